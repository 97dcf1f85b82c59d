"""Searching: synonyms, what was looked for in vain, and how well each of the goods stands."""

import sqlalchemy as sa
from alembic import op

revision = "0048_searching"
down_revision = "0046_people"
branch_labels = None
depends_on = None

_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Searching: three tables."""
    op.create_table(
        "search_synonym",
        sa.Column("id", _ID, nullable=False),
        sa.Column("said", sa.String(length=64), nullable=False),
        sa.Column("meant", sa.String(length=64), nullable=False),
        sa.Column("said_key", sa.String(length=200), nullable=False),
        sa.Column("meant_key", sa.String(length=200), nullable=False),
        sa.Column("both_ways", sa.Boolean(), nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("removed_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint("said_key <> meant_key", name=op.f("ck_search_synonym_other")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_search_synonym")),
        sa.UniqueConstraint("said_key", "meant_key", name="uq_search_synonym"),
    )
    with op.batch_alter_table("search_synonym", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_search_synonym_version"), ["version"], unique=False)

    op.create_table(
        "search_miss",
        sa.Column("id", _ID, nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("words", sa.LargeBinary(), nullable=False),
        sa.Column("sign", sa.String(length=32), nullable=False),
        sa.Column("count", sa.Integer(), nullable=False),
        sa.Column("is_settled", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_search_miss")),
        sa.UniqueConstraint("day", "sign", name="uq_search_miss"),
    )
    with op.batch_alter_table("search_miss", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_search_miss_sign"), ["sign"], unique=False)

    op.create_table(
        "search_standing",
        sa.Column("product_id", _ID, nullable=False),
        sa.Column("heat", sa.Double(), nullable=False),
        sa.Column("level", sa.Integer(), nullable=False),
        sa.Column("in_stock", sa.Boolean(), nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["product_id"], ["product.id"], name=op.f("fk_search_standing_product_id_product")),
        sa.PrimaryKeyConstraint("product_id", name=op.f("pk_search_standing")),
    )
    with op.batch_alter_table("search_standing", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_search_standing_version"), ["version"], unique=False)
