"""Runs, turns and proposals of evolution."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """To this version."""
    op.create_table(
        "evolution_runs",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("environment_id", sa.String(), nullable=False),
        sa.Column("started_at", sa.DateTime(), nullable=False),
        sa.Column("seen_at", sa.DateTime(), nullable=False),
        sa.Column("seconds", sa.Double(), nullable=False),
        sa.Column("ended", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["environment_id"], ["environments.id"], name="fk_evolution_runs_environment_id_environments"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_evolution_runs"),
    )
    op.create_index("ix_evolution_runs_environment_id", "evolution_runs", ["environment_id"])
    op.create_table(
        "evolution_turns",
        sa.Column("environment_id", sa.String(), nullable=False),
        sa.Column("direction", sa.String(), nullable=False),
        sa.Column("parent", sa.String(), nullable=False),
        sa.Column("turns", sa.Integer(), nullable=False),
        sa.Column("falsified", sa.Integer(), nullable=False),
        sa.Column("lawless", sa.Integer(), nullable=False),
        sa.Column("exhausted_at", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["environment_id"], ["environments.id"], name="fk_evolution_turns_environment_id_environments"
        ),
        sa.PrimaryKeyConstraint("environment_id", "direction", "parent", name="pk_evolution_turns"),
    )
    op.create_table(
        "evolution_proposals",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("environment_id", sa.String(), nullable=False),
        sa.Column("direction", sa.String(), nullable=False),
        sa.Column("parents", sa.String(), nullable=False),
        sa.Column("statement", sa.String(), nullable=False),
        sa.Column("order_key", sa.String(), nullable=True),
        sa.Column("outcome", sa.String(), nullable=True),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("skill", sa.String(), nullable=True),
        sa.Column("run", sa.Integer(), nullable=False),
        sa.Column("elapsed", sa.Double(), nullable=False),
        sa.Column("seconds", sa.Double(), nullable=False),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["environment_id"], ["environments.id"], name="fk_evolution_proposals_environment_id_environments"
        ),
        sa.ForeignKeyConstraint(["run"], ["evolution_runs.id"], name="fk_evolution_proposals_run_evolution_runs"),
        sa.PrimaryKeyConstraint("id", name="pk_evolution_proposals"),
    )
    op.create_index(
        "ix_evolution_proposals_environment_direction", "evolution_proposals", ["environment_id", "direction"]
    )
    op.create_index(
        "ix_evolution_proposals_environment_order_key", "evolution_proposals", ["environment_id", "order_key"]
    )
    op.create_index("ix_evolution_proposals_run", "evolution_proposals", ["run"])


def downgrade() -> None:
    """Back to the version before."""
    for table in ("evolution_proposals", "evolution_turns", "evolution_runs"):
        op.drop_table(table)
