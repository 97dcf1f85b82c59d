"""Many hands on experiments at the same moment, by two processes: one arm for each, one experiment in each place."""

from __future__ import annotations

from sqlalchemy import func, select

from campaigns import experiments
from campaigns.experiments import Experiment, ExperimentNoRoom, ExperimentPlaceTaken, Place, Plan, Shown, Status
from campaigns.experiments.models import exposures_table
from tests.comparing import an_experiment, sees
from tests.counter import Counter
from tests.makers import a_customer
from tests.scale.together import Shop, together


async def test_one_person_who_looks_in_many_places_at_once_sees_one_arm(shop: Shop[Counter]) -> None:
    experiment = await an_experiment(shop.one.database)
    async with shop.one.database.unit_of_work() as session:
        people = [await a_customer(session, f"Person {one}") for one in range(3)]

    looks = [(one, at) for one in people for at in range(10)]
    seen = await together(*(sees(shop.door(at).database, one) for one, at in looks))

    arms = {(one, shown.arm.letter) for (one, _), shown in zip(looks, seen, strict=True) if isinstance(shown, Shown)}
    assert (len(arms), all(isinstance(one, Shown) for one in seen)) == (3, True)
    async with shop.one.database.reading() as session:
        rows = select(func.count()).where(exposures_table.c.experiment_id == experiment.id)
        assert await session.scalar(rows) == 3
    assert await shop.one.violations() == []


async def test_of_two_that_start_in_one_place_at_once_one_runs(shop: Shop[Counter]) -> None:
    """Two that were drafted one after the other, because a draft is one until it is thrown away."""
    first = await an_experiment(shop.one.database)
    mia = await shop.one.merchant()
    async with shop.one.database.unit_of_work() as session:
        await experiments.stop(session, mia, first.id)
    second = await _drafted(shop, mia, Place.ADD_BUTTON)

    answers = await together(*(_starts(shop, at, mia, second) for at in range(6)))
    third = await _drafted(shop, mia, Place.ADD_BUTTON)
    late = await together(*(_starts(shop, at, mia, third) for at in range(2)))

    assert {one.status for one in answers if isinstance(one, Experiment)} == {Status.RUNNING}
    assert all(isinstance(one, ExperimentPlaceTaken) for one in late)
    assert await shop.one.violations() == []


async def test_those_that_exclude_one_another_never_take_the_same_people(shop: Shop[Counter]) -> None:
    mia = await shop.one.merchant()
    drafts = [
        await _drafted(shop, mia, Place.PRODUCT_TEXT, subject_id=at, alone=True, share=3_000) for at in range(1, 7)
    ]

    answers = await together(*(_starts(shop, at, mia, one) for at, one in enumerate(drafts)))

    running = [one for one in answers if isinstance(one, Experiment)]
    assert len([one for one in answers if isinstance(one, ExperimentNoRoom)]) == 3
    assert sorted(one.among for one in running if one.among) == [(0, 3_000), (3_000, 6_000), (6_000, 9_000)]
    assert await shop.one.violations() == []


async def _drafted(shop: Shop[Counter], mia: int, place: Place, **plan: int | bool) -> Experiment:
    async with shop.one.database.unit_of_work() as session:
        made = await experiments.draft(session, mia, Plan(place=place, **plan))  # type: ignore[arg-type]
        return await experiments.set_arm(session, made.id, 1, words={"en": "Mine"})


async def _starts(shop: Shop[Counter], at: int, mia: int, experiment: Experiment) -> Experiment:
    async with shop.door(at).database.unit_of_work() as session:
        return await experiments.start(session, mia, experiment.id)
