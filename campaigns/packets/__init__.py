"""Packets: a sum that is parted at random among the first people who tap; each has a coupon of their own."""

from campaigns.packets.books import RULES
from campaigns.packets.ending import end_due
from campaigns.packets.errors import PacketInvalid, PacketNotDraft, PacketTooThin
from campaigns.packets.events import PacketEmptied, PacketEnded, ShareTaken
from campaigns.packets.making import discard, draft, end, publish, redraft
from campaigns.packets.packet import Packet, Plan, Share, by_token, get
from campaigns.packets.parting import fair_minimum, most_for_one, next_share
from campaigns.packets.reading import Figures, figures, page
from campaigns.packets.states import MOVES, Status
from campaigns.packets.taking import Taken, take

__all__ = [
    "MOVES",
    "RULES",
    "Figures",
    "Packet",
    "PacketEmptied",
    "PacketEnded",
    "PacketInvalid",
    "PacketNotDraft",
    "PacketTooThin",
    "Plan",
    "Share",
    "ShareTaken",
    "Status",
    "Taken",
    "by_token",
    "discard",
    "draft",
    "end",
    "end_due",
    "fair_minimum",
    "figures",
    "get",
    "most_for_one",
    "next_share",
    "page",
    "publish",
    "redraft",
    "take",
]
