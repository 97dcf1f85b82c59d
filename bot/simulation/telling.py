"""What came of a life: figures read from the books, and what is wrong with them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Select, case, func, literal, select

from bot.auditing import audit
from campaigns.bargains.models import bargains_table, helps_table
from campaigns.calendar import Kind
from campaigns.calendar.models import campaigns_table, variants_table
from campaigns.drops.models import claims_table as drop_claims
from campaigns.drops.models import days_table, drops_table
from campaigns.flash_sales.models import claims_table
from campaigns.group_buys.models import members_table, rewards_table, teams_table
from campaigns.group_buys.states import RewardStatus
from campaigns.live_sales.models import live_claims_table
from campaigns.outbox import Delivery
from campaigns.packets.models import packets_table, shares_table
from campaigns.partners.models import sales_table, statements_table
from campaigns.referrals.models import referrals_table
from campaigns.venues.models import posts_table
from commerce.coupons.models import coupons_table
from commerce.credit.models import transactions_table as credit_movements
from commerce.inventory import StockMovement
from commerce.kit import clock
from commerce.kit.database import Database, table_of
from commerce.membership.models import order_points_table, transactions_table
from commerce.orders.models import orders_table
from commerce.payments.models import events_table, payments_table, refunds_table, tasks_table
from commerce.promotions.models import promotions_table, uses_table
from commerce.returns.models import lines_table as return_lines
from commerce.returns.models import returns_table
from commerce.shipping.models import shipments_table

_movements = table_of(StockMovement)


@dataclass(frozen=True)
class Story:
    """Counts and sums (minor units) by what they count, and the rules of the books that are broken."""

    figures: Mapping[str, Mapping[str, int]]
    violations: list[dict[str, str]]


async def tell(database: Database, at: datetime) -> Story:
    """Read the books as they stand at this moment of the shop's time."""
    clock.freeze(at)
    try:
        async with database.studying() as session:
            figures = {
                title: {str(name): int(count) for name, count in await session.execute(statement)}
                for title, statement in _FIGURES.items()
            }
            return Story(figures, [asdict(one) for one in await audit(session)])
    finally:
        clock.reset()


def _counted(column: Any) -> Select[Any]:
    return select(column, func.count()).group_by(column).order_by(column)


_p, _m, _t, _back = payments_table.c, promotions_table.c, teams_table.c, return_lines.c
_c, _v, _k, _b = campaigns_table.c, variants_table.c, claims_table.c, bargains_table.c
_d, _coupon = table_of(Delivery).c, coupons_table.c
_is_sale = _c.kind == Kind.FLASH_SALE
_in_all: Any = literal("in all")
_r = rewards_table.c
_thanks: Any = case((_r.points.is_not(None), "points"), (_r.share.is_not(None), "a piece"), else_="a coupon")
_FIGURES: dict[str, Select[Any]] = {
    "orders by state": _counted(orders_table.c.status),
    "orders by way to pay": _counted(orders_table.c.method),
    "reports of money": _counted(events_table.c.kind),
    "money captured": select(_p.currency, func.sum(_p.captured)).group_by(_p.currency),
    "money refunded": select(_p.currency, func.sum(_p.refunded)).group_by(_p.currency),
    "money on its way back": select(_p.currency, func.sum(_p.refund_pending)).group_by(_p.currency),
    "refunds by reason": _counted(refunds_table.c.reason),
    "refunds by state": _counted(refunds_table.c.status),
    "tasks for staff": _counted(tasks_table.c.kind),
    "parcels": _counted(shipments_table.c.status),
    "orders with promotions": _counted(promotions_table.c.kind).join(uses_table, uses_table.c.promotion_id == _m.id),
    "coupons": _counted(coupons_table.c.status),
    "coupons that orders have": _counted(coupons_table.c.name).where(coupons_table.c.order_id.is_not(None)),
    "what happened to points": _counted(transactions_table.c.kind),
    "points spent on orders": _counted(order_points_table.c.spending).where(order_points_table.c.spent > 0),
    "what happened to credit": _counted(credit_movements.c.kind),
    "returns by state": _counted(returns_table.c.status),
    "returns by ending": _counted(returns_table.c.ending),
    "returns by reason": _counted(returns_table.c.reason),
    "pieces that came back": (
        select(_back.disposition, func.sum(_back.quantity))
        .where(_back.disposition.is_not(None))
        .group_by(_back.disposition)
        .order_by(_back.disposition)
    ),
    "campaigns by kind": _counted(campaigns_table.c.kind),
    "campaigns by state": _counted(campaigns_table.c.status),
    "teams that were opened": select(_in_all, func.count()).where(_t.opened_at.is_not(None)),
    "teams by state": _counted(_t.status),
    "teams that were filled": _counted(_t.completion).where(_t.completion.is_not(None)),
    "seats in teams": _counted(members_table.c.status),
    "thanks to leaders": _counted(rewards_table.c.status),
    "thanks to leaders that were given": select(_thanks, func.count())
    .where(rewards_table.c.status == RewardStatus.GIVEN)
    .group_by(_thanks),
    "flash sales that began": select(_in_all, func.count()).where(
        _is_sale, _c.starts_at <= func.coalesce(_c.ended_at, _c.ends_at)
    ),
    "flash sales sold out in the end": select(_in_all, func.count())
    .where(_v.quota == _v.held + _v.sold)
    .join(campaigns_table, _v.campaign_id == _c.id)
    .where(_is_sale),
    "pieces claimed of them": (select(_k.status, func.sum(_k.quantity)).group_by(_k.status).order_by(_k.status)),
    "word of them to people": _counted(_d.notice).where(_d.notice.startswith("flash-")),
    "claims in live sales": _counted(live_claims_table.c.status),
    "posts in groups": _counted(posts_table.c.status),
    "bargains by state": _counted(bargains_table.c.status),
    "bargains cut all the way down": select(_in_all, func.count()).where(_b.helps == _b.helpers),
    "cuts in bargains": select(_in_all, func.count()).select_from(helps_table),
    "packets by state": _counted(packets_table.c.status),
    "shares of packets, as coupons": _counted(_coupon.status).join(
        shares_table, shares_table.c.coupon_id == _coupon.id
    ),
    "drops by state": _counted(drops_table.c.status),
    "days of drops": select(_in_all, func.count()).select_from(days_table),
    "coupons of drops": _counted(_coupon.status).join(drop_claims, drop_claims.c.coupon_id == _coupon.id),
    "referrals by state": _counted(referrals_table.c.status),
    "referrals that came to nothing": _counted(referrals_table.c.reason).where(referrals_table.c.reason.is_not(None)),
    "orders by partners": _counted(sales_table.c.status),
    "statements of partners": select(_in_all, func.count()).select_from(statements_table),
    "movements of stock": _counted(_movements.c.kind),
}
