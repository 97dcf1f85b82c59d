"""Putting a campaign of personal offers together in chat: goods, coupons, an audience, a budget, what is to be left."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from campaigns import personal_offers, segments
from campaigns.personal_offers import Aim, Offers, OffersSumWrong
from commerce import catalogue, coupons
from commerce.coupons import Slot, Way
from commerce.kit.errors import Invalid, NotFound
from commerce.kit.numerals import plain_number, read_amount
from commerce.staff import Permission
from handlers.chat.keyboards import Row, grid, way_back
from handlers.chat.refusals import words_for
from handlers.chat.router import Router, Visit
from handlers.chat.screen import Answer, Button, Screen, Style, Words, paragraphs, text
from handlers.chat.taps import Tap, tap
from handlers.chat.writing import shortened
from handlers.coupon_words import called, percent_of
from handlers.merchant.doors import NewCouponKind
from handlers.merchant.offer_doors import Part, ShowOffer, ShowOfferPart
from handlers.merchant.offer_words import names_of
from handlers.merchant.offers import offers_screen
from handlers.merchant.segment_doors import Ready

router = Router()

_SEND = Permission.BROADCAST_SEND
_MOST_FOUND, _MOST_NAME, _MOST_KINDS, _MOST_SEGMENTS = 8, 40, 8, 20
_FLOORS = (0, 500, 1_000, 2_000, 3_000)


@tap("m.of?", needs=_SEND)
@dataclass(frozen=True)
class GiveWord(Tap):
    """Which goods? A word of their name."""

    campaign_id: int


@tap("m.of+", needs=_SEND)
@dataclass(frozen=True)
class OfferProduct(Tap):
    """Offer this product, or not after all."""

    campaign_id: int
    product_id: int
    wanted: bool


@tap("m.ofc", needs=_SEND)
@dataclass(frozen=True)
class ChooseCategory(Tap):
    """Which shelf?"""

    campaign_id: int
    parent_id: int | None = None


@tap("m.ofc+", needs=_SEND)
@dataclass(frozen=True)
class OfferCategory(Tap):
    """Offer what stands on this shelf, as much as there is room for."""

    campaign_id: int
    category_id: int


@tap("m.ofk", needs=_SEND)
@dataclass(frozen=True)
class OfferCoupon(Tap):
    """Take this kind of coupon, or not after all."""

    campaign_id: int
    template_id: int
    wanted: bool


@tap("m.ofr", needs=_SEND)
@dataclass(frozen=True)
class AimAtReady(Tap):
    """For an audience that every shop has, or for all again."""

    campaign_id: int
    which: Ready | None


@tap("m.ofg", needs=_SEND)
@dataclass(frozen=True)
class AimAtSaved(Tap):
    """For an audience that was made here."""

    campaign_id: int
    segment_id: int


@tap("m.ofb?", needs=_SEND)
@dataclass(frozen=True)
class GiveBudget(Tap):
    """What may all coupons together take off?"""

    campaign_id: int


@tap("m.offl", needs=_SEND)
@dataclass(frozen=True)
class SetFloor(Tap):
    """So many basis points of the price are to be left."""

    campaign_id: int
    floor: int


@tap("m.offl?", needs=_SEND)
@dataclass(frozen=True)
class GiveFloor(Tap):
    """How many per cent of the price are to be left?"""

    campaign_id: int


@router.tap(ShowOfferPart)
async def show_part(visit: Visit, wanted: ShowOfferPart) -> Answer:
    found = await personal_offers.get(visit.session, wanted.campaign_id)
    if not found.is_draft:
        raise personal_offers.OffersFixed
    match wanted.part:
        case Part.GOODS:
            return await goods_screen(visit, found)
        case Part.COUPONS:
            return await coupons_screen(visit, found)
        case Part.AUDIENCE:
            return await audience_screen(visit, found)
        case Part.BUDGET:
            return _budget_screen(found)
    return _floor_screen(found)


@router.reply(GiveWord)
async def word_given(visit: Visit, asked: GiveWord) -> Answer:
    """Products by a word; the question stays open for another one."""
    found = await personal_offers.get(visit.session, asked.campaign_id)
    hits = visit.shop.index.search(visit.words[:128], limit=_MOST_FOUND)
    cards = await catalogue.cards(visit.session, [hit.product_id for hit in hits], visit.language)
    rows: list[Row] = [
        [Button(shortened(cards[hit.product_id].title, _MOST_NAME), OfferProduct(found.id, hit.product_id, True))]
        for hit in hits
        if hit.product_id in cards and hit.product_id not in found.products
    ]
    back = way_back(ShowOfferPart(found.id, Part.GOODS))
    return Screen(text("promo-found" if rows else "promo-not-found"), [*rows, back], asks=asked)


@router.tap(OfferProduct)
async def offer_product(visit: Visit, wanted: OfferProduct) -> Answer:
    if not wanted.wanted:
        found = await personal_offers.drop_product(visit.session, wanted.campaign_id, wanted.product_id)
        return await goods_screen(visit, found)
    await catalogue.card(visit.session, wanted.product_id, visit.language)
    return await goods_screen(
        visit, await personal_offers.put_products(visit.session, wanted.campaign_id, [wanted.product_id])
    )


@router.tap(ChooseCategory)
async def choose_category(visit: Visit, wanted: ChooseCategory) -> Answer:
    """The shelves under this one, each to look into or to take whole."""
    below = await catalogue.categories(visit.session, wanted.parent_id, visit.language)
    rows: list[Row] = [
        [
            Button(shortened(one.title, _MOST_NAME), ChooseCategory(wanted.campaign_id, one.category_id)),
            Button(text("offers-take-shelf"), OfferCategory(wanted.campaign_id, one.category_id)),
        ]
        for one in below
    ]
    back = way_back(ShowOfferPart(wanted.campaign_id, Part.GOODS))
    return Screen(text("offers-ask-shelf" if rows else "offers-no-shelf"), [*rows, back])


@router.tap(OfferCategory)
async def offer_category(visit: Visit, wanted: OfferCategory) -> Answer:
    """Those that sold most come first, as far as there is room."""
    found = await personal_offers.get(visit.session, wanted.campaign_id)
    page = await catalogue.shelf(visit.session, wanted.category_id, 0, personal_offers.MOST_PRODUCTS * 2, "en")
    fresh = sorted(page.items, key=lambda one: (-one.units_sold, one.product_id))
    room = personal_offers.MOST_PRODUCTS - len(found.products)
    those = [one.product_id for one in fresh if one.product_id not in found.products][: max(room, 0)]
    return await goods_screen(visit, await personal_offers.put_products(visit.session, found.id, those))


@router.tap(OfferCoupon)
async def offer_coupon(visit: Visit, wanted: OfferCoupon) -> Answer:
    return await coupons_screen(
        visit,
        await personal_offers.put_template(visit.session, wanted.campaign_id, wanted.template_id, wanted.wanted),
    )


@router.tap(AimAtReady)
async def aim_at_ready(visit: Visit, wanted: AimAtReady) -> Answer:
    aim = Aim()
    if wanted.which is not None:
        rule = segments.ready_made(visit.shop.profile.currency)[wanted.which.value]
        aim = Aim(word=wanted.which.value, rule=rule)
    return await audience_screen(visit, await personal_offers.aim(visit.session, wanted.campaign_id, aim))


@router.tap(AimAtSaved)
async def aim_at_saved(visit: Visit, wanted: AimAtSaved) -> Answer:
    """The rule is kept as it stands now."""
    segment = await segments.get(visit.session, wanted.segment_id)
    if not segment.is_kept or segment.is_removed:
        raise NotFound
    aim = Aim(segment_id=segment.id, rule=segment.rule)
    return await audience_screen(visit, await personal_offers.aim(visit.session, wanted.campaign_id, aim))


@router.reply(GiveBudget)
async def budget_given(visit: Visit, asked: GiveBudget) -> Answer:
    """A sum in the shop's money; anything else is asked again."""
    found = await personal_offers.get(visit.session, asked.campaign_id)
    try:
        budget = read_amount(visit.words, found.currency).amount
        found = await personal_offers.set_budget(visit.session, found.id, budget)
    except Invalid as refused:
        return _budget_screen(found, words_for(refused))
    return await offers_screen(visit, found)


