"""Cards that are sent into other people's chats and follow what they show: found, kept, and drawn anew there."""

from __future__ import annotations

from campaigns import shared_cards
from handlers.chat.messenger import Drawing, SharedRedraw
from handlers.chat.router import Visit
from handlers.notices import notices
from handlers.shared_bargains import BARGAIN, draw_bargain, find_bargain, keep_bargain
from handlers.shared_packets import PACKET, draw_packet, find_packet, keep_packet
from handlers.shared_teams import TEAM, draw_team, find_team_card, keep_team_card

#: Who finds the card of what a link of such a kind leads to.
OWN_CARDS = {"g": find_team_card, "b": find_bargain, "k": find_packet}
_DRAWN_BY = {TEAM: draw_team, BARGAIN: draw_bargain, PACKET: draw_packet}


async def keep_card(visit: Visit) -> None:
    """A card was sent somewhere: it is kept up to date from now on, if it is one that follows something."""
    result = str(visit.incoming.raw.get("result_id", ""))
    where = visit.incoming.inline_message_id
    if not where or not result[1:].isdigit():
        return
    keep = {"g": keep_team_card, "b": keep_bargain, "k": keep_packet}.get(result[0])
    if keep is not None:
        await keep(visit, int(result[1:]), where)


@notices.draws(shared_cards.NOTICE)
async def draw_shared(drawing: Drawing) -> SharedRedraw | None:
    """The card as it is now; nothing of a kind that the shop does not know (any more)."""
    draw = _DRAWN_BY.get(drawing.details["kind"])
    return await draw(drawing) if draw is not None else None
