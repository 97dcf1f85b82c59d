"""Following a message of a journey: what it was about opens below it, and the message stays."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import replace

from campaigns import group_buys, journeys
from campaigns.attribution import Message
from campaigns.journeys import Enrolment, Kind
from commerce import reviews
from commerce.kit.errors import NotFound
from handlers import carts, checkout, orders, products, shelves, support, wallet
from handlers.chat.router import Router, Visit
from handlers.chat.screen import Answer, Screen
from handlers.check_ins import check_in_screen
from handlers.doors import ShowCart, ShowOrder, ShowShelf, ShowSupport, ShowVariant, ShowWallet, StartCheckout
from handlers.followed import note_followed, openers
from handlers.journey_doors import FollowGoods, FollowPick, FollowStars, FollowWay, Way
from handlers.loyalty import points_screen
from handlers.reviews import order_reviews_screen, review_screen
from handlers.teams import team_screen

router = Router()


@openers.opens(journeys.SOURCE)
async def open_journey(visit: Visit, message: Message) -> Answer:
    """What it was about first of all."""
    who = await _whom(visit, message)
    return _below(await _ABOUT[who.kind](visit, who))


@router.tap(FollowWay)
async def follow_way(visit: Visit, wanted: FollowWay) -> Answer:
    """Raises `NotFound` for what is not theirs."""
    message = await note_followed(visit, wanted.delivery_id)
    if message is None or message.source is None or message.source.kind != journeys.SOURCE:
        raise NotFound
    return _below(await _WAYS[wanted.way](visit, await _whom(visit, message)))


@router.tap(FollowPick)
async def follow_pick(visit: Visit, wanted: FollowPick) -> Answer:
    """Raises `NotFound` for what is not theirs, or was not suggested to them."""
    message = await note_followed(visit, wanted.delivery_id)
    if message is None or wanted.product_id not in {one.product_id for one in journeys.chosen(message.details)}:
        raise NotFound
    return _below(await products.product_screen(visit, wanted.product_id))


@router.tap(FollowGoods)
async def follow_goods(visit: Visit, wanted: FollowGoods) -> Answer:
    """Raises `NotFound` for what is not theirs, or was not told of."""
    message = await note_followed(visit, wanted.delivery_id)
    if message is None or message.source is None or message.source.kind != journeys.SOURCE:
        raise NotFound
    if wanted.variant_id not in (await _whom(visit, message)).goods:
        raise NotFound
    return _below(await products.show_variant(visit, ShowVariant(wanted.variant_id)))


@router.tap(FollowStars)
async def follow_stars(visit: Visit, given: FollowStars) -> Answer:
    """One tap is a review. Raises `NotFound` for what is not theirs, or was not asked about."""
    message = await note_followed(visit, given.delivery_id)
    if message is None or message.source is None or message.source.kind != journeys.SOURCE:
        raise NotFound
    found = await reviews.bought(visit.session, visit.customer.id, given.line_id)
    if (await _whom(visit, message)).facts.get("order") != found.order_id:
        raise NotFound
    if given.stars:
        found = await reviews.rate(visit.session, visit.customer.id, given.line_id, given.stars)
    return _below(review_screen(found))


async def _whom(visit: Visit, message: Message) -> Enrolment:
    return await journeys.get(visit.session, int(message.details["enrolment"]))


def _below(answer: Answer) -> Answer:
    return replace(answer, fresh=True) if isinstance(answer, Screen) else answer


async def _shelf(visit: Visit, _: Enrolment) -> Answer:
    return await shelves.show_shelf(visit, ShowShelf(None, 0))


async def _cart(visit: Visit, _: Enrolment) -> Answer:
    return await carts.show_cart(visit, ShowCart())


async def _checkout(visit: Visit, _: Enrolment) -> Answer:
    return await checkout.start(visit, StartCheckout())


async def _goods(visit: Visit, who: Enrolment) -> Answer:
    return await products.show_variant(visit, ShowVariant(int(who.facts["variant"])))


async def _order(visit: Visit, who: Enrolment) -> Answer:
    if "order" not in who.facts:
        raise NotFound
    return await orders.show_order(visit, ShowOrder(int(who.facts["order"])))


async def _person(visit: Visit, _: Enrolment) -> Answer:
    return await support.show_support(visit, ShowSupport())


async def _wallet(visit: Visit, _: Enrolment) -> Answer:
    return await wallet.show_wallet(visit, ShowWallet())


async def _points(visit: Visit, _: Enrolment) -> Answer:
    return await points_screen(visit)


async def _check_in(visit: Visit, _: Enrolment) -> Answer:
    return await check_in_screen(visit)


async def _team(visit: Visit, who: Enrolment) -> Answer:
    team = await group_buys.team_by_id(visit.session, visit.customer.id, int(who.facts["team"]))
    return await team_screen(visit, team)


async def _review(visit: Visit, who: Enrolment) -> Answer:
    return await order_reviews_screen(visit, int(who.facts["order"]))


_Open = Callable[[Visit, Enrolment], Awaitable[Answer]]
_WAYS: dict[Way, _Open] = {Way.CART: _cart, Way.ORDER: _order, Way.WALLET: _wallet}
_ABOUT: dict[Kind, _Open] = {
    Kind.WELCOME: _shelf,
    Kind.CART: _checkout,
    Kind.CHECKOUT: _checkout,
    Kind.THANKS: _shelf,
    Kind.HOWTO: _person,
    Kind.REPLENISH: _goods,
    Kind.PRICE: _cart,
    Kind.BACK: _goods,
    Kind.COUPON: _shelf,
    Kind.MEMBERS: _shelf,
    Kind.WINBACK: _shelf,
    Kind.BIRTHDAY: _points,
    Kind.CHECKIN: _check_in,
    Kind.TEAM: _team,
    Kind.REVIEW: _review,
}
