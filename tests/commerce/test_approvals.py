"""Four eyes: an act over a limit is asked for by one, agreed to by another, and done once."""

from __future__ import annotations

from datetime import timedelta
from itertools import count

import pytest
from sqlalchemy import text

from commerce import checkout, customers, staff
from commerce.kit import clock
from commerce.kit.database import Database, Session
from commerce.kit.errors import Conflict, NotAllowed, NotFound
from commerce.staff import Act, AlreadyAsked, AlreadyDecided, Approval, AskerGone, Decision, OwnRequest, Role, approvals

_ids = count(1)
FACTS = {"amount": 50000, "currency": "EUR"}


class Till:
    """Counts how often money went back."""

    def __init__(self) -> None:
        self.paid: list[int] = []
        self.doing: approvals.Doing = {Act.REFUND: self.pay, Act.ROLE: staff.carry_out_grant}

    async def pay(self, _: Session, agreed: Approval) -> None:
        self.paid.append(agreed.facts["amount"])


async def somebody(session: Session, role: Role | None) -> int:
    who = (await customers.meet(session, next(_ids), "Somebody", None, "en")).id
    if role is not None:
        await staff.claim(session, who, await staff.make_claim_code(session, role))
    return who


async def asked_for(session: Session, by: int, subject: str = "order:1") -> Approval:
    return await approvals.request(session, by, Act.REFUND, subject, FACTS, "broken")


async def test_an_act_over_the_limit_is_done_once_when_a_second_person_agrees(database: Database) -> None:
    till = Till()
    async with database.unit_of_work() as session:
        fay, mia = await somebody(session, Role.FINANCE), await somebody(session, Role.OWNER)
        asked = await asked_for(session, fay)

        await approvals.approve(session, mia, asked.id, till.doing)
        await approvals.approve(session, mia, asked.id, till.doing)
        with pytest.raises(AlreadyDecided):
            await approvals.refuse(session, mia, asked.id)
        with pytest.raises(AlreadyDecided):
            await approvals.approve(session, await somebody(session, Role.ADMIN), asked.id, till.doing)

    async with database.reading() as session:
        done = await approvals.get(session, asked.id)
        assert (till.paid, done.status, done.decided_by) == ([50000], Decision.APPROVED, mia)
        assert [one.action for one in await staff.entries(session, "order:1")] == [
            "approval.approve",
            "approval.request",
        ]
        assert await checkout.audit(session) == []


async def test_what_is_within_the_limit_needs_nobody_and_what_is_above_needs_whoever_there_is(
    database: Database,
) -> None:
    async with database.unit_of_work() as session:
        mia, fay = await somebody(session, Role.OWNER), await somebody(session, Role.FINANCE)

        async def needed(who: int, size: int) -> bool:
            return await approvals.needed(session, who, Act.REFUND, size=size, limit=20000)

        assert (await needed(fay, 20000), await needed(fay, 20001)) == (False, True)
        assert await needed(mia, 20001) is False, "alone, the owner decides alone"
        await somebody(session, Role.ADMIN)
        assert await needed(mia, 20001) is True


async def test_whoever_asked_does_not_agree_and_whoever_may_not_does_not_either(database: Database) -> None:
    till = Till()
    async with database.unit_of_work() as session:
        mia, fay, sue = [await somebody(session, one) for one in (Role.OWNER, Role.FINANCE, Role.SUPPORT)]
        mine, hers = await asked_for(session, mia), await asked_for(session, fay, "order:2")

        with pytest.raises(OwnRequest):
            await approvals.approve(session, mia, mine.id, till.doing)
        for nobody in (fay, sue, await somebody(session, None)):
            with pytest.raises(NotAllowed):
                await approvals.approve(session, nobody, hers.id, till.doing)
            with pytest.raises(NotAllowed):
                await approvals.refuse(session, nobody, mine.id)
        with pytest.raises(NotAllowed):
            await asked_for(session, sue, "order:3")
        with pytest.raises(NotFound):
            await approvals.take_back(session, mia, hers.id)
        with pytest.raises(NotFound):
            await approvals.get_for(session, sue, hers.id)

        assert [one.id for one in await approvals.waiting(session, mia)] == [mine.id, hers.id]
        assert [one.id for one in await approvals.waiting(session, fay)] == [hers.id]
        assert (await approvals.waiting(session, sue), await approvals.count_waiting(session, mia)) == ([], 2)
    assert till.paid == []


