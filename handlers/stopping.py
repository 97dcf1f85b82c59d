"""The way out of advertising: /stop for all of it, one tap under any of it, and one tap back."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from campaigns import consent
from campaigns.consent import Topic
from handlers.chat.keyboards import Row, way_back
from handlers.chat.manner import StopThese
from handlers.chat.router import Router, Visit
from handlers.chat.screen import Answer, Button, Screen, Words, lines, paragraphs, text
from handlers.chat.taps import Tap, tap
from handlers.doors import ShowSettings

router = Router()


@tap("stop*")
@dataclass(frozen=True)
class StopAll(Tap):
    """No advertising at all."""


@tap("stop^")
@dataclass(frozen=True)
class TakeBack(Tap):
    """Not meant so: hear of these topics again; a bit for each, in the order of their list."""

    topics: int


@router.command("stop")
async def stop_by_command(visit: Visit) -> Answer:
    return await _stop_all(visit)


@router.tap(StopAll)
async def stop_all(visit: Visit, _: StopAll) -> Answer:
    return await _stop_all(visit)


@router.tap(StopThese)
async def stop_these(visit: Visit, under: StopThese) -> Answer:
    """A new message below: what was advertised stays to be read."""
    topic = await consent.stop_by_message(visit.session, visit.customer.id, under.delivery_id)
    rows: list[Row] = [
        [Button(text("stop-undo"), TakeBack(_bits([topic])))],
        [Button(text("stop-everything"), StopAll()), Button(text("button-settings"), ShowSettings())],
    ]
    stopped = text("stop-done", what=text(f"topic-{topic}"))
    return Screen(paragraphs(stopped, text("stop-still")), [*rows, way_back()], fresh=True)


@router.tap(TakeBack)
async def take_back(visit: Visit, back: TakeBack) -> Answer:
    topics = [topic for at, topic in enumerate(Topic) if back.topics >> at & 1]
    await consent.allow_all(visit.session, visit.customer.id, topics, "undo")
    body = paragraphs(text("stop-undone"), _listed(topics))
    return Screen(body, [[Button(text("button-settings"), ShowSettings())], way_back()])


async def _stop_all(visit: Visit) -> Screen:
    ended = await consent.stop_all(visit.session, visit.customer.id, "stop")
    rows: list[Row] = [[Button(text("stop-return"), TakeBack(_bits(ended)))]] if ended else []
    rows.append([Button(text("button-settings"), ShowSettings())])
    return Screen(paragraphs(text("stop-all" if ended else "stop-nothing"), text("stop-still")), [*rows, way_back()])


def _bits(topics: Iterable[Topic]) -> int:
    return sum(1 << list(Topic).index(topic) for topic in topics)


def _listed(topics: Iterable[Topic]) -> Words:
    return lines(*(text("settings-on", what=text(f"topic-{topic}")) for topic in topics))
