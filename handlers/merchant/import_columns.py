"""Correcting how a file is read: what its columns stand for, and in which letters it is written."""

from __future__ import annotations

from dataclasses import dataclass, replace

from commerce import bulk_changes
from commerce.bulk_changes import Change, ChangeMoved, Status
from commerce.catalogue import COLUMNS, ENCODINGS, Form, Layout
from commerce.staff import Permission
from handlers.chat.keyboards import Row, grid, pages, way_back
from handlers.chat.router import Router, Visit
from handlers.chat.screen import Answer, Button, Screen, Toast, paragraphs, text
from handlers.chat.taps import Tap, tap
from handlers.chat.writing import shortened
from handlers.merchant.import_doors import ShowColumns, ShowEncodings, ShowImport
from handlers.merchant.import_words import column_words, written_words
from handlers.merchant.imports import import_screen

router = Router()

PAGE = 8
#: What may stand in another language, as well.
_SAID = ("title", "description", "category", "tags")
#: Between the parts of `title:zh`, which a button cannot carry as it is.
_BETWEEN = "."
_NOT_USED = "-"


@tap("m.impc1", needs=Permission.CATALOGUE_EDIT)
@dataclass(frozen=True)
class ChooseColumn(Tap):
    """What does the column at this place stand for?"""

    change_id: int
    version: int
    place: int


@tap("m.impc=", needs=Permission.CATALOGUE_EDIT)
@dataclass(frozen=True)
class SetColumn(Tap):
    """It stands for this; `-`: it is not used."""

    change_id: int
    version: int
    place: int
    column: str


@tap("m.impt=", needs=Permission.CATALOGUE_EDIT)
@dataclass(frozen=True)
class SetEncoding(Tap):
    """It is written in this; what its columns stand for is guessed anew."""

    change_id: int
    version: int
    encoding: str


@router.tap(ShowColumns)
async def show_columns(visit: Visit, wanted: ShowColumns) -> Answer:
    change, layout = await _ready(visit, wanted.change_id)
    places = range(len(layout.headings))[wanted.page * PAGE : (wanted.page + 1) * PAGE]
    rows: list[Row] = []
    for place in places:
        column = layout.columns[place]
        heading = shortened(layout.headings[place].strip() or str(place + 1), 30)
        meant = column_words(column) if column else text("import-not-used")
        label = text("import-column", heading=heading, column=meant)
        rows.append([Button(label, ChooseColumn(change.id, change.version, place))])
    last = (len(layout.headings) - 1) // PAGE
    rows += pages(wanted.page, last, lambda page: ShowColumns(change.id, page))
    return Screen(text("import-which-column"), [*rows, way_back(ShowImport(change.id))])


@router.tap(ChooseColumn)
async def choose_column(visit: Visit, wanted: ChooseColumn) -> Answer:
    change, layout = await _ready(visit, wanted.change_id)
    if not 0 <= wanted.place < len(layout.headings):
        raise ChangeMoved
    languages = visit.shop.profile.languages[1:]
    choices = [*COLUMNS, *(f"{name}:{language}" for name in _SAID for language in languages)]
    buttons = [
        Button(column_words(one), SetColumn(change.id, wanted.version, wanted.place, one.replace(":", _BETWEEN)))
        for one in choices
    ]
    unused = Button(text("import-not-used"), SetColumn(change.id, wanted.version, wanted.place, _NOT_USED))
    rows = [[unused], *grid(buttons, 3), way_back(ShowColumns(change.id, wanted.place // PAGE))]
    return Screen(text("import-what-column", heading=shortened(layout.headings[wanted.place], 60)), rows)


@router.tap(SetColumn)
async def set_column(visit: Visit, wanted: SetColumn) -> Answer:
    """The file is looked over anew, with this column understood."""
    change, layout = await _ready(visit, wanted.change_id)
    column = "" if wanted.column == _NOT_USED else wanted.column.replace(_BETWEEN, ":")
    corrected = layout.with_column(wanted.place, column)
    return import_screen(await bulk_changes.read_as(visit.session, change.id, wanted.version, corrected))


@router.tap(ShowEncodings)
async def show_encodings(visit: Visit, wanted: ShowEncodings) -> Answer:
    change, layout = await _ready(visit, wanted.change_id)
    if layout.form is Form.XLSX:
        return Toast(text("import-workbook-letters"), alert=True)
    choices = [
        Button(text(f"encoding-{one}"), SetEncoding(change.id, change.version, one))
        for one in ENCODINGS
        if one != layout.encoding
    ]
    body = paragraphs(written_words(layout), text("import-which-letters"))
    return Screen(body, [*grid(choices, 2), way_back(ShowImport(change.id))])


@router.tap(SetEncoding)
async def set_encoding(visit: Visit, wanted: SetEncoding) -> Answer:
    change, layout = await _ready(visit, wanted.change_id)
    if wanted.encoding not in ENCODINGS:
        raise ChangeMoved
    anew = replace(layout, encoding=wanted.encoding, headings=(), columns=())
    return import_screen(await bulk_changes.read_as(visit.session, change.id, wanted.version, anew))


async def _ready(visit: Visit, change_id: int) -> tuple[Change, Layout]:
    """A file that waits for a yes, and how it is read. Raises `ChangeMoved` for others."""
    change = await bulk_changes.get(visit.session, change_id)
    if change.status is not Status.READY or change.layout is None:
        raise ChangeMoved
    return change, change.layout
