"""Several places where goods stand: their names, their order, and what is moved between them."""

import sqlalchemy as sa
from alembic import op

revision = "0013_locations"
down_revision = "0012_exchanges"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Several places where goods stand: their names, their order, and what is moved between them."""
    with op.batch_alter_table("location", schema=None) as batch_op:
        batch_op.add_column(sa.Column("name", sa.String(length=60), server_default="", nullable=False))
        batch_op.add_column(sa.Column("priority", sa.Integer(), server_default="0", nullable=False))
        batch_op.add_column(sa.Column("closed_at", sa.DateTime(timezone=True), nullable=True))

    with op.batch_alter_table("stock_movement", schema=None) as batch_op:
        batch_op.add_column(sa.Column("transfer", sa.String(length=20), nullable=True))
        batch_op.create_index(
            "uq_stock_movement_transfer",
            ["transfer", "location"],
            unique=True,
            sqlite_where=sa.text("transfer IS NOT NULL"),
            postgresql_where=sa.text("transfer IS NOT NULL"),
        )
