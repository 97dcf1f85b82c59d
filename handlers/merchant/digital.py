"""Digital goods at the counter: what a variant delivers, and its keys: pasted or sent, looked at, loaded, undone."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from commerce import digital, staff
from commerce.digital import BatchStatus, Draft, File, Good, How
from commerce.kit.errors import Invalid
from commerce.staff import Permission
from handlers.chat.incoming import Kind
from handlers.chat.keyboards import Row, way_back
from handlers.chat.refusals import words_for
from handlers.chat.router import Router, Visit
from handlers.chat.screen import Answer, Button, Screen, Style, Words, lines, paragraphs, text
from handlers.chat.taps import Tap, tap
from handlers.chat.writing import MOST_TEXT
from handlers.merchant.digital_doors import AskKeys, LoadKeys, ShowGood
from handlers.merchant.doors import ShowCounts
from handlers.merchant.stock import AskCount, variant_name, variant_of
from handlers.merchant.stock_acts import What

router = Router()

#: So many refused lines are told one by one.
MOST_LINES = 10
#: What people can send as a file, in the order in which Telegram's messages are read.
_FILES = ("document", "video", "audio")
_MOST_NAME = 80
#: Bot API: what a bot may bring along.
_MOST_BYTES = 50 * 1024 * 1024


@tap("m.dig.link", needs=Permission.CATALOGUE_EDIT)
@dataclass(frozen=True)
class AskLink(Tap):
    """It delivers a link."""

    variant_id: int


@tap("m.dig.link=", needs=Permission.CATALOGUE_EDIT)
@dataclass(frozen=True)
class GiveLink(Tap):
    """Which link?"""

    variant_id: int


@tap("m.dig.file", needs=Permission.CATALOGUE_EDIT)
@dataclass(frozen=True)
class AskFile(Tap):
    """It delivers a file."""

    variant_id: int


@tap("m.dig.file=", needs=Permission.CATALOGUE_EDIT)
@dataclass(frozen=True)
class GiveFile(Tap):
    """Which file?"""

    variant_id: int


@tap("m.dig.sell", needs=Permission.CATALOGUE_EDIT)
@dataclass(frozen=True)
class SellKeys(Tap):
    """It delivers keys."""

    variant_id: int


@tap("m.dig.hand", needs=Permission.CATALOGUE_EDIT)
@dataclass(frozen=True)
class DeliverByHand(Tap):
    """It delivers nothing by itself."""

    variant_id: int


@tap("m.dig.keys=", needs=Permission.CATALOGUE_EDIT)
@dataclass(frozen=True)
class GiveKeys(Tap):
    """Which keys?"""

    variant_id: int


@tap("m.dig.undo", needs=Permission.CATALOGUE_EDIT)
@dataclass(frozen=True)
class TakeOutKeys(Tap):
    """The unsold keys of this batch are not to be sold."""

    batch_id: int


@router.tap(ShowGood)
async def show_good(visit: Visit, wanted: ShowGood) -> Answer:
    return await good_screen(visit, wanted.variant_id)


@router.tap(AskLink)
async def ask_link(visit: Visit, wanted: AskLink) -> Answer:
    name = variant_name(await variant_of(visit, wanted.variant_id))
    ask = text("digital-ask-link", name=name)
    return Screen(ask, [way_back(ShowGood(wanted.variant_id))], asks=GiveLink(wanted.variant_id))


@router.reply(GiveLink)
async def take_link(visit: Visit, asked: GiveLink) -> Answer:
    await digital.set_link(visit.session, visit.customer.id, asked.variant_id, visit.words)
    return await good_screen(visit, asked.variant_id, text("digital-set"))


@router.tap(AskFile)
async def ask_file(visit: Visit, wanted: AskFile) -> Answer:
    return await _ask_file(visit, wanted.variant_id)


@router.reply(GiveFile, Kind.DOCUMENT, Kind.OTHER, Kind.PHOTO, Kind.WORDS)
async def take_file(visit: Visit, asked: GiveFile) -> Answer:
    """A document, a film, a song or a picture, as it was sent; words name a file of the media folder."""
    file = _file_in(visit.incoming.raw)
    if file is None and visit.words:
        file = await asyncio.to_thread(_file_of_the_folder, visit.shop.media, visit.words.strip())
    if file is None:
        return await _ask_file(visit, asked.variant_id, text("digital-no-file"))
    await digital.set_file(visit.session, visit.customer.id, asked.variant_id, file)
    return await good_screen(visit, asked.variant_id, text("digital-set"))


@router.tap(SellKeys)
async def sell_keys(visit: Visit, wanted: SellKeys) -> Answer:
    await digital.sell_keys(visit.session, visit.customer.id, wanted.variant_id)
    return await good_screen(visit, wanted.variant_id)


@router.tap(DeliverByHand)
async def deliver_by_hand(visit: Visit, wanted: DeliverByHand) -> Answer:
    await digital.deliver_by_hand(visit.session, visit.customer.id, wanted.variant_id)
    return await good_screen(visit, wanted.variant_id)


@router.tap(AskKeys)
async def ask_keys(visit: Visit, wanted: AskKeys) -> Answer:
    await digital.start_over(visit.session, visit.customer.id, wanted.variant_id)
    return await _ask_keys(visit, wanted.variant_id)


@router.reply(GiveKeys)
async def take_keys(visit: Visit, asked: GiveKeys) -> Answer:
    """Keys that were pasted: nothing is loaded before they were looked at.

    An app parts a list that is too long for a message, maybe within a key: of such a one nothing is taken.
    """
    if len(visit.words) >= MOST_TEXT:
        rows = [[Button(text("digital-other-keys"), AskKeys(asked.variant_id))], way_back(ShowGood(asked.variant_id))]
        return Screen(text("digital-keys-cut"), rows)
    try:
        draft = await digital.bring(visit.session, visit.customer.id, asked.variant_id, visit.words)
    except Invalid as refusal:
        return await _ask_keys(visit, asked.variant_id, words_for(refusal))
    return await draft_screen(visit, draft)


@router.reply(GiveKeys, Kind.DOCUMENT, Kind.OTHER)
async def take_key_file(visit: Visit, asked: GiveKeys) -> Answer:
    """Keys in a file: it is fetched and read when this is over, and told of in a message of its own."""
    document = visit.incoming.raw.get("document")
    if not document:
        return await _ask_keys(visit, asked.variant_id, text("digital-no-key-file"))
    if int(document.get("file_size") or 0) > digital.MOST_BYTES:
        return await _ask_keys(visit, asked.variant_id, text("digital-key-file-large"))
    await digital.bring_file(visit.session, visit.customer.id, asked.variant_id, str(document["file_id"]))
    return Screen(text("digital-reading"), [way_back(ShowGood(asked.variant_id))])


@router.tap(LoadKeys)
async def load_keys(visit: Visit, wanted: LoadKeys) -> Answer:
    count = await digital.load(visit.session, visit.customer.id, wanted.batch_id)
    batch = await digital.get(visit.session, wanted.batch_id)
    return await good_screen(visit, batch.variant_id, text("digital-loaded", count=count or batch.count))


@router.tap(TakeOutKeys)
async def take_out_keys(visit: Visit, wanted: TakeOutKeys) -> Answer:
    count = await digital.take_out(visit.session, visit.customer.id, wanted.batch_id)
    batch = await digital.get(visit.session, wanted.batch_id)
    return await good_screen(visit, batch.variant_id, text("digital-taken-out", count=count))


async def good_screen(visit: Visit, variant_id: int, notice: Words | None = None) -> Screen:
    """What a variant delivers, and what may be done about it."""
    await staff.require(visit.session, visit.customer.id, Permission.CATALOGUE_EDIT)
    variant = await variant_of(visit, variant_id)
    good = await digital.find(visit.session, variant_id)
    body = paragraphs(
        notice,
        text("digital-good-title", name=variant_name(variant), sku=variant.sku),
        await _state(visit, variant_id, good),
    )
    rows = await _key_rows(visit, variant_id) if good is not None and good.how is How.KEYS else []
    rows += _ways(variant_id, good)
    return Screen(body, [*rows, way_back(ShowCounts(variant_id))])


async def draft_screen(visit: Visit, draft: Draft) -> Screen:
    """Keys before they are loaded: how many, and which lines are refused; more may follow."""
    name = variant_name(await variant_of(visit, draft.variant_id))
    return drafted(draft, name)


def drafted(draft: Draft, name: str) -> Screen:
    """As `draft_screen`, for whoever has no visit; `name` is the variant's."""
    told = [
        text("digital-refused", line=one.number, why=text(f"digital-refused-{one.why.value}"))
        for one in draft.refused[:MOST_LINES]
    ]
    more = len(draft.refused) - len(told)
    body = paragraphs(
        text("digital-draft", name=name, count=draft.fresh),
        lines(
            text("digital-refused-title", count=len(draft.refused)),
            *told,
            text("digital-refused-more", count=more) if more else None,
        )
        if told
        else None,
        text("digital-draft-delete") if draft.fresh else None,
    )
    load = Button(text("digital-load", count=draft.fresh), LoadKeys(draft.batch_id), style=Style.PRIMARY)
    rows: list[Row] = [[load]] if draft.fresh else []
    rows.append([Button(text("digital-other-keys"), AskKeys(draft.variant_id))])
    return Screen(body, [*rows, way_back(ShowGood(draft.variant_id))], asks=GiveKeys(draft.variant_id))


