"""Names that skills had before, and skills that others took the place of."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """To this version."""
    op.create_table(
        "former_names",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("environment_id", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("skill", sa.Integer(), nullable=False),
        sa.Column("why", sa.String(), nullable=False),
        sa.Column("statement", sa.String(), nullable=False),
        sa.Column("former", sa.String(), nullable=False),
        sa.Column("origin", sa.String(), nullable=False),
        sa.Column("problem", sa.String(), nullable=True),
        sa.Column("run_id", sa.Integer(), nullable=True),
        sa.Column("parent", sa.String(), nullable=True),
        sa.Column("direction", sa.String(), nullable=True),
        sa.Column("file", sa.String(), nullable=True),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["environment_id"], ["environments.id"], name="fk_former_names_environment_id_environments"
        ),
        sa.ForeignKeyConstraint(["run_id"], ["runs.id"], name="fk_former_names_run_id_runs", ondelete="SET NULL"),
        sa.ForeignKeyConstraint(
            ["skill"], ["skills.sequence"], name="fk_former_names_skill_skills", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_former_names"),
    )
    op.create_index("ix_former_names_environment_name", "former_names", ["environment_id", "name"])
    op.create_index("ix_former_names_run_id", "former_names", ["run_id"])
    op.create_index("ix_former_names_skill", "former_names", ["skill"])


def downgrade() -> None:
    """Back to the version before."""
    op.drop_table("former_names")
