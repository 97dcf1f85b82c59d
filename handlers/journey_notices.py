"""What journeys say to people: a few words for each step, what it is about as it stands now, and a way on."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterator
from typing import TypeAlias

from campaigns import journeys
from campaigns.journeys import Enrolment, Kind
from commerce import carts, catalogue, coupons, loyalty, orders, reviews
from commerce.coupons import CouponStatus
from commerce.reviews import STARS
from handlers.carts import name_of
from handlers.chat.keyboards import Row
from handlers.chat.messenger import Drawing, Noted
from handlers.chat.screen import Button, Screen, Style, Words, lines, paragraphs, text
from handlers.chat.writing import shortened, until
from handlers.coupon_words import name_of as coupon_name
from handlers.coupon_words import threshold_words, worth_words
from handlers.doors import FollowMessage
from handlers.journey_doors import FollowGoods, FollowStars, FollowWay, Way
from handlers.journey_picks import suggested
from handlers.nearly_full import last_seat
from handlers.notices import notices

#: So many lines of a cart are told by name.
MOST_LINES, MOST_NAME = 3, 60
#: And of goods that are back at once.
MOST_GOODS = 10
_Body: TypeAlias = tuple[Words | None, list[Row]]


@notices.draws(*map(journeys.notice_of, Kind))
async def draw_journey(drawing: Drawing) -> Screen | Noted | None:
    """The words of the step, what it is about, a coupon, the merchant's own line; nothing where it is out of date."""
    if drawing.owed is None:
        return None
    enrolment_id, node = int(drawing.details["enrolment"]), str(drawing.details["node"])
    if await journeys.why_not(drawing.session, enrolment_id, node) is not None:
        return None
    who, send = await journeys.message(drawing.session, enrolment_id, node)
    found = await _ABOUT[who.kind](drawing, who, drawing.owed.id)
    if found is None:
        return None
    about, rows = found
    coupon = await _coupon_words(drawing, who)
    suggestions = await suggested(drawing, drawing.owed.id)
    body = paragraphs(
        text(f"notice-journey-{who.kind.value}", shop=drawing.shop.profile.name),
        text(f"journey-says-{who.kind.value}-{node}", shop=drawing.shop.profile.name),
        about,
        coupon,
        send.line or None,
        suggestions.words,
    )
    wallet: list[Row] = (
        [[Button(text("button-wallet"), FollowWay(drawing.owed.id, Way.WALLET))]] if coupon is not None else []
    )
    return suggestions.noted(Screen(body, [*rows, *suggestions.rows, *wallet]), drawing.customer.id)


async def _coupon_words(drawing: Drawing, who: Enrolment) -> Words | None:
    """The coupon that came along, while it can be used."""
    coupon_id = who.facts.get("coupon")
    if coupon_id is None:
        return None
    coupon = await coupons.get(drawing.session, drawing.customer.id, coupon_id)
    if coupon.status is not CouponStatus.AVAILABLE:
        return None
    told = text("journey-coupon", name=coupon_name(coupon), until=until(coupon.valid_until))
    return lines(told, worth_words(coupon.terms), threshold_words(coupon.terms))


async def _shop_window(_: Drawing, __: Enrolment, delivery_id: int) -> _Body:
    return None, [[_first("home-browse", delivery_id)]]


async def _cart(drawing: Drawing, _: Enrolment, delivery_id: int) -> _Body:
    """What lies in it and what it costs now."""
    cart = await carts.view(drawing.session, drawing.customer.id, drawing.language, drawing.shop.profile)
    rows = [
        [_first("journey-to-checkout", delivery_id)],
        [Button(text("journey-to-cart"), FollowWay(delivery_id, Way.CART))],
    ]
    return lines(*_cart_lines(cart)), rows


def _cart_lines(cart: carts.Cart) -> Iterator[Words]:
    for line in cart.charged[:MOST_LINES]:
        name = shortened(name_of(line.title, line.options), MOST_NAME)
        yield text("journey-cart-line", quantity=line.quantity, name=name)
    if len(cart.charged) > MOST_LINES:
        yield text("journey-cart-more", count=len(cart.charged) - MOST_LINES)
    yield text("journey-cart-total", total=cart.subtotal)


async def _thanks(_: Drawing, __: Enrolment, delivery_id: int) -> _Body:
    return None, [[_first("home-browse", delivery_id)], [_to_order(delivery_id)]]


async def _howto(drawing: Drawing, who: Enrolment, delivery_id: int) -> _Body:
    """What was delivered, and the ways to a person and to the order."""
    order = await orders.get(drawing.session, drawing.customer.id, int(who.facts["order"]))
    named = [name_of(line.title, line.options) for line in order.lines[:MOST_LINES]]
    told = [text("journey-goods-line", name=shortened(one, MOST_NAME)) for one in named]
    return lines(*told), [[_first("journey-ask-a-person", delivery_id)], [_to_order(delivery_id)]]


