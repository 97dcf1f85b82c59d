"""Referrals: links for friends, who came by them, and what came of it."""

import sqlalchemy as sa
from alembic import op

revision = "0021_referrals"
down_revision = "0020_shared_cards"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Referrals: links for friends, who came by them, and what came of it."""
    op.create_table(
        "referral_rules",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("minimum", sa.BigInteger(), nullable=False),
        sa.Column("currency", sa.String(length=3), nullable=False),
        sa.CheckConstraint("id = 1 AND minimum >= 1", name=op.f("ck_referral_rules_only")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_referral_rules")),
    )
    op.create_table(
        "referral_link",
        sa.Column(
            "customer_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=False, nullable=False
        ),
        sa.Column("code", sa.String(length=16), nullable=False),
        sa.Column("listed", sa.Boolean(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["customer_id"], ["customer.id"], name=op.f("fk_referral_link_customer_id")),
        sa.PrimaryKeyConstraint("customer_id", name=op.f("pk_referral_link")),
        sa.UniqueConstraint("code", name=op.f("uq_referral_link_code")),
    )
    op.create_table(
        "referral",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("friend_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("inviter_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("status", sa.String(length=12), nullable=False),
        sa.Column("promised", sa.Boolean(), nullable=False),
        sa.Column("minimum", sa.BigInteger(), nullable=False),
        sa.Column("currency", sa.String(length=3), nullable=False),
        sa.Column("wait_days", sa.Integer(), nullable=False),
        sa.Column("timezone", sa.String(length=64), nullable=False),
        sa.Column("bound_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("converts_until", sa.DateTime(timezone=True), nullable=False),
        sa.Column("order_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("qualified_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("ripens_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("rewarded_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("reason", sa.String(length=20), nullable=True),
        sa.Column("signals", sa.String(length=80), nullable=False),
        sa.CheckConstraint("status != 'rewarded' OR rewarded_at >= ripens_at", name=op.f("ck_referral_window")),
        sa.CheckConstraint(
            "status IN ('bound', 'rejected') OR (order_id IS NOT NULL AND qualified_at IS NOT NULL)",
            name=op.f("ck_referral_order"),
        ),
        sa.CheckConstraint("friend_id != inviter_id", name=op.f("ck_referral_two_people")),
        sa.CheckConstraint("minimum >= 1", name=op.f("ck_referral_minimum")),
        sa.ForeignKeyConstraint(["friend_id"], ["customer.id"], name=op.f("fk_referral_friend_id")),
        sa.ForeignKeyConstraint(["inviter_id"], ["customer.id"], name=op.f("fk_referral_inviter_id")),
        sa.ForeignKeyConstraint(["order_id"], ["orders.id"], name=op.f("fk_referral_order_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_referral")),
        sa.UniqueConstraint("friend_id", name=op.f("uq_referral_friend_id")),
        sa.UniqueConstraint("order_id", name=op.f("uq_referral_order_id")),
    )
    with op.batch_alter_table("referral", schema=None) as batch_op:
        batch_op.create_index(
            "ix_referral_bound",
            ["converts_until"],
            unique=False,
            sqlite_where=sa.text("status = 'bound'"),
            postgresql_where=sa.text("status = 'bound'"),
        )
        batch_op.create_index("ix_referral_inviter", ["inviter_id", "status", "id"], unique=False)
        batch_op.create_index(
            "ix_referral_reversed",
            ["rewarded_at"],
            unique=False,
            sqlite_where=sa.text("status = 'reversed'"),
            postgresql_where=sa.text("status = 'reversed'"),
        )
        batch_op.create_index(
            "ix_referral_review",
            ["id"],
            unique=False,
            sqlite_where=sa.text("status = 'review'"),
            postgresql_where=sa.text("status = 'review'"),
        )
        batch_op.create_index(
            "ix_referral_ripe",
            ["ripens_at"],
            unique=False,
            sqlite_where=sa.text("status = 'pending'"),
            postgresql_where=sa.text("status = 'pending'"),
        )

    op.create_table(
        "referral_coupon",
        sa.Column(
            "coupon_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=False, nullable=False
        ),
        sa.Column("referral_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("template_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("for_inviter", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["coupon_id"], ["coupon.id"], name=op.f("fk_referral_coupon_coupon_id")),
        sa.ForeignKeyConstraint(["referral_id"], ["referral.id"], name=op.f("fk_referral_coupon_referral_id")),
        sa.ForeignKeyConstraint(["template_id"], ["coupon_template.id"], name=op.f("fk_referral_coupon_template_id")),
        sa.PrimaryKeyConstraint("coupon_id", name=op.f("pk_referral_coupon")),
        sa.UniqueConstraint(
            "referral_id",
            "template_id",
            "for_inviter",
            name=op.f("uq_referral_coupon_referral_id_template_id_for_inviter"),
        ),
    )
