"""A tiny state machine: a table of allowed moves, and one guarded update that makes them."""

from collections.abc import Collection, Mapping
from enum import StrEnum
from typing import Any, TypeVar

from sqlalchemy import ColumnElement, Table, update

from commerce.kit.database import Session, changed
from commerce.kit.errors import MoveRefused

State = TypeVar("State", bound=StrEnum)
Moves = Mapping[State, Collection[State]]


def before(moves: Moves[State], to: State) -> list[State]:
    """The states from which `to` may follow."""
    return [state for state, following in moves.items() if to in following]


async def move(
    session: Session,
    table: Table,
    row_id: int,
    moves: Moves[State],
    to: State,
    *also: ColumnElement[bool],
    column: str = "status",
    **values: Any,
) -> None:
    """Bring a row to another state, in one statement that looks and moves at once.

    `also` are further conditions on the row, `values` further columns to set.
    Raises `MoveRefused` when the row is not in a state that allows the move, or a condition fails.
    """
    if not await try_move(session, table, row_id, moves, to, *also, column=column, **values):
        raise MoveRefused(to=to.value)


async def try_move(
    session: Session,
    table: Table,
    row_id: int,
    moves: Moves[State],
    to: State,
    *also: ColumnElement[bool],
    column: str = "status",
    **values: Any,
) -> bool:
    """As `move`, but tells whether the row moved instead of refusing."""
    statement = (
        update(table)
        .where(table.c.id == row_id, table.c[column].in_(before(moves, to)), *also)
        .values({column: to, **values})
    )
    return await changed(session, statement) == 1
