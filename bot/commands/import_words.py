"""What came of an import, in words for the terminal."""

from __future__ import annotations

from bot.commands.console import err, out
from commerce.catalogue.filing.report import FileWrong, ImportReport, Why
from commerce.catalogue.filing.report import Refused as RefusedRow

#: So many refused rows are told.
_MOST_TOLD = 20
_ROW = {
    Why.UNREADABLE: "it cannot be read; the file must be UTF-8 (in a spreadsheet: save as CSV UTF-8)",
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
}
_FILE = {
    "empty": "{path} is empty.",
    "not-there": "{path} cannot be opened.",
    "column-twice": "{path} has the column {column} twice.",
    "column-missing": "{path} has no column {column}.",
}


def about_file(wrong: FileWrong, path: object) -> str:
    """What is wrong with a whole file."""
    words = _FILE.get(str(wrong.facts.get("problem")), "{path} is no catalogue file.")
    return words.format(path=path, **wrong.facts)


def tell(report: ImportReport) -> None:
    """Print the figures, and the first refused rows with their reasons."""
    would = "would be " if report.dry_run else ""
    out.print(
        f"{report.rows} rows: {report.new} {would}new, {report.changed} {would}changed, {report.unchanged} unchanged,"
        f" {report.refused_rows} refused.",
        markup=False,
    )
    for row in report.refused[:_MOST_TOLD]:
        err.print(f"  row {row.row} ({row.sku or 'no SKU'}): {_because(row)}", markup=False)
    if report.refused_rows > _MOST_TOLD:
        err.print(f"  … and {report.refused_rows - _MOST_TOLD} more (--json tells up to a thousand)", markup=False)
    _tell_overstated(report)
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


def _because(row: RefusedRow) -> str:
    words = _ROW.get(row.why, row.why.value)
    try:
        return words.format(**row.facts)
    except KeyError:
        return row.why.value.replace("-", " ")
