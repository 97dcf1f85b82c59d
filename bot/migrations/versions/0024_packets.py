"""Packets: a sum for the first people who tap, and who has which share of it."""

import sqlalchemy as sa
from alembic import op

from commerce.kit.database import Instant

revision = "0024_packets"
down_revision = "0023_bargains"
branch_labels = None
depends_on = None

_Id = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Packets: a sum for the first people who tap, and who has which share of it."""
    op.create_table(
        "packet",
        sa.Column("id", _Id, nullable=False),
        sa.Column("token", sa.String(length=32), nullable=False),
        sa.Column("status", sa.String(length=12), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("currency", sa.String(length=3), nullable=False),
        sa.Column("total", sa.BigInteger(), nullable=False),
        sa.Column("people", sa.Integer(), nullable=False),
        sa.Column("minimum", sa.BigInteger(), nullable=False),
        sa.Column("threshold", sa.BigInteger(), nullable=False),
        sa.Column("term_days", sa.Integer(), nullable=False),
        sa.Column("hours", sa.Integer(), nullable=False),
        sa.Column("rest", sa.BigInteger(), nullable=False),
        sa.Column("taken", sa.Integer(), nullable=False),
        sa.Column("template_id", _Id, nullable=True),
        sa.Column("created_by", _Id, nullable=False),
        sa.Column("created_at", Instant(), nullable=False),
        sa.Column("published_at", Instant(), nullable=True),
        sa.Column("expires_at", Instant(), nullable=True),
        sa.Column("ended_at", Instant(), nullable=True),
        sa.CheckConstraint("minimum >= 1 AND people >= 1 AND total >= people * minimum", name=op.f("ck_packet_terms")),
        sa.CheckConstraint("taken >= 0 AND taken <= people", name=op.f("ck_packet_people")),
        sa.CheckConstraint("rest >= minimum * (people - taken)", name=op.f("ck_packet_rest")),
        sa.CheckConstraint("taken < people OR (rest = 0 AND status = 'empty')", name=op.f("ck_packet_empty")),
        sa.CheckConstraint(
            "status = 'draft' OR (template_id IS NOT NULL AND expires_at IS NOT NULL)", name=op.f("ck_packet_published")
        ),
        sa.ForeignKeyConstraint(["template_id"], ["coupon_template.id"], name=op.f("fk_packet_template_id")),
        sa.ForeignKeyConstraint(["created_by"], ["customer.id"], name=op.f("fk_packet_created_by")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_packet")),
        sa.UniqueConstraint("token", name=op.f("uq_packet_token")),
        sa.UniqueConstraint("template_id", name=op.f("uq_packet_template_id")),
    )
    op.create_index(
        "ix_packet_open",
        "packet",
        ["expires_at"],
        unique=False,
        sqlite_where=sa.text("status = 'open'"),
        postgresql_where=sa.text("status = 'open'"),
    )
    op.create_table(
        "packet_share",
        sa.Column("id", _Id, nullable=False),
        sa.Column("packet_id", _Id, nullable=False),
        sa.Column("customer_id", _Id, nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("amount", sa.BigInteger(), nullable=False),
        sa.Column("coupon_id", _Id, nullable=False),
        sa.Column("taken_at", Instant(), nullable=False),
        sa.CheckConstraint("number >= 1 AND amount >= 1", name=op.f("ck_packet_share_counts")),
        sa.ForeignKeyConstraint(["packet_id"], ["packet.id"], name=op.f("fk_packet_share_packet_id")),
        sa.ForeignKeyConstraint(["customer_id"], ["customer.id"], name=op.f("fk_packet_share_customer_id")),
        sa.ForeignKeyConstraint(["coupon_id"], ["coupon.id"], name=op.f("fk_packet_share_coupon_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_packet_share")),
        sa.UniqueConstraint("coupon_id", name=op.f("uq_packet_share_coupon_id")),
        sa.UniqueConstraint("packet_id", "customer_id", name=op.f("uq_packet_share_packet_id_customer_id")),
        sa.UniqueConstraint("packet_id", "number", name=op.f("uq_packet_share_packet_id_number")),
    )
