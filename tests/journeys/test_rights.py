"""Every button and every command of the staff, in the hands of everybody who may not use it."""

from __future__ import annotations

from dataclasses import fields
from enum import Enum
from typing import Any, get_type_hints

import pytest
from sqlalchemy import select

from bot.migrations import tables
from commerce import customers
from commerce.staff import MAY, Permission, Role
from handlers import ROUTERS
from handlers.chat import memory
from handlers.chat.incoming import Kind
from handlers.chat.messenger import Drawing
from handlers.chat.router import Routes
from handlers.chat.taps import Tap, pack
from handlers.merchant.menus import STAFF_COMMANDS
from handlers.notices import notices
from tests.actors import Actor
from tests.town import Town

#: What lets somebody in cannot ask for a right.
FOR_ANYBODY = {"GiveCode", "AcceptInvitation"}
#: What a chat remembers of having been refused, and who was seen when.
OF_THE_CHAT = {"inbox", "chat_memory", "customer"}
#: What is told about a role and what waits for a second person: whether it still holds is looked at in its drawing.
OF_ROLES = {
    "staff-menu",
    "staff-role-given",
    "staff-role-withdrawn",
    "staff-not-taken",
    "staff-approval",
    "staff-approval-decided",
}
ROUTES = Routes(ROUTERS)
GUARDED = sorted({one for one in ROUTES.taps if one.needs is not None}, key=lambda one: one.tag)
QUESTIONS = [one for one, kind in ROUTES.questions if one.needs is not None and kind is Kind.WORDS]
REFUSED = "You may not do this"


def some(kind: type[Tap], number: int = 1) -> str:
    """A button of this kind as somebody might forge it."""
    hints = get_type_hints(kind)
    return pack(kind(**{one.name: _value(hints[one.name], number) for one in fields(kind)}))  # type: ignore[arg-type]


def _value(hint: Any, number: int) -> Any:
    options = [one for one in getattr(hint, "__args__", ()) if one is not type(None)]
    plain = options[0] if options else hint
    if isinstance(plain, type) and issubclass(plain, Enum):
        return next(iter(plain))
    return {bool: True, int: number, str: "dhl"}[plain]


async def everything(town: Town) -> dict[str, list[Any]]:
    """All rows of the shop but what the chat notes of everybody who says something."""
    async with town.database.reading() as session:
        return {
            table.name: sorted(map(repr, (await session.execute(select(table))).all()))
            for table in tables().sorted_tables
            if table.name not in OF_THE_CHAT
        }


async def asks(town: Town, actor: Actor, question: type[Tap]) -> None:
    """The question stands open in somebody's chat, as it would from before their role was withdrawn."""
    async with town.database.unit_of_work() as session:
        await memory.remember(session, actor.person.id, some(question), 0)


async def with_an_order(town: Town) -> tuple[Actor, Actor]:
    mia = await town.merchant("Mia")
    await town.sells("Teapot")
    alice = town.person("Alice")
    await alice.orders("Teapot", by="Pay on delivery")
    return mia, alice


def test_every_button_behind_the_counter_says_which_right_it_takes() -> None:
    asked = {one for one, _ in ROUTES.questions}
    behind = {one for one in {*ROUTES.taps, *asked} if one.__module__.startswith("handlers.merchant")}

    assert {one.__name__ for one in behind if one.needs is None} == FOR_ANYBODY
    assert len(GUARDED) > 30


def test_every_command_of_the_staff_stands_in_their_menu_with_its_right() -> None:
    menu = dict(STAFF_COMMANDS)

    assert {name: right for name, right in menu.items() if name != "merchant"} == dict(ROUTES.rights)
    assert set(menu) <= set(ROUTES.commands)


def test_whatever_a_role_is_not_given_it_may_not_do() -> None:
    assert set(MAY) == set(Role)
    assert MAY[Role.OWNER] == set(Permission)
    assert [role for role in Role if Permission.STAFF_GRANT in MAY[role]] == [Role.OWNER]
    assert [role for role in Role if Permission.PII_EXPORT in MAY[role]] == [Role.OWNER, Role.ADMIN]
    assert {role for role in Role if Permission.CUSTOMER_READ in MAY[role]} == {
        Role.OWNER, Role.ADMIN, Role.ORDERS, Role.WAREHOUSE,
    }  # fmt: skip
    changing = {one for one in Permission if not one.value.endswith(".read") and one is not Permission.CONSOLE_OPEN}
    assert not (MAY[Role.ANALYST] | MAY[Role.AUDITOR]) & changing


@pytest.mark.parametrize("role", [None, *Role], ids=lambda role: role.value if role else "nobody")
async def test_a_button_in_the_wrong_hands_is_refused_and_does_nothing(town: Town, role: Role | None) -> None:
    await with_an_order(town)
    pat = town.person("Pat") if role is None else await town.merchant("Pat", role)
    await pat.says("/help")
    rights = MAY[role] if role else frozenset()
    before, screen = await everything(town), pat.screen

    for kind in GUARDED:
        if kind.needs not in rights:
            await pat.forges(some(kind))
            assert (pat.toast[: len(REFUSED)], pat.alert) == (REFUSED, True), kind
    assert pat.screen == screen
    for question in QUESTIONS:
        if question.needs not in rights:
            await asks(town, pat, question)
            await pat.says("JD014600003606")
            assert pat.screen.words.startswith(REFUSED), question
    await pat.says("/cancel")
    for command, right in ROUTES.rights.items():
        if right not in rights:
            await pat.says(f"/{command}")
            assert pat.screen.words.startswith(REFUSED), command

    assert await everything(town) == before


async def test_an_owner_is_refused_no_button_for_want_of_a_right(town: Town) -> None:
    mia, _ = await with_an_order(town)

    for kind in GUARDED:
        await mia.forges(some(kind, 999_999))
        assert not mia.toast.startswith(REFUSED), kind


@pytest.mark.parametrize("role", Role, ids=lambda role: role.value)
async def test_addresses_and_people_are_shown_to_those_who_need_them(town: Town, role: Role) -> None:
    await with_an_order(town)
    pat = await town.merchant("Pat", role)

    await pat.forges("m.order:1")

    shown = "\n".join(one.words for one in pat.chat())
    assert ("Rabbit Row" in shown) == (Permission.CUSTOMER_READ in MAY[role])
    assert ("@alice" in shown) == (Permission.CONTACT_READ in MAY[role])
    assert ("Teapot" in shown.replace("Teapots", "")) == (Permission.ORDER_READ in MAY[role])


async def test_what_the_staff_are_told_is_told_to_nobody_who_has_left_them(town: Town) -> None:
    alice = town.person("Alice")
    await alice.says("/start")
    names = [one for one in notices.by_name if one.startswith("staff-") and one not in OF_ROLES]
    assert "staff-new-order" in names
    async with town.database.reading() as session:
        customer = await customers.by_telegram_id(session, alice.person.id)
        assert customer is not None
        for name in names:
            drawing = Drawing(session, town.front, customer, "en", name, {})
            assert await notices.by_name[name](drawing) is None, name
