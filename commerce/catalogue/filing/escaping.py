"""Keeps words from being taken for formulas by a spreadsheet, and reads them back as they were."""

from __future__ import annotations

#: A cell that begins with one of these is worked out by some spreadsheet or other instead of shown.
_SIGNS = "=+-@\t\r\n＝＋－＠"
_MARK = "'"


def escaped(cell: str) -> str:
    """Our own words as they stand in a file: behind an apostrophe where they look like a formula or begin with one."""
    return _MARK + cell if cell[:1] in _MARKED else cell


def unescaped(cell: str) -> str:
    """Words out of a file as they were before `escaped`."""
    return cell[1:] if cell[:1] == _MARK and len(cell) > 1 and cell[1] in _MARKED else cell


def harmless(cell: str) -> str:
    """A cell of somebody's file given back: what looks like a formula stands behind an apostrophe, too."""
    return _MARK + cell if cell[:1] in _FORMULAS else cell


_FORMULAS = frozenset(_SIGNS)
_MARKED = _FORMULAS | {_MARK}
