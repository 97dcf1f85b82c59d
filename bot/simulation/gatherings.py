"""What an invented shop sells to people who buy together, and a merchant who changes their mind about it."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from random import Random

from bot.simulation.shelves import move_in
from bot.simulation.whims import Whims, dear_goods, follow_whims, pause
from bot.simulation.wishes import Wish
from campaigns import calendar, group_buys
from campaigns.calendar import Campaign, Kind
from campaigns.group_buys import GroupBuy, JoinerRule, Late, Reward, Terms
from commerce import coupons
from commerce.catalogue import VariantCard
from commerce.coupons import Plan, Stack, Way
from commerce.coupons import Terms as CouponTerms
from commerce.kit.clock import now
from commerce.kit.database import Database, Session
from commerce.kit.money import BASIS_POINTS, Money
from commerce.kit.profile import ShopProfile

_HOUR = timedelta(hours=1)
#: Teams of every kind, none of which waits longer than a day.
_KINDS = (
    Terms(reward=Reward(points=150, most=3)),
    Terms(sizes=(2, 4), window=12 * _HOUR, with_coupons=True, reward=Reward(share=BASIS_POINTS)),
    Terms(sizes=(2,), joiner_rule=JoinerRule.NEW_ONLY, max_teams=2, reward=Reward(share=4_000, most=2)),
    Terms(sizes=(5,), window=8 * _HOUR, complete_from=3, late_policy=(Late.NEW_TEAM, Late.REFUND)),
    Terms(sizes=(3, 5), max_pieces=3, late_policy=(Late.REFUND,)),
    Terms(sizes=(2,), window=_HOUR, cap_at_end=True),
)
#: A kind whose leaders are thanked with a coupon.
_WITH_COUPON = 4
#: So many pieces of the last kind are sold, of this many orders one.
_ONE_IN = 30
#: So many of the goods that are worth it are sold to teams; the others are for campaigns of other kinds.
GOODS = len(_KINDS)
_MOST = 50


async def gather(database: Database, profile: ShopProfile, seed: int, *, orders: int, days: int) -> None:
    """Sell something to teams of every kind; what is sold to the last one is little, and only for half the time."""
    async with database.unit_of_work() as session:
        staff_id = (await move_in(session, profile, 0, 0)).id
        chosen = (await dear_goods(database, session, seed))[:GOODS]
        kinds = await _with_thanks(session, staff_id, profile.currency)
        made = [await _plan(session, staff_id, card, terms) for card, terms in zip(chosen, kinds, strict=True)]
        await group_buys.set_quota(session, made[-1].id, chosen[-1].variant_id, max(4, orders // _ONE_IN))
        await calendar.set_window(session, made[-1].id, None, now() + timedelta(days=days / 2))
        for one in made:
            await group_buys.publish(session, staff_id, one.id, below_cost=True)


async def find_seat(session: Session, person: int, chance: Random) -> Wish | None:
    """In a team of others that misses little, or else in a new one in whatever group buy there is."""
    teams = await group_buys.teams_nearly_full(session, person)
    if teams and chance.random() < 0.75:
        team = chance.choice(teams)
        group, ref = await group_buys.get(session, team.campaign_id), team.event_ref
    else:
        run = await calendar.running(session, Kind.GROUP_BUY, size=_MOST)
        if not run.campaigns:
            return None
        group = await group_buys.get(session, chance.choice(run.campaigns).id)
        ref = group_buys.ref_to_open(group.id)
    return Wish(person, chance.choice(sorted(group.prices)), chance.choice((1, 1, 1, 2)), ref)


async def change_mind(database: Database, staff_id: int, seed: int) -> None:
    """Once a day: what is paused goes on; now and then something is paused, cheaper, or ends and begins anew."""
    await follow_whims(database, staff_id, seed, Kind.GROUP_BUY, _WHIMS)


async def _with_thanks(session: Session, staff_id: int, currency: str) -> list[Terms]:
    """The kinds of teams, one with a coupon for whoever leads it."""
    terms = CouponTerms(stack=Stack.ORDER, currency=currency, amount=700, threshold=1_500)
    plan = Plan(name="For leaders", terms=terms, way=Way.LEADER, term_days=14)
    thanks = await coupons.publish(session, staff_id, (await coupons.draft(session, staff_id, plan)).id)
    with_coupon = replace(_KINDS[_WITH_COUPON], reward=Reward(template_id=thanks.id))
    return [*_KINDS[:_WITH_COUPON], with_coupon, *_KINDS[_WITH_COUPON + 1 :]]


async def _plan(session: Session, staff_id: int, card: VariantCard, terms: Terms) -> GroupBuy:
    """The first price is a seventh below the usual one, and every further one a tenth of it lower."""
    made = await group_buys.begin(session, staff_id, card.product_id, card.price.currency)
    await group_buys.set_terms(session, made.id, terms)
    prices = [
        Money(card.price.amount * (86 - 10 * step) // 100, card.price.currency) for step, _ in enumerate(terms.sizes)
    ]
    await group_buys.set_prices(session, made.id, card.variant_id, prices)
    await calendar.set_titles(session, made.id, {"en": f"Together {made.id}"})
    return made


async def _lower(session: Session, staff_id: int, campaign: Campaign) -> None:
    """A twentieth less."""
    group = await group_buys.get(session, campaign.id)
    for variant_id, prices in sorted(group.prices.items()):
        less = [Money(one.amount * 19 // 20, one.currency) for one in prices]
        await group_buys.lower_prices(session, staff_id, group.id, variant_id, less, below_cost=True)


async def _end(session: Session, staff_id: int, campaign: Campaign) -> None:
    await _begin_anew(session, staff_id, campaign, call_off_teams=False)


async def _call_off(session: Session, staff_id: int, campaign: Campaign) -> None:
    await _begin_anew(session, staff_id, campaign, call_off_teams=True)


async def _begin_anew(session: Session, staff_id: int, campaign: Campaign, *, call_off_teams: bool) -> None:
    await group_buys.stop(session, staff_id, campaign.id, call_off_teams=call_off_teams)
    made = await group_buys.copy(session, staff_id, campaign.id)
    await group_buys.publish(session, staff_id, made.id, below_cost=True)


#: Of a hundred days of a campaign, on how many the merchant does what.
_WHIMS: Whims = (
    (6, pause),
    (6, _lower),
    (3, _end),
    (3, _call_off),
    (82, None),
)
