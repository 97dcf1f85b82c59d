"""Which cards show a thing, and the edits that are owed to them: however much happens, one row says that they are."""

from __future__ import annotations

from datetime import datetime, timedelta
from enum import IntEnum
from functools import cache
from typing import Any

from sqlalchemy import and_, bindparam, case, func, literal, or_, select
from sqlalchemy.dialects import postgresql, sqlite

from campaigns.shared_cards import pictures
from campaigns.shared_cards.models import cards_table, things_table
from campaigns.shared_cards.pace import NEAR, end_of_slot
from campaigns.shared_cards.pictures import Album
from campaigns.shared_cards.sharers import bears_picture
from commerce.kit.clock import now
from commerce.kit.database import Session, insert_new, speaks_postgresql

#: So much longer cards wait at most for a picture that is being drawn for them; it comes with the same edit then.
GRACE = timedelta(seconds=5)
_c, _t = cards_table.c, things_table.c
_count = select(func.count()).where(_c.kind == bindparam("of_kind"), _c.ref == bindparam("of_ref"))


class Urgency(IntEnum):
    """Why cards are edited; a lower number goes first when there is too much to edit."""

    #: It is over: what stands there then stays.
    FINAL = 0
    #: Somebody joined, helped, left.
    MOVED = 1
    #: Nothing but the clock: dropped where there is more to tell.
    CLOCK = 2


async def keep(
    session: Session,
    customer_id: int,
    kind: str,
    ref: int,
    inline_message_id: str,
    picture: str | None = None,
    looks: str | None = None,
) -> bool:
    """Remember a card that was sent into some chat; tells whether it was not known yet.

    `picture` is the mark of the picture that it was sent with, `looks` the print of all that stood there.
    """
    card = {"kind": kind, "ref": ref, "inline_message_id": inline_message_id, "customer_id": customer_id}
    sent = {"shared_at": now(), "version": 0, "failures": 0, "picture": picture, "looks": looks}
    return await insert_new(session, cards_table, **card, **sent)


async def redraw(
    session: Session,
    kind: str,
    ref: int,
    every: timedelta,
    *,
    for_good: bool = False,
    closed: bool = False,
    only: str | None = None,
) -> int:
    """Owe every card of a thing an edit, or only one that was just sent (`only`); tells how many cards it has.

    What happens within the same `every` is one edit at its end. `closed`: nobody can enter it any more, and whoever is
    told so may have the picture that shows it; `for_good`: besides, the thing is over, and nothing follows.
    """
    due = end_of_slot(now(), every)
    waits = only is None and await _owe_picture(session, kind, ref, due, for_good)
    waits = waits or ((closed or for_good) and await bears_picture(session, kind, ref))
    kept: int = (await session.execute(_count, {"of_kind": kind, "of_ref": ref})).scalar_one()
    if kept:
        urgency = Urgency.FINAL if for_good else Urgency.MOVED
        await owe(session, kind, ref, due + GRACE if waits else due, urgency, news=only is None)
    return kept


async def _owe_picture(session: Session, kind: str, ref: int, due: datetime, for_good: bool) -> bool:
    """Owe keepers a newer picture, less often than cards an edit; tells whether it comes with the cards' next one."""
    drawn_at = due if for_good else max(due, end_of_slot(now(), pictures.EVERY))
    state = "over" if for_good else f"{drawn_at.timestamp():.0f}"
    return await pictures.owe_newer(session, kind, ref, drawn_at, state) > 0 and drawn_at == due


async def owe(session: Session, kind: str, ref: int, due_at: datetime, urgency: Urgency, *, news: bool) -> None:
    """Owe the cards of a thing an edit; without `news`, only those that were never edited."""
    row = {"kind": kind, "ref": ref, "due_at": due_at, "urgency": urgency, "news": int(news)}
    await session.execute(_owe(speaks_postgresql(session)), row)


async def hold_picture(
    session: Session, album: Album, mark: str, file_id: str, *, keeper_id: int | None = None
) -> None:
    """Telegram holds a picture of a thing: its cards are shown it with their next edit, which they are owed now."""
    known = await pictures.held(session, album)
    await pictures.hold(session, album, mark, file_id, keeper_id)
    this = {"of_kind": album.kind, "of_ref": album.ref}
    if (known is None or known.mark != mark) and (await session.execute(_count, this)).scalar_one():
        await owe(session, album.kind, album.ref, end_of_slot(now(), NEAR), Urgency.MOVED, news=True)


@cache
def _owe(on_postgresql: bool) -> Any:
    """One row, however many cards: what is owed for more keeps its time, and of the same the sooner one counts.

    So a last edit waits until every language may have its last picture.
    """
    insert = postgresql.insert(things_table) if on_postgresql else sqlite.insert(things_table)
    fresh = insert.excluded
    weighs_more = and_(_t.due_at.is_not(None), _t.urgency < fresh.urgency)
    keeps = or_(weighs_more, and_(_t.due_at < fresh.due_at, _t.urgency == fresh.urgency))
    sooner = case((keeps, _t.due_at), else_=fresh.due_at)
    weightier = case(
        (_t.due_at.is_(None), fresh.urgency), (_t.urgency < fresh.urgency, _t.urgency), else_=fresh.urgency
    )
    return insert.values(
        kind=bindparam("kind"),
        ref=bindparam("ref"),
        version=literal(1),
        urgency=bindparam("urgency"),
        due_at=bindparam("due_at", type_=things_table.c.due_at.type),
    ).on_conflict_do_update(
        index_elements=["kind", "ref"],
        set_={"version": _t.version + bindparam("news"), "due_at": sooner, "urgency": weightier},
    )
