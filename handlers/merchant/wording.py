"""Orders, returns and parcels in the words of whoever reads them at the counter, whatever their customers speak."""

from __future__ import annotations

from dataclasses import replace

from commerce import catalogue, event_prices, membership, promotions, returns, shipping
from commerce.kit.database import Session
from commerce.orders import Order, OrderLine
from commerce.returns import Replacement, Return
from commerce.shipping import Shipment


async def worded(session: Session, order: Order, language: str) -> Order:
    """The order with its goods, its delivery and its discounts called as the shop calls them in a language.

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
    names = await _discounts(session, order, language)
    adjustments = tuple(replace(one, label=names.get(one.source, one.label)) for one in order.adjustments)
    return replace(order, lines=lines, delivery=delivery, adjustments=adjustments)


async def worded_return(session: Session, order: Order, found: Return, language: str) -> Return:
    """The return of an order with what is sent instead called as the shop calls it in a language."""
    if order.language == language:
        return found
    wanted = [one.variant_id for one in found.replacements.values()]
    known = await catalogue.find_variants(session, wanted, language)
    named = {line: _replacement(one, known.get(one.variant_id)) for line, one in found.replacements.items()}
    return replace(found, replacements=named)


async def worded_parcel(session: Session, order: Order, parcel: Shipment, language: str) -> Shipment:
    """A parcel of an order; what it holds in the place of goods that came back is called as in a language."""
    if parcel.return_id is None:
        return parcel
    found = await worded_return(session, order, await returns.get_for_staff(session, parcel.return_id), language)
    return replace(parcel, instead={line: one.name for line, one in found.replacements.items()})


async def _discounts(session: Session, order: Order, language: str) -> dict[str, str]:
    """Promotions, campaigns and tiers with words in the language; a coupon has the one name that its maker gave it."""
    sources = [one.source for one in order.adjustments]
    names = await promotions.names_in(session, sources, language)
    names |= await event_prices.names_in(session, sources, language)
    codes = {one: one.removeprefix(membership.TIER) for one in sources if one.startswith(membership.TIER)}
    if codes:
        rules = await membership.programme(session, order.currency)
        tiers = {source: rules.tier(code) for source, code in codes.items()}
        names |= {source: tier.named(language) for source, tier in tiers.items() if tier is not None}
    return names


def _line(line: OrderLine, card: catalogue.VariantCard | None) -> OrderLine:
    return line if card is None else replace(line, title=card.title, options=card.option_label)


def _replacement(one: Replacement, card: catalogue.VariantCard | None) -> Replacement:
    return one if card is None else replace(one, title=card.title, options=card.option_label)
