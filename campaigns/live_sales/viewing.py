"""Live sales for whoever looks: the tally of a sale, and what came of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import and_, bindparam, case, func, select

from campaigns import calendar
from campaigns.calendar import Kind, Status
from campaigns.live_sales.models import live_claims_table, people_table
from campaigns.live_sales.states import ClaimStatus
from campaigns.live_sales.terms import LiveSale, get, with_terms
from commerce.kit.database import Session
from commerce.kit.money import Money
from commerce.orders.models import lines_table

_k, _n, _l = live_claims_table.c, people_table.c, lines_table.c
#: Claims that are told in a tally, in the order in which they were made.
_TOLD = (ClaimStatus.HELD, ClaimStatus.ORDERED, ClaimStatus.SOLD, ClaimStatus.WAITING)
_entries = (
    select(_k.id, _k.customer_id, _k.variant_id, _k.quantity, _k.status, _n.number, _n.named)
    .join(people_table, and_(_n.campaign_id == _k.campaign_id, _n.customer_id == _k.customer_id))
    .where(_k.campaign_id == bindparam("campaign"), _k.status.in_(_TOLD))
    .order_by(_k.id)
)
_line = and_(_l.order_id == _k.order_id, _l.variant_id == _k.variant_id, _l.event_ref.startswith("live:"))


def _sum(status: ClaimStatus, what: Any) -> Any:
    return func.coalesce(func.sum(case((_k.status == status, what), else_=0)), 0)


_results = (
    select(
        *(_sum(one, _k.quantity) for one in (ClaimStatus.HELD, ClaimStatus.ORDERED, ClaimStatus.SOLD)),
        _sum(ClaimStatus.WAITING, 1),
        _sum(ClaimStatus.LAPSED, 1),
        func.count(func.distinct(_k.customer_id)),
        _sum(ClaimStatus.SOLD, _l.net_total + _l.tax_added),
        _sum(ClaimStatus.SOLD, _l.list_total - _l.net_total),
    )
    .outerjoin(lines_table, _line)
    .where(_k.campaign_id == bindparam("campaign"))
)


@dataclass(frozen=True, kw_only=True)
class Entry:
    """One claim in a tally: by the number of whoever made it, and by name only where they agreed to that."""

    claim_id: int
    customer_id: int
    number: int
    named: bool
    variant_id: int
    quantity: int
    status: ClaimStatus


@dataclass(frozen=True, kw_only=True)
class Tally:
    """A live sale with all that is claimed in it."""

    sale: LiveSale
    entries: Sequence[Entry]

    def of(self, variant_id: int) -> Sequence[Entry]:
        """What is claimed of a variant, and not waiting."""
        return [one for one in self.entries if one.variant_id == variant_id and one.status is not ClaimStatus.WAITING]

    def waiting(self, variant_id: int) -> Sequence[Entry]:
        """Who waits for a variant, in their order."""
        return [one for one in self.entries if one.variant_id == variant_id and one.status is ClaimStatus.WAITING]


@dataclass(frozen=True, kw_only=True)
class Results:
    """What came of a sale: pieces kept, ordered and paid, claims that wait or lapsed, people, and money."""

    held: int
    ordered: int
    sold: int
    waiting: int
    lapsed: int
    people: int
    revenue: Money
    given: Money


async def running(session: Session, most: int) -> Sequence[LiveSale]:
    """The live sales that run now, the newest first."""
    found = await calendar.running(session, Kind.LIVE_SALE, size=most)
    return [await with_terms(session, one) for one in found.campaigns]


async def held_in(session: Session, venue_id: int, most: int = 100) -> Sequence[LiveSale]:
    """The live sales of a group or channel that are not over, paused ones too, the newest first."""
    alive = (Status.RUNNING, Status.PAUSED)
    found = await calendar.listed(session, kind=Kind.LIVE_SALE, statuses=alive, size=most)
    sales = [await with_terms(session, one) for one in found.campaigns]
    return [one for one in sales if one.terms.venue_id == venue_id]


async def tally(session: Session, campaign_id: int) -> Tally:
    """Who claimed what, in its order. Raises `NotFound`."""
    sale = await get(session, campaign_id)
    rows = (await session.execute(_entries, {"campaign": campaign_id})).all()
    entries = [
        Entry(
            claim_id=row.id,
            customer_id=row.customer_id,
            number=row.number,
            named=row.named,
            variant_id=row.variant_id,
            quantity=row.quantity,
            status=ClaimStatus(row.status),
        )
        for row in rows
    ]
    return Tally(sale=sale, entries=entries)


async def results(session: Session, campaign_id: int) -> Results:
    """What came of a sale. Raises `NotFound`."""
    currency = (await get(session, campaign_id)).campaign.currency
    row: Any = (await session.execute(_results, {"campaign": campaign_id})).one()
    held, ordered, sold, waiting, lapsed, people, revenue, given = row
    return Results(
        held=held,
        ordered=ordered,
        sold=sold,
        waiting=waiting,
        lapsed=lapsed,
        people=people,
        revenue=Money(int(revenue), currency),
        given=Money(int(given), currency),
    )
