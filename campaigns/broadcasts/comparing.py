"""What a broadcast compares among its readers: its words, the hour of their own day, or the coupon that it brings.

One of these at a time, since a message has one arm. The first arm is always what the broadcast itself says.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable
from dataclasses import replace
from datetime import datetime, timedelta

from campaigns import consent, experiments, rounds
from campaigns.broadcasts.broadcast import Broadcast, locked
from campaigns.broadcasts.content import Letter
from campaigns.broadcasts.offers import offered_kinds
from campaigns.broadcasts.refusals import BroadcastAlike, BroadcastFixed, BroadcastWithoutHour
from campaigns.experiments import BUCKETS, OF_A_BROADCAST, Experiment, ExperimentInvalid, Metric, Place, Plan
from campaigns.rounds import RoundTimeWrong, Timing
from commerce.coupons import CouponNotOffered
from commerce.kit.clock import now
from commerce.kit.database import Session

#: The choice of an arm that brings no coupon.
NO_COUPON = 0
_MOST_KINDS = 100
#: Where everybody has it at an hour of their own day, the rest has it at that hour so many days later: when hours are
#: compared, the first day is over in the west before it can be judged.
_DAYS, _DAYS_OF_HOURS = 1, 2

Ask = Callable[[Session, Place, int], Awaitable[Experiment | None]]


async def compare(session: Session, staff_id: int, broadcast_id: int, place: Place) -> Experiment:
    """Begin to compare this on a draft; where anything is compared already, that is gone on with.

    Raises `BroadcastFixed`, `BroadcastWithoutHour` where hours are to be compared and it has none, `NotFound`.
    """
    broadcast = await locked(session, broadcast_id)
    there = await begun(session, broadcast_id)
    if there is not None:
        return there
    if not broadcast.is_draft:
        raise BroadcastFixed
    if place is Place.BROADCAST_HOUR and broadcast.schedule.local is None:
        raise BroadcastWithoutHour
    plan = Plan(place=place, subject_id=broadcast_id, metric=Metric.CLICKS)
    return await experiments.draft(session, staff_id, plan)


async def choose(session: Session, experiment_id: int, arm: int, choice: int) -> Experiment:
    """An arm of a draft comes at this hour, or brings this kind of coupon.

    The first arm is what the broadcast itself says, and is chosen there. Raises `ExperimentInvalid`, `NotFound`,
    `ExperimentNotDraft`.
    """
    compared = await experiments.get(session, experiment_id)
    place = compared.plan.place
    is_hour = place is Place.BROADCAST_HOUR and 0 <= choice < 24
    is_kind = place is Place.BROADCAST_OFFER and await _are_offered(session, [choice])
    if arm < 1 or not (is_hour or is_kind):
        raise ExperimentInvalid
    return await experiments.set_arm(session, experiment_id, arm, choice=choice)


async def begun(session: Session, broadcast_id: int) -> Experiment | None:
    """What is compared on a broadcast, or the draft of that."""
    return await _first(session, experiments.begun, broadcast_id)


async def upcoming(session: Session, broadcast_id: int) -> Experiment | None:
    """What is compared on a broadcast now, or as soon as it is launched."""
    return await _first(session, experiments.upcoming, broadcast_id)


async def running(session: Session, broadcast_id: int) -> Experiment | None:
    """What is compared on a broadcast now."""
    return await _first(session, experiments.running, broadcast_id)


async def found(session: Session, broadcast_id: int) -> Experiment | None:
    """What was compared on a broadcast last, whatever became of it: its messages keep their arms."""
    return await experiments.find_among(session, OF_A_BROADCAST, broadcast_id)


async def compared_on(session: Session, broadcast: Broadcast) -> Experiment | None:
    """What a launched broadcast compares; what was stopped before its launch is none of it."""
    there = await found(session, broadcast.id)
    if there is None or (there.ended_at and broadcast.launched_at and there.ended_at <= broadcast.launched_at):
        return None
    return there


async def start(session: Session, staff_id: int, broadcast_id: int) -> Experiment | None:
    """The broadcast is launched, and what it compares begins with it."""
    for place in OF_A_BROADCAST:
        await experiments.start_with(session, staff_id, place, broadcast_id)
    return await running(session, broadcast_id)


async def discard(session: Session, broadcast_id: int) -> None:
    """Throw away whatever was compared on it, together with it."""
    for place in OF_A_BROADCAST:
        await experiments.discard_with(session, place, broadcast_id)


async def insist_that_it_can_be_compared(session: Session, broadcast: Broadcast) -> None:
    """What a broadcast says may have changed after its arms were chosen.

    Raises `BroadcastTooLong`, `BroadcastWithoutHour`, `BroadcastAlike`, `RoundTimeWrong`, `CouponNotOffered`.
    """
    whole = broadcast.content.whole
    whole.insist_that_words_fit()
    compared = await upcoming(session, broadcast.id)
    if compared is None:
        return
    for arm in compared.arms:
        for language, words in arm.words.items():
            whole.saying(language, Letter(words))
    if compared.plan.place is Place.BROADCAST:
        return
    if compared.plan.place is Place.BROADCAST_HOUR:
        _insist_on_hours_ahead(broadcast, compared)
    chosen = choices(compared, broadcast)
    if len(set(chosen)) < len(chosen):
        raise BroadcastAlike
    if compared.plan.place is Place.BROADCAST_OFFER and not await _are_offered(session, chosen):
        raise CouponNotOffered


def choices(compared: Experiment, broadcast: Broadcast) -> tuple[int, ...]:
    """The hour of each arm, or its kind of coupon: of the first as the broadcast has it. Nothing where it is words."""
    if compared.plan.place is Place.BROADCAST:
        return ()
    first = broadcast.content.coupon or NO_COUPON
    if compared.plan.place is Place.BROADCAST_HOUR:
        first = 0 if broadcast.schedule.local is None else broadcast.schedule.local.hour
    return (first, *(one.choice or 0 for one in compared.arms[1:]))


def in_full(compared: Experiment, broadcast: Broadcast) -> Experiment:
    """The same with the first arm's choice beside those of the others."""
    chosen = choices(compared, broadcast)
    if not chosen:
        return compared
    return replace(compared, arms=(replace(compared.arms[0], choice=chosen[0]), *compared.arms[1:]))


