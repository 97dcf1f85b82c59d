"""Everybody's best offer is found and promised before the first one is sent: in pieces, so that nobody waits for it.

First all are weighed, then the best are promised as far as the budget goes. A process that is killed in the midst, or
a second one beside it, promises nothing twice: each person has one row in the campaign, and one in the outbox.
"""

from __future__ import annotations

import asyncio
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Row, bindparam, func, insert, literal, select, update

from campaigns import consent, outbox, recommendations, rounds, segments
from campaigns.consent import Topic, bucket_of, is_held_out
from campaigns.outbox import Lane, State
from campaigns.personal_offers.chances import Chance
from campaigns.personal_offers.goods import Deal, deals
from campaigns.personal_offers.learning import chances
from campaigns.personal_offers.models import offers_table, picks_table
from campaigns.personal_offers.offers import KIND, STEP, Offers, card_of, get
from campaigns.personal_offers.people import anyway, crowd, offered_lately, read_people, scores_of
from campaigns.personal_offers.states import MOVES, Fate, Reason, Status, Why
from campaigns.personal_offers.weighing import Weighed, bar, weigh
from campaigns.recommendations import Head, Pick
from campaigns.recommendations.taste import day_of
from commerce.customers import CustomerRow
from commerce.kit.clock import now
from commerce.kit.database import Database, Session, changed, lock_for_update, table_of
from commerce.kit.money import exponent
from commerce.kit.states import try_move

NOTICE = "personal-offer"
#: So many people are weighed at once, in a thread, for which no reply waits; and so many offers are promised at once,
#: while on SQLite nobody else can write.
PIECE, PROMISED = 200, 50
#: Of the buckets, so many are held out of each campaign: 10 %.
HELD_OUT = 1_000
_TOLD_AS = {
    Reason.AGAIN: recommendations.Reason.AGAIN,
    Reason.CATEGORY: recommendations.Reason.LIKE,
    Reason.NEW: recommendations.Reason.TRENDING,
}

_o, _k, _c = offers_table.c, picks_table.c, table_of(CustomerRow).c
_take_snapshot = (
    update(offers_table)
    .where(_o.id == bindparam("of"), _o.snapshot_id.is_(None))
    .values(snapshot_id=bindparam("taken"))
)
_set_bars = update(offers_table).where(_o.id == bindparam("of"), _o.status == Status.WEIGHING, _o.bars.is_(None))
_reach = (
    update(offers_table)
    .where(_o.id == bindparam("of"), _o.status == Status.WEIGHING, _o.weighed_to == bindparam("was"))
    .values(weighed_to=bindparam("to"))
)
_pay = (
    update(offers_table)
    .where(_o.id == bindparam("of"), _o.status == Status.PROMISING)
    .where(_o.promised + bindparam("more") <= _o.budget)
    .values(promised=_o.promised + bindparam("more"))
)
_at_work = select(_o.id).where(_o.status == Status.PROMISING).order_by(_o.id)
_best = (
    select(picks_table, _c.lot)
    .join(table_of(CustomerRow), _c.id == _k.customer_id)
    .where(_k.campaign_id == bindparam("of"), _k.fate == Fate.WEIGHED)
    .order_by(_k.worth.desc(), _k.id)
    .limit(PROMISED)
)
_decide = update(picks_table).where(_k.id.in_(bindparam("picks", expanding=True)), _k.fate == Fate.WEIGHED)
_STATES = {
    Fate.PROMISED: (State.PLANNED, None),
    Fate.HELD_OUT: (State.HELD_OUT, consent.Reason.HELD_OUT.value),
    Fate.TOO_DEAR: (State.SUPPRESSED, Why.BUDGET.value),
    Fate.LATELY: (State.SUPPRESSED, Why.OFFERED_LATELY.value),
}


async def prepare(database: Database, offers: Offers) -> None:
    """Weigh, promise, and let it run; goes on where it was left. Stops when somebody else does it meanwhile."""
    if offers.status is Status.WEIGHING:
        at = offers.launched_at or now()
        offers = await _with_snapshot(database, offers)
        offers = await _with_bars(database, offers, at)
        async with database.studying() as session:
            chance = await chances(session)
        while await weigh_piece(database, offers, chance, at):
            pass
        async with database.unit_of_work() as session:
            await try_move(session, offers_table, offers.id, MOVES, Status.PROMISING)
    while await promise_piece(database, offers.id):
        pass
    await _finish(database, offers.id)


