"""One link, one person, one day; and codes that are not to be guessed."""

from __future__ import annotations

from datetime import timedelta
from itertools import count

import pytest
from sqlalchemy import text

from commerce import checkout, customers, staff
from commerce.kit import clock
from commerce.kit.database import Database, Session
from commerce.kit.errors import NotAllowed, NotFound
from commerce.staff import AlreadyStaff, CodeWrong, Role

_ids = count(1)


async def somebody(session: Session, role: Role | None = None) -> int:
    who = (await customers.meet(session, next(_ids), "Somebody", None, "en")).id
    if role is not None:
        await staff.claim(session, who, await staff.make_claim_code(session, role))
    return who


async def test_an_invitation_is_accepted_once_and_only_its_hash_is_kept(database: Database) -> None:
    async with database.unit_of_work() as session:
        mia, bob, eve = await somebody(session, Role.OWNER), await somebody(session), await somebody(session)
        made, token = await staff.invite(session, mia, Role.SUPPORT)

        assert token not in str((await session.execute(text("SELECT * FROM staff_invitation"))).all())
        assert (await staff.open_invitation(session, bob, token)).role is Role.SUPPORT
        assert await staff.find_role(session, bob) is None
        assert await staff.accept_invitation(session, bob, token) == (Role.SUPPORT, None)
        for late in (eve, await somebody(session)):
            with pytest.raises(CodeWrong):
                await staff.accept_invitation(session, late, token)

        assert await staff.find_role(session, bob) is Role.SUPPORT
        assert await staff.open_invitations(session) == []
        assert [one.action for one in await staff.entries(session, f"invitation:{made.id}")] == [
            "staff.accept",
            "staff.invite",
        ]
        assert await checkout.audit(session) == []


async def test_only_owners_invite_and_withdraw(database: Database) -> None:
    async with database.unit_of_work() as session:
        mia, pat = await somebody(session, Role.OWNER), await somebody(session, Role.ADMIN)
        made, token = await staff.invite(session, mia, Role.SUPPORT)

        with pytest.raises(NotAllowed):
            await staff.invite(session, pat, Role.SUPPORT)
        with pytest.raises(NotAllowed):
            await staff.withdraw_invitation(session, pat, made.id)
        await staff.withdraw_invitation(session, mia, made.id)
        with pytest.raises(NotFound):
            await staff.withdraw_invitation(session, mia, made.id)

        with pytest.raises(CodeWrong):
            await staff.accept_invitation(session, await somebody(session), token)


async def test_an_invitation_is_good_for_a_day(database: Database) -> None:
    async with database.unit_of_work() as session:
        mia, bob = await somebody(session, Role.OWNER), await somebody(session)
        _, token = await staff.invite(session, mia, Role.SUPPORT)
        clock.advance(timedelta(hours=24))

        with pytest.raises(CodeWrong):
            await staff.open_invitation(session, bob, token)


async def test_who_works_here_keeps_the_link_good_for_somebody_else(database: Database) -> None:
    async with database.unit_of_work() as session:
        mia, sue = await somebody(session, Role.OWNER), await somebody(session, Role.SUPPORT)
        _, token = await staff.invite(session, mia, Role.FINANCE)

        for one in (mia, sue):
            with pytest.raises(AlreadyStaff):
                await staff.accept_invitation(session, one, token)

        assert (await staff.accept_invitation(session, await somebody(session), token))[0] is Role.FINANCE


async def test_after_five_wrong_words_within_a_minute_the_right_one_is_wrong_too(database: Database) -> None:
    async with database.unit_of_work() as session:
        mia, eve, bob = await somebody(session, Role.OWNER), await somebody(session), await somebody(session)
        _, token = await staff.invite(session, mia, Role.SUPPORT)
        for _ in range(5):
            with pytest.raises(CodeWrong):
                await staff.claim(session, eve, "AAA-AAA-AAA-AAA")

        for right in (staff.open_invitation, staff.accept_invitation):
            with pytest.raises(CodeWrong):
                await right(session, eve, token)
        assert (await staff.open_invitation(session, bob, token)).role is Role.SUPPORT, "only Eve has to wait"
        clock.advance(timedelta(minutes=1))

        assert (await staff.accept_invitation(session, eve, token))[0] is Role.SUPPORT


async def test_after_twenty_wrong_words_within_a_day_none_is_right_until_the_day_has_passed(database: Database) -> None:
    async with database.unit_of_work() as session:
        eve = await somebody(session)
        for _ in range(20):
            clock.advance(timedelta(minutes=1))
            with pytest.raises(CodeWrong):
                await staff.claim(session, eve, "AAA-AAA-AAA-AAA")
        clock.advance(timedelta(hours=23))
        with pytest.raises(CodeWrong):
            await staff.claim(session, eve, await staff.make_claim_code(session))
        clock.advance(timedelta(hours=1))

        assert await staff.claim(session, eve, await staff.make_claim_code(session)) is Role.OWNER
