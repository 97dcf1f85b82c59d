"""What people do and what is left of it, what brought them and their orders, audiences, and the marks people carry."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

from commerce.kit.database import Instant

revision = "0036_segments"
down_revision = "0035_broadcasts"
branch_labels = None
depends_on = None

_Id = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
_Json = sa.JSON().with_variant(postgresql.JSONB(), "postgresql")


def upgrade() -> None:
    """What people do and what is left of it, what brought them and their orders, audiences and marks."""
    op.create_table(
        "arrival",
        sa.Column("customer_id", _Id, autoincrement=False, nullable=False),
        sa.Column("source", sa.String(length=80), nullable=False),
        sa.Column("arrived_at", Instant(), nullable=False),
        sa.ForeignKeyConstraint(["customer_id"], ["customer.id"], name=op.f("fk_arrival_customer_id")),
        sa.PrimaryKeyConstraint("customer_id", name=op.f("pk_arrival")),
    )
    op.create_table(
        "behaviour_event",
        sa.Column("id", _Id, nullable=False),
        sa.Column("customer_id", _Id, nullable=False),
        sa.Column("kind", sa.String(length=12), nullable=False),
        sa.Column("subject_id", sa.BigInteger(), nullable=True),
        sa.Column("sign", sa.String(length=32), nullable=True),
        sa.Column("amount", sa.Integer(), nullable=True),
        sa.Column("happened_at", Instant(), nullable=False),
        sa.ForeignKeyConstraint(["customer_id"], ["customer.id"], name=op.f("fk_behaviour_event_customer_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_behaviour_event")),
    )
    op.create_index("ix_behaviour_event_customer", "behaviour_event", ["customer_id", "happened_at"], unique=False)
    op.create_index(
        "ix_behaviour_event_kind", "behaviour_event", ["kind", "happened_at", "customer_id", "subject_id"], unique=False
    )

    op.create_table(
        "behaviour_past",
        sa.Column("customer_id", _Id, autoincrement=False, nullable=False),
        sa.Column("kind", sa.String(length=12), nullable=False),
        sa.Column("times", sa.Integer(), nullable=False),
        sa.Column("last_at", Instant(), nullable=False),
        sa.CheckConstraint("times > 0", name=op.f("ck_behaviour_past_times")),
        sa.ForeignKeyConstraint(["customer_id"], ["customer.id"], name=op.f("fk_behaviour_past_customer_id")),
        sa.PrimaryKeyConstraint("customer_id", "kind", name=op.f("pk_behaviour_past")),
    )
    op.create_index("ix_behaviour_past_kind", "behaviour_past", ["kind"], unique=False)

    op.create_table(
        "customer_tag",
        sa.Column("customer_id", _Id, autoincrement=False, nullable=False),
        sa.Column("tag", sa.String(length=40), nullable=False),
        sa.Column("tagged_at", Instant(), nullable=False),
        sa.ForeignKeyConstraint(["customer_id"], ["customer.id"], name=op.f("fk_customer_tag_customer_id")),
        sa.PrimaryKeyConstraint("customer_id", "tag", name=op.f("pk_customer_tag")),
    )
    op.create_index("ix_customer_tag_tag", "customer_tag", ["tag", "customer_id"], unique=False)

    op.create_table(
        "segment",
        sa.Column("id", _Id, nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("definition", _Json, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_by", _Id, nullable=False),
        sa.Column("created_at", Instant(), nullable=False),
        sa.Column("changed_at", Instant(), nullable=False),
        sa.Column("kept_at", Instant(), nullable=True),
        sa.Column("removed_at", Instant(), nullable=True),
        sa.CheckConstraint("version > 0", name=op.f("ck_segment_version")),
        sa.ForeignKeyConstraint(["created_by"], ["customer.id"], name=op.f("fk_segment_created_by")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_segment")),
    )
    op.create_table(
        "order_origin",
        sa.Column("order_id", _Id, autoincrement=False, nullable=False),
        sa.Column("customer_id", _Id, nullable=False),
        sa.Column("source", sa.String(length=80), nullable=False),
        sa.Column("placed_at", Instant(), nullable=False),
        sa.ForeignKeyConstraint(["customer_id"], ["customer.id"], name=op.f("fk_order_origin_customer_id")),
        sa.ForeignKeyConstraint(["order_id"], ["orders.id"], name=op.f("fk_order_origin_order_id")),
        sa.PrimaryKeyConstraint("order_id", name=op.f("pk_order_origin")),
    )
    op.create_index(op.f("ix_order_origin_placed_at"), "order_origin", ["placed_at"], unique=False)

    op.create_table(
        "segment_snapshot",
        sa.Column("id", _Id, nullable=False),
        sa.Column("segment_id", _Id, nullable=True),
        sa.Column("version", sa.Integer(), nullable=True),
        sa.Column("definition", _Json, nullable=False),
        sa.Column("taken_at", Instant(), nullable=False),
        sa.Column("done_at", Instant(), nullable=True),
        sa.Column("people", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["segment_id"], ["segment.id"], name=op.f("fk_segment_snapshot_segment_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_segment_snapshot")),
    )
    op.create_index(op.f("ix_segment_snapshot_taken_at"), "segment_snapshot", ["taken_at"], unique=False)

    op.create_table(
        "segment_member",
        sa.Column("snapshot_id", _Id, autoincrement=False, nullable=False),
        sa.Column("customer_id", _Id, autoincrement=False, nullable=False),
        sa.ForeignKeyConstraint(["customer_id"], ["customer.id"], name=op.f("fk_segment_member_customer_id")),
        sa.ForeignKeyConstraint(["snapshot_id"], ["segment_snapshot.id"], name=op.f("fk_segment_member_snapshot_id")),
        sa.PrimaryKeyConstraint("snapshot_id", "customer_id", name=op.f("pk_segment_member")),
    )
    op.create_index("ix_order_line_product", "order_line", ["product_id", "order_id"], unique=False)

    op.create_index(
        "ix_payment_applied",
        "payment",
        ["order_id", "applied", "worth", "amount"],
        unique=False,
        sqlite_where=sa.text("applied > 0"),
        postgresql_where=sa.text("applied > 0"),
    )
    op.create_index(
        "ix_orders_paid",
        "orders",
        ["customer_id", "paid_at", "status", "currency"],
        unique=False,
        sqlite_where=sa.text("paid_at IS NOT NULL"),
        postgresql_where=sa.text("paid_at IS NOT NULL"),
    )
