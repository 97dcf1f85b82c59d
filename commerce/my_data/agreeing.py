"""Somebody is erased who was told the price of it: the one way to it, from the chat and from the command line."""

from __future__ import annotations

from enum import StrEnum

from commerce.kit.database import Session
from commerce.my_data.erasing import erase, keep_still
from commerce.my_data.hindering import given_up, hindrances
from commerce.my_data.holding import Register


class Outcome(StrEnum):
    """What came of it."""

    ERASED = "erased"
    #: They had been erased before.
    GONE = "gone"
    #: Something has to be over first (`hindrances`).
    NOT_YET = "not yet"
    #: They would give up something else than they were told (`given_up`).
    MOVED = "moved"


async def erase_as_told(
    session: Session, register: Register, customer_id: int, currency: str, told: tuple[int, int]
) -> Outcome:
    """Erase somebody, unless something is under way or they would give up other than was `told`: credit and points.

    Raises `NotFound`.
    """
    await keep_still(session, customer_id)
    if await hindrances(session, register, customer_id):
        return Outcome.NOT_YET
    if (await given_up(session, customer_id, currency)).price != told:
        return Outcome.MOVED
    return Outcome.ERASED if await erase(session, register, customer_id) else Outcome.GONE
