"""Flash sales: terms, prices, what each customer has, claims, reminders, and who waits for pieces."""

import sqlalchemy as sa
from alembic import op

revision = "0022_flash_sales"
down_revision = "0021_referrals"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Flash sales: terms, prices, what each customer has, claims, reminders, and who waits for pieces."""
    op.create_table(
        "flash_claim",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("campaign_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("variant_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("customer_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("order_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("quantity", sa.Integer(), nullable=False),
        sa.Column("status", sa.String(length=12), nullable=False),
        sa.Column("claimed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("free_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint("quantity > 0", name=op.f("ck_flash_claim_quantity")),
        sa.ForeignKeyConstraint(["campaign_id"], ["campaign.id"], name=op.f("fk_flash_claim_campaign_id")),
        sa.ForeignKeyConstraint(["customer_id"], ["customer.id"], name=op.f("fk_flash_claim_customer_id")),
        sa.ForeignKeyConstraint(["order_id"], ["orders.id"], name=op.f("fk_flash_claim_order_id")),
        sa.ForeignKeyConstraint(["variant_id"], ["variant.id"], name=op.f("fk_flash_claim_variant_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_flash_claim")),
        sa.UniqueConstraint(
            "order_id", "campaign_id", "variant_id", name=op.f("uq_flash_claim_order_id_campaign_id_variant_id")
        ),
    )
    with op.batch_alter_table("flash_claim", schema=None) as batch_op:
        batch_op.create_index("ix_flash_claim_customer", ["campaign_id", "customer_id", "status"], unique=False)
        batch_op.create_index(
            "ix_flash_claim_free",
            ["free_at"],
            unique=False,
            sqlite_where=sa.text("free_at IS NOT NULL"),
            postgresql_where=sa.text("free_at IS NOT NULL"),
        )

    op.create_table(
        "flash_count",
        sa.Column("campaign_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("variant_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("customer_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("pieces", sa.Integer(), nullable=False),
        sa.CheckConstraint("pieces >= 0", name=op.f("ck_flash_count_pieces")),
        sa.ForeignKeyConstraint(["campaign_id"], ["campaign.id"], name=op.f("fk_flash_count_campaign_id")),
        sa.ForeignKeyConstraint(["customer_id"], ["customer.id"], name=op.f("fk_flash_count_customer_id")),
        sa.ForeignKeyConstraint(["variant_id"], ["variant.id"], name=op.f("fk_flash_count_variant_id")),
        sa.PrimaryKeyConstraint("campaign_id", "variant_id", "customer_id", name=op.f("pk_flash_count")),
    )
    op.create_table(
        "flash_price",
        sa.Column("campaign_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("variant_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("price", sa.BigInteger(), nullable=False),
        sa.CheckConstraint("price >= 0", name=op.f("ck_flash_price_price")),
        sa.ForeignKeyConstraint(["campaign_id"], ["campaign.id"], name=op.f("fk_flash_price_campaign_id")),
        sa.ForeignKeyConstraint(["variant_id"], ["variant.id"], name=op.f("fk_flash_price_variant_id")),
        sa.PrimaryKeyConstraint("campaign_id", "variant_id", name=op.f("pk_flash_price")),
    )
    with op.batch_alter_table("flash_price", schema=None) as batch_op:
        batch_op.create_index("ix_flash_price_variant", ["variant_id"], unique=False)

    op.create_table(
        "flash_reminder",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("campaign_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("customer_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("noted_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["campaign_id"], ["campaign.id"], name=op.f("fk_flash_reminder_campaign_id")),
        sa.ForeignKeyConstraint(["customer_id"], ["customer.id"], name=op.f("fk_flash_reminder_customer_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_flash_reminder")),
        sa.UniqueConstraint("campaign_id", "customer_id", name=op.f("uq_flash_reminder_campaign_id_customer_id")),
    )
    op.create_table(
        "flash_terms",
        sa.Column("campaign_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("max_pieces", sa.Integer(), nullable=True),
        sa.Column("hold_minutes", sa.Integer(), nullable=True),
        sa.Column("early", sa.Boolean(), nullable=False),
        sa.Column("with_coupons", sa.Boolean(), nullable=False),
        sa.CheckConstraint("max_pieces > 0 AND hold_minutes > 0", name=op.f("ck_flash_terms_terms")),
        sa.ForeignKeyConstraint(["campaign_id"], ["campaign.id"], name=op.f("fk_flash_terms_campaign_id")),
        sa.PrimaryKeyConstraint("campaign_id", name=op.f("pk_flash_terms")),
    )
    op.create_table(
        "flash_watch",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("campaign_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("variant_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("customer_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("noted_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["campaign_id"], ["campaign.id"], name=op.f("fk_flash_watch_campaign_id")),
        sa.ForeignKeyConstraint(["customer_id"], ["customer.id"], name=op.f("fk_flash_watch_customer_id")),
        sa.ForeignKeyConstraint(["variant_id"], ["variant.id"], name=op.f("fk_flash_watch_variant_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_flash_watch")),
        sa.UniqueConstraint(
            "campaign_id", "variant_id", "customer_id", name=op.f("uq_flash_watch_campaign_id_variant_id_customer_id")
        ),
    )
