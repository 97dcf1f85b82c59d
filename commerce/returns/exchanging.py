"""What a customer may have instead of what goes back: the same for the same money, as far as it is there."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import bindparam, update

from commerce import catalogue, inventory, orders
from commerce.catalogue import ProductCard, VariantCard
from commerce.kit.database import Session
from commerce.orders import Order, OrderLine
from commerce.returns.errors import NotExchangeable
from commerce.returns.goods import goods_of
from commerce.returns.models import lines_table, returns_table
from commerce.returns.reading import Return, get, get_draft
from commerce.returns.replacing import covered, units_of
from commerce.returns.states import Ending

_r, _l = returns_table.c, lines_table.c
_want = (
    update(lines_table)
    .where(_l.return_id == bindparam("of_return"), _l.order_line_id == bindparam("of_line"))
    .values(
        replacement_id=bindparam("wanted"),
        replacement_title=bindparam("title"),
        replacement_options=bindparam("options"),
    )
)
_end_in = update(returns_table).where(_r.id == bindparam("of_return")).values(ending=bindparam("in_what"))

Choices = Mapping[int, tuple[VariantCard, ...]]


async def choices(session: Session, order: Order, draft: Return) -> Choices:
    """By order line what could be sent instead of the pieces chosen; the caller has checked whose order it is.

    It is of the same product, on the shelf, there in that number, and costs what the piece costs today or did then.
    The very same only makes sense where something is wrong with the piece. Nothing where the money has gone back.
    """
    goods = await goods_of(session, order, draft)
    going = [line for line in goods.lines if line.id in draft.pieces]
    if not await covered(session, order, draft):
        return {line.id: () for line in going}
    known = await catalogue.cards(session, {line.product_id for line in going}, order.language)
    left = await inventory.available(session, [one.variant_id for card in known.values() for one in card.variants])
    return {
        line.id: tuple(
            one
            for one in _alike(line, known.get(line.product_id))
            if _there(left, one.variant_id, draft.pieces[line.id])
            and (draft.reason.is_shops_fault or one.variant_id != line.variant_id)
        )
        for line in going
    }


async def exchange_for(session: Session, customer_id: int, return_id: int, line_id: int, variant_id: int) -> Return:
    """This instead of what a line sends back; once every line has something, the return ends in an exchange.

    Raises `NotFound`, `NotExchangeable`.
    """
    draft = await get_draft(session, customer_id, return_id)
    order = await orders.get(session, customer_id, draft.order_id)
    offered = {one.variant_id: one for one in (await choices(session, order, draft)).get(line_id, ())}
    if variant_id not in offered:
        raise NotExchangeable(number=order.number)
    wanted = offered[variant_id]
    said = {"wanted": variant_id, "title": wanted.title, "options": wanted.option_label}
    await session.execute(_want, {"of_return": return_id, "of_line": line_id, **said})
    if draft.pieces.keys() <= {*draft.replacements, line_id}:
        await session.execute(_end_in, {"of_return": return_id, "in_what": Ending.EXCHANGE})
    return await get(session, customer_id, return_id)


async def rather_money(session: Session, customer_id: int, return_id: int) -> Return:
    """Money, and nothing else instead. Raises `NotFound`."""
    await get_draft(session, customer_id, return_id)
    await forget_wishes(session, return_id)
    return await get(session, customer_id, return_id)


async def forget_wishes(session: Session, return_id: int) -> None:
    """What goes back is chosen anew, so what is wanted instead is too."""
    nothing = {"replacement_id": None, "replacement_title": None, "replacement_options": None}
    await session.execute(update(lines_table).where(_l.return_id == return_id).values(**nothing))
    await session.execute(_end_in, {"of_return": return_id, "in_what": Ending.MONEY})


async def insist_on_choices(session: Session, order: Order, draft: Return) -> None:
    """What was chosen can still be had, for all lines together. Raises `NotExchangeable`."""
    offered = await choices(session, order, draft)
    units = units_of(draft, draft.pieces)
    left = await inventory.available(session, units)
    for line_id, wanted in draft.replacements.items():
        if wanted.variant_id not in {one.variant_id for one in offered.get(line_id, ())}:
            raise NotExchangeable(number=order.number)
    if not all(_there(left, variant_id, pieces) for variant_id, pieces in units.items()):
        raise NotExchangeable(number=order.number)


def _alike(line: OrderLine, card: ProductCard | None) -> tuple[VariantCard, ...]:
    """What of the same product may be sold for the same money."""
    if card is None or line.kind != "physical":
        return ()
    today = {one.price for one in card.variants if one.variant_id == line.variant_id}
    return tuple(
        one for one in card.variants if one.for_sale and one.needs_shipping and one.price in {*today, line.unit_price}
    )


def _there(left: Mapping[int, int | None], variant_id: int, pieces: int) -> bool:
    count = left.get(variant_id, 0)
    return count is None or count >= pieces
