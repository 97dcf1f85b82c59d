"""The picture of a team, a bargain or a packet, to be saved, printed and sent on; it follows how things stand."""

from __future__ import annotations

from dataclasses import dataclass, replace

from campaigns import bargains, group_buys, packets, shared_cards
from campaigns.group_buys import TeamStatus
from commerce import staff
from commerce.kit.errors import NotFound
from commerce.staff import Permission
from handlers.card_results import drawing_for, drawing_of
from handlers.chat.card_hand import CardDrawing
from handlers.chat.messenger import Drawing, Redraw
from handlers.chat.router import Router, Visit
from handlers.chat.screen import Answer, Button, Keep, Screen, text
from handlers.chat.taps import Tap, tap
from handlers.notices import notices
from handlers.shared_bargains import BARGAIN
from handlers.shared_cards import DRAWS
from handlers.shared_packets import PACKET
from handlers.shared_teams import TEAM
from handlers.sharing import share_button

router = Router()

#: By which letter a link leads to a thing of such a kind.
LETTERS = {TEAM: "g", BARGAIN: "b", PACKET: "k"}


@tap("card.pic")
@dataclass(frozen=True)
class ShowAround(Tap):
    """Give me a picture of what this link leads to."""

    kind: str
    token: str


def picture_button(kind: str, token: str) -> Button:
    """The way to the picture."""
    return Button(text("card-picture"), ShowAround(kind, token))


@router.tap(ShowAround)
async def show_around(visit: Visit, wanted: ShowAround) -> Answer:
    """A message of its own, which is kept up to date; nobody has it of what they could not share."""
    ref = await _find(visit, wanted)
    screen = await _screen(drawing_for(visit, ref), wanted.kind, visit.customer.id)
    if screen is None:
        raise NotFound
    return replace(screen, fresh=True)


@notices.draws(shared_cards.NOTICE)
async def bring_newer(drawing: Drawing) -> Redraw | None:
    """The picture as it is now, in the chat of whoever keeps it; nobody is bothered where it is gone."""
    kind, ref = drawing.details["kind"], drawing.details["ref"]
    if kind not in DRAWS:
        return None
    screen = await _screen(drawing_of(drawing, ref), kind, drawing.customer.id)
    return None if screen is None else Redraw(screen)


async def _find(visit: Visit, wanted: ShowAround) -> int:
    """The number of what the link leads to, for whoever may share it. Raises `NotFound`."""
    if wanted.kind == TEAM:
        team = await group_buys.team(visit.session, visit.customer.id, wanted.token)
        if team.status is not TeamStatus.PENDING_LEADER:
            return team.id
    elif wanted.kind == BARGAIN:
        return (await bargains.bargain(visit.session, visit.customer.id, wanted.token)).bargain.id
    elif wanted.kind == PACKET and await staff.may(visit.session, visit.customer.id, Permission.COUPON_EDIT):
        return (await packets.by_token(visit.session, wanted.token)).id
    raise NotFound


async def _screen(drawing: CardDrawing, kind: str, keeper_id: int) -> Screen | None:
    """The picture with the link below it; none where there is nothing to be drawn."""
    card = await DRAWS[kind](drawing)
    if card.picture is None:
        return None
    return Screen(
        text("card-picture-about", link=drawing.shop.link(LETTERS[kind], card.token)),
        [[share_button(drawing.shop, LETTERS[kind], card.token)]] if card.ends_at is not None else (),
        photo=replace(card.picture, keeper_id=keeper_id),
        keep=Keep(f"pic-{kind}", drawing.ref),
    )
