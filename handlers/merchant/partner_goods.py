"""Goods that earn a partner another share, at the counter: a product, or a shelf and all below it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from campaigns import partners
from campaigns.partners import MOST_RATE
from commerce import catalogue
from commerce.kit.errors import Invalid
from commerce.staff import Permission
from handlers.chat.keyboards import Row, grid, way_back
from handlers.chat.refusals import words_for
from handlers.chat.router import Router, Visit
from handlers.chat.screen import Answer, Button, Screen, Words, lines, paragraphs, text
from handlers.chat.taps import Tap, tap
from handlers.merchant.campaign_steps import found_screen
from handlers.merchant.partner_doors import ShowPartnerGoods, ShowPartnerTerms
from handlers.partner_words import goods_name, goods_words, percent, read_percent

router = Router()

#: So many shelves are offered at once.
_MOST_SHELVES = 40


class Goods(StrEnum):
    """What has another share."""

    PRODUCT = "product"
    CATEGORY = "category"


@tap("m.ptng?", needs=Permission.PARTNER_EDIT)
@dataclass(frozen=True)
class NamePartnerProduct(Tap):
    """Which product?"""

    partner_id: int


@tap("m.ptngs", needs=Permission.PARTNER_EDIT)
@dataclass(frozen=True)
class ChoosePartnerShelf(Tap):
    """Which shelf, below this one?"""

    partner_id: int
    category_id: int | None = None


@tap("m.ptng", needs=Permission.PARTNER_EDIT)
@dataclass(frozen=True)
class ChangeGoods(Tap):
    """This one: which share?"""

    partner_id: int
    kind: Goods
    ref: int


@tap("m.ptng=", needs=Permission.PARTNER_EDIT)
@dataclass(frozen=True)
class SetGoods(Tap):
    """So much; nothing named: what all others earn."""

    partner_id: int
    kind: Goods
    ref: int
    rate: int | None


@router.tap(ShowPartnerGoods)
async def show_goods(visit: Visit, wanted: ShowPartnerGoods) -> Answer:
    return await goods_screen(visit, wanted.partner_id)


@router.tap(NamePartnerProduct)
async def name_product(_: Visit, wanted: NamePartnerProduct) -> Answer:
    back = way_back(ShowPartnerGoods(wanted.partner_id))
    return Screen(text("partner-which-product"), [back], asks=wanted)


@router.reply(NamePartnerProduct)
async def product_named(visit: Visit, asked: NamePartnerProduct) -> Answer:
    def take(product_id: int) -> Tap:
        return ChangeGoods(asked.partner_id, Goods.PRODUCT, product_id)

    return await found_screen(visit, asked, take, ShowPartnerGoods(asked.partner_id))


@router.tap(ChoosePartnerShelf)
async def choose_shelf(visit: Visit, wanted: ChoosePartnerShelf) -> Answer:
    """Down the tree, one shelf at a time; each may be the one."""
    below = (await catalogue.categories(visit.session, wanted.category_id, visit.language))[:_MOST_SHELVES]
    rows = grid([Button(f"📁 {one.title}", _shelf_tap(wanted.partner_id, one)) for one in below], 2)
    if wanted.category_id is not None:
        take = ChangeGoods(wanted.partner_id, Goods.CATEGORY, wanted.category_id)
        rows.insert(0, [Button(text("partner-this-shelf"), take)])
    return Screen(text("partner-which-shelf"), [*rows, way_back(ShowPartnerGoods(wanted.partner_id))])


@router.tap(ChangeGoods)
async def change_goods(visit: Visit, wanted: ChangeGoods) -> Answer:
    return await _ask(visit, wanted)


@router.tap(SetGoods)
async def set_goods(visit: Visit, wanted: SetGoods) -> Answer:
    return await _set(visit, ChangeGoods(wanted.partner_id, wanted.kind, wanted.ref), wanted.rate)


@router.reply(ChangeGoods)
async def rate_given(visit: Visit, asked: ChangeGoods) -> Answer:
    """What is no share is asked again."""
    try:
        return await _set(visit, asked, read_percent(visit.words))
    except Invalid as refused:
        return await _ask(visit, asked, words_for(refused))


async def goods_screen(visit: Visit, partner_id: int) -> Screen:
    """What has another share, each to be changed, and the ways to more."""
    partner = await partners.get(visit.session, partner_id)
    rows: list[Row] = []
    for mark in await partners.special(visit.session, partner_id):
        kind, _, ref = mark.partition(":")
        name = await goods_name(visit, mark)
        rows.append([Button(name or mark, ChangeGoods(partner_id, Goods(kind), int(ref)))])
    rows.append(
        [
            Button(text("partner-add-product"), NamePartnerProduct(partner_id)),
            Button(text("partner-add-shelf"), ChoosePartnerShelf(partner_id)),
        ]
    )
    told = [one async for one in goods_words(visit, partner)]
    body = paragraphs(text("partner-goods-title", percent=percent(partner.rate)), lines(*told) if told else None)
    return Screen(body, [*rows, way_back(ShowPartnerTerms(partner_id))])


async def _ask(visit: Visit, wanted: ChangeGoods, notice: Words | None = None) -> Screen:
    name = await goods_name(visit, f"{wanted.kind}:{wanted.ref}") or ""
    plain = SetGoods(wanted.partner_id, wanted.kind, wanted.ref, None)
    nothing = SetGoods(wanted.partner_id, wanted.kind, wanted.ref, 0)
    rows: list[Row] = [
        [Button(text("partner-goods-nothing"), nothing), Button(text("partner-goods-plain"), plain)],
        way_back(ShowPartnerGoods(wanted.partner_id)),
    ]
    question = text("partner-ask-goods", goods=name, most=percent(MOST_RATE))
    return Screen(paragraphs(notice, question), rows, asks=wanted)


async def _set(visit: Visit, goods: ChangeGoods, rate: int | None) -> Screen:
    mark = f"{goods.kind.value}:{goods.ref}"
    await partners.set_special(visit.session, visit.customer.id, goods.partner_id, mark, rate)
    return await goods_screen(visit, goods.partner_id)


def _shelf_tap(partner_id: int, card: catalogue.CategoryCard) -> Tap:
    if card.has_children:
        return ChoosePartnerShelf(partner_id, card.category_id)
    return ChangeGoods(partner_id, Goods.CATEGORY, card.category_id)
