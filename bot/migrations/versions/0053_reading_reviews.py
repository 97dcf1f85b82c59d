"""Reading reviews: each counts how many found it helpful, so that the most helpful can stand first."""

import sqlalchemy as sa
from alembic import op

revision = "0053_reading_reviews"
down_revision = "0051_imports"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Count the votes that there are."""
    with op.batch_alter_table("review", schema=None) as batch_op:
        batch_op.add_column(sa.Column("helpful", sa.Integer(), server_default="0", nullable=False))
    op.execute("UPDATE review SET helpful = (SELECT count(*) FROM review_vote WHERE review_vote.review_id = review.id)")


def downgrade() -> None:
    """Leave the count out again."""
    with op.batch_alter_table("review", schema=None) as batch_op:
        batch_op.drop_column("helpful")
