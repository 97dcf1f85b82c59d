"""Which arm somebody is shown: decided by their hash, written down the first time, and never another one afterwards."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Row, and_, bindparam, or_, select, true, update

from campaigns.experiments.assigning import arm_for
from campaigns.experiments.experiment import Arm, Experiment, get, with_arms
from campaigns.experiments.models import experiments_table, exposures_table
from campaigns.experiments.places import Place
from campaigns.experiments.states import Status
from commerce import staff
from commerce.customers.models import CustomerRow
from commerce.kit.clock import now
from commerce.kit.database import Session, changed, insert_new, table_of
from commerce.kit.facts import PRODUCT, Fact, told

_e, _x, _customer = experiments_table.c, exposures_table.c, table_of(CustomerRow).c
#: One statement where nothing is compared, which is nearly everywhere and always.
_at_places = (
    select(experiments_table, _x.arm)
    .outerjoin(exposures_table, and_(_x.experiment_id == _e.id, _x.customer_id == bindparam("who")))
    .where(
        _e.live == true(),
        _e.place.in_(bindparam("at_places", expanding=True)),
        _e.subject_id.in_((0, bindparam("about"))),
    )
)
#: In which places something is compared that concerns a product, or the whole shop.
COMPARED: Fact[frozenset[Place]] = Fact(
    select(*told(word=_e.place)).where(_e.live == true(), or_(_e.subject_id == 0, _e.subject_id == PRODUCT)),
    lambda rows: frozenset(Place(row.word) for row in rows),
)
_seen = select(_x.arm).where(_x.experiment_id == bindparam("of"), _x.customer_id == bindparam("who"))
_lot = select(_customer.lot).where(_customer.id == bindparam("who"))
_all_at = select(experiments_table).where(
    _e.live == true(), _e.status == Status.RUNNING, _e.place == bindparam("at_place")
)
_running = select(_e.id).where(_e.status == Status.RUNNING)
_clicked = (
    update(exposures_table)
    .where(_x.customer_id == bindparam("who"), _x.clicked_at.is_(None), _x.experiment_id.in_(_running))
    .values(clicked_at=bindparam("at"))
)


@dataclass(frozen=True)
class Shown:
    """What somebody is shown in a place."""

    experiment_id: int
    arm: Arm

    def words(self, language: str) -> str | None:
        """Its words, where it has some of its own."""
        return self.arm.words.get(language)


async def shown(session: Session, place: Place, customer_id: int, language: str, subject_id: int = 0) -> Shown | None:
    """What somebody is shown in a place; see `shown_in`."""
    return (await shown_in(session, (place,), customer_id, language, subject_id)).get(place)


async def shown_in(
    session: Session, places: Sequence[Place], customer_id: int, language: str, subject_id: int = 0
) -> Mapping[Place, Shown]:
    """What somebody is shown in some places, in a unit of work; elsewhere, as it is. The first time is written down.

    `subject_id` is the product or broadcast. Whoever reads a language that some arm has no words for takes no part,
    and neither does the staff.
    """
    asked = {"at_places": list(places), "about": subject_id, "who": customer_id}
    rows = (await session.execute(_at_places, asked)).all()
    told: dict[Place, Shown] = {}
    for experiment, row in zip(await with_arms(session, rows), rows, strict=True):
        position = await _position(session, experiment, row, customer_id, language)
        if position is not None:
            told[experiment.plan.place] = Shown(experiment.id, experiment.arms[position])
    return told


async def running(session: Session, place: Place, subject_id: int) -> Experiment | None:
    """The experiment that runs on something, for whoever shows it to many people at once (`arm_column`)."""
    rows = (await session.execute(_at_places, {"at_places": [place], "about": subject_id, "who": 0})).all()
    found = [one for one in await with_arms(session, rows) if one.status is Status.RUNNING]
    return found[0] if found else None


async def running_on(session: Session, place: Place) -> list[Experiment]:
    """All that run in places of this kind."""
    return await with_arms(session, (await session.execute(_all_at, {"at_place": place})).all())


async def arm_of(session: Session, experiment_id: int, customer_id: int) -> int | None:
    """The arm of somebody in a running experiment (0 is how it has been), written down the first time it is asked.

    Nothing where they take no part, or nobody does any more. Raises `NotFound`.
    """
    seen: int | None = await session.scalar(_seen, {"of": experiment_id, "who": customer_id})
    if seen is not None:
        return seen
    return await _expose(session, await get(session, experiment_id), customer_id)


async def note_click(session: Session, customer_id: int) -> int:
    """Somebody has put something into the cart: it counts once in each experiment that they have a part in."""
    return await changed(session, _clicked, {"who": customer_id, "at": now()})


async def _position(
    session: Session, experiment: Experiment, row: Row[*tuple[Any, ...]], customer_id: int, language: str
) -> int | None:
    if experiment.status is Status.DECIDED:
        return experiment.winner if experiment.arms[experiment.winner or 0].speaks(language) else None
    if row.arm is not None:
        position: int = row.arm
        return position if experiment.arms[position].speaks(language) else None
    return await _expose(session, experiment, customer_id) if experiment.speaks(language) else None


async def _expose(session: Session, experiment: Experiment, customer_id: int) -> int | None:
    if experiment.status is not Status.RUNNING:
        return None
    position = arm_for(experiment, (await session.scalars(_lot, {"who": customer_id})).one())
    if position is None or await staff.find_role(session, customer_id) is not None:
        return None
    facts = {"experiment_id": experiment.id, "customer_id": customer_id, "arm": position, "exposed_at": now()}
    await insert_new(session, exposures_table, **facts)
    return position
