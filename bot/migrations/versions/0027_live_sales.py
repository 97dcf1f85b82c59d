"""Live sales: what they ask and sell, who takes part, and what is claimed."""

import sqlalchemy as sa
from alembic import op

from commerce.kit.database import Instant

revision = "0027_live_sales"
down_revision = "0026_venues"
branch_labels = None
depends_on = None

_Id = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Live sales: what they ask and sell, who takes part, and what is claimed."""
    op.create_table(
        "live_claim",
        sa.Column("id", _Id, nullable=False),
        sa.Column("campaign_id", _Id, nullable=False),
        sa.Column("variant_id", _Id, nullable=False),
        sa.Column("customer_id", _Id, nullable=False),
        sa.Column("chat_id", sa.BigInteger(), nullable=False),
        sa.Column("message_id", sa.BigInteger(), nullable=False),
        sa.Column("wanted", sa.Integer(), nullable=False),
        sa.Column("quantity", sa.Integer(), nullable=False),
        sa.Column("status", sa.String(length=12), nullable=False),
        sa.Column("claimed_at", Instant(), nullable=False),
        sa.Column("served_at", Instant(), nullable=True),
        sa.Column("until", Instant(), nullable=True),
        sa.Column("order_id", _Id, nullable=True),
        sa.CheckConstraint("quantity > 0 AND quantity <= wanted", name=op.f("ck_live_claim_quantity")),
        sa.ForeignKeyConstraint(["campaign_id"], ["campaign.id"], name=op.f("fk_live_claim_campaign_id")),
        sa.ForeignKeyConstraint(["customer_id"], ["customer.id"], name=op.f("fk_live_claim_customer_id")),
        sa.ForeignKeyConstraint(["order_id"], ["orders.id"], name=op.f("fk_live_claim_order_id")),
        sa.ForeignKeyConstraint(["variant_id"], ["variant.id"], name=op.f("fk_live_claim_variant_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_live_claim")),
        sa.UniqueConstraint(
            "campaign_id", "chat_id", "message_id", name=op.f("uq_live_claim_campaign_id_chat_id_message_id")
        ),
    )
    op.create_index("ix_live_claim_customer", "live_claim", ["campaign_id", "customer_id", "status"], unique=False)
    op.create_index("ix_live_claim_line", "live_claim", ["campaign_id", "variant_id", "status", "id"], unique=False)
    op.create_index("ix_live_claim_order", "live_claim", ["order_id"], unique=False)
    op.create_index(
        "ix_live_claim_until",
        "live_claim",
        ["until"],
        unique=False,
        sqlite_where=sa.text("status = 'held'"),
        postgresql_where=sa.text("status = 'held'"),
    )

    op.create_table(
        "live_person",
        sa.Column("campaign_id", _Id, nullable=False),
        sa.Column("customer_id", _Id, nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("named", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["campaign_id"], ["campaign.id"], name=op.f("fk_live_person_campaign_id")),
        sa.ForeignKeyConstraint(["customer_id"], ["customer.id"], name=op.f("fk_live_person_customer_id")),
        sa.PrimaryKeyConstraint("campaign_id", "customer_id", name=op.f("pk_live_person")),
        sa.UniqueConstraint("campaign_id", "number", name=op.f("uq_live_person_campaign_id_number")),
    )
    op.create_table(
        "live_price",
        sa.Column("campaign_id", _Id, nullable=False),
        sa.Column("variant_id", _Id, nullable=False),
        sa.Column("price", sa.BigInteger(), nullable=False),
        sa.Column("word", sa.String(length=40), nullable=False),
        sa.CheckConstraint("price >= 0", name=op.f("ck_live_price_price")),
        sa.ForeignKeyConstraint(["campaign_id"], ["campaign.id"], name=op.f("fk_live_price_campaign_id")),
        sa.ForeignKeyConstraint(["variant_id"], ["variant.id"], name=op.f("fk_live_price_variant_id")),
        sa.PrimaryKeyConstraint("campaign_id", "variant_id", name=op.f("pk_live_price")),
        sa.UniqueConstraint("campaign_id", "word", name=op.f("uq_live_price_campaign_id_word")),
    )
    op.create_table(
        "live_terms",
        sa.Column("campaign_id", _Id, nullable=False),
        sa.Column("token", sa.String(length=32), nullable=False),
        sa.Column("venue_id", _Id, nullable=True),
        sa.Column("window_minutes", sa.Integer(), nullable=False),
        sa.Column("max_pieces", sa.Integer(), nullable=True),
        sa.CheckConstraint("max_pieces > 0 AND window_minutes > 0", name=op.f("ck_live_terms_terms")),
        sa.ForeignKeyConstraint(["campaign_id"], ["campaign.id"], name=op.f("fk_live_terms_campaign_id")),
        sa.ForeignKeyConstraint(["venue_id"], ["venue.id"], name=op.f("fk_live_terms_venue_id")),
        sa.PrimaryKeyConstraint("campaign_id", name=op.f("pk_live_terms")),
        sa.UniqueConstraint("token", name=op.f("uq_live_terms_token")),
    )
