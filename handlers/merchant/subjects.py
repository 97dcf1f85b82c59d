"""What an entry of the log or a request is about, in words: an order by its number, a colleague by their name."""

from __future__ import annotations

from commerce import orders
from commerce.kit.database import Session
from commerce.kit.errors import NotFound
from handlers.chat.screen import Words, text
from handlers.merchant.people import colleague

#: Kinds of subjects that are told by their number.
NUMBERED = frozenset(
    {"refund", "task", "invitation", "payment", "return", "shipment", "coupon", "promotion", "product"}
)


async def subject_words(session: Session, viewer_id: int, subject: str) -> Words:
    """`order:42` → Order K4M-7QX-9TD; whatever has no words of its own is told as it stands."""
    kind, _, number = subject.partition(":")
    if kind == "place":
        return text("subject-place", code=number)
    if not number.isdigit():
        return text("subject-shop") if subject == "shop" else subject
    try:
        if kind == "order":
            return text("subject-order", number=(await orders.get_for_staff(session, int(number))).number)
        if kind == "customer":
            return await colleague(session, viewer_id, int(number))
    except NotFound:
        return subject
    return text(f"subject-{kind}", number=number) if kind in NUMBERED else subject
