"""The doors of imports at the counter: taps that several of its screens show."""

from __future__ import annotations

from dataclasses import dataclass

from commerce.staff import Permission
from handlers.chat.taps import Tap, tap

#: The kind of kept message that shows a change of many goods, by its number.
CARD = "import"


@tap("m.imp", needs=Permission.CATALOGUE_EDIT)
@dataclass(frozen=True)
class ShowImports(Tap):
    """A file, please; and the last ones."""


@tap("m.imp?", needs=Permission.CATALOGUE_EDIT)
@dataclass(frozen=True)
class GiveFile(Tap):
    """Which file?"""


@tap("m.imp1", needs=Permission.CATALOGUE_EDIT)
@dataclass(frozen=True)
class ShowImport(Tap):
    """One change of many goods, as it stands."""

    change_id: int


@tap("m.imp!", needs=Permission.CATALOGUE_EDIT)
@dataclass(frozen=True)
class ConfirmImport(Tap):
    """Let it happen, as it was looked over."""

    change_id: int
    version: int


@tap("m.imp-", needs=Permission.CATALOGUE_EDIT)
@dataclass(frozen=True)
class DropImport(Tap):
    """Leave everything as it is."""

    change_id: int


@tap("m.impu", needs=Permission.CATALOGUE_EDIT)
@dataclass(frozen=True)
class UndoImport(Tap):
    """Take it back; `sure` after a second look."""

    change_id: int
    sure: bool = False


@tap("m.impe", needs=Permission.CATALOGUE_EDIT)
@dataclass(frozen=True)
class SendRejects(Tap):
    """The refused rows as a file."""

    change_id: int


@tap("m.impl", needs=Permission.CATALOGUE_EDIT)
@dataclass(frozen=True)
class SendLeft(Tap):
    """What was not taken back, as a file."""

    change_id: int


@tap("m.impc", needs=Permission.CATALOGUE_EDIT)
@dataclass(frozen=True)
class ShowColumns(Tap):
    """What each column stands for, a page of them."""

    change_id: int
    page: int = 0


@tap("m.impt", needs=Permission.CATALOGUE_EDIT)
@dataclass(frozen=True)
class ShowEncodings(Tap):
    """In which letters is the file written?"""

    change_id: int
