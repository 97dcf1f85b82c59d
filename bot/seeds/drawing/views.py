"""How a thing is photographed: alone from the front, close up, or in use in a room."""

from __future__ import annotations

from collections.abc import Callable

from . import backdrops
from .canvas import Brush
from .colours import Colour

Drawing = Callable[[Brush], None]
Placed = tuple[Drawing, float, float, float]
"""A thing in a scene: what, where its foot stands (x, y), and how large (1 = as drawn)."""


def front(tone: Colour, thing: Drawing, size: float = 1.3, x: float = 640, y: float = 800) -> Drawing:
    """The thing alone in the studio."""
    return scene(lambda brush: backdrops.studio(brush, tone), (thing, x, y, size))


def close_up(tone: Colour, thing: Drawing, size: float, x: float, y: float) -> Drawing:
    """A part of the thing, larger than the picture; (x, y) is where its foot would stand."""
    return scene(lambda brush: backdrops.haze(brush, tone), (thing, x, y, size))


def hung(tone: Colour, thing: Drawing, size: float = 1.15, y: float = 850) -> Drawing:
    """The thing hanging on a wall."""
    return scene(lambda brush: backdrops.wall(brush, tone), (thing, 640, y, size))


def scene(room: Drawing, *things: Placed) -> Drawing:
    """Things in a room, the farthest first."""

    def draw(brush: Brush) -> None:
        room(brush)
        for thing, x, y, size in things:
            thing(brush.at(x, y, size))

    return draw
