"""Reading the pictures of cards: the code as dark and light, and seats as dots of a colour, by their pixels."""

from __future__ import annotations

import io
import re

import segno
from PIL import Image, ImageChops

from handlers.card_picture import CODE, FREE, HELD, QUIET, TAKEN, where_the_code_is

#: Pixels across a dot, across the line of an empty one, and from one line of it to the other.
_DOT, _LINE, _HOLLOW = range(33, 42), range(3, 10), range(27, 37)
_EVERY = 3


def leads_to(picture: bytes, link: str, language: str = "en") -> bool:
    """Whether the code on a picture is the one of this link, dot for dot."""
    wanted = segno.make(link, error="m", micro=False).matrix
    return _code(picture, language, len(wanted)) == [[bool(one) for one in line] for line in wanted]


def dots_on(picture: bytes) -> tuple[int, int, int]:
    """How many seats are drawn as taken, held and free."""
    seen = _seen(picture)
    taken, held, free = (_Mask(seen, colour) for colour in (TAKEN, HELD, FREE))
    rows = range(seen.height // 3, seen.height, _EVERY)
    return max(((taken.discs(y), held.discs(y), free.rings(y)) for y in rows), key=sum)


class _Mask:
    """Where a picture has a colour."""

    def __init__(self, seen: Image.Image, colour: tuple[int, int, int]) -> None:
        apart = ImageChops.difference(seen, Image.new("RGB", seen.size, colour)).split()
        far = ImageChops.lighter(ImageChops.lighter(apart[0], apart[1]), apart[2])
        self._is = far.point(lambda value: 255 if value < 30 else 0)

    def discs(self, y: int) -> int:
        """As high as wide, and so not a part of a letter."""
        return sum(end - begin in _DOT and self._high((begin + end) // 2, y) in _DOT for begin, end in self._runs(y))

    def rings(self, y: int) -> int:
        lines = [(begin, end) for begin, end in self._runs(y) if end - begin in _LINE]
        return sum(after[0] - before[0] in _HOLLOW for before, after in zip(lines[::2], lines[1::2], strict=False))

    def _runs(self, y: int) -> list[tuple[int, int]]:
        row = self._is.crop((0, y, self._is.width, y + 1)).tobytes()
        return [found.span() for found in re.finditer(b"\xff+", row)]

    def _high(self, x: int, y: int) -> int:
        column = self._is.crop((x, 0, x + 1, self._is.height)).tobytes()
        return next(found.end() - found.start() for found in re.finditer(b"\xff+", column) if found.end() > y)


def _code(picture: bytes, language: str, size: int) -> list[list[bool]]:
    seen = _seen(picture).convert("L")
    left, top = where_the_code_is(language)
    dots = size + 2 * QUIET
    scale = CODE // dots
    first = (CODE - dots * scale) // 2 + QUIET * scale + scale // 2
    return [
        [int(seen.getpixel((left + first + x * scale, top + first + y * scale))) < 128 for x in range(size)]
        for y in range(size)
    ]


def _seen(picture: bytes) -> Image.Image:
    return Image.open(io.BytesIO(picture)).convert("RGB")
