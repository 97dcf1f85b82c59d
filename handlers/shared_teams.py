"""The card of a team in other people's chats: it says what anybody may read, and follows its team to the end."""

from __future__ import annotations

from datetime import timedelta

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
from commerce import catalogue, membership
from commerce.kit.clock import now
from commerce.kit.database import Session
from commerce.kit.errors import NotFound
from handlers.chat.front import ShopFront
from handlers.chat.messenger import Drawing, SharedRedraw
from handlers.chat.router import Visit
from handlers.chat.screen import Button, Found, Screen, Style, Words, lines, paragraphs, text
from handlers.team_words import beside_words, people_words, promise_words, seats_words, state_words

#: How such a card is called among those that are kept.
TEAM = "team"
#: At most one edit of a card in so long; less often while there is much time.
NEAR, FAR = timedelta(seconds=3), timedelta(seconds=15)
_LONG = timedelta(hours=1)
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
    card = await _card(visit.session, visit.shop, team, visit.language)
    return Found(
        id=f"g{team.id}",
        title=text("team-shared", title=await _title(visit.session, team, visit.language)),
        description=seats_words(team),
        card=card.body,
        rows=card.rows,
    )


async def keep_team_card(visit: Visit, team_id: int, where: str) -> None:
    """A card was sent somewhere: it is kept up to date from now on; one whose team ended meanwhile is drawn once."""
    team = await group_buys.team_by_id(visit.session, visit.customer.id, team_id)
    await shared_cards.keep(visit.session, visit.customer.id, TEAM, team.id, where)
    await redraw_cards(visit.session, team, fresh=where)


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
    far = not over and team.expires_at is not None and team.expires_at - now() > _LONG
    only = None if over else fresh
    await shared_cards.redraw(session, TEAM, team.id, FAR if far else NEAR, for_good=over, only=only)


async def draw_team(drawing: Drawing) -> SharedRedraw:
    """The card as it is now, in the language of whoever sent it."""
    team = await group_buys.team_by_id(drawing.session, NOBODY, drawing.details["ref"])
    screen = await _card(drawing.session, drawing.shop, team, drawing.language)
    return SharedRedraw(drawing.details["card"], screen)


async def _card(session: Session, shop: ShopFront, team: Team, language: str) -> Screen:
    """What anybody may read of a team, and the link into it."""
    title = await _title(session, team, language)
    open_ = team.is_forming
    body = paragraphs(
        text("team-title", title=title),
        lines(seats_words(team), await people_words(session, team, None)),
        await _offer_words(session, shop, team, language) if open_ else None,
        state_words(team),
        text("team-shared-ends", until=team.expires_at) if open_ and team.expires_at else None,
    )
    return Screen(body, [[await _button(session, shop, team)]])


async def _offer_words(session: Session, shop: ShopFront, team: Team, language: str) -> Words | None:
    """The price in this team beside the one that anybody pays alone."""
    group = await group_buys.as_opened(session, team.id)
    card = (await catalogue.cards(session, [team.product_id], language)).get(team.product_id)
    sold = [one for one in card.variants if one.variant_id in group.prices] if card is not None else []
    if card is None or not sold:
        return None
    prices = await membership.prices(session, None, [card], language, shop.profile.currency)
    price = group.price(sold[0].variant_id, team.paid + 1)
    return lines(beside_words(price, prices.of(sold[0]).price), promise_words(group))


async def _button(session: Session, shop: ShopFront, team: Team) -> Button:
    if not team.is_forming:
        return Button(text("inline-open", shop=shop.profile.name), url=shop.link("p", team.product_id))
    group = await group_buys.as_opened(session, team.id)
    price = min((group.price(one, team.paid + 1) for one in group.prices), key=lambda one: one.amount)
    return Button(text("team-join", price=price), url=shop.link("g", team.token), style=Style.PRIMARY)


async def _title(session: Session, team: Team, language: str) -> str:
    """What is bought; nothing where it is not on the shelf any more."""
    card = (await catalogue.cards(session, [team.product_id], language)).get(team.product_id)
    return card.title if card is not None else "–"
