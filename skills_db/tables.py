"""All tables: whoever needs the complete schema imports this module. New table modules are added here."""

from skills_db import attempt_tables, evolution_tables, former_name_tables, ledger_tables, skill_tables
from skills_db.base import Base

__all__ = [
    "METADATA",
    "NEWEST",
    "attempt_tables",
    "evolution_tables",
    "former_name_tables",
    "ledger_tables",
    "skill_tables",
]

METADATA = Base.metadata
NEWEST = "0007"
"""The newest version of the schema: that of the last file in `migrations/versions`."""
