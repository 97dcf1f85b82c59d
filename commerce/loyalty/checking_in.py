"""Looking in every day: a few points, more of them day after day; one missed day a month can be made up.

A day is a day of the shop's calendar, for everybody.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from sqlalchemy import bindparam, func, select, update

from commerce import membership
from commerce.kit.clock import now
from commerce.kit.database import Session, insert_new
from commerce.kit.profile import ShopProfile
from commerce.loyalty.errors import CardUsed, NothingToMakeUp, ProgrammeOff
from commerce.loyalty.models import checkins_table
from commerce.membership import Kind, Programme

#: How many days back a missed day can be made up.
MADE_UP_WITHIN = 7
_DAY = timedelta(days=1)

_c = checkins_table.c
_mine = _c.customer_id == bindparam("of")
_since = select(_c.day, _c.streak, _c.reward, _c.card_month).where(_mine, _c.day >= bindparam("since")).order_by(_c.day)
_got = select(func.coalesce(func.sum(_c.reward), 0)).where(_mine, _c.day.between(bindparam("first"), bindparam("last")))
_card = select(func.count()).select_from(checkins_table).where(_mine, _c.card_month == bindparam("month"))
_lengthen = update(checkins_table).where(_mine, _c.day == bindparam("on")).values(streak=bindparam("length"))


@dataclass(frozen=True, kw_only=True)
class CheckIns:
    """How somebody's streak stands today."""

    today: date
    done: bool
    #: Days in a row, today's or else yesterday's among them.
    streak: int
    #: The last seven days, the oldest first, and whether each was kept.
    week: tuple[tuple[date, bool], ...]
    #: What today's check-in gave, or would give.
    reward: int
    #: The day that could be made up with this month's card.
    made_up: date | None


@dataclass(frozen=True, kw_only=True)
class CheckedIn:
    """What a check-in did; `fresh` is false for one that was there already."""

    fresh: bool
    reward: int
    standing: CheckIns


async def check_ins(session: Session, customer_id: int, profile: ShopProfile) -> CheckIns:
    """How somebody's streak stands today. Raises `ProgrammeOff`."""
    return await _standing(session, customer_id, await _rules(session, profile), _today(profile))


async def check_in(session: Session, customer_id: int, profile: ShopProfile) -> CheckedIn:
    """Look in today; a second time changes nothing. Raises `ProgrammeOff`."""
    rules, today = await _rules(session, profile), _today(profile)
    await membership.locked_purse(session, customer_id)
    before = await _standing(session, customer_id, rules, today)
    streak = before.streak + 1
    fresh = await _insert(session, customer_id, today, streak, before.reward)
    if fresh:
        await _pay(session, customer_id, today, before.reward, rules, profile)
    after = await _standing(session, customer_id, rules, today)
    return CheckedIn(fresh=fresh, reward=before.reward if fresh else 0, standing=after)


async def make_up(session: Session, customer_id: int, profile: ShopProfile) -> CheckedIn:
    """Make the latest missed day of the last week up with this month's card: it gives a first day's points only.

    Raises `NothingToMakeUp`, `CardUsed(until)`, `ProgrammeOff`.
    """
    rules, today = await _rules(session, profile), _today(profile)
    await membership.locked_purse(session, customer_id)
    kept = await _days(session, customer_id, today - _DAY * (MADE_UP_WITHIN + 1))
    missed = _missed(kept, today)
    if missed is None:
        raise NothingToMakeUp
    reward = min(rules.checkin[0], await _room(session, customer_id, missed, rules))
    streak = kept.get(missed - _DAY, 0) + 1
    if not await _insert(session, customer_id, missed, streak, reward, card=_month(today)):
        raise CardUsed(until=membership.month_end(now(), profile.timezone, 0))
    await _lengthen_after(session, customer_id, missed, streak, kept)
    await _pay(session, customer_id, missed, reward, rules, profile)
    after = await _standing(session, customer_id, rules, today)
    return CheckedIn(fresh=True, reward=reward, standing=after)


async def _standing(session: Session, customer_id: int, rules: Programme, today: date) -> CheckIns:
    kept = await _days(session, customer_id, today - _DAY * (MADE_UP_WITHIN + 1))
    streak = kept.get(today) or kept.get(today - _DAY, 0)
    done = today in kept
    reward = rules.checkin[(streak - done) % len(rules.checkin)]
    room = await _room(session, customer_id, today, rules)
    used = await session.scalar(_card, {"of": customer_id, "month": _month(today)})
    return CheckIns(
        today=today,
        done=done,
        streak=streak,
        week=tuple((day, day in kept) for day in (today - _DAY * back for back in range(6, -1, -1))),
        reward=reward if done else min(reward, room),
        made_up=None if used else _missed(kept, today),
    )


async def _days(session: Session, customer_id: int, since: date) -> dict[date, int]:
    rows = await session.execute(_since, {"of": customer_id, "since": since})
    return {row.day: row.streak for row in rows}


def _missed(kept: dict[date, int], today: date) -> date | None:
    """The latest missed day of the last week that comes after one that was kept."""
    for back in range(1, MADE_UP_WITHIN + 1):
        day = today - _DAY * back
        if day not in kept:
            return day if any(one < day for one in kept) else None
    return None


async def _room(session: Session, customer_id: int, day: date, rules: Programme) -> int:
    """How many points check-ins may still give in the month of a day."""
    first = day.replace(day=1)
    last = (first + _DAY * 31).replace(day=1) - _DAY
    got = await session.scalar(_got, {"of": customer_id, "first": first, "last": last})
    return max(0, rules.checkin_cap - int(got or 0))


async def _insert(
    session: Session, customer_id: int, day: date, streak: int, reward: int, card: str | None = None
) -> bool:
    row: dict[str, Any] = {"customer_id": customer_id, "day": day, "streak": streak, "reward": reward}
    return await insert_new(session, checkins_table, **row, made_at=now(), card_month=card)


async def _lengthen_after(session: Session, customer_id: int, day: date, streak: int, kept: dict[date, int]) -> None:
    """The days after one that was made up belong to its streak now."""
    while (day := day + _DAY) in kept:
        streak += 1
        await session.execute(_lengthen, {"of": customer_id, "on": day, "length": streak})


async def _pay(
    session: Session, customer_id: int, day: date, reward: int, rules: Programme, profile: ShopProfile
) -> None:
    if reward:
        key = f"checkin:{customer_id}:{day.isoformat()}"
        await membership.give(session, customer_id, reward, Kind.CHECK_IN, key, rules, profile.timezone)


async def _rules(session: Session, profile: ShopProfile) -> Programme:
    rules = await membership.programme(session, profile.currency)
    if not rules.enabled or not rules.checkin:
        raise ProgrammeOff
    return rules


def _today(profile: ShopProfile) -> date:
    return now().astimezone(profile.timezone).date()


def _month(day: date) -> str:
    return f"{day:%Y-%m}"
