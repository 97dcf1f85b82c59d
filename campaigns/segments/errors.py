"""What a segment cannot be."""

from __future__ import annotations

from commerce.kit.errors import Conflict, Invalid


class SegmentInvalid(Invalid):
    """No rule can be like that."""


class SegmentTooLarge(Invalid):
    """The rule has more conditions than anybody could read, or deeper ones. Facts: `most`, `deepest`."""


class SegmentChanged(Conflict):
    """Somebody has changed the audience meanwhile."""
