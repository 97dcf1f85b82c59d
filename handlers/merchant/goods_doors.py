"""The doors of goods at the counter: taps that several of its screens show."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from commerce.staff import Permission
from handlers.chat.taps import Tap, tap

_EDIT = Permission.CATALOGUE_EDIT


class Field(StrEnum):
    """What of a product is typed."""

    TITLE = "title"
    DESCRIPTION = "text"
    CATEGORY = "shelf"
    TAGS = "tags"
    OPTION = "option"


@tap("m.gds", needs=_EDIT)
@dataclass(frozen=True)
class ShowGoods(Tap):
    """All goods, a page of them."""

    page: int = 0


@tap("m.gds?", needs=_EDIT)
@dataclass(frozen=True)
class FindGoods(Tap):
    """Which goods?"""


@tap("m.gd", needs=_EDIT)
@dataclass(frozen=True)
class ShowItem(Tap):
    """One product, whatever its state."""

    product_id: int


@tap("m.gd+", needs=_EDIT)
@dataclass(frozen=True)
class AddGoods(Tap):
    """Another product."""


@tap("m.gd+?", needs=_EDIT)
@dataclass(frozen=True)
class GiveGoods(Tap):
    """A picture with its name, price and stock?"""


@tap("m.gdp", needs=_EDIT)
@dataclass(frozen=True)
class ShowPhotos(Tap):
    """The pictures of a product."""

    product_id: int


@tap("m.gdp?", needs=_EDIT)
@dataclass(frozen=True)
class GivePhotos(Tap):
    """More pictures of it?"""

    product_id: int


@tap("m.gde", needs=_EDIT)
@dataclass(frozen=True)
class AskField(Tap):
    """Let me type it."""

    product_id: int
    field: Field


@tap("m.gdv", needs=_EDIT)
@dataclass(frozen=True)
class ShowVariant(Tap):
    """One variant of a product."""

    variant_id: int
