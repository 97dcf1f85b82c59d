"""Orders in the words of whoever reads them at the counter, whatever language their customers speak."""

from __future__ import annotations

from dataclasses import replace

from commerce import catalogue, shipping
from commerce.kit.database import Session
from commerce.orders import Order, OrderLine


async def worded(session: Session, order: Order, language: str) -> Order:
    """The order with its goods and its delivery called as the shop calls them in a language.

    What is known no more keeps the words it was sold with.
    """
    if order.language == language:
        return order
    known = await catalogue.find_variants(session, list(order.units), language)
    lines = tuple(_line(line, known.get(line.variant_id)) for line in order.lines)
    delivery = order.delivery
    if delivery is not None and delivery.title:
        title = await shipping.title_in(session, delivery.code, delivery.title, language)
        delivery = replace(delivery, title=title)
    return replace(order, lines=lines, delivery=delivery)


def _line(line: OrderLine, card: catalogue.VariantCard | None) -> OrderLine:
    return line if card is None else replace(line, title=card.title, options=card.option_label)
