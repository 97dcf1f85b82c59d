"""Exchanges: what a return ends in, what is wanted instead, and the parcel that carries it."""

import sqlalchemy as sa
from alembic import op

revision = "0012_exchanges"
down_revision = "0011_coupons"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Exchanges: what a return ends in, what is wanted instead, and the parcel that carries it."""

    with op.batch_alter_table("return_line", schema=None) as batch_op:
        batch_op.add_column(
            sa.Column("replacement_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True)
        )
        batch_op.add_column(sa.Column("replacement_title", sa.Text(), nullable=True))
        batch_op.add_column(sa.Column("replacement_options", sa.Text(), nullable=True))
        batch_op.create_foreign_key(batch_op.f("fk_return_line_replacement_id"), "variant", ["replacement_id"], ["id"])

    with op.batch_alter_table("return_request", schema=None) as batch_op:
        batch_op.add_column(sa.Column("ending", sa.String(length=12), server_default="money", nullable=False))
        batch_op.add_column(
            sa.Column("of_return_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True)
        )
        batch_op.create_index(batch_op.f("ix_return_request_of_return_id"), ["of_return_id"], unique=False)
        batch_op.create_foreign_key(
            batch_op.f("fk_return_request_of_return_id"), "return_request", ["of_return_id"], ["id"]
        )

    with op.batch_alter_table("shipment", schema=None) as batch_op:
        batch_op.add_column(sa.Column("return_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True))
        batch_op.create_index(batch_op.f("ix_shipment_return_id"), ["return_id"], unique=False)

    with op.batch_alter_table("shipment_line", schema=None) as batch_op:
        batch_op.add_column(sa.Column("instead", sa.Text(), nullable=True))
