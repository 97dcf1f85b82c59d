"""The shop learns at night what goes with what: what is sound comes into use, and what was before can come back."""

from __future__ import annotations

import random
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import select, update

pytest.importorskip("scipy", reason="the extra `reco` is not installed")

from campaigns import recommendations
from campaigns.recommendations import Pick, Reason
from campaigns.recommendations.fitting.judging import Judgement
from campaigns.recommendations.models import models_table
from campaigns.recommendations.reading_models import model_in_use
from commerce.kit import clock
from commerce.kit.database import Database
from tests.suggesting import Shop

TEA, TOOLS = range(8), range(8, 16)


class Town(Shop):
    """Tea drinkers and tinkers, who each buy more and more of what their kind buys."""

    goods: list[int]
    people: list[int]

    async def lives(self, people: int = 60) -> Town:
        dice = random.Random(7)
        self.goods = [await self.has(f"Thing {number}", on_hand=None) for number in range(16)]
        self.people = await self.knows(*(f"Person {number}" for number in range(people)))
        async with self.database.unit_of_work() as session:
            for number, person in enumerate(self.people):
                wanted = [self.goods[thing] for thing in dice.sample(TEA if number % 2 else TOOLS, 7)]
                await self.remembers(session, person, *wanted[:5], days_ago=(20, 40))
                await self.remembers(session, person, *wanted[5:], days_ago=(1,))
        await self.counts()
        return self

    async def models(self) -> list[tuple[int, str, str | None]]:
        async with self.database.reading() as session:
            rows = await session.execute(
                select(models_table.c.version, models_table.c.status, models_table.c.why).order_by(
                    models_table.c.version
                )
            )
            return [(row.version, row.status, row.why) for row in rows]

    async def newcomer(self, *things: int) -> list[Pick]:
        """What is suggested to somebody who has bought just these."""
        [person] = await self.knows("Newcomer")
        for thing in things:
            await self.bought(person, self.goods[thing])
        return await self.suggests(person, 3)


def names_in(folder: Path) -> list[str]:
    return sorted(one.name for one in folder.iterdir())


@pytest.fixture
def town(database: Database) -> Town:
    return Town(database)


async def test_what_was_learnt_at_night_is_suggested_with_its_reason(town: Town, tmp_path: Path) -> None:
    await town.lives()

    assert await recommendations.learn_due(town.database, tmp_path) == 1

    assert await town.models() == [(1, "in_use", None)]
    assert names_in(tmp_path) == ["model-1.npz"]
    picks = (await town.newcomer(0, 1, 2))[:2]
    assert {one.product_id for one in picks} < {town.goods[thing] for thing in TEA}
    assert {one.reason for one in picks} == {Reason.WITH}
    assert {one.because_id for one in picks} <= {town.goods[thing] for thing in (0, 1, 2)}


async def test_a_purchase_counts_at_once_without_learning_anew(town: Town, tmp_path: Path) -> None:
    await town.lives()
    await recommendations.learn_due(town.database, tmp_path)
    [person] = await town.knows("Alice")
    for things, kind in ((TEA, TEA), (TOOLS, TOOLS)):
        for _ in range(3 if kind is TOOLS else 1):
            await town.bought(person, *[town.goods[thing] for thing in things[:4]])
        [first, *_] = await town.suggests(person)
        assert first.product_id in {town.goods[thing] for thing in kind}


async def test_it_is_learnt_once_a_night_or_when_much_was_sold(town: Town, tmp_path: Path) -> None:
    await town.lives()
    assert await recommendations.learn_due(town.database, tmp_path) == 1
    assert await recommendations.learn_due(town.database, tmp_path) == 0
    clock.advance(timedelta(hours=23))
    assert await recommendations.learn_due(town.database, tmp_path) == 0

    await town.bought(town.people[0], town.goods[0])
    await town.counts()
    assert await recommendations.learn_due(town.database, tmp_path) == 1
    clock.advance(timedelta(hours=1))
    async with town.database.unit_of_work() as session:
        for person in town.people[:50]:
            await town.remembers(session, person, *town.goods[:4])
    await town.counts()
    assert await recommendations.learn_due(town.database, tmp_path) == 1

    assert await town.models() == [(1, "retired", None), (2, "previous", None), (3, "in_use", None)]
    assert names_in(tmp_path) == ["model-2.npz", "model-3.npz"]


