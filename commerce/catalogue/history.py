"""What goods cost before: every list price with its time, and which earlier price may stand beside a lower one.

Whoever says that a price was lowered has to say what it was lowered from, and that is the least the goods could be had
for by everybody within the thirty days before (directive 98/6/EC, article 6a, which 2019/2161 put in): a price that was
raised for a moment, or never asked at all, is no price to be lowered from. A reduction begins when the price changes,
or when an earlier price begins to be shown beside one that stays. So what may be shown depends on rows and not on the
day on which somebody looks: it is worked out once, with the change, and stands in the variant's own row.

What was asked before this shop sold the goods is their merchant's word, for the first price that it writes down.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import bindparam, delete, func, or_, select

from commerce.catalogue.models import PastPrice, Variant
from commerce.kit.clock import now
from commerce.kit.database import Instant, Session, changed, table_of
from commerce.kit.money import Money
from commerce.kit.rows import AnyRow, add_rows, change_rows, remove_rows, rows_among, stored_instant

#: The least that goods cost is looked for within so long before their price was lowered.
BEFORE = timedelta(days=30)
_variants = table_of(Variant)
_past = table_of(PastPrice)
_p = _past.c
_NEW = ("variant_id", "price", "currency", "struck", "since")
_lowest = (
    select(_p.variant_id, func.min(_p.price))
    .where(
        _p.variant_id.in_(bindparam("variants", expanding=True)),
        _p.currency == bindparam("currency"),
        _p.since < bindparam("before", type_=Instant()),
        or_(_p.until.is_(None), _p.until > bindparam("after", type_=Instant())),
    )
    .group_by(_p.variant_id)
)
_old = delete(_past).where(_p.until <= bindparam("before", type_=Instant()))


@dataclass(frozen=True, slots=True)
class Asked:
    """What a variant is to cost, and which price is to be shown as the earlier one, in minor units of `currency`."""

    price: int
    compare_at: int | None
    currency: str

    @property
    def struck(self) -> bool:
        """Whether a higher price is to be shown beside it."""
        return self.compare_at is not None and self.compare_at > self.price


def honest(asked: Asked, lowest: int | None) -> Money | None:
    """The earlier price to be shown where the merchant wants one: the least that was asked before, if that is more."""
    if lowest is None or lowest <= asked.price or not asked.struck:
        return None
    return Money(lowest, asked.currency)


async def note_prices(session: Session, ids: Collection[int]) -> None:
    """Write down what these variants cost from now on, where that is news. Belongs beside each change of prices."""
    at = now()
    stands = await rows_among(
        session, (_variants.c.id, *(_variants.c[one] for one in ("price", "compare_at_price", "currency"))),
        _variants.c.id, ids,
    )  # fmt: skip
    past = await _past_of(session, ids)
    asked = {row.id: Asked(row.price, row.compare_at_price, row.currency) for row in stands}
    news = {one: wanted for one, wanted in asked.items() if _is_news(wanted, _current(past[one]))}
    lowest = [(_before(past[one], wanted, at), one) for one, wanted in news.items()]
    await change_rows(session, _variants, ("lowest_before",), lowest)
    await _close(session, [current for one in news if (current := _current(past[one]))], at)
    since = stored_instant(session, _p.since, at)
    rows = [(one, wanted.price, wanted.currency, wanted.struck, since) for one, wanted in news.items()]
    await add_rows(session, _past, _NEW, rows)


async def begin_prices(session: Session, asked: Collection[tuple[int, int, str, bool]]) -> None:
    """Write down what variants cost that were made in this unit of work: id, price, currency, whether one is struck.

    What stands beside it (`lowest_before`) is what their merchant says it was lowered from, and in their own rows.
    """
    since = stored_instant(session, _p.since, now())
    await add_rows(session, _past, _NEW, [(*one, since) for one in asked])


async def shown_beside(session: Session, asked: Mapping[int, Asked]) -> dict[int, Money | None]:
    """Which earlier prices customers would see if these variants cost this from now on; writes nothing."""
    at, past = now(), await _past_of(session, asked)
    known = await rows_among(session, (_variants.c.id, _variants.c.lowest_before), _variants.c.id, asked)
    before = {row.id: row.lowest_before for row in known}
    return {
        one: honest(
            wanted,
            _before(past[one], wanted, at) if _is_news(wanted, _current(past[one])) else before.get(one),
        )
        for one, wanted in asked.items()
    }


async def lowest_prices(session: Session, ids: Iterable[int], currency: str, before: datetime) -> dict[int, Money]:
    """The least that each variant cost by its list price within thirty days before a moment, where it was for sale."""
    asked = {"variants": sorted(ids), "currency": currency, "before": before, "after": before - BEFORE}
    return {one: Money(price, currency) for one, price in await session.execute(_lowest, asked)}


async def forget_prices(session: Session, before: datetime) -> int:
    """Forget prices that were over by then; tells how many. What a variant costs now is never forgotten."""
    return await changed(session, _old, {"before": before})


async def _past_of(session: Session, ids: Collection[int]) -> dict[int, list[AnyRow]]:
    found: dict[int, list[AnyRow]] = defaultdict(list)
    for row in await rows_among(session, (*_p,), _p.variant_id, ids):
        found[row.variant_id].append(row)
    return found


def _current(past: Sequence[AnyRow]) -> AnyRow | None:
    return next((row for row in past if row.until is None), None)


def _is_news(asked: Asked, current: AnyRow | None) -> bool:
    """A reduction goes on while the price stays and some higher one is shown beside it."""
    told = None if current is None else (current.price, current.currency, current.struck)
    return told != (asked.price, asked.currency, asked.struck)


def _before(past: Sequence[AnyRow], asked: Asked, at: datetime) -> int | None:
    """What goods were lowered from; of those that the shop has never sold, their merchant says it."""
    if not past:
        return asked.compare_at if asked.struck else None
    return _least(past, asked.currency, at)


def _least(past: Sequence[AnyRow], currency: str, at: datetime) -> int | None:
    return min(
        (
            row.price
            for row in past
            if row.currency == currency and row.since < at and (row.until is None or row.until > at - BEFORE)
        ),
        default=None,
    )


async def _close(session: Session, rows: Sequence[AnyRow], at: datetime) -> None:
    """What cost something until now does so no more; what did for no time at all never did."""
    until = stored_instant(session, _p.until, at)
    await change_rows(session, _past, ("until",), [(until, row.id) for row in rows if row.since < at])
    await remove_rows(session, _past, "id", [row.id for row in rows if row.since >= at])
