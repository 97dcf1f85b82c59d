"""What the shop refuses about experiments."""

from __future__ import annotations

from commerce.kit.errors import Conflict, Invalid


class ExperimentInvalid(Invalid):
    """An experiment cannot be like that."""


class ExperimentNotDraft(Conflict):
    """What has begun is not changed any more."""


class ExperimentPlaceTaken(Conflict):
    """Another experiment runs in the same place."""


class ExperimentArmsMissing(Conflict):
    """An arm does not say yet what it shows."""


class ExperimentNoRoom(Conflict):
    """The experiments that exclude one another leave too few people. Facts: `left`, in percent."""
