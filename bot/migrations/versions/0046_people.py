"""People: who was erased, and what customers and the shop say to each other."""

import sqlalchemy as sa
from alembic import op

from commerce.kit.database import Instant

revision = "0046_people"
down_revision = "0045_digital_goods"
branch_labels = None
depends_on = None

_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """People: three tables."""
    op.create_table(
        "erasure",
        sa.Column("customer_id", _ID, nullable=False),
        sa.Column("met_at", Instant(), nullable=False),
        sa.Column("erased_at", Instant(), nullable=False),
        sa.ForeignKeyConstraint(["customer_id"], ["customer.id"], name=op.f("fk_erasure_customer_id_customer")),
        sa.PrimaryKeyConstraint("customer_id", name=op.f("pk_erasure")),
    )
    op.create_table(
        "talk",
        sa.Column("id", _ID, nullable=False),
        sa.Column("customer_id", _ID, nullable=False),
        sa.Column("status", sa.String(length=12), nullable=False),
        sa.Column("opened_at", Instant(), nullable=False),
        sa.Column("asked_at", Instant(), nullable=False),
        sa.Column("answered_at", Instant(), nullable=True),
        sa.Column("closed_at", Instant(), nullable=True),
        sa.ForeignKeyConstraint(["customer_id"], ["customer.id"], name=op.f("fk_talk_customer_id_customer")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_talk")),
    )
    live, waiting = sa.text("status != 'closed'"), sa.text("status = 'open'")
    with op.batch_alter_table("talk", schema=None) as batch_op:
        batch_op.create_index("ix_talk_customer", ["customer_id", "id"], unique=False)
        batch_op.create_index(
            "uq_talk_customer_live", ["customer_id"], unique=True, sqlite_where=live, postgresql_where=live
        )
        batch_op.create_index(
            "ix_talk_open", ["asked_at"], unique=False, sqlite_where=waiting, postgresql_where=waiting
        )
    op.create_table(
        "talk_message",
        sa.Column("id", _ID, nullable=False),
        sa.Column("talk_id", _ID, nullable=False),
        sa.Column("staff_id", _ID, nullable=True),
        sa.Column("words", sa.LargeBinary(), nullable=True),
        sa.Column("file_id", sa.LargeBinary(), nullable=True),
        sa.Column("said_at", Instant(), nullable=False),
        sa.ForeignKeyConstraint(["staff_id"], ["customer.id"], name=op.f("fk_talk_message_staff_id_customer")),
        sa.ForeignKeyConstraint(["talk_id"], ["talk.id"], name=op.f("fk_talk_message_talk_id_talk")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_talk_message")),
    )
    with op.batch_alter_table("talk_message", schema=None) as batch_op:
        batch_op.create_index(op.f("ix_talk_message_talk_id"), ["talk_id"], unique=False)