async def _state(visit: Visit, variant_id: int, good: Good | None) -> Words:
    if good is None:
        return text("digital-good-none")
    if good.link is not None:
        return lines(text("digital-good-link"), good.link)
    if good.file is not None:
        return text("digital-good-file", name=good.file.name or text("digital-unnamed"))
    unsold, sold = await digital.unsold(visit.session, variant_id), await digital.sold(visit.session, variant_id)
    return lines(text("digital-good-keys", unsold=unsold, sold=sold), text("digital-good-keys-stock"))


async def _key_rows(visit: Visit, variant_id: int) -> list[Row]:
    """Loading, the bell, and the latest batches with what of them can be taken out again."""
    rows: list[Row] = [
        [
            Button(text("digital-load-keys"), AskKeys(variant_id), style=Style.PRIMARY),
            Button(text(f"stock-act-{What.ALERT.value}"), AskCount(variant_id, What.ALERT)),
        ]
    ]
    for one in await digital.batches(visit.session, variant_id):
        if one.status is BatchStatus.LOADED and one.left:
            label = text("digital-undo", left=one.left, count=one.count, at=one.brought_at)
            rows.append([Button(label, TakeOutKeys(one.id))])
    return rows


def _ways(variant_id: int, good: Good | None) -> Iterator[Row]:
    """What it may deliver besides, or instead."""
    how = good.how if good is not None else None
    yield [
        Button(text("digital-way-file"), AskFile(variant_id)),
        Button(text("digital-way-link"), AskLink(variant_id)),
    ]
    other: Row = [] if how is How.KEYS else [Button(text("digital-way-keys"), SellKeys(variant_id))]
    if how is not None:
        other.append(Button(text("digital-way-hand"), DeliverByHand(variant_id)))
    yield other


