"""An experiment as it stands: where, what is compared, and how far it has come."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import Row, bindparam, func, select

from campaigns.experiments.errors import ExperimentInvalid
from campaigns.experiments.models import arms_table, experiments_table
from campaigns.experiments.places import OF_A_SUBJECT, Metric, Place
from campaigns.experiments.states import Status
from commerce.kit.database import Session
from commerce.kit.errors import NotFound
from commerce.kit.rows import rows_among

#: An experiment compares so many at the most: each more needs more people.
MOST_ARMS = 4
#: The name of the people whom experiments that exclude one another share out among them.
TOGETHER = "shop"

_e, _a = experiments_table.c, arms_table.c
_by_id = select(experiments_table).where(_e.id == bindparam("experiment_id"))
_page = select(experiments_table).order_by(_e.id.desc()).limit(bindparam("size")).offset(bindparam("skip"))
_count = select(func.count()).select_from(experiments_table)
_newest = (
    select(experiments_table)
    .where(
        _e.place.in_(bindparam("at_places", expanding=True)),
        _e.subject_id == bindparam("about"),
        _e.status != Status.DRAFT,
    )
    .order_by(_e.id.desc())
    .limit(1)
)
_arm_columns = (_a.experiment_id, _a.position, _a.weight, _a.content)


@dataclass(frozen=True)
class Arm:
    """One of what is compared; `words` by language, or a `choice` among what is there, or neither: as it is."""

    position: int
    weight: int = 1
    words: Mapping[str, str] = field(default_factory=dict)
    choice: int | None = None

    @property
    def letter(self) -> str:
        """A, B, C … as people call it."""
        return letter_of(self.position)

    @property
    def is_as_it_is(self) -> bool:
        """Whether it shows what is shown without an experiment."""
        return not self.words and self.choice is None

    def speaks(self, language: str) -> bool:
        """Whether it has something to show to whoever reads this language."""
        return not self.words or language in self.words


@dataclass(frozen=True, kw_only=True)
class Plan:
    """An experiment as the merchant wants it, but for its arms. Raises `ExperimentInvalid`."""

    place: Place
    subject_id: int = 0
    metric: Metric = Metric.ORDERS
    #: Ten-thousandths.
    share: int = 10_000
    smallest: int = 2_000
    #: Whether nobody in it takes part in another such experiment.
    alone: bool = False

    def __post_init__(self) -> None:
        right = 1 <= self.share <= 10_000 and 100 <= self.smallest <= 30_000
        if not right or (self.subject_id > 0) is not (self.place in OF_A_SUBJECT):
            raise ExperimentInvalid


@dataclass(frozen=True, kw_only=True)
class Experiment:
    """An experiment with its arms, the first being how it has been so far."""

    id: int
    plan: Plan
    status: Status
    live: bool
    salt: str
    #: Its part of the people of its namespace, in ten-thousandths; everybody where it excludes no other.
    among: tuple[int, int] | None
    winner: int | None
    started_at: datetime | None
    ended_at: datetime | None
    arms: tuple[Arm, ...]

    @property
    def weights(self) -> tuple[int, ...]:
        """How large the arms are, one against another."""
        return tuple(one.weight for one in self.arms)

    @property
    def is_complete(self) -> bool:
        """Whether every arm but the first says what it shows."""
        return len(self.arms) > 1 and not any(one.is_as_it_is for one in self.arms[1:])

    def speaks(self, language: str) -> bool:
        """Whether every arm has something to show to whoever reads this language: all of them take part, or none."""
        return all(one.speaks(language) for one in self.arms)


def letter_of(position: int) -> str:
    """The letter by which an arm is known: A is how it has been."""
    return chr(ord("A") + position)


def position_of(letter: str) -> int:
    """The arm that a letter stands for."""
    return ord(letter.upper()) - ord("A")


async def get(session: Session, experiment_id: int) -> Experiment:
    """Any experiment. Raises `NotFound`."""
    row = (await session.execute(_by_id, {"experiment_id": experiment_id})).first()
    if row is None:
        raise NotFound
    return (await with_arms(session, [row]))[0]


async def find(session: Session, place: Place, subject_id: int) -> Experiment | None:
    """The newest experiment that has begun in a place, whatever became of it."""
    return await find_among(session, (place,), subject_id)


async def find_among(session: Session, places: Sequence[Place], subject_id: int) -> Experiment | None:
    """The newest experiment that has begun in any of these places."""
    row = (await session.execute(_newest, {"at_places": list(places), "about": subject_id})).first()
    return None if row is None else (await with_arms(session, [row]))[0]


async def page(session: Session, number: int, size: int) -> tuple[tuple[Experiment, ...], int]:
    """A page of all experiments, the newest first, and how many there are; the caller has checked the right."""
    rows = (await session.execute(_page, {"size": size, "skip": number * size})).all()
    return tuple(await with_arms(session, rows)), (await session.scalars(_count)).one()


async def with_arms(session: Session, rows: Sequence[Row[*tuple[Any, ...]]]) -> list[Experiment]:
    """Experiments from their rows, each with its arms."""
    if not rows:
        return []
    found = await rows_among(session, _arm_columns, _a.experiment_id, [one.id for one in rows])
    return [_experiment_of(row, (one for one in found if one.experiment_id == row.id)) for row in rows]


def _experiment_of(row: Row[*tuple[Any, ...]], arms: Iterable[Row[*tuple[Any, ...]]]) -> Experiment:
    plan = Plan(
        place=Place(row.place),
        subject_id=row.subject_id,
        metric=Metric(row.metric),
        share=row.share,
        smallest=row.smallest,
        alone=row.namespace is not None,
    )
    return Experiment(
        id=row.id,
        plan=plan,
        status=Status(row.status),
        live=row.live,
        salt=row.salt,
        among=None if row.range_from is None else (row.range_from, row.range_to),
        winner=row.winner,
        started_at=row.started_at,
        ended_at=row.ended_at,
        arms=tuple(sorted((_arm_of(one) for one in arms), key=lambda one: one.position)),
    )


def _arm_of(row: Row[*tuple[Any, ...]]) -> Arm:
    return Arm(row.position, row.weight, row.content.get("words", {}), row.content.get("choice"))
