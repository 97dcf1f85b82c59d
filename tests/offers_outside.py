"""`python -m tests.offers_outside`: a process that keeps personal offers going and sends them, until it is killed.

It begins when a line comes in, so that many can be ready for those that are killed.

Its clock runs three times as fast as others, from a moment that all such processes agree on. Whom a message reaches is
written to a file at once, so that it is known whatever becomes of the process.
"""

from __future__ import annotations

import asyncio
import os
import sys
import time
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.rechecks import RECHECKS
from campaigns import outbox, personal_offers
from campaigns.consent import Gatekeeper
from campaigns.outbox import Delivered, Outcome, Owed, Sender
from commerce.kit import clock
from commerce.kit.database import Database
from commerce.kit.sealing import Keyring

SPEED = 3
_TURN = 0.03


class Postman:
    """Notes each offer in a file that all processes write to, a line at once."""

    def __init__(self, path: str) -> None:
        self._file = os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT)

    async def deliver(self, owed: Owed) -> Outcome:
        if owed.source is not None:
            os.write(self._file, f"{owed.customer_id}\n".encode())
        return Delivered(owed.id)


def moment(start: datetime, began: float) -> datetime:
    """What the fast clock shows now; `began` is when it was started, in seconds of the machine's."""
    return start + timedelta(seconds=(time.time() - began) * SPEED)


async def keep_going(url: str, key: str, start: datetime, zone: str, path: str) -> None:
    """Prepare, feed, send, and take back what others left, for ever."""
    database = Database(url, Keyring([key]))
    sender = Sender(database, Postman(path), Gatekeeper(ZoneInfo(zone), RECHECKS))
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    began = float(sys.stdin.readline())
    while True:
        clock.freeze(moment(start, began))
        await personal_offers.keep_up(database)
        await sender.run()
        async with database.unit_of_work() as session:
            await outbox.reap(session)
        await asyncio.sleep(_TURN)


if __name__ == "__main__":
    url, key, start, zone, path = sys.argv[1:]
    asyncio.run(keep_going(url, key, datetime.fromisoformat(start), zone, path))
