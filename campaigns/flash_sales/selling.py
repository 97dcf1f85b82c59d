"""The prices of a flash sale, for carts and orders: open from the first moment anybody may buy until its end."""

from __future__ import annotations

from datetime import timedelta

from campaigns.calendar import (
    CampaignCancelled,
    CampaignChanged,
    CampaignEnded,
    CampaignPaused,
    CampaignResumed,
    CampaignStarted,
    Kind,
    Status,
)
from campaigns.flash_sales.sold_out import forget
from campaigns.flash_sales.terms import FlashSale, get
from commerce import event_prices, membership
from commerce.kit.database import Session

PREFIX = "flash:"


def ref_of(campaign_id: int) -> str:
    """What a cart line came for that is bought in a flash sale."""
    return f"{PREFIX}{campaign_id}"


def read_ref(event_ref: str) -> int:
    """The campaign of a reference."""
    return int(event_ref.removeprefix(PREFIX))


async def offer(
    session: Session, happened: CampaignStarted | CampaignResumed | CampaignChanged | CampaignPaused
) -> None:
    """A reaction: goods cost what the sale says now, or are not sold at its price for now."""
    if happened.kind == Kind.FLASH_SALE:
        sale = await get(session, happened.campaign_id)
        if sale.campaign.status in (Status.SCHEDULED, Status.RUNNING):
            await offer_prices(session, sale)
        else:
            await event_prices.withdraw(session, ref_of(sale.id))


async def withdraw(session: Session, happened: CampaignEnded | CampaignCancelled) -> None:
    """A reaction: nobody buys at the sale's prices any more."""
    if happened.kind == Kind.FLASH_SALE:
        await event_prices.withdraw(session, ref_of(happened.campaign_id))


async def offer_prices(session: Session, sale: FlashSale) -> None:
    """Write the prices with their hours, so that they open at the very moment, whoever looks then.

    Who may buy at which moment is asked again with each order.
    """
    window = sale.window
    starts_at = window.opens(await earliest(session, sale))
    for variant_id, price in sorted(sale.prices.items()):
        forget(session, sale.id, variant_id)
        await event_prices.grant(
            session,
            ref_of(sale.id),
            variant_id,
            price,
            sale.campaign.titles,
            starts_at=starts_at,
            ends_at=window.ends_at,
            with_coupons=sale.terms.with_coupons,
        )


async def earliest(session: Session, sale: FlashSale) -> timedelta:
    """By how much the highest tier comes before everybody else."""
    rules = await membership.programme(session, sale.campaign.currency)
    minutes = (one.early_minutes for one in rules.tiers) if rules.enabled else ()
    return timedelta(minutes=max(minutes, default=0))
