"""Pages of providers on which orders are paid: wanted with the attempt, made once it is committed, closed with it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Row, bindparam, exists, insert, select, update

from commerce.kit.clock import now
from commerce.kit.database import Session, call_leader, changed, touch
from commerce.kit.events import pause_after
from commerce.kit.money import Money
from commerce.orders import Order
from commerce.payments.models import pages_table, payments_table
from commerce.payments.providers import OpenedPage, Owed, PageState
from commerce.payments.states import Attempt

TOPIC = "payment pages"
#: How much longer than its order a page may live: providers want half an hour at least, and clocks differ.
LIVES_ON = timedelta(minutes=35)
#: Providers take no page that lives longer than a day.
_LONGEST = timedelta(hours=23)
#: When a page is looked at for the first time, and how often from then on: what is told at the door may be lost.
FIRST_LOOK, NEXT_LOOK = timedelta(minutes=2), timedelta(minutes=5)
#: When a payment is asked about again after it was paid; banks may contest it for some four months.
LOOKS_BACK = tuple(timedelta(days=days) for days in (1, 2, 4, 8, 16, 32, 64))
#: For how long a page that is being made or closed is left to whoever does it.
LEASE = timedelta(minutes=1)

_g, _p = pages_table.c, payments_table.c
_joined = pages_table.join(payments_table, _p.id == _g.payment_id)
_all = select(
    pages_table, _p.ref, _p.order_id, _p.customer_id, _p.provider, _p.attempt, _p.amount, _p.currency
).select_from(_joined)
_one = _all.where(_g.payment_id == bindparam("payment_id"))
_of_order = _all.where(_p.order_id == bindparam("order_id")).order_by(_p.attempt_no)
_LIVE = tuple(one for one in PageState if one is not PageState.CLOSED)
_due = _all.where(_g.state.in_(_LIVE), _g.due_at <= bindparam("at")).order_by(_g.due_at).limit(50)
_offered = exists().where(_p.id == _g.payment_id, _p.attempt == Attempt.OPEN)
_given_up = (
    update(pages_table)
    .where(_g.state.in_([PageState.WANTED, PageState.OPEN]), ~_offered)
    .values(state=PageState.CLOSING, due_at=bindparam("at"), attempts=0)
)
_any_given_up = select(_g.payment_id).where(_g.state.in_([PageState.WANTED, PageState.OPEN]), ~_offered).limit(1)
_want = insert(pages_table)


@dataclass(frozen=True, kw_only=True)
class Page:
    """A provider's page, and the attempt that is paid on it."""

    payment_id: int
    ref: str
    order_id: int
    customer_id: int
    provider: str
    #: Whether the attempt is still offered.
    offered: bool
    amount: Money
    state: PageState
    #: The provider's number of it.
    number: str | None
    url: str | None
    expires_at: datetime
    attempts: int

    @property
    def next_look(self) -> datetime:
        """When it is to be looked after again, if somebody does now and is never heard of again."""
        if self.state in (PageState.OPEN, PageState.SETTLING):
            return now() + NEXT_LOOK
        if self.state is PageState.PAID:
            return now() + LOOKS_BACK[min(self.attempts + 1, len(LOOKS_BACK) - 1)]
        return now() + LEASE

    @property
    def looked_back_enough(self) -> bool:
        """Whether nothing more is to be expected of a payment once it was looked at now."""
        return self.state is PageState.PAID and self.attempts + 1 >= len(LOOKS_BACK)

    @property
    def owed(self) -> Owed:
        """The attempt as its provider needs to know it."""
        return Owed(payment_id=self.payment_id, ref=self.ref, amount=self.amount, page=self.number)


async def want_page(session: Session, payment_id: int, order: Order) -> None:
    """Let a page be made for this attempt as soon as it is committed."""
    until = min(max(order.expires_at or now(), now()) + LIVES_ON, now() + _LONGEST)
    row = {"payment_id": payment_id, "state": PageState.WANTED, "expires_at": until, "attempts": 0, "due_at": now()}
    await session.execute(_want, row)
    touch(session, TOPIC)
    await call_leader(session)


