"""A message of a journey: owed with the step that sends it, and looked at again in the moment it leaves."""

from __future__ import annotations

from datetime import datetime, timedelta

from campaigns import consent, outbox
from campaigns.journeys.checking import holds
from campaigns.journeys.enrolment import Enrolment, get, graph_of
from campaigns.journeys.leaving import dedup_of
from campaigns.journeys.recipes import RECIPES
from campaigns.journeys.states import NOT_PERSONAL, PERSONAL, SWITCHED_OFF, UNMET, State
from campaigns.journeys.steps import Send
from campaigns.journeys.suggesting import choose
from campaigns.outbox import Owed, Source
from commerce.kit.clock import now
from commerce.kit.database import Session
from commerce.kit.errors import NotFound

#: Rows of the outbox that belong to a journey say so by this word; it is permanent. Their number is the journey's, in
#: whatever version somebody is on it, so that what came of it is one look.
SOURCE = "journey"


def source_of(journey_id: int, node: str = "") -> Source:
    """Whom a message goes back to: its journey, and the step."""
    return Source(SOURCE, journey_id, node)


async def owe(session: Session, who: Enrolment, step: Send) -> None:
    """Owe the message at which somebody stands."""
    recipe = RECIPES[who.kind]
    picks = await choose(session, who.customer_id, who.kind)
    await outbox.post(
        session,
        who.customer_id,
        step.notice,
        {"enrolment": who.id, "node": who.node, **({"picks": picks} if picks else {})},
        dedup=dedup_of(who.id, who.node),
        not_after=_not_after(who, step),
        lane=recipe.lane,
        topic=recipe.topic,
        source=source_of(who.journey_id, who.node),
    )


def _not_after(who: Enrolment, step: Send) -> datetime:
    """What is about a day is worth nothing when it is over."""
    until, usual = who.facts.get("until"), now() + timedelta(hours=step.hours)
    return usual if until is None else min(usual, datetime.fromisoformat(until))


async def message(session: Session, enrolment_id: int, node: str) -> tuple[Enrolment, Send]:
    """Whom a message of a journey is for, and the step that sent it. Raises `NotFound`."""
    who = await get(session, enrolment_id)
    step = (await graph_of(session, who.version_id)).steps.get(node)
    if not isinstance(step, Send):
        raise NotFound
    return who, step


async def why_not(session: Session, enrolment_id: int, node: str) -> str | None:
    """Why a message of a journey should not leave after all; `None` if it should."""
    who, step = await message(session, enrolment_id, node)
    if who.state is State.EXITED:
        return who.reason
    if not who.is_on:
        return SWITCHED_OFF
    if who.kind in PERSONAL and not await consent.personal(session, who.customer_id):
        return NOT_PERSONAL
    for check in step.checks:
        if not await holds(session, check, who):
            return UNMET[check]
    return None


async def still_wanted(session: Session, owed: Owed) -> str | None:
    """The gate's last look at a message of a journey: a reason not to send it, or `None`."""
    return await why_not(session, int(owed.details["enrolment"]), str(owed.details["node"]))
