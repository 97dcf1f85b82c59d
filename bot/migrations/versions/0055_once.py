"""Deliveries: a message that many people have is known by its person and its source, in half as many indexes."""

from contextlib import AbstractContextManager

import sqlalchemy as sa
from alembic import op
from alembic.operations import BatchOperations

revision = "0055_once"
down_revision = "0054_review_thanks"
branch_labels = None
depends_on = None

_THEIRS = sa.text("begun_at IS NOT NULL")
_NAMED = sa.text("dedup IS NOT NULL")
#: What SQLite would have to copy along while it copies the rows: made anew afterwards, each in one go.
_UNTOUCHED = (
    ("ix_delivery_due", ["lane", "due_at", "id"], "state = 'due'"),
    ("ix_delivery_source", ["source_kind", "source_id", "state", "id"], "source_kind IS NOT NULL"),
    ("ix_delivery_planned", ["source_kind", "source_id", "due_at", "id"], "state = 'planned'"),
    ("ix_delivery_leased", ["lease_until"], "state IN ('leased', 'sending')"),
    ("ix_delivery_trouble", ["state"], "state IN ('failed', 'unknown')"),
)
_OF_MANY = "source_kind IN ('broadcast', 'offer')"
_STEP = "RTRIM(step, '$')"
_WORD = f"source_kind || ':' || CAST(source_id AS VARCHAR(20)) || ':' || {_STEP} || ':'"
_WHOSE = "CAST(customer_id AS VARCHAR(20))"


def upgrade() -> None:
    """Deliveries: what is written down for many people costs each of them two indexes less, and no look for them."""
    op.drop_index("ix_delivery_theirs", "delivery")
    with _rebuilt() as batch_op:
        batch_op.drop_constraint(batch_op.f("fk_delivery_customer_id"), type_="foreignkey")
        batch_op.drop_constraint(batch_op.f("uq_delivery_dedup"), type_="unique")
        batch_op.alter_column("dedup", existing_type=sa.String(length=160), nullable=True)
        batch_op.add_column(sa.Column("once", sa.String(length=40), nullable=True))
    op.execute(f"UPDATE delivery SET once = {_STEP}, dedup = NULL WHERE {_OF_MANY} AND dedup = {_WORD} || {_WHOSE}")
    _index_again()
    op.create_index(
        "uq_delivery_dedup", "delivery", ["dedup"], unique=True, sqlite_where=_NAMED, postgresql_where=_NAMED
    )
    op.create_index("uq_delivery_once", "delivery", ["customer_id", "source_kind", "source_id", "once"], unique=True)
    op.create_index(
        "ix_delivery_theirs", "delivery", ["customer_id", "begun_at"], sqlite_where=_THEIRS, postgresql_where=_THEIRS
    )


def downgrade() -> None:
    """Each message has a word of its own again."""
    op.drop_index("ix_delivery_theirs", "delivery")
    op.drop_index("uq_delivery_once", "delivery")
    op.drop_index("uq_delivery_dedup", "delivery")
    op.execute(f"UPDATE delivery SET dedup = {_WORD} || {_WHOSE} WHERE dedup IS NULL")
    with _rebuilt() as batch_op:
        batch_op.drop_column("once")
        batch_op.alter_column("dedup", existing_type=sa.String(length=160), nullable=False)
        batch_op.create_unique_constraint(batch_op.f("uq_delivery_dedup"), ["dedup"])
        batch_op.create_foreign_key(batch_op.f("fk_delivery_customer_id"), "customer", ["customer_id"], ["id"])
    _index_again()
    op.create_index("ix_delivery_theirs", "delivery", ["customer_id", "begun_at"])


def _rebuilt() -> AbstractContextManager[BatchOperations]:
    """SQLite writes the whole table anew: without the indexes, which it would fill row by row."""
    if _on_sqlite():
        for name, _, _ in _UNTOUCHED:
            op.drop_index(name, "delivery")
    return op.batch_alter_table("delivery", schema=None)


def _index_again() -> None:
    if _on_sqlite():
        for name, columns, those in _UNTOUCHED:
            op.create_index(name, "delivery", columns, sqlite_where=sa.text(those))


def _on_sqlite() -> bool:
    return bool(op.get_bind().dialect.name == "sqlite")
