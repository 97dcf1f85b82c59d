"""The rooms in which things are shown in use."""

from __future__ import annotations

from functools import partial

from . import palette as c
from .backdrops import evening_room, garden, shelf_room, window_room

MORNING = partial(window_room, tone=c.PLASTER, wood=c.TABLE_OAK)
CORNER = partial(shelf_room, tone=c.SAGE_WALL, wood=c.TABLE_PINE)
EVENING = partial(evening_room, tone=c.DUSK_WALL, wood=c.TABLE_WALNUT)
OUTSIDE = partial(garden, wood=c.TABLE_PINE)
