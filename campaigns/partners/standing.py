"""What came of a partner: who came, what was ordered, what stayed, and what was earned and paid."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import bindparam, case, func, select

from campaigns.partners import paying
from campaigns.partners.models import clicks_table, entries_table, parts_table, payouts_table, sales_table
from campaigns.partners.partner import Partner
from campaigns.partners.states import COUNTED, SaleStatus
from commerce.checkout.rule import summed
from commerce.kit.database import Session
from commerce.kit.money import Money

_c, _s, _part, _e, _o = clicks_table.c, sales_table.c, parts_table.c, entries_table.c, payouts_table.c
_mine = (_s.partner_id == bindparam("of"), _s.status.in_(COUNTED))
_clicks = select(func.count()).where(_c.partner_id == bindparam("of"))
_orders = select(func.count(), summed(case((_s.is_first, 1), else_=0))).where(*_mine)
_sold = (
    select(
        summed(_part.sold),
        summed(_part.net),
        summed(case((_s.status == SaleStatus.PENDING, _part.commission), else_=0)),
    )
    .join(sales_table, _s.order_id == _part.order_id)
    .where(*_mine)
)
_earned = select(summed(_e.amount)).where(_e.partner_id == bindparam("of"))
_paid = select(summed(_o.amount)).where(_o.partner_id == bindparam("of"))


@dataclass(frozen=True, kw_only=True)
class Figures:
    """A partner in numbers, from its first day on."""

    #: People who came by its links, each once a day.
    clicks: int
    #: Orders that were paid, and how many of them were their customers' first.
    orders: int
    customers: int
    #: Goods without tax and delivery, after discounts; what of it went back.
    sold: Money
    returned: Money
    #: Commission on orders that can still go back.
    pending: Money
    #: Commission that stands in the ledger.
    earned: Money
    paid: Money
    #: By the statements that are closed.
    due: Money

    @property
    def net(self) -> Money:
        """What stayed sold."""
        return self.sold - self.returned

    @property
    def approved(self) -> Money:
        """Earned, and not paid yet."""
        return self.earned - self.paid


async def figures(session: Session, partner: Partner) -> Figures:
    """What came of a partner; the caller has checked the right to know."""
    whose = {"of": partner.id}
    orders, customers = (await session.execute(_orders, whose)).one()
    sold, net, pending = (await session.execute(_sold, whose)).one()

    def money(amount: int) -> Money:
        return Money(int(amount), partner.currency)

    return Figures(
        clicks=(await session.scalars(_clicks, whose)).one(),
        orders=orders,
        customers=int(customers),
        sold=money(sold),
        returned=money(sold - net),
        pending=money(pending),
        earned=money((await session.scalars(_earned, whose)).one()),
        paid=money((await session.scalars(_paid, whose)).one()),
        due=await paying.due(session, partner),
    )
