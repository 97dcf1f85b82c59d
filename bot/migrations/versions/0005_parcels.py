"""Parcels that are followed, pickup codes, stock alerts."""

from datetime import UTC, datetime, timedelta

import sqlalchemy as sa
from alembic import op

revision = "0005_parcels"
down_revision = "0004_promotions"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Parcels that are followed, pickup codes, stock alerts."""
    op.create_table(
        "carrier_report",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("source", sa.String(length=20), nullable=False),
        sa.Column("event_id", sa.String(length=120), nullable=False),
        sa.Column("number", sa.String(length=80), nullable=False),
        sa.Column("status", sa.String(length=20), nullable=True),
        sa.Column("happened_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("received_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("words", sa.LargeBinary(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_carrier_report")),
        sa.UniqueConstraint("source", "event_id", name=op.f("uq_carrier_report_source_event_id")),
    )
    with op.batch_alter_table("carrier_report", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_carrier_report_number"), ["number"], unique=False)
        batch_op.create_index(batch_op.f("ix_carrier_report_received_at"), ["received_at"], unique=False)

    op.create_table(
        "pickup",
        sa.Column(
            "order_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=False, nullable=False
        ),
        sa.Column("code", sa.LargeBinary(), nullable=True),
        sa.Column("ready_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ready_by", sa.Integer(), nullable=False),
        sa.Column("wrong", sa.Integer(), nullable=False),
        sa.Column("rests_until", sa.DateTime(timezone=True), nullable=True),
        sa.Column("used_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("used_by", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["order_id"], ["orders.id"], name=op.f("fk_pickup_order_id")),
        sa.PrimaryKeyConstraint("order_id", name=op.f("pk_pickup")),
    )
    op.create_table(
        "packing_line",
        sa.Column("staff_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("order_line_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("order_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("quantity", sa.Integer(), nullable=False),
        sa.CheckConstraint("quantity >= 0", name=op.f("ck_packing_line_quantity")),
        sa.ForeignKeyConstraint(["order_id"], ["orders.id"], name=op.f("fk_packing_line_order_id")),
        sa.ForeignKeyConstraint(["order_line_id"], ["order_line.id"], name=op.f("fk_packing_line_order_line_id")),
        sa.ForeignKeyConstraint(["staff_id"], ["customer.id"], name=op.f("fk_packing_line_staff_id")),
        sa.PrimaryKeyConstraint("staff_id", "order_line_id", name=op.f("pk_packing_line")),
    )
    # SQLite adds a column together with its check, or copies the whole table and loses the other checks.
    op.execute(
        "ALTER TABLE inventory ADD COLUMN incoming INTEGER DEFAULT 0 NOT NULL"
        " CONSTRAINT ck_inventory_incoming CHECK (incoming >= 0)"
    )
    op.execute(
        "ALTER TABLE inventory ADD COLUMN alert_threshold INTEGER"
        " CONSTRAINT ck_inventory_alert_threshold CHECK (alert_threshold > 0)"
    )
    with op.batch_alter_table("inventory", schema=None) as batch_op:
        batch_op.add_column(sa.Column("incoming_at", sa.DateTime(timezone=True), nullable=True))
        batch_op.add_column(sa.Column("alert_rang", sa.Boolean(), server_default=sa.false(), nullable=False))
        batch_op.add_column(sa.Column("alerted_at", sa.DateTime(timezone=True), nullable=True))
        batch_op.create_index(
            "ix_inventory_alert",
            ["alert_threshold"],
            unique=False,
            sqlite_where=sa.text("alert_threshold IS NOT NULL"),
            postgresql_where=sa.text("alert_threshold IS NOT NULL"),
        )

    with op.batch_alter_table("orders", schema=None) as batch_op:
        batch_op.add_column(sa.Column("complete_at", sa.DateTime(timezone=True), nullable=True))
        batch_op.create_index(
            "ix_orders_complete",
            ["complete_at"],
            unique=False,
            sqlite_where=sa.text("status = 'processing'"),
            postgresql_where=sa.text("status = 'processing'"),
        )

    with op.batch_alter_table("shipment", schema=None) as batch_op:
        batch_op.add_column(sa.Column("delivered_by", sa.String(length=12), nullable=True))
        batch_op.add_column(sa.Column("tracked_at", sa.DateTime(timezone=True), nullable=True))
        batch_op.add_column(sa.Column("receipt_due_at", sa.DateTime(timezone=True), nullable=True))
        batch_op.add_column(sa.Column("receipt_extended", sa.Boolean(), server_default=sa.false(), nullable=False))
        batch_op.add_column(sa.Column("missing_since", sa.DateTime(timezone=True), nullable=True))
        batch_op.create_index("ix_shipment_number", ["tracking_number"], unique=False)
        batch_op.create_index(
            "ix_shipment_under_way",
            ["receipt_due_at"],
            unique=False,
            sqlite_where=sa.text("status IN ('shipped', 'in_transit', 'out_for_delivery', 'exception')"),
            postgresql_where=sa.text("status IN ('shipped', 'in_transit', 'out_for_delivery', 'exception')"),
        )

    with op.batch_alter_table("stock_movement", schema=None) as batch_op:
        batch_op.add_column(sa.Column("incoming", sa.Integer(), server_default="0", nullable=False))

    with op.batch_alter_table("tracking_event", schema=None) as batch_op:
        batch_op.add_column(sa.Column("report_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True))
        batch_op.create_unique_constraint(
            batch_op.f("uq_tracking_event_shipment_id_report_id"), ["shipment_id", "report_id"]
        )
        batch_op.create_foreign_key(batch_op.f("fk_tracking_event_report_id"), "carrier_report", ["report_id"], ["id"])

    _give_deadlines(datetime.now(UTC))


def _give_deadlines(moment: datetime) -> None:
    """What left or arrived before there were deadlines has the usual ones from now on."""
    at = sa.bindparam("at", type_=sa.DateTime(timezone=True))
    under_way = "status IN ('shipped', 'in_transit', 'out_for_delivery', 'exception')"
    receipt = sa.text(f"UPDATE shipment SET receipt_due_at = :at WHERE {under_way}").bindparams(at)
    completion = sa.text(
        "UPDATE orders SET complete_at = :at WHERE status = 'processing'"
        " AND EXISTS (SELECT 1 FROM shipment WHERE shipment.order_id = orders.id)"
        " AND NOT EXISTS (SELECT 1 FROM order_line WHERE order_line.order_id = orders.id"
        " AND kind = 'physical' AND delivered_quantity < quantity - cancelled_quantity)"
    ).bindparams(at)
    op.get_bind().execute(receipt, {"at": moment + timedelta(days=14)})
    op.get_bind().execute(completion, {"at": moment + timedelta(days=7)})
