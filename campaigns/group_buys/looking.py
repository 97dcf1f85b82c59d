"""Would it work? What keeps somebody from opening or joining a team is told before they fill a cart for it."""

from __future__ import annotations

from campaigns.calendar import Status
from campaigns.group_buys.asking import as_asked
from campaigns.group_buys.entitled import refuse_customer
from campaigns.group_buys.opening import refuse_opening
from campaigns.group_buys.refusals import GroupSoldOut, TeamOver
from campaigns.group_buys.seating import refuse_team
from campaigns.group_buys.teams import find_team
from campaigns.group_buys.terms import GroupBuy, get
from commerce.kit.database import Session
from commerce.kit.errors import NotFound


async def look_to_open(
    session: Session, customer_id: int, campaign_id: int, variant_id: int, pieces: int = 1
) -> GroupBuy:
    """The campaign in which this customer may open a team now, at what is asked today. Takes nothing.

    Raises `GroupNotOpen`, `AllTeamsOpened(most)`, `GroupSoldOut(left)`, and what keeps a customer from a seat.
    """
    group = await get(session, campaign_id)
    await refuse_opening(session, group, for_sure=False)
    await _refuse(session, customer_id, group, variant_id, pieces, joins=False)
    return await as_asked(session, group)


async def look_to_join(session: Session, customer_id: int, team_id: int, variant_id: int, pieces: int = 1) -> GroupBuy:
    """The campaign of a team that this customer may join now. Takes nothing.

    Raises `TeamOver`, `TeamFull(waiting)`, `GroupSoldOut(left)`, and what keeps a customer from a seat.
    """
    team = await find_team(session, team_id)
    refuse_team(team)
    group = await get(session, team.campaign_id)
    if group.campaign.status is Status.CANCELLED:
        raise TeamOver
    await _refuse(session, customer_id, group, variant_id, pieces, joins=True)
    return group


async def _refuse(
    session: Session, customer_id: int, group: GroupBuy, variant_id: int, pieces: int, *, joins: bool
) -> None:
    kept = group.campaign.variants.get(variant_id)
    if kept is None:
        raise NotFound
    if kept.left is not None and kept.left < pieces:
        raise GroupSoldOut(left=kept.left)
    await refuse_customer(session, customer_id, group, pieces, joins=joins)
