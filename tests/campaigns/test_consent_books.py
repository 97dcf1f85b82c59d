"""The audit sees where consent and what was sent do not agree."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from sqlalchemy import Delete, Update, delete, update

from bot.auditing import audit
from campaigns import consent
from campaigns.consent import Gatekeeper, Topic
from campaigns.consent.models import consents_table
from campaigns.outbox import Delivery, Lane, Sender, State
from commerce.kit import clock
from commerce.kit.database import Database, table_of
from tests.campaigns.test_consent_gate import HELD, HOUSE, advertise, willing
from tests.campaigns.test_outbox import Postman

_d = table_of(Delivery)
_of_spring = update(_d).where(_d.c.notice == "spring")
BROKEN: dict[str, tuple[str, Update | Delete]] = {
    "a no turned to a yes": (
        "what somebody agrees to is what they said last",
        update(consents_table).where(consents_table.c.topic == Topic.FRIENDS).values(agreed=True),
    ),
    "a yes that is lost": ("what somebody said holds", delete(consents_table)),
    "sent after a stop": ("no advertisement leaves without a yes", _of_spring.values(topic=Topic.FRIENDS)),
    "sent before a yes": (
        "no advertisement leaves without a yes",
        _of_spring.values(begun_at=datetime(2026, 3, 1, tzinfo=UTC)),
    ),
    "dropped in silence": (
        "a message that is not sent says why",
        update(_d).where(_d.c.notice == "held").values(reason=None),
    ),
    "sent to the control group": (
        "who is held out hears nothing",
        _of_spring.values(state=State.HELD_OUT, reason="held-out"),
    ),
    "nothing to stop it by": (
        "what somebody brought about can be stopped by its topic",
        _of_spring.values(lane=Lane.TRIGGERED, topic=None),
    ),
}


@pytest.mark.parametrize("mistake", BROKEN)
async def test_the_audit_names_what_is_wrong(database: Database, mistake: str) -> None:
    alice, bob = await willing(database, 7), await willing(database, 8, HELD)
    async with database.unit_of_work() as session:
        await consent.stop(session, alice, Topic.FRIENDS, "settings")
    await advertise(database, alice, "spring")
    await advertise(database, bob, "held")
    clock.freeze(datetime(2026, 3, 2, 9, 1, tzinfo=UTC))
    await Sender(database, Postman(), Gatekeeper(HOUSE)).run()
    assert await broken(database) == set()
    name, breaks = BROKEN[mistake]

    async with database.unit_of_work() as session:
        await session.execute(breaks)

    assert name in await broken(database)


async def broken(database: Database) -> set[str]:
    async with database.reading() as session:
        return {one.rule for one in await audit(session)}
