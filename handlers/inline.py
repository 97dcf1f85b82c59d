"""Sharing a product, a team, a bargain or a packet into any chat: `@shop teapot`, or the Share button of a card."""

from __future__ import annotations

from commerce import catalogue, membership
from commerce.membership import PriceTag
from handlers.chat.deep_links import read_link
from handlers.chat.incoming import Kind
from handlers.chat.router import Router, Visit
from handlers.chat.screen import Answer, Button, Found, FoundList, Silence, paragraphs, text
from handlers.chat.writing import shortened
from handlers.invite import invitation_cards
from handlers.shared_cards import OWN_CARDS, keep_card

router = Router()

MOST_RESULTS = 20


@router.on(Kind.INLINE)
async def find_cards(visit: Visit) -> Answer:
    """What a Share button names, or words find, in the asker's language; the first shelf for no words."""
    words = visit.words.strip()
    link = read_link(words)
    if link is not None and link.kind == "r":
        return await invitation_cards(visit, link.ref)
    if link is not None and link.kind in OWN_CARDS:
        card = await OWN_CARDS[link.kind](visit, link.ref)
        return FoundList((card,) if card is not None else (), personal=True, cache_seconds=0)
    if link is not None and link.kind == "p" and link.number is not None:
        ids = [link.number]
    elif words:
        ids = [hit.product_id for hit in visit.shop.index.search(words, limit=MOST_RESULTS)]
    else:
        page = await catalogue.shelf(visit.session, None, 0, MOST_RESULTS, visit.language)
        ids = [card.product_id for card in page.items]
    cards = await catalogue.cards(visit.session, ids, visit.language)
    currency = visit.shop.profile.currency
    prices = await membership.prices(visit.session, None, cards.values(), visit.language, currency)
    found = (_found(visit, cards[one], prices.of_product(cards[one])) for one in ids if one in cards)
    return FoundList(tuple(found), personal=True)


@router.on(Kind.CHOSEN)
async def note_choice(visit: Visit) -> Answer:
    """The card of a team, a bargain or a packet follows it from now on; a product's card stays as it was sent."""
    await keep_card(visit)
    return Silence()


def _found(visit: Visit, card: catalogue.ProductCard, tag: PriceTag) -> Found:
    """A card for others to read: at what anybody pays, not at the asker's own price."""
    price = text("inline-price-from" if tag.varies else "inline-price", price=tag.price)
    return Found(
        id=f"p{card.product_id}",
        title=card.title,
        description=price,
        card=paragraphs(text("product-title", title=card.title), price, shortened(card.description, 600)),
        rows=[[Button(text("inline-open", shop=visit.shop.profile.name), url=visit.shop.link("p", card.product_id))]],
    )
