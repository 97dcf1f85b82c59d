"""A commission follows its order: pending when it is paid, approved once nothing can go back, less as far as it does.

Everything is read from how the order stands, never from what was told of it: told twice, late or in another order, it
comes out the same. Whoever changes a sale keeps its order still.
"""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import and_, bindparam, exists, or_, select, update

from campaigns.partners import ledger, sales
from campaigns.partners.events import PartnerOrderPaid
from campaigns.partners.models import partners_table, parts_table, sales_table
from campaigns.partners.netting import parts, worth
from campaigns.partners.sales import Part, Sale
from campaigns.partners.states import Reason, SaleStatus
from commerce import kinship, loyalty, membership, orders, payments, staff
from commerce.kit.clock import now
from commerce.kit.database import Session
from commerce.kit.events import emit
from commerce.loyalty import OrderMoved
from commerce.orders import Order
from commerce.orders.models import orders_table
from commerce.returns.windows import SHOPS_FAULT

_p, _s, _part, _o = partners_table.c, sales_table.c, parts_table.c, orders_table.c
_earlier = orders_table.alias()
_bought_before = select(_o.id).where(
    _o.id == bindparam("order_id"),
    exists().where(
        _earlier.c.customer_id == _o.customer_id,
        or_(
            _earlier.c.paid_at < _o.paid_at,
            and_(_earlier.c.paid_at == _o.paid_at, _earlier.c.id < _o.id),
        ),
    ),
)
_person = select(_p.customer_id).where(_p.id == bindparam("of"))
_set_part = (
    update(parts_table)
    .where(_part.order_id == bindparam("of"), _part.rate == bindparam("at"))
    .values(sold=bindparam("was"), net=bindparam("stays"), commission=bindparam("earns"))
)


async def follow_order(session: Session, happened: OrderMoved) -> None:
    """A reaction: what became of an order becomes of the commission on it."""
    if happened.order_id is not None:
        await follow(session, happened.order_id)


async def follow(session: Session, order_id: int) -> None:
    """What an order has become by now becomes of the commission on it; most orders bring none."""
    if not await sales.is_sale(session, order_id):
        return
    order = await orders.locked(session, order_id)
    sale = await sales.find(session, order_id)
    assert sale is not None
    if sale.status is SaleStatus.WAITING and order.paid_at is not None:
        sale = await _begin(session, sale, order)
    if sale.status in (SaleStatus.WAITING, SaleStatus.DECLINED):
        return
    now_parts = await bring_up_to_date(session, sale, order)
    if sale.ripens_at is None and loyalty.is_all_there(order):
        await sales.set_ripe(session, sale, await _ripe_after(session, sale))
    if sale.approved_at is not None:
        await ledger.settle(session, sale, now_parts)
    await _move_on(session, sale, now_parts)


async def bring_up_to_date(session: Session, sale: Sale, order: Order) -> tuple[Part, ...]:
    """Write down what of an order stays sold by now, and what that earns."""
    rates = await sales.rates_of_lines(session, order.id)
    known = await payments.of_order(session, order.id)
    stands = parts(order, rates, known, await payments.refunds.thanked(session, order, known))
    if stands != await sales.parts_of(session, order.id):
        facts = [
            {"of": sale.order_id, "at": one.rate, "was": one.sold, "stays": one.net, "earns": one.commission}
            for one in stands
        ]
        await session.execute(_set_part, facts)
    return stands


async def yield_order(session: Session, order_id: int) -> None:
    """Somebody else, who brought this customer first, is thanked for the order: it brings the partner nothing."""
    if not await sales.is_sale(session, order_id):
        return
    await orders.locked(session, order_id)
    sale = await sales.find(session, order_id)
    if sale is not None and sale.approved_at is None:
        await sales.try_move(session, sale, SaleStatus.DECLINED, reason=Reason.INVITED)


async def why_not(session: Session, sale: Sale, order: Order) -> Reason | None:
    """Why an order that is paid brings its partner nothing, if it does not."""
    person: int | None = await session.scalar(_person, {"of": sale.partner_id})
    if person is not None and await kinship.one_person(session, person, order.customer_id):
        return Reason.OWN
    if await staff.find_role(session, order.customer_id) is not None:
        return Reason.STAFF
    if sale.new_only and not await _is_first(session, order):
        return Reason.NOT_NEW
    return None if order.total and any(worth(line) for line in order.lines) else Reason.NOTHING


async def _begin(session: Session, sale: Sale, order: Order) -> Sale:
    """It is paid: it counts, or it turns out that it does not."""
    reason = await why_not(session, sale, order)
    if reason is not None:
        await sales.try_move(session, sale, SaleStatus.DECLINED, reason=reason)
    else:
        await sales.try_move(session, sale, SaleStatus.PENDING, is_first=await _is_first(session, order))
        await emit(session, PartnerOrderPaid(partner_id=sale.partner_id, order_id=order.id))
    begun = await sales.find(session, order.id)
    assert begun is not None
    return begun


async def _is_first(session: Session, order: Order) -> bool:
    return await session.scalar(_bought_before, {"order_id": order.id}) is None


async def _move_on(session: Session, sale: Sale, stands: tuple[Part, ...]) -> None:
    """Reversed as soon as nothing stays, and back to where it was if something does again."""
    stays = any(one.net for one in stands)
    if not stays:
        await sales.try_move(session, sale, SaleStatus.REVERSED)
    elif sale.status is SaleStatus.REVERSED:
        back = SaleStatus.PENDING if sale.approved_at is None else SaleStatus.APPROVED
        await sales.try_move(session, sale, back)


async def _ripe_after(session: Session, sale: Sale) -> datetime:
    """When nothing of an order that has just arrived can be sent back any more, nor its points be taken back."""
    points = await membership.find_order_points(session, sale.order_id)
    days = SHOPS_FAULT if points is None else max(points.wait_days, SHOPS_FAULT)
    return membership.day_end(now(), sale.zone, days)
