"""The calendar: campaigns start and end by the clock, one at a time for the same goods, and only ever get better."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import Any

import pytest

from campaigns import calendar, group_buys
from campaigns.calendar import (
    Campaign,
    CampaignEnded,
    CampaignFixed,
    CampaignStarted,
    CampaignUnfinished,
    CampaignWindowUnclear,
    EndsEarlier,
    QuotaOnlyGrows,
    Status,
    VariantTaken,
)
from campaigns.group_buys import (
    BelowFloor,
    GroupBelowCost,
    GroupBuy,
    GroupTermsUnclear,
    GroupTooDear,
    LadderUnclear,
    Late,
    PriceOnlyFalls,
    Terms,
)
from commerce import catalogue, staff
from commerce.kit import clock
from commerce.kit.clock import now
from commerce.kit.database import Database, Session
from commerce.kit.errors import MoveRefused
from tests.makers import euros
from tests.teams import HOUR, MINUTE, GroupDesk


@pytest.fixture
def desk(database: Database) -> GroupDesk:
    return GroupDesk(database)


async def at_once(desk: GroupDesk, act: Callable[[Session], Awaitable[Any]]) -> Any:
    async with desk.database.unit_of_work() as session:
        done = await act(session)
    await desk.settles()
    return done


async def publishes(desk: GroupDesk, made: GroupBuy, **how: Any) -> Campaign:
    merchant = await desk.merchant()
    published = await at_once(desk, lambda session: group_buys.publish(session, merchant, made.id, **how))
    campaign: Campaign = published.campaign
    return campaign


async def status_of(desk: GroupDesk, made: GroupBuy) -> Status:
    async with desk.database.reading() as session:
        return (await calendar.get(session, made.id)).status


async def turns(desk: GroupDesk) -> int:
    turned = await calendar.turn_due(desk.database)
    await desk.settles()
    return turned


async def test_a_campaign_starts_and_ends_by_the_clock(desk: GroupDesk) -> None:
    teapot = await desk.variant(price=2400)
    made = await desk.plans(teapot, window=(now() + HOUR, now() + 3 * HOUR))
    assert (await publishes(desk, made)).status is Status.SCHEDULED
    assert await turns(desk) == 0
    clock.advance(HOUR)
    assert (await turns(desk), await turns(desk), await status_of(desk, made)) == (1, 0, Status.RUNNING)
    await desk.leads(await desk.customer(), made)
    clock.advance(2 * HOUR)
    assert (await turns(desk), await turns(desk), await status_of(desk, made)) == (1, 0, Status.ENDED)
    assert (len(await desk.told(CampaignStarted)), len(await desk.told(CampaignEnded))) == (1, 1)


async def test_what_was_missed_while_the_shop_was_away_happens_when_it_is_back(desk: GroupDesk) -> None:
    teapot, cup = await desk.variant(price=2400), await desk.variant("Cup", price=900)
    late = await desk.plans(teapot, window=(now() + HOUR, now() + 9 * HOUR))
    missed = await desk.plans(cup, [500], window=(now() + HOUR, now() + 2 * HOUR))
    for made in (late, missed):
        await publishes(desk, made)
    clock.advance(3 * HOUR)
    assert await turns(desk) == 2
    assert (await status_of(desk, late), await status_of(desk, missed)) == (Status.RUNNING, Status.ENDED)
    assert [one["campaign_id"] for one in await desk.told(CampaignStarted)] == [late.id]


async def test_the_same_goods_have_one_campaign_at_a_time(desk: GroupDesk) -> None:
    teapot = await desk.variant(price=2400)
    start = now() + HOUR
    first = await desk.plans(teapot, window=(start, start + HOUR))
    await publishes(desk, first)
    windows: list[tuple[tuple[datetime | None, datetime | None], bool]] = [
        ((None, None), False),
        ((start + 30 * MINUTE, start + 9 * HOUR), False),
        ((None, start + MINUTE), False),
        ((None, start), True),
        ((start + HOUR, None), True),
    ]
    for window, fits in windows:
        made = await desk.plans(teapot, window=window)
        if fits:
            await publishes(desk, made)
        else:
            with pytest.raises(VariantTaken) as refused:
                await publishes(desk, made)
            assert refused.value.facts == {"title": "Together"}
    merchant = await desk.merchant()
    with pytest.raises(VariantTaken):
        await at_once(desk, lambda session: calendar.prolong(session, merchant, first.id, start + 2 * HOUR))


async def test_a_paused_campaign_sells_nothing_until_it_goes_on(desk: GroupDesk) -> None:
    alice, bob = await desk.customer("Alice"), await desk.customer("Bob")
    teapot = await desk.variant(price=2400)
    made = await desk.sells(teapot)
    _, team = await desk.leads(alice, made)
    merchant = await desk.merchant()
    await at_once(desk, lambda session: calendar.pause(session, merchant, made.id))
    with pytest.raises(MoveRefused):
        await at_once(desk, lambda session: calendar.pause(session, merchant, made.id))
    async with desk.database.reading() as session:
        assert await group_buys.open_campaign_of(session, made.campaign.product_id) is None
        with pytest.raises(group_buys.GroupNotOpen):
            await group_buys.look_to_open(session, bob, made.id, teapot)
        await group_buys.look_to_join(session, bob, team.id, teapot)
    await at_once(desk, lambda session: calendar.resume(session, merchant, made.id))
    await desk.leads(bob, made)


async def test_a_plan_that_is_not_finished_is_not_published(desk: GroupDesk) -> None:
    teapot = await desk.variant(price=2400)
    merchant = await desk.merchant()
    made = await desk.plans(teapot)

    async def publish(session: Session) -> None:
        await group_buys.publish(session, merchant, made.id)

    await at_once(desk, lambda session: calendar.set_titles(session, made.id, {}))
    with pytest.raises(CampaignUnfinished) as refused:
        await at_once(desk, publish)
    assert refused.value.facts == {"missing": "title"}
    await at_once(desk, lambda session: calendar.set_titles(session, made.id, {"en": "Together"}))
    await at_once(desk, lambda session: group_buys.set_terms(session, made.id, Terms(sizes=(2, 5))))
    with pytest.raises(CampaignUnfinished) as refused:
        await at_once(desk, publish)
    assert refused.value.facts == {"missing": "prices"}
    prices = [euros(1900), euros(1500)]
    await at_once(desk, lambda session: group_buys.set_prices(session, made.id, teapot, prices))
    await at_once(desk, lambda session: calendar.set_window(session, made.id, None, now() + HOUR))
    clock.advance(HOUR)
    with pytest.raises(CampaignWindowUnclear):
        await at_once(desk, publish)
    with pytest.raises(CampaignWindowUnclear):
        await at_once(desk, lambda session: calendar.set_window(session, made.id, now(), now()))
    await at_once(desk, lambda session: calendar.discard(session, made.id))
    async with desk.database.reading() as session:
        assert (await calendar.listed(session)).count == 0


@pytest.mark.parametrize(
    "terms",
    [
        {"sizes": (1,)},
        {"sizes": (51,)},
        {"sizes": ()},
        {"sizes": (3, 3)},
        {"sizes": (5, 3)},
    ],
)
async def test_sizes_rise_from_two_to_fifty(desk: GroupDesk, terms: dict[str, Any]) -> None:
    made = await desk.plans(await desk.variant(price=2400))
    with pytest.raises(LadderUnclear):
        await at_once(desk, lambda session: group_buys.set_terms(session, made.id, Terms(**terms)))


@pytest.mark.parametrize(
    "terms",
    [
        {"window": MINUTE},
        {"window": 31 * 24 * HOUR},
        {"max_teams": 0},
        {"max_pieces": 0},
        {"complete_from": 4},
        {"late_policy": ()},
        {"late_policy": (Late.NEW_TEAM,)},
    ],
)
async def test_numbers_that_cannot_be_are_refused(desk: GroupDesk, terms: dict[str, Any]) -> None:
    made = await desk.plans(await desk.variant(price=2400))
    with pytest.raises(GroupTermsUnclear):
        await at_once(desk, lambda session: group_buys.set_terms(session, made.id, Terms(**terms)))


async def test_a_group_pays_less_than_one_alone_and_less_in_a_larger_team(desk: GroupDesk) -> None:
    teapot = await desk.variant(price=2400)
    with pytest.raises(GroupTooDear) as refused:
        await desk.plans(teapot, [2400])
    assert refused.value.facts == {"price": euros(2400)}
    made = await desk.plans(teapot, [1900])
    async with desk.database.unit_of_work() as session:
        await catalogue.set_price(session, teapot, euros(1900))
    with pytest.raises(GroupTooDear):
        await publishes(desk, made)
    for prices in ([1900], [1900, 1900], [1800, 1900], [1900, 1800, 1700]):
        with pytest.raises(LadderUnclear):
            await desk.plans(teapot, prices, sizes=(2, 3))


async def test_below_cost_asks_twice_and_below_the_lowest_price_is_refused(desk: GroupDesk) -> None:
    teapot = await desk.variant(price=2400, cost=euros(2000), floor=euros(1500))
    made = await desk.plans(teapot, [1900])
    with pytest.raises(GroupBelowCost):
        await publishes(desk, made)
    await publishes(desk, made, below_cost=True)
    other = await desk.plans(await desk.variant("Cup", price=2400, cost=euros(2000), floor=euros(1500)), [1400])
    with pytest.raises(BelowFloor) as refused:
        await publishes(desk, other, below_cost=True)
    assert refused.value.facts == {"title": "Cup", "floor": euros(1500)}


async def test_what_runs_only_gets_better_for_customers(desk: GroupDesk) -> None:
    teapot = await desk.variant(price=2400)
    made, merchant = await desk.sells(teapot, window=(None, now() + 3 * HOUR), quota=5), await desk.merchant()

    async def tries(refusal: type[Exception], act: Callable[[Session], Awaitable[Any]]) -> None:
        with pytest.raises(refusal):
            await at_once(desk, act)

    await tries(CampaignFixed, lambda session: calendar.set_titles(session, made.id, {"en": "Other"}))
    await tries(CampaignFixed, lambda session: group_buys.set_terms(session, made.id, Terms(sizes=(5,))))
    await tries(CampaignFixed, lambda session: group_buys.set_prices(session, made.id, teapot, [euros(2000)]))
    await tries(CampaignFixed, lambda session: group_buys.set_quota(session, made.id, teapot, 9))
    await tries(EndsEarlier, lambda session: calendar.prolong(session, merchant, made.id, now() + HOUR))
    await tries(QuotaOnlyGrows, lambda session: calendar.raise_quota(session, merchant, made.id, teapot, 4))
    higher = [euros(2000)]
    await tries(PriceOnlyFalls, lambda session: group_buys.lower_prices(session, merchant, made.id, teapot, higher))

    await at_once(desk, lambda session: calendar.prolong(session, merchant, made.id, now() + 9 * HOUR))
    await at_once(desk, lambda session: calendar.raise_quota(session, merchant, made.id, teapot, 9))
    await at_once(desk, lambda session: group_buys.lower_prices(session, merchant, made.id, teapot, [euros(1700)]))
    changed = await desk.group(made)
    assert (changed.campaign.ends_at, changed.campaign.variants[teapot].quota) == (now() + 9 * HOUR, 9)
    order = await desk.opens(await desk.customer(), made)
    assert order.lines[0].net_total == euros(1700)
    clock.advance(4 * HOUR)
    assert await turns(desk) == 0


async def test_teams_that_form_keep_the_price_they_were_opened_at(desk: GroupDesk) -> None:
    alice, bob = await desk.customer("Alice"), await desk.customer("Bob")
    teapot = await desk.variant(price=2400)
    made, merchant = await desk.sells(teapot), await desk.merchant()
    _, team = await desk.leads(alice, made)
    await at_once(desk, lambda session: group_buys.lower_prices(session, merchant, made.id, teapot, [euros(1700)]))
    assert (await desk.joins(bob, team)).lines[0].net_total == euros(1900)


async def test_teams_outlive_their_campaign_or_end_with_it_as_the_shop_has_it(desk: GroupDesk) -> None:
    teapot, cup = await desk.variant(price=2400), await desk.variant("Cup", price=900)
    ends = now() + 2 * HOUR
    outlives = await desk.sells(teapot, window=(None, ends))
    capped = await desk.sells(cup, [500], window=(None, ends), cap_at_end=True)
    _, one = await desk.leads(await desk.customer("Alice"), outlives)
    _, other = await desk.leads(await desk.customer("Bob"), capped)
    assert (one.expires_at, other.expires_at) == (now() + 24 * HOUR, ends)


async def test_whoever_publishes_and_stops_is_written_down(desk: GroupDesk) -> None:
    made, merchant = await desk.sells(await desk.variant(price=2400)), await desk.merchant()
    await at_once(desk, lambda session: calendar.pause(session, merchant, made.id))
    await at_once(desk, lambda session: calendar.resume(session, merchant, made.id))
    await at_once(desk, lambda session: group_buys.stop(session, merchant, made.id, call_off_teams=False))
    await at_once(desk, lambda session: group_buys.stop(session, merchant, made.id, call_off_teams=True))
    async with desk.database.reading() as session:
        told = [(one.action, one.subject) for one in (await staff.log_page(session, 0, 10)).entries]
    words = ("cancel", "end", "resume", "pause", "publish")
    assert told == [(f"campaign.{word}", f"campaign:{made.id}") for word in words]


async def test_campaigns_are_listed_page_by_page_and_what_was_thrown_away_is_not(desk: GroupDesk) -> None:
    teapot, cup, pot = [await desk.variant(title, price=2400) for title in ("Teapot", "Cup", "Pot")]
    runs, draft, later = await desk.sells(teapot), await desk.plans(cup), await desk.plans(pot)
    await at_once(desk, lambda session: calendar.discard(session, draft.id))
    await at_once(desk, lambda session: calendar.set_window(session, later.id, now() + HOUR, None))
    await publishes(desk, later)
    with pytest.raises(MoveRefused):
        await at_once(desk, lambda session: calendar.discard(session, runs.id))

    async with desk.database.reading() as session:
        everything = await calendar.listed(session, size=1)
        assert ([one.id for one in everything.campaigns], everything.pages, everything.count) == ([later.id], 2, 2)
        scheduled = await calendar.listed(session, kind=calendar.Kind.GROUP_BUY, statuses=(Status.SCHEDULED,))
        assert [one.id for one in scheduled.campaigns] == [later.id]
        assert [one.id for one in (await calendar.running(session, calendar.Kind.GROUP_BUY)).campaigns] == [runs.id]


async def test_a_variant_is_left_out_of_a_plan_again(desk: GroupDesk) -> None:
    teapot = await desk.variant(price=2400)
    made = await desk.plans(teapot)
    empty = await at_once(desk, lambda session: group_buys.drop_variant(session, made.id, teapot))
    assert (empty.prices, empty.campaign.variants) == ({}, {})
    with pytest.raises(CampaignUnfinished):
        await publishes(desk, made)