async def _review(drawing: Drawing, who: Enrolment, delivery_id: int) -> _Body | None:
    """What arrived, with five stars to tap under each of a few; one tap is enough."""
    order = await orders.get(drawing.session, drawing.customer.id, int(who.facts["order"]))
    asked = await reviews.to_ask_for(drawing.session, order)
    if not asked:
        return None
    rows: list[Row] = []
    for one in asked[:MOST_LINES]:
        name = text("journey-goods-line", name=shortened(name_of(one.title, one.options), MOST_NAME))
        rows += [[Button(name, FollowStars(delivery_id, one.line_id, 0))]] if len(asked) > 1 else []
        rows.append(
            [Button(text("review-star", stars=stars), FollowStars(delivery_id, one.line_id, stars)) for stars in STARS]
        )
    if len(asked) > MOST_LINES:
        rows.append([_first("journey-review-more", delivery_id)])
    if len(asked) > 1:
        return None, rows
    return text("journey-goods-line", name=shortened(name_of(asked[0].title, asked[0].options), MOST_NAME)), rows


async def _goods(drawing: Drawing, who: Enrolment, delivery_id: int) -> _Body:
    """The goods that are used up, or back, at today's price: those of them that can be had as it leaves."""
    there = (await journeys.buyable(drawing.session, who.goods))[:MOST_GOODS]
    cards = await catalogue.find_variants(drawing.session, there, drawing.language)
    named = {one: shortened(name_of(cards[one].title, cards[one].option_label), MOST_NAME) for one in there}
    told = lines(*(text("journey-goods-price", name=named[one], price=cards[one].price) for one in there))
    if len(there) == 1:
        return told, [[Button(text("journey-show-goods"), FollowGoods(delivery_id, there[0]), style=Style.PRIMARY)]]
    return told, [[Button(name, FollowGoods(delivery_id, one))] for one, name in named.items()]


async def _lower(drawing: Drawing, who: Enrolment, delivery_id: int) -> _Body:
    """Each of the goods in the cart that cost less now, with what they were lowered from."""
    cart = await carts.view(drawing.session, drawing.customer.id, drawing.language, drawing.shop.profile)
    was = await journeys.reductions(drawing.session, drawing.customer.id, who.facts["variants"])
    fell = [line for line in cart.lines if line.variant_id in was and line.unit_price < was[line.variant_id]]
    told = [
        text("journey-price-line", name=shortened(name_of(one.title, one.options), MOST_NAME),
             was=was[one.variant_id], now=one.unit_price)
        for one in fell[:MOST_LINES]
    ]  # fmt: skip
    return lines(*told), [[_first("journey-to-cart", delivery_id)]]


async def _birthday(_: Drawing, who: Enrolment, delivery_id: int) -> _Body:
    """The points that came, if any did; the coupon stands below."""
    points = int(who.facts.get("points", 0))
    told = text("journey-birthday-points", points=points) if points else None
    return told, [[_first("notice-to-points", delivery_id)]] if points else []


async def _check_in(drawing: Drawing, _: Enrolment, delivery_id: int) -> _Body:
    """How many days in a row it has been, where the shop still gives points for looking in."""
    rows: list[Row] = [[_first("checkin-button", delivery_id)]]
    try:
        stands = await loyalty.check_ins(drawing.session, drawing.customer.id, drawing.shop.profile)
    except loyalty.ProgrammeOff:
        return None, rows
    return text("journey-checkin-streak", streak=stands.streak) if stands.streak else None, rows


async def _team(drawing: Drawing, who: Enrolment, delivery_id: int) -> _Body | None:
    """The team that misses one more, for whoever could join it now."""
    told = await last_seat(drawing, int(who.facts["team"]))
    return None if told is None else (told, [[_first("journey-to-team", delivery_id)]])


def _first(key: str, delivery_id: int) -> Button:
    """To what the message is about first of all."""
    return Button(text(key), FollowMessage(delivery_id), style=Style.PRIMARY)


def _to_order(delivery_id: int) -> Button:
    return Button(text("notice-show-order"), FollowWay(delivery_id, Way.ORDER))


_ABOUT: dict[Kind, Callable[[Drawing, Enrolment, int], Awaitable[_Body | None]]] = {
    Kind.WELCOME: _shop_window,
    Kind.CART: _cart,
    Kind.CHECKOUT: _cart,
    Kind.THANKS: _thanks,
    Kind.HOWTO: _howto,
    Kind.REPLENISH: _goods,
    Kind.PRICE: _lower,
    Kind.BACK: _goods,
    Kind.COUPON: _shop_window,
    Kind.MEMBERS: _shop_window,
    Kind.WINBACK: _shop_window,
    Kind.BIRTHDAY: _birthday,
    Kind.CHECKIN: _check_in,
    Kind.TEAM: _team,
    Kind.REVIEW: _review,
}
