"""A thousand people join three hundred teams at once: nobody sits on another's seat, and no money is lost."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Awaitable, Iterable
from dataclasses import dataclass, field
from itertools import cycle
from typing import TypeVar

from sqlalchemy import case, func, select

from bench.figures import Figure, Spread, share
from bench.goods import empty_shops
from bench.plan import Plan
from campaigns.group_buys import GroupBuy, SeatStatus, TeamFull, TeamStatus, ref_to_join
from campaigns.group_buys.models import members_table, teams_table
from campaigns.group_buys.teams import TeamRow
from commerce.checkout import Placed, Review
from commerce.kit import clock
from commerce.kit.database import Database
from commerce.orders import Order
from commerce.payments.models import payments_table
from handlers.chat.ordering import Bounds
from tests.teams import HOUR, GroupDesk

T = TypeVar("T")
CROWD, TEAMS, SIZE = 1_000, 300, 3
#: How much smaller all of it is where it is only tried.
_SMALLER = 10
_ROUNDS = 3
#: Of those who have a seat one in so many never pays, so that some teams come to nothing.
_FORGETS = 7
#: As a chat does it: so many at a time, and whoever has tapped as well waits in line.
_AT_ONCE = Bounds().at_once
_t, _m, _p = teams_table.c, members_table.c, payments_table.c
_sits = case((_m.status.in_((SeatStatus.HELD, SeatStatus.JOINED, SeatStatus.SUCCEEDED)), 1), else_=0)
_overfull = select(_t.id).join(members_table, _m.team_id == _t.id).group_by(_t.id, _t.size)
_overfull = _overfull.having(func.sum(_sits) > _t.size)
_by_status = select(_t.status, func.count()).group_by(_t.status)
_kept = case((_m.status == SeatStatus.SUCCEEDED, _p.captured), else_=0)
#: Paid for a seat in a team that is not complete, and not on its way back; or both (minor units).
_astray = func.abs(_p.captured - _kept - _p.refunded - _p.refund_pending)
_lost = select(func.coalesce(func.sum(_astray), 0)).join(members_table, _m.order_id == _p.order_id)


@dataclass
class Round:
    """What one rush brought: milliseconds of each tap, whoever has a seat, and how long all of it took."""

    waits: list[float] = field(default_factory=list)
    seated: list[Order] = field(default_factory=list)
    refused: int = 0
    seconds: float = 0.0


async def teams(plan: Plan) -> AsyncIterator[Figure]:
    """Both databases; no round may seat too many, and the books must agree in the end."""
    for kind, database in empty_shops(plan, "teams"):
        async for figure in _measured(kind, database, plan):
            yield figure


async def _measured(kind: str, database: Database, plan: Plan) -> AsyncIterator[Figure]:
    desk = GroupDesk(database)
    crowd, wanted = (CROWD, TEAMS) if plan.rounds > 1 else (CROWD // _SMALLER, TEAMS // _SMALLER)
    leaders = await desk.people(wanted)
    friends = await desk.people(crowd)
    clock.freeze(clock.now())
    try:
        rounds = [await _round(desk, leaders, friends) for _ in range(min(plan.rounds, _ROUNDS))]
    finally:
        clock.reset()
    chapter = f"{crowd:,} people join {wanted} teams at once: {kind}"
    yield Figure(
        chapter,
        "tap to seat or refusal, everybody at once, p99",
        "ms",
        Spread.of(share(one.waits, 0.99) for one in rounds),
    )
    rates = Spread.of(len(one.seated) / one.seconds for one in rounds)
    yield Figure(chapter, "seats taken, paid and counted a second", "", rates)
    async for figure in _proven(chapter, desk, rounds, wanted):
        yield figure
    await database.close()


async def _proven(chapter: str, desk: GroupDesk, rounds: list[Round], wanted: int) -> AsyncIterator[Figure]:
    """Nobody too many, nothing lost, everything over, and the books agree."""
    async with desk.database.reading() as session:
        overfull = len((await session.scalars(_overfull)).all())
        lost = int((await session.scalars(_lost)).one())
        ended = {TeamStatus(status): count for status, count in await session.execute(_by_status)}
    troubles = len(await desk.violations())
    seated = Spread.of(len(one.seated) for one in rounds)
    most = wanted * (SIZE - 1)
    yield Figure(chapter, "seats taken of those there were", "seats", seated, goal=f"{most}", met=seated.least == most)
    for what, unit, count in (
        ("teams with more people than seats", "teams", overfull),
        ("money in no complete team and not on its way back", "cents", lost),
        ("rules of the books that are broken", "rules", troubles),
    ):
        yield Figure(chapter, what, unit, Spread.of([count]), goal="0", met=count == 0)
    full, failed = ended.get(TeamStatus.SUCCEEDED, 0), ended.get(TeamStatus.FAILED, 0)
    what = f"teams complete; {failed} came to nothing, because somebody forgot to pay"
    yield Figure(chapter, what, "teams", Spread.of([full]), goal="all ended", met=full + failed == wanted * len(rounds))


async def _round(desk: GroupDesk, leaders: list[int], friends: list[int]) -> Round:
    """Everybody has looked for the last time; then all tap at once, and most of those who have a seat pay at once."""
    teapot = await desk.variant(price=2400, on_hand=len(leaders) * SIZE + len(friends))
    group = await desk.sells(teapot)
    opened = await _opened(desk, leaders, group)
    looks = await _some_at_once(
        _looks(desk, friend, teapot, team) for friend, team in zip(friends, cycle(opened), strict=False)
    )
    rush = Round()
    began = time.perf_counter()
    await _some_at_once(_taps(desk, friend, look, rush, began) for friend, look in zip(friends, looks, strict=True))
    await _some_at_once(desk.pays(one) for at, one in enumerate(rush.seated, 1) if at % _FORGETS)
    await desk.settles()
    rush.seconds = time.perf_counter() - began
    await _a_day_later(desk)
    return rush


async def _opened(desk: GroupDesk, leaders: list[int], group: GroupBuy) -> list[TeamRow]:
    """A team for each of them, paid."""
    orders = await _some_at_once(desk.opens(leader, group) for leader in leaders)
    await _some_at_once(desk.pays(one) for one in orders)
    await desk.settles()
    return [await desk.team_of(one) for one in orders]


async def _looks(desk: GroupDesk, friend: int, variant_id: int, team: TeamRow) -> Review:
    await desk.fills(friend, variant_id, ref_to_join(team.campaign_id, team.id))
    return await desk.reviews(friend, {})


async def _taps(desk: GroupDesk, friend: int, look: Review, rush: Round, began: float) -> None:
    """Somebody's seat, or the word that there is none; everybody has waited since the same moment."""
    try:
        placed = await desk.taps_order(friend, look, "cards")
    except TeamFull:
        rush.refused += 1
    else:
        assert isinstance(placed, Placed)
        rush.seated.append(placed.order)
    rush.waits.append((time.perf_counter() - began) * 1000)


async def _a_day_later(desk: GroupDesk) -> None:
    """Whoever forgot to pay has no order any more, and teams that are not complete end."""
    clock.advance(25 * HOUR)
    while await desk.expires():
        await desk.settles()
    while await desk.ends_teams():
        pass


async def _some_at_once(acts: Iterable[Awaitable[T]]) -> list[T]:
    """Everything is asked at once, and done some at a time."""
    hands = asyncio.Semaphore(_AT_ONCE)

    async def one(act: Awaitable[T]) -> T:
        async with hands:
            return await act

    return await asyncio.gather(*(one(act) for act in acts))
