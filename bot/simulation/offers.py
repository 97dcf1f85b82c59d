"""What brings people into an invented shop: promotions, coupons that are too few, points and credit to spend."""

from __future__ import annotations

from datetime import datetime, timedelta
from random import Random

from bot.simulation.shelves import people, variants
from commerce import coupons, credit, membership, promotions
from commerce.coupons import Plan, Stack, Way
from commerce.coupons import Terms as CouponTerms
from commerce.kit.clock import now
from commerce.kit.database import Database, Session
from commerce.kit.money import Money
from commerce.kit.profile import ShopProfile
from commerce.membership import Account
from commerce.membership import Kind as PointsKind
from commerce.promotions import Kind, Term, Terms

#: Of all orders about so many could have each limited coupon, and the limited promotion.
_ONE_IN = 25


async def entice(database: Database, profile: ShopProfile, seed: int, *, orders: int, days: int) -> None:
    """Make offers for so many orders in so many days; give every third person points, every seventh credit."""
    everybody, goods = await people(database, profile), await variants(database)
    chance, few = Random(f"{seed}/offers"), max(2, orders // _ONE_IN)
    async with database.unit_of_work() as session:
        await _promote(session, everybody[0], profile.currency, goods, few, now() + timedelta(days=days / 2))
        await _print_coupons(session, everybody[0], profile.currency, few)
        for person in everybody[1::3]:
            await _give_points(session, person, chance.randint(50, 5000), profile)
        for person in everybody[1::7]:
            worth = Money(chance.randint(500, 20_000), profile.currency)
            await credit.grant(session, everybody[0], person, worth, "sorry", key=f"welcome:{person}")


async def _promote(
    session: Session, staff_id: int, currency: str, goods: list[int], few: int, half_time: datetime
) -> None:
    """Money off for everybody, a lower price for the first few, a gift, and for a while so many at a share off."""
    for kind, terms, limits in (
        (Kind.ORDER, Terms((Term(10_000, 700), Term(30_000, 2_500)), by_share=False), (None, None)),
        (Kind.PRICE, Terms((Term(1, 2_000),), by_share=True), (few, 1)),
        (Kind.PIECES, Terms((Term(3, 1_500),), by_share=True), (None, 2)),
        (Kind.GIFT, Terms((Term(15_000, 0),), by_share=False), (few, None)),
    ):
        made = (await promotions.begin(session, staff_id, kind, currency)).id
        await promotions.set_terms(session, made, terms)
        if kind is Kind.PIECES:
            await promotions.set_window(session, made, None, half_time)
        if kind is Kind.GIFT:
            await promotions.set_gift(session, made, goods[0])
        if kind in (Kind.PRICE, Kind.PIECES):
            for variant_id in goods[1 if kind is Kind.PRICE else 2 :: 4]:
                await promotions.include(session, made, f"variant:{variant_id}")
        await promotions.set_limits(session, made, *limits)
        await promotions.set_labels(session, made, {"en": f"Offer {made}"})
        await promotions.publish(session, staff_id, made, below_cost=True)


async def _print_coupons(session: Session, staff_id: int, currency: str, few: int) -> None:
    """Few that take an amount off, a share off within a budget, free delivery for twice as many; and for friends."""
    amount = CouponTerms(stack=Stack.ORDER, currency=currency, amount=800, threshold=2_000)
    share = CouponTerms(stack=Stack.ORDER, currency=currency, basis_points=1_500, most=3_000)
    sending = CouponTerms(stack=Stack.SHIPPING, currency=currency, basis_points=10_000)
    for plan in (
        Plan(name="Eight off", terms=amount, total=few, per_customer=2, term_days=3),
        Plan(name="A share off", terms=share, budget=500 * few, term_days=10),
        Plan(name="Sent for nothing", terms=sending, total=2 * few, per_customer=3, term_days=7),
        Plan(name="Welcome", terms=amount, way=Way.FRIEND, term_days=14),
        Plan(name="Thanks", terms=amount, way=Way.INVITER, total=few, term_days=30),
    ):
        template = await coupons.draft(session, staff_id, plan)
        await coupons.publish(session, staff_id, template.id)


async def _give_points(session: Session, person: int, points: int, profile: ShopProfile) -> None:
    rules = await membership.programme(session, profile.currency)
    key, zone = f"welcome:{person}", profile.timezone
    await membership.give(session, person, points, PointsKind.ADJUST, key, rules, zone, source=Account.ADJUST)
