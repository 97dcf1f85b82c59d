"""Consent: what people agreed to and every change of it, their habits, the lot each drew, and what messages are for."""

import sqlalchemy as sa
from alembic import op

revision = "0034_consent"
down_revision = "0033_leader_piece"
branch_labels = None
depends_on = None

_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
#: A change of mind is never changed and never taken away; SQLite says so per row.
_STAYS_ON_SQLITE = """
CREATE TRIGGER consent_change_{what} BEFORE {what} ON consent_change
BEGIN SELECT RAISE(ABORT, 'what people agreed to is only ever added to'); END
"""
_STAYS = """
CREATE FUNCTION consent_change_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'what people agreed to is only ever added to'; END
$$
"""
_STAYS_ON_POSTGRESQL = """
CREATE TRIGGER consent_change_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON consent_change
FOR EACH STATEMENT EXECUTE FUNCTION consent_change_stays()
"""


def upgrade() -> None:
    """Consent, habits, lots, and what messages are for."""
    _consent()
    _habits()
    _lots()
    _deliveries()
    if op.get_bind().dialect.name == "sqlite":
        for what in ("UPDATE", "DELETE"):
            op.execute(_STAYS_ON_SQLITE.format(what=what))
        return
    op.execute(_STAYS)
    op.execute(_STAYS_ON_POSTGRESQL)


def _consent() -> None:
    op.create_table(
        "consent",
        sa.Column("customer_id", _ID, nullable=False),
        sa.Column("topic", sa.String(length=16), nullable=False),
        sa.Column("agreed", sa.Boolean(), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["customer_id"], ["customer.id"], name=op.f("fk_consent_customer_id")),
        sa.PrimaryKeyConstraint("customer_id", "topic", name=op.f("pk_consent")),
    )
    op.create_table(
        "consent_change",
        sa.Column("id", _ID, nullable=False),
        sa.Column("customer_id", _ID, nullable=False),
        sa.Column("topic", sa.String(length=16), nullable=False),
        sa.Column("agreed", sa.Boolean(), nullable=False),
        sa.Column("source", sa.String(length=24), nullable=False),
        sa.Column("delivery_id", _ID, nullable=True),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["customer_id"], ["customer.id"], name=op.f("fk_consent_change_customer_id")),
        sa.ForeignKeyConstraint(["delivery_id"], ["delivery.id"], name=op.f("fk_consent_change_delivery_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_consent_change")),
    )
    op.create_index("ix_consent_change_of", "consent_change", ["customer_id", "topic", "id"])
    op.create_index(
        "ix_consent_change_by",
        "consent_change",
        ["delivery_id"],
        sqlite_where=sa.text("delivery_id IS NOT NULL"),
        postgresql_where=sa.text("delivery_id IS NOT NULL"),
    )


def _habits() -> None:
    op.create_table(
        "habits",
        sa.Column("customer_id", _ID, nullable=False),
        sa.Column("zone", sa.String(length=64), nullable=True),
        sa.Column("zone_from", sa.String(length=12), nullable=True),
        sa.Column("quiet_from", sa.Integer(), nullable=True),
        sa.Column("quiet_until", sa.Integer(), nullable=True),
        sa.Column("personal", sa.Boolean(), nullable=False),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("last_word_id", sa.BigInteger(), nullable=True),
        sa.Column("last_word_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint(
            "(quiet_from IS NULL) = (quiet_until IS NULL)"
            " AND quiet_from >= 0 AND quiet_from < 1440 AND quiet_until >= 0 AND quiet_until < 1440",
            name=op.f("ck_habits_quiet"),
        ),
        sa.ForeignKeyConstraint(["customer_id"], ["customer.id"], name=op.f("fk_habits_customer_id")),
        sa.PrimaryKeyConstraint("customer_id", name=op.f("pk_habits")),
    )


def _lots() -> None:
    """Whoever is known already draws now."""
    op.add_column("customer", sa.Column("lot", sa.Integer(), server_default="0", nullable=False))
    drawn = "ABS(RANDOM() % 2147483647)" if op.get_bind().dialect.name == "sqlite" else "FLOOR(RANDOM() * 2147483647)"
    op.execute(f"UPDATE customer SET lot = {drawn}")


def _deliveries() -> None:
    for name, kind in (
        ("topic", sa.String(length=16)),
        ("source_kind", sa.String(length=16)),
        ("source_id", sa.BigInteger()),
        ("step", sa.String(length=40)),
        ("arm", sa.String(length=40)),
        ("local_at", sa.String(length=16)),
        ("begun_at", sa.DateTime(timezone=True)),
    ):
        op.add_column("delivery", sa.Column(name, kind, nullable=True))
    op.create_index(
        "ix_delivery_advertised",
        "delivery",
        ["customer_id", "begun_at"],
        sqlite_where=sa.text("topic IS NOT NULL"),
        postgresql_where=sa.text("topic IS NOT NULL"),
    )
    op.create_index(
        "ix_delivery_source",
        "delivery",
        ["source_kind", "source_id", "state"],
        sqlite_where=sa.text("source_kind IS NOT NULL"),
        postgresql_where=sa.text("source_kind IS NOT NULL"),
    )
