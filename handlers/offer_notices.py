"""A personal offer as its reader sees it: the product at their price, why it is this one, and a way to say no."""

from __future__ import annotations

from dataclasses import dataclass, replace

from campaigns import outbox, personal_offers, rounds
from campaigns.attribution import Message
from campaigns.outbox import Source
from campaigns.personal_offers import KIND, OffersOver, OffersRested, Promise, Status
from campaigns.rounds import Rest
from commerce import catalogue, staff
from commerce.catalogue import ProductCard
from commerce.kit.clock import now
from commerce.kit.database import Session
from commerce.kit.errors import NotFound
from commerce.kit.money import Money
from commerce.staff import Permission
from handlers.chat.keyboards import way_back
from handlers.chat.messenger import Drawing, Redraw
from handlers.chat.router import Router, Visit
from handlers.chat.screen import Answer, Button, Picture, Screen, Style, Words, paragraphs, text
from handlers.chat.taps import Tap, tap
from handlers.chat.writing import shortened, until
from handlers.coupon_words import worth_words
from handlers.doors import FollowMessage, ShowPicks
from handlers.followed import note_followed, openers
from handlers.merchant.campaign_results import ShowResults, so_far
from handlers.merchant.offer_doors import ShowOffer
from handlers.merchant.offer_words import label, progress_words
from handlers.merchant.offers import card_screen
from handlers.merchant.round_words import rest_words
from handlers.notices import notices, ring
from handlers.products import product_screen

router = Router()

_MOST_NAME = 60


@tap("ofr-")
@dataclass(frozen=True)
class DeclineOffer(Tap):
    """I am not interested in what this message offered."""

    delivery_id: int


@tap("ofr+")
@dataclass(frozen=True)
class WantOfferAfterAll(Tap):
    """I was too quick: what this message offered does interest me."""

    delivery_id: int


async def tell_rested(session: Session, rested: OffersRested) -> None:
    """A reaction: the shop has paused a campaign by itself."""
    about = f"{rested.campaign_id}:{rested.times}"
    details = {"campaign": rested.campaign_id, "why": rested.why}
    await ring(session, Permission.BROADCAST_SEND, "staff-offers-rested", about, details)
    found = await personal_offers.get(session, rested.campaign_id)
    await rounds.redraw_card(session, personal_offers.card_of(found), f"rested:{rested.times}")


async def tell_over(session: Session, over: OffersOver) -> None:
    """A reaction: everybody is accounted for; the card says so, and a message to whoever launched it."""
    found = await personal_offers.get(session, over.campaign_id)
    card = personal_offers.card_of(found)
    await rounds.redraw_card(session, card, "over")
    details = {"campaign": found.id}
    await outbox.post(session, card.whose, "staff-offers-over", details, dedup=f"staff-offers-over:{found.id}")


@notices.draws("personal-offer")
async def draw_offer(drawing: Drawing) -> Screen | None:
    """Nothing where the product is gone by now."""
    owed = drawing.owed
    if owed is None or owed.source is None:
        return None
    found = await personal_offers.promise(drawing.session, drawing.customer.id, owed.source.id)
    card = (await catalogue.cards(drawing.session, [found.product_id], drawing.language)).get(found.product_id)
    if card is None:
        return None
    return _offer_screen(found, card, owed.id, drawing.shop.profile.currency)


@notices.draws("staff-offers-rested", needs=Permission.BROADCAST_SEND)
async def draw_rested(drawing: Drawing) -> Screen:
    """Why it rests, and the way to it."""
    campaign_id, why = int(drawing.details["campaign"]), drawing.details["why"]
    body = paragraphs(text("notice-staff-offers-rested"), rest_words(Rest(why)))
    return Screen(body, [[_show(campaign_id)]])


@notices.draws("offers-card", needs=Permission.BROADCAST_SEND)
async def draw_card(drawing: Drawing) -> Redraw | None:
    """How far it is, on the message that shows it."""
    found = await personal_offers.get(drawing.session, int(drawing.details["campaign"]))
    return Redraw(await card_screen(drawing.session, drawing.language, found))


