"""What happens when something is put into the cart: a word over the card, and what goes with it below."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from campaigns import behaviour, experiments, recommendations
from campaigns.behaviour import Kind as Act
from campaigns.recommendations import Pick
from commerce import carts, catalogue
from handlers.carts import AddToCart
from handlers.chat.router import Router, Visit
from handlers.chat.screen import Answer, Button, Screen, Toast, paragraphs, text
from handlers.doors import ShowProduct
from handlers.price_tags import offer_words, prices_of
from handlers.products import MOST_AT_ONCE, product_screen

router = Router()

#: So many of what goes with it are shown, so that the card stays a card.
_BESIDE = 2


@router.tap(AddToCart)
async def add_to_cart(visit: Visit, wanted: AddToCart) -> Answer:
    """The card stays as it is while there is more to be had and nothing goes with it; a toast tells of the cart.

    What goes with it is what others bought together with it: the same for everybody, but for what they refused or have
    in the cart.
    """
    cart = await carts.add(
        visit.session,
        visit.customer.id,
        wanted.variant_id,
        wanted.quantity,
        language=visit.language,
        profile=visit.shop.profile,
    )
    await experiments.note_click(visit.session, visit.customer.id)
    mine = [line for line in cart.lines if line.variant_id == wanted.variant_id]
    product_id = mine[0].product_id
    await behaviour.note(visit.session, visit.customer.id, Act.ADDED, product_id, amount=wanted.quantity)
    toast = text("cart-added", count=cart.count, total=cart.subtotal)
    bounds = [bound for line in mine for bound in (line.left, line.most) if bound is not None]
    picks = await recommendations.bought_together(visit.session, visit.customer.id, product_id, _BESIDE)
    if not picks and sum(line.quantity for line in mine) < min(bounds, default=MOST_AT_ONCE):
        return Toast(toast)
    card = await product_screen(visit, product_id, wanted.variant_id, wanted.quantity)
    return replace(await _with_companions(visit, card, picks), toast=toast)


async def _with_companions(visit: Visit, card: Screen, picks: Sequence[Pick]) -> Screen:
    """The card with a button to each of these at its end: what stands above stays under the finger."""
    cards = await catalogue.cards(visit.session, [one.product_id for one in picks], visit.language)
    shown = [cards[one.product_id] for one in picks if one.product_id in cards]
    if not shown:
        return card
    prices = await prices_of(visit, shown)
    offers = [text("added-beside", offer=offer_words(one.title, prices.of_product(one))) for one in shown]
    rows = [[Button(said, ShowProduct(one.product_id))] for said, one in zip(offers, shown, strict=True)]
    body = paragraphs(card.body, text("added-goes-with"))
    return replace(card, body=body, rows=[*card.rows[:-1], *rows, card.rows[-1]])
