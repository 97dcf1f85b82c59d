"""What of an order was given and what is still owed, as the staff see it: never a whole key."""

from __future__ import annotations

from collections.abc import Collection

from commerce import digital
from commerce.orders import Order
from commerce.staff import Permission
from handlers.carts import name_of
from handlers.chat.keyboards import Row
from handlers.chat.router import Visit
from handlers.chat.screen import Button, Words, text
from handlers.chat.writing import shortened
from handlers.merchant.digital_doors import ShowGood

_MOST_NAME = 60
#: So many endings of keys are told.
_MOST_KEYS = 10


async def given_words(visit: Visit, order: Order) -> list[Words]:
    """Line by line what the customer has, and what they paid for and still wait for."""
    if all(line.kind != "digital" for line in order.lines):
        return []
    endings = await digital.endings(visit.session, order.id)
    told: list[Words] = []
    for line in order.lines:
        if line.kind != "digital":
            continue
        name = shortened(name_of(line.title, line.options), _MOST_NAME)
        keys = endings.get(line.id, ())
        if keys:
            shown = ", ".join(keys[:_MOST_KEYS]) + (" …" if len(keys) > _MOST_KEYS else "")
            told.append(text("digital-staff-keys", name=name, count=line.shipped, keys=shown))
        elif line.shipped:
            told.append(text("digital-staff-given", name=name))
        if _owed(order, line.quantity - line.cancelled - line.shipped):
            told.append(text("digital-staff-owed", name=name))
    return told


def good_rows(order: Order, may: Collection[Permission]) -> list[Row]:
    """The way to what is delivered of it, where some of it is still owed."""
    if Permission.CATALOGUE_EDIT not in may:
        return []
    owed = dict.fromkeys(
        line.variant_id
        for line in order.lines
        if line.kind == "digital" and _owed(order, line.quantity - line.cancelled - line.shipped)
    )
    return [[Button(text("digital-good"), ShowGood(variant_id))] for variant_id in owed]


def _owed(order: Order, pieces: int) -> bool:
    return pieces > 0 and order.is_promised and order.paid_at is not None
