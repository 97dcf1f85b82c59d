"""What the staff hear of each other: roles given and withdrawn, acts that wait for a second person, and the menu."""

from __future__ import annotations

from campaigns import outbox
from commerce import customers, staff
from commerce.kit.database import Session
from commerce.staff import (
    Act,
    ApprovalDecided,
    ApprovalRequested,
    Decision,
    RoleGiven,
    RoleWithdrawn,
    approvals,
)
from handlers.chat.keyboards import home
from handlers.chat.messenger import Drawing, Menu
from handlers.chat.screen import Button, Screen, paragraphs, text
from handlers.doors import ShowConsole
from handlers.merchant.menus import commands_of
from handlers.merchant.people import rights_words, role_words
from handlers.merchant.second_look import act_words, approval_screen
from handlers.notices import notices, ring


async def set_menu(session: Session, given: RoleGiven) -> None:
    """The menu of commands follows the role; whoever has never come finds theirs when they look at the counter."""
    if (await customers.get(session, given.customer_id)).reachable:
        await outbox.post(session, given.customer_id, "staff-menu", dedup=f"staff-menu:{given.member_id}:given")


async def reset_menu(session: Session, withdrawn: RoleWithdrawn) -> None:
    """Without a role the menu is everybody's again."""
    await outbox.post(session, withdrawn.customer_id, "staff-menu", dedup=f"staff-menu:{withdrawn.member_id}:withdrawn")


async def tell_role_given(session: Session, given: RoleGiven) -> None:
    """Whoever did not take the role themselves, by a code or a link, hears what they may do now."""
    if given.by not in (None, given.customer_id) and given.reason != staff.INVITED:
        await outbox.post(session, given.customer_id, "staff-role-given", dedup=f"staff-role-given:{given.member_id}")


async def tell_role_withdrawn(session: Session, withdrawn: RoleWithdrawn) -> None:
    """Whoever did not leave by themselves hears that the role is gone."""
    if withdrawn.by != withdrawn.customer_id:
        dedup = f"staff-role-withdrawn:{withdrawn.member_id}"
        await outbox.post(session, withdrawn.customer_id, "staff-role-withdrawn", dedup=dedup)


async def ask_for_second_look(session: Session, asked: ApprovalRequested) -> None:
    """Everybody who may agree hears of it, but for whoever asks."""
    one = await approvals.get(session, asked.approval_id)
    _, agrees = approvals.RIGHTS[one.act]
    await ring(session, agrees, "staff-approval", one.id, {"approval": one.id}, but=one.requested_by)


async def tell_decision(session: Session, decided: ApprovalDecided) -> None:
    """Whoever asked hears what has become of it, unless they took it back."""
    one = await approvals.get(session, decided.approval_id)
    if decided.by != one.requested_by:
        dedup = f"staff-approval-decided:{one.id}"
        await outbox.post(session, one.requested_by, "staff-approval-decided", {"approval": one.id}, dedup=dedup)
    if one.act is Act.ROLE and one.status is not Decision.APPROVED:
        await outbox.post(session, one.subject_id, "staff-not-taken", dedup=f"staff-not-taken:{one.id}")


@notices.draws("staff-menu")
async def draw_menu(drawing: Drawing) -> Menu:
    """The menu of the role held now."""
    return Menu(commands_of(await staff.find_role(drawing.session, drawing.customer.id)))


@notices.draws("staff-role-given")
async def draw_role_given(drawing: Drawing) -> Screen | None:
    """So you work here as this now, and may do that; nothing if it was withdrawn meanwhile."""
    role = await staff.find_role(drawing.session, drawing.customer.id)
    if role is None:
        return None
    title = text("notice-staff-role-given", shop=drawing.shop.profile.name, role=role_words(role))
    return Screen(paragraphs(title, rights_words(role)), [[Button(text("home-merchant"), ShowConsole())]])


@notices.draws("staff-role-withdrawn")
async def draw_role_withdrawn(drawing: Drawing) -> Screen | None:
    """You work here no more; nothing if there is another role by now."""
    if await staff.find_role(drawing.session, drawing.customer.id) is not None:
        return None
    return Screen(text("notice-staff-role-withdrawn", shop=drawing.shop.profile.name))


@notices.draws("staff-not-taken")
async def draw_not_taken(drawing: Drawing) -> Screen | None:
    """Whoever accepted an invitation hears that nothing came of it; nothing for somebody who works here."""
    if await staff.find_role(drawing.session, drawing.customer.id) is not None:
        return None
    return Screen(text("notice-staff-not-taken", shop=drawing.shop.profile.name), [[home()]])


@notices.draws("staff-approval")
async def draw_approval(drawing: Drawing) -> Screen | None:
    """Please look at this with a second pair of eyes; nothing once it is decided, or for somebody who may not."""
    one = await approvals.get(drawing.session, drawing.details["approval"])
    _, agrees = approvals.RIGHTS[one.act]
    if one.status is not Decision.WAITING or not await staff.may(drawing.session, drawing.customer.id, agrees):
        return None
    screen = await approval_screen(drawing.session, drawing.customer.id, one)
    return Screen(paragraphs(text("notice-staff-approval"), screen.body), screen.rows)


@notices.draws("staff-approval-decided")
async def draw_decision(drawing: Drawing) -> Screen | None:
    """What you asked for was done, or was not; nothing for somebody who has left the staff."""
    one = await approvals.get(drawing.session, drawing.details["approval"])
    if await staff.find_role(drawing.session, drawing.customer.id) is None:
        return None
    what = await act_words(drawing.session, drawing.customer.id, one)
    return Screen(
        paragraphs(text("notice-staff-approval-decided"), what, text(f"approval-{one.status.value}")),
        [[Button(text("home-merchant"), ShowConsole())]],
    )
