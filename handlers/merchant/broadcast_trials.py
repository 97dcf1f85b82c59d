"""Versions of a broadcast that are tried on a part of its people first: how long the rest waits, and for what."""

from __future__ import annotations

from campaigns import broadcasts
from campaigns.broadcasts import TRIALS
from campaigns.experiments import BUCKETS, OF_A_BROADCAST, Experiment, Place
from commerce.kit.database import Session
from handlers.chat.keyboards import Row, grid, way_back
from handlers.chat.screen import Button, Screen, Words, text
from handlers.merchant.broadcast_doors import LetRestWait
from handlers.merchant.experiment_doors import CompareHere


async def trial_words(session: Session, experiment: Experiment) -> Words | None:
    """What becomes of whoever is not among those on whom it is tried."""
    if not _is_part(experiment):
        return None
    found = await broadcasts.get(session, experiment.plan.subject_id)
    days = broadcasts.rest_days(found, experiment)
    if days:
        return text("broadcast-trial-local", days=days)
    return text("broadcast-trial-plan", hours=found.trial_hours)


async def trial_rows(session: Session, experiment: Experiment) -> list[Row]:
    """How long the rest waits can be changed, but for what comes at an hour of everybody's own day."""
    if not _is_part(experiment):
        return []
    found = await broadcasts.get(session, experiment.plan.subject_id)
    if broadcasts.rest_days(found, experiment):
        return []
    return [[Button(text("broadcast-trial-change"), LetRestWait(found.id))]]


def hours_screen(broadcast_id: int) -> Screen:
    """How long?"""
    buttons = [Button(text("broadcast-trial-hours", hours=one), LetRestWait(broadcast_id, one)) for one in TRIALS]
    back = way_back(CompareHere(Place.BROADCAST, broadcast_id))
    return Screen(text("broadcast-trial-ask"), [*grid(buttons, 3), back])


def _is_part(experiment: Experiment) -> bool:
    return experiment.plan.place in OF_A_BROADCAST and experiment.plan.share < BUCKETS
