"""The merchant's side: an experiment is drafted, started, stopped, and its winner rolled out or taken back.

`staff_id` is the customer id of a member of staff whose right the caller has checked.
"""

from __future__ import annotations

from collections.abc import Mapping
from secrets import token_hex
from typing import Any

from sqlalchemy import bindparam, delete, insert, or_, select, true, update

from campaigns.experiments.assigning import BUCKETS
from campaigns.experiments.errors import (
    ExperimentArmsMissing,
    ExperimentInvalid,
    ExperimentNoRoom,
    ExperimentNotDraft,
    ExperimentPlaceTaken,
)
from campaigns.experiments.experiment import MOST_ARMS, TOGETHER, Arm, Experiment, Plan, get
from campaigns.experiments.exposing import running
from campaigns.experiments.models import arms_table, experiments_table
from campaigns.experiments.places import Place
from campaigns.experiments.states import MOVES, Status
from commerce import staff
from commerce.kit import states
from commerce.kit.clock import now
from commerce.kit.database import Session, changed, lock_for_update

_e, _a = experiments_table.c, arms_table.c
_here = select(_e.id, _e.status, _e.winner).where(
    _e.live == true(), _e.place == bindparam("at_place"), _e.subject_id == bindparam("about")
)
_drafts = select(_e.id).where(
    _e.status == Status.DRAFT, _e.place == bindparam("at_place"), _e.subject_id == bindparam("about")
)
_on_this = (_e.place == bindparam("at_place"), _e.subject_id == bindparam("about"))
_all_here = select(_e.id).where(*_on_this)
_forget_all_here = delete(experiments_table).where(*_on_this)
_others = (
    select(_e.range_from, _e.range_to)
    .where(_e.namespace == TOGETHER, _e.status == Status.RUNNING)
    .order_by(_e.range_from)
)
_step_aside = update(experiments_table).where(_e.id == bindparam("of"), _e.status == Status.DECIDED).values(live=False)
_put_away = (
    update(experiments_table)
    .where(_e.id == bindparam("of"), _e.status == Status.DECIDED, _e.live == true())
    .values(live=False)
)


async def draft(session: Session, staff_id: int, plan: Plan) -> Experiment:
    """Begin an experiment of two arms that nobody is shown yet; of a place there is one draft, which is gone on with.

    Its first arm is what is shown there now, be that the winner of an earlier experiment.
    """
    where = {"at_place": plan.place, "about": plan.subject_id}
    there = await session.scalar(_drafts, where)
    if there is not None:
        return await get(session, there)
    facts = {**_facts(plan), "status": Status.DRAFT, "live": False, "salt": token_hex(8)}
    row = {**facts, "place": plan.place, "subject_id": plan.subject_id, "created_by": staff_id, "created_at": now()}
    made = (await session.scalars(insert(experiments_table).returning(_e.id), row)).one()
    so_far = (await session.execute(_here, where)).first()
    content: dict[str, Any] = {}
    if so_far is not None and so_far.winner is not None:
        content = _content((await get(session, so_far.id)).arms[so_far.winner])
    await session.execute(insert(arms_table), [_arm(made, 0, content), _arm(made, 1, {})])
    return await get(session, made)


async def begun(session: Session, place: Place, subject_id: int) -> Experiment | None:
    """The experiment that runs on something, or else the draft of one."""
    there = await running(session, place, subject_id)
    drafted = await session.scalar(_drafts, {"at_place": place, "about": subject_id}) if there is None else None
    return there if drafted is None else await get(session, drafted)


async def redraft(session: Session, experiment_id: int, plan: Plan) -> Experiment:
    """Change a draft but for its place. Raises `ExperimentNotDraft` once it has begun, `NotFound`."""
    there = update(experiments_table).where(_e.id == experiment_id, _e.status == Status.DRAFT)
    if not await changed(session, there.values(**_facts(plan))):
        await get(session, experiment_id)
        raise ExperimentNotDraft
    return await get(session, experiment_id)


