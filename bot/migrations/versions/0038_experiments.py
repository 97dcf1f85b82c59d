"""Experiments with their arms and whom they were shown to; and what came of messages that advertised."""

import sqlalchemy as sa
from alembic import op

from commerce.kit.database import Instant, Json

revision = "0038_experiments"
down_revision = "0037_journeys"
branch_labels = None
depends_on = None

_Id = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Experiments with their arms and whom they were shown to; and what came of messages that advertised."""
    op.create_table(
        "experiment",
        sa.Column("id", _Id, nullable=False),
        sa.Column("place", sa.String(length=20), nullable=False),
        sa.Column("subject_id", sa.BigInteger(), nullable=False),
        sa.Column("status", sa.String(length=12), nullable=False),
        sa.Column("live", sa.Boolean(), nullable=False),
        sa.Column("salt", sa.String(length=32), nullable=False),
        sa.Column("metric", sa.String(length=12), nullable=False),
        sa.Column("share", sa.Integer(), nullable=False),
        sa.Column("namespace", sa.String(length=40), nullable=True),
        sa.Column("range_from", sa.Integer(), nullable=True),
        sa.Column("range_to", sa.Integer(), nullable=True),
        sa.Column("smallest", sa.Integer(), nullable=False),
        sa.Column("winner", sa.Integer(), nullable=True),
        sa.Column("created_by", _Id, nullable=False),
        sa.Column("created_at", Instant(), nullable=False),
        sa.Column("started_at", Instant(), nullable=True),
        sa.Column("ended_at", Instant(), nullable=True),
        sa.CheckConstraint(
            "(range_from IS NULL) = (range_to IS NULL) AND range_from >= 0 AND range_from < range_to"
            " AND range_to <= 10000",
            name=op.f("ck_experiment_ranges"),
        ),
        sa.CheckConstraint(
            "share >= 1 AND share <= 10000 AND smallest >= 100 AND smallest <= 30000", name=op.f("ck_experiment_shares")
        ),
        sa.ForeignKeyConstraint(["created_by"], ["customer.id"], name=op.f("fk_experiment_created_by")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_experiment")),
    )
    op.create_index("ix_experiment_status", "experiment", ["status", "id"], unique=False)
    op.create_index(
        "uq_experiment_live",
        "experiment",
        ["place", "subject_id"],
        unique=True,
        sqlite_where=sa.text("live = 1"),
        postgresql_where=sa.text("live = true"),
    )

    op.create_table(
        "experiment_arm",
        sa.Column("id", _Id, nullable=False),
        sa.Column("experiment_id", _Id, nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("weight", sa.Integer(), nullable=False),
        sa.Column("content", Json, nullable=False),
        sa.CheckConstraint("position >= 0 AND weight >= 1", name=op.f("ck_experiment_arm_arm")),
        sa.ForeignKeyConstraint(["experiment_id"], ["experiment.id"], name=op.f("fk_experiment_arm_experiment_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_experiment_arm")),
        sa.UniqueConstraint("experiment_id", "position", name=op.f("uq_experiment_arm_experiment_id_position")),
    )
    op.create_table(
        "experiment_exposure",
        sa.Column("id", _Id, nullable=False),
        sa.Column("experiment_id", _Id, nullable=False),
        sa.Column("customer_id", _Id, nullable=False),
        sa.Column("arm", sa.Integer(), nullable=False),
        sa.Column("exposed_at", Instant(), nullable=False),
        sa.Column("clicked_at", Instant(), nullable=True),
        sa.ForeignKeyConstraint(["customer_id"], ["customer.id"], name=op.f("fk_experiment_exposure_customer_id")),
        sa.ForeignKeyConstraint(
            ["experiment_id"], ["experiment.id"], name=op.f("fk_experiment_exposure_experiment_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_experiment_exposure")),
        sa.UniqueConstraint(
            "experiment_id", "customer_id", name=op.f("uq_experiment_exposure_experiment_id_customer_id")
        ),
    )
    op.create_index("ix_experiment_exposure_customer", "experiment_exposure", ["customer_id"], unique=False)

    op.create_table(
        "touch",
        sa.Column("id", _Id, nullable=False),
        sa.Column("delivery_id", _Id, nullable=False),
        sa.Column("customer_id", _Id, nullable=False),
        sa.Column("kind", sa.String(length=8), nullable=False),
        sa.Column("at", Instant(), nullable=False),
        sa.Column("order_id", _Id, nullable=True),
        sa.Column("value", sa.BigInteger(), nullable=True),
        sa.CheckConstraint(
            "(kind = 'convert') = (order_id IS NOT NULL) AND (order_id IS NULL) = (value IS NULL)",
            name=op.f("ck_touch_order"),
        ),
        sa.ForeignKeyConstraint(["customer_id"], ["customer.id"], name=op.f("fk_touch_customer_id")),
        sa.ForeignKeyConstraint(["delivery_id"], ["delivery.id"], name=op.f("fk_touch_delivery_id")),
        sa.ForeignKeyConstraint(["order_id"], ["orders.id"], name=op.f("fk_touch_order_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_touch")),
        sa.UniqueConstraint("order_id", name=op.f("uq_touch_order_id")),
    )
    op.create_index("ix_touch_customer", "touch", ["customer_id", "at"], unique=False)
    op.create_index("ix_touch_delivery", "touch", ["delivery_id", "kind"], unique=False)
    op.create_index(
        "uq_touch_once",
        "touch",
        ["delivery_id", "kind"],
        unique=True,
        sqlite_where=sa.text("kind != 'convert'"),
        postgresql_where=sa.text("kind != 'convert'"),
    )
