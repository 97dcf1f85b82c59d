"""Changing a promotion that runs: its name, a later end, higher limits, each told with whom it touches before it is."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime

from commerce import promotions, staff
from commerce.promotions import Outlook, Record
from commerce.staff import Permission
from handlers.chat.incoming import words_in_italics
from handlers.chat.keyboards import Row, way_back
from handlers.chat.router import Router, Visit
from handlers.chat.screen import Answer, Button, Screen, Words, lines, paragraphs, text
from handlers.chat.taps import Tap, tap
from handlers.chat.writing import shortened
from handlers.merchant.campaign_steps import (
    change_screen,
    end_words,
    later,
    moment_of,
    more_days_rows,
    second_of,
    titles_in,
    typed_end,
)
from handlers.merchant.promotion_doors import ChangePublished, ShowPromotion
from handlers.merchant.promotion_limits import LimitsUnclear
from handlers.merchant.promotion_words import outlook_words, window_words
from handlers.merchant.promotions import beside, promotion_screen

router = Router()

#: Signs of a new name, in all its languages, that stand in the message that asks whether it shall be so.
MOST_WORDS = 1000
_MORE = re.compile(r"^\s*(\d{1,9}|-)\s*(?:[,;/，；]\s*(\d{1,6}))?\s*$")


@tap("m.pren", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class AskNewName(Tap):
    """Let me name it anew."""

    promotion_id: int


@tap("m.pren?", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class GiveNewName(Tap):
    """What do customers read from now on?"""

    promotion_id: int


@tap("m.pren=", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class Rename(Tap):
    """Name it as the message says, if it is still the one that was looked at."""

    promotion_id: int
    version: int


@tap("m.pend2", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class AskNewEnd(Tap):
    """Let me say until when."""

    promotion_id: int


@tap("m.pend2?", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class GiveNewEnd(Tap):
    """Until when?"""

    promotion_id: int


@tap("m.pend2+", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class OfferEnd(Tap):
    """So many days more; 0 until it is ended."""

    promotion_id: int
    days: int


@tap("m.pend2=", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class Prolong(Tap):
    """Let it run until this second, or until it is ended."""

    promotion_id: int
    version: int
    until: int | None


@tap("m.pmore", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class AskMore(Tap):
    """Let me say for how many orders it is now."""

    promotion_id: int


@tap("m.pmore?", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class GiveMore(Tap):
    """For how many, in all and of each?"""

    promotion_id: int


@tap("m.pmore=", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class Widen(Tap):
    """Let so many orders have it, in all and of one customer."""

    promotion_id: int
    version: int
    most: int | None
    each: int | None


@router.tap(ChangePublished)
async def change_published(visit: Visit, wanted: ChangePublished) -> Answer:
    record = await _running(visit, wanted.promotion_id)
    rows: list[Row] = [[Button(text("promo-new-name"), AskNewName(record.id))]]
    rows.append([Button(text("promo-new-end"), AskNewEnd(record.id))])
    if record.most_uses is not None or record.most_each is not None:
        rows.append([Button(text("promo-new-limits"), AskMore(record.id))])
    rows.append(way_back(ShowPromotion(record.id)))
    return Screen(text("promo-change-what", label=record.label(visit.language)), rows)


@router.tap(AskNewName)
async def ask_new_name(visit: Visit, wanted: AskNewName) -> Answer:
    record = await _running(visit, wanted.promotion_id)
    return Screen(text("promo-ask-label"), [way_back(ChangePublished(record.id))], asks=GiveNewName(record.id))


@router.reply(GiveNewName)
async def new_name_given(visit: Visit, asked: GiveNewName) -> Answer:
    """The words stand in the message, in italics, until they are agreed to."""
    record = await _running(visit, asked.promotion_id)
    if not titles_in(visit, visit.words):
        return await ask_new_name(visit, AskNewName(record.id))
    named = shortened(visit.words.strip(), MOST_WORDS)
    change = text("promo-change-name", before=record.label(visit.language), after=named)
    return _sure(record, change, Rename(record.id, record.version))


@router.tap(Rename)
async def rename(visit: Visit, wanted: Rename) -> Answer:
    record = await _running(visit, wanted.promotion_id)
    labels = titles_in(visit, words_in_italics(visit.incoming))
    if not labels:
        return await ask_new_name(visit, AskNewName(record.id))
    named = {**record.labels, **labels}
    record = await promotions.rename(visit.session, visit.customer.id, record.id, named, version=wanted.version)
    return await promotion_screen(visit, record, text("promo-changed"))


@router.tap(AskNewEnd)
async def ask_new_end(visit: Visit, wanted: AskNewEnd) -> Answer:
    record = await _running(visit, wanted.promotion_id)
    ask = text("promo-ask-new-end", zone=str(visit.shop.profile.timezone))
    days = more_days_rows(record.ends_at, lambda days: OfferEnd(record.id, days))
    rows = [*days, way_back(ChangePublished(record.id))]
    return Screen(paragraphs(window_words(record.starts_at, record.ends_at), ask), rows, asks=GiveNewEnd(record.id))


@router.tap(OfferEnd)
async def offer_end(visit: Visit, wanted: OfferEnd) -> Answer:
    record = await _running(visit, wanted.promotion_id)
    return await _sure_of_end(visit, record, later(record.ends_at, wanted.days))


@router.reply(GiveNewEnd)
async def new_end_given(visit: Visit, asked: GiveNewEnd) -> Answer:
    record = await _running(visit, asked.promotion_id)
    return await _sure_of_end(visit, record, typed_end(visit))


@router.tap(Prolong)
async def prolong(visit: Visit, wanted: Prolong) -> Answer:
    await _require(visit)
    record = await promotions.prolong(
        visit.session,
        visit.customer.id,
        wanted.promotion_id,
        moment_of(wanted.until),
        version=wanted.version,
        beside=await beside(visit),
    )
    return await promotion_screen(visit, record, text("promo-changed"))


@router.tap(AskMore)
async def ask_more(visit: Visit, wanted: AskMore) -> Answer:
    record = await _running(visit, wanted.promotion_id)
    return Screen(
        paragraphs(lines(*_limit_words(record.most_uses, record.most_each)), text("promo-ask-more")),
        [way_back(ChangePublished(record.id))],
        asks=GiveMore(record.id),
    )


@router.reply(GiveMore)
async def more_given(visit: Visit, asked: GiveMore) -> Answer:
    """`200` orders in all, `200, 2` and two of each customer, `-, 2` two of each customer."""
    record = await _running(visit, asked.promotion_id)
    found = _MORE.match(visit.words)
    if found is None:
        raise LimitsUnclear
    most, each = (None if word in (None, "-") else int(word) for word in found.groups())
    promotions.refuse_fewer(record, most, each)
    outlook = await promotions.refuse_loss(visit.session, visit.customer.id, record, await beside(visit))
    before = lines(*_limit_words(record.most_uses, record.most_each))
    after = lines(*_limit_words(most or record.most_uses, each or record.most_each))
    change = text("promo-change-limits", before=before, after=after)
    tapped = Widen(record.id, record.version, most, each)
    return _sure(record, paragraphs(change, await _loss_words(visit, outlook)), tapped)


@router.tap(Widen)
async def widen(visit: Visit, wanted: Widen) -> Answer:
    await _require(visit)
    record = await promotions.widen(
        visit.session,
        visit.customer.id,
        wanted.promotion_id,
        wanted.most,
        wanted.each,
        version=wanted.version,
        beside=await beside(visit),
    )
    return await promotion_screen(visit, record, text("promo-changed"))


async def _sure_of_end(visit: Visit, record: Record, ends_at: datetime | None) -> Screen:
    promotions.refuse_earlier(record, ends_at)
    outlook = await promotions.refuse_loss(visit.session, visit.customer.id, record, await beside(visit))
    change = paragraphs(end_words(record.ends_at, ends_at), await _loss_words(visit, outlook))
    return _sure(record, change, Prolong(record.id, record.version, second_of(ends_at)))


def _sure(record: Record, change: Words, yes: Tap) -> Screen:
    """What changes and for whom, before it does."""
    body = paragraphs(change, text("promo-change-whom", count=record.used))
    return change_screen(body, yes, ShowPromotion(record.id), ChangePublished(record.id))


async def _loss_words(visit: Visit, outlook: Outlook) -> Words | None:
    """Where it may sell below cost, more of it is more of that."""
    return await outlook_words(visit, outlook) if outlook.below_cost else None


def _limit_words(most: int | None, each: int | None) -> list[Words]:
    said: list[Words] = [text("promo-most-fact", most=most)] if most is not None else []
    return [*said, text("promo-each-fact", most=each)] if each is not None else said


async def _require(visit: Visit) -> None:
    await staff.require(visit.session, visit.customer.id, Permission.CAMPAIGN_PUBLISH)


async def _running(visit: Visit, promotion_id: int) -> Record:
    """A promotion that is published and not over, for somebody who may. Raises `PromotionFixed`."""
    await _require(visit)
    return await promotions.amendable(visit.session, promotion_id)
