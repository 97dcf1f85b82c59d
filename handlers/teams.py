"""The card of a team: who is in, how many are missing, how long there is time, and a seat for whoever comes."""

from __future__ import annotations

from dataclasses import dataclass, replace

from campaigns import behaviour, group_buys
from campaigns.behaviour import Kind as Act
from campaigns.group_buys import GroupBuy, SeatStatus, Team
from commerce.catalogue import ProductCard
from commerce.kit.errors import NotFound
from handlers.card_results import drawing_for, picture_for_sharers
from handlers.carts import name_of
from handlers.chat.deep_links import DeepLink
from handlers.chat.keyboards import Row, grid, home, way_back
from handlers.chat.router import Router, Visit
from handlers.chat.screen import Answer, Button, CardPicture, Picture, Screen, Style, lines, paragraphs, text
from handlers.chat.taps import Tap, tap
from handlers.doors import ShowDeals, ShowGroup, ShowOrder, ShowProduct, ShowTeam
from handlers.group_buys import cheaper, goods_of, picture_of, to_checkout
from handlers.shared_teams import TEAM, draw_team
from handlers.sharing import share_button
from handlers.showing_around import picture_button
from handlers.team_prices import Beside, offered
from handlers.team_words import (
    ends_words,
    my_thanks_words,
    my_words,
    people_words,
    promise_words,
    seats_words,
    state_words,
    waiting_words,
)

router = Router()


@tap("team+")
@dataclass(frozen=True)
class JoinTeam(Tap):
    """I would like to join, with this variant; none: I have not chosen yet."""

    token: str
    variant_id: int | None


@tap("team!")
@dataclass(frozen=True)
class ConfirmJoin(Tap):
    """Yes, on to the checkout."""

    token: str
    variant_id: int


@tap("team?")
@dataclass(frozen=True)
class NotifyOfSeat(Tap):
    """Tell me when a seat is free."""

    token: str


@tap("team~")
@dataclass(frozen=True)
class LetNameBeSeen(Tap):
    """Whoever sees the team may read my first name, or no more."""

    token: str
    named: bool


@router.link("g")
async def open_team(visit: Visit, link: DeepLink) -> Answer:
    team = await group_buys.team(visit.session, visit.customer.id, link.ref)
    await _note_look(visit, team)
    return await team_screen(visit, team)


@router.tap(ShowTeam)
async def show_team(visit: Visit, wanted: ShowTeam) -> Answer:
    team = await group_buys.team(visit.session, visit.customer.id, wanted.token)
    await _note_look(visit, team)
    return replace(await team_screen(visit, team), fresh=wanted.fresh)


async def _note_look(visit: Visit, team: Team) -> None:
    """Whoever looks at a team that they could join may hear of it when it is nearly full."""
    if team.is_forming and not team.is_mine:
        await behaviour.note(visit.session, visit.customer.id, Act.TEAM, team.id)


@router.tap(JoinTeam)
async def join_team(visit: Visit, wanted: JoinTeam) -> Answer:
    """Which variant, where there are several; then price, time and what becomes of the money, before it begins."""
    team = await group_buys.team(visit.session, visit.customer.id, wanted.token)
    group = await group_buys.as_opened(visit.session, team.id)
    card, variant = await goods_of(visit, group, wanted.variant_id)
    await group_buys.look_to_join(visit.session, visit.customer.id, team.id, variant.variant_id)
    if wanted.variant_id is None and len(group.prices) > 1:
        return _variants_screen(team, group, card)
    beside = await cheaper(visit, group, card, variant, team.paid + 1)
    body = paragraphs(
        text("team-confirm-join", title=name_of(card.title, variant.option_label)),
        lines(seats_words(team), ends_words(team.expires_at) if team.expires_at else None),
        beside.words,
        promise_words(group),
        text("group-confirm-next"),
    )
    confirm = Button(
        text("group-confirm", price=beside.price), ConfirmJoin(team.token, variant.variant_id), style=Style.PRIMARY
    )
    return Screen(body, [[confirm], way_back(ShowTeam(team.token))], photo=picture_of(card))


@router.tap(ConfirmJoin)
async def confirm_join(visit: Visit, wanted: ConfirmJoin) -> Answer:
    team = await group_buys.team(visit.session, visit.customer.id, wanted.token)
    await group_buys.look_to_join(visit.session, visit.customer.id, team.id, wanted.variant_id)
    group = await group_buys.as_opened(visit.session, team.id)
    await cheaper(visit, group, *await goods_of(visit, group, wanted.variant_id), team.paid + 1)
    return await to_checkout(visit, wanted.variant_id, team.event_ref)


