"""How changes of many goods are told: how a file is read, what it would do or did, and why rows were refused."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from commerce.bulk_changes import Change, Kind, Status
from commerce.catalogue import Form, Layout, Refused, Rejected, Why
from handlers.chat.screen import Words, lines, text
from handlers.chat.writing import shortened

_MOST_COLUMNS = 12
_MOST_REASONS = 5
#: Facts of a problem or a refusal that name a column of the catalogue.
_COLUMN = "column"
_MOST_SAID = 60


def column_words(column: str) -> Words:
    """A column of the catalogue by its name: `price`, or `title:zh` for a translation."""
    name, _, language = column.partition(":")
    known = text(f"column-{name.replace('_', '-')}")
    return text("column-said", column=known, language=language) if language else known


def layout_words(layout: Layout) -> Words:
    """What kind of file it is, and what its columns are taken for."""
    used = [
        text("import-column", heading=shortened(heading, 40), column=column_words(column))
        for heading, column in layout.used
    ]
    more = len(used) - _MOST_COLUMNS
    unused = [one for one in layout.unused if one]
    return lines(
        written_words(layout),
        *used[:_MOST_COLUMNS],
        text("import-columns-more", count=more) if more > 0 else None,
        text("import-columns-unused", names=shortened(", ".join(unused), 200)) if unused else None,
        text("import-sheets-unread", names=shortened(", ".join(layout.unread), 200)) if layout.unread else None,
    )


def written_words(layout: Layout) -> Words:
    """How the file is written: a workbook, or a text in some letters with some sign between its cells."""
    if layout.form is Form.XLSX:
        return text("import-workbook")
    sign = text("import-tab") if layout.delimiter == "\t" else layout.delimiter
    return text("import-text", encoding=text(f"encoding-{layout.encoding}"), sign=sign, decimal=layout.decimal)


def figures_words(change: Change) -> Words:
    """How many rows or pictures are new, changed, the same, refused; and why, for the first of these."""
    report = change.report or {}
    counts = {name: report.get(name, 0) for name in ("new", "changed", "unchanged")}
    refused = report.get("refused_rows", 0)
    done = change.status in (Status.DONE, Status.UNDOING, Status.UNDONE)
    kind = "pictures" if change.kind is Kind.PICTURES else "rows"
    figures = [text(f"import-{kind}-{name}", count=count, done=done) for name, count in counts.items() if count]
    if refused:
        figures.append(text("import-refused", count=refused))
    reasons = [_reason(row) for row in report.get("refused", ())[:_MOST_REASONS]]
    overstated = report.get("overstated_rows", 0)
    return lines(
        *(figures or [text("import-nothing")]),
        text("import-overstated", count=overstated) if overstated else None,
        *reasons,
        text("import-refused-more", count=refused - len(reasons)) if refused > len(reasons) else None,
    )


def problem_words(problem: Mapping[str, Any]) -> Words:
    """What is wrong with a whole file."""
    facts = {name: fact for name, fact in problem.items() if name != "problem"}
    return text(f"file-{problem.get('problem', 'broken')}", **_told(facts))


def because(row: Refused | Rejected) -> Words:
    """Why a row was refused."""
    return row_words(row.why, row.facts)


def row_words(why: str, facts: Mapping[str, Any]) -> Words:
    """A reason to refuse a row, with what it is about."""
    return text(f"row-{Why(why).value}", **_told(facts))


def _reason(row: list[Any]) -> Words:
    number, sku, why, facts = row
    return text("import-row", row=number, sku=shortened(sku, 40), why=row_words(why, facts))


def _told(facts: Mapping[str, Any]) -> dict[str, Any]:
    return dict(_in_words(facts))


def _in_words(facts: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    for name, fact in facts.items():
        if name == _COLUMN:
            yield name, _column(str(fact))
        else:
            yield name, shortened(fact, _MOST_SAID) if isinstance(fact, str) else fact


def _column(name: str) -> Words:
    """Columns are told by their names; some refusals speak of the options in a language together."""
    plain = name.partition(":")[0]
    return column_words(name.replace("option:", "option1:") if plain == "option" else name)