async def has_page(session: Session, payment_id: int) -> bool:
    """Whether this attempt is paid on a page of its provider's."""
    return await find_page(session, payment_id) is not None


async def find_page(session: Session, payment_id: int) -> Page | None:
    """The page of an attempt, if it is paid on one."""
    row = (await session.execute(_one, {"payment_id": payment_id})).first()
    return None if row is None else _page(row)


async def pages_of_order(session: Session, order_id: int) -> dict[int, Page]:
    """The pages of an order by payment, the first attempt first; the caller has checked whose it is."""
    return {row.payment_id: _page(row) for row in await session.execute(_of_order, {"order_id": order_id})}


async def due_pages(session: Session) -> Sequence[Page]:
    """The pages to look after now, the longest due first."""
    return [_page(row) for row in await session.execute(_due, {"at": now()})]


async def any_given_up(session: Session) -> bool:
    """Whether there are pages of attempts that are offered no more."""
    return (await session.execute(_any_given_up)).first() is not None


async def close_given_up(session: Session) -> int:
    """Pages whose attempt is offered no more are to be closed; returns how many."""
    return await changed(session, _given_up, {"at": now()})


async def lease_page(session: Session, page: Page, until: datetime) -> bool:
    """Look after a page alone until then; nobody else has it meanwhile."""
    mine = (_g.payment_id == page.payment_id, _g.attempts == page.attempts, _g.state == page.state)
    taken = {"attempts": page.attempts + 1, "due_at": until}
    return await changed(session, update(pages_table).where(*mine).values(**taken)) == 1


async def note_opened(session: Session, payment_id: int, opened: OpenedPage) -> bool:
    """The page is there; tells whether it was still wanted, or closes it as soon as can be."""
    known = {"provider_ref": opened.number, "url": opened.url, "attempts": 0}
    wanted = update(pages_table).where(_g.payment_id == payment_id, _g.state == PageState.WANTED)
    fresh = wanted.values(state=PageState.OPEN, due_at=now() + FIRST_LOOK, **known)
    if await changed(session, fresh) == 1:
        return True
    late = update(pages_table).where(_g.payment_id == payment_id, _g.provider_ref.is_(None))
    await session.execute(late.values(state=PageState.CLOSING, due_at=now(), **known))
    return False


async def turn_page(session: Session, payment_id: int, to: PageState, due_at: datetime | None = None) -> bool:
    """Bring a page that is not closed into another state; tells whether that was new."""
    moving = update(pages_table).where(
        _g.payment_id == payment_id, _g.state != to, _g.state != PageState.CLOSED, _g.provider_ref.is_not(None)
    )
    soon = LOOKS_BACK[0] if to is PageState.PAID else NEXT_LOOK
    return await changed(session, moving.values(state=to, attempts=0, due_at=due_at or now() + soon)) == 1


async def drop_page(session: Session, payment_id: int) -> None:
    """A page that was never made is not wanted any more."""
    unmade = update(pages_table).where(_g.payment_id == payment_id, _g.provider_ref.is_(None))
    await session.execute(unmade.values(state=PageState.CLOSED))


async def put_off_page(session: Session, page: Page) -> None:
    """The provider was silent: look after a page again soon; a look back that failed does not count as one."""
    later: dict[str, Any] = {"due_at": now() + pause_after(page.attempts + 1)}
    if page.state is PageState.PAID:
        later = {"due_at": now() + LOOKS_BACK[0], "attempts": page.attempts}
    await session.execute(update(pages_table).where(_g.payment_id == page.payment_id).values(**later))


def _page(row: Row[*tuple[Any, ...]]) -> Page:
    return Page(
        payment_id=row.payment_id,
        ref=row.ref,
        order_id=row.order_id,
        customer_id=row.customer_id,
        provider=row.provider,
        offered=row.attempt == Attempt.OPEN,
        amount=Money(row.amount, row.currency),
        state=PageState(row.state),
        number=row.provider_ref,
        url=row.url,
        expires_at=row.expires_at,
        attempts=row.attempts,
    )