async def weigh_piece(database: Database, offers: Offers, chance: Chance, at: datetime) -> bool:
    """The best offers of the next people: looked for without holding anybody up, written down if nobody was quicker."""
    async with database.studying() as session:
        offers = await get(session, offers.id)
        if offers.status is not Status.WEIGHING:
            return False
        those = crowd(offers.snapshot_id, offers.aim.rule, at)
        ids = select(_c.id).where(*those, _c.id > offers.weighed_to).order_by(_c.id).limit(PIECE)
        last = await session.scalar(select(func.max(ids.subquery().c.id)))
        if last is None:
            return False
        known = await read_people(session, ids, offers.products, at, offers.id)
        there = await deals(session, offers)
    weighed = [one for one in known if one.is_weighed]
    unit = 10 ** exponent(offers.currency)
    found = await asyncio.to_thread(weigh, weighed, there, offers.bars or {}, chance, day_of(at), unit)
    async with database.unit_of_work() as session:
        if not await changed(session, _reach, {"of": offers.id, "was": offers.weighed_to, "to": last}):
            return True
        rows = [_row(offers, one) for one in found.values() if isinstance(one, Weighed)]
        if rows:
            await session.execute(insert(picks_table), rows)
        await _leave_out(session, offers, [one.id for one in known if not one.is_weighed], found, at)
        await rounds.keep_card(session, card_of(offers), len(known), PIECE)
    return True


async def promise_piece(database: Database, campaign_id: int) -> bool:
    """Decide on the best of what was weighed; False when nothing is left to decide on, or it is not ours to do.

    Campaigns promise one after the other, so that none offers somebody what another has just offered them.
    """
    async with database.unit_of_work() as session:
        await session.execute(lock_for_update(session, _at_work))
        offers = await get(session, campaign_id)
        if offers.status is not Status.PROMISING:
            return False
        best = (await session.execute(_best, {"of": campaign_id})).all()
        if not best:
            return False
        day = day_of(now())
        lately = await offered_lately(session, [one.customer_id for one in best], day)
        fates: dict[Fate, list[Row[Any]]] = defaultdict(list)
        for one in best:
            fates[await _fate_of(session, offers, one, lately)].append(one)
        for fate, those in fates.items():
            await _decided(session, offers, fate, those, day)
        await rounds.keep_card(session, card_of(offers), len(best), PROMISED)
        return True


async def _fate_of(session: Session, offers: Offers, one: Row[Any], lately: dict[int, set[int]]) -> Fate:
    """Those who are held out are those who would have got one: the budget would have reached as far."""
    if one.product_id in lately.get(one.customer_id, ()):
        return Fate.LATELY
    if bucket_of(one.lot, offers.salt) < HELD_OUT or is_held_out(one.lot, offers.launched_at or now()):
        now_so = await get(session, offers.id)
        return Fate.HELD_OUT if now_so.promised + one.discount <= (now_so.budget or 0) else Fate.TOO_DEAR
    paid = await changed(session, _pay, {"of": offers.id, "more": one.discount})
    return Fate.PROMISED if paid else Fate.TOO_DEAR


async def _decided(session: Session, offers: Offers, fate: Fate, those: Sequence[Row[Any]], day: int) -> None:
    values = {"fate": fate, "day": day if fate is Fate.PROMISED else None}
    await session.execute(_decide.values(**values), {"picks": [one.id for one in those]})
    state, reason = _STATES[fate]
    await _owe(session, offers, [one.customer_id for one in those], state, reason)
    if fate is Fate.PROMISED:
        for one in those:
            pick = Pick(one.product_id, Head.DISCOVER, _TOLD_AS[Reason(one.reason)])
            await recommendations.note_pushed(session, one.customer_id, [pick])


async def _leave_out(
    session: Session, offers: Offers, excluded: Sequence[int], found: dict[int, Weighed | Why], at: datetime
) -> None:
    """Whoever gets nothing has a row that says why."""
    if excluded:
        reason = consent.excluded(Topic.OFFERS, at)
        columns = (_c.id.label("customer_id"), consent.state_for(reason).label("state"), reason.label("reason"))
        rows = select(*columns).where(_c.id.in_(excluded))
        await outbox.post_many(session, offers_source(offers), NOTICE, rows, lane=Lane.BULK, topic=Topic.OFFERS)
    whys: dict[Why, list[int]] = defaultdict(list)
    for customer_id, one in found.items():
        if isinstance(one, Why):
            whys[one].append(customer_id)
    for why, ids in whys.items():
        await _owe(session, offers, ids, State.SUPPRESSED, why.value)