async def test_the_model_before_can_be_gone_back_to(town: Town, tmp_path: Path) -> None:
    await town.lives()
    for _ in range(2):
        await recommendations.learn_now(town.database, tmp_path)

    async with town.database.unit_of_work() as session:
        assert await recommendations.go_back(session) == 1
    assert await town.models() == [(1, "in_use", None), (2, "retired", "taken-back")]
    async with town.database.unit_of_work() as session:
        assert await recommendations.go_back(session) is None

    assert {one.reason for one in await town.newcomer(0, 1, 2)} <= {Reason.WITH, Reason.TRENDING}


@pytest.mark.parametrize(
    ("judgement", "why"),
    [
        (Judgement(20, learned=0.2, popular=0.1), None),
        (Judgement(20, learned=0.1, popular=0.2), "below-popularity"),
        (Judgement(19, learned=0.2, popular=0.1), "too-few-people"),
    ],
)
def test_what_foretells_worse_than_what_sells_most_is_not_used(judgement: Judgement, why: str | None) -> None:
    assert judgement.why_not == why


async def test_a_model_that_no_better_one_follows_is_not_used_for_ever(town: Town, tmp_path: Path) -> None:
    await town.lives()
    await recommendations.learn_now(town.database, tmp_path)
    async with town.database.unit_of_work() as session:
        for person in town.people[:50]:
            await recommendations.forget_history(session, person)
    await town.counts()

    clock.advance(timedelta(days=14))
    await recommendations.learn_now(town.database, tmp_path)
    assert await town.models() == [(1, "in_use", None), (2, "refused", "too-few-people")]
    clock.advance(timedelta(seconds=1))
    await recommendations.learn_now(town.database, tmp_path)

    assert (await town.models())[0] == (1, "retired", "too-old")


async def test_with_too_few_people_nothing_can_be_judged(town: Town, tmp_path: Path) -> None:
    await town.lives(people=10)

    outcome = await recommendations.learn_now(town.database, tmp_path)

    assert (outcome["why"], await town.models()) == ("too-few-people", [(1, "refused", "too-few-people")])
    assert names_in(tmp_path) == []


async def test_a_file_that_is_gone_or_spoilt_or_another_models_is_done_without(town: Town, tmp_path: Path) -> None:
    await town.lives()
    for _ in range(2):
        await recommendations.learn_now(town.database, tmp_path)
    before, current = (tmp_path / name for name in names_in(tmp_path))
    async with town.database.unit_of_work() as session:
        await session.execute(update(models_table).values(catalogue="of another shop"))
    picks = await town.newcomer(0, 1, 2)
    async with town.database.reading() as session:
        assert await model_in_use(session) is None
    assert picks

    current.write_bytes(before.read_bytes()[:1000])
    async with town.database.reading() as session:
        assert await model_in_use(session) is None
    current.unlink()

    async with town.database.reading() as session:
        assert await model_in_use(session) is None
    assert [one.product_id for one in await town.newcomer(0, 1, 2)] == [one.product_id for one in picks]


async def test_a_process_that_fails_leaves_no_model_and_the_shop_goes_on(town: Town, tmp_path: Path) -> None:
    await town.lives()
    (tmp_path / "models").write_text("a file where the folder should be")

    outcome = await recommendations.learn_now(town.database, tmp_path / "models")

    assert (outcome["why"], await town.models()) == ("failed", [(1, "refused", "failed")])
    assert await town.newcomer(0)


async def test_a_model_holds_goods_and_nobody(town: Town, tmp_path: Path) -> None:
    import numpy as np

    await town.lives()
    await recommendations.learn_now(town.database, tmp_path)

    with np.load(tmp_path / "model-1.npz") as found:
        sizes = {name: found[name].shape for name in found.files}
    assert all(len(town.people) not in shape for shape in sizes.values())
    assert sizes["products"] == (16,)
