"""Reminders to look in: for whoever asked for one, at the hour they chose, on days they have not come yet."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

from sqlalchemy import Date, bindparam, delete, exists, or_, select, update

from commerce.kit.clock import now
from commerce.kit.database import Database, Session, changed, put
from commerce.kit.events import emit
from commerce.kit.profile import ShopProfile
from commerce.loyalty.errors import HourUnknown
from commerce.loyalty.models import checkins_table, reminders_table
from commerce.membership import CheckInDue

#: The hours of the shop's day that can be chosen: nobody is reminded in the night.
HOURS = range(8, 22)

_r, _c = reminders_table.c, checkins_table.c
_today = bindparam("today", type_=Date())
_not_yet = or_(_r.reminded_on.is_(None), _r.reminded_on < _today)
_came = exists().where(_c.customer_id == _r.customer_id, _c.day == _today)
_due = select(_r.customer_id).where(_r.hour <= bindparam("by"), _not_yet, ~_came).order_by(_r.customer_id).limit(200)
_note = update(reminders_table).where(_r.customer_id == bindparam("of"), _not_yet).values(reminded_on=_today)
_hour = select(_r.hour).where(_r.customer_id == bindparam("of"))
_forget = delete(reminders_table).where(_r.customer_id == bindparam("of"))


async def reminder(session: Session, customer_id: int) -> int | None:
    """The hour of the shop's day at which somebody is reminded, if they asked for it."""
    hour: int | None = await session.scalar(_hour, {"of": customer_id})
    return hour


async def set_reminder(session: Session, customer_id: int, hour: int | None, profile: ShopProfile) -> None:
    """Remind somebody at this hour from now on, or (`None`) no more. Raises `HourUnknown`.

    An hour that is over today begins tomorrow.
    """
    if hour is None:
        await session.execute(_forget, {"of": customer_id})
        return
    if hour not in HOURS:
        raise HourUnknown
    local = now().astimezone(profile.timezone)
    done = local.date() if local.hour >= hour else None
    await put(session, reminders_table, ["customer_id"], customer_id=customer_id, hour=hour, reminded_on=done)


async def remind(database: Database, profile: ShopProfile) -> int:
    """Remind those whose hour has come and who have not looked in today; once a day. Returns how many."""
    local = now().astimezone(profile.timezone)
    async with database.reading() as session:
        due = list(await session.scalars(_due, {"by": local.hour, "today": local.date()}))
    for customer_id in due:
        async with database.unit_of_work() as session:
            if await changed(session, _note, {"of": customer_id, "today": local.date()}):
                until = _day_over(local.date(), profile).isoformat()
                day = local.date().isoformat()
                await emit(session, CheckInDue(customer_id=customer_id, day=day, until=until))
    return len(due)


def _day_over(day: date, profile: ShopProfile) -> datetime:
    return datetime.combine(day + timedelta(days=1), time(), tzinfo=profile.timezone).astimezone(UTC)
