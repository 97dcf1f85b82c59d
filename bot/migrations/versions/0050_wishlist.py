"""Wishlists: what is saved, what is wished to be told, and by which word friends may look; who waited waits on."""

from datetime import UTC, datetime, timedelta

import sqlalchemy as sa
from alembic import op

from commerce.kit.database import Instant

revision = "0050_wishlist"
down_revision = "0049_searching"
branch_labels = None
depends_on = None

_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
_LASTS = timedelta(days=90)


def upgrade() -> None:
    """Wishlists: three tables, of which the wishes take the place of those that journeys kept."""
    op.create_table(
        "wishlist",
        sa.Column("customer_id", _ID, nullable=False),
        sa.Column("token", sa.String(length=32), nullable=True),
        sa.ForeignKeyConstraint(["customer_id"], ["customer.id"], name=op.f("fk_wishlist_customer_id")),
        sa.PrimaryKeyConstraint("customer_id", name=op.f("pk_wishlist")),
        sa.UniqueConstraint("token", name=op.f("uq_wishlist_token")),
    )
    op.create_table(
        "saved_goods",
        sa.Column("id", _ID, nullable=False),
        sa.Column("customer_id", _ID, nullable=False),
        sa.Column("product_id", _ID, nullable=False),
        sa.Column("variant_id", _ID, nullable=True),
        sa.Column("price_seen", sa.BigInteger(), nullable=False),
        sa.Column("currency_seen", sa.String(length=3), nullable=False),
        sa.Column("saved_at", Instant(), nullable=False),
        sa.Column("removed_at", Instant(), nullable=True),
        sa.ForeignKeyConstraint(["customer_id"], ["customer.id"], name=op.f("fk_saved_goods_customer_id")),
        sa.ForeignKeyConstraint(["product_id"], ["product.id"], name=op.f("fk_saved_goods_product_id")),
        sa.ForeignKeyConstraint(["variant_id"], ["variant.id"], name=op.f("fk_saved_goods_variant_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_saved_goods")),
    )
    op.create_index("ix_saved_goods_customer", "saved_goods", ["customer_id", "product_id"], unique=False)
    op.create_index("ix_saved_goods_removed_at", "saved_goods", ["removed_at"], unique=False)
    for name, columns, where in (
        ("uq_saved_goods_product", ["customer_id", "product_id"], sa.text("variant_id IS NULL")),
        ("uq_saved_goods_variant", ["customer_id", "variant_id"], sa.text("variant_id IS NOT NULL")),
    ):
        op.create_index(name, "saved_goods", columns, unique=True, sqlite_where=where, postgresql_where=where)
    op.create_table(
        "wish",
        sa.Column("id", _ID, nullable=False),
        sa.Column("customer_id", _ID, nullable=False),
        sa.Column("variant_id", _ID, nullable=False),
        sa.Column("kind", sa.String(length=8), nullable=False),
        sa.Column("asked_at", Instant(), nullable=False),
        sa.Column("expires_at", Instant(), nullable=False),
        sa.Column("dropped_at", Instant(), nullable=True),
        sa.Column("baseline", sa.BigInteger(), nullable=True),
        sa.Column("currency", sa.String(length=3), nullable=True),
        sa.Column("low_price", sa.BigInteger(), nullable=True),
        sa.Column("low_since", Instant(), nullable=True),
        sa.CheckConstraint("(kind = 'price') = (baseline IS NOT NULL)", name=op.f("ck_wish_baseline")),
        sa.CheckConstraint("(baseline IS NULL) = (currency IS NULL)", name=op.f("ck_wish_currency")),
        sa.CheckConstraint("(low_price IS NULL) = (low_since IS NULL)", name=op.f("ck_wish_low")),
        sa.ForeignKeyConstraint(["customer_id"], ["customer.id"], name=op.f("fk_wish_customer_id")),
        sa.ForeignKeyConstraint(["variant_id"], ["variant.id"], name=op.f("fk_wish_variant_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_wish")),
        sa.UniqueConstraint("variant_id", "customer_id", "kind", name=op.f("uq_wish_variant_id_customer_id_kind")),
    )
    op.create_index("ix_wish_customer_id", "wish", ["customer_id"], unique=False)
    op.create_index("ix_wish_expires_at", "wish", ["expires_at"], unique=False)
    low = sa.text("low_since IS NOT NULL")
    op.create_index("ix_wish_low", "wish", ["low_since"], unique=False, sqlite_where=low, postgresql_where=low)
    _take_over()
    op.drop_table("journey_watch")


def _take_over() -> None:
    """Whoever waits for goods keeps their place in the line, and finds those goods on their list."""
    op.execute(
        "INSERT INTO saved_goods (customer_id, product_id, variant_id, price_seen, currency_seen, saved_at)"
        " SELECT w.customer_id, v.product_id, v.id, v.price, v.currency, w.asked_at"
        " FROM journey_watch w JOIN variant v ON v.id = w.variant_id ORDER BY w.id"
    )
    wish = sa.table("wish", *(sa.column(one) for one in ("customer_id", "variant_id", "kind")))
    wish.append_column(sa.column("asked_at", Instant()))
    wish.append_column(sa.column("expires_at", Instant()))
    watch = sa.table("journey_watch", *(sa.column(one) for one in ("id", "customer_id", "variant_id")))
    watch.append_column(sa.column("asked_at", Instant()))
    until = sa.literal(datetime.now(UTC) + _LASTS, Instant())
    waiting = sa.select(watch.c.customer_id, watch.c.variant_id, sa.literal("back"), watch.c.asked_at, until).order_by(
        watch.c.id
    )
    op.execute(wish.insert().from_select(["customer_id", "variant_id", "kind", "asked_at", "expires_at"], waiting))
