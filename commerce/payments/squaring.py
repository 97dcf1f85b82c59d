"""Money that went back is counted no more; money that came back from a refund is taken up again."""

from __future__ import annotations

from commerce import orders
from commerce.kit.database import Session
from commerce.orders import Order
from commerce.payments import ledger, refunding
from commerce.payments.attempts import of_order
from commerce.payments.report import Report
from commerce.payments.states import CHEAPER, TaskKind
from commerce.payments.tasks import add_task


async def square(session: Session, order: Order, payment_id: int) -> None:
    """What went back is not counted any more; an order whose money all went back is closed.

    One whose price fell after it was paid stays, where it costs nothing any more, or where the shop had given so much
    back before that the difference was all that was left.
    """
    await ledger.recount(session, payment_id)
    payments = await of_order(session, order.id)
    captured = sum(payment.in_order(payment.captured).amount for payment in payments)
    costs = order.total.amount - sum(line.price_cut.amount for line in order.lines)
    if not costs or not captured or captured > sum(one.in_order(one.refunded).amount for one in payments):
        return
    if await refunding.last_reason(session, order.id) not in CHEAPER:
        await orders.close(session, order)


async def take_up_again(session: Session, payment_id: int, report: Report, order_id: int | None) -> None:
    if await refunding.made_good(session, payment_id, report):
        return
    refund_id = await refunding.came_back(session, payment_id, report)
    kind = TaskKind.REFUND_FAILED
    dedup = f"{kind}:{refund_id or report.event_id}"
    await add_task(session, kind, dedup, order_id=order_id, payment_id=payment_id, refund_id=refund_id)
