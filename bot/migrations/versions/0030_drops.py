"""Drops: coupons of which so many can be claimed on a day, who did, and who wants to be reminded."""

import sqlalchemy as sa
from alembic import op

from commerce.kit.database import Instant

revision = "0030_drops"
down_revision = "0029_partners"
branch_labels = None
depends_on = None

_Id = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Drops: coupons of which so many can be claimed on a day, who did, and who wants to be reminded."""
    op.create_table(
        "coupon_drop",
        sa.Column("id", _Id, nullable=False),
        sa.Column("status", sa.String(length=12), nullable=False),
        sa.Column("template_id", _Id, nullable=False),
        sa.Column("timezone", sa.String(length=64), nullable=False),
        sa.Column("weekdays", sa.Integer(), nullable=False),
        sa.Column("minute", sa.Integer(), nullable=False),
        sa.Column("daily", sa.Integer(), nullable=False),
        sa.Column("per_person", sa.Integer(), nullable=True),
        sa.Column("first_day", sa.Date(), nullable=False),
        sa.Column("last_day", sa.Date(), nullable=True),
        sa.Column("total", sa.Integer(), nullable=True),
        sa.Column("claimed", sa.Integer(), nullable=False),
        sa.Column("created_by", _Id, nullable=False),
        sa.Column("created_at", Instant(), nullable=False),
        sa.Column("published_at", Instant(), nullable=True),
        sa.Column("ended_at", Instant(), nullable=True),
        sa.CheckConstraint(
            "weekdays >= 1 AND weekdays <= 127 AND minute >= 0 AND minute < 1440", name=op.f("ck_coupon_drop_times")
        ),
        sa.CheckConstraint(
            "daily >= 1 AND per_person >= 1 AND claimed >= 0 AND claimed <= total", name=op.f("ck_coupon_drop_counts")
        ),
        sa.ForeignKeyConstraint(["template_id"], ["coupon_template.id"], name=op.f("fk_coupon_drop_template_id")),
        sa.ForeignKeyConstraint(["created_by"], ["customer.id"], name=op.f("fk_coupon_drop_created_by")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_coupon_drop")),
        sa.UniqueConstraint("template_id", name=op.f("uq_coupon_drop_template_id")),
    )
    op.create_index("ix_coupon_drop_status", "coupon_drop", ["status", "id"], unique=False)
    op.create_table(
        "coupon_drop_day",
        sa.Column("id", _Id, nullable=False),
        sa.Column("drop_id", _Id, nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("starts_at", Instant(), nullable=False),
        sa.Column("ends_at", Instant(), nullable=False),
        sa.Column("quota", sa.Integer(), nullable=False),
        sa.Column("taken", sa.Integer(), nullable=False),
        sa.CheckConstraint("taken >= 0 AND taken <= quota", name=op.f("ck_coupon_drop_day_taken")),
        sa.CheckConstraint("starts_at < ends_at", name=op.f("ck_coupon_drop_day_window")),
        sa.ForeignKeyConstraint(["drop_id"], ["coupon_drop.id"], name=op.f("fk_coupon_drop_day_drop_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_coupon_drop_day")),
        sa.UniqueConstraint("drop_id", "day", name=op.f("uq_coupon_drop_day_drop_id_day")),
    )
    op.create_table(
        "coupon_drop_claim",
        sa.Column("id", _Id, nullable=False),
        sa.Column("drop_id", _Id, nullable=False),
        sa.Column("day_id", _Id, nullable=False),
        sa.Column("customer_id", _Id, nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("coupon_id", _Id, nullable=False),
        sa.Column("claimed_at", Instant(), nullable=False),
        sa.ForeignKeyConstraint(["drop_id"], ["coupon_drop.id"], name=op.f("fk_coupon_drop_claim_drop_id")),
        sa.ForeignKeyConstraint(["day_id"], ["coupon_drop_day.id"], name=op.f("fk_coupon_drop_claim_day_id")),
        sa.ForeignKeyConstraint(["customer_id"], ["customer.id"], name=op.f("fk_coupon_drop_claim_customer_id")),
        sa.ForeignKeyConstraint(["coupon_id"], ["coupon.id"], name=op.f("fk_coupon_drop_claim_coupon_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_coupon_drop_claim")),
        sa.UniqueConstraint("coupon_id", name=op.f("uq_coupon_drop_claim_coupon_id")),
        sa.UniqueConstraint("day_id", "customer_id", name=op.f("uq_coupon_drop_claim_day_id_customer_id")),
        sa.UniqueConstraint("day_id", "number", name=op.f("uq_coupon_drop_claim_day_id_number")),
    )
    op.create_index("ix_coupon_drop_claim_customer", "coupon_drop_claim", ["customer_id", "drop_id"], unique=False)
    op.create_table(
        "coupon_drop_reminder",
        sa.Column("id", _Id, nullable=False),
        sa.Column("drop_id", _Id, nullable=False),
        sa.Column("customer_id", _Id, nullable=False),
        sa.Column("noted_at", Instant(), nullable=False),
        sa.ForeignKeyConstraint(["drop_id"], ["coupon_drop.id"], name=op.f("fk_coupon_drop_reminder_drop_id")),
        sa.ForeignKeyConstraint(["customer_id"], ["customer.id"], name=op.f("fk_coupon_drop_reminder_customer_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_coupon_drop_reminder")),
        sa.UniqueConstraint("drop_id", "customer_id", name=op.f("uq_coupon_drop_reminder_drop_id_customer_id")),
    )
