"""What the shop refuses about suggestions."""

from __future__ import annotations

from commerce.kit.errors import Conflict


class NothingLearned(Conflict):
    """Without a model, what everybody is suggested follows plain rules already."""
