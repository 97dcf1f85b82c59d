"""Which goods a promotion is for: everything, shelves, products, tags, and what it leaves out."""

from __future__ import annotations

from functools import partial

from commerce import catalogue, promotions
from commerce.promotions import Kind, Record
from handlers.chat.keyboards import Row, grid, way_back
from handlers.chat.router import Router, Visit
from handlers.chat.screen import Answer, Button, Screen, Style, Words, paragraphs, text
from handlers.chat.taps import Tap
from handlers.merchant.campaign_steps import (
    found_screen,
)
from handlers.merchant.promotion_doors import (
    ShowPromotion,
)
from handlers.merchant.promotion_drafts import draft, require
from handlers.merchant.promotion_questions import (
    AskTerms,
    BrowseShelves,
    ChooseScope,
    FindGoods,
    For,
    ForEverything,
    GiveTag,
    GoOnMaking,
    NameGoods,
    NameTag,
    TakeProduct,
    TakeShelf,
)
from handlers.merchant.promotion_words import goods_words

router = Router()


@router.tap(ChooseScope)
async def choose_scope(visit: Visit, wanted: ChooseScope) -> Answer:
    return await scope_screen(visit, await draft(visit, wanted.promotion_id))


@router.tap(BrowseShelves)
async def browse_shelves(visit: Visit, wanted: BrowseShelves) -> Answer:
    """Down the tree; every shelf on the way can be taken."""
    record = await draft(visit, wanted.promotion_id)
    inner = await catalogue.categories(visit.session, wanted.category_id, visit.language)
    rows = grid([Button(f"📁 {one.title}", BrowseShelves(record.id, one.category_id, wanted.to)) for one in inner], 2)
    if wanted.category_id is None:
        return Screen(text("promo-choose-shelf"), [*rows, way_back(ChooseScope(record.id))])
    path = await catalogue.category_path(visit.session, wanted.category_id, visit.language)
    take = TakeShelf(record.id, wanted.category_id, wanted.to)
    rows.insert(0, [Button(text("promo-take-shelf", shelf=path[-1].title), take, style=Style.PRIMARY)])
    rows.append(way_back(BrowseShelves(record.id, path[-1].parent_id, wanted.to)))
    return Screen(text("shelf-title", path=" › ".join(one.title for one in path)), rows)


@router.tap(TakeShelf)
async def take_shelf(visit: Visit, wanted: TakeShelf) -> Answer:
    await catalogue.category_path(visit.session, wanted.category_id, visit.language)
    return await mark_goods(visit, wanted.promotion_id, f"category:{wanted.category_id}", wanted.to)


@router.tap(FindGoods)
async def find_goods(visit: Visit, wanted: FindGoods) -> Answer:
    return ask_goods(await draft(visit, wanted.promotion_id), wanted.to)


@router.reply(NameGoods)
async def goods_named(visit: Visit, asked: NameGoods) -> Answer:
    """What was found, as buttons; the question stays open for another word."""
    record = await draft(visit, asked.promotion_id)
    take = partial(TakeProduct, record.id, to=asked.to)
    return await found_screen(visit, asked, take, _whence(record, asked.to))


@router.tap(NameTag)
async def name_tag(visit: Visit, wanted: NameTag) -> Answer:
    record = await draft(visit, wanted.promotion_id)
    return Screen(text("promo-ask-tag"), [way_back(ChooseScope(record.id))], asks=GiveTag(record.id, wanted.to))


@router.reply(GiveTag)
async def tag_named(visit: Visit, asked: GiveTag) -> Answer:
    tag = " ".join(visit.words.replace(";", ",").split()).lstrip("#")[:100]
    if not tag:
        return await name_tag(visit, NameTag(asked.promotion_id, asked.to))
    return await mark_goods(visit, asked.promotion_id, f"tag:{tag}", asked.to)


async def scope_screen(visit: Visit, record: Record) -> Screen:
    """Which goods it is for; a set names its products one by one."""
    of_set = record.kind is Kind.BUNDLE
    rows: list[Row] = []
    if not of_set:
        rows.append([Button(text("promo-all-goods"), ForEverything(record.id), style=Style.PRIMARY)])
        rows.append([Button(text("promo-a-shelf"), BrowseShelves(record.id, None, For.INCLUDE))])
    rows.append([Button(text("promo-a-product"), FindGoods(record.id, For.INCLUDE))])
    if not of_set:
        rows.append([Button(text("promo-a-tag"), NameTag(record.id, For.INCLUDE))])
        rows.append(
            [
                Button(text("promo-not-a-product"), FindGoods(record.id, For.EXCLUDE)),
                Button(text("promo-not-a-shelf"), BrowseShelves(record.id, None, For.EXCLUDE)),
            ]
        )
    if record.include or record.exclude:
        rows.append([Button(text("promo-go-on"), GoOnMaking(record.id), style=Style.SUCCESS)])
    rows.append(way_back(ShowPromotion(record.id)))
    ask = text("promo-ask-set" if of_set else "promo-ask-scope")
    so_far = text("promo-goods", goods=await goods_words(visit, record)) if record.include or record.exclude else None
    return Screen(paragraphs(ask, so_far), rows)


def ask_goods(record: Record, to: For) -> Screen:
    """Which product, by a word of it."""
    ask: Words = text("promo-ask-gift" if to is For.GIFT else "promo-ask-product")
    return Screen(ask, [way_back(_whence(record, to))], asks=NameGoods(record.id, to))


async def mark_goods(visit: Visit, promotion_id: int, mark: str, to: For) -> Screen:
    """It is for these goods as well, or not for them."""
    await require(visit)
    add = promotions.exclude if to is For.EXCLUDE else promotions.include
    return await scope_screen(visit, await add(visit.session, promotion_id, mark))


def _whence(record: Record, to: For) -> Tap:
    return AskTerms(record.id) if to is For.GIFT else ChooseScope(record.id)