async def test_asking_twice_asks_once_and_asking_something_else_about_it_is_refused(database: Database) -> None:
    async with database.unit_of_work() as session:
        fay, mia = await somebody(session, Role.FINANCE), await somebody(session, Role.OWNER)
        first = await asked_for(session, fay)

        assert (await asked_for(session, fay)).id == first.id
        with pytest.raises(AlreadyAsked):
            await approvals.request(session, fay, Act.REFUND, "order:1", {**FACTS, "amount": 60000})
        with pytest.raises(AlreadyAsked):
            await asked_for(session, mia)
        await approvals.take_back(session, fay, first.id)
        second = await asked_for(session, mia)

        assert second.id != first.id


async def test_a_request_waits_three_days(database: Database) -> None:
    till = Till()
    async with database.unit_of_work() as session:
        fay, mia = await somebody(session, Role.FINANCE), await somebody(session, Role.OWNER)
        asked, other = await asked_for(session, fay), await asked_for(session, fay, "order:2")
        clock.advance(timedelta(hours=72))

        with pytest.raises(AlreadyDecided):
            await approvals.approve(session, mia, asked.id, till.doing)
        again = await asked_for(session, fay)
        assert (await approvals.expire_due(session), await approvals.expire_due(session)) == (1, 0)

        assert again.id not in (asked.id, other.id)
        assert [(await approvals.get(session, one.id)).status for one in (asked, other, again)] == [
            Decision.EXPIRED,
            Decision.EXPIRED,
            Decision.WAITING,
        ]
    assert till.paid == []


async def test_what_somebody_asked_ends_with_their_role(database: Database) -> None:
    till = Till()
    async with database.unit_of_work() as session:
        fay, mia = await somebody(session, Role.FINANCE), await somebody(session, Role.OWNER)
        asked = await asked_for(session, fay)
        await staff.revoke(session, mia, fay)

        with pytest.raises(AlreadyDecided):
            await approvals.approve(session, mia, asked.id, till.doing)
        await session.execute(text("UPDATE approval SET status = 'waiting'"))
        with pytest.raises(AskerGone):
            await approvals.approve(session, mia, asked.id, till.doing)
        await session.rollback()
    assert till.paid == []


async def test_an_act_that_is_refused_when_it_comes_to_it_goes_on_waiting(database: Database) -> None:
    async def cannot(_: Session, __: Approval) -> None:
        raise Conflict

    async with database.unit_of_work() as session:
        fay, mia = await somebody(session, Role.FINANCE), await somebody(session, Role.OWNER)
        asked = await asked_for(session, fay)

    with pytest.raises(Conflict):
        async with database.unit_of_work() as session:
            await approvals.approve(session, mia, asked.id, {Act.REFUND: cannot})

    async with database.reading() as session:
        assert (await approvals.get(session, asked.id)).status is Decision.WAITING


async def test_trusted_roles_take_two_owners_and_others_one(database: Database) -> None:
    async with database.unit_of_work() as session:
        mia, pat, bob = [await somebody(session, one) for one in (Role.OWNER, Role.OWNER, None)]

        assert await staff.grant(session, mia, bob, Role.ORDERS) is None
        asked = await staff.grant(session, mia, bob, Role.ADMIN)
        assert asked is not None
        assert await staff.find_role(session, bob) is Role.ORDERS
        await approvals.approve(session, pat, asked.id, Till().doing)

        assert await staff.find_role(session, bob) is Role.ADMIN
        latest, *_ = await staff.entries(session, f"customer:{bob}")
        assert (latest.actor_id, latest.details) == (mia, {"role": "admin", "was": "orders"})


async def test_the_audit_finds_somebody_who_agreed_with_themselves(database: Database) -> None:
    async with database.unit_of_work() as session:
        fay, mia = await somebody(session, Role.FINANCE), await somebody(session, Role.OWNER)
        await approvals.approve(session, mia, (await asked_for(session, fay)).id, Till().doing)
        await session.execute(text("UPDATE approval SET decided_by = requested_by"))

    async with database.reading() as session:
        (found,) = await checkout.audit(session)
    assert found.rule == "an act over a limit is decided by another person than asked for it"


async def test_the_audit_finds_a_shop_that_has_lost_its_owner(database: Database) -> None:
    async with database.unit_of_work() as session:
        assert await checkout.audit(session) == []
        await somebody(session, Role.OWNER)
        await session.execute(text("UPDATE staff_member SET revoked_at = granted_at"))

    async with database.reading() as session:
        (found,) = await checkout.audit(session)
    assert (found.rule, found.what) == ("a shop that has had an owner keeps one", "0 owners")
