"""Cards in other chats are edited when what they show moves or time passes: seldom, in order, and to the end."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select

from campaigns import shared_cards
from campaigns.outbox import Delivery
from campaigns.shared_cards import (
    Album,
    Budget,
    Editor,
    Face,
    Gone,
    Lost,
    Outcome,
    Owed,
    SharedCard,
    SharedThing,
    Shown,
)
from campaigns.shared_cards.books import RULES
from commerce.kit import clock
from commerce.kit.clock import now
from commerce.kit.database import Database
from tests.makers import a_customer

SECOND, MINUTE, HOUR, DAY = timedelta(seconds=1), timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
EVERY = timedelta(seconds=3)


@dataclass
class Wall:
    """Where the cards hang: what was edited, in order; `says` is what things look like now."""

    edits: list[str] = field(default_factory=list)
    drawn: int = 0
    looks: Callable[[int], str] = lambda ref: "new"
    ends: dict[int, datetime] = field(default_factory=dict)
    fails: dict[str, Outcome] = field(default_factory=dict)

    async def draw(self, kind: str, ref: int, language: str) -> Face | None:
        self.drawn += 1
        ends_at = self.ends.get(ref)
        open_ = ends_at is not None and now() < ends_at
        left = str(shared_cards.told(ends_at - now())) if ends_at is not None and open_ else ""
        return Face(f"{self.looks(ref)}{left}"[:16], ends_at if open_ else None, None)

    async def show(self, card: Owed, face: Face) -> Outcome:
        if card.inline_message_id in self.fails:
            return self.fails[card.inline_message_id]
        self.edits.append(card.inline_message_id)
        return Shown(card.picture)


async def keeps(database: Database, *cards: str, ref: int = 7, name: str = "Alice") -> None:
    """Somebody has sent these cards of a thing into some chats; they say what is true already."""
    async with database.unit_of_work() as session:
        alice = await a_customer(session, name)
        for one in cards:
            await shared_cards.keep(session, alice, "team", ref, one)


async def moves(
    database: Database,
    *,
    for_good: bool = False,
    ref: int = 7,
    only: str | None = None,
    every: timedelta = EVERY,
) -> int:
    async with database.unit_of_work() as session:
        return await shared_cards.redraw(session, "team", ref, every, for_good=for_good, only=only)


async def left(database: Database) -> list[str]:
    """The cards that are still kept."""
    async with database.reading() as session:
        return list(await session.scalars(select(SharedCard.inline_message_id).order_by(SharedCard.id)))


async def thing(database: Database, ref: int = 7) -> SharedThing | None:
    async with database.reading() as session:
        return await session.get(SharedThing, ("team", ref))


async def wrong(database: Database) -> list[str]:
    """What the books say is wrong."""
    async with database.reading() as session:
        return [rule.name for rule in RULES if (await session.execute(rule.broken)).first() is not None]


async def hours(database: Database, editor: Editor, span: timedelta, by: timedelta = MINUTE) -> None:
    """Let time pass, and the editor look at its cards every so often."""
    until = now() + span
    while now() < until:
        clock.advance(by)
        await editor.run()


async def test_much_that_happens_at_once_is_one_edit_of_each_card(database: Database) -> None:
    await keeps(database, "here", "there")
    wall = Wall()
    editor = Editor(database, wall)
    for _ in range(5):
        assert await moves(database) == 2
    await editor.run()
    assert wall.edits == []

    clock.advance(EVERY)
    assert await editor.run() == 2
    assert (wall.edits, wall.drawn) == (["here", "there"], 1)
    assert await editor.run() == 0
    wall.looks = lambda ref: "newer"
    await moves(database)
    clock.advance(EVERY)
    await editor.run()
    assert wall.edits == ["here", "there"] * 2
    assert await wrong(database) == []


async def test_a_thing_that_is_over_is_drawn_once_more_and_forgotten(database: Database) -> None:
    await keeps(database, "here")
    await keeps(database, "elsewhere", ref=8, name="Bob")
    wall = Wall()
    editor = Editor(database, wall)
    await moves(database, for_good=True)
    await moves(database)
    clock.advance(EVERY)
    await editor.run()

    assert wall.edits == ["here"]
    assert await left(database) == ["elsewhere"]
    assert await thing(database) is None
    assert await moves(database, for_good=True) == 0
    assert await moves(database, ref=8) == 1


async def test_the_last_edit_waits_a_little_for_the_last_pictures_in_every_language(database: Database) -> None:
    async with database.unit_of_work() as session:
        alice, wei = await a_customer(session, "Alice"), await a_customer(session, "Wei")
        for customer_id, card in ((alice, "here"), (wei, "there")):
            await shared_cards.keep(session, customer_id, "team", 7, card, picture="old")
    wall = Wall()
    editor = Editor(database, wall)
    await moves(database, for_good=True)
    async with database.unit_of_work() as session:
        await shared_cards.hold_picture(session, Album(1, "team", 7, "en"), "last", "file-1")
    clock.advance(EVERY)
    await editor.run()
    assert wall.edits == []
    async with database.unit_of_work() as session:
        await shared_cards.hold_picture(session, Album(1, "team", 7, "zh"), "last", "file-2")

    clock.advance(shared_cards.GRACE)
    await editor.run()
    assert wall.edits == ["here", "there"]
    assert await left(database) == []
    assert await thing(database) is None


async def test_cards_in_words_are_edited_for_the_last_time_without_waiting(database: Database) -> None:
    await keeps(database, "here")
    wall = Wall()
    await moves(database, for_good=True)
    clock.advance(EVERY)
    await Editor(database, wall).run()

    assert wall.edits == ["here"]


async def test_a_fresh_card_is_drawn_without_the_others(database: Database) -> None:
    await keeps(database, "here")
    wall = Wall()
    editor = Editor(database, wall)
    await moves(database)
    clock.advance(EVERY)
    await editor.run()

    await keeps(database, "there", name="Bob")
    await moves(database, only="there")
    clock.advance(EVERY)
    await editor.run()

    assert wall.edits == ["here", "there"]


async def test_a_card_is_kept_once_however_often_it_is_heard_of(database: Database) -> None:
    await keeps(database, "here")
    async with database.unit_of_work() as session:
        alice = await a_customer(session, "Alice Again")
        assert not await shared_cards.keep(session, alice, "team", 7, "here")

    assert await moves(database) == 1


async def test_what_happens_while_cards_are_edited_is_told_as_well(database: Database) -> None:
    await keeps(database, "here")

    class Moving(Wall):
        async def show(self, card: Owed, face: Face) -> Outcome:
            if not self.edits:
                await moves(database)
            return await super().show(card, face)

    wall = Moving()
    editor = Editor(database, wall)
    await moves(database)
    clock.advance(EVERY)
    await editor.run()
    wall.looks = lambda ref: "newer"
    clock.advance(EVERY)
    await editor.run()

    assert wall.edits == ["here", "here"]


async def test_the_clock_is_told_each_hour_then_each_ten_minutes_then_each_minute_to_the_end(
    database: Database,
) -> None:
    await keeps(database, "here")
    wall = Wall(ends={7: now() + 5 * HOUR})
    editor = Editor(database, wall)
    await moves(database)
    clock.advance(EVERY)
    await editor.run()
    assert len(wall.edits) == 1

    await hours(database, editor, 2 * HOUR)
    assert len(wall.edits) == 1 + 2
    await hours(database, editor, 2 * HOUR + 50 * MINUTE)
    assert len(wall.edits) == 1 + 2 + 17
    await hours(database, editor, 10 * MINUTE)
    assert len(wall.edits) == 1 + 2 + 17 + 10
    await hours(database, editor, DAY)
    assert len(wall.edits) == 1 + 2 + 17 + 10
    standing = await thing(database)
    assert standing is not None
    assert (standing.due_at, standing.tick_at) == (None, None)


async def test_after_a_long_silence_each_card_is_edited_once(database: Database) -> None:
    await keeps(database, "here", "there")
    wall = Wall(ends={7: now() + 10 * HOUR})
    editor = Editor(database, wall)
    await moves(database)
    clock.advance(EVERY)
    await editor.run()
    wall.edits.clear()

    clock.advance(9 * HOUR)
    while await editor.run():
        pass

    assert wall.edits == ["here", "there"]


@given(seconds=st.integers(0, 4 * 86_400))
def test_never_is_more_time_promised_than_there_is_until_the_next_tick(seconds: int) -> None:
    end = datetime.fromisoformat("2026-03-03T20:00:00+00:00")
    moment = end - timedelta(seconds=seconds)
    tick = shared_cards.next_tick(end, moment)
    told = shared_cards.told(end - moment)

    assert (tick is None) == (seconds == 0)
    if tick is not None:
        assert moment < tick <= end
        assert told == end - tick
        assert tick - moment <= (HOUR if seconds > 3 * 3600 else 10 * MINUTE if seconds > 600 else MINUTE)


async def test_under_load_the_end_goes_first_then_seats_and_the_clock_waits(database: Database) -> None:
    for ref, what in ((1, "clock"), (2, "seat"), (3, "end")):
        await keeps(database, *(f"{what}-{at}" for at in range(4)), ref=ref, name=what)
    wall = Wall(ends={1: now() + 5 * HOUR})
    editor = Editor(database, wall, Budget(a_second=4, a_minute=1000))
    await moves(database, ref=1)
    clock.advance(EVERY)
    await editor.run()
    wall.edits.clear()

    clock.advance(HOUR - EVERY)
    await moves(database, ref=2)
    await moves(database, ref=3, for_good=True)
    clock.advance(EVERY)
    for _ in range(3):
        assert await editor.run() == 4
        assert await editor.run() == 0
        clock.advance(SECOND)

    assert [one.partition("-")[0] for one in wall.edits] == ["end"] * 4 + ["seat"] * 4 + ["clock"] * 4


async def test_where_there_is_always_something_to_tell_ticks_are_dropped_and_no_end_is(database: Database) -> None:
    await keeps(database, *(f"clock-{at}" for at in range(4)), ref=1, name="clock")
    await keeps(database, *(f"seat-{at}" for at in range(8)), ref=2, name="seat")
    await keeps(database, "end", ref=3, name="end")
    wall = Wall(ends={1: now() + 20 * MINUTE})
    editor = Editor(database, wall, Budget(a_second=1, a_minute=10))
    await moves(database, ref=1)
    while "clock-3" not in wall.edits:
        clock.advance(SECOND)
        await editor.run()
    wall.edits.clear()

    news = iter(range(10_000))
    wall.looks = lambda ref: f"{next(news)}-" if ref == 2 else "same"
    for at in range(15 * 60):
        if at % 3 == 0:
            await moves(database, ref=2)
        if at == 600:
            await moves(database, ref=3, for_good=True)
        clock.advance(SECOND)
        await editor.run()

    assert "end" in wall.edits
    assert sum(one.startswith("clock") for one in wall.edits) == 0
    assert len(wall.edits) <= 10 * 16
    wall.edits.clear()
    await hours(database, editor, 2 * MINUTE, SECOND)
    assert sum(one.startswith("clock") for one in wall.edits) >= 4


async def test_no_more_edits_go_than_the_budget_has_whatever_happens(database: Database) -> None:
    await keeps(database, *(f"card-{at}" for at in range(60)))
    moments: list[datetime] = []

    class Counting(Wall):
        async def show(self, card: Owed, face: Face) -> Outcome:
            moments.append(now())
            return await super().show(card, face)

    editor = Editor(database, Counting(), Budget(a_second=5, a_minute=40))
    await moves(database)
    for _ in range(400):
        clock.advance(timedelta(milliseconds=300))
        while await editor.run():
            pass

    assert len(moments) == 60
    for at in moments:
        assert sum(at <= one < at + SECOND for one in moments) <= 5
        assert sum(at <= one < at + MINUTE for one in moments) <= 40


async def test_a_flood_closes_the_budget_and_nothing_is_lost(database: Database) -> None:
    await keeps(database, "here", "there")
    wall = Wall(fails={"here": Lost(30 * SECOND)})
    editor = Editor(database, wall)
    await moves(database, for_good=True)
    clock.advance(EVERY)
    await editor.run()
    assert wall.edits == ["there"]
    wall.fails.clear()
    await hours(database, editor, 20 * SECOND, SECOND)
    assert wall.edits == ["there"]
    await hours(database, editor, 15 * SECOND, SECOND)

    assert wall.edits == ["there", "here"]
    assert await left(database) == []


async def test_the_last_edit_is_tried_until_it_arrives(database: Database) -> None:
    await keeps(database, "here")
    wall = Wall(fails={"here": Lost()})
    editor = Editor(database, wall)
    await moves(database, for_good=True)
    await hours(database, editor, DAY, 5 * MINUTE)
    assert await left(database) == ["here"]
    wall.fails.clear()
    await hours(database, editor, 15 * MINUTE)

    assert wall.edits == ["here"]
    assert await thing(database) is None


async def test_a_card_that_is_gone_is_forgotten_and_one_that_cannot_be_drawn_holds_up_no_other(
    database: Database, caplog: pytest.LogCaptureFixture
) -> None:
    await keeps(database, "gone", "here")
    await keeps(database, "broken", ref=8, name="Bob")

    class Broken(Wall):
        async def draw(self, kind: str, ref: int, language: str) -> Face | None:
            if ref == 8:
                raise ValueError("no such colour")
            return await super().draw(kind, ref, language)

    wall = Broken(fails={"gone": Gone()})
    editor = Editor(database, wall)
    await moves(database)
    await moves(database, ref=8)
    clock.advance(EVERY)
    while await editor.run():
        pass

    assert wall.edits == ["here"]
    assert await left(database) == ["here", "broken"]


async def test_whoever_keeps_a_picture_is_owed_a_newer_one_before_the_cards_are_edited(database: Database) -> None:
    await keeps(database, "here")
    wall = Wall()
    editor = Editor(database, wall)
    async with database.unit_of_work() as session:
        bob = await a_customer(session, "Bob")
        await shared_cards.hold_picture(session, Album(1, "team", 7, "en"), "old", "file-1", keeper_id=bob)
    clock.advance(EVERY)
    await editor.run()
    wall.edits.clear()
    for _ in range(3):
        await moves(database, every=shared_cards.FAR)
    clock.advance(shared_cards.FAR)
    wall.looks = lambda ref: "newer"
    await editor.run()

    async with database.reading() as session:
        [owed] = list(await session.scalars(select(Delivery)))
        held = await shared_cards.held(session, Album(1, "team", 7, "en"))
    assert (owed.customer_id, owed.notice, owed.due_at <= now()) == (bob, shared_cards.NOTICE, True)
    assert held is not None
    assert held.file_id == "file-1"
    assert wall.edits == []
    clock.advance(shared_cards.GRACE)
    await editor.run()
    assert wall.edits == ["here"]


async def test_where_much_happens_pictures_are_drawn_seldom_and_words_do_not_wait_for_them(database: Database) -> None:
    await keeps(database, "here")
    wall = Wall()
    editor = Editor(database, wall)
    async with database.unit_of_work() as session:
        bob = await a_customer(session, "Bob")
        await shared_cards.hold_picture(session, Album(1, "team", 7, "en"), "old", "file-1", keeper_id=bob)
    news = iter(range(100))
    wall.looks = lambda ref: f"{next(news)}-"
    for _ in range(10):
        await moves(database)
        clock.advance(EVERY)
        await editor.run()
    await moves(database, for_good=True)

    async with database.reading() as session:
        owed = list(await session.scalars(select(Delivery.due_at).order_by(Delivery.id)))
    assert len(owed) == 2 + 1
    assert now() < owed[-1] <= now() + EVERY
    assert len(wall.edits) >= 8


async def test_the_books_tell_of_a_card_that_nobody_will_edit(database: Database) -> None:
    await keeps(database, "here")
    await moves(database)
    assert await wrong(database) == []
    async with database.unit_of_work() as session:
        standing = await session.get(SharedThing, ("team", 7))
        assert standing is not None
        standing.due_at = None

    assert await wrong(database) == ["every card says how its thing stands, or will be edited"]
