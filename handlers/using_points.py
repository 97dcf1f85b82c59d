"""Paying a part of an order with points: by one tap, or by a number that is typed."""

from __future__ import annotations

from dataclasses import dataclass

from commerce import checkout
from handlers.chat.router import Router, Visit
from handlers.chat.screen import Answer, Button, Screen, Words, paragraphs, text
from handlers.chat.taps import Tap, tap
from handlers.checkout import review_screen, step_screen
from handlers.points_offer import OtherPoints, UsePoints

router = Router()

#: Longer numbers are no numbers of points.
MOST_DIGITS = 9


@tap("pts>?")
@dataclass(frozen=True)
class GivePoints(Tap):
    """How many points?"""


@router.tap(UsePoints)
async def use_points(visit: Visit, wanted: UsePoints) -> Answer:
    return await _use(visit, wanted.points)


@router.tap(OtherPoints)
async def other_points(visit: Visit, _: OtherPoints) -> Answer:
    return await _ask(visit)


@router.reply(GivePoints)
async def read_points(visit: Visit, _: GivePoints) -> Answer:
    """More than can be used means as many as can be; what is no number is asked again."""
    typed = visit.words.replace(",", "").replace(" ", "")
    if not typed.isdecimal() or len(typed) > MOST_DIGITS:
        return await _ask(visit, text("use-points-unclear"))
    return await _use(visit, int(typed))


async def _use(visit: Visit, points: int) -> Answer:
    progress = await checkout.use_points(visit.session, visit.customer.id, points, visit.shop.profile, visit.language)
    return await step_screen(visit, progress)


async def _ask(visit: Visit, notice: Words | None = None) -> Answer:
    """How many? Not where there are none to use any more."""
    review = await checkout.review(
        visit.session, visit.customer.id, visit.shop.profile, visit.shop.providers, visit.language
    )
    offer = review.points
    if offer is None:
        return await review_screen(visit)
    ask = text("use-points-ask", most=offer.most, worth=offer.most_worth, step=offer.step)
    return Screen(
        paragraphs(notice, ask),
        [
            [Button(text("use-points", points=offer.most, worth=offer.most_worth), UsePoints(offer.most))],
            [Button(text("button-back"), UsePoints(offer.used))],
        ],
        asks=GivePoints(),
    )
