"""Who works in the shop: the list, a colleague's role, and one's own."""

from __future__ import annotations

from dataclasses import dataclass

from commerce import staff
from commerce.staff import MAY, TRUSTED, Permission, Role
from handlers.chat.keyboards import Row, grid, home, pages, way_back
from handlers.chat.router import Router, Visit
from handlers.chat.screen import Answer, Button, Screen, Style, Words, paragraphs, text
from handlers.chat.taps import Tap, tap
from handlers.doors import ShowConsole
from handlers.merchant.doors import ShowMyRole, ShowStaff
from handlers.merchant.invitations import ChooseInvitedRole, invitation_rows
from handlers.merchant.people import colleague, rights_words, role_words

router = Router()

PAGE = 8
_ORDER = list(Role)


@tap("m.member", needs=Permission.STAFF_READ)
@dataclass(frozen=True)
class ShowMember(Tap):
    """A colleague."""

    customer_id: int


@tap("m.role", needs=Permission.STAFF_GRANT)
@dataclass(frozen=True)
class ChooseRole(Tap):
    """Which role instead?"""

    customer_id: int


@tap("m.role=", needs=Permission.STAFF_GRANT)
@dataclass(frozen=True)
class GiveRole(Tap):
    """This one; a role that may do nearly everything is asked about once more."""

    customer_id: int
    role: Role
    sure: bool = False


@tap("m.fire", needs=Permission.STAFF_GRANT)
@dataclass(frozen=True)
class WithdrawRole(Tap):
    """Somebody works here no more."""

    customer_id: int
    sure: bool = False


@tap("m.leave", needs=Permission.CONSOLE_OPEN)
@dataclass(frozen=True)
class LeaveStaff(Tap):
    """I work here no more."""

    sure: bool = False


@router.command("staff", needs=Permission.STAFF_READ)
async def staff_by_command(visit: Visit) -> Answer:
    return await staff_screen(visit, 0)


@router.tap(ShowStaff)
async def show_staff(visit: Visit, wanted: ShowStaff) -> Answer:
    return await staff_screen(visit, wanted.page)


@router.tap(ShowMember)
async def show_member(visit: Visit, wanted: ShowMember) -> Answer:
    return await member_screen(visit, wanted.customer_id)


@router.tap(ChooseRole)
async def choose_role(visit: Visit, wanted: ChooseRole) -> Answer:
    member = await staff.get_member(visit.session, wanted.customer_id)
    name = await colleague(visit.session, visit.customer.id, member.customer_id)
    roles = [Button(role_words(one), GiveRole(member.customer_id, one)) for one in Role if one is not member.role]
    rows = [*grid(roles, 2), way_back(ShowMember(member.customer_id))]
    return Screen(text("staff-role-ask", name=name, role=role_words(member.role)), rows)


@router.tap(GiveRole)
async def give_role(visit: Visit, wanted: GiveRole) -> Answer:
    member = await staff.get_member(visit.session, wanted.customer_id)
    if wanted.role in TRUSTED and member.role is not wanted.role and not wanted.sure:
        return await _ask_trust(visit, wanted)
    asked = await staff.grant(visit.session, visit.customer.id, wanted.customer_id, wanted.role)
    if asked is not None:
        return await member_screen(visit, wanted.customer_id, text("approval-waits"))
    return await member_screen(visit, wanted.customer_id, text("staff-role-given", role=role_words(wanted.role)))


@router.tap(WithdrawRole)
async def withdraw_role(visit: Visit, wanted: WithdrawRole) -> Answer:
    member = await staff.get_member(visit.session, wanted.customer_id)
    name = await colleague(visit.session, visit.customer.id, member.customer_id)
    if not wanted.sure:
        rows: list[Row] = [
            [Button(text("staff-keep"), ShowMember(member.customer_id))],
            [Button(text("staff-withdraw"), WithdrawRole(member.customer_id, sure=True), style=Style.DANGER)],
            way_back(ShowMember(member.customer_id)),
        ]
        return Screen(text("staff-withdraw-ask", name=name, role=role_words(member.role)), rows)
    await staff.revoke(visit.session, visit.customer.id, member.customer_id)
    if member.customer_id == visit.customer.id:
        return Screen(text("staff-left"), [[home()]])
    return await staff_screen(visit, 0, text("staff-withdrawn", name=name))


