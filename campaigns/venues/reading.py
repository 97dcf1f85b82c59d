"""Looking venues and posts up."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import bindparam, select

from campaigns.venues.models import Post, Venue, post_of, posts_table, venue_of, venues_table
from campaigns.venues.states import PostStatus, Subject
from commerce.kit.database import Session
from commerce.kit.errors import NotFound

_v, _p = venues_table.c, posts_table.c
_all = select(venues_table)
_by_id = _all.where(_v.id == bindparam("venue"))
_by_chat = _all.where(_v.chat_id == bindparam("chat"))
#: Those that the bot is in, channels first, in the order of their names.
_listed = _all.where(_v.gone_at.is_(None)).order_by(_v.kind != "channel", _v.title, _v.id)
_talk = _all.where(_v.talks_of == bindparam("venue"), _v.gone_at.is_(None)).order_by(_v.id.desc()).limit(1)
_posts = select(posts_table, _v.chat_id, _v.title).join(venues_table, _v.id == _p.venue_id)
_post = _posts.where(_p.id == bindparam("post"))
_of_thing = _posts.where(_p.subject == bindparam("of_subject"), _p.ref == bindparam("of_ref")).order_by(_p.id)
_open = _of_thing.where(_p.status.in_((PostStatus.SENDING, PostStatus.UP)))


async def get(session: Session, venue_id: int) -> Venue:
    """A venue, also one that is gone. Raises `NotFound`."""
    row = (await session.execute(_by_id, {"venue": venue_id})).first()
    if row is None:
        raise NotFound
    return venue_of(row)


async def find_by_chat(session: Session, chat_id: int) -> Venue | None:
    """The venue that is this chat of Telegram's, also one that is gone."""
    row = (await session.execute(_by_chat, {"chat": chat_id})).first()
    return None if row is None else venue_of(row)


async def listed(session: Session) -> Sequence[Venue]:
    """All venues that the bot is in."""
    return [venue_of(row) for row in await session.execute(_listed)]


async def talked_about_in(session: Session, venue_id: int) -> Venue | None:
    """The group in which the posts of a channel are talked about, where the bot is in it too."""
    row = (await session.execute(_talk, {"venue": venue_id})).first()
    return None if row is None else venue_of(row)


async def post(session: Session, post_id: int) -> Post:
    """A post. Raises `NotFound`."""
    found = await find_post(session, post_id)
    if found is None:
        raise NotFound
    return found


async def find_post(session: Session, post_id: int) -> Post | None:
    """A post, if there is such a one."""
    row = (await session.execute(_post, {"post": post_id})).first()
    return None if row is None else post_of(row)


async def posts_of(session: Session, subject: Subject, ref: int, *, still_open: bool = False) -> Sequence[Post]:
    """Where a thing was posted, or where it is still kept up to date."""
    asked = {"of_subject": subject, "of_ref": ref}
    return [post_of(row) for row in await session.execute(_open if still_open else _of_thing, asked)]
