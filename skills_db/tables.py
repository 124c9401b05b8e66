"""All tables: whoever needs the complete schema imports this module. New table modules are added here."""

from skills_db import ledger_tables
from skills_db.base import Base

__all__ = ["METADATA", "NEWEST", "ledger_tables"]

METADATA = Base.metadata
NEWEST = "0001"
"""The newest version of the schema: that of the last file in `migrations/versions`."""
