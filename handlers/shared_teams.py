"""The card of a team in other people's chats: it says what anybody may read, and follows its team to the end."""

from __future__ import annotations

from campaigns import group_buys, shared_cards
from campaigns.group_buys import (
    SeatFreed,
    SeatMoved,
    SeatPaid,
    Team,
    TeamFailed,
    TeamFilled,
    TeamOpened,
    TeamStatus,
)
from commerce import catalogue
from commerce.catalogue import ProductCard
from commerce.kit.clock import now
from commerce.kit.database import Session
from commerce.kit.errors import NotFound
from handlers.card_posters import Plan, dots_of, picture_for
from handlers.card_results import Sent, drawing_for, found_card
from handlers.card_words import clock_words
from handlers.chat.card_hand import CardDrawing, DrawnCard
from handlers.chat.front import ShopFront
from handlers.chat.router import Visit
from handlers.chat.screen import Button, Found, Screen, Style, Words, lines, paragraphs, text
from handlers.team_prices import Beside, offered
from handlers.team_words import people_words, promise_words, seats_words, state_words

#: How such a card is called among those that are kept.
TEAM = "team"
#: Whoever reads such a card has no seat as far as it knows.
NOBODY = 0


async def find_team_card(visit: Visit, token: str) -> Found | None:
    """A team as a result of inline mode; none of a team that cannot be shared."""
    try:
        team = await group_buys.team(visit.session, visit.customer.id, token)
    except NotFound:
        return None
    if team.status is TeamStatus.PENDING_LEADER:
        return None
    drawing = drawing_for(visit, team.id)
    goods = await _goods(drawing, team)
    card = await _card(drawing, team, goods)
    title = text("team-shared", title=_title(goods))
    return await found_card(visit, "g", team.id, card, title, seats_words(team))


async def keep_team_card(visit: Visit, team_id: int, sent: Sent) -> None:
    """A card was sent somewhere: it is kept up to date from now on; one whose team ended meanwhile is drawn once."""
    team = await group_buys.team_by_id(visit.session, visit.customer.id, team_id)
    await shared_cards.keep(visit.session, visit.customer.id, TEAM, team.id, sent.where, sent.picture, sent.looks)
    await redraw_cards(visit.session, team, fresh=sent.where)


async def follow_team(
    session: Session, happened: TeamOpened | SeatPaid | SeatFreed | SeatMoved | TeamFilled | TeamFailed
) -> None:
    """A reaction: the cards of a team say how it stands."""
    await redraw_cards(session, await group_buys.team_by_id(session, NOBODY, happened.team_id))


async def redraw_cards(session: Session, team: Team, *, fresh: str | None = None) -> None:
    """Owe the cards of a team an edit, or only a fresh one: however often it is shared, nothing else has moved.

    All of them the last one when it is over.
    """
    over = team.status not in (TeamStatus.PENDING_LEADER, TeamStatus.FORMING)
    every = shared_cards.rest(None if over else team.expires_at, now())
    await shared_cards.redraw(session, TEAM, team.id, every, for_good=over, only=None if over else fresh)


async def draw_team(drawing: CardDrawing) -> DrawnCard:
    """The card as it is now."""
    team = await group_buys.team_by_id(drawing.session, NOBODY, drawing.ref)
    return await _card(drawing, team, await _goods(drawing, team))


async def _card(drawing: CardDrawing, team: Team, goods: ProductCard | None) -> DrawnCard:
    """What anybody may read of a team, as on its own screen, and the link into it."""
    group = await group_buys.as_opened(drawing.session, team.id)
    beside = None if goods is None else await offered(drawing, None, team, group, goods)
    open_ = team.is_forming
    ends_at = team.expires_at if open_ else None
    body = paragraphs(
        text("team-title", title=_title(goods)),
        lines(seats_words(team), await people_words(drawing.session, team, None)),
        lines(beside.words, promise_words(group)) if open_ and beside is not None else None,
        state_words(team),
        clock_words(ends_at) if ends_at is not None else None,
    )
    picture = None if beside is None else picture_for(drawing, TEAM, goods, _plan(drawing, team, goods, beside))
    return DrawnCard(Screen(body, [[_button(drawing.shop, team, beside)]]), team.token, ends_at, picture)


def _plan(drawing: CardDrawing, team: Team, goods: ProductCard | None, beside: Beside) -> Plan:
    """Both prices where anything is saved together, else the one that anybody pays."""
    open_, saves = team.is_forming, beside.is_cheaper
    together = min(beside.price, beside.alone, key=lambda one: one.amount)
    return Plan(
        title=_title(goods),
        price=together if saves else beside.alone,
        price_label=text("card-picture-together" if saves else "card-picture-alone"),
        beside=beside.alone if saves else None,
        beside_label=text("card-picture-alone") if saves else "",
        dots=dots_of(team.had, team.held, team.size),
        count=text("card-picture-seats", done=team.had, wanted=team.size),
        state=_picture_state(team),
        link=drawing.shop.link("g", team.token),
        scan=text("card-picture-join" if open_ and saves else "card-picture-shop"),
    )


def _picture_state(team: Team) -> Words:
    if team.is_forming and team.expires_at is not None:
        return text("card-picture-ends", until=team.expires_at)
    if team.came_to_nothing:
        return text("card-picture-came-to-nothing")
    return text("card-picture-team-done" if team.status is TeamStatus.SUCCEEDED else "card-picture-over")


def _button(shop: ShopFront, team: Team, beside: Beside | None) -> Button:
    """The way in, where anything is saved there; else to what anybody may buy."""
    product = shop.link("p", team.product_id)
    if not team.is_forming or beside is None:
        return Button(text("inline-open", shop=shop.profile.name), url=product)
    if not beside.is_cheaper:
        return Button(text("group-buy-alone"), url=product, style=Style.PRIMARY)
    return Button(text("team-join", price=beside.price), url=shop.link("g", team.token), style=Style.PRIMARY)


async def _goods(drawing: CardDrawing, team: Team) -> ProductCard | None:
    """What is bought; none where it is not on the shelf any more."""
    return (await catalogue.cards(drawing.session, [team.product_id], drawing.language)).get(team.product_id)


def _title(goods: ProductCard | None) -> str:
    return goods.title if goods is not None else "–"
