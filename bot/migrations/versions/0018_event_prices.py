"""What goods cost whoever came for a campaign, and orders that wait until others have bought as well."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

from commerce.kit.database import Instant

revision = "0018_event_prices"
down_revision = "0017_open_tasks"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """What goods cost whoever came for a campaign, and orders that wait until others have bought as well."""
    op.create_table(
        "event_price",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("event_ref", sa.String(length=64), nullable=False),
        sa.Column("variant_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("customer_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("price", sa.BigInteger(), nullable=False),
        sa.Column("currency", sa.String(length=3), nullable=False),
        sa.Column("labels", sa.JSON().with_variant(postgresql.JSONB(), "postgresql"), nullable=False),
        sa.Column("starts_at", Instant(), nullable=True),
        sa.Column("ends_at", Instant(), nullable=True),
        sa.Column("with_coupons", sa.Boolean(), nullable=False),
        sa.Column("with_promotions", sa.Boolean(), nullable=False),
        sa.CheckConstraint("price >= 0", name=op.f("ck_event_price_price")),
        sa.ForeignKeyConstraint(["customer_id"], ["customer.id"], name=op.f("fk_event_price_customer_id_customer")),
        sa.ForeignKeyConstraint(["variant_id"], ["variant.id"], name=op.f("fk_event_price_variant_id_variant")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_event_price")),
        sa.UniqueConstraint("event_ref", "variant_id", name=op.f("uq_event_price_event_ref_variant_id")),
    )
    with op.batch_alter_table("orders", schema=None) as batch_op:
        batch_op.add_column(sa.Column("awaits_group", sa.Boolean(), server_default=sa.false(), nullable=False))
