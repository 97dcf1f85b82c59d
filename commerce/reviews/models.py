"""The rows of reviews: what buyers think of goods, what it was before they changed it, and the counts of stars."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from commerce.kit.database import Base, Id, partial_index, table_of
from commerce.kit.sealing import Sealed
from commerce.reviews.states import ReviewStatus, ThanksStatus


class StoredReview(Base):
    """What one customer thinks of one product, by the order line that proves that they have it.

    `changes` counts whatever was done to it: whoever judges names the one they looked at.
    """

    __tablename__ = "review"

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    customer_id: Mapped[int] = mapped_column(ForeignKey("customer.id"))
    product_id: Mapped[int] = mapped_column(ForeignKey("product.id"))
    order_id: Mapped[int] = mapped_column(ForeignKey("orders.id"))
    order_line_id: Mapped[int] = mapped_column(ForeignKey("order_line.id"), unique=True)
    stars: Mapped[int]
    words: Mapped[str | None] = mapped_column(Sealed)
    status: Mapped[str] = mapped_column(String(12))
    #: A `Why`, and the shop's own words beside it.
    why: Mapped[str | None] = mapped_column(String(12))
    verdict: Mapped[str | None] = mapped_column(Sealed)
    judged_by: Mapped[int | None] = mapped_column(ForeignKey("customer.id"))
    judged_at: Mapped[datetime | None]
    written_at: Mapped[datetime]
    changed_at: Mapped[datetime]
    changes: Mapped[int] = mapped_column(default=0)
    #: How many found it helpful: as many as there are votes.
    helpful: Mapped[int] = mapped_column(default=0, server_default="0")
    #: What the shop answered, once.
    answer: Mapped[str | None] = mapped_column(Sealed)
    answered_by: Mapped[int | None] = mapped_column(ForeignKey("customer.id"))
    answered_at: Mapped[datetime | None]
    #: What the writer added later, once.
    more: Mapped[str | None] = mapped_column(Sealed)
    more_at: Mapped[datetime | None]

    __table_args__ = (
        UniqueConstraint("customer_id", "product_id"),
        CheckConstraint("stars BETWEEN 1 AND 5", name="stars"),
        partial_index("ix_review_shown", "product_id", "written_at", where=status == ReviewStatus.PUBLISHED),
        partial_index("ix_review_waiting", "changed_at", where=status == ReviewStatus.PENDING),
    )


class StoredReviewPhoto(Base):
    """A picture of the goods: Telegram's own copy of it, by its file id."""

    __tablename__ = "review_photo"

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    review_id: Mapped[int] = mapped_column(ForeignKey("review.id"), index=True)
    file_id: Mapped[str] = mapped_column(Sealed)


class StoredReviewVersion(Base):
    """What a review said before its writer changed it; only ever added to."""

    __tablename__ = "review_version"

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    review_id: Mapped[int] = mapped_column(ForeignKey("review.id"), index=True)
    stars: Mapped[int]
    words: Mapped[str | None] = mapped_column(Sealed)
    replaced_at: Mapped[datetime]


class StoredReviewVote(Base):
    """Somebody found a review helpful."""

    __tablename__ = "review_vote"

    review_id: Mapped[int] = mapped_column(ForeignKey("review.id"), primary_key=True)
    customer_id: Mapped[int] = mapped_column(ForeignKey("customer.id"), primary_key=True)
    voted_at: Mapped[datetime]


class StoredRating(Base):
    """How many reviews of a product that are shown gave so many stars."""

    __tablename__ = "product_rating"

    product_id: Mapped[int] = mapped_column(ForeignKey("product.id"), primary_key=True)
    stars: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    reviews: Mapped[int]

    __table_args__ = (
        CheckConstraint("stars BETWEEN 1 AND 5", name="stars"),
        CheckConstraint("reviews >= 0", name="reviews"),
    )


class StoredReviewThanks(Base):
    """Points that somebody is thanked with for what they wrote of a product: once for each, whatever they think of it.

    `turns` counts how often they were given and taken back: it is the number in the keys of the points' book.
    """

    __tablename__ = "review_thanks"

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    review_id: Mapped[int] = mapped_column(ForeignKey("review.id"), unique=True)
    customer_id: Mapped[int] = mapped_column(ForeignKey("customer.id"), index=True)
    #: The order whose goods have to stay.
    order_id: Mapped[int] = mapped_column(ForeignKey("orders.id"), index=True)
    points: Mapped[int]
    status: Mapped[str] = mapped_column(String(12))
    promised_at: Mapped[datetime]
    #: When its goods can be sent back no more; unknown until all of the order has arrived.
    ripens_at: Mapped[datetime | None]
    #: When it is looked at next.
    due_at: Mapped[datetime]
    turns: Mapped[int] = mapped_column(default=0)

    __table_args__ = (
        CheckConstraint("points > 0", name="points"),
        partial_index("ix_review_thanks_due", "due_at", where=status == ThanksStatus.COMING),
    )


reviews_table = table_of(StoredReview)
photos_table = table_of(StoredReviewPhoto)
versions_table = table_of(StoredReviewVersion)
votes_table = table_of(StoredReviewVote)
ratings_table = table_of(StoredRating)
thanks_table = table_of(StoredReviewThanks)
