"""What runs at the moment or is to come: today's coupons, flash sales, group buys, bargains, teams, and one's own."""

from __future__ import annotations

from collections.abc import Mapping

from campaigns import bargains, flash_sales, group_buys, live_sales
from campaigns.bargains import BargainGlance
from campaigns.flash_sales import FlashSale
from campaigns.group_buys import Glance, Team
from commerce import catalogue
from commerce.catalogue import ProductCard
from handlers.chat.keyboards import home
from handlers.chat.router import Router, Visit
from handlers.chat.screen import Answer, Button, Screen, Silence, Words, lines, paragraphs, text
from handlers.chat.writing import shortened
from handlers.doors import ShowBargains, ShowDeals, ShowGroup, ShowMyBargains, ShowProduct, ShowShelf, ShowTeam
from handlers.drop_words import drops_part
from handlers.flash_words import deal_words
from handlers.live_sales import ShowLive
from handlers.live_words import live_words
from handlers.team_words import my_thanks_words, time_left

router = Router()

#: So many of each are shown.
MOST_DEALS, MOST_TEAMS, MOST_MINE = 8, 5, 5
MOST_TITLE = 32


@router.command("deals")
async def deals_by_command(visit: Visit) -> Answer:
    return await deals_screen(visit)


@router.tap(ShowDeals)
async def show_deals(visit: Visit, _: ShowDeals) -> Answer:
    return await deals_screen(visit)


@router.group_command("deal")
async def show_in_group(visit: Visit) -> Answer:
    """A card of what runs, for a group that asks; without anything the bot stays quiet."""
    running = await group_buys.glances(visit.session, MOST_DEALS)
    rushes = await flash_sales.running_and_coming(visit.session, MOST_DEALS)
    haggled = await bargains.glances(visit.session, MOST_DEALS)
    products = {one.product_id for one in running} | {one.product_id for one in haggled}
    products |= {one.campaign.product_id for one in rushes}
    cards = await catalogue.cards(visit.session, sorted(products), visit.language)
    told = [(one.campaign.product_id, _rush_words(cards, one)) for one in rushes if one.campaign.product_id in cards]
    told += [(one.product_id, _deal_words(cards[one.product_id], one)) for one in running if one.product_id in cards]
    told += [(one.product_id, _bargain_words(cards[one.product_id], one)) for one in haggled if one.product_id in cards]
    rows = [[Button(words, url=visit.shop.link("p", product_id))] for product_id, words in told]
    live = await live_sales.running(visit.session, MOST_DEALS)
    rows += [[Button(live_words(one, visit.language), url=visit.shop.link("l", one.token))] for one in live]
    key = "deals-in-group" if running or haggled or live else "deals-rush-in-group"
    return Screen(text(key, shop=visit.shop.profile.name), rows) if rows else Silence()


async def deals_screen(visit: Visit) -> Screen:
    """Everything that runs, with the teams that miss least, and where one has a seat."""
    running = await group_buys.glances(visit.session, MOST_DEALS)
    mine = await group_buys.mine(visit.session, visit.customer.id, MOST_MINE)
    teams = await group_buys.teams_nearly_full(visit.session, visit.customer.id, most=MOST_TEAMS)
    rushes = await flash_sales.running_and_coming(visit.session, MOST_DEALS)
    haggled = await bargains.glances(visit.session, MOST_DEALS)
    products = {one.product_id for one in running} | {one.product_id for one in haggled}
    products |= {one.product_id for one in (*mine, *teams)} | {one.campaign.product_id for one in rushes}
    cards = await catalogue.cards(visit.session, sorted(products), visit.language)
    running = tuple(one for one in running if one.product_id in cards)
    haggled = tuple(one for one in haggled if one.product_id in cards)
    rushes = tuple(one for one in rushes if one.campaign.product_id in cards)
    dropped, rows = await drops_part(visit)
    rows += [[Button(_rush_words(cards, one), ShowProduct(one.campaign.product_id))] for one in rushes]
    rows += [[Button(_deal_words(cards[one.product_id], one), ShowGroup(one.product_id))] for one in running]
    rows += [[_join_button(cards, one)] for one in teams if one.product_id in cards]
    rows += [[_my_button(cards, one)] for one in mine]
    rows += [[Button(_bargain_words(cards[one.product_id], one), ShowBargains(one.product_id))] for one in haggled]
    live = await live_sales.running(visit.session, MOST_DEALS)
    rows += [[Button(live_words(one, visit.language), ShowLive(one.token))] for one in live]
    if haggled or await bargains.mine(visit.session, visit.customer.id, 1):
        rows.append([Button(text("button-my-bargains"), ShowMyBargains())])
    rows.append([Button(text("home-browse"), ShowShelf(None, 0)), home()])
    told = paragraphs(
        text("deals-title"),
        dropped,
        text("deals-flash", count=len(rushes)) if rushes else None,
        text("deals-running", count=len(running)) if running else None,
        text("deals-bargains", count=len(haggled)) if haggled else None,
        text("deals-live", count=len(live)) if live else None,
        None if running or rushes or haggled or live or dropped else text("deals-none"),
        text("deals-teams", count=len(teams)) if teams else None,
        lines(text("deals-mine"), *[one for team in mine for one in await _told_of_mine(visit, cards, team)])
        if mine
        else None,
    )
    return Screen(told, rows)


def _rush_words(cards: Mapping[int, ProductCard], sale: FlashSale) -> Words:
    return deal_words(shortened(cards[sale.campaign.product_id].title, MOST_TITLE), sale)


def _deal_words(card: ProductCard, deal: Glance) -> Words:
    price = min(deal.prices.values(), key=lambda one: one.amount)
    return text("deal-group", title=shortened(card.title, MOST_TITLE), price=price, size=deal.size)


def _bargain_words(card: ProductCard, deal: BargainGlance) -> Words:
    title = shortened(card.title, MOST_TITLE)
    return text("deal-bargain", title=title, floor=deal.cheapest, helpers=deal.helpers)


def _join_button(cards: Mapping[int, ProductCard], team: Team) -> Button:
    assert team.expires_at is not None
    title, left = shortened(cards[team.product_id].title, MOST_TITLE), time_left(team.expires_at)
    return Button(text("deal-join", title=title, paid=team.paid, size=team.size, left=left), ShowTeam(team.token))


def _my_button(cards: Mapping[int, ProductCard], team: Team) -> Button:
    title = shortened(_title(cards, team), MOST_TITLE)
    return Button(text("deal-mine", title=title, paid=team.paid, size=team.size), ShowTeam(team.token))


async def _told_of_mine(visit: Visit, cards: Mapping[int, ProductCard], team: Team) -> list[Words]:
    """Where a team stands, and what leading it brings."""
    thanks = await my_thanks_words(visit.session, team, visit.customer.id) if team.i_lead else None
    return [_my_words(cards, team), *([thanks] if thanks is not None else [])]


def _my_words(cards: Mapping[int, ProductCard], team: Team) -> Words:
    status = text(f"team-short-{team.status.value.replace('_', '-')}")
    title = shortened(_title(cards, team), MOST_TITLE)
    return text("deals-my-team", title=title, paid=team.paid, size=team.size, status=status)


def _title(cards: Mapping[int, ProductCard], team: Team) -> str:
    """What is bought; of goods that are off the shelf the team's number is left."""
    card = cards.get(team.product_id)
    return card.title if card is not None else f"№ {team.id}"
