"""Explorations: what hardly anybody knows yet, and whom it was tried on."""

import sqlalchemy as sa
from alembic import op

revision = "0042_explorations"
down_revision = "0041_finding"
branch_labels = None
depends_on = None

_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Explorations: two tables."""
    op.create_table(
        "little_known",
        sa.Column("product_id", _ID, nullable=False),
        sa.ForeignKeyConstraint(["product_id"], ["product.id"], name=op.f("fk_little_known_product_id_product")),
        sa.PrimaryKeyConstraint("product_id", name=op.f("pk_little_known")),
    )
    op.create_table(
        "exploration",
        sa.Column("customer_id", _ID, nullable=False),
        sa.Column("day", sa.Integer(), nullable=False),
        sa.Column("product_id", _ID, nullable=False),
        sa.Column("odds", sa.Float(), nullable=False),
        sa.CheckConstraint("odds > 0 AND odds <= 1", name=op.f("ck_exploration_odds")),
        sa.ForeignKeyConstraint(["customer_id"], ["customer.id"], name=op.f("fk_exploration_customer_id_customer")),
        sa.ForeignKeyConstraint(["product_id"], ["product.id"], name=op.f("fk_exploration_product_id_product")),
        sa.PrimaryKeyConstraint("customer_id", "day", "product_id", name=op.f("pk_exploration")),
    )
    with op.batch_alter_table("exploration", schema=None) as batch_op:
        batch_op.create_index("ix_exploration_day", ["day"], unique=False)
        batch_op.create_index("ix_exploration_product", ["product_id"], unique=False)