async def set_arm(
    session: Session,
    experiment_id: int,
    position: int,
    *,
    words: Mapping[str, str] | None = None,
    choice: int | None = None,
    weight: int | None = None,
) -> Experiment:
    """Say what an arm of a draft shows, or how large it is; `words` are added to those of other languages.

    The arm after the last is a new one. Raises `ExperimentNotDraft`, `ExperimentInvalid`, `NotFound`.
    """
    experiment = await _draft_of(session, experiment_id)
    if not 0 <= position <= len(experiment.arms) or position >= MOST_ARMS:
        raise ExperimentInvalid
    if position == len(experiment.arms):
        await session.execute(insert(arms_table), _arm(experiment_id, position, {}))
        experiment = await get(session, experiment_id)
    arm = experiment.arms[position]
    said = Arm(
        position,
        arm.weight if weight is None else weight,
        {**arm.words, **{one: said.strip() for one, said in (words or {}).items() if said.strip()}},
        arm.choice if choice is None else choice,
    )
    if not 1 <= said.weight <= 100:
        raise ExperimentInvalid
    mine = (_a.experiment_id == experiment_id, _a.position == position)
    await session.execute(update(arms_table).where(*mine).values(weight=said.weight, content=_content(said)))
    return await get(session, experiment_id)


async def drop_arm(session: Session, experiment_id: int) -> Experiment:
    """Take the last arm of a draft away; two stay. Raises `ExperimentNotDraft`, `NotFound`."""
    experiment = await _draft_of(session, experiment_id)
    last = len(experiment.arms) - 1
    if last > 1:
        await session.execute(delete(arms_table).where(_a.experiment_id == experiment_id, _a.position == last))
    return await get(session, experiment_id)


async def discard(session: Session, experiment_id: int) -> None:
    """Throw a draft away; doing so twice changes nothing, and what has begun stays."""
    those = select(_e.id).where(_e.id == experiment_id, _e.status == Status.DRAFT)
    await session.execute(delete(arms_table).where(_a.experiment_id.in_(those)))
    await session.execute(delete(experiments_table).where(_e.id == experiment_id, _e.status == Status.DRAFT))


async def start(session: Session, staff_id: int, experiment_id: int) -> Experiment:
    """Let it run; the winner that was shown there so far is its first arm. Twice changes nothing.

    Raises `ExperimentArmsMissing`, `ExperimentPlaceTaken`, `ExperimentNoRoom`, `NotFound`.
    """
    experiment = await _locked(session, experiment_id)
    if experiment.status is not Status.DRAFT:
        return experiment
    if not experiment.is_complete:
        raise ExperimentArmsMissing
    await _make_way(session, experiment)
    start_at, end_at = await _room(session, experiment) if experiment.plan.alone else (None, None)
    runs: dict[str, Any] = {"live": True, "started_at": now(), "range_from": start_at, "range_to": end_at}
    await states.move(session, experiments_table, experiment_id, MOVES, Status.RUNNING, **runs)
    details = {"place": experiment.plan.place.value, "arms": len(experiment.arms)}
    return await _noted(session, staff_id, experiment_id, "experiment.start", details)


async def drafted(session: Session, place: Place, subject_id: int) -> Experiment | None:
    """What is to be compared on something as soon as that itself begins; nothing where an arm is still missing."""
    there = await session.scalar(_drafts, {"at_place": place, "about": subject_id})
    found = None if there is None else await get(session, there)
    return found if found is not None and found.is_complete else None


async def discard_with(session: Session, place: Place, subject_id: int) -> None:
    """Throw away whatever was compared on something, together with that: its number may come again."""
    where = {"at_place": place, "about": subject_id}
    await session.execute(delete(arms_table).where(_a.experiment_id.in_(_all_here)), where)
    await session.execute(_forget_all_here, where)


async def start_with(session: Session, staff_id: int, place: Place, subject_id: int) -> None:
    """Let the experiment on something run as soon as that itself begins; a draft that lacks an arm is left alone."""
    there = await drafted(session, place, subject_id)
    if there is not None:
        await start(session, staff_id, there.id)


async def upcoming(session: Session, place: Place, subject_id: int) -> Experiment | None:
    """What is compared on something now, or as soon as that itself begins."""
    return await running(session, place, subject_id) or await drafted(session, place, subject_id)


