"""Referrals: what rewards are worth, the most that one inviter has of it, and who belongs together."""

import sqlalchemy as sa
from alembic import op

revision = "0031_referral_rest"
down_revision = "0030_drops"
branch_labels = None
depends_on = None

_Id = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Referrals: what rewards are worth, the most that one inviter has of it, and who belongs together."""
    op.add_column("referral", sa.Column("worth", sa.BigInteger(), nullable=False, server_default="0"))
    op.add_column("referral_rules", sa.Column("most_worth", sa.BigInteger(), nullable=True))
    op.create_table(
        "referral_cluster",
        sa.Column("customer_id", _Id, autoincrement=False, nullable=False),
        sa.Column("cluster", _Id, nullable=False),
        sa.Column("signs", sa.String(length=40), nullable=False),
        sa.CheckConstraint("cluster <= customer_id", name=op.f("ck_referral_cluster_lowest")),
        sa.ForeignKeyConstraint(["customer_id"], ["customer.id"], name=op.f("fk_referral_cluster_customer_id")),
        sa.PrimaryKeyConstraint("customer_id", name=op.f("pk_referral_cluster")),
    )
    op.create_index(op.f("ix_referral_cluster_cluster"), "referral_cluster", ["cluster"], unique=False)
    op.create_table(
        "referral_sweep",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("night", sa.Date(), nullable=False),
        sa.CheckConstraint("id = 1", name=op.f("ck_referral_sweep_only")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_referral_sweep")),
    )
    _count_what_was_given()


def _count_what_was_given() -> None:
    """Rewards that were given already count with what their coupons are worth; a share without a most is nothing."""
    told = "coupon.terms ->> 'amount'", "coupon.terms ->> 'most'"
    worth = f"COALESCE(CAST({told[0]} AS BIGINT), CAST({told[1]} AS BIGINT), 0)"
    op.execute(
        f"UPDATE referral SET worth = COALESCE((SELECT SUM({worth}) FROM referral_coupon"
        " JOIN coupon ON coupon.id = referral_coupon.coupon_id"
        " WHERE referral_coupon.referral_id = referral.id AND referral_coupon.for_inviter), 0)"
        " WHERE status = 'rewarded'"
    )
