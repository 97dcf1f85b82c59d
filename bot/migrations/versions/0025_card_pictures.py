"""Cards in other chats are edited by rows of their own, with a clock, and pictures are drawn for them."""

import sqlalchemy as sa
from alembic import op

from commerce.kit.database import Instant

revision = "0025_card_pictures"
down_revision = "0024_packets"
branch_labels = None
depends_on = None

_Id = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Cards in other chats are edited by rows of their own, with a clock, and pictures are drawn for them."""
    with op.batch_alter_table("shared_card", schema=None) as batch_op:
        batch_op.add_column(sa.Column("version", sa.Integer(), server_default="0", nullable=False))
        batch_op.add_column(sa.Column("edited_at", Instant(), nullable=True))
        batch_op.add_column(sa.Column("not_before", Instant(), nullable=True))
        batch_op.add_column(sa.Column("failures", sa.Integer(), server_default="0", nullable=False))
        batch_op.add_column(sa.Column("looks", sa.String(length=16), nullable=True))
        batch_op.add_column(sa.Column("picture", sa.String(length=16), nullable=True))
    op.create_table(
        "shared_thing",
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("ref", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("urgency", sa.Integer(), nullable=False),
        sa.Column("due_at", Instant(), nullable=True),
        sa.Column("tick_at", Instant(), nullable=True),
        sa.Column("ends_at", Instant(), nullable=True),
        sa.PrimaryKeyConstraint("kind", "ref", name=op.f("pk_shared_thing")),
    )
    for name in ("due", "tick"):
        there = sa.text(f"{name}_at IS NOT NULL")
        op.create_index(
            f"ix_shared_thing_{name}", "shared_thing", [f"{name}_at"], sqlite_where=there, postgresql_where=there
        )
    op.create_table(
        "card_picture",
        sa.Column("id", _Id, nullable=False),
        sa.Column("bot_id", sa.BigInteger(), nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("ref", sa.BigInteger(), nullable=False),
        sa.Column("language", sa.String(length=16), nullable=False),
        sa.Column("mark", sa.String(length=16), nullable=False),
        sa.Column("file_id", sa.Text(), nullable=False),
        sa.Column("keeper_id", _Id, nullable=True),
        sa.Column("drawn_at", Instant(), nullable=False),
        sa.ForeignKeyConstraint(["keeper_id"], ["customer.id"], name=op.f("fk_card_picture_keeper_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_card_picture")),
        sa.UniqueConstraint("kind", "ref", "language", "bot_id", name="uq_card_picture_thing"),
    )
    _hand_over()


def _hand_over() -> None:
    """Every card that is kept is edited once in the new way; edits that were owed in the old one are not."""
    op.execute(
        "INSERT INTO shared_thing (kind, ref, version, urgency, due_at)"
        " SELECT DISTINCT kind, ref, 1, 1, CURRENT_TIMESTAMP FROM shared_card"
    )
    op.execute(
        "UPDATE delivery SET state = 'cancelled', reason = 'edited by its own row'"
        " WHERE notice = 'shared-card' AND state IN ('due', 'leased', 'sending', 'failed', 'unknown')"
    )
