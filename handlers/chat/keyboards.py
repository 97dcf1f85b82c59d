"""Rows of buttons that every slice needs: grids, pages, the way back and the way home."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from handlers.chat.screen import Button, text
from handlers.chat.taps import Tap, tap

Row = list[Button]


@tap("home")
@dataclass(frozen=True)
class GoHome(Tap):
    """Back to the front door."""


@tap("noop")
@dataclass(frozen=True)
class StayHere(Tap):
    """A button that only shows something, such as the page number."""


@tap("bar")
@dataclass(frozen=True)
class ShowsLive(Tap):
    """A button that only shows how far something has come, on a message that is kept up to date."""


#: Keeps the other steps in their places where one is missing, under the finger that taps them.
NO_STEP = Button("·", StayHere())
#: Letters that a quarter and a third of a row hold on a phone 390 pixels wide, with a tick before them.
_QUARTER, _THIRD = 6, 9


def grid(buttons: Iterable[Button], per_row: int) -> list[Row]:
    """Buttons laid out in rows (Telegram honours 8 to a row at the most)."""
    rest = list(buttons)
    return [rest[at : at + per_row] for at in range(0, len(rest), per_row)]


def side_by_side(labels: Iterable[str]) -> int:
    """How many short labels fit into a row of a narrow phone, by the longest of them: four, three or two."""
    longest = max(map(len, labels), default=0)
    return 4 if longest <= _QUARTER else 3 if longest <= _THIRD else 2


def back(to: Tap) -> Button:
    """The way one step back."""
    return Button(text("button-back"), to)


def home() -> Button:
    """The way to the front door."""
    return Button(text("button-home"), GoHome())


def way_back(to: Tap | None = None) -> Row:
    """The last row of every screen: Back where there is one, and Home."""
    return [back(to), home()] if to else [home()]


def pages(page: int, last: int, to: Callable[[int], Tap]) -> list[Row]:
    """Previous, where we are, Next; no row at all for a single page. Pages count from 0."""
    if last <= 0:
        return []
    row = [Button(text("button-page", page=page + 1, pages=last + 1), StayHere())]
    if page > 0:
        row.insert(0, Button(text("button-previous"), to(page - 1)))
    if page < last:
        row.append(Button(text("button-next"), to(page + 1)))
    return [row]
