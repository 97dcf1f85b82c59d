"""The rows of venues and of what was posted there, and both as people see them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import BigInteger, ForeignKey, Index, Row, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from campaigns.venues.states import PostStatus, Subject, Trouble, VenueKind
from commerce.kit.database import Base, Id, partial_index, table_of


class StoredVenue(Base):
    """A group or channel into which somebody of the staff has brought the bot."""

    __tablename__ = "venue"

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    #: Telegram's number of the chat; another one once a group has become a supergroup.
    chat_id: Mapped[int] = mapped_column(BigInteger, unique=True)
    kind: Mapped[str] = mapped_column(String(12))
    title: Mapped[str] = mapped_column(String(255))
    username: Mapped[str | None] = mapped_column(String(64))
    #: Whether the bot is one of its administrators.
    leads: Mapped[bool]
    #: Of a group: the channel whose posts are talked about here.
    talks_of: Mapped[int | None] = mapped_column(ForeignKey("venue.id"))
    added_by: Mapped[int] = mapped_column(ForeignKey("customer.id"))
    added_at: Mapped[datetime]
    #: Since when the bot is not there any more.
    gone_at: Mapped[datetime | None]
    trouble: Mapped[str | None] = mapped_column(String(12))

    __table_args__ = (Index("ix_venue_talks_of", "talks_of"),)


class StoredPost(Base):
    """A thing that was posted in a venue, the `number`-th time."""

    __tablename__ = "venue_post"

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    venue_id: Mapped[int] = mapped_column(ForeignKey("venue.id"))
    #: What it shows: a kind of thing and its number.
    subject: Mapped[str] = mapped_column(String(12))
    ref: Mapped[int] = mapped_column(BigInteger)
    number: Mapped[int]
    status: Mapped[str] = mapped_column(String(8))
    language: Mapped[str] = mapped_column(String(8))
    posted_by: Mapped[int] = mapped_column(ForeignKey("customer.id"))
    posted_at: Mapped[datetime]
    #: What it said last of goods, shortly, to tell whether that has changed.
    facts: Mapped[str] = mapped_column(String(40))

    __table_args__ = (
        UniqueConstraint("venue_id", "subject", "ref", "number"),
        partial_index("ix_venue_post_open", "subject", "ref", where=status.in_((PostStatus.SENDING, PostStatus.UP))),
    )


venues_table = table_of(StoredVenue)
posts_table = table_of(StoredPost)


@dataclass(frozen=True, kw_only=True)
class Venue:
    """A group or channel that the shop may write into, or might once."""

    id: int
    chat_id: int
    kind: VenueKind
    title: str
    username: str | None
    leads: bool
    talks_of: int | None
    added_by: int
    gone: bool
    trouble: Trouble | None

    @property
    def is_channel(self) -> bool:
        """Whether only its administrators write there."""
        return self.kind is VenueKind.CHANNEL


@dataclass(frozen=True, kw_only=True)
class Post:
    """Something that was posted in a venue."""

    id: int
    venue_id: int
    chat_id: int
    venue_title: str
    subject: Subject
    ref: int
    number: int
    status: PostStatus
    language: str
    posted_by: int


def venue_of(row: Row[*tuple[Any, ...]]) -> Venue:
    """The venue that a row tells."""
    return Venue(
        id=row.id,
        chat_id=row.chat_id,
        kind=VenueKind(row.kind),
        title=row.title,
        username=row.username,
        leads=row.leads,
        talks_of=row.talks_of,
        added_by=row.added_by,
        gone=row.gone_at is not None,
        trouble=None if row.trouble is None else Trouble(row.trouble),
    )


def post_of(row: Row[*tuple[Any, ...]]) -> Post:
    """The post that a row tells, which knows its venue's chat and title."""
    return Post(
        id=row.id,
        venue_id=row.venue_id,
        chat_id=row.chat_id,
        venue_title=row.title,
        subject=Subject(row.subject),
        ref=row.ref,
        number=row.number,
        status=PostStatus(row.status),
        language=row.language,
        posted_by=row.posted_by,
    )
