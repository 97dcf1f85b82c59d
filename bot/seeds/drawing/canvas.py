"""The sheet and the brush: puts shapes on a picture with smooth edges, soft shadows and light.

Each shape is drawn four times too large on a small sheet of its own and shrunk, so its edge is smooth and the cost is
that of the shape, not of the picture.
"""

from __future__ import annotations

import math
import random
from dataclasses import dataclass
from functools import cache

from PIL import Image, ImageChops, ImageDraw, ImageFilter

from .colours import DUSK, Blend, Colour, Paint, spread
from .shapes import Shape

WIDTH, HEIGHT = 1280, 960
FINE = 4


@dataclass(frozen=True)
class Frame:
    """Where the coordinates of a thing land on the picture: x' = a·x + c·y + e, y' = b·x + d·y + f."""

    a: float = 1
    b: float = 0
    c: float = 0
    d: float = 1
    e: float = 0
    f: float = 0

    def of(self, x: float, y: float) -> tuple[float, float]:
        return (self.a * x + self.c * y + self.e, self.b * x + self.d * y + self.f)

    def placed(self, x: float, y: float, scale: float, turn: float) -> Frame:
        """The frame of a thing that stands at (x, y) of this frame."""
        cos_turn, sin_turn = math.cos(math.radians(turn)) * scale, math.sin(math.radians(turn)) * scale
        e, f = self.of(x, y)
        return Frame(
            self.a * cos_turn + self.c * sin_turn,
            self.b * cos_turn + self.d * sin_turn,
            self.c * cos_turn - self.a * sin_turn,
            self.d * cos_turn - self.b * sin_turn,
            e,
            f,
        )

    @property
    def scale(self) -> float:
        return math.sqrt(abs(self.a * self.d - self.b * self.c))


@dataclass(frozen=True)
class Mask:
    """How much of each pixel a shape covers, for the part of the picture it touches; `whole` is its full extent."""

    cover: Image.Image
    left: int
    top: int
    whole: tuple[float, float, float, float]

    def inside(self, other: Mask) -> Mask:
        """The part of this mask that lies within the other."""
        there = Image.new("L", self.cover.size)
        there.paste(other.cover, (other.left - self.left, other.top - self.top))
        return Mask(ImageChops.multiply(self.cover, there), self.left, self.top, self.whole)

    def thinned(self, opacity: float) -> Mask:
        """The same mask, letting only part of the paint through."""
        cover = self.cover.point([round(level * opacity) for level in range(256)])
        return Mask(cover, self.left, self.top, self.whole)


