"""What a message of a journey suggests at its end: each with today's price and its reason, and a button to it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from campaigns import journeys, recommendations
from campaigns.recommendations import Pick
from commerce import catalogue, membership
from handlers.chat.keyboards import Row
from handlers.chat.messenger import Drawing, Noted
from handlers.chat.screen import Button, Screen, Words, lines, paragraphs, text
from handlers.chat.writing import shortened
from handlers.journey_doors import FollowPick
from handlers.picks import reason_words
from handlers.price_tags import offer_words

_MOST_NAME = 40


@dataclass(frozen=True)
class Suggestions:
    """What a message suggests, in words and buttons; none where nothing can be suggested any more."""

    picks: Sequence[Pick] = ()
    words: Words | None = None
    rows: Sequence[Row] = ()

    def noted(self, screen: Screen, customer_id: int) -> Screen | Noted:
        """The message, after which nothing of it is suggested again for a while, once it left."""
        if not self.picks:
            return screen
        return Noted(screen, partial(recommendations.note_pushed, customer_id=customer_id, picks=self.picks))


async def suggested(drawing: Drawing, delivery_id: int) -> Suggestions:
    """Those of what was chosen that can be suggested as the message leaves."""
    session, customer_id = drawing.session, drawing.customer.id
    picks = await journeys.picks_now(session, customer_id, drawing.details)
    because = {one.because_id for one in picks if one.because_id is not None}
    cards = await catalogue.cards(session, {*because, *(one.product_id for one in picks)}, drawing.language)
    shown = [one for one in picks if one.product_id in cards]
    if not shown:
        return Suggestions()
    goods = [cards[one.product_id] for one in shown]
    currency = drawing.shop.profile.currency
    prices = await membership.prices(session, customer_id, goods, drawing.language, currency)
    told = [
        lines(text("pick", offer=offer_words(card.title, prices.of_product(card))), reason_words(one, cards))
        for one, card in zip(shown, goods, strict=True)
    ]
    rows: list[Row] = [
        [Button(shortened(card.title, _MOST_NAME), FollowPick(delivery_id, card.product_id))] for card in goods
    ]
    return Suggestions(shown, paragraphs(text("picks-title"), *told), rows)
