"""Bargains below cost: publishing a campaign of them takes a second person, and so does making more of them."""

from __future__ import annotations

from campaigns import calendar
from campaigns.bargains.making import publish
from campaigns.bargains.terms import BargainSale, get
from commerce import catalogue
from commerce.catalogue import VariantCard
from commerce.kit.database import Session
from commerce.kit.money import Money
from commerce.staff import Approval


async def losses(session: Session, sale: BargainSale) -> tuple[VariantCard, ...]:
    """The variants that cost the shop more than their lowest prices, what loses most first."""
    cards = await catalogue.find_variants(session, sorted(sale.floors), "")
    lost = [
        (card.cost.amount - sale.floor(card.variant_id).amount, card)
        for card in cards.values()
        if card.cost is not None and sale.floor(card.variant_id) < card.cost
    ]
    return tuple(card for _, card in sorted(lost, key=lambda one: (-one[0], one[1].variant_id)))


async def ask_second_person(session: Session, staff_id: int, campaign_id: int) -> bool:
    """Ask somebody else to agree to publishing a campaign where it takes two; tells whether it does.

    It takes two where it may sell something below what it costs the shop. Raises `AlreadyAsked`.
    """
    sale = await get(session, campaign_id)
    return await calendar.ask_second_person(session, staff_id, sale.campaign, await _worst(session, sale))


async def carry_out_publishing(session: Session, approval: Approval) -> None:
    """Publish what somebody asked for and somebody else agreed to.

    Raises `CampaignMovedOn` where it is another one by now, and what `publish` raises.
    """
    sale = await get(session, approval.subject_id)
    calendar.refuse_moved_on(approval, sale.campaign, await _worst(session, sale))
    await publish(session, approval.requested_by, sale.id, below_cost=True)


async def refuse_loss(session: Session, actor_id: int, sale: BargainSale) -> bool:
    """Somebody who needs a second person for prices below cost does not make more of them alone.

    Tells whether it sells below cost. Raises `LossTakesTwo`.
    """
    return await calendar.refuse_loss(session, actor_id, below_cost=bool(await losses(session, sale)))


async def _worst(session: Session, sale: BargainSale) -> Money | None:
    """What the goods bring at least that lose most."""
    lost = await losses(session, sale)
    return sale.floor(lost[0].variant_id) if lost else None