async def stop(session: Session, staff_id: int, experiment_id: int) -> Experiment:
    """Show everybody again what was shown before. Where it does not run, nothing changes. Raises `NotFound`."""
    await _locked(session, experiment_id)
    over: dict[str, Any] = {"live": False, "ended_at": now()}
    if not await states.try_move(session, experiments_table, experiment_id, MOVES, Status.STOPPED, **over):
        return await get(session, experiment_id)
    return await _noted(session, staff_id, experiment_id, "experiment.stop")


async def decide(session: Session, staff_id: int, experiment_id: int, winner: int) -> Experiment:
    """Show everybody one of its arms from now on. Decided already, nothing changes.

    Raises `ExperimentInvalid`, `ExperimentPlaceTaken` where another one runs there by now, `NotFound`.
    """
    experiment = await _locked(session, experiment_id)
    if experiment.status not in (Status.RUNNING, Status.STOPPED):
        return experiment
    if not 0 <= winner < len(experiment.arms):
        raise ExperimentInvalid
    if experiment.status is Status.STOPPED:
        await _make_way(session, experiment)
    shows = not experiment.arms[winner].is_as_it_is
    facts: dict[str, Any] = {"live": shows, "winner": winner, "ended_at": experiment.ended_at or now()}
    await states.move(session, experiments_table, experiment_id, MOVES, Status.DECIDED, **facts)
    return await _noted(session, staff_id, experiment_id, "experiment.decide", {"arm": winner})


async def take_back(session: Session, staff_id: int, experiment_id: int) -> Experiment:
    """Show no winner any more, but what the shop shows without experiments. Twice changes nothing."""
    if not await changed(session, _put_away, {"of": experiment_id}):
        return await get(session, experiment_id)
    return await _noted(session, staff_id, experiment_id, "experiment.take_back")


async def _make_way(session: Session, experiment: Experiment) -> None:
    """An earlier winner steps aside for a newer experiment; one that runs does not."""
    where = {"at_place": experiment.plan.place, "about": experiment.plan.subject_id}
    there = (await session.execute(lock_for_update(session, _here), where)).first()
    if there is None or there.id == experiment.id:
        return
    if not await changed(session, _step_aside, {"of": there.id}):
        raise ExperimentPlaceTaken


async def _room(session: Session, experiment: Experiment) -> tuple[int, int]:
    """The first gap among the people of those that exclude one another. Raises `ExperimentNoRoom`."""
    begins, widest = 0, 0
    for taken_from, taken_to in [*(await session.execute(_others)).all(), (BUCKETS, BUCKETS)]:
        widest = max(widest, taken_from - begins)
        if taken_from - begins >= experiment.plan.share:
            return begins, begins + experiment.plan.share
        begins = taken_to
    raise ExperimentNoRoom(left=widest // 100)


async def _draft_of(session: Session, experiment_id: int) -> Experiment:
    experiment = await _locked(session, experiment_id)
    if experiment.status is not Status.DRAFT:
        raise ExperimentNotDraft
    return experiment


async def _locked(session: Session, experiment_id: int) -> Experiment:
    """Kept as it is until the end of the unit of work, with all that share people out. Raises `NotFound`."""
    those = select(_e.id).where(or_(_e.id == experiment_id, _e.namespace == TOGETHER)).order_by(_e.id)
    await session.execute(lock_for_update(session, those))
    return await get(session, experiment_id)


def _facts(plan: Plan) -> dict[str, Any]:
    namespace = TOGETHER if plan.alone else None
    return {"metric": plan.metric, "share": plan.share, "smallest": plan.smallest, "namespace": namespace}


def _content(arm: Arm) -> dict[str, Any]:
    return {
        **({"words": dict(arm.words)} if arm.words else {}),
        **({} if arm.choice is None else {"choice": arm.choice}),
    }


def _arm(experiment_id: int, position: int, content: dict[str, Any]) -> dict[str, Any]:
    return {"experiment_id": experiment_id, "position": position, "weight": 1, "content": content}


async def _noted(
    session: Session, staff_id: int, experiment_id: int, did: str, details: dict[str, Any] | None = None
) -> Experiment:
    await staff.note(session, staff_id, did, f"experiment:{experiment_id}", details)
    return await get(session, experiment_id)
