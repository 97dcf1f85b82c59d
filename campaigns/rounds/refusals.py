"""What the shop refuses about rounds."""

from __future__ import annotations

from commerce.kit.errors import Invalid


class RoundTimeWrong(Invalid):
    """A moment that cannot be understood, has passed, or lies too far ahead."""
