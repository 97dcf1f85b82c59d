"""What the owner of a bargain is told without having tapped: who helped, that the price is settled, and how it ends."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from campaigns import bargains, outbox
from campaigns.bargains import (
    BargainExpired,
    BargainLapsed,
    BargainOpenAgain,
    BargainStatus,
    FloorReached,
    PriceCut,
    SeenBargain,
)
from commerce import catalogue
from commerce.kit.clock import now
from commerce.kit.database import Session
from handlers.bargain_words import helpers_words, prices_words, time_words
from handlers.bargains import BuyBargain
from handlers.card_results import drawing_of, last_picture, picture_for_sharers
from handlers.chat.messenger import Drawing
from handlers.chat.screen import Button, CardPicture, Screen, Style, Words, lines, text
from handlers.doors import ShowBargain, ShowBargains
from handlers.notices import notices
from handlers.shared_bargains import BARGAIN, draw_bargain
from handlers.sharing import share_button

#: Who helps within the same time is told together.
TOGETHER = timedelta(minutes=1)


async def tell_helped(session: Session, cut: PriceCut) -> None:
    """The owner hears how far the price has come; several helps shortly after each other are one message."""
    if cut.helper_id == cut.customer_id:
        return
    seconds = TOGETHER.total_seconds()
    slot = int(now().timestamp() // seconds) + 1
    due = now() + timedelta(seconds=slot * seconds - now().timestamp())
    details = {"bargain": cut.bargain_id, "before": cut.seq - 1}
    dedup = f"bargain-helped:{cut.bargain_id}:{slot}"
    await outbox.post(session, cut.customer_id, "bargain-helped", details, dedup=dedup, due_at=due)


async def tell_reached(session: Session, reached: FloorReached) -> None:
    """The lowest price is there, and until when it is kept."""
    await _tell(session, reached.customer_id, "bargain-reached", reached.bargain_id)


async def tell_open_again(session: Session, again: BargainOpenAgain) -> None:
    """An order at the price came to nothing, and the price is still kept for a while."""
    mark = f":{now().timestamp():.0f}"
    await _tell(session, again.customer_id, "bargain-open-again", again.bargain_id, mark)


async def tell_expired(session: Session, expired: BargainExpired) -> None:
    """The time was over before the lowest price was reached, or the shop ended it."""
    await _tell(session, expired.customer_id, "bargain-expired", expired.bargain_id, reason=expired.reason)


async def tell_lapsed(session: Session, lapsed: BargainLapsed) -> None:
    """The price is kept no more."""
    await _tell(session, lapsed.customer_id, "bargain-lapsed", lapsed.bargain_id)


@notices.draws("bargain-helped")
async def draw_helped(drawing: Drawing) -> Screen | None:
    """How many helped since, and what it costs now; nothing once the price is settled: that is told by itself."""
    seen = await _seen(drawing)
    bargain, helped = seen.bargain, seen.bargain.helps - int(drawing.details["before"])
    if not bargain.can_be_helped or helped < 1:
        return None
    words = text("notice-bargain-helped", title=await _title(drawing, seen), count=helped)
    body = lines(words, prices_words(bargain), helpers_words(bargain), time_words(bargain))
    picture = await picture_for_sharers(drawing_of(drawing, bargain.id), draw_bargain)
    return Screen(body, [[share_button(drawing.shop, "b", bargain.token)], [_to_bargain(seen)]], photo=picture)


@notices.draws("bargain-reached", "bargain-open-again")
async def draw_settled(drawing: Drawing) -> Screen | None:
    """The price is kept for its owner until then; nothing once it is ordered or over."""
    seen = await _seen(drawing)
    bargain = seen.bargain
    if bargain.status is not BargainStatus.REACHED or not bargain.can_be_bought:
        return None
    words = text(f"notice-{drawing.notice}", title=await _title(drawing, seen), price=bargain.price)
    buy = Button(text("bargain-buy", price=bargain.price), BuyBargain(bargain.token, False), style=Style.PRIMARY)
    rows = [[buy], [_to_bargain(seen)]]
    return Screen(lines(words, time_words(bargain)), rows, photo=await _last_picture(drawing, seen))


@notices.draws("bargain-expired")
async def draw_expired(drawing: Drawing) -> Screen:
    """It came to nothing: why, how far it had come, and the way to try again."""
    seen = await _seen(drawing)
    title: Any = await _title(drawing, seen)
    by_the_shop = drawing.details["reason"] == bargains.EndReason.CAMPAIGN
    words = text("notice-bargain-called-off" if by_the_shop else "notice-bargain-expired", title=title)
    told, rows = lines(words, helpers_words(seen.bargain)), await _again(drawing, seen)
    return Screen(told, rows, photo=await _last_picture(drawing, seen))


@notices.draws("bargain-lapsed")
async def draw_lapsed(drawing: Drawing) -> Screen:
    """The price is kept no more, and nothing was charged."""
    seen = await _seen(drawing)
    words = text("notice-bargain-lapsed", title=await _title(drawing, seen), price=seen.bargain.price)
    return Screen(words, await _again(drawing, seen), photo=await _last_picture(drawing, seen))


async def _last_picture(drawing: Drawing, seen: SeenBargain) -> CardPicture | None:
    return await last_picture(drawing, BARGAIN, seen.bargain.id, draw_bargain)


async def _again(drawing: Drawing, seen: SeenBargain) -> list[list[Button]]:
    if await bargains.glance(drawing.session, seen.product_id) is None:
        return [[_to_bargain(seen)]]
    return [[Button(text("bargain-again"), ShowBargains(seen.product_id, seen.bargain.variant_id))]]


def _to_bargain(seen: SeenBargain) -> Button:
    return Button(text("bargain-show"), ShowBargain(seen.bargain.token, fresh=True))


async def _seen(drawing: Drawing) -> SeenBargain:
    return await bargains.bargain_by_id(drawing.session, drawing.customer.id, drawing.details["bargain"])


async def _title(drawing: Drawing, seen: SeenBargain) -> Words:
    """What is bargained for; nothing is left of the name of goods that are off the shelf."""
    card = (await catalogue.cards(drawing.session, [seen.product_id], drawing.language)).get(seen.product_id)
    return card.title if card is not None else "–"


async def _tell(
    session: Session, customer_id: int, notice: str, bargain_id: int, mark: str = "", **details: Any
) -> None:
    dedup = f"{notice}:{bargain_id}{mark}"
    await outbox.post(session, customer_id, notice, {"bargain": bargain_id, **details}, dedup=dedup)
