"""The editor: brings cards up to date within the budget, one thing after the other, drawn once for many cards."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Protocol

import structlog

from campaigns.shared_cards import owing
from campaigns.shared_cards.budget import Budget
from campaigns.shared_cards.owing import Owed, Told
from campaigns.shared_cards.pace import rest
from commerce.kit.clock import now
from commerce.kit.database import Database

log = structlog.get_logger(__name__)

_FIRST_PAUSE, _LONGEST_PAUSE = timedelta(seconds=2), timedelta(minutes=10)
#: Failures of the network in a row after which a card is given up: three days at the longest pause.
MOST_FAILURES = 440
#: What is drawn the same for many cards: a kind of thing, its number, a language.
Likeness = tuple[str, int, str]


@dataclass(frozen=True)
class Face:
    """How a thing looks on its cards now; `looks` is the print of all of it, `content` is the hand's own."""

    looks: str
    ends_at: datetime | None
    content: Any


@dataclass(frozen=True)
class Shown:
    """The card shows the face, with the picture of this mark or without one."""

    picture: str | None


@dataclass(frozen=True)
class Gone:
    """There is no such card any more."""


@dataclass(frozen=True)
class Lost:
    """It could not be brought there this time; Telegram may have said when to try again."""

    retry_after: timedelta | None = None


Outcome = Shown | Gone | Lost


class Hand(Protocol):
    """Somebody who knows how things look, and reaches cards in other people's chats."""

    async def draw(self, kind: str, ref: int, language: str) -> Face | None:
        """How a thing looks now; none where there is nothing to show of it."""

    async def show(self, card: Owed, face: Face) -> Outcome:
        """Bring a face to a card. Doing it twice must do no harm."""


class Editor:
    """Edits cards that are due; what it does not come to stays due. One of them edits at a time."""

    def __init__(self, database: Database, hand: Hand, budget: Budget | None = None) -> None:
        self._database = database
        self._hand = hand
        self._budget = budget or Budget()

    async def run(self) -> int:
        """Edit as many cards of one thing as may be edited now; returns how many were looked at."""
        most = self._budget.left()
        if not most:
            return 0
        async with self._database.reading() as session:
            if not await owing.anything_due(session):
                return 0
        async with self._database.unit_of_work() as session:
            await owing.strike(session)
            cards = await owing.owed(session, most)
        faces = await self._faces(cards)
        outcomes = await asyncio.gather(*(self._bring(card, faces[_likeness(card)]) for card in cards))
        await self._write_down(cards, faces, outcomes)
        return len(cards)

    async def _faces(self, cards: Sequence[Owed]) -> Mapping[Likeness, Face | Outcome]:
        """Each thing once for each language; what cannot be drawn is tried again like what cannot be sent."""
        faces: dict[Likeness, Face | Outcome] = {}
        for one in dict.fromkeys(_likeness(card) for card in cards):
            try:
                faces[one] = await self._hand.draw(*one) or Gone()
            except Exception as failure:
                log.error("card_not_drawn", kind=one[0], ref=one[1], exc_info=failure)
                faces[one] = Lost()
        return faces

    async def _bring(self, card: Owed, face: Face | Outcome) -> Outcome:
        if not isinstance(face, Face):
            return face
        if card.looks == face.looks:
            return Shown(card.picture)
        self._budget.spend(1)
        try:
            outcome = await self._hand.show(card, face)
        except Exception as failure:
            log.error("card_not_shown", card_id=card.id, exc_info=failure)
            return Lost()
        if isinstance(outcome, Lost) and outcome.retry_after is not None:
            self._budget.close(outcome.retry_after)
        return outcome

    async def _write_down(
        self, cards: Sequence[Owed], faces: Mapping[Likeness, Face | Outcome], outcomes: Sequence[Outcome]
    ) -> None:
        told: list[Told] = []
        gone: list[Owed] = []
        ends = {key[:2]: face.ends_at for key, face in faces.items() if isinstance(face, Face)}
        async with self._database.unit_of_work() as session:
            for card, outcome in sorted(zip(cards, outcomes, strict=True), key=lambda pair: pair[0].id):
                face = faces[_likeness(card)]
                if isinstance(outcome, Shown) and isinstance(face, Face):
                    told.append(Told(card, face.looks, outcome.picture, rest(face.ends_at, now())))
                elif isinstance(outcome, Lost) and card.failures < MOST_FAILURES:
                    await owing.put_off(session, card, outcome.retry_after or _pause(card.failures))
                else:
                    gone.append(card)
            await owing.told(session, told)
            await owing.forget(session, gone)
            await owing.note_ends(session, ((*thing, ends_at) for thing, ends_at in ends.items()))
            await owing.settle(session)


def _likeness(card: Owed) -> Likeness:
    return card.kind, card.ref, card.language


def _pause(failures: int) -> timedelta:
    return min(_FIRST_PAUSE * (1 << min(failures, 16)), _LONGEST_PAUSE)
