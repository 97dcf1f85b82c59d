"""Venues: the groups and channels that the shop may write into, and what stands there."""

import sqlalchemy as sa
from alembic import op

from commerce.kit.database import Instant

revision = "0026_venues"
down_revision = "0025_card_pictures"
branch_labels = None
depends_on = None

_Id = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Venues: the groups and channels that the shop may write into, and what stands there."""
    op.create_table(
        "venue",
        sa.Column("id", _Id, nullable=False),
        sa.Column("chat_id", sa.BigInteger(), nullable=False),
        sa.Column("kind", sa.String(length=12), nullable=False),
        sa.Column("title", sa.String(length=255), nullable=False),
        sa.Column("username", sa.String(length=64), nullable=True),
        sa.Column("leads", sa.Boolean(), nullable=False),
        sa.Column("talks_of", _Id, nullable=True),
        sa.Column("added_by", _Id, nullable=False),
        sa.Column("added_at", Instant(), nullable=False),
        sa.Column("gone_at", Instant(), nullable=True),
        sa.Column("trouble", sa.String(length=12), nullable=True),
        sa.ForeignKeyConstraint(["added_by"], ["customer.id"], name=op.f("fk_venue_added_by")),
        sa.ForeignKeyConstraint(["talks_of"], ["venue.id"], name=op.f("fk_venue_talks_of")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_venue")),
        sa.UniqueConstraint("chat_id", name=op.f("uq_venue_chat_id")),
    )
    op.create_index("ix_venue_talks_of", "venue", ["talks_of"], unique=False)
    op.create_table(
        "venue_post",
        sa.Column("id", _Id, nullable=False),
        sa.Column("venue_id", _Id, nullable=False),
        sa.Column("subject", sa.String(length=12), nullable=False),
        sa.Column("ref", sa.BigInteger(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("status", sa.String(length=8), nullable=False),
        sa.Column("language", sa.String(length=8), nullable=False),
        sa.Column("posted_by", _Id, nullable=False),
        sa.Column("posted_at", Instant(), nullable=False),
        sa.Column("facts", sa.String(length=40), nullable=False),
        sa.ForeignKeyConstraint(["posted_by"], ["customer.id"], name=op.f("fk_venue_post_posted_by")),
        sa.ForeignKeyConstraint(["venue_id"], ["venue.id"], name=op.f("fk_venue_post_venue_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_venue_post")),
        sa.UniqueConstraint(
            "venue_id", "subject", "ref", "number", name=op.f("uq_venue_post_venue_id_subject_ref_number")
        ),
    )
    op.create_index(
        "ix_venue_post_open",
        "venue_post",
        ["subject", "ref"],
        unique=False,
        sqlite_where=sa.text("status IN ('sending', 'up')"),
        postgresql_where=sa.text("status IN ('sending', 'up')"),
    )
