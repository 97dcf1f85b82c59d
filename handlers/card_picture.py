"""The picture of a card: the goods, both prices, seats as dots, the time, and the way in as a code to be scanned."""

from __future__ import annotations

import io
from dataclasses import dataclass

import segno
from PIL import Image, ImageDraw, ImageOps, UnidentifiedImageError

from handlers.lettering import Colour, Ink, Pen, letters

#: Pixels: as wide and high as it is, and where things stand in it.
SIDE = 1080
_PHOTO = 430
_MARGIN = 56
CODE = 300
#: Dots of the code, and of the picture to each dot of the code's margin that cameras need.
QUIET = 4
_DOT, _GAP = 38, 12
_PAPER: Colour = (255, 255, 255)
_INK: Colour = (28, 32, 38)
_GREY: Colour = (112, 118, 126)
TAKEN: Colour = (214, 64, 48)
HELD: Colour = (240, 178, 122)
FREE: Colour = (205, 210, 216)
_BACKDROP: Colour = (250, 236, 224)
#: Larger photos are not opened: three bytes for each of its dots, several times over, are more than a shop can spare.
_MOST_DOTS_OF_A_PHOTO = 25_000_000


@dataclass(frozen=True)
class Dots:
    """Seats or helpers: taken, kept for somebody, free; none where there are too many to be drawn."""

    taken: int
    held: int
    free: int


@dataclass(frozen=True, kw_only=True)
class Poster:
    """Everything that stands on the picture of a card, in words; amounts are written out."""

    language: str
    shop: str
    title: str
    price: str
    price_label: str
    beside: str
    beside_label: str
    dots: Dots | None
    count: str
    state: str
    as_of: str
    link: str
    scan: str


def draw(poster: Poster, photo: bytes | None) -> bytes:
    """The picture as JPEG. Without a photo, or with one that cannot be read, the shop's name stands in its place."""
    canvas = Image.new("RGB", (SIDE, SIDE), _PAPER)
    sheet = _Sheet(canvas, poster)
    sheet.top(photo)
    sheet.words()
    sheet.code()
    written = io.BytesIO()
    canvas.save(written, "JPEG", quality=88)
    return written.getvalue()


def where_the_code_is(language: str) -> tuple[int, int]:
    """The upper left corner of the code and its margin: it stands at the end of the line, whichever that is."""
    left = SIDE - _MARGIN - CODE if not Pen(_nowhere(), language).from_the_right else _MARGIN
    return left, _PHOTO + 172