@router.tap(ShowMyRole)
async def show_my_role(visit: Visit, _: ShowMyRole) -> Answer:
    member = await staff.get_member(visit.session, visit.customer.id)
    body = paragraphs(text("staff-my-role", role=role_words(member.role)), rights_words(member.role))
    return Screen(body, [[Button(text("staff-leave"), LeaveStaff())], way_back(ShowConsole())])


@router.tap(LeaveStaff)
async def leave_staff(visit: Visit, wanted: LeaveStaff) -> Answer:
    if wanted.sure:
        await staff.leave(visit.session, visit.customer.id)
        return Screen(text("staff-left"), [[home()]])
    rows: list[Row] = [
        [Button(text("staff-stay"), ShowMyRole())],
        [Button(text("staff-leave"), LeaveStaff(sure=True), style=Style.DANGER)],
        way_back(ShowMyRole()),
    ]
    return Screen(text("staff-leave-ask"), rows)


async def staff_screen(visit: Visit, page: int, notice: Words | None = None) -> Screen:
    """Everybody who works here, by role; owners may invite and see who is invited."""
    members = sorted(await staff.members(visit.session), key=lambda one: _ORDER.index(one.role))
    last = max(0, (len(members) - 1) // PAGE)
    page = min(page, last)
    rows: list[Row] = []
    for one in members[page * PAGE : (page + 1) * PAGE]:
        name = await colleague(visit.session, visit.customer.id, one.customer_id)
        rows.append([Button(text("staff-row", role=role_words(one.role), name=name), ShowMember(one.customer_id))])
    rows += pages(page, last, ShowStaff)
    if await staff.may(visit.session, visit.customer.id, Permission.STAFF_GRANT):
        rows += await invitation_rows(visit)
        rows.append([Button(text("staff-invite"), ChooseInvitedRole(), style=Style.PRIMARY)])
    rows.append(way_back(ShowConsole()))
    return Screen(paragraphs(notice, text("staff-title", count=len(members))), rows)


async def member_screen(visit: Visit, customer_id: int, notice: Words | None = None) -> Screen:
    """A colleague: since when, as what, and what that allows."""
    member = await staff.get_member(visit.session, customer_id)
    name = await colleague(visit.session, visit.customer.id, customer_id)
    body = paragraphs(
        notice,
        text("staff-member", name=name, role=role_words(member.role), since=member.granted_at),
        rights_words(member.role),
    )
    mine = await staff.find_role(visit.session, visit.customer.id)
    rows: list[Row] = []
    if mine is not None and Permission.STAFF_GRANT in MAY[mine]:
        rows.append([Button(text("staff-change-role"), ChooseRole(customer_id))])
        rows.append([Button(text("staff-withdraw"), WithdrawRole(customer_id), style=Style.DANGER)])
    rows.append(way_back(ShowStaff(0)))
    return Screen(body, rows)


async def _ask_trust(visit: Visit, wanted: GiveRole) -> Screen:
    """Nearly everything is about to be allowed: is that meant?"""
    name = await colleague(visit.session, visit.customer.id, wanted.customer_id)
    rows: list[Row] = [
        [Button(text("staff-keep-role"), ShowMember(wanted.customer_id))],
        [Button(text("button-confirm"), GiveRole(wanted.customer_id, wanted.role, sure=True), style=Style.DANGER)],
        way_back(ChooseRole(wanted.customer_id)),
    ]
    return Screen(text("staff-trust-ask", name=name, role=role_words(wanted.role)), rows)
