"""Bargaining in chat: how it goes, a card that friends cut the price on, and the way to buy."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from campaigns import bargains, referrals
from campaigns.bargains import Bargain, BargainNotBuyable, BargainNotOpen, BargainSale, BargainStatus, SeenBargain
from commerce import catalogue
from commerce.catalogue import ProductCard, VariantCard
from commerce.kit.errors import NotFound
from handlers.bargain_words import (
    helpers_words,
    left_words,
    prices_words,
    rule_words,
    state_words,
    time_words,
)
from handlers.card_results import drawing_for, picture_for_sharers
from handlers.carts import name_of
from handlers.chat.deep_links import DeepLink
from handlers.chat.keyboards import Row, StayHere, grid, home, way_back
from handlers.chat.router import Router, Visit
from handlers.chat.screen import Answer, Button, CardPicture, Picture, Screen, Style, Words, lines, paragraphs, text
from handlers.chat.taps import Tap, tap
from handlers.chat.writing import shortened
from handlers.doors import ShowBargain, ShowBargains, ShowDeals, ShowMyBargains, ShowOrder, ShowProduct
from handlers.group_buys import picture_of, to_checkout
from handlers.shared_bargains import BARGAIN, draw_bargain
from handlers.sharing import share_button
from handlers.showing_around import picture_button

router = Router()

MOST_MINE, MOST_TITLE = 10, 28


@tap("brg+")
@dataclass(frozen=True)
class StartBargain(Tap):
    """Begin to bargain for this."""

    campaign_id: int
    variant_id: int


@tap("brg-")
@dataclass(frozen=True)
class HelpCut(Tap):
    """Cut the price for a friend."""

    token: str


@tap("brg!")
@dataclass(frozen=True)
class BuyBargain(Tap):
    """Buy it at what it costs now; `sure`: also where friends could still cut."""

    token: str
    sure: bool


@router.tap(ShowBargains)
async def show_bargains(visit: Visit, wanted: ShowBargains) -> Answer:
    """How it goes, and the rules, all of them, before anything begins; the way to one's open bargain."""
    sale = await bargains.open_sale_of(visit.session, wanted.product_id)
    if sale is None:
        raise BargainNotOpen
    card, variant = await _goods_of(visit, sale, wanted.variant_id)
    mine = await bargains.my_open(visit.session, visit.customer.id, sale.id, variant.variant_id)
    body = paragraphs(
        text("bargain-sale-title", title=name_of(card.title, variant.option_label)),
        text("bargain-sale-prices", price=variant.price, floor=sale.floor(variant.variant_id)),
        text("bargain-sale-how", count=sale.terms.helpers),
        lines(*rule_words(sale, variant.variant_id)),
    )
    begin = Button(text("bargain-start"), StartBargain(sale.id, variant.variant_id), style=Style.PRIMARY)
    if mine is not None:
        begin = Button(text("bargain-show-mine", price=mine.price), ShowBargain(mine.token), style=Style.PRIMARY)
    rows = [*_variant_rows(card, sale, variant), [begin], way_back(ShowProduct(card.product_id))]
    return Screen(body, rows, photo=picture_of(card))


@router.tap(StartBargain)
async def start_bargain(visit: Visit, wanted: StartBargain) -> Answer:
    """A doubled tap shows the bargain that the first one started."""
    mine = await bargains.my_open(visit.session, visit.customer.id, wanted.campaign_id, wanted.variant_id)
    if mine is None:
        mine = await bargains.start(visit.session, visit.customer.id, wanted.campaign_id, wanted.variant_id)
    return await bargain_screen(visit, await bargains.bargain(visit.session, visit.customer.id, mine.token))


@router.link("b")
async def open_bargain(visit: Visit, link: DeepLink) -> Answer:
    return await bargain_screen(visit, await bargains.bargain(visit.session, visit.customer.id, link.ref))


