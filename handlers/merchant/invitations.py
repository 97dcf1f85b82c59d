"""Letting somebody in: an owner makes a link for a role, and whoever it was sent to accepts."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote

from commerce import staff
from commerce.kit.errors import NotFound
from commerce.staff import TRUSTED, CodeWrong, Invitation, Permission, Role
from handlers.chat.deep_links import DeepLink
from handlers.chat.keyboards import Row, grid, home, way_back
from handlers.chat.refusals import words_for
from handlers.chat.router import Router, Visit
from handlers.chat.screen import Answer, Button, Screen, Style, paragraphs, text
from handlers.chat.taps import Tap, tap
from handlers.doors import ShowConsole
from handlers.merchant.doors import ShowStaff
from handlers.merchant.people import rights_words, role_words

router = Router()

#: So many open invitations are listed; the others run out within a day.
MOST_SHOWN = 5


@tap("m.invite", needs=Permission.STAFF_GRANT)
@dataclass(frozen=True)
class ChooseInvitedRole(Tap):
    """As what shall somebody come?"""


@tap("m.invite=", needs=Permission.STAFF_GRANT)
@dataclass(frozen=True)
class Invite(Tap):
    """As this."""

    role: Role


@tap("m.inv", needs=Permission.STAFF_GRANT)
@dataclass(frozen=True)
class ShowInvitation(Tap):
    """An invitation that nobody has accepted yet."""

    invitation_id: int


@tap("m.uninvite", needs=Permission.STAFF_GRANT)
@dataclass(frozen=True)
class WithdrawInvitation(Tap):
    """The link shall open nothing any more."""

    invitation_id: int


@tap("s.yes")
@dataclass(frozen=True)
class AcceptInvitation(Tap):
    """I shall work here; the token is what the link holds."""

    token: str


@router.tap(ChooseInvitedRole)
async def choose_invited_role(_: Visit, __: ChooseInvitedRole) -> Answer:
    roles = grid([Button(role_words(one), Invite(one)) for one in Role], 2)
    return Screen(text("invite-ask"), [*roles, way_back(ShowStaff(0))])


@router.tap(Invite)
async def invite(visit: Visit, wanted: Invite) -> Answer:
    made, token = await staff.invite(visit.session, visit.customer.id, wanted.role)
    link = visit.shop.link("s", token)
    body = paragraphs(
        text("invite-made", role=role_words(made.role), until=made.expires_at),
        link,
        text("invite-second-look") if made.role in TRUSTED else None,
    )
    rows: list[Row] = [
        [Button(text("invite-send"), url=f"https://t.me/share/url?url={quote(link, safe='')}")],
        [Button(text("invite-withdraw"), WithdrawInvitation(made.id), style=Style.DANGER)],
        way_back(ShowStaff(0)),
    ]
    return Screen(body, rows)


@router.tap(ShowInvitation)
async def show_invitation(visit: Visit, wanted: ShowInvitation) -> Answer:
    for one in await staff.open_invitations(visit.session):
        if one.id == wanted.invitation_id:
            return _open_screen(one)
    raise NotFound


@router.tap(WithdrawInvitation)
async def withdraw_invitation(visit: Visit, wanted: WithdrawInvitation) -> Answer:
    await staff.withdraw_invitation(visit.session, visit.customer.id, wanted.invitation_id)
    return Screen(text("invite-withdrawn"), [way_back(ShowStaff(0))])


@router.link("s")
async def open_link(visit: Visit, link: DeepLink) -> Answer:
    """What is offered, before anything is agreed to; a link that opens nothing leads home politely."""
    invitation = await staff.open_invitation(visit.session, visit.customer.id, link.ref)
    body = paragraphs(
        text("invited", shop=visit.shop.profile.name, role=role_words(invitation.role), until=invitation.expires_at),
        rights_words(invitation.role),
    )
    accept = Button(text("invite-accept"), AcceptInvitation(link.ref), style=Style.SUCCESS)
    return Screen(body, [[accept], [home()]])


@router.tap(AcceptInvitation)
async def accept_invitation(visit: Visit, wanted: AcceptInvitation) -> Answer:
    try:
        role, asked = await staff.accept_invitation(visit.session, visit.customer.id, wanted.token)
    except CodeWrong as wrong:
        return Screen(words_for(wrong), [[home()]])
    if asked is not None:
        return Screen(text("invite-accepted-waits", role=role_words(role)), [[home()]])
    return Screen(
        text("invite-accepted", role=role_words(role)), [[Button(text("home-merchant"), ShowConsole()), home()]]
    )


async def invitation_rows(visit: Visit) -> list[Row]:
    """Invitations that nobody has accepted yet, each with the way to withdraw it."""
    return [
        [Button(text("invite-row", role=role_words(one.role), until=one.expires_at), ShowInvitation(one.id))]
        for one in (await staff.open_invitations(visit.session))[-MOST_SHOWN:]
    ]


def _open_screen(one: Invitation) -> Screen:
    rows: list[Row] = [
        [Button(text("invite-withdraw"), WithdrawInvitation(one.id), style=Style.DANGER)],
        way_back(ShowStaff(0)),
    ]
    return Screen(text("invite-open", role=role_words(one.role), until=one.expires_at), rows)
