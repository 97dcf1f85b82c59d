"""Points for reviews: what somebody was promised for what they wrote of a product, and how that stands."""

import sqlalchemy as sa
from alembic import op

from commerce.kit.database import Instant

revision = "0054_review_thanks"
down_revision = "0053_reading_reviews"
branch_labels = None
depends_on = None

_Id = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """A row for each review that is thanked for."""
    op.create_table(
        "review_thanks",
        sa.Column("id", _Id, nullable=False),
        sa.Column("review_id", _Id, nullable=False),
        sa.Column("customer_id", _Id, nullable=False),
        sa.Column("order_id", _Id, nullable=False),
        sa.Column("points", sa.Integer(), nullable=False),
        sa.Column("status", sa.String(length=12), nullable=False),
        sa.Column("promised_at", Instant(), nullable=False),
        sa.Column("ripens_at", Instant(), nullable=True),
        sa.Column("due_at", Instant(), nullable=False),
        sa.Column("turns", sa.Integer(), nullable=False),
        sa.CheckConstraint("points > 0", name=op.f("ck_review_thanks_points")),
        sa.ForeignKeyConstraint(["customer_id"], ["customer.id"], name=op.f("fk_review_thanks_customer_id_customer")),
        sa.ForeignKeyConstraint(["order_id"], ["orders.id"], name=op.f("fk_review_thanks_order_id_orders")),
        sa.ForeignKeyConstraint(["review_id"], ["review.id"], name=op.f("fk_review_thanks_review_id_review")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_review_thanks")),
        sa.UniqueConstraint("review_id", name=op.f("uq_review_thanks_review_id")),
    )
    op.create_index("ix_review_thanks_customer_id", "review_thanks", ["customer_id"], unique=False)
    op.create_index("ix_review_thanks_order_id", "review_thanks", ["order_id"], unique=False)
    op.create_index(
        "ix_review_thanks_due",
        "review_thanks",
        ["due_at"],
        unique=False,
        sqlite_where=sa.text("status = 'coming'"),
        postgresql_where=sa.text("status = 'coming'"),
    )


def downgrade() -> None:
    """Leave it out again; points that were given stay."""
    op.drop_table("review_thanks")
