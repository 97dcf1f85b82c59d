"""What came of an import, in words for the terminal."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bot.commands.console import err, out
from commerce.catalogue import FileWrong, Form, ImportReport, Layout, Why
from commerce.catalogue import Refused as RefusedRow

#: So many refused rows are told.
_MOST_TOLD = 20
_ROW = {
    Why.UNREADABLE: "it cannot be read; the file must be UTF-8 (in a spreadsheet: save as CSV UTF-8)",
    Why.BROKEN: "its quotation marks do not fit, or a cell is larger than anybody would write",
    Why.FORMULA: "{column} holds a formula without a value; where = is meant as a sign, put ' before it",
    Why.TOO_MANY_CELLS: "it has more than {most} cells",
    Why.MISSING: "{column} is missing",
    Why.TOO_LONG: "{column} has more than {most} signs",
    Why.NOT_MONEY: "{column} is no amount of money: {said}",
    Why.NOT_A_NUMBER: "{column} is no whole number: {said}",
    Why.NOT_YES_OR_NO: "{column} must be yes or no: {said}",
    Why.KIND_UNKNOWN: "kind must be physical, digital or service",
    Why.OTHER_CURRENCY: "its currency is {said}, the shop's is {shop}",
    Why.OPTION_UNCLEAR: "{column} must be Name=Value: {said}",
    Why.PATH_DIFFERS: "{column} does not have as many steps as category",
    Why.SKU_TWICE: "its SKU stands in row {row} already",
    Why.OPTIONS_TWICE: "its options are those of {sku} already",
    Why.OPTIONS_DIFFER: "its options are others than the product's",
    Why.CONTRADICTION: "{column} contradicts an earlier row of the product",
    Why.PICTURE_MISSING: "there is no picture {name} in the folder of MEDIA_DIR",
    Why.PICTURE_REFUSED: "{name} is no picture that can be shown",
    Why.PICTURE_NOT_FETCHED: "{name} could not be fetched",
    Why.PICTURE_BROKEN: "{name} cannot be unpacked",
    Why.SKU_UNKNOWN: "no goods have the SKU {name}",
    Why.NAME_UNSAFE: "{name} leads out of the archive",
    Why.ARCHIVE_INSIDE: "{name} is an archive inside the archive",
    Why.SHORTENED: "{column} was shortened by a spreadsheet to {said}; format the column as text and enter it anew",
    Why.A_DATE: "{column} became a date in a spreadsheet; format the column as text and enter it anew",
}
_FILE = {
    "empty": "{path} is empty.",
    "not-there": "{path} cannot be opened.",
    "column-twice": "{path} has the column {column} twice.",
    "column-missing": "{path} has no column {column}.",
    "column-unknown": "There is no such column of the catalogue: {column}.",
    "too-many-columns": "{path} has more than {most} columns.",
    "no-table": "{path} is no table: CSV and XLSX are read.",
    "old-workbook": "{path} is an old workbook or has a password: save it as .xlsx without one.",
    "broken-workbook": "{path} is no workbook that can be read.",
    "broken-archive": "{path} is no archive that can be read, or has a password.",
    "broken-rows": "{path} has more than {most} rows with broken quotation marks.",
    "too-much-inside": "{path} would unpack to more than anybody sends.",
    "harmful": "{path} declares what no workbook needs, and is not read.",
    "several-tables": "{path} has several tables inside: {names}. Leave one.",
    "other-workbook": "{path} is a document of another kind (ODS, XLSB, Numbers …): save it as XLSX or CSV.",
    "changed-meanwhile": "Somebody wrote into {path} while it was read. What came in until then can be taken back.",
}


def about_file(wrong: FileWrong, path: object) -> str:
    """What is wrong with a whole file."""
    words = _FILE.get(str(wrong.facts.get("problem")), "{path} is no catalogue file.")
    return words.format(path=path, **wrong.facts)


def tell_columns(layout: Layout) -> None:
    """Print what the columns are taken for, where that had to be guessed."""
    guessed = [(heading, column) for heading, column in layout.used if heading.strip().lower() != column]
    written = "workbook" if layout.form is Form.XLSX else f"{layout.encoding}, {layout.delimiter!r} between cells"
    if layout.unread:
        err.print(f"Only the first sheet is read, not: {', '.join(layout.unread)}", markup=False)
    if guessed:
        told = ", ".join(f"{heading.strip()} = {column}" for heading, column in guessed)
        err.print(f"Read as {written}: {told}. (Otherwise: --map Heading=column)", markup=False)


def tell_undone(undone: Mapping[str, Any]) -> None:
    """Print what was taken back, and what was not."""
    out.print(f"{undone.get('rows', 0)} rows taken back.", markup=False)
    if left := undone.get("left_rows"):
        err.print(f"{left} rows were left, since their goods were changed afterwards.", markup=False)


def tell(report: ImportReport, number: int | None = None) -> None:
    """Print the figures, and the first refused rows with their reasons; `number` is what it can be taken back by."""
    would = "would be " if report.dry_run else ""
    out.print(
        f"{report.rows} rows: {report.new} {would}new, {report.changed} {would}changed, {report.unchanged} unchanged,"
        f" {report.refused_rows} refused.",
        markup=False,
    )
    for row in report.refused[:_MOST_TOLD]:
        err.print(f"  row {row.row} ({row.sku or 'no SKU'}): {because(row)}", markup=False)
    if report.refused_rows > _MOST_TOLD:
        err.print(f"  … and {report.refused_rows - _MOST_TOLD} more (--json tells up to a thousand)", markup=False)
    _tell_overstated(report)
    if number is not None and (report.new or report.changed):
        err.print(f"  to take it back: parley import --undo {number}", markup=False)
    if report.ignored_columns:
        err.print(f"  columns the shop does not know: {', '.join(report.ignored_columns)}", markup=False)


def _tell_overstated(report: ImportReport) -> None:
    """Which earlier prices are not shown as the file says."""
    would = "would be" if report.dry_run else "were"
    if report.overstated_rows:
        err.print(
            f"{report.overstated_rows} earlier prices (compare_at_price) are above the lowest price of the 30 days"
            f" before. Their rows {would} taken all the same, and customers see:",
            markup=False,
        )
    for one in report.overstated[:_MOST_TOLD]:
        shown = "no earlier price" if one.shown is None else f"{one.shown} as the lowest price of the last 30 days"
        err.print(f"  row {one.row} ({one.sku}): {shown}, not {one.said}", markup=False)
    if report.overstated_rows > _MOST_TOLD:
        err.print(f"  … and {report.overstated_rows - _MOST_TOLD} more", markup=False)


def because(row: RefusedRow) -> str:
    """Why a row was refused."""
    words = _ROW.get(row.why, row.why.value)
    try:
        return words.format(**row.facts)
    except KeyError:
        return row.why.value.replace("-", " ")
