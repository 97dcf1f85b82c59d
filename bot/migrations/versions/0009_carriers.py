"""What a carrier is called that we do not know."""

import sqlalchemy as sa
from alembic import op

revision = "0009_carriers"
down_revision = "0008_returns"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Parcels keep the name of a carrier that is none of ours."""
    with op.batch_alter_table("shipment", schema=None) as batch_op:
        batch_op.add_column(sa.Column("carrier_name", sa.String(length=40), server_default="", nullable=False))