@router.tap(NotifyOfSeat)
async def notify_of_seat(visit: Visit, wanted: NotifyOfSeat) -> Answer:
    """Whoever waits is told once, when a seat is free; where one is free already, the card shows it."""
    team = await group_buys.team(visit.session, visit.customer.id, wanted.token)
    if team.is_mine or not team.is_forming or team.free:
        return await team_screen(visit, team)
    await group_buys.watch(visit.session, visit.customer.id, team.id)
    return replace(await team_screen(visit, team), toast=text("team-watched"))


@router.tap(LetNameBeSeen)
async def let_name_be_seen(visit: Visit, wanted: LetNameBeSeen) -> Answer:
    team = await group_buys.team(visit.session, visit.customer.id, wanted.token)
    await group_buys.let_be_named(visit.session, visit.customer.id, team.id, wanted.named)
    toast = text("team-name-shown" if wanted.named else "team-name-hidden")
    return replace(await team_screen(visit, team), toast=toast)


async def team_screen(visit: Visit, team: Team) -> Screen:
    """The card of a team for whoever looks at it."""
    group = await group_buys.as_opened(visit.session, team.id)
    card, _ = await goods_of(visit, group, None)
    people = await people_words(visit.session, team, visit.customer.id)
    beside = await offered(visit, visit.customer.id, team, group, card)
    if beside is None:
        raise NotFound
    told = beside.words if team.is_forming and not (team.is_mine and not beside.is_cheaper) else None
    thanks = await my_thanks_words(visit.session, team, visit.customer.id) if team.is_mine else None
    body = paragraphs(
        text("team-title", title=card.title),
        lines(seats_words(team), people),
        told,
        lines(state_words(team), waiting_words(team), my_words(team), thanks),
        ends_words(team.expires_at) if team.is_forming and team.expires_at else None,
        promise_words(group) if team.is_forming else None,
    )
    rows = [*await _rows(visit, team, beside), [Button(text("button-deals"), ShowDeals()), home()]]
    return Screen(body, rows, photo=await _photo(visit, team, card))


async def _photo(visit: Visit, team: Team, card: ProductCard) -> Picture | CardPicture | None:
    """Whoever shares a team sees the picture that its cards bear."""
    shares = team.is_mine and team.is_forming
    drawn = await picture_for_sharers(drawing_for(visit, team.id), draw_team) if shares else None
    return drawn or picture_of(card)


async def _rows(visit: Visit, team: Team, beside: Beside) -> list[Row]:
    if team.is_mine:
        return await _my_rows(visit, team)
    if not beside.is_cheaper:
        return [[Button(text("group-buy-alone"), ShowProduct(team.product_id), style=Style.PRIMARY)]]
    if team.is_forming and team.free:
        label = text("team-join", price=beside.price)
        join = JoinTeam(team.token, None if len(beside.group.prices) > 1 else beside.variant_id)
        return [[Button(label, join, style=Style.PRIMARY)], [share_button(visit.shop, "g", team.token)]]
    rows: list[Row] = []
    if team.is_forming:
        rows.append([Button(text("team-notify-me"), NotifyOfSeat(team.token), style=Style.PRIMARY)])
    rows.append([Button(text("team-start-own"), ShowGroup(team.product_id))])
    return rows


async def _my_rows(visit: Visit, team: Team) -> list[Row]:
    """Sharing comes first while somebody is missing; one's own team is not joined again."""
    rows: list[Row] = []
    if team.is_forming and team.my_status in (SeatStatus.JOINED, SeatStatus.HELD):
        rows += [[share_button(visit.shop, "g", team.token)], [picture_button(TEAM, team.token)]]
    if team.my_order_id is not None:
        rows.append([Button(text("notice-show-order"), ShowOrder(team.my_order_id, fresh=True))])
    if team.my_status in (SeatStatus.JOINED, SeatStatus.SUCCEEDED):
        rows.append([await _name_button(visit, team)])
    return rows


async def _name_button(visit: Visit, team: Team) -> Button:
    seats = await group_buys.paid_seats(visit.session, team.id)
    named = any(one.named for one in seats if one.customer_id == visit.customer.id)
    return Button(text("team-hide-name" if named else "team-show-name"), LetNameBeSeen(team.token, not named))


def _variants_screen(team: Team, group: GroupBuy, card: ProductCard) -> Screen:
    """One button for each variant, with what it costs in this team."""
    sold = [one for one in card.variants if one.variant_id in group.prices]
    chips = (
        Button(
            text("team-variant", label=one.option_label, price=group.price(one.variant_id, team.paid + 1)),
            JoinTeam(team.token, one.variant_id),
        )
        for one in sold
    )
    body = paragraphs(text("team-title", title=card.title), text("team-choose"))
    return Screen(body, [*grid(chips, 2), way_back(ShowTeam(team.token))], photo=picture_of(card))