@router.tap(ShowBargain)
async def show_bargain(visit: Visit, wanted: ShowBargain) -> Answer:
    screen = await bargain_screen(visit, await bargains.bargain(visit.session, visit.customer.id, wanted.token))
    return replace(screen, fresh=wanted.fresh)


@router.tap(HelpCut)
async def help_cut(visit: Visit, wanted: HelpCut) -> Answer:
    """What one cut is told at once, to the cent."""
    seen = await bargains.bargain(visit.session, visit.customer.id, wanted.token)
    who, zone = visit.customer.id, visit.shop.profile.timezone
    cut = await bargains.help_cut(visit.session, who, seen.bargain.id, zone, referrals.belong_together)
    after = await bargains.bargain(visit.session, visit.customer.id, wanted.token)
    toast = text("bargain-you-cut", amount=cut.amount, price=cut.bargain.price)
    return replace(await bargain_screen(visit, after), toast=toast)


@router.tap(BuyBargain)
async def buy_bargain(visit: Visit, wanted: BuyBargain) -> Answer:
    """On to the checkout, with this alone; while friends could still cut, what that means is asked first."""
    seen = await bargains.bargain(visit.session, visit.customer.id, wanted.token)
    if not seen.is_mine:
        raise NotFound
    bargain = seen.bargain
    if not bargain.can_be_bought:
        raise BargainNotBuyable
    if bargain.status is BargainStatus.ACTIVE and not wanted.sure:
        return await _early_screen(visit, seen)
    return await to_checkout(visit, bargain.variant_id, bargain.event_ref)


@router.tap(ShowMyBargains)
async def show_mine(visit: Visit, _: ShowMyBargains) -> Answer:
    mine = await bargains.mine(visit.session, visit.customer.id, MOST_MINE)
    goods = await catalogue.find_variants(visit.session, [one.variant_id for one in mine], visit.language)
    rows: list[Row] = [[Button(_mine_label(goods, one), ShowBargain(one.token))] for one in mine]
    rows.append([Button(text("button-deals"), ShowDeals()), home()])
    return Screen(paragraphs(text("my-bargains-title"), None if mine else text("my-bargains-none")), rows)


async def bargain_screen(visit: Visit, seen: SeenBargain) -> Screen:
    """The card of a bargain for whoever looks at it."""
    bargain = seen.bargain
    card, variant = await _goods(visit, seen)
    body = paragraphs(
        text("bargain-title", title=_name(card, variant)),
        lines(prices_words(bargain), helpers_words(bargain), _own_words(seen)),
        lines(state_words(bargain), time_words(bargain), left_words(seen)),
        _next_words(seen),
    )
    rows = _my_rows(visit, seen) if seen.is_mine else _friends_rows(seen)
    rows.append([Button(text("button-my-bargains"), ShowMyBargains()), home()])
    return Screen(body, rows, photo=await _photo(visit, seen, card))


async def _photo(visit: Visit, seen: SeenBargain, card: ProductCard | None) -> Picture | CardPicture | None:
    """Whoever shares a bargain sees the picture that its cards bear."""
    shares = seen.is_mine and seen.bargain.can_be_helped
    drawn = await picture_for_sharers(drawing_for(visit, seen.bargain.id), draw_bargain) if shares else None
    return drawn or (picture_of(card) if card is not None else None)


def _own_words(seen: SeenBargain) -> Words | None:
    """What whoever looks has cut."""
    return None if seen.my_cut is None else text("bargain-my-cut", amount=seen.my_cut)


def _next_words(seen: SeenBargain) -> Words | None:
    """What whoever looks may do."""
    if not seen.bargain.can_be_helped:
        return None
    if seen.is_mine:
        return text("bargain-share-it")
    return text("bargain-thanks" if seen.my_cut is not None else "bargain-help-it")


