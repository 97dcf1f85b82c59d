"""Campaigns below cost: publishing one takes a second person, and so does making more of one that runs."""

from __future__ import annotations

from campaigns.calendar.campaign import Campaign
from campaigns.calendar.refusals import CampaignMovedOn, LossTakesTwo
from commerce.kit.database import Session
from commerce.kit.money import Money
from commerce.staff import Act, Approval, approvals


async def ask_second_person(session: Session, staff_id: int, campaign: Campaign, worst: Money | None) -> bool:
    """Ask somebody else to agree to publishing a campaign where it takes two; tells whether it does.

    `worst` is what the goods bring that it would sell below cost, None where it sells none so. Raises `AlreadyAsked`.
    """
    if worst is None or not await approvals.needed(session, staff_id, Act.DISCOUNT):
        return False
    facts = {"amount": worst.amount, "currency": worst.currency, "version": campaign.version}
    await approvals.request(session, staff_id, Act.DISCOUNT, f"campaign:{campaign.id}", facts)
    return True


def refuse_moved_on(approval: Approval, campaign: Campaign, worst: Money | None) -> None:
    """Refuse to publish what was agreed to where it is another campaign by now, or would bring less.

    Raises `CampaignMovedOn`.
    """
    facts = approval.facts
    if campaign.version != facts["version"] or worst is None or worst.amount < facts["amount"]:
        raise CampaignMovedOn


async def refuse_loss(session: Session, actor_id: int, *, below_cost: bool) -> bool:
    """Somebody who needs a second person for prices below cost does not make more of them alone.

    Tells whether it sells below cost. Raises `LossTakesTwo`.
    """
    if below_cost and await approvals.needed(session, actor_id, Act.DISCOUNT):
        raise LossTakesTwo
    return below_cost