def is_tried(compared: Experiment | None) -> bool:
    """Whether it is compared on a part of its people, and the rest waits."""
    return compared is not None and compared.plan.share < BUCKETS


def hours_of(compared: Experiment | None, broadcast: Broadcast) -> tuple[int, ...]:
    """The hours of everybody's own day at which it comes: the broadcast's own, or one for each arm."""
    if broadcast.schedule.timing is not Timing.LOCAL or broadcast.schedule.local is None:
        return ()
    if compared is None or compared.plan.place is not Place.BROADCAST_HOUR:
        return (broadcast.schedule.local.hour,)
    return choices(compared, broadcast)


def starts_at(broadcast: Broadcast, compared: Experiment | None) -> datetime | None:
    """The first instant at which anybody gets it: where hours are compared, the earliest of them comes first."""
    hours, local = hours_of(compared, broadcast), broadcast.schedule.local
    if not hours or local is None:
        return broadcast.schedule.starts_at
    return rounds.first_moment(local.replace(hour=min(hours)))


def takes_longer(broadcast: Broadcast, compared: Experiment | None) -> timedelta:
    """How much later than its own hour the last ones have it by everybody's own clock: later hours, and the rest."""
    hours = hours_of(compared, broadcast)
    if not hours:
        return timedelta()
    return timedelta(hours=max(hours) - min(hours), days=rest_days(broadcast, compared))


def rest_days(broadcast: Broadcast, compared: Experiment | None) -> int:
    """By everybody's own clock: how many days after the others the rest has its turn; nought where nothing waits."""
    if broadcast.schedule.timing is not Timing.LOCAL or not is_tried(compared) or compared is None:
        return 0
    return _DAYS_OF_HOURS if compared.plan.place is Place.BROADCAST_HOUR else _DAYS


def rest_until(broadcast: Broadcast, compared: Experiment | None, start: datetime) -> datetime | None:
    """When the rest has its turn at the latest: by everybody's own clock when the first of it has; else none."""
    if not is_tried(compared):
        return None
    if broadcast.schedule.timing is not Timing.LOCAL:
        return start + timedelta(hours=broadcast.trial_hours)
    first = starts_at(broadcast, compared)
    return None if first is None else first + timedelta(days=rest_days(broadcast, compared))


def _insist_on_hours_ahead(broadcast: Broadcast, compared: Experiment) -> None:
    """By the shop's clock every hour lies ahead: whoever's clock is past one of them takes no part."""
    local = broadcast.schedule.local
    if broadcast.schedule.timing is not Timing.LOCAL or local is None:
        raise BroadcastWithoutHour
    first = local.replace(hour=min(choices(compared, broadcast)))
    if consent.moment_of(first, broadcast.zone) <= now():
        raise RoundTimeWrong


async def _are_offered(session: Session, kinds: Iterable[int]) -> bool:
    """Whether anybody may claim each of these kinds now; none at all may always be brought."""
    return set(kinds) <= {NO_COUPON, *(one.id for one in await offered_kinds(session, _MOST_KINDS))}


async def _first(session: Session, ask: Ask, broadcast_id: int) -> Experiment | None:
    for place in OF_A_BROADCAST:
        there = await ask(session, place, broadcast_id)
        if there is not None:
            return there
    return None
