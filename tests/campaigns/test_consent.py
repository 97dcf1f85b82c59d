"""Advertising needs a yes: what was agreed to, what was stopped, and whom an audience leaves out."""

from __future__ import annotations

from collections import Counter
from datetime import timedelta
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select, text
from sqlalchemy.exc import DBAPIError

from campaigns import consent
from campaigns.consent import Reason, Topic
from commerce import customers
from commerce.customers import CustomerRow
from commerce.kit import clock
from commerce.kit.database import Database
from tests.campaigns.test_outbox import person


async def test_only_what_somebody_asked_for_needs_no_yes(database: Database) -> None:
    alice = await person(database, 7)
    async with database.unit_of_work() as session:
        assert await consent.agreed_to(session, alice) == {Topic.WATCHED}

        assert await consent.allow(session, alice, Topic.OFFERS, "settings")
        assert not await consent.allow(session, alice, Topic.OFFERS, "settings")
        assert await consent.agrees(session, alice, Topic.OFFERS)
        assert not await consent.agrees(session, alice, Topic.REWARDS)


async def test_everything_can_be_stopped_at_once_and_given_back_as_it_was(database: Database) -> None:
    alice = await person(database, 7)
    async with database.unit_of_work() as session:
        await consent.allow(session, alice, Topic.OFFERS, "settings")
        ended = await consent.stop_all(session, alice, "stop")
        assert (ended, await consent.agreed_to(session, alice)) == ({Topic.OFFERS, Topic.WATCHED}, frozenset())

        await consent.allow_all(session, alice, ended, "undo")
        assert await consent.agreed_to(session, alice) == ended


async def test_every_change_of_mind_is_kept_and_cannot_be_rewritten(database: Database) -> None:
    alice = await person(database, 7)
    async with database.unit_of_work() as session:
        await consent.allow(session, alice, Topic.OFFERS, "question")
        await consent.stop(session, alice, Topic.OFFERS, "message")
        told = [(one.topic, one.agreed, one.source) for one in await consent.history(session, alice)]
    assert told == [(Topic.OFFERS, True, "question"), (Topic.OFFERS, False, "message")]

    for act in ("UPDATE consent_change SET agreed = true", "DELETE FROM consent_change"):
        with pytest.raises(DBAPIError, match="only ever added to"):
            async with database.unit_of_work() as session:
                await session.execute(text(act))


async def test_an_audience_leaves_out_whoever_did_not_agree_stopped_blocked_or_is_held_out(database: Database) -> None:
    people = [await person(database, number) for number in range(7, 12)]
    never, stopped, blocked, held, reached = people
    async with database.unit_of_work() as session:
        for one in (stopped, blocked, held, reached):
            await consent.allow(session, one, Topic.OFFERS, "settings")
        await consent.stop(session, stopped, Topic.OFFERS, "stop")
        await customers.mark_unreachable(session, blocked, "blocked")
        for one in people:
            lot = next(lot for lot in range(10**6) if consent.is_held_out(lot, clock.now()) is (one == held))
            await session.execute(text("UPDATE customer SET lot = :lot WHERE id = :id"), {"lot": lot, "id": one})
        why = select(CustomerRow.id, consent.excluded(Topic.OFFERS, clock.now()))
        told = {row[0]: row[1] for row in await session.execute(why)}

        assert told == {
            never: Reason.NOT_AGREED,
            stopped: Reason.STOPPED,
            blocked: Reason.BLOCKED,
            held: Reason.HELD_OUT,
            reached: None,
        }
        wished = select(CustomerRow.id).where(consent.welcome(Topic.WATCHED, clock.now()))
        assert set(await session.scalars(wished)) == {never, stopped, held, reached}


async def test_the_database_puts_a_lot_into_the_same_bucket_as_we_do(database: Database) -> None:
    for number in range(7, 27):
        await person(database, number)
    async with database.unit_of_work() as session:
        await session.execute(text("UPDATE customer SET lot = 2147483646 WHERE telegram_id = 7"))
        for salt in ("one", "another", consent.lots.season(clock.now())):
            rows = await session.execute(select(CustomerRow.lot, consent.bucket(CustomerRow.lot, salt)))
            told = [(consent.bucket_of(lot, salt), there) for lot, there in rows]
            assert len(told) == 20
            assert {ours == theirs for ours, theirs in told} == {True}


@given(salt=st.text(max_size=20))
def test_buckets_are_even_and_those_of_two_purposes_have_nothing_to_do_with_each_other(salt: str) -> None:
    drawn = Random(7)
    lots = [drawn.randrange(2**31 - 1) for _ in range(20_000)]
    held = Counter(consent.bucket_of(lot, salt) < consent.lots.HELD_OUT for lot in lots)[True]
    both = sum(
        consent.bucket_of(lot, salt) < consent.lots.HELD_OUT and consent.bucket_of(lot, salt + "'") < 5_000
        for lot in lots
    )

    assert 700 < held < 1300
    assert 0.3 < both / held < 0.7


def test_the_control_group_changes_with_the_quarter_and_not_within_it() -> None:
    assert consent.lots.season(clock.now()) != consent.lots.season(clock.now() + timedelta(days=95))
