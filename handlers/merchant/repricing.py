"""Prices of many goods at the counter: of which goods, by how much, what would come of it, and back again."""

from __future__ import annotations

import re
from dataclasses import dataclass
from zlib import crc32

from commerce import bulk_changes, catalogue, staff
from commerce.bulk_changes import Kind, PriceRule
from commerce.catalogue import Where
from commerce.kit.errors import NotFound
from commerce.kit.money import NotMoney
from commerce.kit.numerals import read_amount
from commerce.staff import Permission
from handlers.chat.keyboards import Row, grid, way_back
from handlers.chat.router import Router, Visit
from handlers.chat.screen import Answer, Button, Screen, Style, Words, paragraphs, text
from handlers.chat.taps import Tap, tap
from handlers.chat.writing import shortened
from handlers.merchant.goods_doors import ShowGoods
from handlers.merchant.imports import import_screen
from handlers.merchant.repricing_doors import ChooseGoods, ConfirmPrices
from handlers.merchant.repricing_words import rule_words

router = Router()

_EDIT = Permission.CATALOGUE_EDIT
_MOST_TAGS = 8
_ALL_TAGS = 10_000
_PERCENT = re.compile(r"([+\-−–])?\s*(\d{1,3})(?:[.,](\d{1,2}))?\s*[%％٪]")
_AMOUNT = re.compile(r"([+\-−–])?(.*\d.*)")
_LESS = ("-", "−", "–")


@tap("m.rp?", needs=_EDIT)
@dataclass(frozen=True)
class GiveRule(Tap):
    """By how much do prices change: below this category, of goods with this tag, or everywhere?"""

    category_id: int | None
    tagged: int | None


@tap("m.rp=", needs=_EDIT)
@dataclass(frozen=True)
class AskRule(Tap):
    """Of these goods; a tag is told by the sum of its letters (CRC-32), for it may be longer than a button."""

    category_id: int | None
    tagged: int | None


@router.tap(ChooseGoods)
async def choose_goods(visit: Visit, wanted: ChooseGoods) -> Answer:
    """The shelves below one, the commonest tags, or everything."""
    rows: list[Row] = []
    shelves = await catalogue.categories(visit.session, wanted.category_id, visit.language)
    if wanted.category_id is not None:
        rows.append([Button(text("prices-this-shelf"), AskRule(wanted.category_id, None), style=Style.PRIMARY)])
    buttons = [
        Button(one.title, ChooseGoods(one.category_id) if one.has_children else AskRule(one.category_id, None))
        for one in shelves
    ]
    rows += grid(buttons, 2)
    if wanted.category_id is None:
        called = await catalogue.tag_names(visit.session, visit.language)
        named = [
            Button(text("prices-tag", tag=shortened(called.get(tag, tag), 20)), AskRule(None, _mark(tag)))
            for tag in await catalogue.all_tags(visit.session, _MOST_TAGS)
        ]
        rows += [*grid(named, 2), [Button(text("prices-everything"), AskRule(None, None))]]
    back = ShowGoods() if wanted.category_id is None else ChooseGoods()
    return Screen(text("prices-of-which"), [*rows, way_back(back)])


@router.tap(AskRule)
async def ask_rule(visit: Visit, wanted: AskRule) -> Answer:
    return await _ask(visit, GiveRule(wanted.category_id, wanted.tagged))


@router.reply(GiveRule)
async def rule_given(visit: Visit, asked: GiveRule) -> Answer:
    """What would come of it is shown first; nothing is changed."""
    rule = read_rule(visit.words, visit.shop.profile.currency)
    if rule is None:
        return await _ask(visit, asked, text("prices-unclear"))
    where, name = await _where(visit, asked.category_id, asked.tagged)
    currency = visit.shop.profile.currency
    said = visit.shop.texts.plain(text("prices-name", where=name, rule=rule_words(rule, currency)), visit.language)
    return import_screen(await bulk_changes.propose(visit.session, visit.customer.id, said, where, rule, currency))


@router.tap(ConfirmPrices)
async def confirm_prices(visit: Visit, wanted: ConfirmPrices) -> Answer:
    """Below what goods cost the shop only somebody sells who may."""
    change = await bulk_changes.get(visit.session, wanted.change_id)
    if change.kind is not Kind.PRICES:
        raise NotFound
    if (change.report or {}).get("below_cost"):
        await staff.require(visit.session, visit.customer.id, Permission.PRICE_BELOW_COST)
    return import_screen(await bulk_changes.confirm(visit.session, visit.customer.id, change.id, wanted.version))


def read_rule(words: str, currency: str) -> PriceRule | None:
    """`-10 %`, `+2.50`: less or more, by a part of the price or by an amount; None for anything else."""
    said = " ".join(words.split())
    if (found := _PERCENT.fullmatch(said)) is not None:
        percent = int(found[2]) * 100 + int((found[3] or "0").ljust(2, "0"))
        return PriceRule(percent=-percent if found[1] in _LESS else percent)
    found = _AMOUNT.fullmatch(said)
    if found is None or set(said) & set("%％٪"):
        return None
    try:
        amount = read_amount(found[2], currency).amount
    except NotMoney:
        return None
    return PriceRule(amount=-amount if found[1] in _LESS else amount)


async def _where(visit: Visit, category_id: int | None, tag: int | None) -> tuple[Where, Words]:
    """Which goods are meant, and what they are called. Raises `NotFound` for a tag that nothing has any more."""
    if category_id is not None:
        way = await catalogue.category_path(visit.session, category_id, visit.language)
        return Where(category_id=category_id), way[-1].title
    if tag is None:
        return Where(), text("prices-everything")
    for one in await catalogue.all_tags(visit.session, _ALL_TAGS):
        if _mark(one) == tag:
            called = await catalogue.tag_names(visit.session, visit.language)
            return Where(tag=one), text("prices-tag", tag=called.get(one, one))
    raise NotFound


async def _ask(visit: Visit, asked: GiveRule, notice: Words | None = None) -> Screen:
    _, name = await _where(visit, asked.category_id, asked.tagged)
    body = paragraphs(notice, text("prices-how-much", where=name))
    return Screen(body, [way_back(ChooseGoods())], asks=asked)


def _mark(tag: str) -> int:
    return crc32(tag.encode())
