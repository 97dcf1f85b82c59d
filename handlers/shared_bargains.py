"""The card of a bargain in other people's chats: the price as it stands, who is needed, and the way to help."""

from __future__ import annotations

from datetime import timedelta

from campaigns import bargains, shared_cards
from campaigns.bargains import (
    BargainBought,
    BargainExpired,
    BargainLapsed,
    BargainOpenAgain,
    BargainOrdered,
    PriceCut,
    SeenBargain,
)
from commerce import catalogue
from commerce.kit.database import Session
from commerce.kit.errors import NotFound
from handlers.bargain_words import helpers_words, prices_words, state_words
from handlers.chat.front import ShopFront
from handlers.chat.messenger import Drawing, SharedRedraw
from handlers.chat.router import Visit
from handlers.chat.screen import Button, Found, Screen, Style, lines, paragraphs, text

#: How such a card is called among those that are kept.
BARGAIN = "bargain"
#: At most one edit of a card in so long.
EVERY = timedelta(seconds=3)
#: Whoever reads such a card has no bargain as far as it knows.
NOBODY = 0


async def find_bargain(visit: Visit, token: str) -> Found | None:
    """A bargain as a result of inline mode; none where there is none."""
    try:
        seen = await bargains.bargain(visit.session, visit.customer.id, token)
    except NotFound:
        return None
    card = await _card(visit.session, visit.shop, seen, visit.language)
    return Found(
        id=f"b{seen.bargain.id}",
        title=text("bargain-shared", title=await _title(visit.session, seen, visit.language)),
        description=helpers_words(seen.bargain),
        card=card.body,
        rows=card.rows,
    )


async def keep_bargain(visit: Visit, bargain_id: int, where: str) -> None:
    """A card was sent somewhere: it is kept up to date from now on; one that ended meanwhile is drawn once."""
    seen = await bargains.bargain_by_id(visit.session, visit.customer.id, bargain_id)
    await shared_cards.keep(visit.session, visit.customer.id, BARGAIN, seen.bargain.id, where)
    await _redraw(visit.session, seen)


async def follow_bargain(
    session: Session,
    happened: PriceCut | BargainOrdered | BargainBought | BargainOpenAgain | BargainExpired | BargainLapsed,
) -> None:
    """A reaction: the cards of a bargain say how it stands."""
    await _redraw(session, await bargains.bargain_by_id(session, NOBODY, happened.bargain_id))


async def draw_bargain(drawing: Drawing) -> SharedRedraw:
    """The card as it is now, in the language of whoever sent it."""
    seen = await bargains.bargain_by_id(drawing.session, NOBODY, drawing.details["ref"])
    screen = await _card(drawing.session, drawing.shop, seen, drawing.language)
    return SharedRedraw(drawing.details["card"], screen)


async def _redraw(session: Session, seen: SeenBargain) -> None:
    await shared_cards.redraw(session, BARGAIN, seen.bargain.id, EVERY, for_good=seen.bargain.is_over)


async def _card(session: Session, shop: ShopFront, seen: SeenBargain, language: str) -> Screen:
    """What anybody may read of a bargain, and the link to help with it."""
    bargain = seen.bargain
    ends = text("bargain-shared-ends", until=bargain.expires_at) if bargain.can_be_helped else None
    body = paragraphs(
        text("bargain-title", title=await _title(session, seen, language)),
        lines(prices_words(bargain), helpers_words(bargain)),
        lines(state_words(bargain), ends),
    )
    return Screen(body, [[_button(shop, seen)]])


def _button(shop: ShopFront, seen: SeenBargain) -> Button:
    if seen.bargain.can_be_helped:
        return Button(text("bargain-help"), url=shop.link("b", seen.bargain.token), style=Style.PRIMARY)
    return Button(text("inline-open", shop=shop.profile.name), url=shop.link("p", seen.product_id))


async def _title(session: Session, seen: SeenBargain, language: str) -> str:
    card = (await catalogue.cards(session, [seen.product_id], language)).get(seen.product_id)
    return card.title if card is not None else "–"
