"""What a journey gives on its way: a coupon of a kind that is for journeys, points; each once for everybody on it."""

from __future__ import annotations

from dataclasses import replace

from campaigns.journeys.enrolment import Enrolment
from campaigns.journeys.steps import Grant, Points
from commerce import coupons, membership
from commerce.coupons import Way
from commerce.kit.database import Session
from commerce.kit.profile import ShopProfile
from commerce.membership import Kind


async def give_coupon(session: Session, who: Enrolment, step: Grant, profile: ShopProfile) -> tuple[Enrolment, bool]:
    """A coupon whose number is that of the person on the way; tells whether any was left."""
    template = await coupons.get_template(session, step.template_id)
    if template.plan.way is not Way.JOURNEY:
        return who, False
    coupon = await coupons.give_once(session, who.customer_id, template, who.id, profile)
    if coupon is None:
        return who, False
    return replace(who, facts={**who.facts, "coupon": coupon.id}), True


async def give_points(session: Session, who: Enrolment, step: Points, profile: ShopProfile) -> bool:
    """Points, where the shop has any."""
    rules = await membership.programme(session, profile.currency)
    if not rules.enabled:
        return False
    key = f"journey:{who.id}:{who.node}"
    return await membership.give(session, who.customer_id, step.points, Kind.GIFT, key, rules, profile.timezone)