class Brush:
    """Paints on one picture, in the coordinates of one thing; `at` gives a brush for a thing that stands elsewhere."""

    def __init__(self, picture: Image.Image, frame: Frame | None = None) -> None:
        self.picture = picture
        self.frame = frame or Frame()

    def at(self, x: float, y: float, scale: float = 1, turn: float = 0) -> Brush:
        return Brush(self.picture, self.frame.placed(x, y, scale, turn))

    def fill(
        self, shape: Shape | Mask, paint: Paint, opacity: float = 1, inside: Mask | None = None, soft: float = 0
    ) -> None:
        """Paint a shape; `inside` keeps the paint within a mask, `soft` blurs its edge by that much."""
        mask = shape if isinstance(shape, Mask) else self.mask(shape, soft)
        if 0 in mask.cover.size:
            return
        if inside is not None:
            mask = mask.inside(inside)
        if opacity < 1:
            mask = mask.thinned(opacity)
        where = (mask.left, mask.top, mask.left + mask.cover.width, mask.top + mask.cover.height)
        self.picture.paste(_stretched(paint, mask) if isinstance(paint, Blend) else paint, where, mask.cover)

    def mask(self, shape: Shape, soft: float = 0) -> Mask:
        """The part of the picture a shape covers."""
        parts = [[self.frame.of(x, y) for x, y in part] for part in shape]
        blur = soft * self.frame.scale
        whole = _extent(parts, margin=blur * 2.5)
        left, top = max(0, math.floor(whole[0])), max(0, math.floor(whole[1]))
        right, bottom = min(WIDTH, math.ceil(whole[2])), min(HEIGHT, math.ceil(whole[3]))
        if right <= left or bottom <= top:
            return Mask(Image.new("L", (0, 0)), 0, 0, whole)
        fine = FINE if blur < 2 else 1
        sheet = Image.new("L", ((right - left) * fine, (bottom - top) * fine))
        pen = ImageDraw.Draw(sheet)
        for part in parts:
            pen.polygon([((x - left) * fine, (y - top) * fine) for x, y in part], fill=255)
        cover = sheet.reduce(fine) if fine > 1 else sheet
        if blur:
            cover = cover.filter(ImageFilter.GaussianBlur(blur))
        return Mask(cover, left, top, whole)

    def glow(self, x: float, y: float, rx: float, ry: float, paint: Colour, opacity: float) -> None:
        """A soft round spot of light, or of shade, that fades to nothing at its edge."""
        (mid_x, mid_y), scale = self.frame.of(x, y), self.frame.scale
        wide, high = max(1, round(rx * 2 * scale)), max(1, round(ry * 2 * scale))
        spot = _spot(round(opacity * 100)).resize((wide, high), Image.Resampling.BILINEAR)
        self.picture.paste(paint, (round(mid_x - wide / 2), round(mid_y - high / 2)), spot)

    def shadow(self, x: float, rx: float, y: float = 0, opacity: float = 0.5, tilt: float = 0.26) -> None:
        """The shadow of a thing on the table: a wide faint one to the right, and a close dark one under it."""
        self.glow(x + rx * 0.22, y, rx * 1.55, rx * 1.55 * tilt, DUSK, opacity * 0.75)
        self.glow(x + rx * 0.04, y + rx * 0.02, rx * 1.12, rx * 1.12 * tilt, DUSK, opacity)

    def slab_shadow(self, left: float, right: float, opacity: float = 0.4) -> None:
        """The shadow of a thing with a straight foot: a box, a book."""
        lean = (right - left) * 0.16
        cast = ((left, -14), (right, -14), (right + lean, 12), (right + lean * 0.6, 26), (left + lean * 0.3, 22))
        self.fill((cast,), DUSK, opacity=opacity * 0.7, soft=14)
        self.fill((((left, -6), (right, -6), (right + 4, 7), (left + 2, 7)),), DUSK, opacity=opacity, soft=5)


def sheet() -> Brush:
    """A brush on a new, empty picture."""
    return Brush(Image.new("RGB", (WIDTH, HEIGHT)))


def finished(brush: Brush) -> Image.Image:
    """The picture as it is shown."""
    return ImageChops.add(brush.picture, _grain(), 1, -2)


def _extent(parts: list[list[tuple[float, float]]], margin: float) -> tuple[float, float, float, float]:
    xs = [x for part in parts for x, _ in part]
    ys = [y for part in parts for _, y in part]
    return (min(xs) - margin, min(ys) - margin, max(xs) + margin + 1, max(ys) + margin + 1)


def _stretched(blend: Blend, mask: Mask) -> Image.Image:
    """The blend over the mask's whole extent, cut to the part of it that is on the picture."""
    left, top, right, bottom = mask.whole
    cut = (
        (mask.left - left) / (right - left),
        (mask.top - top) / (bottom - top),
        (mask.left + mask.cover.width - left) / (right - left),
        (mask.top + mask.cover.height - top) / (bottom - top),
    )
    return spread(blend, mask.cover.size, (max(0, cut[0]), max(0, cut[1]), min(1, cut[2]), min(1, cut[3])))


@cache
def _spot(percent: int) -> Image.Image:
    """A round spot that fades outwards, `percent` strong at its heart."""
    reach = 255 / math.sqrt(2)  # Pillow's gradient is at its full 255 only in the corners
    fade = [round(max(0.0, 1 - level / reach) ** 1.5 * 2.55 * percent) for level in range(256)]
    return Image.radial_gradient("L").resize((128, 128), Image.Resampling.BILINEAR).point(fade)


@cache
def _grain() -> Image.Image:
    """A breath of film grain, without which wide soft blends would show steps; the same for every picture."""
    tile = Image.frombytes("L", (160, 160), random.Random(11).randbytes(160 * 160)).point(
        [v * 5 // 256 for v in range(256)]
    )
    grain = Image.new("L", (WIDTH, HEIGHT))
    for left in range(0, WIDTH, tile.width):
        for top in range(0, HEIGHT, tile.height):
            grain.paste(tile, (left, top))
    return Image.merge("RGB", (grain, grain, grain))
