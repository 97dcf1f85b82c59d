"""Cards that are sent into other people's chats and follow what they show: found, kept, and drawn anew there."""

from __future__ import annotations

from collections.abc import Mapping

from handlers.card_results import Sent
from handlers.chat.card_hand import DrawCard
from handlers.chat.router import Visit
from handlers.shared_bargains import BARGAIN, draw_bargain, find_bargain, keep_bargain
from handlers.shared_packets import PACKET, draw_packet, find_packet, keep_packet
from handlers.shared_teams import TEAM, draw_team, find_team_card, keep_team_card

#: Who finds the card of what a link of such a kind leads to.
OWN_CARDS = {"g": find_team_card, "b": find_bargain, "k": find_packet}
#: Who draws what such a card shows.
DRAWS: Mapping[str, DrawCard] = {TEAM: draw_team, BARGAIN: draw_bargain, PACKET: draw_packet}
_KEEPS = {"g": keep_team_card, "b": keep_bargain, "k": keep_packet}


async def keep_card(visit: Visit) -> None:
    """A card was sent somewhere: it is kept up to date from now on, if it is one that follows something."""
    result, picture, looks, *_ = [*str(visit.incoming.raw.get("result_id", "")).split(":"), "", ""]
    where, keep = visit.incoming.inline_message_id, _KEEPS.get(result[:1])
    if where and keep is not None and result[1:].isdecimal():
        await keep(visit, int(result[1:]), Sent(where, picture[:16] or None, looks[:16] or None))