@router.tap(SetFloor)
async def set_floor(visit: Visit, wanted: SetFloor) -> Answer:
    return await offers_screen(visit, await personal_offers.set_floor(visit.session, wanted.campaign_id, wanted.floor))


@router.reply(GiveFloor)
async def floor_given(visit: Visit, asked: GiveFloor) -> Answer:
    """Per cent of the price; anything else is asked again."""
    found = await personal_offers.get(visit.session, asked.campaign_id)
    try:
        found = await personal_offers.set_floor(visit.session, found.id, _basis_points(visit.words))
    except OffersSumWrong as refused:
        return _floor_screen(found, words_for(refused))
    return await offers_screen(visit, found)


async def goods_screen(visit: Visit, found: Offers) -> Screen:
    """What is offered, each with a way out; a word finds more, or a shelf."""
    names = await names_of(visit.session, visit.language, found.products)
    rows: list[Row] = [
        [Button(text("offers-drop", what=names.get(one, f"#{one}")), OfferProduct(found.id, one, False))]
        for one in found.products
    ]
    rows.append([Button(text("offers-by-shelf"), ChooseCategory(found.id))])
    body = text("offers-ask-goods", count=len(found.products), most=personal_offers.MOST_PRODUCTS)
    return Screen(body, [*rows, way_back(ShowOffer(found.id))], asks=GiveWord(found.id))


