"""Sharing a product, a team, a bargain or a packet into any chat: `@shop teapot`, or the Share button of a card."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from campaigns import recommendations
from commerce import catalogue, inventory, membership
from commerce.catalogue import ProductCard, VariantCard
from commerce.membership import Prices
from handlers.carts import name_of
from handlers.chat.deep_links import FROM_INLINE, read_link
from handlers.chat.incoming import Kind
from handlers.chat.router import Router, Visit
from handlers.chat.screen import Answer, Button, Found, FoundList, Silence, Words, paragraphs, text
from handlers.chat.writing import shortened
from handlers.invite import invitation_cards
from handlers.search import LONGEST
from handlers.shared_cards import OWN_CARDS, keep_card

router = Router()

#: Bot API: an answer holds 50 results at the most.
MOST_RESULTS = 50
#: So many are popular, page after page.
MOST_POPULAR = 100
_MOST_DESCRIPTION = 600


@router.on(Kind.INLINE)
async def find_cards(visit: Visit) -> Answer:
    """What a Share button names, or words find, in the asker's language; what is popular for no words."""
    words = " ".join(visit.words.split())[:LONGEST]
    link = read_link(words)
    if link is not None and link.kind == "r":
        return await invitation_cards(visit, link.ref)
    if link is not None and link.kind in OWN_CARDS:
        card = await OWN_CARDS[link.kind](visit, link.ref)
        return FoundList((card,) if card is not None else (), personal=True, cache_seconds=0)
    start = _start(visit)
    if link is not None and link.kind == "p" and link.number is not None:
        return await _found(visit, [_Asked(link.number)][start:], start, 1)
    if not words:
        wanted, left = await _popular(visit)
        return await _found(visit, wanted[start : start + MOST_RESULTS], start, len(wanted), left)
    results = visit.shop.index.look_up(words)
    hits = results.some(start, MOST_RESULTS)
    return await _found(visit, [_Asked(hit.product_id, hit.variant_id) for hit in hits], start, results.total)


@router.on(Kind.CHOSEN)
async def note_choice(visit: Visit) -> Answer:
    """The card of a team, a bargain or a packet follows it from now on; a product's card stays as it was sent."""
    await keep_card(visit)
    return Silence()


@dataclass(frozen=True)
class _Asked:
    """A product, or one variant of it whose number was typed."""

    product_id: int
    variant_id: int | None = None


def _start(visit: Visit) -> int:
    """Where Telegram says that the last page ended."""
    begun = visit.incoming.raw.get("offset", "")
    return int(begun) if begun.isascii() and begun.isdecimal() and len(begun) < 8 else 0


async def _popular(visit: Visit) -> tuple[list[_Asked], Mapping[int, int | None]]:
    """What most people bought of late and can be had now; in a shop that sold little yet, what stands there first.

    And how many of each variant there are.
    """
    wanted = await recommendations.popular(visit.session, MOST_POPULAR)
    if len(wanted) < MOST_RESULTS:
        first = await catalogue.shelf(visit.session, None, 0, MOST_RESULTS, visit.language)
        wanted = list(dict.fromkeys([*wanted, *(card.product_id for card in first.items)]))[:MOST_RESULTS]
    cards = await catalogue.cards(visit.session, wanted, visit.language)
    left = await _left(visit, cards.values())
    return [_Asked(one) for one in wanted if one in cards and _is_there(cards[one].variants, left)], left


async def _found(
    visit: Visit, page: Sequence[_Asked], start: int, total: int, left: Mapping[int, int | None] | None = None
) -> FoundList:
    """A page of so many results in all; `left` is how many there are of the variants, where that is known already.

    What everybody would be shown alike Telegram may keep for all: that is so where the shop speaks one language.
    """
    cards = await catalogue.cards(visit.session, [one.product_id for one in page], visit.language)
    prices = await membership.prices(visit.session, None, cards.values(), visit.language, visit.shop.profile.currency)
    left = left if left is not None else await _left(visit, cards.values())
    held = await _pictures_held(visit, cards.values())
    found = tuple(
        _result(visit, one, cards[one.product_id], prices, left, held) for one in page if one.product_id in cards
    )
    more = str(start + MOST_RESULTS) if total > start + MOST_RESULTS else ""
    door = text("inline-shop" if found or start else "inline-nothing", shop=visit.shop.profile.name)
    alike = len(visit.shop.profile.languages) == 1
    return FoundList(found, next_offset=more, personal=not alike, door=(door, FROM_INLINE))


def _result(
    visit: Visit,
    asked: _Asked,
    card: ProductCard,
    prices: Prices,
    left: Mapping[int, int | None],
    held: Mapping[int, str],
) -> Found:
    """A card for others to read: at what anybody pays, not at the asker's own price."""
    variant = card.find(asked.variant_id) if asked.variant_id is not None else None
    tag = prices.of(variant) if variant is not None else prices.of_product(card)
    title = name_of(card.title, variant.option_label) if variant is not None else card.title
    kind, ref = ("v", variant.variant_id) if variant is not None else ("p", card.product_id)
    price: Words = text("inline-price-from" if tag.varies else "inline-price", price=tag.price)
    there = _is_there((variant,) if variant is not None else card.variants, left)
    photo = card.photos[0] if card.photos else None
    return Found(
        id=f"{kind}{ref}",
        title=title,
        description=price if there else text("inline-sold-out", price=price),
        card=paragraphs(text("product-title", title=title), price, shortened(card.description, _MOST_DESCRIPTION)),
        rows=[[Button(text("inline-open", shop=visit.shop.profile.name), url=visit.shop.link(kind, ref))]],
        file_id=held.get(photo.photo_id) if photo is not None else None,
        picture=visit.shop.photo(photo.photo_id) if photo is not None else None,
    )


async def _left(visit: Visit, cards: Iterable[ProductCard]) -> Mapping[int, int | None]:
    return await inventory.available(visit.session, [one.variant_id for card in cards for one in card.variants])


def _is_there(variants: Iterable[VariantCard], left: Mapping[int, int | None]) -> bool:
    return any(left.get(one.variant_id, 0) != 0 for one in variants)


async def _pictures_held(visit: Visit, cards: Iterable[ProductCard]) -> Mapping[int, str]:
    """Pictures that Telegram holds already; where it can fetch them from the shop it need not."""
    if visit.shop.address is not None:
        return {}
    first = [card.photos[0].photo_id for card in cards if card.photos]
    return await catalogue.photo_file_ids(visit.session, first, visit.shop.bot_id)
