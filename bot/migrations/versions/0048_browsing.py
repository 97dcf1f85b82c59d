"""Browsing: size, care and other facts of products in each language, and a film of them."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0048_browsing"
down_revision = "0047_appointments"
branch_labels = None
depends_on = None

_Id = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
_Json = sa.JSON().with_variant(postgresql.JSONB(), "postgresql")


def upgrade() -> None:
    """Browsing: size, care and other facts of products in each language, and a film of them."""
    op.create_table(
        "product_facts",
        sa.Column("id", _Id, nullable=False),
        sa.Column("product_id", _Id, nullable=False),
        sa.Column("language", sa.String(length=16), nullable=False),
        sa.Column("facts", _Json, nullable=False),
        sa.ForeignKeyConstraint(["product_id"], ["product.id"], name=op.f("fk_product_facts_product_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_product_facts")),
        sa.UniqueConstraint("product_id", "language", name="uq_product_facts_language"),
    )
    op.create_table(
        "product_film",
        sa.Column("product_id", _Id, nullable=False),
        sa.Column("bot_id", sa.BigInteger(), nullable=False),
        sa.Column("file_id", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["product_id"], ["product.id"], name=op.f("fk_product_film_product_id")),
        sa.PrimaryKeyConstraint("product_id", name=op.f("pk_product_film")),
    )


def downgrade() -> None:
    """Back to products without facts and films."""
    op.drop_table("product_film")
    op.drop_table("product_facts")
