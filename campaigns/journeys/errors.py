"""What is refused about journeys."""

from __future__ import annotations

from commerce.kit.errors import Invalid


class JourneyInvalid(Invalid):
    """A journey cannot be like that."""
