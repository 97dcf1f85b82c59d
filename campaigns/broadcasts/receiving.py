"""The other end: what somebody got, as they got it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from campaigns.broadcasts import comparing
from campaigns.broadcasts.broadcast import best_of, content_of, read_step
from campaigns.broadcasts.content import Content
from campaigns.experiments import Arm, Place, position_of
from campaigns.outbox import Source
from commerce.kit.database import Session


@dataclass(frozen=True)
class Bulletin:
    """What one message of a broadcast brings, in the version it was launched with; and whether it is paid for."""

    broadcast_id: int
    content: Content
    paid: bool
    #: The words of its reader's arm by language, where words are compared and theirs are others.
    words: Mapping[str, str] = field(default_factory=dict)


async def bulletin(session: Session, source: Source, arm: str | None) -> Bulletin:
    """What a row of the outbox brings to whoever has this arm; who has none gets the best. Raises `NotFound`."""
    version, paid = read_step(source.step)
    content = await content_of(session, source.id, version)
    place, theirs = await _arm(session, source.id, arm or await best_of(session, source.id))
    if theirs is None or theirs.is_as_it_is:
        return Bulletin(source.id, content, paid)
    if place is Place.BROADCAST_OFFER:
        content = replace(content, coupon=theirs.choice or None)
    return Bulletin(source.id, content, paid, theirs.words)


async def _arm(session: Session, broadcast_id: int, letter: str | None) -> tuple[Place | None, Arm | None]:
    compared = None if letter is None else await comparing.found(session, broadcast_id)
    if compared is None or letter is None or not 0 <= position_of(letter) < len(compared.arms):
        return None, None
    return compared.plan.place, compared.arms[position_of(letter)]
