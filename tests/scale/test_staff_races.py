"""The staff at the same moment, in two processes: a link lets one in, an act is done once, an owner stays."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from itertools import count
from typing import Any

import pytest

from commerce import checkout, customers, staff
from commerce.kit.database import Database, Session
from commerce.staff import Act, AlreadyDecided, Approval, CodeWrong, Decision, LastOwner, Role, approvals
from tests.scale.together import together

_ids = count(1)
FACTS = {"amount": 50000, "currency": "EUR"}


@pytest.fixture
def doors(database: Database, second: Database) -> tuple[Database, Database]:
    """Two processes of one shop."""
    return database, second


async def somebody(database: Database, role: Role | None = None) -> int:
    async with database.unit_of_work() as session:
        who = (await customers.meet(session, next(_ids), "Somebody", None, "en")).id
        if role is not None:
            await staff.claim(session, who, await staff.make_claim_code(session, role))
    return who


async def all_do(
    doors: tuple[Database, Database], people: list[int], act: Callable[[Session, int], Awaitable[Any]]
) -> list[Any]:
    """Everybody does the same at once, each in a unit of work of their own; refusals are answers."""

    async def one(database: Database, who: int) -> Any:
        async with database.unit_of_work() as session:
            return await act(session, who)

    return await together(*(one(doors[at % 2], who) for at, who in enumerate(people)))


async def test_a_link_that_many_open_at_once_lets_one_in(doors: tuple[Database, Database]) -> None:
    mia = await somebody(doors[0], Role.OWNER)
    people = [await somebody(doors[0]) for _ in range(12)]
    async with doors[0].unit_of_work() as session:
        _, token = await staff.invite(session, mia, Role.SUPPORT)

    answers = await all_do(doors, people, lambda session, who: staff.accept_invitation(session, who, token))

    assert [one for one in answers if not isinstance(one, CodeWrong)] == [(Role.SUPPORT, None)]
    async with doors[0].reading() as session:
        assert [one.role for one in await staff.members(session)] == [Role.OWNER, Role.SUPPORT]
        assert await checkout.audit(session) == []


@pytest.mark.parametrize("refusing", [False, True])
async def test_of_several_who_agree_or_refuse_at_once_one_does_and_the_act_happens_at_most_once(
    doors: tuple[Database, Database], refusing: bool
) -> None:
    fay = await somebody(doors[0], Role.FINANCE)
    owners = [await somebody(doors[0], Role.OWNER) for _ in range(6)]
    async with doors[0].unit_of_work() as session:
        asked = await approvals.request(session, fay, Act.REFUND, "order:1", FACTS)

    async def pay(session: Session, agreed: Approval) -> None:
        await staff.note(session, agreed.decided_by, "refund.confirm", agreed.subject)

    async def decide(session: Session, who: int) -> Approval:
        if refusing and who % 2:
            return await approvals.refuse(session, who, asked.id)
        return await approvals.approve(session, who, asked.id, {Act.REFUND: pay})

    answers = await all_do(doors, owners, decide)

    assert sum(isinstance(one, Approval) for one in answers) == 1
    assert sum(isinstance(one, AlreadyDecided) for one in answers) == 5
    async with doors[0].reading() as session:
        done = [one.action for one in await staff.entries(session, "order:1")].count("refund.confirm")
        approved = (await approvals.get(session, asked.id)).status is Decision.APPROVED
        assert done == int(approved)
        assert await checkout.audit(session) == []


async def test_owners_who_send_each_other_away_at_once_leave_one(doors: tuple[Database, Database]) -> None:
    owners = [await somebody(doors[0], Role.OWNER) for _ in range(2)]

    async def away(session: Session, who: int) -> None:
        await staff.revoke(session, who, next(one for one in owners if one != who))

    await all_do(doors, owners, away)
    answers = await all_do(doors, owners, staff.leave)

    assert any(isinstance(one, LastOwner) for one in answers)
    async with doors[0].reading() as session:
        assert [one.role for one in await staff.members(session)] == [Role.OWNER]
        assert await checkout.audit(session) == []


async def test_asking_the_same_at_once_asks_once(doors: tuple[Database, Database]) -> None:
    fay = await somebody(doors[0], Role.FINANCE)
    await somebody(doors[0], Role.OWNER)

    answers = await all_do(
        doors, [fay] * 8, lambda session, who: approvals.request(session, who, Act.REFUND, "order:1", FACTS)
    )

    assert len({one.id for one in answers}) == 1
    async with doors[0].reading() as session:
        assert [one.action for one in await staff.entries(session, "order:1")] == ["approval.request"]
