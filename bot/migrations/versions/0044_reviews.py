"""Reviews: what buyers say of goods, what they said before, pictures, who found it helpful, and the stars counted."""

import sqlalchemy as sa
from alembic import op

from commerce.kit.database import Instant

revision = "0044_reviews"
down_revision = "0043_deliveries"
branch_labels = None
depends_on = None

_Id = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Reviews: what buyers say of goods, what they said before, pictures, who found it helpful, the stars counted."""
    op.create_table(
        "review",
        sa.Column("id", _Id, nullable=False),
        sa.Column("customer_id", _Id, nullable=False),
        sa.Column("product_id", _Id, nullable=False),
        sa.Column("order_id", _Id, nullable=False),
        sa.Column("order_line_id", _Id, nullable=False),
        sa.Column("stars", sa.Integer(), nullable=False),
        sa.Column("words", sa.LargeBinary(), nullable=True),
        sa.Column("status", sa.String(length=12), nullable=False),
        sa.Column("why", sa.String(length=12), nullable=True),
        sa.Column("verdict", sa.LargeBinary(), nullable=True),
        sa.Column("judged_by", _Id, nullable=True),
        sa.Column("judged_at", Instant(), nullable=True),
        sa.Column("written_at", Instant(), nullable=False),
        sa.Column("changed_at", Instant(), nullable=False),
        sa.Column("changes", sa.Integer(), nullable=False),
        sa.Column("answer", sa.LargeBinary(), nullable=True),
        sa.Column("answered_by", _Id, nullable=True),
        sa.Column("answered_at", Instant(), nullable=True),
        sa.Column("more", sa.LargeBinary(), nullable=True),
        sa.Column("more_at", Instant(), nullable=True),
        sa.CheckConstraint("stars BETWEEN 1 AND 5", name=op.f("ck_review_stars")),
        sa.ForeignKeyConstraint(["answered_by"], ["customer.id"], name=op.f("fk_review_answered_by")),
        sa.ForeignKeyConstraint(["customer_id"], ["customer.id"], name=op.f("fk_review_customer_id")),
        sa.ForeignKeyConstraint(["judged_by"], ["customer.id"], name=op.f("fk_review_judged_by")),
        sa.ForeignKeyConstraint(["order_id"], ["orders.id"], name=op.f("fk_review_order_id")),
        sa.ForeignKeyConstraint(["order_line_id"], ["order_line.id"], name=op.f("fk_review_order_line_id")),
        sa.ForeignKeyConstraint(["product_id"], ["product.id"], name=op.f("fk_review_product_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_review")),
        sa.UniqueConstraint("customer_id", "product_id", name=op.f("uq_review_customer_id_product_id")),
        sa.UniqueConstraint("order_line_id", name=op.f("uq_review_order_line_id")),
    )
    op.create_index(
        "ix_review_shown",
        "review",
        ["product_id", "written_at"],
        unique=False,
        sqlite_where=sa.text("status = 'published'"),
        postgresql_where=sa.text("status = 'published'"),
    )
    op.create_index(
        "ix_review_waiting",
        "review",
        ["changed_at"],
        unique=False,
        sqlite_where=sa.text("status = 'pending'"),
        postgresql_where=sa.text("status = 'pending'"),
    )
    op.create_table(
        "review_photo",
        sa.Column("id", _Id, nullable=False),
        sa.Column("review_id", _Id, nullable=False),
        sa.Column("file_id", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["review_id"], ["review.id"], name=op.f("fk_review_photo_review_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_review_photo")),
    )
    op.create_index(op.f("ix_review_photo_review_id"), "review_photo", ["review_id"], unique=False)
    op.create_table(
        "review_version",
        sa.Column("id", _Id, nullable=False),
        sa.Column("review_id", _Id, nullable=False),
        sa.Column("stars", sa.Integer(), nullable=False),
        sa.Column("words", sa.LargeBinary(), nullable=True),
        sa.Column("replaced_at", Instant(), nullable=False),
        sa.ForeignKeyConstraint(["review_id"], ["review.id"], name=op.f("fk_review_version_review_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_review_version")),
    )
    op.create_index(op.f("ix_review_version_review_id"), "review_version", ["review_id"], unique=False)
    op.create_table(
        "review_vote",
        sa.Column("review_id", _Id, nullable=False),
        sa.Column("customer_id", _Id, nullable=False),
        sa.Column("voted_at", Instant(), nullable=False),
        sa.ForeignKeyConstraint(["customer_id"], ["customer.id"], name=op.f("fk_review_vote_customer_id")),
        sa.ForeignKeyConstraint(["review_id"], ["review.id"], name=op.f("fk_review_vote_review_id")),
        sa.PrimaryKeyConstraint("review_id", "customer_id", name=op.f("pk_review_vote")),
    )
    op.create_table(
        "product_rating",
        sa.Column("product_id", _Id, nullable=False),
        sa.Column("stars", sa.Integer(), nullable=False),
        sa.Column("reviews", sa.Integer(), nullable=False),
        sa.CheckConstraint("reviews >= 0", name=op.f("ck_product_rating_reviews")),
        sa.CheckConstraint("stars BETWEEN 1 AND 5", name=op.f("ck_product_rating_stars")),
        sa.ForeignKeyConstraint(["product_id"], ["product.id"], name=op.f("fk_product_rating_product_id")),
        sa.PrimaryKeyConstraint("product_id", "stars", name=op.f("pk_product_rating")),
    )


def downgrade() -> None:
    """What buyers said is lost."""
    op.drop_table("product_rating")
    op.drop_table("review_vote")
    op.drop_table("review_version")
    op.drop_table("review_photo")
    op.drop_table("review")
