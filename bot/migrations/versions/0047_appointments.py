"""Appointments: services are ordered for a time, with a note."""

import sqlalchemy as sa
from alembic import op

from commerce.kit.database import Instant
from commerce.kit.sealing import Sealed

revision = "0047_appointments"
down_revision = "0046_people"
branch_labels = None
depends_on = None

_Id = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Appointments: services are ordered for a time, with a note."""
    op.add_column("checkout_draft", sa.Column("starts_at", Instant(), nullable=True))
    op.add_column("checkout_draft", sa.Column("note", Sealed(), nullable=True))
    op.create_table(
        "appointment",
        sa.Column("order_id", _Id, nullable=False),
        sa.Column("starts_at", Instant(), nullable=False),
        sa.Column("note", Sealed(), nullable=True),
        sa.Column("holds", sa.Boolean(), server_default=sa.true(), nullable=False),
        sa.Column("moves", sa.Integer(), server_default="0", nullable=False),
        sa.Column("reminded_at", Instant(), nullable=True),
        sa.ForeignKeyConstraint(["order_id"], ["orders.id"], name=op.f("fk_appointment_order_id")),
        sa.PrimaryKeyConstraint("order_id", name=op.f("pk_appointment")),
    )
    op.create_index(
        "ix_appointment_coming",
        "appointment",
        ["starts_at"],
        unique=False,
        sqlite_where=sa.text("reminded_at IS NULL"),
        postgresql_where=sa.text("reminded_at IS NULL"),
    )
    op.create_table(
        "appointment_slot",
        sa.Column("starts_at", Instant(), nullable=False),
        sa.Column("taken", sa.Integer(), server_default="0", nullable=False),
        sa.Column("places", sa.Integer(), nullable=False),
        sa.CheckConstraint("taken >= 0", name=op.f("ck_appointment_slot_taken")),
        sa.PrimaryKeyConstraint("starts_at", name=op.f("pk_appointment_slot")),
    )


def downgrade() -> None:
    """Services are sold without a time."""
    op.drop_table("appointment_slot")
    op.drop_table("appointment")
    with op.batch_alter_table("checkout_draft") as draft:
        draft.drop_column("note")
        draft.drop_column("starts_at")
