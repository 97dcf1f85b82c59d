"""What may be sent back is remembered on the line that was ordered."""

import sqlalchemy as sa
from alembic import op

revision = "0014_kept_goods"
down_revision = "0013_locations"
branch_labels = None
depends_on = None

#: Of earlier orders what holds today; what is digital is opened as soon as it is there.
FILL = """
UPDATE order_line SET returnable = false
WHERE kind = 'digital' OR product_id IN (SELECT id FROM product WHERE NOT returnable)
"""


def upgrade() -> None:
    """What may be sent back is remembered on the line that was ordered."""
    with op.batch_alter_table("order_line", schema=None) as batch_op:
        batch_op.add_column(sa.Column("returnable", sa.Boolean(), server_default=sa.true(), nullable=False))

    op.execute(FILL)
