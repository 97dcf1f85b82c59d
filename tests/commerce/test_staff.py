"""Who works in the shop: rights asked at every step, codes that work once, and a book of what was done."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import text

from commerce import customers, staff
from commerce.kit import clock
from commerce.kit.database import Database, Session
from commerce.kit.errors import NotAllowed, NotFound
from commerce.staff import CodeWrong, LastOwner, Permission, Role


async def somebody(session: Session, telegram_id: int) -> int:
    return (await customers.meet(session, telegram_id, "Somebody", None, "en")).id


async def an_owner(session: Session, telegram_id: int = 1) -> int:
    owner = await somebody(session, telegram_id)
    await staff.ensure_owner(session, owner)
    return owner


async def test_strangers_may_do_nothing(database: Database) -> None:
    async with database.unit_of_work() as session:
        stranger = await somebody(session, 5)

        assert await staff.find_role(session, stranger) is None
        assert not any([await staff.may(session, stranger, permission) for permission in Permission])
        with pytest.raises(NotAllowed):
            await staff.require(session, stranger, Permission.ORDER_READ)


async def test_owners_may_do_everything_and_are_made_once(database: Database) -> None:
    async with database.unit_of_work() as session:
        owner = await somebody(session, 1)

        assert await staff.ensure_owner(session, owner)
        assert not await staff.ensure_owner(session, owner)
        assert all([await staff.may(session, owner, permission) for permission in Permission])
        await staff.require(session, owner, Permission.STAFF_GRANT)


@pytest.mark.parametrize(
    ("role", "may", "may_not"),
    [
        (Role.ADMIN, Permission.ORDER_REFUND, Permission.STAFF_GRANT),
        (Role.WAREHOUSE, Permission.ORDER_SHIP, Permission.ORDER_CANCEL),
        (Role.SUPPORT, Permission.ORDER_READ, Permission.CUSTOMER_READ),
        (Role.ORDERS, Permission.ORDER_CANCEL, Permission.ORDER_REFUND),
        (Role.CATALOGUE, Permission.CATALOGUE_EDIT, Permission.ORDER_READ),
        (Role.ANALYST, Permission.FIGURES_READ, Permission.STOCK_ADJUST),
    ],
)
async def test_each_role_may_do_its_own_work(
    database: Database, role: Role, may: Permission, may_not: Permission
) -> None:
    async with database.unit_of_work() as session:
        owner, helper = await an_owner(session), await somebody(session, 2)
        await staff.grant(session, owner, helper, role)

        assert await staff.may(session, helper, may)
        assert not await staff.may(session, helper, may_not)


async def test_a_code_makes_the_first_who_says_it_an_owner_and_works_once(database: Database) -> None:
    async with database.unit_of_work() as session:
        code = await staff.make_claim_code(session)
        alice, bob = await somebody(session, 1), await somebody(session, 2)

        assert await staff.claim(session, alice, code.lower().replace("-", " ")) is Role.OWNER
        with pytest.raises(CodeWrong):
            await staff.claim(session, bob, code)
        assert await staff.find_role(session, bob) is None


async def test_a_code_is_not_kept_and_not_guessed_and_grows_old(database: Database) -> None:
    async with database.unit_of_work() as session:
        alice = await somebody(session, 1)
        code = await staff.make_claim_code(session, Role.SUPPORT, timedelta(hours=1))
        stored = await session.scalar(text("SELECT hash FROM claim_code"))

        assert code.replace("-", "") not in stored
        with pytest.raises(CodeWrong):
            await staff.claim(session, alice, "AAA-AAA-AAA-AAA")
        clock.advance(timedelta(hours=1))
        with pytest.raises(CodeWrong):
            await staff.claim(session, alice, code)


async def test_a_role_withdrawn_ends_at_once(database: Database) -> None:
    async with database.unit_of_work() as session:
        owner, helper = await an_owner(session), await somebody(session, 2)
        await staff.grant(session, owner, helper, Role.ORDERS)
        await staff.revoke(session, owner, helper)

        assert not await staff.may(session, helper, Permission.ORDER_READ)
        with pytest.raises(NotFound):
            await staff.revoke(session, owner, helper)


async def test_another_role_takes_the_place_of_the_one_before(database: Database) -> None:
    async with database.unit_of_work() as session:
        owner, helper = await an_owner(session), await somebody(session, 2)
        await staff.grant(session, owner, helper, Role.ORDERS)
        await staff.grant(session, owner, helper, Role.FINANCE)

        assert await staff.find_role(session, helper) is Role.FINANCE
        assert [(one.customer_id, one.role) for one in await staff.members(session, Permission.ORDER_REFUND)] == [
            (owner, Role.OWNER),
            (helper, Role.FINANCE),
        ]


async def test_only_who_may_grant_gives_and_takes_roles(database: Database) -> None:
    async with database.unit_of_work() as session:
        owner, admin = await an_owner(session), await somebody(session, 2)
        await staff.grant(session, owner, admin, Role.ADMIN)

        with pytest.raises(NotAllowed):
            await staff.grant(session, admin, admin, Role.OWNER)
        with pytest.raises(NotAllowed):
            await staff.revoke(session, admin, owner)


async def test_a_shop_keeps_its_last_owner(database: Database) -> None:
    async with database.unit_of_work() as session:
        first, second = await an_owner(session, 1), await an_owner(session, 2)
        await staff.revoke(session, first, second)

        with pytest.raises(LastOwner):
            await staff.revoke(session, first, first)
        with pytest.raises(LastOwner):
            await staff.grant(session, first, first, Role.ANALYST)
        assert await staff.find_role(session, first) is Role.OWNER


async def test_an_owner_who_claims_a_lesser_role_stays_owner(database: Database) -> None:
    async with database.unit_of_work() as session:
        owner = await an_owner(session)
        code = await staff.make_claim_code(session, Role.SUPPORT)

        with pytest.raises(LastOwner):
            await staff.claim(session, owner, code)


async def test_the_book_tells_who_did_what_and_why_newest_first(database: Database) -> None:
    async with database.unit_of_work() as session:
        owner, helper = await an_owner(session), await somebody(session, 2)
        await staff.grant(session, owner, helper, Role.ORDERS)
        await staff.note(session, helper, "order.cancel", "order:42", {"from": "placed"}, "customer asked")

        latest, granted, first = await staff.entries(session)

    assert (latest.actor_id, latest.action, latest.subject, latest.reason) == (
        helper,
        "order.cancel",
        "order:42",
        "customer asked",
    )
    assert latest.details == {"from": "placed"}
    assert (granted.actor_id, granted.subject, granted.details) == (owner, f"customer:{helper}", {"role": "orders"})
    assert first.reason == "settings"
    async with database.reading() as session:
        assert [one.action for one in await staff.entries(session, "order:42")] == ["order.cancel"]
