"""Skills are chosen fairly for being worked on, and problems are kept with what it takes to work on them."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """To this version."""
    # Not in a batch, which would make the largest table anew.
    op.add_column("skills", sa.Column("update_count", sa.Integer(), nullable=False, server_default="0"))
    op.create_index(
        "ix_skills_environment_updates", "skills", ["environment_id", "state", "update_count", "sequence"]
    )
    with op.batch_alter_table("problems") as batch:
        batch.add_column(sa.Column("goal", sa.String(), nullable=False, server_default=""))
        batch.add_column(sa.Column("tries", sa.Integer(), nullable=False, server_default="0"))
        batch.add_column(sa.Column("run_id", sa.Integer(), nullable=True))
        batch.add_column(sa.Column("state", sa.String(), nullable=False, server_default="open"))
        batch.add_column(sa.Column("settled_at", sa.DateTime(), nullable=True))
        batch.create_foreign_key(
            "fk_problems_run_id_runs", "runs", local_cols=["run_id"], remote_cols=["id"], ondelete="SET NULL"
        )
        batch.drop_index("ix_problems_environment_id")
        batch.create_index("ix_problems_run_id", ["run_id"])
        batch.create_index("ix_problems_environment_state", ["environment_id", "state", "tries"])
    op.execute("UPDATE problems SET state = 'proved', settled_at = created_at WHERE solved")
    with op.batch_alter_table("problems") as batch:
        batch.drop_column("solved")


def downgrade() -> None:
    """Back to the version before."""
    op.add_column("problems", sa.Column("solved", sa.Boolean(), nullable=False, server_default=sa.false()))
    op.execute("UPDATE problems SET solved = (state = 'proved')")
    with op.batch_alter_table("problems") as batch:
        batch.alter_column("solved", server_default=None)
        batch.drop_index("ix_problems_environment_state")
        batch.drop_index("ix_problems_run_id")
        batch.create_index("ix_problems_environment_id", ["environment_id"])
        batch.drop_constraint("fk_problems_run_id_runs", type_="foreignkey")
        for name in ("settled_at", "state", "run_id", "tries", "goal"):
            batch.drop_column(name)
    op.drop_index("ix_skills_environment_updates", "skills")
    op.drop_column("skills", "update_count")
