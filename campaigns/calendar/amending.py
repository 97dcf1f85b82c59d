"""Changing what runs: a later end, more pieces. Nobody who was promised something gets less."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import update

from campaigns.calendar.campaign import Allotment, Campaign
from campaigns.calendar.conflicts import refuse_conflicts
from campaigns.calendar.events import CampaignChanged
from campaigns.calendar.models import campaigns_table, variants_table
from campaigns.calendar.reading import get, locked
from campaigns.calendar.refusals import CampaignFixed, CampaignWindowUnclear, EndsEarlier, QuotaOnlyGrows
from commerce import staff
from commerce.kit.clock import now
from commerce.kit.database import Session
from commerce.kit.errors import NotFound
from commerce.kit.events import emit

_c, _v = campaigns_table.c, variants_table.c


async def amendable(session: Session, campaign_id: int) -> Campaign:
    """A campaign that is published and not over, held until the end. Raises `NotFound`, `CampaignFixed`."""
    campaign = await locked(session, campaign_id)
    if not campaign.is_alive:
        raise CampaignFixed
    return campaign


async def prolong(session: Session, actor_id: int, campaign_id: int, ends_at: datetime | None) -> Campaign:
    """Let it run until later, or until it is ended (None); an end that was open may be set. Twice changes nothing.

    Raises `EndsEarlier(ends)`, `CampaignWindowUnclear` for an end that is over, `VariantTaken(title)`, `CampaignFixed`.
    """
    campaign = await amendable(session, campaign_id)
    if campaign.ends_at == ends_at:
        return campaign
    refuse_earlier(campaign, ends_at)
    await refuse_conflicts(session, campaign, campaign.starts_at or now(), ends_at)
    later = {"ends_at": ends_at, "version": _c.version + 1}
    await session.execute(update(campaigns_table).where(_c.id == campaign_id).values(**later))
    details = {"before": _told(campaign.ends_at), "after": _told(ends_at)}
    return await note_change(session, actor_id, campaign_id, "prolong", details)


async def raise_quota(
    session: Session, actor_id: int, campaign_id: int, variant_id: int, quota: int | None
) -> Campaign:
    """Let it sell more of a variant; None: as many as there are. Raises `QuotaOnlyGrows(quota)`, `CampaignFixed`."""
    campaign = await amendable(session, campaign_id)
    kept = campaign.variants.get(variant_id)
    if kept is None:
        raise NotFound
    if kept.quota == quota:
        return campaign
    refuse_fewer(kept, quota)
    mine = (_v.campaign_id == campaign_id, _v.variant_id == variant_id)
    # What has no limit any more is counted no more.
    uncounted = {"held": 0, "sold": 0} if quota is None else {}
    await session.execute(update(variants_table).where(*mine).values(quota=quota, **uncounted))
    details = {"variant": variant_id, "before": kept.quota, "after": quota}
    return await note_change(session, actor_id, campaign_id, "quota", details)


def refuse_earlier(campaign: Campaign, ends_at: datetime | None) -> None:
    """Refuse an end before the one that was told. Raises `EndsEarlier(ends)`, `CampaignWindowUnclear`."""
    if campaign.ends_at is not None and ends_at is not None and ends_at < campaign.ends_at:
        raise EndsEarlier(ends=campaign.ends_at)
    if ends_at is not None and ends_at <= max(now(), campaign.starts_at or now()):
        raise CampaignWindowUnclear


def refuse_fewer(kept: Allotment, quota: int | None) -> None:
    """Refuse fewer pieces than were told. Raises `QuotaOnlyGrows(quota)`."""
    if kept.quota != quota and (kept.quota is None or (quota is not None and quota < kept.quota)):
        raise QuotaOnlyGrows(quota=kept.quota or 0)


async def note_change(
    session: Session, actor_id: int, campaign_id: int, what: str, details: Mapping[str, Any]
) -> Campaign:
    """Write down what was changed in a campaign that is published, and tell whoever sells for it."""
    campaign = await get(session, campaign_id)
    await emit(session, CampaignChanged(campaign_id=campaign_id, kind=campaign.kind))
    await staff.note(session, actor_id, f"campaign.{what}", f"campaign:{campaign_id}", details)
    return campaign


def _told(moment: datetime | None) -> str | None:
    return None if moment is None else moment.isoformat()
