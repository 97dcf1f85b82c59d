"""Whoever blocked the shop and comes back can be written to again, and has agreed to nothing by it."""

from __future__ import annotations

from campaigns.consent.agreeing import said_yes_to, stop
from campaigns.consent.topics import ASKED_FOR
from commerce.kit.database import Session


async def forget_yes(session: Session, customer_id: int) -> None:
    """A block took back what they had said yes to; that stays so until they say yes again. A wish is still a wish.

    It belongs into the transaction in which they come back: nothing may leave to them before, and what they say yes to
    afterwards holds.
    """
    for topic in sorted(await said_yes_to(session, customer_id) - ASKED_FOR):
        await stop(session, customer_id, topic, "block")
