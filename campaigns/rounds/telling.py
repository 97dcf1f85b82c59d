"""The one card on which the staff watch a round: brought up to date every few seconds, and at every turn."""

from __future__ import annotations

from dataclasses import dataclass

from campaigns import outbox
from commerce.kit.clock import now
from commerce.kit.database import Session

#: So many seconds lie between two looks of the card at least, and it is brought up to date so often in all at most.
EVERY, MOST_TIMES = 5, 100


@dataclass(frozen=True)
class Card:
    """Whose card of which round: `notice` draws it, from the round's number, which stands in its details as `named`."""

    notice: str
    named: str
    round_id: int
    whose: int


async def keep_card(session: Session, card: Card, people: int, per_second: float) -> None:
    """While it goes on for so many people: now and then."""
    every = max(EVERY, int(people / max(per_second, 1.0)) // MOST_TIMES)
    await redraw_card(session, card, f"at:{int(now().timestamp()) // every}")


async def redraw_card(session: Session, card: Card, mark: str) -> None:
    """They see how it stands, once for each mark."""
    dedup = f"{card.notice}:{card.round_id}:{mark}"
    await outbox.post(session, card.whose, card.notice, {card.named: card.round_id}, dedup=dedup)
