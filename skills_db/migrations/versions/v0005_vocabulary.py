"""Skills know what their statements speak of, so that two that only read alike can both be kept."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """To this version."""
    op.add_column("skills", sa.Column("vocabulary", sa.String(), nullable=False, server_default=""))


def downgrade() -> None:
    """Back to the version before."""
    op.drop_column("skills", "vocabulary")