def _my_rows(visit: Visit, seen: SeenBargain) -> list[Row]:
    bargain, rows = seen.bargain, list[Row]()
    if bargain.can_be_helped:
        rows += [[share_button(visit.shop, "b", bargain.token)], [picture_button(BARGAIN, bargain.token)]]
    if bargain.can_be_bought:
        style = None if bargain.can_be_helped else Style.PRIMARY
        rows.append([Button(text("bargain-buy", price=bargain.price), BuyBargain(bargain.token, False), style=style)])
    if bargain.order_id is not None:
        rows.append([Button(text("notice-show-order"), ShowOrder(bargain.order_id, fresh=True))])
    if bargain.status in (BargainStatus.EXPIRED, BargainStatus.LAPSED):
        rows.append([Button(text("bargain-again"), ShowBargains(seen.product_id, bargain.variant_id))])
    return rows


def _friends_rows(seen: SeenBargain) -> list[Row]:
    rows: list[Row] = []
    if seen.bargain.can_be_helped and seen.my_cut is None:
        rows.append([Button(text("bargain-help"), HelpCut(seen.bargain.token), style=Style.PRIMARY)])
    rows.append([Button(text("bargain-start-own"), ShowBargains(seen.product_id, seen.bargain.variant_id))])
    return rows


async def _early_screen(visit: Visit, seen: SeenBargain) -> Screen:
    bargain = seen.bargain
    card, variant = await _goods(visit, seen)
    body = paragraphs(
        text("bargain-early-title", title=_name(card, variant), price=bargain.price),
        text("bargain-early-ends", floor=bargain.floor, count=bargain.missing),
    )
    sure = Button(text("bargain-early-sure", price=bargain.price), BuyBargain(bargain.token, True), style=Style.PRIMARY)
    return Screen(body, [way_back(ShowBargain(bargain.token)), [sure]], photo=picture_of(card) if card else None)


async def _goods(visit: Visit, seen: SeenBargain) -> tuple[ProductCard | None, VariantCard | None]:
    """What is bargained for; nothing is left of goods that are off the shelf."""
    card = (await catalogue.cards(visit.session, [seen.product_id], visit.language)).get(seen.product_id)
    return card, card.find(seen.bargain.variant_id) if card is not None else None


async def _goods_of(visit: Visit, sale: BargainSale, variant_id: int | None) -> tuple[ProductCard, VariantCard]:
    """The product of a campaign, and one of the variants that it sells, or else the first of them."""
    card = await catalogue.card(visit.session, sale.campaign.product_id, visit.language)
    sold = [one for one in card.variants if one.variant_id in sale.floors]
    if not sold:
        raise NotFound
    return card, next((one for one in sold if one.variant_id == variant_id), sold[0])


def _name(card: ProductCard | None, variant: VariantCard | None) -> Words:
    return "–" if card is None else name_of(card.title, variant.option_label if variant else "")


def _variant_rows(card: ProductCard, sale: BargainSale, chosen: VariantCard) -> Iterator[Row]:
    sold = [one for one in card.variants if one.variant_id in sale.floors]
    if len(sold) > 1:
        yield from grid((_chip(card, one, one is chosen) for one in sold), 3)


def _chip(card: ProductCard, variant: VariantCard, chosen: bool) -> Button:
    if chosen:
        return Button(text("product-chip-chosen", label=variant.option_label), StayHere())
    return Button(variant.option_label, ShowBargains(card.product_id, variant.variant_id))


def _mine_label(goods: Mapping[int, VariantCard], bargain: Bargain) -> Words:
    card = goods.get(bargain.variant_id)
    title = shortened(card.title, MOST_TITLE) if card is not None else "–"
    status = BargainStatus.EXPIRED if _is_past(bargain) else bargain.status
    return text(
        f"bargain-mine-{status.value}", title=title, price=bargain.price, helps=bargain.helps, of=bargain.helpers
    )


def _is_past(bargain: Bargain) -> bool:
    return bargain.status is BargainStatus.ACTIVE and not bargain.can_be_helped
