"""Changes of many goods with their journals, pictures on their way, goods that an undone import had made."""

import sqlalchemy as sa
from alembic import op

from commerce.kit.database import Instant, Json

revision = "0051_imports"
down_revision = "0050_wishlist"
branch_labels = None
depends_on = None

_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Changes of many goods with their journals, pictures on their way, and goods that an undone import had made."""
    op.create_table(
        "bulk_change",
        sa.Column("id", _ID, nullable=False),
        sa.Column("kind", sa.String(length=12), nullable=False),
        sa.Column("status", sa.String(length=12), nullable=False),
        sa.Column("actor_id", _ID, nullable=True),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("upload", sa.Text(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("layout", Json, nullable=True),
        sa.Column("terms", Json, nullable=True),
        sa.Column("report", Json, nullable=True),
        sa.Column("problem", Json, nullable=True),
        sa.Column("undone", Json, nullable=True),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("progress", sa.Integer(), nullable=False),
        sa.Column("created_at", Instant(), nullable=False),
        sa.Column("finished_at", Instant(), nullable=True),
        sa.ForeignKeyConstraint(["actor_id"], ["customer.id"], name=op.f("fk_bulk_change_actor_id_customer")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_bulk_change")),
    )
    with op.batch_alter_table("bulk_change", schema=None) as batch_op:
        batch_op.create_index("ix_bulk_change_status", ["status", "id"], unique=False)
        batch_op.create_index("ix_bulk_change_actor", ["actor_id"], unique=False)
    op.create_table(
        "bulk_batch",
        sa.Column("id", _ID, nullable=False),
        sa.Column("change_id", _ID, nullable=False),
        sa.Column("number", sa.BigInteger(), nullable=False),
        sa.Column("traces", Json, nullable=False),
        sa.Column("undone_at", Instant(), nullable=True),
        sa.Column("left", Json, nullable=True),
        sa.ForeignKeyConstraint(["change_id"], ["bulk_change.id"], name=op.f("fk_bulk_batch_change_id_bulk_change")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_bulk_batch")),
        sa.UniqueConstraint("change_id", "number", name="uq_bulk_batch_number"),
    )
    op.create_table(
        "awaited_photo",
        sa.Column("id", _ID, nullable=False),
        sa.Column("product_id", _ID, nullable=False),
        sa.Column("upload", sa.Text(), nullable=False),
        sa.Column("actor_id", _ID, nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["actor_id"], ["customer.id"], name=op.f("fk_awaited_photo_actor_id_customer")),
        sa.ForeignKeyConstraint(["product_id"], ["product.id"], name=op.f("fk_awaited_photo_product_id_product")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_awaited_photo")),
    )
    with op.batch_alter_table("awaited_photo", schema=None) as batch_op:
        batch_op.create_index("ix_awaited_photo_actor", ["actor_id"], unique=False)
        batch_op.create_index("ix_awaited_photo_product", ["product_id"], unique=False)
    with op.batch_alter_table("variant", schema=None) as batch_op:
        batch_op.add_column(sa.Column("withdrawn", sa.Boolean(), server_default=sa.false(), nullable=False))


def downgrade() -> None:
    """Leave them out again; changes cannot be undone any more."""
    with op.batch_alter_table("variant", schema=None) as batch_op:
        batch_op.drop_column("withdrawn")
    op.drop_table("awaited_photo")
    op.drop_table("bulk_batch")
    op.drop_table("bulk_change")
