"""What of a refund goes back for which order line."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0016_refund_lines"
down_revision = "0015_prices"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """What of a refund goes back for which order line."""
    with op.batch_alter_table("refund", schema=None) as batch_op:
        batch_op.add_column(sa.Column("lines", sa.JSON().with_variant(postgresql.JSONB(), "postgresql"), nullable=True))
