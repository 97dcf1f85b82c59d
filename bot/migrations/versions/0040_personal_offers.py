"""Personal offers: campaigns with their budgets, and the one best offer for each of their people."""

import sqlalchemy as sa
from alembic import op

from commerce.kit.database import Json

revision = "0040_personal_offers"
down_revision = "0039_recommendations"
branch_labels = None
depends_on = None

_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Personal offers: campaigns with their budgets, and the one best offer for each of their people."""
    op.create_table(
        "offer_campaign",
        sa.Column("id", _ID, nullable=False),
        sa.Column("status", sa.String(length=12), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("products", Json, nullable=False),
        sa.Column("templates", Json, nullable=False),
        sa.Column("audience", Json, nullable=False),
        sa.Column("currency", sa.String(length=3), nullable=False),
        sa.Column("budget", sa.BigInteger(), nullable=True),
        sa.Column("promised", sa.BigInteger(), nullable=False),
        sa.Column("floor", sa.Integer(), nullable=False),
        sa.Column("keeps_hours", sa.Integer(), nullable=False),
        sa.Column("not_after", sa.DateTime(timezone=True), nullable=True),
        sa.Column("salt", sa.String(length=32), nullable=False),
        sa.Column("snapshot_id", sa.BigInteger(), nullable=True),
        sa.Column("bars", Json, nullable=True),
        sa.Column("weighed_to", sa.BigInteger(), nullable=False),
        sa.Column("fed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("fed_to", sa.BigInteger(), nullable=False),
        sa.Column("watch_from", sa.BigInteger(), nullable=False),
        sa.Column("rest_reason", sa.String(length=12), nullable=True),
        sa.Column("rests", sa.Integer(), nullable=False),
        sa.Column("left_out", Json, nullable=False),
        sa.Column("recipients", sa.Integer(), nullable=False),
        sa.Column("created_by", _ID, nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("launched_by", _ID, nullable=True),
        sa.Column("launched_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("began_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint(
            "floor >= 0 AND floor < 10000 AND keeps_hours >= 1 AND version >= 1", name=op.f("ck_offer_campaign_counts")
        ),
        sa.CheckConstraint(
            "promised >= 0 AND (promised = 0 OR promised <= budget)", name=op.f("ck_offer_campaign_budget")
        ),
        sa.ForeignKeyConstraint(["created_by"], ["customer.id"], name=op.f("fk_offer_campaign_created_by")),
        sa.ForeignKeyConstraint(["launched_by"], ["customer.id"], name=op.f("fk_offer_campaign_launched_by")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_offer_campaign")),
    )
    with op.batch_alter_table("offer_campaign", schema=None) as batch_op:
        batch_op.create_index("ix_offer_campaign_status", ["status", "id"], unique=False)

    op.create_table(
        "offer_pick",
        sa.Column("id", _ID, nullable=False),
        sa.Column("campaign_id", _ID, nullable=False),
        sa.Column("customer_id", _ID, nullable=False),
        sa.Column("product_id", _ID, nullable=False),
        sa.Column("template_id", _ID, nullable=False),
        sa.Column("fate", sa.String(length=12), nullable=False),
        sa.Column("reason", sa.String(length=12), nullable=False),
        sa.Column("price", sa.BigInteger(), nullable=False),
        sa.Column("discount", sa.BigInteger(), nullable=False),
        sa.Column("worth", sa.BigInteger(), nullable=False),
        sa.Column("chance", sa.Float(), nullable=False),
        sa.Column("anyway", sa.Float(), nullable=False),
        sa.Column("standing", Json, nullable=True),
        sa.Column("day", sa.Integer(), nullable=True),
        sa.Column("coupon_id", _ID, nullable=True),
        sa.Column("weighed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("claimed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("declined_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint("(coupon_id IS NULL) = (claimed_at IS NULL)", name=op.f("ck_offer_pick_claim")),
        sa.CheckConstraint("discount > 0 AND discount < price", name=op.f("ck_offer_pick_discount")),
        sa.ForeignKeyConstraint(["campaign_id"], ["offer_campaign.id"], name=op.f("fk_offer_pick_campaign_id")),
        sa.ForeignKeyConstraint(["customer_id"], ["customer.id"], name=op.f("fk_offer_pick_customer_id")),
        sa.ForeignKeyConstraint(["product_id"], ["product.id"], name=op.f("fk_offer_pick_product_id")),
        sa.ForeignKeyConstraint(["template_id"], ["coupon_template.id"], name=op.f("fk_offer_pick_template_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_offer_pick")),
        sa.UniqueConstraint("campaign_id", "customer_id", name=op.f("uq_offer_pick_campaign_id_customer_id")),
        sa.UniqueConstraint("coupon_id", name=op.f("uq_offer_pick_coupon_id")),
    )
    with op.batch_alter_table("offer_pick", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_offer_pick_customer_id"), ["customer_id"], unique=False)
        batch_op.create_index("ix_offer_pick_worth", ["campaign_id", "fate", "worth", "id"], unique=False)
