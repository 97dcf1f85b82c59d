"""Partners: who brings customers for a share, what came of it, and what was stated and paid."""

import sqlalchemy as sa
from alembic import op

from commerce.kit.database import Instant

revision = "0029_partners"
down_revision = "0028_group_rewards"
branch_labels = None
depends_on = None

_Id = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Partners: who brings customers for a share, what came of it, and what was stated and paid."""
    op.create_table(
        "partner",
        sa.Column("id", _Id, nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("code", sa.String(length=20), nullable=False),
        sa.Column("status", sa.String(length=10), nullable=False),
        sa.Column("customer_id", _Id, nullable=True),
        sa.Column("rate", sa.Integer(), nullable=False),
        sa.Column("window_days", sa.Integer(), nullable=False),
        sa.Column("new_only", sa.Boolean(), nullable=False),
        sa.Column("minimum", sa.BigInteger(), nullable=False),
        sa.Column("currency", sa.String(length=3), nullable=False),
        sa.Column("created_by", _Id, nullable=False),
        sa.Column("created_at", Instant(), nullable=False),
        sa.Column("ended_at", Instant(), nullable=True),
        sa.CheckConstraint("minimum >= 0", name=op.f("ck_partner_minimum")),
        sa.CheckConstraint("rate >= 1 AND rate <= 9000", name=op.f("ck_partner_rate")),
        sa.CheckConstraint("window_days >= 1 AND window_days <= 365", name=op.f("ck_partner_window")),
        sa.ForeignKeyConstraint(["created_by"], ["customer.id"], name=op.f("fk_partner_created_by")),
        sa.ForeignKeyConstraint(["customer_id"], ["customer.id"], name=op.f("fk_partner_customer_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_partner")),
        sa.UniqueConstraint("customer_id", name=op.f("uq_partner_customer_id")),
    )
    op.create_table(
        "partner_binding",
        sa.Column("customer_id", _Id, autoincrement=False, nullable=False),
        sa.Column("partner_id", _Id, nullable=False),
        sa.Column("bound_at", Instant(), nullable=False),
        sa.Column("until", Instant(), nullable=False),
        sa.Column("timezone", sa.String(length=64), nullable=False),
        sa.ForeignKeyConstraint(["customer_id"], ["customer.id"], name=op.f("fk_partner_binding_customer_id")),
        sa.ForeignKeyConstraint(["partner_id"], ["partner.id"], name=op.f("fk_partner_binding_partner_id")),
        sa.PrimaryKeyConstraint("customer_id", name=op.f("pk_partner_binding")),
    )
    op.create_index(op.f("ix_partner_binding_until"), "partner_binding", ["until"], unique=False)
    op.create_table(
        "partner_click",
        sa.Column("id", _Id, nullable=False),
        sa.Column("partner_id", _Id, nullable=False),
        sa.Column("customer_id", _Id, nullable=True),
        sa.Column("day", sa.Date(), nullable=False),
        sa.ForeignKeyConstraint(["customer_id"], ["customer.id"], name=op.f("fk_partner_click_customer_id")),
        sa.ForeignKeyConstraint(["partner_id"], ["partner.id"], name=op.f("fk_partner_click_partner_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_partner_click")),
        sa.UniqueConstraint(
            "partner_id", "customer_id", "day", name=op.f("uq_partner_click_partner_id_customer_id_day")
        ),
    )
    op.create_index(
        "ix_partner_click_known",
        "partner_click",
        ["customer_id"],
        unique=False,
        sqlite_where=sa.text("customer_id IS NOT NULL"),
        postgresql_where=sa.text("customer_id IS NOT NULL"),
    )
    op.create_table(
        "partner_code",
        sa.Column("sign", sa.String(length=20), nullable=False),
        sa.Column("code", sa.String(length=20), nullable=False),
        sa.Column("partner_id", _Id, nullable=False),
        sa.Column("created_at", Instant(), nullable=False),
        sa.ForeignKeyConstraint(["partner_id"], ["partner.id"], name=op.f("fk_partner_code_partner_id")),
        sa.PrimaryKeyConstraint("sign", name=op.f("pk_partner_code")),
    )
    op.create_index(op.f("ix_partner_code_partner_id"), "partner_code", ["partner_id"], unique=False)
    op.create_table(
        "partner_invitation",
        sa.Column("id", _Id, nullable=False),
        sa.Column("hash", sa.String(length=64), nullable=False),
        sa.Column("partner_id", _Id, nullable=False),
        sa.Column("created_at", Instant(), nullable=False),
        sa.Column("expires_at", Instant(), nullable=False),
        sa.Column("used_at", Instant(), nullable=True),
        sa.Column("revoked_at", Instant(), nullable=True),
        sa.ForeignKeyConstraint(["partner_id"], ["partner.id"], name=op.f("fk_partner_invitation_partner_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_partner_invitation")),
        sa.UniqueConstraint("hash", name=op.f("uq_partner_invitation_hash")),
    )
    op.create_index(op.f("ix_partner_invitation_partner_id"), "partner_invitation", ["partner_id"], unique=False)
    op.create_table(
        "partner_order",
        sa.Column("order_id", _Id, autoincrement=False, nullable=False),
        sa.Column("partner_id", _Id, nullable=False),
        sa.Column("status", sa.String(length=10), nullable=False),
        sa.Column("reason", sa.String(length=12), nullable=True),
        sa.Column("new_only", sa.Boolean(), nullable=False),
        sa.Column("is_first", sa.Boolean(), nullable=False),
        sa.Column("timezone", sa.String(length=64), nullable=False),
        sa.Column("ripens_at", Instant(), nullable=True),
        sa.Column("approved_at", Instant(), nullable=True),
        sa.CheckConstraint("status != 'declined' OR reason IS NOT NULL", name=op.f("ck_partner_order_reason")),
        sa.CheckConstraint("approved_at IS NULL OR approved_at >= ripens_at", name=op.f("ck_partner_order_window")),
        sa.ForeignKeyConstraint(["order_id"], ["orders.id"], name=op.f("fk_partner_order_order_id")),
        sa.ForeignKeyConstraint(["partner_id"], ["partner.id"], name=op.f("fk_partner_order_partner_id")),
        sa.PrimaryKeyConstraint("order_id", name=op.f("pk_partner_order")),
    )
    op.create_index("ix_partner_order_partner", "partner_order", ["partner_id", "order_id"], unique=False)
    op.create_index(
        "ix_partner_order_ripe",
        "partner_order",
        ["ripens_at"],
        unique=False,
        sqlite_where=sa.text("status = 'pending'"),
        postgresql_where=sa.text("status = 'pending'"),
    )
    op.create_table(
        "partner_payout",
        sa.Column("id", _Id, nullable=False),
        sa.Column("partner_id", _Id, nullable=False),
        sa.Column("amount", sa.BigInteger(), nullable=False),
        sa.Column("currency", sa.String(length=3), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("reference", sa.String(length=80), nullable=False),
        sa.Column("recorded_by", _Id, nullable=False),
        sa.Column("recorded_at", Instant(), nullable=False),
        sa.CheckConstraint("amount > 0", name=op.f("ck_partner_payout_amount")),
        sa.ForeignKeyConstraint(["partner_id"], ["partner.id"], name=op.f("fk_partner_payout_partner_id")),
        sa.ForeignKeyConstraint(["recorded_by"], ["customer.id"], name=op.f("fk_partner_payout_recorded_by")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_partner_payout")),
    )
    op.create_index(op.f("ix_partner_payout_partner_id"), "partner_payout", ["partner_id"], unique=False)
    op.create_table(
        "partner_rate",
        sa.Column("id", _Id, nullable=False),
        sa.Column("partner_id", _Id, nullable=False),
        sa.Column("mark", sa.String(length=40), nullable=False),
        sa.Column("rate", sa.Integer(), nullable=False),
        sa.CheckConstraint("rate >= 0 AND rate <= 9000", name=op.f("ck_partner_rate_rate")),
        sa.ForeignKeyConstraint(["partner_id"], ["partner.id"], name=op.f("fk_partner_rate_partner_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_partner_rate")),
        sa.UniqueConstraint("partner_id", "mark", name=op.f("uq_partner_rate_partner_id_mark")),
    )
    op.create_table(
        "partner_part",
        sa.Column("order_id", _Id, autoincrement=False, nullable=False),
        sa.Column("rate", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("sold", sa.BigInteger(), nullable=False),
        sa.Column("net", sa.BigInteger(), nullable=False),
        sa.Column("commission", sa.BigInteger(), nullable=False),
        sa.CheckConstraint(
            "commission * 10000 <= net * rate AND (commission + 1) * 10000 > net * rate",
            name=op.f("ck_partner_part_commission"),
        ),
        sa.CheckConstraint("net >= 0 AND net <= sold", name=op.f("ck_partner_part_net")),
        sa.ForeignKeyConstraint(["order_id"], ["partner_order.order_id"], name=op.f("fk_partner_part_order_id")),
        sa.PrimaryKeyConstraint("order_id", "rate", name=op.f("pk_partner_part")),
    )
    op.create_table(
        "partner_statement",
        sa.Column("id", _Id, nullable=False),
        sa.Column("partner_id", _Id, nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("number", sa.String(length=24), nullable=False),
        sa.Column("month", sa.Date(), nullable=False),
        sa.Column("entries", sa.Integer(), nullable=False),
        sa.Column("net", sa.BigInteger(), nullable=False),
        sa.Column("total", sa.BigInteger(), nullable=False),
        sa.Column("carried", sa.BigInteger(), nullable=False),
        sa.Column("closed_at", Instant(), nullable=False),
        sa.Column("payout_id", _Id, nullable=True),
        sa.ForeignKeyConstraint(["partner_id"], ["partner.id"], name=op.f("fk_partner_statement_partner_id")),
        sa.ForeignKeyConstraint(["payout_id"], ["partner_payout.id"], name=op.f("fk_partner_statement_payout_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_partner_statement")),
        sa.UniqueConstraint("number", name=op.f("uq_partner_statement_number")),
        sa.UniqueConstraint("partner_id", "month", name=op.f("uq_partner_statement_partner_id_month")),
        sa.UniqueConstraint("partner_id", "seq", name=op.f("uq_partner_statement_partner_id_seq")),
    )
    op.create_index(op.f("ix_partner_statement_payout_id"), "partner_statement", ["payout_id"], unique=False)
    op.create_table(
        "partner_entry",
        sa.Column("id", _Id, nullable=False),
        sa.Column("key", sa.String(length=60), nullable=False),
        sa.Column("partner_id", _Id, nullable=False),
        sa.Column("order_id", _Id, nullable=False),
        sa.Column("rate", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=12), nullable=False),
        sa.Column("net", sa.BigInteger(), nullable=False),
        sa.Column("amount", sa.BigInteger(), nullable=False),
        sa.Column("happened_at", Instant(), nullable=False),
        sa.Column("statement_id", _Id, nullable=True),
        sa.ForeignKeyConstraint(["order_id"], ["partner_order.order_id"], name=op.f("fk_partner_entry_order_id")),
        sa.ForeignKeyConstraint(["partner_id"], ["partner.id"], name=op.f("fk_partner_entry_partner_id")),
        sa.ForeignKeyConstraint(["statement_id"], ["partner_statement.id"], name=op.f("fk_partner_entry_statement_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_partner_entry")),
        sa.UniqueConstraint("key", name=op.f("uq_partner_entry_key")),
    )
    op.create_index(
        "ix_partner_entry_open",
        "partner_entry",
        ["partner_id", "happened_at"],
        unique=False,
        sqlite_where=sa.text("statement_id IS NULL"),
        postgresql_where=sa.text("statement_id IS NULL"),
    )
    op.create_index(op.f("ix_partner_entry_order_id"), "partner_entry", ["order_id"], unique=False)
    op.create_index(op.f("ix_partner_entry_statement_id"), "partner_entry", ["statement_id"], unique=False)
    op.create_table(
        "partner_line",
        sa.Column("line_id", _Id, autoincrement=False, nullable=False),
        sa.Column("order_id", _Id, nullable=False),
        sa.Column("rate", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["line_id"], ["order_line.id"], name=op.f("fk_partner_line_line_id")),
        sa.ForeignKeyConstraint(["order_id"], ["partner_order.order_id"], name=op.f("fk_partner_line_order_id")),
        sa.PrimaryKeyConstraint("line_id", name=op.f("pk_partner_line")),
    )
    op.create_index(op.f("ix_partner_line_order_id"), "partner_line", ["order_id"], unique=False)
