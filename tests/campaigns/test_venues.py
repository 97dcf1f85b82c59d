"""Venues by the rules: what becomes of one when Telegram renumbers it."""

from __future__ import annotations

import pytest

from campaigns import venues
from campaigns.venues import ChatFacts, VenueKind
from commerce import staff
from commerce.kit.database import Database
from commerce.staff import Role
from tests.counter import Counter

GROUP, LARGER = -4_000_123, -1_000_000_000_123


@pytest.mark.parametrize("told_first", [False, True])
async def test_a_group_that_becomes_a_supergroup_stays_the_same_venue(database: Database, told_first: bool) -> None:
    desk = Counter(database)
    mia = await desk.merchant()
    async with database.unit_of_work() as session:
        await staff.claim(session, mia, await staff.make_claim_code(session, Role.OWNER))
        await venues.learn(session, ChatFacts(GROUP, VenueKind.GROUP, "Tea club"), leads=False, by=mia)
        known = await venues.find_by_chat(session, GROUP)
        assert known is not None
        if told_first:
            await venues.learn(session, ChatFacts(LARGER, VenueKind.SUPERGROUP, "Tea club"), leads=True, by=mia)

        assert await venues.move(session, GROUP, LARGER) is True
        assert await venues.move(session, GROUP, LARGER) is False

        [there] = await venues.listed(session)
        assert (there.id, there.chat_id, there.kind) == (known.id, LARGER, VenueKind.SUPERGROUP)
        assert there.leads is told_first
