"""Coupons: their kinds, those that were claimed, guesses at codes, and what a checkout has chosen."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0011_coupons"
down_revision = "0010_loyalty"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Coupons: their kinds, those that were claimed, guesses at codes, and what a checkout has chosen."""
    op.create_table(
        "coupon_guess",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("customer_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("guessed_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["customer_id"], ["customer.id"], name=op.f("fk_coupon_guess_customer_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_coupon_guess")),
    )
    with op.batch_alter_table("coupon_guess", schema=None) as batch_op:
        batch_op.create_index("ix_coupon_guess_customer", ["customer_id", "guessed_at"], unique=False)

    op.create_table(
        "coupon_template",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("status", sa.String(length=12), nullable=False),
        sa.Column("way", sa.String(length=12), nullable=False),
        sa.Column("code", sa.String(length=40), nullable=True),
        sa.Column("terms", sa.JSON().with_variant(postgresql.JSONB(), "postgresql"), nullable=False),
        sa.Column("total", sa.Integer(), nullable=True),
        sa.Column("per_customer", sa.Integer(), nullable=False),
        sa.Column("claimed", sa.Integer(), nullable=False),
        sa.Column("claim_from", sa.DateTime(timezone=True), nullable=True),
        sa.Column("claim_until", sa.DateTime(timezone=True), nullable=True),
        sa.Column("valid_from", sa.DateTime(timezone=True), nullable=True),
        sa.Column("valid_until", sa.DateTime(timezone=True), nullable=True),
        sa.Column("term_days", sa.Integer(), nullable=True),
        sa.Column("delay_days", sa.Integer(), nullable=False),
        sa.Column("budget", sa.BigInteger(), nullable=True),
        sa.Column("spent", sa.BigInteger(), nullable=False),
        sa.Column("created_by", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("published_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint("claimed <= total AND per_customer >= 1", name=op.f("ck_coupon_template_counts")),
        sa.CheckConstraint("spent >= 0 AND spent <= budget", name=op.f("ck_coupon_template_budget")),
        sa.CheckConstraint(
            "term_days IS NOT NULL OR valid_until IS NOT NULL", name=op.f("ck_coupon_template_validity")
        ),
        sa.ForeignKeyConstraint(["created_by"], ["customer.id"], name=op.f("fk_coupon_template_created_by")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_coupon_template")),
        sa.UniqueConstraint("code", name=op.f("uq_coupon_template_code")),
    )
    with op.batch_alter_table("coupon_template", schema=None) as batch_op:
        batch_op.create_index("ix_coupon_template_status", ["status", "way", "id"], unique=False)

    op.create_table(
        "coupon",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("template_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("customer_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("status", sa.String(length=12), nullable=False),
        sa.Column("slot", sa.String(length=12), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("terms", sa.JSON().with_variant(postgresql.JSONB(), "postgresql"), nullable=False),
        sa.Column("valid_from", sa.DateTime(timezone=True), nullable=False),
        sa.Column("valid_until", sa.DateTime(timezone=True), nullable=False),
        sa.Column("claimed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("order_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("discount", sa.BigInteger(), nullable=False),
        sa.Column("locked_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("redeemed_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint("(status IN ('locked', 'redeemed')) = (order_id IS NOT NULL)", name=op.f("ck_coupon_order")),
        sa.CheckConstraint("seq >= 1 AND discount >= 0", name=op.f("ck_coupon_counts")),
        sa.ForeignKeyConstraint(["customer_id"], ["customer.id"], name=op.f("fk_coupon_customer_id")),
        sa.ForeignKeyConstraint(["template_id"], ["coupon_template.id"], name=op.f("fk_coupon_template_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_coupon")),
        sa.UniqueConstraint("order_id", "slot", name=op.f("uq_coupon_order_id_slot")),
        sa.UniqueConstraint("template_id", "customer_id", "seq", name=op.f("uq_coupon_template_id_customer_id_seq")),
    )
    with op.batch_alter_table("coupon", schema=None) as batch_op:
        batch_op.create_index("ix_coupon_customer", ["customer_id", "status", "id"], unique=False)
        batch_op.create_index(
            "ix_coupon_deadline",
            ["valid_until"],
            unique=False,
            sqlite_where=sa.text("status = 'available'"),
            postgresql_where=sa.text("status = 'available'"),
        )

    with op.batch_alter_table("checkout_draft", schema=None) as batch_op:
        batch_op.add_column(sa.Column("coupon_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True))
        batch_op.add_column(
            sa.Column("delivery_coupon_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True)
        )
