"""Group buys below cost: publishing one takes a second person, and so does making more of one that runs."""

from __future__ import annotations

from collections.abc import Sequence

from campaigns import calendar
from campaigns.group_buys.foreseeing import foresee
from campaigns.group_buys.making import publish
from campaigns.group_buys.terms import GroupBuy, get
from commerce.kit.database import Session
from commerce.pricing import Promotion
from commerce.staff import Approval


async def ask_second_person(
    session: Session, staff_id: int, campaign_id: int, beside: Sequence[Promotion] = ()
) -> bool:
    """Ask somebody else to agree to publishing a group buy where it takes two; tells whether it does.

    It takes two where it may sell something below what it costs the shop. Raises `AlreadyAsked`.
    """
    group = await get(session, campaign_id)
    lost = next((one.worst for one in await foresee(session, group, beside) if one.below_cost), None)
    return await calendar.ask_second_person(session, staff_id, group.campaign, lost)


async def carry_out_publishing(session: Session, approval: Approval, beside: Sequence[Promotion] = ()) -> None:
    """Publish what somebody asked for and somebody else agreed to.

    Raises `CampaignMovedOn` where it is another one by now, and what `publish` raises.
    """
    group = await get(session, approval.subject_id)
    found = await foresee(session, group, beside)
    calendar.refuse_moved_on(approval, group.campaign, found[0].worst if found else None)
    await publish(session, approval.requested_by, group.id, below_cost=True, beside=beside)


async def refuse_loss(session: Session, actor_id: int, group: GroupBuy, beside: Sequence[Promotion] = ()) -> bool:
    """Somebody who needs a second person for prices below cost does not make more of them alone.

    Tells whether it sells below cost. Raises `LossTakesTwo`.
    """
    below = any(one.below_cost for one in await foresee(session, group, beside))
    return await calendar.refuse_loss(session, actor_id, below_cost=below)
