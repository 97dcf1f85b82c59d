"""Experiments by the rules: who is shown what, once and for good, who is counted, and what is shown in the end."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import timedelta

import pytest
from sqlalchemy import func, select

from campaigns import experiments
from campaigns.experiments import (
    Experiment,
    ExperimentArmsMissing,
    ExperimentInvalid,
    ExperimentNoRoom,
    ExperimentNotDraft,
    ExperimentPlaceTaken,
    Metric,
    Place,
    Plan,
    Ruling,
    Shown,
    Status,
)
from campaigns.experiments.models import exposures_table
from commerce import customers, payments, staff
from commerce.kit import clock
from commerce.kit.database import Database
from commerce.kit.money import Money
from commerce.payments import RefundReason
from commerce.staff import Role
from tests.comparing import an_experiment, sees, without_luck
from tests.counter import Counter
from tests.makers import a_customer

HOUR, DAY = timedelta(hours=1), timedelta(days=1)


@pytest.fixture
async def shop(database: Database) -> AsyncIterator[Counter]:
    """A shop whose books balance in the end."""
    shop = Counter(database)
    yield shop
    await shop.settles()
    assert await shop.violations() == []


async def people(shop: Counter, count: int) -> list[int]:
    async with shop.database.unit_of_work() as session:
        return [await a_customer(session, f"Person {one}") for one in range(count)]


async def exposed(shop: Counter, experiment: Experiment) -> dict[int, int]:
    x = exposures_table.c
    counted = select(x.arm, func.count()).where(x.experiment_id == experiment.id).group_by(x.arm)
    async with shop.database.reading() as session:
        return {row[0]: row[1] for row in await session.execute(counted)}


async def mia(shop: Counter) -> int:
    return await shop.merchant()


async def test_everybody_keeps_the_arm_they_saw_first_and_is_counted_once(shop: Counter) -> None:
    experiment = await an_experiment(shop.database)
    them = await people(shop, 40)

    first = [await sees(shop.database, one) for one in them]
    clock.advance(DAY)
    again = [await sees(shop.database, one) for one in them]

    assert first == again
    assert {one.arm.letter for one in first if one} == {"A", "B"}
    assert sum((await exposed(shop, experiment)).values()) == 40


async def test_what_is_sent_has_the_arm_that_was_shown(shop: Counter) -> None:
    experiment = await an_experiment(shop.database)
    for one in await people(shop, 10):
        shown = await sees(shop.database, one)
        async with shop.database.unit_of_work() as session:
            arm = await experiments.arm_of(session, experiment.id, one)
        assert shown is not None
        assert arm == shown.arm.position


async def test_only_its_share_of_people_takes_part(shop: Counter) -> None:
    experiment = await an_experiment(shop.database, share=2_000)
    them = await people(shop, 120)
    await without_luck(shop.database)
    seen = [await sees(shop.database, one) for one in them]

    part = sum(one is not None for one in seen)
    assert 10 <= part <= 40
    assert sum((await exposed(shop, experiment)).values()) == part


async def test_experiments_that_exclude_one_another_share_nobody_and_refuse_what_has_no_room(shop: Counter) -> None:
    button = await an_experiment(shop.database, share=5_000, alone=True)
    home = await an_experiment(shop.database, Place.HOME, share=4_000, alone=True)
    with pytest.raises(ExperimentNoRoom) as refused:
        await an_experiment(shop.database, Place.PRODUCT_TEXT, subject_id=1, share=2_000, alone=True)
    assert refused.value.facts == {"left": 10}

    them = await people(shop, 60)
    at_button = {one for one in them if await sees(shop.database, one)}
    at_home = {one for one in them if await sees(shop.database, one, Place.HOME)}

    assert (at_button & at_home, bool(at_button), bool(at_home)) == (set(), True, True)
    async with shop.database.unit_of_work() as session:
        await experiments.stop(session, await staff_of(shop), button.id)
        await experiments.stop(session, await staff_of(shop), home.id)
    wide = await an_experiment(shop.database, Place.PRODUCT_TEXT, subject_id=2, share=10_000, alone=True)
    assert wide.among == (0, 10_000)


async def staff_of(shop: Counter) -> int:
    async with shop.database.reading() as session:
        known = await customers.by_telegram_id(session, 9_000_001)
    assert known is not None
    return known.id


async def test_whoever_reads_a_language_without_words_and_whoever_works_here_takes_no_part(shop: Counter) -> None:
    await an_experiment(shop.database)
    alice, bob = await people(shop, 2)
    async with shop.database.unit_of_work() as session:
        code = await staff.make_claim_code(session, Role.OWNER)
        await staff.claim(session, bob, code)

    assert await sees(shop.database, alice, language="zh") is None
    assert await sees(shop.database, bob) is None
    assert await sees(shop.database, alice) is not None


async def test_a_draft_shows_nothing_and_a_stopped_one_shows_what_was(shop: Counter) -> None:
    owner = await mia(shop)
    [alice] = await people(shop, 1)
    async with shop.database.unit_of_work() as session:
        begun = await experiments.draft(session, owner, Plan(place=Place.HOME))
        same = await experiments.draft(session, owner, Plan(place=Place.HOME))
        with pytest.raises(ExperimentArmsMissing):
            await experiments.start(session, owner, begun.id)
    assert begun.id == same.id
    assert await sees(shop.database, alice, Place.HOME) is None
    async with shop.database.unit_of_work() as session:
        await experiments.set_arm(session, begun.id, 1, words={"en": "Tea is ready."})
        started = await experiments.start(session, owner, begun.id)
        twice = await experiments.start(session, owner, begun.id)
        with pytest.raises(ExperimentNotDraft):
            await experiments.set_arm(session, begun.id, 1, words={"en": "Coffee is ready."})
    assert (started.status, twice.started_at) == (Status.RUNNING, started.started_at)
    assert await sees(shop.database, alice, Place.HOME) is not None
    async with shop.database.unit_of_work() as session:
        await experiments.stop(session, owner, begun.id)
    assert await sees(shop.database, alice, Place.HOME) is None


async def test_one_runs_in_a_place_and_the_winner_of_one_is_the_first_arm_of_the_next(shop: Counter) -> None:
    experiment = await an_experiment(shop.database)
    owner = await staff_of(shop)
    with pytest.raises(ExperimentPlaceTaken):
        await an_experiment(shop.database)
    async with shop.database.unit_of_work() as session:
        await experiments.decide(session, owner, experiment.id, 1)
    seen = [await sees(shop.database, one) for one in await people(shop, 6)]
    assert {one.words("en") for one in seen if one} == {"Into my bag"}
    assert await exposed(shop, experiment) == {}

    async with shop.database.unit_of_work() as session:
        begun = await experiments.find(session, Place.ADD_BUTTON, 0)
        assert begun is not None
        assert begun.id == experiment.id, "a draft has not begun"
        ahead = await experiments.draft(session, owner, Plan(place=Place.ADD_BUTTON))
        assert ahead.arms[0].is_as_it_is, "it was drafted before there was a winner"
        await experiments.discard(session, ahead.id)
        newer = await experiments.draft(session, owner, Plan(place=Place.ADD_BUTTON))
        assert newer.arms[0].words == {"en": "Into my bag"}
        await experiments.set_arm(session, newer.id, 1, words={"en": "Mine"})
        await experiments.start(session, owner, newer.id)
    shown = {one.words("en") for one in [await sees(shop.database, one) for one in await people(shop, 30)] if one}
    assert shown == {"Into my bag", "Mine"}
    async with shop.database.unit_of_work() as session:
        assert not (await experiments.get(session, experiment.id)).live
        await experiments.decide(session, owner, newer.id, 1)
        await experiments.take_back(session, owner, newer.id)
    assert await sees(shop.database, (await people(shop, 1))[0]) is None


async def test_an_arm_that_there_is_not_cannot_win_and_the_first_may(shop: Counter) -> None:
    experiment = await an_experiment(shop.database)
    owner = await staff_of(shop)
    async with shop.database.unit_of_work() as session:
        with pytest.raises(ExperimentInvalid):
            await experiments.decide(session, owner, experiment.id, 2)
        decided = await experiments.decide(session, owner, experiment.id, 0)
        again = await experiments.decide(session, owner, experiment.id, 1)
    assert (decided.status, decided.winner, decided.live, again.winner) == (Status.DECIDED, 0, False, 0)


async def test_arms_are_added_up_to_four_and_taken_away_down_to_two(shop: Counter) -> None:
    owner = await mia(shop)
    async with shop.database.unit_of_work() as session:
        made = await experiments.draft(session, owner, Plan(place=Place.PRODUCT_PHOTO, subject_id=3))
        for position in (1, 2, 3):
            made = await experiments.set_arm(session, made.id, position, choice=position, weight=position)
        with pytest.raises(ExperimentInvalid):
            await experiments.set_arm(session, made.id, 4, choice=4)
        with pytest.raises(ExperimentInvalid):
            await experiments.set_arm(session, made.id, 1, weight=0)
        assert [(one.letter, one.weight, one.choice) for one in made.arms[1:]] == [
            ("B", 1, 1),
            ("C", 2, 2),
            ("D", 3, 3),
        ]
        for _ in range(4):
            made = await experiments.drop_arm(session, made.id)
        assert len(made.arms) == 2
        with pytest.raises(ExperimentInvalid):
            Plan(place=Place.PRODUCT_PHOTO)


async def test_what_people_do_after_they_saw_an_arm_is_counted_for_it_less_what_went_back(shop: Counter) -> None:
    pot = await shop.variant(price=2_000, on_hand=None)
    alice, bob = await shop.customer("Alice"), await shop.customer("Bob")
    earlier = await shop.orders(alice, {pot: 1})
    await shop.pays(earlier)
    clock.advance(HOUR)
    experiment = await an_experiment(shop.database, metric=Metric.REVENUE)
    arms = {one: await arm_seen(shop, one) for one in (alice, bob)}
    clock.advance(HOUR)
    async with shop.database.unit_of_work() as session:
        assert (await experiments.note_click(session, alice), await experiments.note_click(session, alice)) == (1, 0)
    bought = await shop.orders(alice, {pot: 2})
    await shop.pays(bought)
    unpaid = await shop.orders(bob, {pot: 1})
    await shop.settles()

    came = {one.arm: one for one in await outcomes(shop, experiment)}
    mine = came[arms[alice]]
    assert (mine.clicked, mine.bought, mine.revenue) == (1, 1, bought.total.amount)
    assert mine.sums[1] == earlier.total.amount, "what she spent before takes noise away"
    assert sum(one.people for one in came.values()) == 2
    assert sum(one.bought for one in came.values()) == 1

    await refunds(shop, bought.id, bought.total)
    await shop.settles()
    [mine] = [one for one in await outcomes(shop, experiment) if one.arm == arms[alice]]
    assert (mine.clicked, mine.bought, mine.revenue) == (1, 0, 0)
    assert experiments.verdict(experiment, came.values()).ruling in (Ruling.EMPTY, Ruling.TOO_FEW)
    assert unpaid.paid_at is None


async def arm_seen(shop: Counter, customer_id: int) -> int:
    shown: Shown | None = await sees(shop.database, customer_id)
    assert shown is not None
    return shown.arm.position


async def outcomes(shop: Counter, experiment: Experiment) -> list[experiments.Outcome]:
    async with shop.database.reading() as session:
        return await experiments.outcomes(session, experiment)


async def refunds(shop: Counter, order_id: int, amount: Money) -> None:
    """The shop gives money back."""
    async with shop.database.unit_of_work() as session:
        await payments.give_back(session, order_id, amount, RefundReason.RETURNED, key="all")
    async with shop.database.unit_of_work() as session:
        for one in await payments.refunds.of_order(session, order_id):
            await payments.refunds.confirm(session, await staff_of(shop), one.id)
