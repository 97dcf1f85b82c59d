"""Publishing a campaign, and what people may do with it afterwards: pause it, go on, end it, call it off."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from campaigns.calendar.campaign import Campaign
from campaigns.calendar.conflicts import refuse_conflicts
from campaigns.calendar.events import CampaignCancelled, CampaignEnded, CampaignPaused, CampaignResumed
from campaigns.calendar.models import campaigns_table
from campaigns.calendar.reading import get, locked
from campaigns.calendar.refusals import CampaignFixed, CampaignUnfinished, CampaignWindowUnclear
from campaigns.calendar.states import MOVES, Status
from campaigns.calendar.turning import start
from commerce import staff
from commerce.kit.clock import now
from commerce.kit.database import Session
from commerce.kit.errors import MoveRefused
from commerce.kit.events import emit
from commerce.kit.states import move, try_move

_c = campaigns_table.c
_Told = CampaignPaused | CampaignResumed | CampaignEnded | CampaignCancelled


async def publish(
    session: Session,
    actor_id: int,
    campaign_id: int,
    details: Mapping[str, Any] | None = None,
    early: timedelta = timedelta(),
) -> Campaign:
    """Let it run from its time on, at once if that has come. The kind of campaign has looked at its terms and prices.

    Some may come so much `early`. Raises `CampaignUnfinished(missing)`, `CampaignWindowUnclear` where its time is over,
    `VariantTaken(title)`, `MoveRefused`.
    """
    campaign = await locked(session, campaign_id)
    if not campaign.titles:
        raise CampaignUnfinished(missing="title")
    if not campaign.variants:
        raise CampaignUnfinished(missing="prices")
    starts_at = max(campaign.starts_at or now(), now())
    if campaign.ends_at is not None and campaign.ends_at <= starts_at:
        raise CampaignWindowUnclear
    opens_at = max(starts_at - early, now())
    await refuse_conflicts(session, campaign, opens_at, campaign.ends_at)
    planned: dict[str, Any] = {
        "published_at": now(),
        "starts_at": starts_at,
        "opens_at": opens_at if opens_at < starts_at else None,
        "version": _c.version + 1,
    }
    await move(session, campaigns_table, campaign_id, MOVES, Status.SCHEDULED, **planned)
    await _note(session, actor_id, campaign_id, "publish", details)
    if starts_at <= now():
        await start(session, campaign_id)
    return await get(session, campaign_id)


async def pause(session: Session, actor_id: int, campaign_id: int) -> Campaign:
    """Sell nothing for now; what is open goes on. Raises `MoveRefused`."""
    await move(session, campaigns_table, campaign_id, MOVES, Status.PAUSED, version=_c.version + 1)
    return await _moved(session, actor_id, campaign_id, "pause", CampaignPaused)


async def resume(session: Session, actor_id: int, campaign_id: int) -> Campaign:
    """Sell again. Raises `MoveRefused`."""
    fresh: dict[str, Any] = {"version": _c.version + 1}
    await move(session, campaigns_table, campaign_id, MOVES, Status.RUNNING, _c.status == Status.PAUSED, **fresh)
    return await _moved(session, actor_id, campaign_id, "resume", CampaignResumed)


async def end(session: Session, actor_id: int, campaign_id: int) -> Campaign:
    """Sell no more; what is open goes on. Raises `MoveRefused`."""
    await move(session, campaigns_table, campaign_id, MOVES, Status.ENDED, ended_at=now(), version=_c.version + 1)
    return await _moved(session, actor_id, campaign_id, "end", CampaignEnded)


async def stop(session: Session, actor_id: int, campaign_id: int, *, call_off: bool) -> None:
    """Begin nothing more; what is open goes on, or is called off. What was ended may still be called off.

    Stopping twice changes nothing. Raises `CampaignFixed` for a plan.
    """
    campaign = await locked(session, campaign_id)
    if campaign.status is Status.DRAFT:
        raise CampaignFixed
    if call_off and campaign.status is not Status.CANCELLED:
        await cancel(session, actor_id, campaign_id)
    elif campaign.is_alive:
        await end(session, actor_id, campaign_id)


async def cancel(session: Session, actor_id: int, campaign_id: int) -> Campaign:
    """Sell no more, and call off what is open. Raises `MoveRefused`."""
    campaign = await locked(session, campaign_id)
    if campaign.status is Status.DRAFT:
        raise MoveRefused(to=Status.CANCELLED.value)
    ended_at = campaign.ended_at or now()
    await move(session, campaigns_table, campaign_id, MOVES, Status.CANCELLED, ended_at=ended_at)
    return await _moved(session, actor_id, campaign_id, "cancel", CampaignCancelled)


async def discard(session: Session, campaign_id: int) -> None:
    """Throw a plan away that nobody has seen. Raises `MoveRefused` for anything else."""
    thrown = _c.status == Status.DRAFT
    if not await try_move(session, campaigns_table, campaign_id, MOVES, Status.CANCELLED, thrown, ended_at=now()):
        raise MoveRefused(to=Status.CANCELLED.value)


async def _moved(session: Session, actor_id: int, campaign_id: int, what: str, told: type[_Told]) -> Campaign:
    campaign = await get(session, campaign_id)
    await emit(session, told(campaign_id=campaign_id, kind=campaign.kind))
    await _note(session, actor_id, campaign_id, what)
    return campaign


async def _note(
    session: Session, actor_id: int, campaign_id: int, what: str, details: Mapping[str, Any] | None = None
) -> None:
    await staff.note(session, actor_id, f"campaign.{what}", f"campaign:{campaign_id}", details)
