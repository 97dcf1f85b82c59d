"""A live sale in private: one's own claims, the way to the checkout, giving back, and being named in the tally."""

from __future__ import annotations

from dataclasses import dataclass, replace

from campaigns import live_sales
from campaigns.live_sales import Claim, ClaimStatus, LiveClaimGone, LiveSale
from commerce import carts, catalogue
from commerce.kit.errors import NotFound
from handlers.chat.deep_links import DeepLink
from handlers.chat.keyboards import Row, home
from handlers.chat.router import Router, Visit
from handlers.chat.screen import Answer, Button, Screen, Style, Words, lines, paragraphs, text
from handlers.chat.taps import Tap, tap
from handlers.checkout import start
from handlers.doors import ShowOrder, ShowProduct, StartCheckout
from handlers.live_words import claim_words
from handlers.team_words import time_left

router = Router()

#: So many of one's own claims are told one by one: Telegram takes a hundred buttons, and 4096 signs.
MOST_CLAIMS = 10
_URGENCY = {ClaimStatus.ORDERED: 1, ClaimStatus.WAITING: 2}


@tap("live")
@dataclass(frozen=True)
class ShowLive(Tap):
    """My claims in a live sale, by the token of its link; `fresh` shows them below."""

    token: str
    fresh: bool = False


@tap("live+")
@dataclass(frozen=True)
class OrderClaim(Tap):
    """Order what is kept for me."""

    claim_id: int


@tap("live-")
@dataclass(frozen=True)
class GiveBackClaim(Tap):
    """I do not want it any more."""

    claim_id: int


@tap("live@")
@dataclass(frozen=True)
class BeNamed(Tap):
    """Show my first name in the tally, or do not."""

    token: str
    named: bool


@router.link("l")
async def open_live(visit: Visit, link: DeepLink) -> Answer:
    return await claims_screen(visit, await live_sales.by_token(visit.session, link.ref))


@router.tap(ShowLive)
async def show_live(visit: Visit, wanted: ShowLive) -> Answer:
    screen = await claims_screen(visit, await live_sales.by_token(visit.session, wanted.token))
    return replace(screen, fresh=wanted.fresh)


@router.tap(OrderClaim)
async def order_claim(visit: Visit, wanted: OrderClaim) -> Answer:
    """What was claimed goes to the checkout by itself; what else lies in the cart stays there, and that is said."""
    claim = await _mine(visit, wanted.claim_id)
    if not claim.can_be_ordered:
        raise LiveClaimGone
    alone = await carts.buy_alone(
        visit.session,
        visit.customer.id,
        claim.variant_id,
        claim.quantity,
        claim.event_ref,
        language=visit.language,
        profile=visit.shop.profile,
    )
    screen = await start(visit, StartCheckout())
    if not isinstance(screen, Screen):
        return screen
    assert claim.until is not None
    hurry = text("live-hurry", until=claim.until, left=time_left(claim.until))
    waits = text("live-others-wait", count=alone.waiting) if alone.waiting else None
    return replace(screen, body=paragraphs(hurry, waits, screen.body))


@router.tap(GiveBackClaim)
async def give_back(visit: Visit, wanted: GiveBackClaim) -> Answer:
    claim = await live_sales.give_back(visit.session, visit.customer.id, wanted.claim_id)
    screen = await claims_screen(visit, await live_sales.get(visit.session, claim.campaign_id))
    return replace(screen, toast=text("live-given-back"))


@router.tap(BeNamed)
async def be_named(visit: Visit, wanted: BeNamed) -> Answer:
    sale = await live_sales.by_token(visit.session, wanted.token)
    if not await live_sales.let_be_named(visit.session, sale.id, visit.customer.id, wanted.named):
        raise NotFound
    screen = await claims_screen(visit, sale)
    return replace(screen, toast=text("live-now-named" if wanted.named else "live-not-named"))


async def claims_screen(visit: Visit, sale: LiveSale) -> Screen:
    """One's own claims, those that can be ordered first; or how to claim."""
    claims = await live_sales.mine(visit.session, sale.id, visit.customer.id)
    cards = await catalogue.find_variants(visit.session, sorted(sale.prices), visit.language)
    title = text("venue-title", title=sale.campaign.title(visit.language))
    if not claims:
        how = text("live-no-claims") if sale.campaign.is_alive else text("live-is-over")
        return Screen(paragraphs(title, how), [[_shop(sale)], [home()]])
    shown = sorted(claims, key=_least_urgent)[:MOST_CLAIMS]
    told = [claim_words(one, sale, cards.get(one.variant_id)) for one in shown]
    if len(claims) > len(shown):
        told.append(text("more-lines", count=len(claims) - len(shown)))
    rows: list[Row] = [row for one in shown for row in claim_rows(one, sale)]
    if any(one.status is ClaimStatus.SOLD or one.status is ClaimStatus.ORDERED for one in shown):
        rows += [
            [Button(text("notice-show-order"), ShowOrder(one.order_id, fresh=True))]
            for one in shown
            if one.order_id is not None
        ]
    named = await live_sales.is_named(visit.session, sale.id, visit.customer.id)
    rows.append([Button(text("live-be-number" if named else "live-be-named"), BeNamed(sale.token, not named))])
    return Screen(paragraphs(title, lines(*told), await _barred_words(visit, sale)), [*rows, [_shop(sale), home()]])


def _least_urgent(claim: Claim) -> tuple[int, int]:
    """What can be ordered stands first; then what is ordered, what waits, and the latest of the rest."""
    if claim.can_be_ordered:
        return 0, claim.id
    return (_URGENCY.get(claim.status, 3), -claim.id)


def claim_rows(claim: Claim, sale: LiveSale) -> list[Row]:
    """What can be done with one's own claim."""
    rows: list[Row] = []
    if claim.can_be_ordered:
        total = sale.prices[claim.variant_id] * claim.quantity
        rows.append([Button(text("live-check-out", total=total), OrderClaim(claim.id), style=Style.PRIMARY)])
    if claim.can_be_ordered or claim.status is ClaimStatus.WAITING:
        rows.append([Button(text("live-give-back"), GiveBackClaim(claim.id))])
    return rows


async def _barred_words(visit: Visit, sale: LiveSale) -> Words | None:
    lapses = await live_sales.lapses_of(visit.session, sale.id, visit.customer.id)
    return text("live-barred", count=live_sales.MOST_LAPSES) if lapses >= live_sales.MOST_LAPSES else None


async def _mine(visit: Visit, claim_id: int) -> Claim:
    """One's own claim. Raises `NotFound`."""
    claim = await live_sales.get_claim(visit.session, claim_id)
    if claim.customer_id != visit.customer.id:
        raise NotFound
    return claim


def _shop(sale: LiveSale) -> Button:
    return Button(text("live-product"), ShowProduct(sale.campaign.product_id))
