"""What came of reading a catalogue file: how many rows were what, and which were refused for what reason."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from commerce.kit.errors import Invalid
from commerce.kit.money import Money

#: So many refused rows are told one by one; beyond that they are only counted.
MOST_TOLD = 1000


class Why(StrEnum):
    """Reasons to refuse a row; the words for people are `row-<reason>` in every language."""

    UNREADABLE = "unreadable"
    BROKEN = "broken"
    FORMULA = "formula"
    TOO_MANY_CELLS = "too-many-cells"
    MISSING = "missing"
    TOO_LONG = "too-long"
    NOT_MONEY = "not-money"
    NOT_A_NUMBER = "not-a-number"
    NOT_YES_OR_NO = "not-yes-or-no"
    KIND_UNKNOWN = "kind-unknown"
    OTHER_CURRENCY = "other-currency"
    OPTION_UNCLEAR = "option-unclear"
    PATH_DIFFERS = "path-differs"
    SKU_TWICE = "sku-twice"
    OPTIONS_TWICE = "options-twice"
    OPTIONS_DIFFER = "options-differ"
    CONTRADICTION = "contradiction"
    PICTURE_MISSING = "picture-missing"
    PICTURE_REFUSED = "picture-refused"
    PICTURE_NOT_FETCHED = "picture-not-fetched"
    PICTURE_BROKEN = "picture-broken"
    SKU_UNKNOWN = "sku-unknown"
    NAME_UNSAFE = "name-unsafe"
    ARCHIVE_INSIDE = "archive-inside"
    SHORTENED = "shortened"
    A_DATE = "a-date"


class RowRefused(Invalid):
    """A row of the catalogue file cannot be taken."""

    def __init__(self, why: Why, **facts: str | int) -> None:
        super().__init__(why.value, **facts)
        self.why = why


class FileWrong(Invalid):
    """The file is not a catalogue file; `problem` names what is wrong with it, `column` which column is concerned."""


@dataclass(frozen=True, slots=True)
class Refused:
    """A row that was not taken: its number as spreadsheets count (the header is row 1), its SKU, and why."""

    row: int
    sku: str
    why: Why
    facts: Mapping[str, str | int]


@dataclass(frozen=True, slots=True)
class Rejected(Refused):
    """A refused row with its cells as they stand in the file; none of a row that could not be read at all."""

    cells: Sequence[str]


#: Told every refused row as it comes.
OnRefused = Callable[[Rejected], None]


@dataclass(frozen=True, slots=True)
class Overstated:
    """An earlier price above the least that was asked before: what the file says, and what customers see instead."""

    row: int
    sku: str
    said: Money
    shown: Money | None


@dataclass(slots=True)
class ImportReport:
    """Rows by what came of them. `refused` holds the first thousand refused ones, `refused_rows` counts them all."""

    dry_run: bool
    new: int = 0
    changed: int = 0
    unchanged: int = 0
    refused_rows: int = 0
    refused: list[Refused] = field(default_factory=list)
    #: Columns the file has and the shop does not know.
    ignored_columns: tuple[str, ...] = ()

    #: The first thousand earlier prices that are not shown as the file says, and how many there are.
    overstated: list[Overstated] = field(default_factory=list)
    overstated_rows: int = 0

    @property
    def rows(self) -> int:
        """How many rows the file has."""
        return self.new + self.changed + self.unchanged + self.refused_rows

    def refuse(self, row: int, sku: str, refusal: RowRefused) -> None:
        """Note a row that was not taken."""
        self.refused_rows += 1
        if len(self.refused) < MOST_TOLD:
            self.refused.append(Refused(row, sku, refusal.why, refusal.facts))

    def doubt(self, overstated: Overstated) -> None:
        """Note an earlier price that is not shown as the file says. Its row is taken all the same."""
        self.overstated_rows += 1
        if len(self.overstated) < MOST_TOLD:
            self.overstated.append(overstated)
