"""Cards that people share are kept up to date, and whoever wants to may be named in a team."""

import sqlalchemy as sa
from alembic import op

from commerce.kit.database import Instant

revision = "0020_shared_cards"
down_revision = "0019_group_buys"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Cards that people share are kept up to date, and whoever wants to may be named in a team."""
    op.create_table(
        "shared_card",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("ref", sa.BigInteger(), nullable=False),
        sa.Column("inline_message_id", sa.String(length=160), nullable=False),
        sa.Column("customer_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("shared_at", Instant(), nullable=False),
        sa.ForeignKeyConstraint(["customer_id"], ["customer.id"], name=op.f("fk_shared_card_customer_id_customer")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_shared_card")),
        sa.UniqueConstraint("inline_message_id", name=op.f("uq_shared_card_inline_message_id")),
    )
    op.create_index("ix_shared_card_thing", "shared_card", ["kind", "ref", "id"], unique=False)
    with op.batch_alter_table("group_member", schema=None) as batch_op:
        batch_op.add_column(sa.Column("named", sa.Boolean(), server_default=sa.false(), nullable=False))
