"""Recommendations: who bought what, how goods do, what goes together, what is not wanted, and the models made of it.

What was bought before this step is remembered as well.
"""

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0039_recommendations"
down_revision = "0038_experiments"
branch_labels = None
depends_on = None

_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
_DAY = {
    "sqlite": "CAST(strftime('%s', orders.paid_at) AS INTEGER) / 86400",
    "postgresql": "CAST(floor(extract(epoch FROM orders.paid_at) / 86400) AS INTEGER)",
}
_HALF_LIFE = 120
_CHUNK = 5_000


def upgrade() -> None:
    """Recommendations: the tables, and in them what was bought so far."""
    op.create_table(
        "taste_model",
        sa.Column("version", _ID, nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("status", sa.String(length=12), nullable=False),
        sa.Column("why", sa.String(length=40), nullable=True),
        sa.Column("path", sa.Text(), nullable=True),
        sa.Column("catalogue", sa.String(length=64), nullable=True),
        sa.Column("purchases", sa.BigInteger(), nullable=False),
        sa.Column("score", sa.Float(), nullable=True),
        sa.Column("popular_score", sa.Float(), nullable=True),
        sa.PrimaryKeyConstraint("version", name=op.f("pk_taste_model")),
    )
    with op.batch_alter_table("taste_model", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_taste_model_status"), ["status"], unique=False)

    op.create_table(
        "avoidance",
        sa.Column("customer_id", _ID, nullable=False),
        sa.Column("product_id", _ID, nullable=False),
        sa.Column("why", sa.String(length=12), nullable=False),
        sa.Column("until_day", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["customer_id"], ["customer.id"], name=op.f("fk_avoidance_customer_id")),
        sa.ForeignKeyConstraint(["product_id"], ["product.id"], name=op.f("fk_avoidance_product_id")),
        sa.PrimaryKeyConstraint("customer_id", "product_id", name=op.f("pk_avoidance")),
    )
    op.create_table(
        "companion",
        sa.Column("product_id", _ID, nullable=False),
        sa.Column("rank", sa.Integer(), nullable=False),
        sa.Column("other_id", _ID, nullable=False),
        sa.Column("baskets", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["other_id"], ["product.id"], name=op.f("fk_companion_other_id")),
        sa.ForeignKeyConstraint(["product_id"], ["product.id"], name=op.f("fk_companion_product_id")),
        sa.PrimaryKeyConstraint("product_id", "rank", name=op.f("pk_companion")),
    )
    op.create_table(
        "demand",
        sa.Column("product_id", _ID, nullable=False),
        sa.Column("buyers", sa.Integer(), nullable=False),
        sa.Column("late_buyers", sa.Integer(), nullable=False),
        sa.Column("new_buyers", sa.Integer(), nullable=False),
        sa.Column("rebuy", sa.Integer(), nullable=False),
        sa.Column("gap", sa.Integer(), nullable=True),
        sa.Column("comes_back", sa.Boolean(), nullable=False),
        sa.Column("staple", sa.Boolean(), nullable=False),
        sa.Column("trend", sa.Float(), nullable=False),
        sa.Column("sales", sa.Integer(), nullable=False),
        sa.Column("paired_sales", sa.Integer(), server_default="0", nullable=False),
        sa.ForeignKeyConstraint(["product_id"], ["product.id"], name=op.f("fk_demand_product_id")),
        sa.PrimaryKeyConstraint("product_id", name=op.f("pk_demand")),
    )
    with op.batch_alter_table("demand", schema=None) as batch_op:
        batch_op.create_index("ix_demand_trend", ["trend"], unique=False)

    op.create_table(
        "purchase",
        sa.Column("order_id", _ID, nullable=False),
        sa.Column("product_id", _ID, nullable=False),
        sa.Column("customer_id", _ID, nullable=False),
        sa.Column("day", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["customer_id"], ["customer.id"], name=op.f("fk_purchase_customer_id")),
        sa.ForeignKeyConstraint(["product_id"], ["product.id"], name=op.f("fk_purchase_product_id")),
        sa.PrimaryKeyConstraint("order_id", "product_id", name=op.f("pk_purchase")),
    )
    with op.batch_alter_table("purchase", schema=None) as batch_op:
        batch_op.create_index("ix_purchase_customer", ["customer_id", "product_id", "day"], unique=False)
        batch_op.create_index("ix_purchase_product", ["product_id", "order_id"], unique=False)

    op.create_table(
        "pushed_pick",
        sa.Column("customer_id", _ID, nullable=False),
        sa.Column("product_id", _ID, nullable=False),
        sa.Column("reason", sa.String(length=12), nullable=False),
        sa.Column("day", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["customer_id"], ["customer.id"], name=op.f("fk_pushed_pick_customer_id")),
        sa.ForeignKeyConstraint(["product_id"], ["product.id"], name=op.f("fk_pushed_pick_product_id")),
        sa.PrimaryKeyConstraint("customer_id", "product_id", name=op.f("pk_pushed_pick")),
    )
    op.create_table(
        "taste",
        sa.Column("customer_id", _ID, nullable=False),
        sa.Column("product_id", _ID, nullable=False),
        sa.Column("times", sa.Integer(), nullable=False),
        sa.Column("weight", sa.Float(), nullable=False),
        sa.Column("first_day", sa.Integer(), nullable=False),
        sa.Column("last_day", sa.Integer(), nullable=False),
        sa.CheckConstraint("times > 0 AND first_day <= last_day", name=op.f("ck_taste_times")),
        sa.ForeignKeyConstraint(["customer_id"], ["customer.id"], name=op.f("fk_taste_customer_id")),
        sa.ForeignKeyConstraint(["product_id"], ["product.id"], name=op.f("fk_taste_product_id")),
        sa.PrimaryKeyConstraint("customer_id", "product_id", name=op.f("pk_taste")),
    )
    with op.batch_alter_table("taste", schema=None) as batch_op:
        batch_op.create_index("ix_taste_product", ["product_id"], unique=False)

    _remember()


def _remember() -> None:
    """What stays bought of paid orders, and what that comes to for each customer and product."""
    bind = op.get_bind()
    bind.execute(
        sa.text(
            "INSERT INTO purchase (order_id, product_id, customer_id, day)"
            f" SELECT DISTINCT orders.id, order_line.product_id, orders.customer_id, {_DAY[bind.dialect.name]}"
            " FROM orders JOIN order_line ON order_line.order_id = orders.id"
            " WHERE orders.paid_at IS NOT NULL"
            " AND orders.status NOT IN ('expired', 'cancelled', 'closed', 'payment_reversed')"
            " AND order_line.quantity > order_line.cancelled_quantity + order_line.refunded_quantity"
        )
    )
    bought = bind.execute(
        sa.text("SELECT customer_id, product_id, day FROM purchase ORDER BY customer_id, product_id, day")
    )
    tastes = list(_tastes(bought))
    table = sa.table("taste", *(sa.column(name) for name in ("customer_id", "product_id", "times", "weight")))
    for name in ("first_day", "last_day"):
        table.append_column(sa.column(name))
    for begin in range(0, len(tastes), _CHUNK):
        bind.execute(sa.insert(table), tastes[begin : begin + _CHUNK])


def _tastes(bought: Iterable[Any]) -> Iterator[dict[str, float]]:
    for (customer_id, product_id), rows in groupby(bought, key=lambda row: (row[0], row[1])):
        days = [row[2] for row in rows]
        weight = sum(0.5 ** ((days[-1] - day) / _HALF_LIFE) for day in days)
        numbers = {"times": len(days), "weight": weight, "first_day": days[0], "last_day": days[-1]}
        yield {"customer_id": customer_id, "product_id": product_id, **numbers}
