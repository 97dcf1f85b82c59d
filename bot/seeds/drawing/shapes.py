"""The outlines everything in the pictures is made of: round things, boxes, curves, leaves.

A shape is one or more polygons taken together, in the coordinates of the thing being drawn: its foot stands at
(0, 0), x grows to the right and y grows downwards, so what stands on the table has negative y. Shapes add up with `+`.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import pairwise

Point = tuple[float, float]
Polygon = tuple[Point, ...]
Shape = tuple[Polygon, ...]

THIN = 10
"""Lines up to this width are drawn as one ribbon; wider ones would tear in their bends and are made of many parts."""

TILT = 0.22
"""How flat a circle lies in the pictures: the camera looks down on the table a little."""


def polygon(*points: Point) -> Shape:
    return (points,)


def ellipse(x: float, y: float, rx: float, ry: float | None = None, turn: float = 0) -> Shape:
    """An ellipse, round when `ry` is left out; `turn` in degrees."""
    return (arc(x, y, rx, rx if ry is None else ry, 0, 360, turn),)


def rim(x: float, y: float, rx: float, tilt: float = TILT) -> Shape:
    """A circle that lies flat: the mouth of a cup, a plate on the table."""
    return ellipse(x, y, rx, rx * tilt)


def ring(x: float, y: float, rx: float, ry: float, width: float) -> Shape:
    """The line of an ellipse, thinner where it recedes."""
    half = width / 2
    outer = arc(x, y, rx + half, ry + half * ry / rx, 0, 360)
    return (outer + arc(x, y, rx - half, ry - half * ry / rx, 360, 0),)


def arc(x: float, y: float, rx: float, ry: float, start: float, end: float, turn: float = 0) -> Polygon:
    """Points along an ellipse from one angle to another, in degrees; 0 points right, 90 points down."""
    steps = max(6, round(abs(end - start) / 360 * 72))
    cos_turn, sin_turn = math.cos(math.radians(turn)), math.sin(math.radians(turn))
    points = []
    for step in range(steps + 1):
        angle = math.radians(start + (end - start) * step / steps)
        across, down = rx * math.cos(angle), ry * math.sin(angle)
        points.append((x + across * cos_turn - down * sin_turn, y + across * sin_turn + down * cos_turn))
    return tuple(points)


def box(left: float, top: float, right: float, bottom: float, radius: float = 0) -> Shape:
    """A rectangle, its corners rounded if a radius is given."""
    if radius <= 0:
        return polygon((left, top), (right, top), (right, bottom), (left, bottom))
    corners = ((right, top, -90), (right, bottom, 0), (left, bottom, 90), (left, top, 180))
    points: list[Point] = []
    for x, y, start in corners:
        inward = (x - radius if x == right else x + radius, y - radius if y == bottom else y + radius)
        points.extend(arc(*inward, radius, radius, start, start + 90))
    return (tuple(points),)


def curve(*points: Point, closed: bool = False, steps: int = 10) -> Polygon:
    """A smooth line through the points (Catmull-Rom)."""
    around = (points[-1], *points, *points[:2]) if closed else (points[0], *points, points[-1])
    line: list[Point] = []
    for before, start, end, after in zip(around, around[1:], around[2:], around[3:], strict=False):
        line.extend(_between(before, start, end, after, step / steps) for step in range(steps))
    return tuple(line) if closed else (*line, points[-1])


def blob(*points: Point) -> Shape:
    """A soft closed outline through the points."""
    return (curve(*points, closed=True),)


def turned(*profile: Point, tilt: float = TILT, smooth: bool = True) -> Shape:
    """A thing off the potter's wheel: its profile (radius, y) from the mouth down to the foot, both sides alike."""
    side = curve(*profile) if smooth else profile
    top_radius, top = profile[0]
    foot_radius, foot = profile[-1]
    mouth = arc(0, top, top_radius, top_radius * tilt, 180, 360)
    base = arc(0, foot, foot_radius, foot_radius * tilt, 0, 180)
    return (mouth + side + base + tuple((-x, y) for x, y in reversed(side)),)


def stroke(line: Sequence[Point], *widths: float) -> Shape:
    """A line of some width with round ends; several widths taper it from start to end."""
    last = len(line) - 1
    radii = [_along(widths, place / last) / 2 for place in range(len(line))]
    if max(widths) <= THIN:
        return (_ribbon(line, radii),)
    dots = [arc(x, y, radius, radius, 0, 360) for (x, y), radius in zip(line, radii, strict=True)]
    joints = zip(pairwise(line), pairwise(radii), strict=True)
    return tuple(dots) + tuple(_joint(start, end, *ends) for (start, end), ends in joints if start != end)


def leaf(x: float, y: float, length: float, width: float, turn: float) -> Shape:
    """A pointed leaf that starts at (x, y) and points along `turn` degrees."""
    steps = 4 if length < 30 else 10
    edge = curve((0, 0), (length * 0.3, -width * 0.5), (length * 0.68, -width * 0.36), (length, 0), steps=steps)
    back = tuple((across, -down) for across, down in reversed(edge))
    return moved((edge + back,), x, y, turn=turn)


def moved(shape: Shape, x: float, y: float, scale: float = 1, turn: float = 0) -> Shape:
    """The same shape elsewhere: first scaled, then turned (degrees), then moved."""
    cos_turn, sin_turn = math.cos(math.radians(turn)) * scale, math.sin(math.radians(turn)) * scale
    return tuple(
        tuple((x + a * cos_turn - b * sin_turn, y + a * sin_turn + b * cos_turn) for a, b in part) for part in shape
    )


def _between(before: Point, start: Point, end: Point, after: Point, at: float) -> Point:
    x, y = (_spline(before[i], start[i], end[i], after[i], at) for i in (0, 1))
    return (x, y)


def _spline(before: float, start: float, end: float, after: float, at: float) -> float:
    bend = 2 * before - 5 * start + 4 * end - after
    twist = 3 * (start - end) + after - before
    return start + 0.5 * at * (end - before + at * (bend + at * twist))


def _along(values: Sequence[float], at: float) -> float:
    if len(values) == 1:
        return values[0]
    place = at * (len(values) - 1)
    low = min(int(place), len(values) - 2)
    return values[low] + (values[low + 1] - values[low]) * (place - low)


def _ribbon(line: Sequence[Point], radii: Sequence[float]) -> Polygon:
    left: list[Point] = []
    right: list[Point] = []
    for place, ((x, y), radius) in enumerate(zip(line, radii, strict=True)):
        before, after = line[max(0, place - 1)], line[min(len(line) - 1, place + 1)]
        length = math.dist(before, after) or 1
        across, down = (before[1] - after[1]) / length * radius, (after[0] - before[0]) / length * radius
        left.append((x + across, y + down))
        right.append((x - across, y - down))
    return (*left, *reversed(right))


def _joint(start: Point, end: Point, start_radius: float, end_radius: float) -> Polygon:
    length = math.dist(start, end)
    across, down = (start[1] - end[1]) / length, (end[0] - start[0]) / length
    return (
        (start[0] + across * start_radius, start[1] + down * start_radius),
        (end[0] + across * end_radius, end[1] + down * end_radius),
        (end[0] - across * end_radius, end[1] - down * end_radius),
        (start[0] - across * start_radius, start[1] - down * start_radius),
    )
