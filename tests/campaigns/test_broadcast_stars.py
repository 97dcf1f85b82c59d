"""What a broadcast pays for speed: each message once, none too many, and nothing for a turn that was taken back."""

from __future__ import annotations

from sqlalchemy import select

from bot.auditing import audit
from campaigns import broadcasts, outbox
from campaigns.broadcasts import Broadcast, Content, Letter, Media, MediaKind, Status
from campaigns.outbox import Delivery, Lane, Sender
from campaigns.rounds import SWEEP
from commerce.kit import clock
from commerce.kit.database import Database, table_of
from tests.campaigns.test_broadcasts import SECOND, SHOP, Postman, goes_on, launched, now_is, staff_person
from tests.readers import crowd

_d = table_of(Delivery).c


async def steps(database: Database, broadcast: Broadcast) -> list[tuple[str, str]]:
    """The step and the state of each message."""
    of = (_d.source_kind == "broadcast", _d.source_id == broadcast.id, _d.state != "suppressed")
    async with database.reading() as session:
        return [(row.step, row.state) for row in await session.execute(select(_d.step, _d.state).where(*of))]


async def has_turns(database: Database) -> None:
    """Everybody is written down, and a second later the first have their turn."""
    await broadcasts.keep_up(database)
    clock.advance(SECOND)
    await broadcasts.keep_up(database)


async def test_a_turn_that_is_taken_back_is_not_paid_for(database: Database) -> None:
    await crowd(database, 300)
    paid = await launched(database, stars=20)
    await has_turns(database)
    async with database.unit_of_work() as session:
        in_hand = await outbox.lease(session, "somebody", Lane.BULK, 30)
        assert (len(in_hand), (await broadcasts.get(session, paid.id)).paid_given) == (30, 200)
        await broadcasts.pause(session, paid.created_by, paid.id)

    rested = await now_is(database, paid)
    assert (rested.status, rested.paid_given) == (Status.PAUSED, 30)
    assert sorted(set(await steps(database, paid))) == [("v1", "planned"), ("v1$", "leased")]
    async with database.unit_of_work() as session:
        assert await audit(session) == []
        await broadcasts.resume(session, paid.created_by, paid.id)
        await outbox.claiming.take_over(session, "an heir")
    postman = Postman()
    clock.advance(SECOND)
    await goes_on(database, Sender(database, postman), 20)

    by_stars = [one for one in postman.seen if one.source and one.source.step.endswith("$")]
    over = await now_is(database, paid)
    assert (len(by_stars), over.paid_given, over.status) == (200, 200, Status.ENDED)
    assert postman.got.total() == len(postman.got) == 300
    async with database.unit_of_work() as session:
        assert await audit(session) == []


async def test_however_many_turns_are_taken_back_none_is_paid_for_twice(database: Database) -> None:
    """More than are taken back in one go."""
    await crowd(database, SWEEP + 300)
    paid = await launched(database, stars=SWEEP)
    await broadcasts.keep_up(database)
    clock.advance(2 * SECOND)
    await broadcasts.keep_up(database)
    assert (await now_is(database, paid)).paid_given == SWEEP + 300
    async with database.unit_of_work() as session:
        await broadcasts.pause(session, paid.created_by, paid.id)
    assert (await now_is(database, paid)).paid_given == 300

    while await broadcasts.keep_up(database):
        pass

    assert (await now_is(database, paid)).paid_given == 0
    assert set(await steps(database, paid)) == {("v1", "planned")}


async def test_each_picture_of_an_album_is_paid_for(database: Database) -> None:
    await crowd(database, 40)
    mia = await staff_person(database)
    album = Content({"en": Letter("Hello")}, media=(Media(MediaKind.PHOTO, "a"), Media(MediaKind.PHOTO, "b")))
    async with database.unit_of_work() as session:
        draft = await broadcasts.draft(session, mia, album, SHOP)
        await broadcasts.pay(session, draft.id, 4)
        seen = await broadcasts.foresee(session, await broadcasts.get(session, draft.id))
        assert await broadcasts.launch(session, mia, draft.id, version=1, limit=10**9)
    assert (album.messages, seen.paid, seen.stars) == (3, 39, 4)

    postman = Postman()
    await goes_on(database, Sender(database, postman), 10)

    found = await now_is(database, draft)
    by_stars = [one for one in postman.seen if one.source and one.source.step.endswith("$")]
    assert (len(by_stars), found.paid_given, found.status) == (13, 39, Status.ENDED)
    assert found.paid_given <= found.paid_most
