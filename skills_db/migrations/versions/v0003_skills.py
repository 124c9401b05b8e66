"""The skill library: lemmas, requests, problems, embeddings, uses, verifications, refusals.

The full-text index of SQLite is no part of it: it is made when it is first needed, and again when it is lost.
"""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """To this version."""
    op.create_table(
        "embeddings",
        sa.Column("embedder", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("item", sa.String(), nullable=False),
        sa.Column("dimension", sa.Integer(), nullable=False),
        sa.Column("format", sa.String(), nullable=False),
        sa.Column("vector", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("embedder", "kind", "item", name="pk_embeddings"),
    )
    op.create_table(
        "environments",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=True),
        sa.Column("lean_version", sa.String(), nullable=True),
        sa.Column("preamble", sa.String(), nullable=True),
        sa.Column("offers", sa.String(), nullable=True),
        sa.Column("changes", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_environments"),
    )
    op.create_table(
        "problems",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("environment_id", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("statement", sa.String(), nullable=False),
        sa.Column("context", sa.String(), nullable=False),
        sa.Column("file", sa.String(), nullable=True),
        sa.Column("solved", sa.Boolean(), nullable=False),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["environment_id"], ["environments.id"], name="fk_problems_environment_id_environments"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_problems"),
    )
    op.create_index("ix_problems_environment_id", "problems", ["environment_id"])
    op.create_table(
        "refusals",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("environment_id", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("source", sa.String(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("sentence", sa.String(), nullable=False),
        sa.Column("similar", sa.String(), nullable=True),
        sa.Column("origin", sa.String(), nullable=False),
        sa.Column("problem", sa.String(), nullable=True),
        sa.Column("run_id", sa.Integer(), nullable=True),
        sa.Column("parent", sa.String(), nullable=True),
        sa.Column("direction", sa.String(), nullable=True),
        sa.Column("file", sa.String(), nullable=True),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["environment_id"], ["environments.id"], name="fk_refusals_environment_id_environments"
        ),
        sa.ForeignKeyConstraint(["run_id"], ["runs.id"], name="fk_refusals_run_id_runs", ondelete="SET NULL"),
        sa.PrimaryKeyConstraint("id", name="pk_refusals"),
    )
    op.create_index("ix_refusals_environment_reason", "refusals", ["environment_id", "reason"])
    op.create_index("ix_refusals_run_id", "refusals", ["run_id"])
    op.create_table(
        "skills",
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("environment_id", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("statement", sa.String(), nullable=False),
        sa.Column("source", sa.String(), nullable=False),
        sa.Column("pretty", sa.String(), nullable=False),
        sa.Column("description", sa.String(), nullable=False),
        sa.Column("order_key", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("origin", sa.String(), nullable=False),
        sa.Column("problem", sa.String(), nullable=True),
        sa.Column("run_id", sa.Integer(), nullable=True),
        sa.Column("parent", sa.String(), nullable=True),
        sa.Column("direction", sa.String(), nullable=True),
        sa.Column("file", sa.String(), nullable=True),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["environment_id"], ["environments.id"], name="fk_skills_environment_id_environments"
        ),
        sa.ForeignKeyConstraint(["run_id"], ["runs.id"], name="fk_skills_run_id_runs", ondelete="SET NULL"),
        sa.PrimaryKeyConstraint("sequence", name="pk_skills"),
        sa.UniqueConstraint("environment_id", "name", name="uq_skills_environment_name"),
        sa.UniqueConstraint("environment_id", "order_key", name="uq_skills_environment_order_key"),
        sa.UniqueConstraint("id", name="uq_skills_id"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_skills_environment_sequence", "skills", ["environment_id", "sequence"])
    op.create_index("ix_skills_run_id", "skills", ["run_id"])
    op.create_table(
        "requests",
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("environment_id", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("statement", sa.String(), nullable=False),
        sa.Column("preamble", sa.String(), nullable=False),
        sa.Column("description", sa.String(), nullable=False),
        sa.Column("order_key", sa.String(), nullable=True),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.Column("skill", sa.Integer(), nullable=True),
        sa.Column("origin", sa.String(), nullable=False),
        sa.Column("problem", sa.String(), nullable=True),
        sa.Column("run_id", sa.Integer(), nullable=True),
        sa.Column("parent", sa.String(), nullable=True),
        sa.Column("direction", sa.String(), nullable=True),
        sa.Column("file", sa.String(), nullable=True),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["environment_id"], ["environments.id"], name="fk_requests_environment_id_environments"
        ),
        sa.ForeignKeyConstraint(["run_id"], ["runs.id"], name="fk_requests_run_id_runs", ondelete="SET NULL"),
        sa.ForeignKeyConstraint(["skill"], ["skills.sequence"], name="fk_requests_skill_skills", ondelete="SET NULL"),
        sa.PrimaryKeyConstraint("sequence", name="pk_requests"),
        sa.UniqueConstraint("environment_id", "order_key", name="uq_requests_environment_order_key"),
        sa.UniqueConstraint("id", name="uq_requests_id"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_requests_environment_state", "requests", ["environment_id", "state", "tries"])
    op.create_index("ix_requests_run_id", "requests", ["run_id"])
    op.create_index("ix_requests_skill", "requests", ["skill"])
    op.create_table(
        "skill_dependencies",
        sa.Column("skill", sa.Integer(), nullable=False),
        sa.Column("needs", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["needs"], ["skills.sequence"], name="fk_skill_dependencies_needs_skills"),
        sa.ForeignKeyConstraint(
            ["skill"], ["skills.sequence"], name="fk_skill_dependencies_skill_skills", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("skill", "needs", name="pk_skill_dependencies"),
    )
    op.create_index("ix_skill_dependencies_needs", "skill_dependencies", ["needs"])
    op.create_table(
        "skill_uses",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("skill", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("problem", sa.String(), nullable=False),
        sa.Column("run_id", sa.Integer(), nullable=True),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.ForeignKeyConstraint(["run_id"], ["runs.id"], name="fk_skill_uses_run_id_runs", ondelete="SET NULL"),
        sa.ForeignKeyConstraint(
            ["skill"], ["skills.sequence"], name="fk_skill_uses_skill_skills", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_skill_uses"),
    )
    op.create_index("ix_skill_uses_run_id", "skill_uses", ["run_id"])
    op.create_index("ix_skill_uses_skill_kind", "skill_uses", ["skill", "kind"])
    op.create_table(
        "verifications",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("skill", sa.Integer(), nullable=False),
        sa.Column("environment_id", sa.String(), nullable=False),
        sa.Column("outcome", sa.String(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("axioms", sa.String(), nullable=False),
        sa.Column("seconds", sa.Double(), nullable=False),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["skill"], ["skills.sequence"], name="fk_verifications_skill_skills", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_verifications"),
    )
    op.create_index("ix_verifications_skill", "verifications", ["skill"])


def downgrade() -> None:
    """Back to the version before."""
    op.execute("DROP TABLE IF EXISTS skills_text")
    op.drop_table("verifications")
    op.drop_table("skill_uses")
    op.drop_table("skill_dependencies")
    op.drop_table("requests")
    op.drop_table("skills")
    op.drop_table("refusals")
    op.drop_table("problems")
    op.drop_table("environments")
    op.drop_table("embeddings")