@notices.draws("staff-offers-over", needs=Permission.BROADCAST_SEND)
async def draw_over(drawing: Drawing) -> Screen:
    """How it ended: who got it, and for whoever may read figures, what it brought beside those left alone."""
    found = await personal_offers.get(drawing.session, int(drawing.details["campaign"]))
    figures = await personal_offers.progress(drawing.session, found)
    may_read = await staff.may(drawing.session, drawing.customer.id, Permission.FIGURES_READ)
    body = paragraphs(
        text("notice-staff-offers-over" if found.status is Status.ENDED else "notice-staff-offers-stopped"),
        label(found),
        progress_words(found, figures),
        await so_far(drawing.session, Source(KIND, found.id), found.currency) if may_read else None,
    )
    results = [[Button(text("results-button"), ShowResults(KIND, found.id))]] if may_read else []
    return Screen(body, [[_show(found.id)], *results])


@openers.opens(KIND)
async def open_offer(visit: Visit, message: Message) -> Answer:
    """The coupon comes with the first look, and the product is shown below the message, which stays."""
    campaign_id = _campaign_of(message)
    coupon = await personal_offers.claim(visit.session, visit.customer.id, campaign_id, visit.shop.profile)
    found = await personal_offers.promise(visit.session, visit.customer.id, campaign_id)
    said = text("offer-gone")
    if coupon is not None:
        said = text("offer-taken", worth=worth_words(coupon.terms), until=until(coupon.valid_until))
    return replace(await _product_under(visit, found.product_id, said), fresh=True)


@router.tap(DeclineOffer)
async def decline(visit: Visit, wanted: DeclineOffer) -> Answer:
    message = await _offered(visit, wanted.delivery_id)
    await personal_offers.decline(visit.session, visit.customer.id, _campaign_of(message))
    undo = Button(text("picks-undo"), WantOfferAfterAll(wanted.delivery_id))
    return Screen(text("offer-declined"), [[undo], [Button(text("picks-button"), ShowPicks())], way_back()])


@router.tap(WantOfferAfterAll)
async def want_after_all(visit: Visit, wanted: WantOfferAfterAll) -> Answer:
    """The offer stands there again, if it still can be taken."""
    message = await _offered(visit, wanted.delivery_id)
    campaign_id = _campaign_of(message)
    await personal_offers.wanted_after_all(visit.session, visit.customer.id, campaign_id)
    found = await personal_offers.promise(visit.session, visit.customer.id, campaign_id)
    card = (await catalogue.cards(visit.session, [found.product_id], visit.language)).get(found.product_id)
    if card is None or found.is_given_back or now() > found.until:
        return await _product_under(visit, found.product_id, text("offer-gone"))
    screen = _offer_screen(found, card, wanted.delivery_id, visit.shop.profile.currency)
    return replace(screen, toast=text("picks-back"))


async def _product_under(visit: Visit, product_id: int, said: Words) -> Screen:
    """The product, as it stands today, under what there is to say of the offer."""
    try:
        screen = await product_screen(visit, product_id)
    except catalogue.ProductGone:
        return Screen(said, [way_back()])
    return replace(screen, body=paragraphs(said, screen.body))


async def _offered(visit: Visit, delivery_id: int) -> Message:
    """The message with an offer. Raises `NotFound`: somebody else's is nobody's to decline."""
    message = await note_followed(visit, delivery_id)
    if message is None or message.source is None or message.source.kind != KIND:
        raise NotFound
    return message


def _show(campaign_id: int) -> Button:
    return Button(text("offers-show"), ShowOffer(campaign_id, fresh=True), style=Style.PRIMARY)


def _campaign_of(message: Message) -> int:
    """Raises `NotFound` for a message of something else."""
    if message.source is None:
        raise NotFound
    return message.source.id


def _offer_screen(found: Promise, card: ProductCard, delivery_id: int, currency: str) -> Screen:
    price, net = Money(found.price, currency), Money(found.price - found.discount, currency)
    title = shortened(card.title, _MOST_NAME)
    body = paragraphs(
        text("notice-personal-offer"),
        text("offer-says", title=title, price=price, net=net, off=Money(found.discount, currency)),
        _why_words(found),
        text("offer-until", until=until(found.until)),
    )
    rows = [
        [Button(text("offer-take"), FollowMessage(delivery_id), style=Style.PRIMARY)],
        [Button(text("picks-no"), DeclineOffer(delivery_id))],
    ]
    photo = next((Picture(one.photo_id, one.path) for one in card.photos), None)
    return Screen(body, rows, photo=photo)


def _why_words(found: Promise) -> Words:
    return text(f"offer-why-{found.reason.value}")
