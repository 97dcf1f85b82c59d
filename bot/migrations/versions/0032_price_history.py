"""Price history: what goods cost before, and the earlier price that may stand beside a lower one."""

from datetime import UTC, datetime

import sqlalchemy as sa
from alembic import op

revision = "0032_price_history"
down_revision = "0031_referral_rest"
branch_labels = None
depends_on = None

_Id = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Price history: what goods cost before, and the earlier price that may stand beside a lower one."""
    op.add_column("variant", sa.Column("lowest_before", sa.BigInteger(), nullable=True))
    op.create_table(
        "price_history",
        sa.Column("id", _Id, nullable=False),
        sa.Column("variant_id", _Id, nullable=False),
        sa.Column("price", sa.BigInteger(), nullable=False),
        sa.Column("currency", sa.String(length=3), nullable=False),
        sa.Column("struck", sa.Boolean(), nullable=False),
        sa.Column("since", sa.DateTime(timezone=True), nullable=False),
        sa.Column("until", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint("until > since", name=op.f("ck_price_history_time")),
        sa.ForeignKeyConstraint(["variant_id"], ["variant.id"], name=op.f("fk_price_history_variant_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_price_history")),
    )
    op.create_index(
        "uq_price_history_now",
        "price_history",
        ["variant_id"],
        unique=True,
        sqlite_where=sa.text("until IS NULL"),
        postgresql_where=sa.text("until IS NULL"),
    )
    op.create_index("ix_price_history_variant", "price_history", ["variant_id", "since"], unique=False)
    op.create_index("ix_price_history_until", "price_history", ["until"], unique=False)
    op.add_column("campaign", sa.Column("opens_at", sa.DateTime(timezone=True), nullable=True))
    _begin_with_todays_prices()


def _begin_with_todays_prices() -> None:
    """What was asked before is the merchant's word: what is struck out today stays so until the price changes."""
    seed = sa.text(
        "INSERT INTO price_history (variant_id, price, currency, struck, since)"
        " SELECT id, price, currency, COALESCE(compare_at_price > price, false), :at FROM variant"
    )
    today = sa.bindparam("at", datetime.now(UTC), sa.DateTime(timezone=True))
    op.get_bind().execute(seed.bindparams(today))
    op.get_bind().execute(sa.text("UPDATE variant SET lowest_before = compare_at_price WHERE compare_at_price > price"))
