"""The card of a bargain in other people's chats: the price as it stands, who is needed, and the way to help."""

from __future__ import annotations

from campaigns import bargains, shared_cards
from campaigns.bargains import (
    Bargain,
    BargainBought,
    BargainExpired,
    BargainLapsed,
    BargainOpenAgain,
    BargainOrdered,
    BargainStatus,
    PriceCut,
    SeenBargain,
)
from commerce import catalogue
from commerce.catalogue import ProductCard
from commerce.kit.clock import now
from commerce.kit.database import Session
from commerce.kit.errors import NotFound
from handlers.bargain_words import helpers_words, prices_words, state_words
from handlers.card_posters import Plan, dots_of, picture_for
from handlers.card_results import Sent, drawing_for, found_card
from handlers.card_words import clock_words
from handlers.chat.card_hand import CardDrawing, DrawnCard
from handlers.chat.front import ShopFront
from handlers.chat.router import Visit
from handlers.chat.screen import Button, Found, Screen, Style, Words, lines, paragraphs, text

#: How such a card is called among those that are kept.
BARGAIN = "bargain"
#: Whoever reads such a card has no bargain as far as it knows.
NOBODY = 0


async def find_bargain(visit: Visit, token: str) -> Found | None:
    """A bargain as a result of inline mode; none where there is none."""
    try:
        seen = await bargains.bargain(visit.session, visit.customer.id, token)
    except NotFound:
        return None
    drawing = drawing_for(visit, seen.bargain.id)
    goods = await _goods(drawing, seen)
    title = text("bargain-shared", title=_title(goods))
    card = _card(drawing, seen, goods)
    return await found_card(visit, "b", seen.bargain.id, card, title, helpers_words(seen.bargain))


async def keep_bargain(visit: Visit, bargain_id: int, sent: Sent) -> None:
    """A card was sent somewhere: it is kept up to date from now on; one that ended meanwhile is drawn once."""
    seen = await bargains.bargain_by_id(visit.session, visit.customer.id, bargain_id)
    await shared_cards.keep(
        visit.session, visit.customer.id, BARGAIN, seen.bargain.id, sent.where, sent.picture, sent.looks
    )
    await _redraw(visit.session, seen.bargain, fresh=sent.where)


async def follow_bargain(
    session: Session,
    happened: PriceCut | BargainOrdered | BargainBought | BargainOpenAgain | BargainExpired | BargainLapsed,
) -> None:
    """A reaction: the cards of a bargain say how it stands."""
    await _redraw(session, (await bargains.bargain_by_id(session, NOBODY, happened.bargain_id)).bargain)


async def draw_bargain(drawing: CardDrawing) -> DrawnCard:
    """The card as it is now."""
    seen = await bargains.bargain_by_id(drawing.session, NOBODY, drawing.ref)
    return _card(drawing, seen, await _goods(drawing, seen))


async def _redraw(session: Session, bargain: Bargain, *, fresh: str | None = None) -> None:
    over, open_ = bargain.is_over, bargain.can_be_helped
    every = shared_cards.rest(bargain.expires_at if open_ else None, now())
    only = None if over else fresh
    await shared_cards.redraw(session, BARGAIN, bargain.id, every, for_good=over, closed=not open_, only=only)


def _card(drawing: CardDrawing, seen: SeenBargain, goods: ProductCard | None) -> DrawnCard:
    """What anybody may read of a bargain, and the link to help with it."""
    bargain = seen.bargain
    ends_at = bargain.expires_at if bargain.can_be_helped else None
    body = paragraphs(
        text("bargain-title", title=_title(goods)),
        lines(prices_words(bargain), helpers_words(bargain)),
        lines(state_words(bargain), clock_words(ends_at) if ends_at is not None else None),
    )
    picture = picture_for(drawing, BARGAIN, goods, _plan(drawing, bargain, goods))
    return DrawnCard(Screen(body, [[_button(drawing.shop, seen)]]), bargain.token, ends_at, picture)


def _plan(drawing: CardDrawing, bargain: Bargain, goods: ProductCard | None) -> Plan:
    """While friends can help: the price now and the lowest; afterwards what it came to, and what it was."""
    open_ = bargain.can_be_helped
    return Plan(
        title=_title(goods),
        price=bargain.price,
        price_label=text("card-picture-now"),
        beside=bargain.floor if open_ else bargain.start_price,
        beside_label=text("card-picture-lowest" if open_ else "card-picture-before"),
        dots=dots_of(bargain.helps, 0, bargain.helpers),
        count=text("card-picture-helpers", done=bargain.helps, wanted=bargain.helpers),
        state=_picture_state(bargain),
        link=drawing.shop.link("b", bargain.token),
        scan=text("card-picture-help" if open_ else "card-picture-shop"),
    )


def _picture_state(bargain: Bargain) -> Words:
    if bargain.can_be_helped:
        return text("card-picture-ends", until=bargain.expires_at)
    if bargain.status in (BargainStatus.EXPIRED, BargainStatus.LAPSED):
        return text("card-picture-came-to-nothing")
    return text("card-picture-over" if bargain.status is BargainStatus.ACTIVE else "card-picture-bargain-done")


def _button(shop: ShopFront, seen: SeenBargain) -> Button:
    if seen.bargain.can_be_helped:
        return Button(text("bargain-help"), url=shop.link("b", seen.bargain.token), style=Style.PRIMARY)
    return Button(text("inline-open", shop=shop.profile.name), url=shop.link("p", seen.product_id))


async def _goods(drawing: CardDrawing, seen: SeenBargain) -> ProductCard | None:
    return (await catalogue.cards(drawing.session, [seen.product_id], drawing.language)).get(seen.product_id)


def _title(goods: ProductCard | None) -> str:
    return goods.title if goods is not None else "–"