async def _owe(session: Session, offers: Offers, ids: Sequence[int], state: State, reason: str | None) -> None:
    columns = [_c.id.label("customer_id"), literal(state.value).label("state")]
    if reason is not None:
        columns.append(literal(reason).label("reason"))
    rows = select(*columns).where(_c.id.in_(ids))
    source, last = offers_source(offers), offers.not_after
    await outbox.post_many(session, source, NOTICE, rows, lane=Lane.BULK, topic=Topic.OFFERS, not_after=last)


def offers_source(offers: Offers) -> outbox.Source:
    """How the outbox names what was sent for a campaign."""
    return outbox.Source(KIND, offers.id, STEP)


async def _with_snapshot(database: Database, offers: Offers) -> Offers:
    """Those who belong to its audience are written down once, so that they stay the same while its people are."""
    if offers.aim.rule is None or offers.snapshot_id is not None:
        return offers
    taken = await segments.take(database, offers.aim.rule)
    async with database.unit_of_work() as session:
        await changed(session, _take_snapshot, {"of": offers.id, "taken": taken.id})
        return await get(session, offers.id)


async def _with_bars(database: Database, offers: Offers, at: datetime) -> Offers:
    if offers.bars is not None:
        return offers
    async with database.studying() as session:
        bars = await bars_of(session, offers, at)
    async with database.unit_of_work() as session:
        written = {str(product): value for product, value in bars.items()}
        await session.execute(_set_bars.values(bars=written), {"of": offers.id})
        return await get(session, offers.id)


async def bars_of(
    session: Session, offers: Offers, at: datetime, drawn: Sequence[int] | None = None
) -> dict[int, float]:
    """For each product, from which likelihood on somebody of the audience is among its surest tenth.

    Where some of its people were `drawn` by lot, those stand for all.
    """
    those = [*crowd(offers.snapshot_id, offers.aim.rule, at), consent.welcome(Topic.OFFERS, at)]
    those = [*(those if drawn is None else [_c.id.in_(drawn)]), consent.personal_only(_c.id)]
    people = int(await session.scalar(select(func.count()).where(*those).select_from(table_of(CustomerRow))) or 0)
    found: dict[int, float] = {}
    for product_id in offers.products:
        rows = await session.execute(scores_of(product_id, those))
        value = bar((anyway(row, day_of(at)) for row in rows), people)
        if value is not None:
            found[product_id] = value
    return found


def _row(offers: Offers, one: Weighed) -> dict[str, Any]:
    deal: Deal = one.deal
    return {
        "campaign_id": offers.id,
        "customer_id": one.customer_id,
        "product_id": deal.product_id,
        "template_id": deal.template_id,
        "fate": Fate.WEIGHED,
        "reason": one.reason,
        "price": deal.price,
        "discount": deal.discount,
        "worth": one.worth,
        "chance": one.chance,
        "anyway": one.anyway,
        "standing": asdict(one.standing),
        "weighed_at": now(),
    }


async def _finish(database: Database, campaign_id: int) -> None:
    """Everybody has or has not been promised something: it runs; how many were left out for which reason is noted."""
    async with database.studying() as session:
        offers = await get(session, campaign_id)
        if offers.status is not Status.PROMISING:
            return
        counts = await outbox.standing_of(session, offers_source(offers))
        left_out: dict[str, int] = defaultdict(int)
        for one in await outbox.reasons_of(session, offers_source(offers)):
            left_out[one.reason] += one.count
    until = offers.not_after or now() + timedelta(hours=offers.hours)
    facts: dict[str, Any] = {
        "recipients": counts.get(State.PLANNED, 0),
        "left_out": dict(left_out),
        "began_at": now(),
        "fed_at": now(),
        "not_after": until,
    }
    async with database.unit_of_work() as session:
        if await try_move(session, offers_table, campaign_id, MOVES, Status.RUNNING, _is_promising, **facts):
            await rounds.redraw_card(session, card_of(offers), "runs")


_is_promising = _o.status == Status.PROMISING
