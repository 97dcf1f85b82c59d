"""How a packet reads: what is parted among how many, from when on a share counts, and how it stands."""

from __future__ import annotations

from campaigns.packets import Packet, Plan, Status
from commerce.kit.clock import now
from handlers.chat.screen import Words, lines, text
from handlers.chat.writing import shortened, until
from handlers.coupon_words import MOST_NAME


def packet_name(plan: Plan) -> Words:
    """What the merchant called it, or just a packet."""
    return shortened(plan.name, MOST_NAME) if plan.name else text("packet-name")


def offer_words(plan: Plan) -> Words:
    """What there is, for how many, and what a share is good for."""
    facts = {"total": plan.money(plan.total), "people": plan.people, "least": plan.money(plan.minimum)}
    threshold = text("packet-from", amount=plan.money(plan.threshold)) if plan.threshold else None
    return lines(text("packet-offer", **facts), threshold, text("packet-good-for", days=plan.term_days))


def standing_words(packet: Packet) -> Words:
    """How many have taken a share, and whether there is still one for whoever comes now."""
    facts = {"taken": packet.taken, "people": packet.plan.people}
    if packet.gives(now()) and packet.expires_at is not None:
        return lines(text("packet-taken", **facts), text("packet-ends", until=until(packet.expires_at)))
    if packet.status is Status.EMPTY:
        return text("packet-all-taken", **facts)
    return lines(text("packet-taken", **facts), text("packet-is-over"))
