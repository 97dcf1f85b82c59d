"""What the sample shop offers to friends: a price for three who buy together, and coupons for those who invite."""

from __future__ import annotations

from datetime import timedelta

from campaigns import calendar, group_buys
from campaigns.group_buys import Terms as GroupTerms
from commerce import catalogue, coupons, customers
from commerce.coupons import Plan, Stack, Terms, Way
from commerce.kit.clock import now
from commerce.kit.database import Session

#: Any variant of what is bought together.
_TOGETHER = "RT-CEL-06"
_TITLES = {"en": "Teapots for three", "zh": "三人拼壶", "ru": "Чайники на троих", "ar": "أباريق لثلاثة"}
_FOR_SO_LONG = timedelta(days=14)
#: Of the list price, in basis points.
_SHARE = 8_000
_OFF, _FROM, _GOOD_FOR = 500, 2_000, 60


async def offer_to_friends(session: Session, owner_telegram_id: int, currency: str) -> None:
    """Publish all of it in the owner's name."""
    owner = (await customers.expect(session, owner_telegram_id, "en")).id
    await _together(session, owner, currency)
    for name, way in (("Welcome", Way.FRIEND), ("Thank you", Way.INVITER)):
        terms = Terms(stack=Stack.ORDER, currency=currency, amount=_OFF, threshold=_FROM)
        template = await coupons.draft(session, owner, Plan(name=name, terms=terms, way=way, term_days=_GOOD_FOR))
        await coupons.publish(session, owner, template.id)


async def _together(session: Session, owner: int, currency: str) -> None:
    one = await catalogue.find_by_sku(session, _TOGETHER, "en")
    if one is None:
        return
    planned = await group_buys.begin(session, owner, one.product_id, currency)
    await group_buys.set_terms(session, planned.id, GroupTerms(sizes=(3,), window=timedelta(hours=24)))
    for variant in (await catalogue.card(session, one.product_id, "en")).variants:
        await group_buys.set_prices(session, planned.id, variant.variant_id, [variant.price.share(_SHARE)])
    await calendar.set_titles(session, planned.id, _TITLES)
    await calendar.set_window(session, planned.id, None, now() + _FOR_SO_LONG)
    await group_buys.publish(session, owner, planned.id)
