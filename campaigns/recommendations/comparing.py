"""Whether comparing rungs of the ladder would compare anything."""

from __future__ import annotations

from collections.abc import Collection

from campaigns.recommendations.errors import NothingLearned
from campaigns.recommendations.picks import Rung
from campaigns.recommendations.reading_models import model_in_use
from commerce.kit.database import Session


async def insist_on_a_difference(session: Session, rungs: Collection[int | None]) -> None:
    """None stands for all the shop knows. Raises `NothingLearned` where that is the plain rules and nothing else."""
    if None in rungs and Rung.RULES in rungs and await model_in_use(session) is None:
        raise NothingLearned
