"""What waits for a person is found without looking at everything that is done."""

import sqlalchemy as sa
from alembic import op

revision = "0017_open_tasks"
down_revision = "0016_refund_lines"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """What waits for a person is found without looking at everything that is done."""
    with op.batch_alter_table("staff_task", schema=None) as batch_op:
        batch_op.create_index(
            "ix_staff_task_open",
            ["due_at", "id"],
            unique=False,
            sqlite_where=sa.text("done_at IS NULL"),
            postgresql_where=sa.text("done_at IS NULL"),
        )