async def coupons_screen(visit: Visit, found: Offers) -> Screen:
    """The kinds that are made for it, each chosen or not, and the way to a new one."""
    kinds = [one for one in await coupons.kinds_of(visit.session, Way.OFFER) if one.plan.terms.slot is Slot.GOODS]
    rows: list[Row] = []
    for one in kinds[:_MOST_KINDS]:
        chosen = one.id in found.templates
        name = called(one.plan.name, one.plan.terms, _MOST_NAME)
        label = text("offers-chosen" if chosen else "offers-not-chosen", what=name)
        rows.append([Button(label, OfferCoupon(found.id, one.id, not chosen))])
    rows.append([Button(text("coupon-kind-new"), NewCouponKind(), style=None if kinds else Style.PRIMARY)])
    body = text("offers-ask-coupons" if kinds else "offers-no-coupons")
    return Screen(body, [*rows, way_back(ShowOffer(found.id))])


async def audience_screen(visit: Visit, found: Offers) -> Screen:
    """Everybody who agrees, the audiences every shop has, and those that were made."""
    aim = found.aim
    everybody = aim.word is None and aim.segment_id is None
    rows: list[Row] = [[_choice(text("offers-for-all"), everybody, AimAtReady(found.id, None))]]
    rows += grid(
        (_choice(text(f"audience-ready-{one.value}"), aim.word == one, AimAtReady(found.id, one)) for one in Ready), 2
    )
    saved = (await segments.listed(visit.session, 0, _MOST_SEGMENTS))[0]
    rows += grid(
        (
            _choice(shortened(one.name, _MOST_NAME), aim.segment_id == one.id, AimAtSaved(found.id, one.id))
            for one in saved
        ),
        2,
    )
    return Screen(text("offers-ask-audience"), [*rows, way_back(ShowOffer(found.id))])


def _choice(what: Words, chosen: bool, to: Tap) -> Button:
    return Button(text("offers-chosen" if chosen else "offers-not-chosen", what=what), to)


def _budget_screen(found: Offers, notice: Words | None = None) -> Screen:
    body = paragraphs(notice, text("offers-ask-budget", currency=found.currency))
    return Screen(body, [way_back(ShowOffer(found.id))], asks=GiveBudget(found.id))


def _floor_screen(found: Offers, notice: Words | None = None) -> Screen:
    choices = [
        _choice(text("offers-percent", percent=percent_of(one)), one == found.floor, SetFloor(found.id, one))
        for one in _FLOORS
    ]
    body = paragraphs(notice, text("offers-ask-floor"))
    return Screen(body, [*grid(choices, 3), way_back(ShowOffer(found.id))], asks=GiveFloor(found.id))


def _basis_points(words: str) -> int:
    """`12.5` or `12,5 %` as basis points. Raises `OffersSumWrong`."""
    try:
        number = Decimal(plain_number(words)) * 100
    except InvalidOperation as error:
        raise OffersSumWrong from error
    if not number.is_finite() or number != int(number):
        raise OffersSumWrong
    return int(number)
