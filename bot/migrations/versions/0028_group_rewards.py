"""Rewards for leaders, teams completed by a share, pieces put aside; what has no limit is counted no more."""

import sqlalchemy as sa
from alembic import op

from commerce.kit.database import Instant

revision = "0028_group_rewards"
down_revision = "0027_live_sales"
branch_labels = None
depends_on = None

_Id = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
_variants = sa.table("campaign_variant", sa.column("quota"), sa.column("held"), sa.column("sold"))


def upgrade() -> None:
    """Rewards for leaders, teams completed by a share, pieces put aside; no counts without a limit."""
    op.execute(_variants.update().where(_variants.c.quota.is_(None)).values(held=0, sold=0))
    with op.batch_alter_table("campaign", schema=None) as batch_op:
        batch_op.add_column(sa.Column("set_aside", sa.Boolean(), server_default=sa.false(), nullable=False))
    with op.batch_alter_table("group_terms", schema=None) as batch_op:
        batch_op.add_column(sa.Column("complete_share", sa.Integer(), nullable=True))
        batch_op.add_column(sa.Column("leader_points", sa.Integer(), nullable=True))
        batch_op.add_column(sa.Column("leader_template_id", _Id, nullable=True))
        batch_op.add_column(sa.Column("leader_most", sa.Integer(), nullable=True))
        batch_op.create_foreign_key(
            batch_op.f("fk_group_terms_leader_template_id"), "coupon_template", ["leader_template_id"], ["id"]
        )
    _add_rewards()
    _add_stock_set_aside()


def _add_rewards() -> None:
    op.create_table(
        "group_reward",
        sa.Column("id", _Id, nullable=False),
        sa.Column("team_id", _Id, nullable=False),
        sa.Column("campaign_id", _Id, nullable=False),
        sa.Column("customer_id", _Id, nullable=False),
        sa.Column("order_id", _Id, nullable=False),
        sa.Column("points", sa.Integer(), nullable=True),
        sa.Column("template_id", _Id, nullable=True),
        sa.Column("coupon_id", _Id, nullable=True),
        sa.Column("status", sa.String(length=8), nullable=False),
        sa.Column("promised_at", Instant(), nullable=False),
        sa.Column("ripens_at", Instant(), nullable=True),
        sa.Column("due_at", Instant(), nullable=True),
        sa.Column("ended_at", Instant(), nullable=True),
        sa.CheckConstraint("(points IS NULL) != (template_id IS NULL)", name=op.f("ck_group_reward_one")),
        sa.CheckConstraint("points > 0", name=op.f("ck_group_reward_points")),
        sa.CheckConstraint("status != 'given' OR ended_at >= ripens_at", name=op.f("ck_group_reward_window")),
        sa.ForeignKeyConstraint(["team_id"], ["group_team.id"], name=op.f("fk_group_reward_team_id")),
        sa.ForeignKeyConstraint(["campaign_id"], ["campaign.id"], name=op.f("fk_group_reward_campaign_id")),
        sa.ForeignKeyConstraint(["customer_id"], ["customer.id"], name=op.f("fk_group_reward_customer_id")),
        sa.ForeignKeyConstraint(["order_id"], ["orders.id"], name=op.f("fk_group_reward_order_id")),
        sa.ForeignKeyConstraint(["template_id"], ["coupon_template.id"], name=op.f("fk_group_reward_template_id")),
        sa.ForeignKeyConstraint(["coupon_id"], ["coupon.id"], name=op.f("fk_group_reward_coupon_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_group_reward")),
        sa.UniqueConstraint("team_id", name=op.f("uq_group_reward_team_id")),
        sa.UniqueConstraint("order_id", name=op.f("uq_group_reward_order_id")),
        sa.UniqueConstraint("coupon_id", name=op.f("uq_group_reward_coupon_id")),
    )
    op.create_index("ix_group_reward_customer", "group_reward", ["customer_id", "campaign_id"], unique=False)
    op.create_index(
        "ix_group_reward_due",
        "group_reward",
        ["due_at"],
        unique=False,
        sqlite_where=sa.text("status = 'coming'"),
        postgresql_where=sa.text("status = 'coming'"),
    )


def _add_stock_set_aside() -> None:
    op.create_table(
        "stock_aside",
        sa.Column("id", _Id, nullable=False),
        sa.Column("holder", sa.String(length=40), nullable=False),
        sa.Column("variant_id", _Id, nullable=False),
        sa.Column("location", sa.String(length=40), nullable=False),
        sa.Column("quantity", sa.Integer(), nullable=False),
        sa.CheckConstraint("quantity >= 0", name=op.f("ck_stock_aside_quantity")),
        sa.ForeignKeyConstraint(["variant_id"], ["variant.id"], name=op.f("fk_stock_aside_variant_id")),
        sa.ForeignKeyConstraint(["location"], ["location.code"], name=op.f("fk_stock_aside_location")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_stock_aside")),
        sa.UniqueConstraint("holder", "variant_id", "location", name=op.f("uq_stock_aside_holder_variant_id_location")),
    )
    op.create_index("ix_stock_aside_variant", "stock_aside", ["variant_id"], unique=False)
