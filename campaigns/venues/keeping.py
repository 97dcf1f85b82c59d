"""Learning of venues and forgetting them, as Telegram tells who brought the bot where and threw it out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import and_, bindparam, insert, or_, select, update

from campaigns.venues.events import PostRefused, VenueMoved
from campaigns.venues.models import posts_table, venues_table
from campaigns.venues.reading import find_by_chat, post
from campaigns.venues.states import POST_MOVES, PostStatus, Trouble, VenueKind
from commerce import staff
from commerce.kit.clock import now
from commerce.kit.database import Instant, Session, changed
from commerce.kit.events import emit
from commerce.kit.states import try_move
from commerce.staff import Permission

_v, _p = venues_table.c, posts_table.c
_add = insert(venues_table).returning(_v.id)
_MOST_TITLE = 255
_chat = _v.chat_id == bindparam("chat")
_back = {"gone_at": None, "trouble": None}
_told: dict[str, Any] = {"title": bindparam("name"), "username": bindparam("called"), "leads": bindparam("leading")}
_know_again = update(venues_table).where(_chat, _v.gone_at.is_(None)).values(**_told, trouble=None)
_come_back = update(venues_table).where(_chat, _v.gone_at.is_not(None)).values(**_told, **_back)
_gone = (
    update(venues_table)
    .where(_chat, _v.gone_at.is_(None))
    .values(gone_at=bindparam("at", type_=Instant()), leads=False, trouble=Trouble.REMOVED)
)
_rename = update(venues_table).where(_chat, _v.title != bindparam("name")).values(title=bindparam("name"))
_renumber = update(venues_table).where(_v.id == bindparam("venue")).values(chat_id=bindparam("new"))
_move = _renumber.values(kind=VenueKind.SUPERGROUP, leads=bindparam("leading"), **_back)
#: No chat of Telegram's has this number.
_NO_CHAT = 0
_of_chat = select(_v.id).where(_chat).scalar_subquery()
#: What stood in a group is out of reach once it is another one, or the bot is out.
_lose_posts = (
    update(posts_table)
    .where(_p.venue_id == _of_chat, _p.status.in_((PostStatus.SENDING, PostStatus.UP)))
    .values(status=PostStatus.OVER)
)
_talk_of = (
    update(venues_table)
    .where(_chat, or_(_v.talks_of.is_(None), _v.talks_of != bindparam("channel")))
    .values(talks_of=bindparam("channel"))
)
_trouble = update(venues_table).where(_v.id == bindparam("venue")).values(trouble=bindparam("why"))
_fine = update(venues_table).where(and_(_v.id == bindparam("venue"), _v.trouble.is_not(None))).values(trouble=None)


@dataclass(frozen=True)
class ChatFacts:
    """A group or channel as Telegram introduces it."""

    chat_id: int
    kind: VenueKind
    title: str
    username: str | None = None


async def learn(session: Session, chat: ChatFacts, *, leads: bool, by: int | None) -> bool:
    """The bot is in a chat, as an administrator or not. Tells whether the shop may post there from now on.

    `by` is the customer who brought it in or changed what it may do. A chat that the shop does not know, or that it
    was thrown out of, becomes a venue only where that is somebody of the staff who may publish; what anybody else
    brings the bot into stays a chat in which it answers when it is asked.
    """
    facts = {"name": chat.title[:_MOST_TITLE], "called": chat.username, "leading": leads}
    if await changed(session, _know_again, {"chat": chat.chat_id, **facts}):
        return True
    if by is None or not await staff.may(session, by, Permission.CAMPAIGN_PUBLISH):
        return False
    if await changed(session, _come_back, {"chat": chat.chat_id, **facts}):
        return True
    row = {
        "chat_id": chat.chat_id,
        "kind": chat.kind,
        "title": chat.title[:_MOST_TITLE],
        "username": chat.username,
        "leads": leads,
        "talks_of": None,
        "added_by": by,
        "added_at": now(),
        "gone_at": None,
        "trouble": None,
    }
    venue_id = (await session.scalars(_add, row)).one()
    await staff.note(session, by, "venue.add", f"venue:{venue_id}")
    return True


async def forget(session: Session, chat_id: int) -> bool:
    """The bot is out of a chat: nothing is posted there any more. Tells whether that was news."""
    if not await changed(session, _gone, {"chat": chat_id, "at": now()}):
        return False
    await session.execute(_lose_posts, {"chat": chat_id})
    return True


async def move(session: Session, chat_id: int, to: int) -> bool:
    """A group has become a supergroup, under another number; tells whether that was news of one that the shop knew.

    Telegram may have introduced the supergroup before it says what that was: the two are one venue then, the older.
    """
    known, newer = await find_by_chat(session, chat_id), await find_by_chat(session, to)
    if known is None or known.kind is VenueKind.SUPERGROUP:
        return False
    await session.execute(_lose_posts, {"chat": chat_id})
    if newer is not None:
        await session.execute(_lose_posts, {"chat": to})
        await session.execute(_renumber, {"venue": newer.id, "new": _NO_CHAT})
    leads = known.leads if newer is None else newer.leads
    await session.execute(_move, {"venue": known.id, "new": to, "leading": leads})
    if newer is not None:
        await session.execute(_renumber, {"venue": newer.id, "new": chat_id})
        await session.execute(_gone, {"chat": chat_id, "at": now()})
    await emit(session, VenueMoved(venue_id=known.id))
    return True


async def rename(session: Session, chat_id: int, title: str) -> bool:
    """A chat is called otherwise; tells whether that was news."""
    return await changed(session, _rename, {"chat": chat_id, "name": title[:_MOST_TITLE]}) == 1


async def link(session: Session, channel_chat: int, group_chat: int) -> bool:
    """The posts of a channel are talked about in a group; tells whether both are venues."""
    channel, group = await find_by_chat(session, channel_chat), await find_by_chat(session, group_chat)
    if channel is None or group is None:
        return False
    await session.execute(_talk_of, {"chat": group_chat, "channel": channel.id})
    return True


async def refused(session: Session, post_id: int, trouble: Trouble) -> None:
    """Telegram would not let the shop write there: the venue says so, and whoever posted is told."""
    one = await post(session, post_id)
    await session.execute(_trouble, {"venue": one.venue_id, "why": trouble})
    if await try_move(session, posts_table, one.id, POST_MOVES, PostStatus.FAILED):
        told = {"post_id": one.id, "venue_id": one.venue_id, "staff_id": one.posted_by}
        await emit(session, PostRefused(**told, trouble=trouble.value))
    if trouble in (Trouble.REMOVED, Trouble.GONE):
        await forget(session, one.chat_id)


async def is_fine(session: Session, venue_id: int) -> None:
    """The shop could write there."""
    await session.execute(_fine, {"venue": venue_id})
