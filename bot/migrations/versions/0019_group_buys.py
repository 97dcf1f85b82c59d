"""Campaigns, and group buys: terms, prices by size, teams and their members, watchers; prices that fell."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

from commerce.kit.database import Instant

revision = "0019_group_buys"
down_revision = "0018_event_prices"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Campaigns, and group buys: terms, prices by size, teams and their members, watchers; prices that fell."""
    op.create_table(
        "campaign",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("status", sa.String(length=12), nullable=False),
        sa.Column("titles", sa.JSON().with_variant(postgresql.JSONB(), "postgresql"), nullable=False),
        sa.Column("product_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("currency", sa.String(length=3), nullable=False),
        sa.Column("starts_at", Instant(), nullable=True),
        sa.Column("ends_at", Instant(), nullable=True),
        sa.Column("created_by", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("created_at", Instant(), nullable=False),
        sa.Column("published_at", Instant(), nullable=True),
        sa.Column("ended_at", Instant(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "ends_at IS NULL OR starts_at IS NULL OR ends_at > starts_at", name=op.f("ck_campaign_window")
        ),
        sa.ForeignKeyConstraint(["created_by"], ["customer.id"], name=op.f("fk_campaign_created_by")),
        sa.ForeignKeyConstraint(["product_id"], ["product.id"], name=op.f("fk_campaign_product_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_campaign")),
    )
    with op.batch_alter_table("campaign", schema=None) as batch_op:
        batch_op.create_index("ix_campaign_product", ["product_id", "id"], unique=False)
        batch_op.create_index("ix_campaign_status", ["status", "id"], unique=False)

    op.create_table(
        "campaign_variant",
        sa.Column("campaign_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("variant_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("quota", sa.Integer(), nullable=True),
        sa.Column("held", sa.Integer(), nullable=False),
        sa.Column("sold", sa.Integer(), nullable=False),
        sa.CheckConstraint("held + sold <= quota", name=op.f("ck_campaign_variant_quota")),
        sa.CheckConstraint("held >= 0 AND sold >= 0", name=op.f("ck_campaign_variant_counts")),
        sa.ForeignKeyConstraint(["campaign_id"], ["campaign.id"], name=op.f("fk_campaign_variant_campaign_id")),
        sa.ForeignKeyConstraint(["variant_id"], ["variant.id"], name=op.f("fk_campaign_variant_variant_id")),
        sa.PrimaryKeyConstraint("campaign_id", "variant_id", name=op.f("pk_campaign_variant")),
    )
    with op.batch_alter_table("campaign_variant", schema=None) as batch_op:
        batch_op.create_index("ix_campaign_variant_variant", ["variant_id"], unique=False)

    op.create_table(
        "group_price",
        sa.Column("campaign_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("variant_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("price", sa.BigInteger(), nullable=False),
        sa.CheckConstraint("price >= 0", name=op.f("ck_group_price_price")),
        sa.ForeignKeyConstraint(["campaign_id"], ["campaign.id"], name=op.f("fk_group_price_campaign_id")),
        sa.ForeignKeyConstraint(["variant_id"], ["variant.id"], name=op.f("fk_group_price_variant_id")),
        sa.PrimaryKeyConstraint("campaign_id", "variant_id", "size", name=op.f("pk_group_price")),
    )
    op.create_table(
        "group_team",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("token", sa.String(length=32), nullable=False),
        sa.Column("campaign_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("leader_member_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("held", sa.Integer(), nullable=False),
        sa.Column("paid", sa.Integer(), nullable=False),
        sa.Column("status", sa.String(length=16), nullable=False),
        sa.Column("opened_at", Instant(), nullable=True),
        sa.Column("expires_at", Instant(), nullable=True),
        sa.Column("settled_at", Instant(), nullable=True),
        sa.Column("reminded_at", Instant(), nullable=True),
        sa.Column("completion", sa.String(length=12), nullable=True),
        sa.Column("prices", sa.JSON().with_variant(postgresql.JSONB(), "postgresql"), nullable=False),
        sa.CheckConstraint("held >= 0 AND paid >= 0 AND held + paid <= size", name=op.f("ck_group_team_seats")),
        sa.CheckConstraint("size >= 2 AND size <= 50", name=op.f("ck_group_team_size")),
        sa.ForeignKeyConstraint(["campaign_id"], ["campaign.id"], name=op.f("fk_group_team_campaign_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_group_team")),
        sa.UniqueConstraint("token", name=op.f("uq_group_team_token")),
    )
    with op.batch_alter_table("group_team", schema=None) as batch_op:
        batch_op.create_index("ix_group_team_campaign", ["campaign_id", "status", "id"], unique=False)
        batch_op.create_index(
            "ix_group_team_deadline",
            ["expires_at"],
            unique=False,
            sqlite_where=sa.text("status = 'forming'"),
            postgresql_where=sa.text("status = 'forming'"),
        )

    op.create_table(
        "group_terms",
        sa.Column("campaign_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("sizes", sa.JSON().with_variant(postgresql.JSONB(), "postgresql"), nullable=False),
        sa.Column("window_minutes", sa.Integer(), nullable=False),
        sa.Column("joiner_rule", sa.String(length=12), nullable=False),
        sa.Column("late_policy", sa.JSON().with_variant(postgresql.JSONB(), "postgresql"), nullable=False),
        sa.Column("max_teams", sa.Integer(), nullable=True),
        sa.Column("max_pieces", sa.Integer(), nullable=True),
        sa.Column("complete_from", sa.Integer(), nullable=True),
        sa.Column("cap_at_end", sa.Boolean(), nullable=False),
        sa.Column("with_coupons", sa.Boolean(), nullable=False),
        sa.CheckConstraint("window_minutes > 0", name=op.f("ck_group_terms_window")),
        sa.ForeignKeyConstraint(["campaign_id"], ["campaign.id"], name=op.f("fk_group_terms_campaign_id")),
        sa.PrimaryKeyConstraint("campaign_id", name=op.f("pk_group_terms")),
    )
    op.create_table(
        "group_member",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("team_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("campaign_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("customer_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("order_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("variant_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("quantity", sa.Integer(), nullable=False),
        sa.Column("unit_price", sa.BigInteger(), nullable=False),
        sa.Column("final_price", sa.BigInteger(), nullable=True),
        sa.Column("role", sa.String(length=8), nullable=False),
        sa.Column("status", sa.String(length=12), nullable=False),
        sa.Column("joined_at", Instant(), nullable=False),
        sa.Column("paid_at", Instant(), nullable=True),
        sa.Column("voluntary", sa.Boolean(), nullable=False),
        sa.Column("moved", sa.Boolean(), nullable=False),
        sa.CheckConstraint("quantity > 0 AND unit_price >= 0", name=op.f("ck_group_member_amounts")),
        sa.CheckConstraint("final_price >= 0 AND final_price <= unit_price", name=op.f("ck_group_member_final")),
        sa.ForeignKeyConstraint(["campaign_id"], ["campaign.id"], name=op.f("fk_group_member_campaign_id")),
        sa.ForeignKeyConstraint(["customer_id"], ["customer.id"], name=op.f("fk_group_member_customer_id")),
        sa.ForeignKeyConstraint(["order_id"], ["orders.id"], name=op.f("fk_group_member_order_id")),
        sa.ForeignKeyConstraint(["team_id"], ["group_team.id"], name=op.f("fk_group_member_team_id")),
        sa.ForeignKeyConstraint(["variant_id"], ["variant.id"], name=op.f("fk_group_member_variant_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_group_member")),
        sa.UniqueConstraint("order_id", name=op.f("uq_group_member_order_id")),
    )
    with op.batch_alter_table("group_member", schema=None) as batch_op:
        batch_op.create_index("ix_group_member_customer", ["customer_id", "campaign_id", "id"], unique=False)
        batch_op.create_index("ix_group_member_team", ["team_id", "id"], unique=False)
        batch_op.create_index(
            "uq_group_member_live",
            ["campaign_id", "customer_id"],
            unique=True,
            sqlite_where=sa.text("status IN ('seat_held', 'joined')"),
            postgresql_where=sa.text("status IN ('seat_held', 'joined')"),
        )
        batch_op.create_index(
            "uq_group_member_seat",
            ["team_id", "customer_id"],
            unique=True,
            sqlite_where=sa.text("status IN ('seat_held', 'joined', 'succeeded')"),
            postgresql_where=sa.text("status IN ('seat_held', 'joined', 'succeeded')"),
        )

    op.create_table(
        "group_watch",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("team_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("customer_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("noted_at", Instant(), nullable=False),
        sa.ForeignKeyConstraint(["customer_id"], ["customer.id"], name=op.f("fk_group_watch_customer_id")),
        sa.ForeignKeyConstraint(["team_id"], ["group_team.id"], name=op.f("fk_group_watch_team_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_group_watch")),
        sa.UniqueConstraint("team_id", "customer_id", name=op.f("uq_group_watch_team_id_customer_id")),
    )
    with op.batch_alter_table("order_line", schema=None) as batch_op:
        batch_op.add_column(sa.Column("price_cut", sa.BigInteger(), server_default="0", nullable=False))