async def _ask_file(visit: Visit, variant_id: int, notice: Words | None = None) -> Screen:
    name = variant_name(await variant_of(visit, variant_id))
    ask = paragraphs(notice, text("digital-ask-file", name=name))
    return Screen(ask, [way_back(ShowGood(variant_id))], asks=GiveFile(variant_id))


async def _ask_keys(visit: Visit, variant_id: int, notice: Words | None = None) -> Screen:
    name = variant_name(await variant_of(visit, variant_id))
    ask = paragraphs(notice, text("digital-ask-keys", name=name, most=digital.MOST_KEYS))
    return Screen(ask, [way_back(ShowGood(variant_id))], asks=GiveKeys(variant_id))


def _file_of_the_folder(folder: Path, name: str) -> File | None:
    """A file below the media folder that a bot can send; nothing for a way out of it."""
    try:
        file = (folder / name).resolve()
        inside = file.is_relative_to(folder.resolve()) and file.is_file()
        if not inside or not 0 < file.stat().st_size <= _MOST_BYTES:
            return None
    except (OSError, ValueError):
        return None
    path = file.relative_to(folder.resolve()).as_posix()
    return File("document", "", file.name[:_MOST_NAME], path)


def _file_in(raw: Mapping[str, Any]) -> File | None:
    for kind in _FILES:
        sent = raw.get(kind)
        if sent:
            return File(kind, str(sent["file_id"]), str(sent.get("file_name", ""))[:_MOST_NAME])
    if raw.get("photo"):
        return File("photo", str(raw["photo"][-1]["file_id"]))
    return None
