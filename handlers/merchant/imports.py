"""Imports at the counter: a file is sent, looked over, let happen, and taken back."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence
from functools import partial

from commerce import bulk_changes, staff
from commerce.bulk_changes import Change, Kind, Status
from commerce.catalogue import Part, Rejected, RejectsFile, Trace
from commerce.kit.errors import NotFound
from commerce.staff import Permission
from handlers.chat.front import ShopFront
from handlers.chat.incoming import Kind as Came
from handlers.chat.keyboards import Row, ShowsLive, way_back
from handlers.chat.router import Router, Visit
from handlers.chat.screen import Answer, Button, File, Keep, Screen, Style, Toast, Words, lines, paragraphs, text
from handlers.chat.writing import shortened
from handlers.doors import ShowConsole
from handlers.menu import say_what_can_be_done
from handlers.merchant.import_doors import (
    CARD,
    ConfirmImport,
    DropImport,
    GiveFile,
    SendLeft,
    SendRejects,
    ShowColumns,
    ShowEncodings,
    ShowImport,
    ShowImports,
    UndoImport,
)
from handlers.merchant.import_words import because, figures_words, layout_words, problem_words
from handlers.merchant.repricing_doors import ConfirmPrices
from handlers.merchant.repricing_words import prices_words
from handlers.merchant.round_words import bar

router = Router()

_LATEST = 6
_WORKING = (Status.LOOKING, Status.RUNNING, Status.UNDOING)
_ALL = 1000
#: How files end that are taken for imports without having been asked for.
_TAKEN = (".csv", ".tsv", ".txt", ".xlsx", ".xlsm", ".xls", ".zip")
#: A spreadsheet tells by this mark that a file is UTF-8.
_MARK = "\ufeff"


@router.command("import", needs=Permission.CATALOGUE_EDIT)
async def imports_by_command(visit: Visit) -> Answer:
    return await imports_screen(visit)


@router.tap(ShowImports)
async def show_imports(visit: Visit, _: ShowImports) -> Answer:
    return await imports_screen(visit)


@router.reply(GiveFile, Came.DOCUMENT)
async def file_given(visit: Visit, _: GiveFile) -> Answer:
    return await take_file(visit)


@router.reply(GiveFile, Came.PHOTO, Came.OTHER)
async def no_file_given(visit: Visit, _: GiveFile) -> Answer:
    return Screen(paragraphs(text("import-no-file"), text("import-ask")), [way_back(ShowConsole())], asks=GiveFile())


@router.on(Came.DOCUMENT)
async def file_sent(visit: Visit) -> Answer:
    """Whoever may change the goods need not ask first; to everybody else a file says nothing."""
    name = str(visit.incoming.raw["document"].get("file_name", "")).lower()
    if name.endswith(_TAKEN) and await staff.may(visit.session, visit.customer.id, Permission.CATALOGUE_EDIT):
        return await take_file(visit)
    return await say_what_can_be_done(visit)


@router.tap(ShowImport)
async def show_import(visit: Visit, wanted: ShowImport) -> Answer:
    return import_screen(await bulk_changes.get(visit.session, wanted.change_id))


@router.tap(ConfirmImport)
async def confirm_import(visit: Visit, wanted: ConfirmImport) -> Answer:
    """It is carried out outside of this conversation; the card follows it."""
    change = await bulk_changes.get(visit.session, wanted.change_id)
    if change.kind is Kind.PRICES:
        raise NotFound
    return import_screen(await bulk_changes.confirm(visit.session, visit.customer.id, wanted.change_id, wanted.version))


@router.tap(DropImport)
async def drop_import(visit: Visit, wanted: DropImport) -> Answer:
    await bulk_changes.drop(visit.session, wanted.change_id)
    return Screen(text("import-dropped"), [[Button(text("import-another"), ShowImports())], way_back(ShowConsole())])


@router.tap(UndoImport)
async def undo_import(visit: Visit, wanted: UndoImport) -> Answer:
    change = await bulk_changes.get(visit.session, wanted.change_id)
    if not wanted.sure:
        if not change.may_be_undone:
            raise bulk_changes.ChangeMoved
        yes = Button(text("import-undo-sure"), UndoImport(change.id, sure=True), style=Style.DANGER)
        body = paragraphs(_title(change), text("import-undo-ask"))
        return Screen(body, [[yes], way_back(ShowImport(change.id))])
    return import_screen(await bulk_changes.undo(visit.session, visit.customer.id, change.id))


@router.tap(SendRejects)
async def send_rejects(visit: Visit, wanted: SendRejects) -> Answer:
    """The rows as they stood, each with its reason, to be corrected and sent again."""
    change = await bulk_changes.get(visit.session, wanted.change_id)
    headings = change.layout.headings if change.layout is not None else ("picture",)
    draw = partial(_rejects, visit.shop, change.id, headings, visit.language)
    return File(f"refused-{change.id}.csv", draw, text("import-rejects", count=(change.report or {})["refused_rows"]))


@router.tap(SendLeft)
async def send_left(visit: Visit, wanted: SendLeft) -> Answer:
    change = await bulk_changes.get(visit.session, wanted.change_id)
    left = await bulk_changes.left_of(visit.session, change.id)
    if not left:
        return Toast(text("import-nothing-left"), alert=True)
    words = {part: visit.shop.texts.plain(text(f"part-{part}"), visit.language) for part in {one.part for one in left}}
    return File(f"left-{change.id}.csv", partial(_left, left, words), text("import-left", count=len(left)))


async def imports_screen(visit: Visit) -> Screen:
    """What may be sent, and the changes of late."""
    rows: list[Row] = []
    for one in await bulk_changes.latest(visit.session, _LATEST):
        label = text("import-latest", state=text(f"import-state-{one.status.value}"), name=shortened(one.name, 30))
        rows.append([Button(label, ShowImport(one.id))])
    return Screen(text("import-ask"), [*rows, way_back(ShowConsole())], asks=GiveFile())


async def take_file(visit: Visit) -> Screen:
    """A file that was sent is fetched and looked over next."""
    document = visit.incoming.raw["document"]
    name = str(document.get("file_name") or "catalogue")
    size = int(document.get("file_size") or 0)
    change = await bulk_changes.bring(visit.session, visit.customer.id, name, str(document["file_id"]), size)
    return import_screen(change)


def import_screen(change: Change) -> Screen:
    """A change as it stands: at work, ready to happen, done, or taken back."""
    if change.status in _WORKING:
        progress = Button(bar(change.progress, _ALL), ShowsLive())
        body = paragraphs(_title(change), text(f"import-state-{change.status.value}-long"))
        return Screen(body, [[progress], way_back(ShowImports())], keep=Keep(CARD, change.id))
    body = paragraphs(_title(change), *_told(change))
    return Screen(body, [*_rows(change), way_back(ShowImports())], keep=Keep(CARD, change.id))


def _title(change: Change) -> Words:
    state = text(f"import-state-{change.status.value}")
    return text("import-title", name=change.name, state=state)


def _told(change: Change) -> Sequence[Words | None]:
    if change.kind is Kind.PRICES:
        return [prices_words(change)]
    layout = layout_words(change.layout) if change.layout is not None and change.status is Status.READY else None
    if change.problem is not None:
        done = figures_words(change) if change.report is not None else None
        keeps = text("import-kept") if change.status is Status.REFUSED else None
        return [problem_words(change.problem), keeps, done, layout]
    undone = change.undone or {}
    taken_back = [
        text("import-taken-back", count=undone.get("rows", 0)) if change.status is Status.UNDONE else None,
        text("import-left", count=undone["left_rows"]) if undone.get("left_rows") else None,
    ]
    ready = text("import-nothing-yet") if change.status is Status.READY else None
    return [ready, layout, figures_words(change), lines(*taken_back) if change.status is Status.UNDONE else None]


def _rows(change: Change) -> list[Row]:
    report = change.report or {}
    rows: list[Row] = []
    would = report.get("new", 0) + report.get("changed", 0)
    if change.status is Status.READY and change.kind is Kind.PRICES:
        if report.get("would"):
            confirm = text("prices-confirm", count=report["would"])
            rows.append([Button(confirm, ConfirmPrices(change.id, change.version), style=Style.PRIMARY)])
    elif change.status is Status.READY:
        if would:
            confirm = text("import-confirm", count=would)
            rows.append([Button(confirm, ConfirmImport(change.id, change.version), style=Style.PRIMARY)])
        if change.layout is not None:
            rows.append(
                [
                    Button(text("import-columns"), ShowColumns(change.id)),
                    Button(text("import-letters"), ShowEncodings(change.id)),
                ]
            )
    if report.get("refused_rows"):
        rows.append([Button(text("import-send-rejects"), SendRejects(change.id))])
    if change.status is Status.READY:
        drop = "prices-drop" if change.kind is Kind.PRICES else "import-drop"
        rows.append([Button(text(drop), DropImport(change.id))])
    if change.may_be_undone:
        rows.append([Button(text("import-undo"), UndoImport(change.id))])
    if (change.undone or {}).get("left_rows"):
        rows.append([Button(text("import-send-left"), SendLeft(change.id))])
    return rows


def _rejects(shop: ShopFront, change_id: int, headings: Sequence[str], language: str) -> bytes:
    """The file of refused rows; drawn in a thread, from what lies in a file of our own."""

    def said(row: Rejected) -> str:
        return shop.texts.plain(because(row), language)

    written = io.StringIO(newline="")
    file = RejectsFile(written, headings, said)
    for row in bulk_changes.rejects(shop.media, change_id):
        file.add(row)
    return (_MARK + written.getvalue()).encode()


def _left(left: Sequence[Trace], words: Mapping[Part, str]) -> bytes:
    written = io.StringIO(newline="")
    writer = csv.writer(written, lineterminator="\n")
    writer.writerow(["row", "sku", "part"])
    writer.writerows([one.row, one.sku, words[one.part]] for one in left)
    return (_MARK + written.getvalue()).encode()
