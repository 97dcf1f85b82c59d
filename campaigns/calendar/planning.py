"""Planning a campaign step by step; nobody sees it before it is published."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, delete, insert, update

from campaigns.calendar.campaign import Campaign
from campaigns.calendar.models import campaigns_table, variants_table
from campaigns.calendar.reading import get
from campaigns.calendar.refusals import CampaignFixed, CampaignWindowUnclear
from campaigns.calendar.states import Kind, Status
from commerce import catalogue
from commerce.catalogue import VariantCard
from commerce.kit.clock import now
from commerce.kit.database import Session, changed, insert_new
from commerce.kit.errors import NotFound

_c, _v = campaigns_table.c, variants_table.c
_add = insert(campaigns_table).returning(_c.id)
_mine = (_v.campaign_id == bindparam("campaign"), _v.variant_id == bindparam("variant"))
_limit = update(variants_table).where(*_mine).values(quota=bindparam("most"))
_drop = delete(variants_table).where(*_mine)


async def begin(session: Session, actor_id: int, kind: Kind, product_id: int, currency: str) -> Campaign:
    """Begin to plan a campaign for a product."""
    row = {
        "kind": kind,
        "status": Status.DRAFT,
        "titles": {},
        "product_id": product_id,
        "currency": currency,
        "starts_at": None,
        "opens_at": None,
        "ends_at": None,
        "created_by": actor_id,
        "created_at": now(),
        "published_at": None,
        "ended_at": None,
        "version": 1,
        "set_aside": False,
    }
    return await get(session, (await session.scalars(_add, row)).one())


async def set_titles(session: Session, campaign_id: int, titles: Mapping[str, str]) -> Campaign:
    """Say what customers read, by language. Raises `CampaignFixed`."""
    return await change_draft(session, campaign_id, titles=dict(titles))


async def set_window(
    session: Session, campaign_id: int, starts_at: datetime | None, ends_at: datetime | None
) -> Campaign:
    """Say from when until when, in UTC; None for at once, and for until it is ended.

    Raises `CampaignWindowUnclear` where it would be over before it begins, `CampaignFixed`.
    """
    if starts_at is not None and ends_at is not None and ends_at <= starts_at:
        raise CampaignWindowUnclear
    return await change_draft(session, campaign_id, starts_at=starts_at, ends_at=ends_at)


async def goods_of(session: Session, campaign_id: int, variant_id: int) -> VariantCard:
    """A variant that a plan may sell at a price of its own.

    Raises `CampaignFixed`, `NotFound` for other goods than the campaign's.
    """
    campaign = await change_draft(session, campaign_id)
    card = (await catalogue.find_variants(session, [variant_id], "")).get(variant_id)
    if card is None or card.product_id != campaign.product_id or card.price.currency != campaign.currency:
        raise NotFound
    return card


async def put_variant(session: Session, campaign_id: int, variant_id: int, quota: int | None = None) -> None:
    """Let it sell a variant, and how many of it at most; one that it sells already stays as it is.

    Raises `CampaignFixed`.
    """
    await change_draft(session, campaign_id)
    row = {"campaign_id": campaign_id, "variant_id": variant_id, "quota": quota, "held": 0, "sold": 0}
    await insert_new(session, variants_table, **row)


async def set_quota(session: Session, campaign_id: int, variant_id: int, quota: int | None) -> None:
    """Say how many pieces of a variant it sells at most; None: as many as there are.

    Raises `CampaignFixed`, `NotFound` for a variant that it does not sell.
    """
    await change_draft(session, campaign_id)
    if not await changed(session, _limit, {"campaign": campaign_id, "variant": variant_id, "most": quota}):
        raise NotFound


async def set_aside(session: Session, campaign_id: int, wanted: bool) -> Campaign:
    """Say whether pieces that have a limit are put aside while it runs. Raises `CampaignFixed`."""
    return await change_draft(session, campaign_id, set_aside=wanted)


async def drop_variant(session: Session, campaign_id: int, variant_id: int) -> None:
    """Let it not sell a variant after all. Raises `CampaignFixed`."""
    await change_draft(session, campaign_id)
    await session.execute(_drop, {"campaign": campaign_id, "variant": variant_id})


async def take_over(session: Session, campaign_id: int, like: Campaign) -> None:
    """Let a plan sell as many of the same goods, under the same names, as another campaign. Raises `CampaignFixed`."""
    for variant_id, kept in sorted(like.variants.items()):
        await put_variant(session, campaign_id, variant_id, kept.quota)
    await set_aside(session, campaign_id, like.set_aside)
    await set_titles(session, campaign_id, like.titles)


async def change_draft(session: Session, campaign_id: int, **values: Any) -> Campaign:
    """Change what nobody has seen yet; without values only look that it is so, and hold it. Raises `CampaignFixed`."""
    statement = (
        update(campaigns_table)
        .where(_c.id == campaign_id, _c.status == Status.DRAFT)
        .values(**values, version=_c.version + 1)
    )
    if not await changed(session, statement):
        raise CampaignFixed
    return await get(session, campaign_id)
