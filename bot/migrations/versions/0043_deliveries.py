"""Deliveries: somebody's messages, and when they left, are found by one index instead of two."""

from alembic import op

revision = "0043_deliveries"
down_revision = "0042_explorations"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Deliveries: each row that is written down has one place less to be noted in."""
    op.drop_index("ix_delivery_customer_id", "delivery")
    op.drop_index("ix_delivery_advertised", "delivery")
    op.create_index("ix_delivery_theirs", "delivery", ["customer_id", "begun_at"])
