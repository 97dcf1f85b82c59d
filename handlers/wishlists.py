"""The wishlist in chat: what was saved, what it costs and whether it can be had today, and the ways to buy it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from campaigns import behaviour, journeys
from campaigns.behaviour import Kind as Act
from commerce import carts, catalogue, wishlists
from commerce.wishlists import Removed, Saved, WishKind, Wishlist
from handlers.carts import name_of
from handlers.chat.keyboards import Row, home, pages
from handlers.chat.router import Router, Visit
from handlers.chat.screen import Answer, Button, Screen, Style, Words, lines, paragraphs, text
from handlers.chat.taps import Tap, tap
from handlers.chat.writing import shortened
from handlers.doors import ShowCart, ShowProduct, ShowShelf, ShowVariant, ShowWishlist
from handlers.product_words import stock_words
from handlers.products import product_screen
from handlers.saving import wish
from handlers.wishlist_doors import ShareWishlist

router = Router()

#: Things on one page: each has two rows of buttons.
PAGE = 6
MOST_NAME, MOST_LABEL = 120, 48


@tap("wl-")
@dataclass(frozen=True)
class RemoveSaved(Tap):
    """Take this off my list."""

    saved_id: int
    page: int = 0


@tap("wl^")
@dataclass(frozen=True)
class PutSavedBack(Tap):
    """Undo the taking off."""

    saved_id: int
    page: int = 0


@tap("wl>")
@dataclass(frozen=True)
class MoveToCart(Tap):
    """Put one of it into the cart, and off the list."""

    saved_id: int
    page: int = 0


@tap("wl*")
@dataclass(frozen=True)
class AddAllSaved(Tap):
    """Put one of each that can be had into the cart."""


@tap("wl!")
@dataclass(frozen=True)
class WishOnList(Tap):
    """Tell me of this thing on my list, or do not any more."""

    variant_id: int
    kind: WishKind
    wanted: bool
    page: int = 0


@router.command("wishlist")
async def wishlist_by_command(visit: Visit) -> Answer:
    return await wishlist_screen(visit)


@router.tap(ShowWishlist)
async def show_wishlist(visit: Visit, wanted: ShowWishlist) -> Answer:
    return await wishlist_screen(visit, wanted.page)


@router.tap(RemoveSaved)
async def remove(visit: Visit, unwanted: RemoveSaved) -> Answer:
    """What was wished of it goes with it, and comes back with it."""
    removed = await wishlists.remove(visit.session, visit.customer.id, unwanted.saved_id)
    return await _taken_off(visit, removed, unwanted.page)


@router.tap(PutSavedBack)
async def put_back(visit: Visit, wanted: PutSavedBack) -> Answer:
    await wishlists.put_back(visit.session, visit.customer.id, wanted.saved_id)
    return await wishlist_screen(visit, wanted.page)


@router.tap(MoveToCart)
async def move_to_cart(visit: Visit, wanted: MoveToCart) -> Answer:
    """A doubled tap moves nothing twice; what has to be chosen first is shown."""
    one = (await _look(visit)).find(wanted.saved_id)
    toast = None
    if one is not None:
        if one.variant_id is None:
            return await product_screen(visit, one.product_id)
        cart = await carts.add(
            visit.session, visit.customer.id, one.variant_id, language=visit.language, profile=visit.shop.profile
        )
        await behaviour.note(visit.session, visit.customer.id, Act.ADDED, one.product_id, amount=1)
        toast = text("cart-added", count=cart.count, total=cart.subtotal)
    removed = await wishlists.remove(visit.session, visit.customer.id, wanted.saved_id)
    return replace(await _taken_off(visit, removed, wanted.page, keeps=True), toast=toast)


@router.tap(AddAllSaved)
async def add_all(visit: Visit, _: AddAllSaved) -> Answer:
    """They stay on the list; what lies in the cart already is not put there once more."""
    there = await _look(visit)
    several = await carts.add_each(
        visit.session, visit.customer.id, there.buyable, language=visit.language, profile=visit.shop.profile
    )
    products = {one.variant_id: one.product_id for one in there.saved}
    for variant_id in several.added:
        await behaviour.note(visit.session, visit.customer.id, Act.ADDED, products[variant_id], amount=1)
    toast = text("wishlist-all-there")
    if several.added or several.refused:
        toast = text("wishlist-all-added", count=len(several.added), refused=len(several.refused))
    return replace(await wishlist_screen(visit), toast=toast)


@router.tap(WishOnList)
async def wish_on_list(visit: Visit, wanted: WishOnList) -> Answer:
    toast = await wish(visit, wanted.variant_id, wanted.kind, wanted=wanted.wanted)
    return replace(await wishlist_screen(visit, wanted.page), toast=toast)


async def wishlist_screen(visit: Visit, page: int = 0, first: list[Row] | None = None) -> Screen:
    """A page of the list; `first` are rows above it, such as an Undo."""
    there = await _look(visit)
    ways: Row = [Button(text("home-browse"), ShowShelf(None, 0)), home()]
    if not there.saved:
        return Screen(text("wishlist-empty"), [*(first or []), ways])
    last = (len(there.saved) - 1) // PAGE
    page = max(0, min(page, last))
    shown = there.saved[page * PAGE : (page + 1) * PAGE]
    told = {kind: await journeys.can_watch(visit.session, kind) for kind in WishKind}
    rows = [*(first or []), *(row for one in shown for row in _rows_of(one, page, told))]
    rows += pages(page, last, ShowWishlist)
    if there.buyable:
        add_all = Button(text("wishlist-add-all", count=len(there.buyable)), AddAllSaved(), style=Style.PRIMARY)
        rows.append([add_all])
    rows += [[Button(text("wishlist-share"), ShareWishlist()), Button(text("button-cart"), ShowCart())], ways]
    body = paragraphs(_title(there), *(lines(*saved_words(one)) for one in shown))
    return Screen(body, rows)


def saved_words(one: Saved) -> Iterator[Words]:
    """What it is, what it costs and whether it can be had, what it cost before, and what is told of it."""
    name = shortened(name_of(one.title, one.options), MOST_NAME)
    if one.tag is None:
        yield text("wishlist-line-gone", name=name)
        return
    yield text("wishlist-line-from" if one.tag.varies else "wishlist-line", name=name, price=one.tag.price)
    if one.was is not None:
        yield text("wishlist-fell", was=one.was)
    yield stock_words(one.left)
    for kind in sorted(one.wishes):
        yield text(f"wishlist-tells-{kind}")


def saved_button(one: Saved) -> Button:
    """The way to its card."""
    to = ShowProduct(one.product_id) if one.variant_id is None else ShowVariant(one.variant_id)
    return Button(_label(one), to)


def _rows_of(one: Saved, page: int, told: dict[WishKind, bool]) -> Iterator[Row]:
    if one.is_gone:
        yield [Button(text("wishlist-remove-gone", title=_label(one)), RemoveSaved(one.saved_id, page))]
        return
    yield [saved_button(one)]
    row: Row = []
    if one.is_there:
        label = text("wishlist-choose" if one.variant_id is None else "wishlist-move")
        row.append(Button(label, MoveToCart(one.saved_id, page)))
    kind = WishKind.PRICE if one.is_there else WishKind.BACK
    if one.variant_id is not None and (told[kind] or kind in one.wishes):
        wished = kind in one.wishes
        row.append(Button(_bell(kind, wished), WishOnList(one.variant_id, kind, not wished, page)))
    yield [*row, Button(text("cart-remove"), RemoveSaved(one.saved_id, page))]


def _bell(kind: WishKind, wished: bool) -> Words:
    if kind is WishKind.PRICE:
        return text("goods-price-watched" if wished else "goods-watch-price")
    return text("goods-notified" if wished else "goods-notify")


def _title(there: Wishlist) -> Words:
    cheaper = text("wishlist-cheaper", count=there.cheaper) if there.cheaper else None
    return lines(text("wishlist-title", count=len(there.saved)), cheaper)


async def _taken_off(visit: Visit, removed: Removed, page: int, *, keeps: bool = False) -> Screen:
    """The list without it, and the way to have it back there."""
    title = shortened(await _name_of(visit, removed), MOST_LABEL)
    label = text("wishlist-keep" if keeps else "wishlist-undo", title=title)
    return await wishlist_screen(visit, page, [[Button(label, PutSavedBack(removed.saved_id, page))]])


async def _name_of(visit: Visit, removed: Removed) -> str:
    """Also of what is not sold any more, as far as it has a name of its own."""
    if removed.variant_id is None:
        card = (await catalogue.cards(visit.session, [removed.product_id], visit.language)).get(removed.product_id)
        return card.title if card is not None else "…"
    found = await catalogue.find_variants(visit.session, [removed.variant_id], visit.language)
    return name_of(found[removed.variant_id].title, found[removed.variant_id].option_label)


def _label(one: Saved) -> str:
    return shortened(name_of(one.title, one.options), MOST_LABEL)


async def _look(visit: Visit) -> Wishlist:
    return await wishlists.view(visit.session, visit.customer.id, visit.language, visit.shop.profile.currency)
