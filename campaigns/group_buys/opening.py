"""Whether another team may be opened: in a campaign that runs, as long as it has not as many as it lets be opened."""

from __future__ import annotations

from sqlalchemy import bindparam, func, select

from campaigns.group_buys.models import teams_table, terms_table
from campaigns.group_buys.refusals import AllTeamsOpened, GroupNotOpen
from campaigns.group_buys.states import TeamStatus
from campaigns.group_buys.terms import GroupBuy
from commerce.kit.clock import now
from commerce.kit.database import Session, lock_for_update

#: What came to nothing makes room for another team.
COUNTED = (TeamStatus.PENDING_LEADER, TeamStatus.FORMING, TeamStatus.SUCCEEDED)
_t = teams_table.c
_opened = select(func.count()).where(_t.campaign_id == bindparam("campaign"), _t.status.in_(COUNTED))
_terms = select(terms_table.c.campaign_id).where(terms_table.c.campaign_id == bindparam("campaign"))


def refuse_closed(group: GroupBuy) -> None:
    """Refuse to open a team in a campaign that does not run. Raises `GroupNotOpen`."""
    if not group.campaign.runs_at(now()):
        raise GroupNotOpen


async def refuse_opening(session: Session, group: GroupBuy, *, for_sure: bool) -> None:
    """Refuse to open a team where there may be none; `for_sure` keeps its place until the end of the unit of work.

    Raises `GroupNotOpen`, `AllTeamsOpened(most)`.
    """
    refuse_closed(group)
    if not await has_room(session, group, for_sure=for_sure):
        raise AllTeamsOpened(most=group.terms.teams_in_all)


async def has_room(session: Session, group: GroupBuy, *, for_sure: bool) -> bool:
    """Whether the campaign has not as many teams as it lets be opened.

    Whoever wants to be sure holds its terms, so that no two open the last one; after teams, and before pieces.
    """
    if group.terms.teams_in_all is None:
        return True
    if for_sure:
        await session.execute(lock_for_update(session, _terms), {"campaign": group.id})
    opened: int = (await session.scalars(_opened, {"campaign": group.id})).one()
    return opened < group.terms.teams_in_all
