"""Journeys: which are on, their versions, who is on the way and waits for what; carts by when they changed."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

from commerce.kit.database import Instant

revision = "0037_journeys"
down_revision = "0036_segments"
branch_labels = None
depends_on = None

_Id = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
_Json = sa.JSON().with_variant(postgresql.JSONB(), "postgresql")


def upgrade() -> None:
    """Journeys: which are on, their versions, who is on the way and waits for what; carts by when they changed."""
    op.create_table(
        "journey",
        sa.Column("id", _Id, nullable=False),
        sa.Column("kind", sa.String(length=24), nullable=False),
        sa.Column("is_on", sa.Boolean(), nullable=False),
        sa.Column("tuning", _Json, nullable=False),
        sa.Column("learned", _Json, nullable=False),
        sa.Column("version_id", _Id, nullable=True),
        sa.Column("on_since", Instant(), nullable=True),
        sa.Column("looked_at", Instant(), nullable=True),
        sa.Column("learned_at", Instant(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_journey")),
        sa.UniqueConstraint("kind", name=op.f("uq_journey_kind")),
    )
    op.create_table(
        "journey_version",
        sa.Column("id", _Id, nullable=False),
        sa.Column("journey_id", _Id, nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("graph", _Json, nullable=False),
        sa.Column("made_at", Instant(), nullable=False),
        sa.ForeignKeyConstraint(["journey_id"], ["journey.id"], name=op.f("fk_journey_version_journey_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_journey_version")),
        sa.UniqueConstraint("journey_id", "number", name=op.f("uq_journey_version_journey_id_number")),
    )
    op.create_table(
        "journey_enrolment",
        sa.Column("id", _Id, nullable=False),
        sa.Column("journey_id", _Id, nullable=False),
        sa.Column("version_id", _Id, nullable=False),
        sa.Column("customer_id", _Id, nullable=False),
        sa.Column("key", sa.String(length=40), nullable=False),
        sa.Column("rotation", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(length=8), nullable=False),
        sa.Column("node", sa.String(length=24), nullable=False),
        sa.Column("facts", _Json, nullable=False),
        sa.Column("entered_at", Instant(), nullable=False),
        sa.Column("began_at", Instant(), nullable=False),
        sa.Column("arrived_at", Instant(), nullable=True),
        sa.Column("wake_at", Instant(), nullable=True),
        sa.Column("ended_at", Instant(), nullable=True),
        sa.Column("reason", sa.String(length=40), nullable=True),
        sa.Column("attempt", sa.Integer(), nullable=False),
        sa.CheckConstraint("(state = 'active') = (ended_at IS NULL)", name=op.f("ck_journey_enrolment_ended")),
        sa.CheckConstraint("rotation >= 0", name=op.f("ck_journey_enrolment_rotation")),
        sa.ForeignKeyConstraint(["customer_id"], ["customer.id"], name=op.f("fk_journey_enrolment_customer_id")),
        sa.ForeignKeyConstraint(["journey_id"], ["journey.id"], name=op.f("fk_journey_enrolment_journey_id")),
        sa.ForeignKeyConstraint(["version_id"], ["journey_version.id"], name=op.f("fk_journey_enrolment_version_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_journey_enrolment")),
        sa.UniqueConstraint(
            "journey_id",
            "customer_id",
            "key",
            "rotation",
            name=op.f("uq_journey_enrolment_journey_id_customer_id_key_rotation"),
        ),
    )
    op.create_index("ix_journey_enrolment_customer", "journey_enrolment", ["customer_id", "id"], unique=False)
    op.create_index(
        "ix_journey_enrolment_due",
        "journey_enrolment",
        ["wake_at"],
        unique=False,
        sqlite_where=sa.text("state = 'active'"),
        postgresql_where=sa.text("state = 'active'"),
    )
    op.create_index(
        "ix_journey_enrolment_figures", "journey_enrolment", ["journey_id", "state", "reason"], unique=False
    )

    op.create_table(
        "journey_step",
        sa.Column("id", _Id, nullable=False),
        sa.Column("enrolment_id", _Id, nullable=False),
        sa.Column("node", sa.String(length=24), nullable=False),
        sa.Column("outcome", sa.String(length=24), nullable=False),
        sa.Column("taken_at", Instant(), nullable=False),
        sa.ForeignKeyConstraint(["enrolment_id"], ["journey_enrolment.id"], name=op.f("fk_journey_step_enrolment_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_journey_step")),
        sa.UniqueConstraint("enrolment_id", "node", name=op.f("uq_journey_step_enrolment_id_node")),
    )
    op.create_table(
        "journey_wait",
        sa.Column("id", _Id, nullable=False),
        sa.Column("enrolment_id", _Id, nullable=False),
        sa.Column("happening", sa.String(length=16), nullable=False),
        sa.Column("customer_id", _Id, nullable=False),
        sa.Column("key", sa.String(length=40), nullable=False),
        sa.Column("target", sa.String(length=24), nullable=True),
        sa.Column("reason", sa.String(length=40), nullable=True),
        sa.CheckConstraint("(target IS NULL) != (reason IS NULL)", name=op.f("ck_journey_wait_one")),
        sa.ForeignKeyConstraint(["customer_id"], ["customer.id"], name=op.f("fk_journey_wait_customer_id")),
        sa.ForeignKeyConstraint(["enrolment_id"], ["journey_enrolment.id"], name=op.f("fk_journey_wait_enrolment_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_journey_wait")),
    )
    op.create_index(op.f("ix_journey_wait_enrolment_id"), "journey_wait", ["enrolment_id"], unique=False)
    op.create_index("ix_journey_wait_happening", "journey_wait", ["customer_id", "happening", "key"], unique=False)

    op.create_table(
        "journey_watch",
        sa.Column("id", _Id, nullable=False),
        sa.Column("variant_id", _Id, nullable=False),
        sa.Column("customer_id", _Id, nullable=False),
        sa.Column("asked_at", Instant(), nullable=False),
        sa.ForeignKeyConstraint(["customer_id"], ["customer.id"], name=op.f("fk_journey_watch_customer_id")),
        sa.ForeignKeyConstraint(["variant_id"], ["variant.id"], name=op.f("fk_journey_watch_variant_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_journey_watch")),
        sa.UniqueConstraint("variant_id", "customer_id", name=op.f("uq_journey_watch_variant_id_customer_id")),
    )
    op.create_index(
        "ix_cart_line_changed",
        "cart_line",
        ["changed_at"],
        unique=False,
        sqlite_where=sa.text("removed_at IS NULL"),
        postgresql_where=sa.text("removed_at IS NULL"),
    )
