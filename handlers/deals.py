"""What runs at the moment or is to come: today's coupons, flash sales, group buys, bargains, teams, and one's own."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from campaigns import bargains, group_buys
from campaigns.group_buys import Team
from commerce.catalogue import ProductCard
from handlers.chat.keyboards import home
from handlers.chat.router import Router, Visit
from handlers.chat.screen import Answer, Button, Screen, Silence, Words, lines, paragraphs, text
from handlers.doors import ShowDeals, ShowMyBargains, ShowShelf, ShowTeam
from handlers.drop_words import drops_part
from handlers.running_deals import title_of, what_runs
from handlers.team_words import my_thanks_words, time_left

router = Router()

#: So many are shown.
MOST_TEAMS, MOST_MINE = 5, 5


@router.command("deals")
async def deals_by_command(visit: Visit) -> Answer:
    return await deals_screen(visit)


@router.tap(ShowDeals)
async def show_deals(visit: Visit, _: ShowDeals) -> Answer:
    return await deals_screen(visit)


@router.group_command("deal")
async def show_in_group(visit: Visit) -> Answer:
    """A card of what runs, for a group that asks; without anything the bot stays quiet."""
    running = await what_runs(visit)
    rows = [[Button(one.words, url=visit.shop.link(*one.link))] for one in running.deals(visit.language)]
    key = "deals-rush-in-group" if running.is_rush_alone else "deals-in-group"
    return Screen(text(key, shop=visit.shop.profile.name), rows) if rows else Silence()


async def deals_screen(visit: Visit) -> Screen:
    """Everything that runs, with the teams that miss least, and where one has a seat."""
    mine = await group_buys.mine(visit.session, visit.customer.id, MOST_MINE)
    teams = await group_buys.teams_nearly_full(visit.session, visit.customer.id, most=MOST_TEAMS)
    running = await what_runs(visit, {one.product_id for one in (*mine, *teams)})
    dropped, rows = await drops_part(visit)
    rows += [[Button(one.words, one.tap)] for one in running.deals(visit.language)]
    rows += [[_join_button(running.cards, one)] for one in teams if one.product_id in running.cards]
    rows += [[_my_button(running.cards, one)] for one in mine]
    if running.haggled or await bargains.mine(visit.session, visit.customer.id, 1):
        rows.append([Button(text("button-my-bargains"), ShowMyBargains())])
    rows.append([Button(text("home-browse"), ShowShelf(None, 0)), home()])
    told = paragraphs(
        text("deals-title"),
        dropped,
        *running.told(),
        text("deals-none") if running.is_nothing and dropped is None else None,
        text("deals-teams", count=len(teams)) if teams else None,
        await _mine_words(visit, running.cards, mine),
    )
    return Screen(told, rows)


async def _mine_words(visit: Visit, cards: Mapping[int, ProductCard], mine: Sequence[Team]) -> Words | None:
    """Where one has a seat."""
    if not mine:
        return None
    return lines(text("deals-mine"), *[one for team in mine for one in await _told_of_mine(visit, cards, team)])


def _join_button(cards: Mapping[int, ProductCard], team: Team) -> Button:
    assert team.expires_at is not None
    title, left = title_of(cards[team.product_id]), time_left(team.expires_at)
    return Button(text("deal-join", title=title, paid=team.paid, size=team.size, left=left), ShowTeam(team.token))


def _my_button(cards: Mapping[int, ProductCard], team: Team) -> Button:
    return Button(text("deal-mine", title=_title(cards, team), paid=team.had, size=team.size), ShowTeam(team.token))


async def _told_of_mine(visit: Visit, cards: Mapping[int, ProductCard], team: Team) -> list[Words]:
    """Where a team stands, and what leading it brings."""
    thanks = await my_thanks_words(visit.session, team, visit.customer.id) if team.i_lead else None
    return [_my_words(cards, team), *([thanks] if thanks is not None else [])]


def _my_words(cards: Mapping[int, ProductCard], team: Team) -> Words:
    status = text(f"team-short-{team.status.value.replace('_', '-')}")
    return text("deals-my-team", title=_title(cards, team), paid=team.had, size=team.size, status=status)


def _title(cards: Mapping[int, ProductCard], team: Team) -> str:
    """What is bought; of goods that are off the shelf the team's number is left."""
    card = cards.get(team.product_id)
    return title_of(card) if card is not None else f"№ {team.id}"
