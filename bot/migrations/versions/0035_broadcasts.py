"""Broadcasts: what is said in which version, to whom, when and how fast."""

import sqlalchemy as sa
from alembic import op

from commerce.kit.database import Instant, Json

revision = "0035_broadcasts"
down_revision = "0034_consent"
branch_labels = None
depends_on = None

_Id = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Broadcasts: what is said in which version, to whom, when and how fast."""
    _broadcasts()
    _contents()
    _pace()
    _deliveries()


def _broadcasts() -> None:
    op.create_table(
        "broadcast",
        sa.Column("id", _Id, nullable=False),
        sa.Column("status", sa.String(length=12), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("audience", Json, nullable=False),
        sa.Column("timing", sa.String(length=8), nullable=False),
        sa.Column("starts_at", Instant(), nullable=True),
        sa.Column("local_start", sa.String(length=16), nullable=True),
        sa.Column("timezone", sa.String(length=64), nullable=False),
        sa.Column("keeps_hours", sa.Integer(), nullable=False),
        sa.Column("not_after", Instant(), nullable=True),
        sa.Column("paid_stars", sa.Integer(), nullable=False),
        sa.Column("paid_most", sa.Integer(), nullable=False),
        sa.Column("paid_given", sa.Integer(), nullable=False),
        sa.Column("rest_reason", sa.String(length=12), nullable=True),
        sa.Column("rests", sa.Integer(), nullable=False),
        sa.Column("left_out", Json, nullable=False),
        sa.Column("recipients", sa.Integer(), nullable=False),
        sa.Column("snapshot_id", sa.BigInteger(), nullable=True),
        sa.Column("pass_no", sa.Integer(), nullable=False),
        sa.Column("pass_after", sa.BigInteger(), nullable=False),
        sa.Column("engaged_from", Instant(), nullable=True),
        sa.Column("fed_at", Instant(), nullable=True),
        sa.Column("fed_to", sa.BigInteger(), nullable=False),
        sa.Column("watch_from", sa.BigInteger(), nullable=False),
        sa.Column("trial_hours", sa.Integer(), nullable=False),
        sa.Column("rest_until", Instant(), nullable=True),
        sa.Column("rest_seen_at", Instant(), nullable=True),
        sa.Column("rest_from", Instant(), nullable=True),
        sa.Column("rest_arm", sa.String(length=1), nullable=True),
        sa.Column("rest_how", sa.String(length=12), nullable=True),
        sa.Column("created_by", _Id, nullable=False),
        sa.Column("created_at", Instant(), nullable=False),
        sa.Column("launched_by", _Id, nullable=True),
        sa.Column("launched_at", Instant(), nullable=True),
        sa.Column("began_at", Instant(), nullable=True),
        sa.Column("ended_at", Instant(), nullable=True),
        sa.CheckConstraint(
            "paid_given >= 0 AND paid_given <= paid_most AND paid_stars >= 0", name=op.f("ck_broadcast_paid")
        ),
        sa.CheckConstraint(
            "keeps_hours >= 1 AND recipients >= 0 AND version >= 1 AND trial_hours >= 1",
            name=op.f("ck_broadcast_counts"),
        ),
        sa.ForeignKeyConstraint(["created_by"], ["customer.id"], name=op.f("fk_broadcast_created_by")),
        sa.ForeignKeyConstraint(["launched_by"], ["customer.id"], name=op.f("fk_broadcast_launched_by")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_broadcast")),
    )
    op.create_index("ix_broadcast_status", "broadcast", ["status", "id"], unique=False)


def _contents() -> None:
    op.create_table(
        "broadcast_content",
        sa.Column("id", _Id, nullable=False),
        sa.Column("broadcast_id", _Id, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("content", Json, nullable=False),
        sa.Column("created_by", _Id, nullable=False),
        sa.Column("created_at", Instant(), nullable=False),
        sa.ForeignKeyConstraint(["broadcast_id"], ["broadcast.id"], name=op.f("fk_broadcast_content_broadcast_id")),
        sa.ForeignKeyConstraint(["created_by"], ["customer.id"], name=op.f("fk_broadcast_content_created_by")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_broadcast_content")),
        sa.UniqueConstraint("broadcast_id", "version", name=op.f("uq_broadcast_content_broadcast_id_version")),
    )


def _pace() -> None:
    op.create_table(
        "broadcast_pace",
        sa.Column("id", _Id, nullable=False),
        sa.Column("per_second", sa.Integer(), nullable=False),
        sa.Column("changed_by", _Id, nullable=False),
        sa.Column("changed_at", Instant(), nullable=False),
        sa.CheckConstraint("id = 1 AND per_second >= 1 AND per_second <= 28", name=op.f("ck_broadcast_pace_one")),
        sa.ForeignKeyConstraint(["changed_by"], ["customer.id"], name=op.f("fk_broadcast_pace_changed_by")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_broadcast_pace")),
    )


def _deliveries() -> None:
    """The latest rows of a source in some state, and those whose turn is next, are found at once."""
    op.drop_index("ix_delivery_source", "delivery")
    op.create_index(
        "ix_delivery_source",
        "delivery",
        ["source_kind", "source_id", "state", "id"],
        sqlite_where=sa.text("source_kind IS NOT NULL"),
        postgresql_where=sa.text("source_kind IS NOT NULL"),
    )
    op.create_index(
        "ix_delivery_planned",
        "delivery",
        ["source_kind", "source_id", "due_at", "id"],
        sqlite_where=sa.text("state = 'planned'"),
        postgresql_where=sa.text("state = 'planned'"),
    )
