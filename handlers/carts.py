"""The cart in chat: one message that is edited, quantities by taps, nothing charged that cannot be had."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from campaigns import bargains, group_buys, recommendations
from commerce import carts
from handlers.chat.keyboards import NO_STEP, Row, home, pages
from handlers.chat.router import Router, Visit
from handlers.chat.screen import Answer, Button, Screen, Style, Words, lines, listed, paragraphs, text
from handlers.chat.taps import Tap, tap
from handlers.chat.writing import shortened
from handlers.doors import AgreeToPrices, ShowCart, ShowPicks, ShowShelf, ShowVariant, StartCheckout
from handlers.promotions import cart_words, why_words

router = Router()

#: Lines on one page: each has up to five buttons, of which Telegram takes 100 in all.
PAGE = 8
#: Lines that are told one by one where there are no pages.
MOST_LINES = 16
#: Signs of a name in a list, so that a full page fits into a message.
MOST_NAME = 160


@tap("cart+")
@dataclass(frozen=True)
class AddToCart(Tap):
    """Put so many of a variant into the cart."""

    variant_id: int
    quantity: int = 1


@tap("cart=")
@dataclass(frozen=True)
class SetQuantity(Tap):
    """Want exactly so many: a number to reach, so that a doubled tap changes nothing more."""

    line_id: int
    quantity: int


@tap("cart-")
@dataclass(frozen=True)
class RemoveLine(Tap):
    """Take a line out of the cart."""

    line_id: int


@tap("cart/")
@dataclass(frozen=True)
class ChooseLine(Tap):
    """Order this with the next checkout, or leave it in the cart for another one."""

    line_id: int
    chosen: bool


@tap("cart^")
@dataclass(frozen=True)
class PutBack(Tap):
    """Undo the taking out."""

    line_id: int


@router.command("cart")
async def cart_by_command(visit: Visit) -> Answer:
    return await show_cart(visit, ShowCart())


@router.tap(ShowCart)
async def show_cart(visit: Visit, wanted: ShowCart) -> Answer:
    cart = await carts.view(visit.session, visit.customer.id, visit.language, visit.shop.profile)
    screen = cart_screen(cart, page=wanted.page)
    if not cart.lines or not await recommendations.has_any(visit.session, visit.customer.id):
        return screen
    return replace(
        screen, rows=[*screen.rows[:-1], [Button(text("picks-button"), ShowPicks(in_cart=True))], screen.rows[-1]]
    )


@router.tap(SetQuantity)
async def set_quantity(visit: Visit, wanted: SetQuantity) -> Answer:
    cart = await carts.set_quantity(
        visit.session,
        visit.customer.id,
        wanted.line_id,
        wanted.quantity,
        language=visit.language,
        profile=visit.shop.profile,
    )
    return cart_screen(cart, page=_page_of(cart, wanted.line_id))


@router.tap(RemoveLine)
async def remove_line(visit: Visit, unwanted: RemoveLine) -> Answer:
    removed = await carts.remove(
        visit.session, visit.customer.id, unwanted.line_id, language=visit.language, profile=visit.shop.profile
    )
    return cart_screen(removed.cart, removed, page=_page_of(removed.cart, unwanted.line_id))


@router.tap(PutBack)
async def put_back(visit: Visit, wanted: PutBack) -> Answer:
    cart = await carts.put_back(
        visit.session, visit.customer.id, wanted.line_id, language=visit.language, profile=visit.shop.profile
    )
    return cart_screen(cart, page=_page_of(cart, wanted.line_id))


@router.tap(ChooseLine)
async def choose_line(visit: Visit, wanted: ChooseLine) -> Answer:
    """What is ordered by itself leaves the rest for later when it is chosen, and waits when that is."""
    cart = await _chosen(visit, wanted.line_id, wanted.chosen)
    this = next(line for line in cart.lines if line.line_id == wanted.line_id)
    for line in cart.lines:
        apart = goes_alone(this) or goes_alone(line)
        if wanted.chosen and line.selected and apart and line.line_id != wanted.line_id:
            cart = await _chosen(visit, line.line_id, False)
    return cart_screen(cart, page=_page_of(cart, wanted.line_id))


async def _chosen(visit: Visit, line_id: int, chosen: bool) -> carts.Cart:
    return await carts.choose(
        visit.session,
        visit.customer.id,
        line_id,
        chosen,
        language=visit.language,
        profile=visit.shop.profile,
    )


def goes_alone(line: carts.CartLine) -> bool:
    """Whether it is a seat in a team, or was bargained for, and is ordered by itself."""
    return line.event_ref.startswith((group_buys.PREFIX, bargains.PREFIX))


def cart_screen(
    cart: carts.Cart, removed: carts.Removed | None = None, *, page: int = 0, notice: Words | None = None
) -> Screen:
    """A page of the cart with buttons for each line, and what changed since the customer last looked.

    Prices that rose have to be agreed to before the checkout; the button that does so is the way there.
    """
    undo: list[Row] = []
    if removed is not None:
        undo = [[Button(text("cart-undo", title=removed.title), PutBack(removed.line_id))]]
    if not cart.lines:
        empty = paragraphs(notice, text("cart-empty"))
        return Screen(empty, [*undo, [Button(text("home-browse"), ShowShelf(None, 0)), home()]])
    last = (len(cart.lines) - 1) // PAGE
    page = max(0, min(page, last))
    shown = cart.lines[page * PAGE : (page + 1) * PAGE]
    apart = len(cart.lines) > 1 and any(goes_alone(line) or not line.selected for line in cart.lines)
    rows = [*undo, *(row for line in shown for row in _line_rows(line, apart)), *pages(page, last, ShowCart)]
    if cart.charged:
        rows.append([_way_to_checkout(cart)])
    rows.append([Button(text("home-browse"), ShowShelf(None, 0)), home()])
    listed = lines(*(part for line in shown for part in _line_words(line)))
    sums = text("cart-subtotal", count=cart.count, total=cart.subtotal)
    return Screen(paragraphs(text("cart-title"), notice, listed, cart_words(cart), sums), rows)


def _way_to_checkout(cart: carts.Cart) -> Button:
    if any(line.price_rose for line in cart.charged):
        return Button(text("cart-agree", total=cart.subtotal), AgreeToPrices(), style=Style.PRIMARY)
    return Button(text("cart-check-out", total=cart.subtotal), StartCheckout(), style=Style.PRIMARY)


def _page_of(cart: carts.Cart, line_id: int) -> int:
    """The page with this line, or with its place if it is gone."""
    return sum(line.line_id < line_id for line in cart.lines) // PAGE


def mixed(cart: carts.Cart) -> bool:
    """Whether a seat in a team, or what was bargained for, would be ordered together with something else."""
    return len(cart.charged) > 1 and any(goes_alone(line) for line in cart.charged)


def at_most(listed: Sequence[Words]) -> Iterator[Words]:
    """As many lines as fit into a message, and how many are left out."""
    yield from listed[:MOST_LINES]
    if len(listed) > MOST_LINES:
        yield text("more-lines", count=len(listed) - MOST_LINES)


def name_of(title: str, options: str) -> str:
    """A variant as people call it: `T-shirt (Red / L)`."""
    return f"{title} ({options})" if options else title


def names_words(names: Iterable[str], most: int) -> Words:
    """Names within a sentence or on a button: as many as so many signs hold, and a sign that there are more."""
    told: list[str] = []
    for name in names:
        if told and sum(map(len, told)) + len(name) > most:
            told.append("…")
            break
        told.append(shortened(name, most))
    return listed(*told) if told else ""


def _line_rows(line: carts.CartLine, apart: bool) -> Iterator[Row]:
    """What the line is, and below it fewer, how many, more, none; whether it is ordered now, where some of it is not.

    `apart`: not everything in the cart is ordered at once.
    """
    yield [Button(shortened(name_of(line.title, line.options), 64), ShowVariant(line.variant_id))]
    most = _most(line)
    fewer = line.quantity - 1 if most is None else max(1, min(line.quantity - 1, most))
    more = most is None or line.quantity < most
    choice = text("cart-chosen" if line.selected else "cart-not-chosen")
    yield [
        *([Button(choice, ChooseLine(line.line_id, not line.selected))] if apart else []),
        Button("−", SetQuantity(line.line_id, fewer)) if line.quantity > 1 else NO_STEP,
        Button(f"{line.quantity} ×", ShowVariant(line.variant_id)),
        Button("+", SetQuantity(line.line_id, line.quantity + 1)) if more else NO_STEP,
        Button(text("cart-remove"), RemoveLine(line.line_id)),
    ]


def _most(line: carts.CartLine) -> int | None:
    """How many one customer can have today; `None` for as many as wanted."""
    return min((count for count in (line.left, line.most) if count is not None), default=None)


def _line_words(line: carts.CartLine) -> Iterator[Words]:
    name = shortened(name_of(line.title, line.options), MOST_NAME)
    if line.charged and line.today < line.total:
        yield text("promo-cart-line", quantity=line.quantity, name=name, before=line.total, total=line.today)
        yield why_words(line.why, line.until)
    elif line.charged:
        yield text("cart-line", quantity=line.quantity, name=name, total=line.total)
    elif line.problem is None:
        yield text("cart-line-waits", quantity=line.quantity, name=name, total=line.today)
    else:
        yield text("cart-line-out", quantity=line.quantity, name=name)
    if line.problem is not None:
        yield text(f"cart-problem-{line.problem.value.replace('_', '-')}", left=line.left or 0, most=line.most or 0)
    elif line.price_rose:
        yield text("cart-price-rose", before=line.seen_price, now=line.unit_price)
    elif line.price_fell:
        yield text("cart-price-fell", before=line.seen_price, now=line.unit_price)
    elif line.quantity == _most(line):
        yield text("cart-all-there-are" if line.quantity == line.left else "cart-limit-reached", count=line.quantity)