class _Sheet:
    def __init__(self, canvas: Image.Image, poster: Poster) -> None:
        self._canvas = canvas
        self._poster = poster
        self._draw = ImageDraw.Draw(canvas)
        self._pen = Pen(self._draw, poster.language)
        taken = CODE + _MARGIN
        right_to_left = self._pen.from_the_right
        self._left = _MARGIN + (taken if right_to_left else 0)
        self._right = SIDE - _MARGIN - (0 if right_to_left else taken)

    def top(self, photo: bytes | None) -> None:
        """The goods, or the name of the shop."""
        seen = None if photo is None else _fitted(photo)
        if seen is not None:
            self._canvas.paste(seen, (0, 0))
            return
        self._draw.rectangle((0, 0, SIDE, _PHOTO), _BACKDROP)
        name = letters(self._poster.shop)
        ink = self._pen.fitting(name, Ink(96, TAKEN, bold=True), SIDE - 2 * _MARGIN, 32)
        self._pen.write(_MARGIN, SIDE - _MARGIN, _PHOTO / 2 + ink.size / 3, name, ink, centred=True)

    def words(self) -> None:
        """What it is, what it costs, who is in it, and until when."""
        poster, at = self._poster, _PHOTO + 74.0
        title = Ink(48, _INK, bold=True)
        for line in self._pen.lines(letters(poster.title), title, SIDE - 2 * _MARGIN, 2):
            self._pen.write(_MARGIN, SIDE - _MARGIN, at, line, title)
            at += 60
        at = self._price(at + 44, poster.price, poster.price_label, Ink(76, TAKEN, bold=True))
        if poster.beside:
            at = self._price(at + 64, poster.beside, poster.beside_label, Ink(42, _GREY))
        self._seats(at + 50)
        self._line(SIDE - 92, poster.state, Ink(36, _INK, bold=True))
        self._line(SIDE - 44, poster.as_of, Ink(26, _GREY))

    def code(self) -> None:
        """The link as a code, each of its dots as many whole pixels as there is room for, and what it is for."""
        dark = segno.make(self._poster.link, error="m", micro=False).matrix
        dots = len(dark) + 2 * QUIET
        scale = CODE // dots
        left, top = where_the_code_is(self._poster.language)
        inset = (CODE - dots * scale) // 2 + QUIET * scale
        for row, line in enumerate(dark):
            for column, is_dark in enumerate(line):
                if is_dark:
                    x, y = left + inset + column * scale, top + inset + row * scale
                    self._draw.rectangle((x, y, x + scale - 1, y + scale - 1), (0, 0, 0))
        ink = self._pen.fitting(self._poster.scan, Ink(30, _INK), CODE, 18)
        self._pen.write(left, left + CODE, top + CODE + 24, self._poster.scan, ink, centred=True)

    def _price(self, at: float, price: str, label: str, ink: Ink) -> float:
        """An amount with what it is for, beside it where there is room and below it otherwise."""
        room = self._right - self._left
        ink = self._pen.fitting(price, ink, room, 28)
        price = self._pen.cut(price, ink, room)
        width = self._pen.width(price, ink)
        self._pen.write(self._left, self._right, at, price, ink)
        small = Ink(32, _GREY)
        if width + 20 + self._pen.width(label, small) <= room:
            shift = width + 20
            left, right = (self._left, self._right - shift) if self._pen.from_the_right else (self._left + shift, 0)
            self._pen.write(left, right, at, label, small)
            return at
        self._line(at + 50, label, small)
        return at + 50

    def _seats(self, at: float) -> None:
        """A dot for each, then how many they are."""
        poster = self._poster
        if poster.dots is not None:
            colours = [TAKEN] * poster.dots.taken + [HELD] * poster.dots.held + [FREE] * poster.dots.free
            for place, colour in enumerate(colours):
                shift = place * (_DOT + _GAP)
                x = self._right - _DOT - shift if self._pen.from_the_right else self._left + shift
                box = (x, at, x + _DOT, at + _DOT)
                if colour is FREE:
                    self._draw.ellipse(box, outline=FREE, width=6)
                else:
                    self._draw.ellipse(box, colour)
            at += _DOT + 14
        self._line(at + 38, poster.count, Ink(38, _INK, bold=poster.dots is None))

    def _line(self, at: float, words: str, ink: Ink) -> None:
        room = self._right - self._left
        ink = self._pen.fitting(words, ink, room, 18)
        self._pen.write(self._left, self._right, at, self._pen.cut(words, ink, room), ink)


def _fitted(photo: bytes) -> Image.Image | None:
    """A camera's photo is read no larger than it is needed; what is too large all the same is left out."""
    try:
        with Image.open(io.BytesIO(photo)) as seen:
            seen.draft("RGB", (2 * SIDE, 2 * SIDE))
            if seen.width * seen.height > _MOST_DOTS_OF_A_PHOTO:
                return None
            upright = ImageOps.exif_transpose(seen).convert("RGB")
            return ImageOps.fit(upright, (SIDE, _PHOTO), Image.Resampling.BILINEAR)
    except (OSError, UnidentifiedImageError, Image.DecompressionBombError):
        return None


def _nowhere() -> ImageDraw.ImageDraw:
    return ImageDraw.Draw(Image.new("1", (1, 1)))
