"""A moment so much later than a column says, as SQL that both databases compare as they compare the column."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from sqlalchemy import ColumnElement, literal_column
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement

from commerce.kit.database import Instant


class _Later(FunctionElement[Any]):
    """So many seconds after a moment."""

    inherit_cache = True
    type = Instant()


def later(moment: ColumnElement[Any], by: timedelta) -> ColumnElement[Any]:
    """The moment `by` (whole seconds) after another."""
    return _Later(moment, literal_column(str(int(by.total_seconds()))))


@compiles(_Later)
def _on_postgresql(element: _Later, compiler: SQLCompiler, **how: Any) -> str:
    moment, seconds = (compiler.process(one, **how) for one in element.clauses)
    return f"({moment} + {seconds} * INTERVAL '1 second')"


@compiles(_Later, "sqlite")
def _on_sqlite(element: _Later, compiler: SQLCompiler, **how: Any) -> str:
    """SQLite keeps moments as words with six places; what is compared with them has as many."""
    moment, seconds = (compiler.process(one, **how) for one in element.clauses)
    return f"strftime('%Y-%m-%d %H:%M:%f000', {moment}, '+' || {seconds} || ' seconds')"
