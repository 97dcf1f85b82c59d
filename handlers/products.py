"""The shelves in chat: categories, pages of goods, and the card of one product."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Protocol

from campaigns import bargains, behaviour, calendar, experiments, group_buys, recommendations
from campaigns.behaviour import Kind as Act
from campaigns.calendar import Kind
from campaigns.experiments import Place
from commerce import carts, catalogue, inventory, membership, promotions
from commerce.catalogue import ProductCard, VariantCard
from commerce.kit.errors import NotFound
from commerce.kit.money import Money
from commerce.membership import Prices, PriceTag
from commerce.payments import asked_by
from commerce.pricing import BasketLine, PriceToday, Promotion, price_today
from handlers.carts import AddToCart
from handlers.chat.deep_links import DeepLink
from handlers.chat.incoming import words_in_italics
from handlers.chat.keyboards import NO_STEP, Row, StayHere, grid, pages, way_back
from handlers.chat.router import Router, Visit
from handlers.chat.screen import Answer, Button, Picture, Screen, Style, Words, lines, paragraphs, text
from handlers.chat.writing import shortened
from handlers.doors import (
    ShowBargains,
    ShowCart,
    ShowFoundAgain,
    ShowGroup,
    ShowProduct,
    ShowShelf,
    ShowTogether,
    ShowVariant,
)
from handlers.flash_words import flash_part
from handlers.goods_watched import saving_row, watch_rows
from handlers.promotions import card_words
from handlers.sharing import share_button

router = Router()

PAGE = 8
#: Leaves room in a caption (1024 signs) for price, stock and facts.
MOST_DESCRIPTION = 600
#: "3 left" is said from here down.
FEW = 5
MOST_AT_ONCE = 99
#: On a message the words of the search that led to it stand in italics after this.
SEARCHED = "🔎 "


class _Again(Protocol):
    """The same card with something changed."""

    def __call__(self, variant_id: int = ..., wanted: int = ..., at: int = ...) -> ShowVariant: ...


@router.tap(ShowShelf)
async def show_shelf(visit: Visit, wanted: ShowShelf) -> Answer:
    """Subcategories first, then what stands here and below, page by page."""
    session, language = visit.session, visit.language
    path = await catalogue.category_path(session, wanted.category_id, language) if wanted.category_id else []
    inner = await catalogue.categories(session, wanted.category_id, language)
    rows = grid([Button(f"📁 {one.title}", ShowShelf(one.category_id, 0)) for one in inner], 2)
    page = await catalogue.shelf(session, wanted.category_id, wanted.page, PAGE, language)
    prices = await prices_of(visit, page.items)
    rows += [[offer_button(card, prices.of_product(card))] for card in page.items]
    rows += pages(page.page, page.pages - 1, lambda to: ShowShelf(wanted.category_id, to))
    rows.append(way_back(ShowShelf(path[-1].parent_id, 0) if path else None))
    title = " › ".join(one.title for one in path)
    if not page.total:
        return Screen(paragraphs(text("shelf-title", path=title or text("shelf-all")), text("shelf-empty")), rows)
    return Screen(text("shelf", path=title or text("shelf-all"), count=page.total), rows)


@router.tap(ShowProduct)
async def show_product(visit: Visit, wanted: ShowProduct) -> Answer:
    return await _looked_at(visit, wanted.product_id)


@router.tap(ShowVariant)
async def show_variant(visit: Visit, wanted: ShowVariant) -> Answer:
    found = await catalogue.find_variants(visit.session, [wanted.variant_id], visit.language)
    if wanted.variant_id not in found:
        raise NotFound
    product_id = found[wanted.variant_id].product_id
    return await product_screen(visit, product_id, wanted.variant_id, wanted.quantity, wanted.photo)


@router.link("p")
async def open_product(visit: Visit, link: DeepLink) -> Answer:
    if link.number is None:
        raise NotFound
    return await _looked_at(visit, link.number)


@router.link("v")
async def open_variant(visit: Visit, link: DeepLink) -> Answer:
    if link.number is None:
        raise NotFound
    return await show_variant(visit, ShowVariant(link.number))


async def _looked_at(visit: Visit, product_id: int) -> Screen:
    """The card that somebody opens; other options and photos of it are no further look."""
    screen = await product_screen(visit, product_id)
    await behaviour.note(visit.session, visit.customer.id, Act.VIEWED, product_id)
    return screen


async def product_screen(
    visit: Visit, product_id: int, variant_id: int | None = None, quantity: int = 1, photo: int = 0
) -> Screen:
    """The card of a product. Without a wish, a variant that can be had is chosen."""
    card = await catalogue.card(visit.session, product_id, visit.language)
    left = await inventory.available(visit.session, [one.variant_id for one in card.variants])
    chosen = card.find(variant_id) if variant_id is not None else None
    chosen = chosen or next((one for one in card.variants if left.get(one.variant_id, 0) != 0), card.variants[0])
    held = await carts.held(visit.session, visit.customer.id, chosen.variant_id)
    quantity = max(1, min(quantity, _most(chosen, left) - held))
    offers = await promotions.open_to(visit.session, visit.customer.id, visit.language, chosen.price.currency)
    line = await promotions.line_for(visit.session, chosen, quantity)
    standing = await membership.standing(visit.session, visit.customer.id, chosen.price.currency)
    pricing = _Pricing(offers, membership.member_price(standing, visit.language), line)
    events = await _events(visit, card, chosen, pricing.single.total)
    saving = await saving_row(visit, product_id, chosen.variant_id, chosen.variant_id if variant_id else None)
    events = replace(events, rows=(*events.rows, saving))
    card, said = await _compared(visit, card, buyable=_most(chosen, left) > held and _payable(visit, card, chosen))
    screen = _card_screen(visit, card, chosen, left, held, pricing, photo, events, said)
    if left.get(chosen.variant_id, 0) == 0:
        screen = replace(screen, rows=[*await watch_rows(visit, chosen.variant_id), *screen.rows])
    if not chosen.allow_backorder:
        return screen
    promised = await wait_words(visit, {chosen.variant_id: max(line.quantity, 1)})
    return replace(screen, body=paragraphs(screen.body, *promised)) if promised else screen


@dataclass(frozen=True)
class _Pricing:
    """What so many of the chosen variant cost today, and what is offered on them."""

    offers: promotions.Offers
    #: The price of the customer's tier.
    own: Promotion | None
    line: BasketLine

    @property
    def single(self) -> PriceToday:
        """One piece alone."""
        return price_today(replace(self.line, quantity=1), self._open)

    @property
    def total(self) -> Money:
        """All of them at their unit price."""
        return price_today(self.line, self._open).total

    @property
    def _open(self) -> tuple[Promotion, ...]:
        return self.offers.with_price(self.own).promotions


async def _compared(visit: Visit, card: ProductCard, *, buyable: bool) -> tuple[ProductCard, str | None]:
    """The card as this customer is shown it, where something of it is compared; and the words of its button.

    Words that nobody sees are not counted as seen.
    """
    places = (Place.PRODUCT_TEXT, Place.PRODUCT_PHOTO, *((Place.ADD_BUTTON,) if buyable else ()))
    told = await experiments.shown_in(visit.session, places, visit.customer.id, visit.language, card.product_id)
    if not told:
        return card, None
    words = {place: one.words(visit.language) for place, one in told.items()}
    photo = told[Place.PRODUCT_PHOTO].arm.choice if Place.PRODUCT_PHOTO in told else None
    first = card.photos[photo - 1 : photo] if photo is not None else ()
    others = tuple(one for one in card.photos if one not in first)
    description = words.get(Place.PRODUCT_TEXT) or card.description
    return replace(card, description=description, photos=(*first, *others)), words.get(Place.ADD_BUTTON)


@dataclass(frozen=True)
class _Events:
    """What campaigns say of a product, and the ways into them."""

    words: Words | None
    rows: tuple[Row, ...]


async def wait_words(visit: Visit, wanted: dict[int, int]) -> list[Words]:
    """What is promised of goods that are sold before they are there: nothing where everything is."""
    waits = await inventory.waits(visit.session, wanted)
    if not waits:
        return []
    if any(one.expected is None for one in waits.values()):
        return [text("stock-wait")]
    last = max(one.expected for one in waits.values() if one.expected is not None)
    return [text("stock-wait-until", on=last.astimezone(visit.shop.profile.timezone).date())]


def _card_screen(
    visit: Visit,
    card: ProductCard,
    chosen: VariantCard,
    left: Mapping[int, int | None],
    held: int,
    pricing: _Pricing,
    photo: int,
    events: _Events,
    said: str | None,
) -> Screen:
    most = max(0, _most(chosen, left) - held)
    quantity = pricing.line.quantity
    photos = _photos_of(card, chosen)
    photo = photo % len(photos) if photos else 0

    def again(variant_id: int = chosen.variant_id, wanted: int = quantity, at: int = photo) -> ShowVariant:
        return ShowVariant(variant_id, wanted, at)

    rows: list[Row] = []
    if len(photos) > 1:
        rows.append(
            [
                Button(text("product-photo-before"), again(at=(photo - 1) % len(photos))),
                Button(text("product-photo", photo=photo + 1, photos=len(photos)), again(at=(photo + 1) % len(photos))),
                Button(text("product-photo-after"), again(at=(photo + 1) % len(photos))),
            ]
        )
    for row in catalogue.chips(card, chosen.variant_id, left):
        chips = (Button(_chip(chip), StayHere() if chip.chosen else again(chip.variant_id, at=0)) for chip in row.chips)
        rows += grid(chips, 4)
    payable = _payable(visit, card, chosen)
    in_stars = _in_stars(visit, card, chosen) if payable else None
    if most and payable:
        rows += _buying(chosen, quantity, most, again, pricing.total, said)
    rows += [*events.rows, [share_button(visit.shop, "p", card.product_id), Button(text("button-cart"), ShowCart())]]
    searched = words_in_italics(visit.incoming, SEARCHED)
    rows.append(way_back(ShowFoundAgain(card.product_id) if searched else ShowShelf(card.category_id, 0)))
    picture = Picture(photos[photo].photo_id, photos[photo].path) if photos else None
    title, *more = _words(card, chosen, left, pricing)
    words = paragraphs(
        title,
        events.words,
        *more,
        _held_words(chosen, left, held) if held and not most else None,
        in_stars if payable else text("product-not-payable"),
        text("product-found-by", words=searched) if searched else None,
    )
    return Screen(words, rows, photo=picture)


def _payable(visit: Visit, card: ProductCard, chosen: VariantCard) -> bool:
    """Whether this shop has a way to take money for such goods; digital ones may be sold for Telegram Stars only."""
    return not chosen.price or any(card.kind in provider.kinds for provider in visit.shop.providers.values())


def _in_stars(visit: Visit, card: ProductCard, chosen: VariantCard) -> Words | None:
    """What digital goods cost in Stars, where they are paid in them."""
    stars = visit.shop.providers.get("stars")
    if stars is None or card.kind != "digital" or not chosen.price:
        return None
    return text("product-in-stars", amount=asked_by(stars, chosen.price).amount)


def _buying(
    chosen: VariantCard, quantity: int, most: int, again: _Again, total: Money, said: str | None
) -> Iterator[Row]:
    """How many, and into the cart with them; `said` are other words for that."""
    if most > 1:
        yield [
            Button("−", again(wanted=quantity - 1)) if quantity > 1 else NO_STEP,
            Button(text("product-quantity", quantity=quantity), StayHere()),
            Button("+", again(wanted=quantity + 1)) if quantity < most else NO_STEP,
        ]
    add = text("product-add", total=total) if said is None else text("product-add-said", words=said, total=total)
    yield [Button(add, AddToCart(chosen.variant_id, quantity), style=Style.PRIMARY)]


async def _events(visit: Visit, card: ProductCard, chosen: VariantCard, alone: Money) -> _Events:
    """What campaigns say and offer on a product's card; most products have none, and one statement tells so.

    Whether anything goes with it is one look more.
    """
    kinds = await calendar.kinds_at_hand(visit.session, card.product_id)
    flash, rush = await flash_part(visit, card.product_id, chosen) if Kind.FLASH_SALE in kinds else (None, [])
    group = await _group_row(visit, card, chosen, alone) if Kind.GROUP_BUY in kinds else []
    bargain = await _bargain_row(visit, card, chosen) if Kind.BARGAIN in kinds else []
    return _Events(flash, (rush, group, bargain, await _together_row(visit, card)))


async def _together_row(visit: Visit, card: ProductCard) -> Row:
    """The way to what is often bought together with it: one look into an index."""
    if not await recommendations.has_companions(visit.session, card.product_id):
        return []
    return [Button(text("together-button"), ShowTogether(card.product_id))]


async def _group_row(visit: Visit, card: ProductCard, chosen: VariantCard, alone: Money) -> Row:
    """The way to buy it together, and how far the fullest team is; an empty row where that saves nothing."""
    group = await group_buys.glance(visit.session, card.product_id)
    if group is None or group.lowest(chosen.variant_id) >= alone:
        return []
    price, to = group.price(chosen.variant_id), ShowGroup(card.product_id, chosen.variant_id)
    for team in await group_buys.teams_nearly_full(visit.session, visit.customer.id, group.campaign_id, 1):
        return [Button(text("product-group-price-team", price=price, paid=team.paid, size=team.size), to)]
    return [Button(text("product-group-price", price=price, size=group.size), to)]


async def _bargain_row(visit: Visit, card: ProductCard, chosen: VariantCard) -> Row:
    """The way to bargain for it with the help of friends, and how low it goes; an empty row where that is not so."""
    deal = await bargains.glance(visit.session, card.product_id)
    if deal is None:
        return []
    floor = deal.floors.get(chosen.variant_id, deal.cheapest)
    return [Button(text("product-bargain", floor=floor), ShowBargains(card.product_id, chosen.variant_id))]


def _words(
    card: ProductCard, chosen: VariantCard, left: Mapping[int, int | None], pricing: _Pricing
) -> Iterator[Words]:
    today = pricing.single
    offered = card_words(today, pricing.offers, pricing.line.marks)
    yield lines(text("product-title", title=card.title), _price(membership.tag_of(chosen, today.total)), *offered)
    if card.description:
        yield shortened(card.description, MOST_DESCRIPTION)
    facts: list[Words] = [text("product-chosen", options=chosen.option_label)] if chosen.option_label else []
    facts.append(stock_words(left.get(chosen.variant_id, 0)))
    if chosen.max_quantity is not None:
        facts.append(text("product-limit", most=chosen.max_quantity))
    facts.append(text("product-sku", sku=chosen.sku))
    if not chosen.may_come_back:
        facts.append(text("product-not-returnable"))
    yield lines(*facts)


def _held_words(chosen: VariantCard, left: Mapping[int, int | None], held: int) -> Words | None:
    """Why no more can be put into the cart; nothing where it is sold out altogether."""
    there = left.get(chosen.variant_id, 0)
    if there is not None and there <= held:
        return text("product-all-held", count=held) if there else None
    return text("product-limit-held", count=held)


def _price(tag: PriceTag) -> Words:
    if tag.former is None:
        return text("product-price", price=tag.price)
    key = "product-price-lowest" if tag.lowest else "product-price-former"
    return text(key, price=tag.price, former=tag.former)


def stock_words(count: int | None) -> Words:
    """Whether it can be had, and how many where there are few; None is any number."""
    if count is None:
        return text("product-available")
    if count <= 0:
        return text("product-sold-out")
    return text("product-few-left", left=count) if count <= FEW else text("product-in-stock")


def _most(chosen: VariantCard, left: Mapping[int, int | None]) -> int:
    """How many one tap may put into the cart; none when sold out."""
    limits = (left.get(chosen.variant_id, 0), chosen.max_quantity, MOST_AT_ONCE)
    return max(0, min(limit for limit in limits if limit is not None))


def _photos_of(card: ProductCard, chosen: VariantCard) -> list[catalogue.PhotoCard]:
    """The photos of the chosen options first, then those of the product; other options' photos are left out."""
    mine = {f"{option.name}={value}" for option, value in zip(card.options, chosen.option_values, strict=False)}
    own = [photo for photo in card.photos if photo.variant_option in mine]
    return own + [photo for photo in card.photos if photo.variant_option is None]


def _chip(chip: catalogue.Chip) -> Words:
    if chip.chosen:
        return text("product-chip-chosen", label=chip.label)
    return chip.label if chip.available else text("product-chip-out", label=chip.label)


async def prices_of(visit: Visit, cards: Iterable[ProductCard]) -> Prices:
    """What these goods cost this customer, as their cards will say."""
    currency = visit.shop.profile.currency
    return await membership.prices(visit.session, visit.customer.id, cards, visit.language, currency)


def offer_button(card: ProductCard, tag: PriceTag) -> Button:
    """A product in a list, with what it costs."""
    return Button(offer_words(card.title, tag), ShowProduct(card.product_id))


def offer_words(title: str, tag: PriceTag) -> Words:
    """`Teapot · €19.20 (was €24.00)`."""
    title = shortened(title, 44)
    if tag.varies:
        return text("shelf-offer-from", title=title, price=tag.price)
    if tag.former is None:
        return text("shelf-offer", title=title, price=tag.price)
    return text("shelf-offer-former", title=title, price=tag.price, former=tag.former)
