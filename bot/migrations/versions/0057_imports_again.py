"""Rows of files that need not be compared again; prices that still hold stand in one index less."""

import sqlalchemy as sa
from alembic import op

from commerce.kit.database import Instant

revision = "0057_imports_again"
down_revision = "0055_once"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Rows of files that need not be compared again; prices that still hold stand in one index less."""
    op.create_table(
        "import_mark",
        sa.Column("digest", sa.String(length=32), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("marked_at", Instant(), nullable=False),
        sa.PrimaryKeyConstraint("digest", name=op.f("pk_import_mark")),
    )
    with op.batch_alter_table("import_mark", schema=None) as batch_op:
        batch_op.create_index(op.f("ix_import_mark_marked_at"), ["marked_at"], unique=False)
    op.drop_index("ix_price_history_until", table_name="price_history")
    over = sa.text("until IS NOT NULL")
    op.create_index("ix_price_history_until", "price_history", ["until"], sqlite_where=over, postgresql_where=over)


def downgrade() -> None:
    """Compare all rows again, and keep all prices in the index."""
    op.drop_index("ix_price_history_until", table_name="price_history")
    op.create_index("ix_price_history_until", "price_history", ["until"])
    op.drop_table("import_mark")
