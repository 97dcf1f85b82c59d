"""What an entry of the log or a request is about, in words: an order by its number, a colleague by their name."""

from __future__ import annotations

from commerce import catalogue, orders
from commerce.kit.database import Session
from commerce.kit.errors import NotFound
from handlers.chat.screen import Words, text
from handlers.merchant.people import colleague

#: Kinds of subjects that are told by their number.
NUMBERED = frozenset(
    {
        "bulk_change",
        "refund",
        "task",
        "invitation",
        "payment",
        "return",
        "shipment",
        "coupon",
        "coupon_template",
        "promotion",
        "campaign",
        "product",
        "referral",
        "review",
        "packet",
        "partner",
        "drop",
        "broadcast",
        "venue",
        "experiment",
        "segment",
        "synonym",
        "offer",
        "talk",
    }
)


async def subject_words(session: Session, viewer_id: int, subject: str) -> Words:
    """`order:42` → Order K4M-7QX-9TD; whatever has no words of its own is told as it stands."""
    kind, _, number = subject.partition(":")
    if kind == "place":
        return text("subject-place", code=number)
    if kind == "journey":
        return text(f"journey-name-{number}")
    if not number.isdigit():
        return text("subject-shop") if subject == "shop" else subject
    try:
        if kind == "order":
            known = await orders.numbers(session, [int(number)])
            return text("subject-order", number=known[int(number)]) if known else subject
        if kind == "variant":
            return await _sku(session, int(number)) or subject
        if kind == "customer":
            return await colleague(session, viewer_id, int(number))
    except NotFound:
        return subject
    return text(f"subject-{kind.replace('_', '-')}", number=number) if kind in NUMBERED else subject


async def _sku(session: Session, variant_id: int) -> str | None:
    """What a variant is called at every counter; nothing for one that is not on the shelves any more."""
    found = await catalogue.find_variants(session, [variant_id], "en")
    return found[variant_id].sku if variant_id in found else None
