"""Bargains: terms, lowest prices, the bargains themselves, and who helped with how much."""

import sqlalchemy as sa
from alembic import op

from commerce.kit.database import Instant

revision = "0023_bargains"
down_revision = "0022_flash_sales"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Bargains: terms, lowest prices, the bargains themselves, and who helped with how much."""
    op.create_table(
        "bargain",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("token", sa.String(length=32), nullable=False),
        sa.Column("seed", sa.String(length=32), nullable=False),
        sa.Column("campaign_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("variant_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("customer_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("currency", sa.String(length=3), nullable=False),
        sa.Column("start_price", sa.BigInteger(), nullable=False),
        sa.Column("floor", sa.BigInteger(), nullable=False),
        sa.Column("helpers", sa.Integer(), nullable=False),
        sa.Column("smallest", sa.BigInteger(), nullable=False),
        sa.Column("new_cut_more", sa.Boolean(), nullable=False),
        sa.Column("early_buy", sa.Boolean(), nullable=False),
        sa.Column("pay_minutes", sa.Integer(), nullable=False),
        sa.Column("cut_total", sa.BigInteger(), nullable=False),
        sa.Column("helps", sa.Integer(), nullable=False),
        sa.Column("status", sa.String(length=12), nullable=False),
        sa.Column("started_at", Instant(), nullable=False),
        sa.Column("expires_at", Instant(), nullable=False),
        sa.Column("pay_by", Instant(), nullable=True),
        sa.Column("order_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("settled_at", Instant(), nullable=True),
        sa.Column("counted", sa.Boolean(), nullable=False),
        sa.CheckConstraint(
            "(helps = helpers AND cut_total = start_price - floor)"
            " OR (helps >= 0 AND helps < helpers AND cut_total >= 0 AND cut_total < start_price - floor)",
            name=op.f("ck_bargain_exact"),
        ),
        sa.CheckConstraint(
            "floor >= 0 AND smallest > 0 AND start_price - floor >= helpers * smallest", name=op.f("ck_bargain_prices")
        ),
        sa.ForeignKeyConstraint(["campaign_id"], ["campaign.id"], name=op.f("fk_bargain_campaign_id")),
        sa.ForeignKeyConstraint(["customer_id"], ["customer.id"], name=op.f("fk_bargain_customer_id")),
        sa.ForeignKeyConstraint(["order_id"], ["orders.id"], name=op.f("fk_bargain_order_id")),
        sa.ForeignKeyConstraint(["variant_id"], ["variant.id"], name=op.f("fk_bargain_variant_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_bargain")),
        sa.UniqueConstraint("token", name=op.f("uq_bargain_token")),
    )
    with op.batch_alter_table("bargain", schema=None) as batch_op:
        batch_op.create_index("ix_bargain_campaign", ["campaign_id", "status", "id"], unique=False)
        batch_op.create_index("ix_bargain_customer", ["customer_id", "id"], unique=False)
        batch_op.create_index(
            "ix_bargain_expiry",
            ["expires_at"],
            unique=False,
            sqlite_where=sa.text("status = 'active'"),
            postgresql_where=sa.text("status = 'active'"),
        )
        batch_op.create_index("ix_bargain_order", ["order_id"], unique=False)
        batch_op.create_index(
            "ix_bargain_pay_by",
            ["pay_by"],
            unique=False,
            sqlite_where=sa.text("status = 'reached'"),
            postgresql_where=sa.text("status = 'reached'"),
        )
        batch_op.create_index(
            "uq_bargain_live",
            ["campaign_id", "customer_id", "variant_id"],
            unique=True,
            sqlite_where=sa.text("status IN ('active', 'reached', 'ordered')"),
            postgresql_where=sa.text("status IN ('active', 'reached', 'ordered')"),
        )

    op.create_table(
        "bargain_price",
        sa.Column("campaign_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("variant_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("floor", sa.BigInteger(), nullable=False),
        sa.CheckConstraint("floor >= 0", name=op.f("ck_bargain_price_floor")),
        sa.ForeignKeyConstraint(["campaign_id"], ["campaign.id"], name=op.f("fk_bargain_price_campaign_id")),
        sa.ForeignKeyConstraint(["variant_id"], ["variant.id"], name=op.f("fk_bargain_price_variant_id")),
        sa.PrimaryKeyConstraint("campaign_id", "variant_id", name=op.f("pk_bargain_price")),
    )
    op.create_table(
        "bargain_terms",
        sa.Column("campaign_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("helpers", sa.Integer(), nullable=False),
        sa.Column("window_minutes", sa.Integer(), nullable=False),
        sa.Column("pay_minutes", sa.Integer(), nullable=False),
        sa.Column("smallest", sa.BigInteger(), nullable=False),
        sa.Column("own_first", sa.Boolean(), nullable=False),
        sa.Column("early_buy", sa.Boolean(), nullable=False),
        sa.Column("new_cut_more", sa.Boolean(), nullable=False),
        sa.Column("max_bargains", sa.Integer(), nullable=True),
        sa.Column("max_helps", sa.Integer(), nullable=True),
        sa.Column("max_helps_a_day", sa.Integer(), nullable=True),
        sa.CheckConstraint("helpers > 0 AND smallest > 0", name=op.f("ck_bargain_terms_cuts")),
        sa.CheckConstraint("window_minutes > 0 AND pay_minutes > 0", name=op.f("ck_bargain_terms_times")),
        sa.ForeignKeyConstraint(["campaign_id"], ["campaign.id"], name=op.f("fk_bargain_terms_campaign_id")),
        sa.PrimaryKeyConstraint("campaign_id", name=op.f("pk_bargain_terms")),
    )
    op.create_table(
        "bargain_help",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("bargain_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("campaign_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("helper_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("amount", sa.BigInteger(), nullable=False),
        sa.Column("is_new", sa.Boolean(), nullable=False),
        sa.Column("helped_at", Instant(), nullable=False),
        sa.CheckConstraint("amount > 0 AND seq > 0", name=op.f("ck_bargain_help_amounts")),
        sa.ForeignKeyConstraint(["bargain_id"], ["bargain.id"], name=op.f("fk_bargain_help_bargain_id")),
        sa.ForeignKeyConstraint(["campaign_id"], ["campaign.id"], name=op.f("fk_bargain_help_campaign_id")),
        sa.ForeignKeyConstraint(["helper_id"], ["customer.id"], name=op.f("fk_bargain_help_helper_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_bargain_help")),
        sa.UniqueConstraint("bargain_id", "helper_id", name=op.f("uq_bargain_help_bargain_id_helper_id")),
        sa.UniqueConstraint("bargain_id", "seq", name=op.f("uq_bargain_help_bargain_id_seq")),
    )
    with op.batch_alter_table("bargain_help", schema=None) as batch_op:
        batch_op.create_index("ix_bargain_help_helper", ["helper_id", "campaign_id", "helped_at"], unique=False)
