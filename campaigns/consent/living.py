"""By which clock somebody lives and when they sleep: what they say, what their parcels tell, and what then moves."""

from __future__ import annotations

from zoneinfo import ZoneInfo

from campaigns import outbox
from campaigns.consent.clocks import moment_of
from campaigns.consent.habits import CHOSEN, habits_of, set_habits
from campaigns.consent.places import is_zone, zone_of_country, zone_of_phone
from campaigns.consent.quiet import QuietHours
from campaigns.consent.topics import Reason
from commerce import customers
from commerce.kit.database import Session
from commerce.kit.errors import NotFound
from commerce.orders import OrderPlaced

_FROM_COUNTRY, _FROM_PHONE = "country", "phone"


async def choose_zone(session: Session, customer_id: int, zone: str) -> None:
    """This is their clock from now on; what was to come by the old one moves. Raises `NotFound` for no zone."""
    if not is_zone(zone):
        raise NotFound
    await _move_to(session, customer_id, zone, CHOSEN)


async def choose_quiet(session: Session, customer_id: int, hours: QuietHours) -> None:
    """They wish to be left in peace in these hours; what waits for the end of the old ones is judged anew."""
    await set_habits(session, customer_id, quiet_from=hours.begins, quiet_until=hours.ends)
    await outbox.judge_again(session, customer_id, Reason.QUIET)


async def learn_zone(session: Session, placed: OrderPlaced) -> None:
    """Where parcels go, or else a telephone number, tells whose clock somebody lives by, unless they said so."""
    theirs = await habits_of(session, placed.customer_id)
    if theirs.zone_chosen:
        return
    zone, told_by = await _told(session, placed.customer_id)
    if zone is not None and (theirs.zone is None or theirs.zone.key != zone):
        await _move_to(session, placed.customer_id, zone, told_by)


async def _told(session: Session, customer_id: int) -> tuple[str | None, str]:
    for address in (await customers.list_addresses(session, customer_id))[:1]:
        zone = zone_of_country(address.fields.country)
        if zone is not None:
            return zone, _FROM_COUNTRY
    phone = (await customers.person(session, customer_id)).phone
    return (zone_of_phone(phone) if phone else None), _FROM_PHONE


async def _move_to(session: Session, customer_id: int, zone: str, told_by: str) -> None:
    await set_habits(session, customer_id, zone=zone, zone_from=told_by)
    await outbox.reschedule(session, customer_id, lambda wall: moment_of(wall, ZoneInfo(zone)))
    await outbox.judge_again(session, customer_id, Reason.QUIET)
