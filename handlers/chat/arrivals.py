"""By what a person comes: a link and what it points to, a group, a card in another chat, or by themselves."""

from __future__ import annotations

from campaigns.behaviour import DIRECT
from handlers.chat.deep_links import FROM_GROUP, FROM_INLINE, read_link
from handlers.chat.incoming import Incoming, Kind

#: What the letter of a link is remembered as; the number or word behind it only where it names nobody.
_NAMED = {"p": "product", "v": "variant", "c": "campaign", "a": "partner", "l": "live"}
_UNNAMED = {"g": "team", "b": "bargain", "r": "invite", "k": "packet", "s": "staff", "i": "partner", "o": "order"}


def source_of(incoming: Incoming) -> str:
    """What brought somebody with this update, such as `product:7`."""
    if incoming.kind in (Kind.INLINE, Kind.CHOSEN):
        return "inline"
    if not incoming.private:
        return FROM_GROUP
    return arrival(incoming) or DIRECT


def arrival(incoming: Incoming) -> str | None:
    """What a link says that somebody came by just now; None where they tapped none."""
    if incoming.command != "start" or not incoming.words:
        return None
    if incoming.words in (FROM_GROUP, FROM_INLINE):
        return incoming.words
    link = read_link(incoming.words)
    if link is None:
        return "link"
    named = _NAMED.get(link.kind)
    return f"{named}:{link.ref}" if named else _UNNAMED.get(link.kind, "link")
