"""A list of goods as somebody looks through it: of a shelf or found by words, what it was narrowed by, in which order.

All of it travels in the buttons, so that it outlives a restart and an old message still does what it says; only the
words of a search stand in the message itself.
"""

from __future__ import annotations

import re
from contextlib import suppress
from dataclasses import dataclass, field, replace

from commerce.catalogue import Band, Sieve, Sort
from handlers.chat.incoming import Incoming, buttons_on
from handlers.chat.taps import MOST_BYTES, Tap, TapUnknown, pack, tap, unpack

#: On a message the words of the search that led to it stand in italics after this.
SEARCHED = "🔎 "
#: So many places an amount has in a button.
_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
_SIGN = "[A-Za-z0-9_-]{4}"
_PACKED = re.compile(
    rf"(?P<stock>i?)(?:p(?P<least>[0-9a-z]{{0,11}})-(?P<below>[0-9a-z]{{0,11}})[.])?"
    rf"(?P<tags>(?:t{_SIGN})*)(?P<options>(?:o{_SIGN})*)"
)
#: Longer than the ids of goods will be.
_LONG_ID = 10**9


@dataclass(frozen=True)
class View:
    """What is looked through. On a shelf `sieve.category_id` is that shelf, in a search the shelf it is narrowed to."""

    found: bool
    sieve: Sieve = field(default_factory=Sieve)
    sort: Sort = Sort.BEST

    @classmethod
    def of_shelf(cls, category_id: int | None, sort: Sort = Sort.BEST) -> View:
        """A whole shelf."""
        return cls(False, Sieve(category_id=category_id), sort)

    @property
    def place(self) -> Sieve:
        """The sieve of the place itself, with nothing chosen."""
        return Sieve() if self.found else Sieve(category_id=self.sieve.category_id)

    @property
    def chosen(self) -> int:
        """How many filters were chosen."""
        sieve = self.sieve
        shelf = self.found and sieve.category_id is not None
        return shelf + (sieve.band is not None) + sieve.in_stock + len(sieve.tags) + len(sieve.options)

    @property
    def is_sifted(self) -> bool:
        """Whether something was chosen that leaves goods out."""
        return self.chosen > 0

    @property
    def is_plain(self) -> bool:
        """Whether everything stands there as it stands."""
        return self.sort is Sort.BEST and not self.is_sifted

    @property
    def fits(self) -> bool:
        """Whether it can travel in every button that has to carry it."""
        try:
            pack(self.again(_LONG_ID))
        except ValueError:
            return False
        return True

    def sifted(self, sieve: Sieve) -> View:
        """The same place with this sieve."""
        return replace(self, sieve=sieve)

    def goods(self, page: int = 0) -> ShowGoods:
        """A page of it."""
        return ShowGoods(*self._words, page)

    def filters(self) -> ShowFilters:
        """What it can be narrowed by."""
        return ShowFilters(*self._words)

    def sorts(self) -> ShowSorts:
        """In which order it can stand."""
        return ShowSorts(*self._words)

    def values(self, part: str, page: int = 0) -> ShowValues:
        """All there is of one part of the filters."""
        return ShowValues(*self._words, part, page)

    def again(self, product_id: int) -> ShowGoodsAgain:
        """Back to where a product stood in it."""
        return ShowGoodsAgain(*self._words, product_id)

    @property
    def _words(self) -> tuple[bool, int | None, Sort, str]:
        return self.found, self.sieve.category_id, self.sort, _pack_sieve(self.sieve)


@dataclass(frozen=True)
class _Carries(Tap):
    """What every button of a list carries."""

    found: bool
    category_id: int | None
    sort: Sort
    sieve: str

    @property
    def view(self) -> View:
        """The list. Raises `TapUnknown` for what no button of ours carries."""
        return View(self.found, replace(_unpack_sieve(self.sieve), category_id=self.category_id), self.sort)


@tap("goods")
@dataclass(frozen=True)
class ShowGoods(_Carries):
    """A page of a list."""

    page: int


@tap("sift")
@dataclass(frozen=True)
class ShowFilters(_Carries):
    """What a list can be narrowed by."""


@tap("sift+")
@dataclass(frozen=True)
class ShowValues(_Carries):
    """All shelves, all tags or all values of one option to narrow a list by, a page of them."""

    part: str
    page: int


@tap("sorts")
@dataclass(frozen=True)
class ShowSorts(_Carries):
    """In which order a list can stand."""


@tap("goods^")
@dataclass(frozen=True)
class ShowGoodsAgain(_Carries):
    """From a card back to the page of the list on which it stood."""

    product_id: int


@tap("see")
@dataclass(frozen=True)
class LookAt(Tap):
    """The card of the very variant that was asked for by filters."""

    variant_id: int


def view_on(incoming: Incoming) -> View | None:
    """The list that the tapped message shows, or that its card was opened from; None where there is none."""
    for data in buttons_on(incoming):
        with suppress(TapUnknown):
            carried = unpack(data)
            if isinstance(carried, ShowFilters | ShowSorts | ShowGoodsAgain):
                return carried.view
    return None


def _pack_sieve(sieve: Sieve) -> str:
    """A sieve without its shelf, such as `ip15o-rs.tAbCdoEfGh`."""
    stock = "i" if sieve.in_stock else ""
    band = f"p{_short(sieve.band.least)}-{_short(sieve.band.below)}." if sieve.band is not None else ""
    tags = "".join(f"t{sign}" for sign in sorted(sieve.tags))
    return stock + band + tags + "".join(f"o{sign}" for sign in sorted(sieve.options))


def _unpack_sieve(packed: str) -> Sieve:
    read = _PACKED.fullmatch(packed)
    if read is None or len(packed) > MOST_BYTES:
        raise TapUnknown
    band = None if read["least"] is None else Band(_long(read["least"]), _long(read["below"]))
    return Sieve(band=band, in_stock=bool(read["stock"]), tags=_signs(read["tags"]), options=_signs(read["options"]))


def _signs(packed: str) -> frozenset[str]:
    return frozenset(packed[at + 1 : at + 5] for at in range(0, len(packed), 5))


def _short(amount: int | None) -> str:
    """An amount in few letters; none at all for an open end."""
    if amount is None:
        return ""
    digits = ""
    while amount or not digits:
        amount, rest = divmod(amount, len(_DIGITS))
        digits = _DIGITS[rest] + digits
    return digits


def _long(digits: str) -> int | None:
    return int(digits, len(_DIGITS)) if digits else None
