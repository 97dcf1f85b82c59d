"""Digital goods: what variants deliver, keys that are given once, and who has what."""

import sqlalchemy as sa
from alembic import op

from commerce.kit.database import Instant
from commerce.kit.sealing import Sealed

revision = "0045_digital_goods"
down_revision = "0044_reviews"
branch_labels = None
depends_on = None

_Id = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Digital goods: what variants deliver, keys that are given once, and who has what."""
    op.add_column("variant", sa.Column("keyed", sa.Boolean(), server_default=sa.false(), nullable=False))
    op.create_table(
        "digital_good",
        sa.Column("variant_id", _Id, nullable=False),
        sa.Column("how", sa.String(length=8), nullable=False),
        sa.Column("content", Sealed(), nullable=True),
        sa.Column("set_at", Instant(), nullable=False),
        sa.Column("set_by", _Id, nullable=False),
        sa.CheckConstraint("(how = 'keys') = (content IS NULL)", name=op.f("ck_digital_good_content")),
        sa.ForeignKeyConstraint(["set_by"], ["customer.id"], name=op.f("fk_digital_good_set_by")),
        sa.ForeignKeyConstraint(["variant_id"], ["variant.id"], name=op.f("fk_digital_good_variant_id")),
        sa.PrimaryKeyConstraint("variant_id", name=op.f("pk_digital_good")),
    )
    op.create_table(
        "digital_batch",
        sa.Column("id", _Id, nullable=False),
        sa.Column("variant_id", _Id, nullable=False),
        sa.Column("status", sa.String(length=8), nullable=False),
        sa.Column("file_id", Sealed(), nullable=True),
        sa.Column("draft", Sealed(), nullable=True),
        sa.Column("count", sa.Integer(), nullable=False),
        sa.Column("brought_by", _Id, nullable=False),
        sa.Column("brought_at", Instant(), nullable=False),
        sa.Column("loaded_at", Instant(), nullable=True),
        sa.CheckConstraint("count >= 0", name=op.f("ck_digital_batch_count")),
        sa.ForeignKeyConstraint(["brought_by"], ["customer.id"], name=op.f("fk_digital_batch_brought_by")),
        sa.ForeignKeyConstraint(["variant_id"], ["variant.id"], name=op.f("fk_digital_batch_variant_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_digital_batch")),
    )
    op.create_index(op.f("ix_digital_batch_variant_id"), "digital_batch", ["variant_id"], unique=False)
    op.create_index("ix_digital_batch_status", "digital_batch", ["status", "id"], unique=False)
    op.create_table(
        "digital_key",
        sa.Column("id", _Id, nullable=False),
        sa.Column("variant_id", _Id, nullable=False),
        sa.Column("batch_id", _Id, nullable=False),
        sa.Column("words", Sealed(), nullable=False),
        sa.Column("sign", sa.String(length=32), nullable=False),
        sa.Column("order_line_id", _Id, nullable=True),
        sa.Column("given_at", Instant(), nullable=True),
        sa.CheckConstraint("(order_line_id IS NULL) = (given_at IS NULL)", name=op.f("ck_digital_key_given")),
        sa.ForeignKeyConstraint(["batch_id"], ["digital_batch.id"], name=op.f("fk_digital_key_batch_id")),
        sa.ForeignKeyConstraint(["order_line_id"], ["order_line.id"], name=op.f("fk_digital_key_order_line_id")),
        sa.ForeignKeyConstraint(["variant_id"], ["variant.id"], name=op.f("fk_digital_key_variant_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_digital_key")),
        sa.UniqueConstraint("sign", name=op.f("uq_digital_key_sign")),
    )
    op.create_index(op.f("ix_digital_key_batch_id"), "digital_key", ["batch_id"], unique=False)
    op.create_index(
        "ix_digital_key_unsold",
        "digital_key",
        ["variant_id", "id"],
        unique=False,
        sqlite_where=sa.text("order_line_id IS NULL"),
        postgresql_where=sa.text("order_line_id IS NULL"),
    )
    op.create_index(
        "ix_digital_key_line",
        "digital_key",
        ["order_line_id"],
        unique=False,
        sqlite_where=sa.text("order_line_id IS NOT NULL"),
        postgresql_where=sa.text("order_line_id IS NOT NULL"),
    )
    op.create_table(
        "digital_grant",
        sa.Column("order_line_id", _Id, nullable=False),
        sa.Column("order_id", _Id, nullable=False),
        sa.Column("customer_id", _Id, nullable=False),
        sa.Column("variant_id", _Id, nullable=False),
        sa.Column("how", sa.String(length=8), nullable=False),
        sa.Column("content", Sealed(), nullable=True),
        sa.Column("pieces", sa.Integer(), nullable=False),
        sa.Column("given_at", Instant(), nullable=False),
        sa.CheckConstraint("pieces > 0", name=op.f("ck_digital_grant_pieces")),
        sa.ForeignKeyConstraint(["customer_id"], ["customer.id"], name=op.f("fk_digital_grant_customer_id")),
        sa.ForeignKeyConstraint(["order_id"], ["orders.id"], name=op.f("fk_digital_grant_order_id")),
        sa.ForeignKeyConstraint(["order_line_id"], ["order_line.id"], name=op.f("fk_digital_grant_order_line_id")),
        sa.ForeignKeyConstraint(["variant_id"], ["variant.id"], name=op.f("fk_digital_grant_variant_id")),
        sa.PrimaryKeyConstraint("order_line_id", name=op.f("pk_digital_grant")),
    )
    op.create_index(op.f("ix_digital_grant_order_id"), "digital_grant", ["order_id"], unique=False)
    op.create_index(op.f("ix_digital_grant_variant_id"), "digital_grant", ["variant_id"], unique=False)


def downgrade() -> None:
    """Nothing is delivered by itself any more; what was given is forgotten."""
    for table in ("digital_grant", "digital_key", "digital_batch", "digital_good"):
        op.drop_table(table)
    with op.batch_alter_table("variant") as variant:
        variant.drop_column("keyed")
