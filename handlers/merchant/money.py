"""Money at the counter: transfers that arrived, money that goes back, credit that is given. Each asks once more."""

from __future__ import annotations

from commerce import credit, orders, payments, staff
from commerce.kit import ids
from commerce.kit.errors import NotFound
from commerce.kit.money import Money
from commerce.kit.numerals import read_amount
from commerce.orders import Order
from commerce.payments import BANK, STAFF_REFUNDS, RefundTooLarge
from commerce.staff import Permission
from handlers.chat.keyboards import Row, pages, way_back
from handlers.chat.router import Router, Visit
from handlers.chat.screen import Answer, Button, Screen, Style, Words, paragraphs, text
from handlers.doors import ShowConsole
from handlers.merchant.doors import ShowStaffOrder
from handlers.merchant.money_doors import (
    AskCredit,
    AskRefund,
    AskRefundReason,
    AskTransfer,
    ConfirmTransfer,
    GiveCredit,
    GiveReference,
    GiveRefund,
    GiveTransfer,
    GrantCredit,
    Refund,
    ShowTransfers,
)
from handlers.merchant.orders import staff_order_screen

router = Router()

PAGE = 8


@router.tap(ShowTransfers)
async def show_transfers(visit: Visit, wanted: ShowTransfers) -> Answer:
    """Orders that wait for a transfer; any other is found by the number that the transfer names."""
    await staff.require(visit.session, visit.customer.id, Permission.ORDER_REFUND)
    found = await orders.waiting_for(visit.session, BANK, wanted.page, PAGE)
    rows: list[Row] = []
    for one in found.orders:
        due, _ = await _expected(visit, await orders.get_for_staff(visit.session, one.id))
        rows.append([Button(text("transfers-row", number=one.number, total=due), AskTransfer(one.id))])
    rows += pages(found.page, found.pages - 1, ShowTransfers)
    rows.append(way_back(ShowConsole()))
    return Screen(text("transfers-title", count=found.count), rows, asks=GiveReference())


@router.reply(GiveReference)
async def find_by_reference(visit: Visit, _: GiveReference) -> Answer:
    await staff.require(visit.session, visit.customer.id, Permission.ORDER_REFUND)
    order = await orders.find_by_number_for_staff(visit.session, visit.words)
    if order is None:
        raise NotFound
    return await staff_order_screen(visit, order)


@router.tap(AskTransfer)
async def ask_transfer(visit: Visit, wanted: AskTransfer) -> Answer:
    order = await _order(visit, wanted.order_id, Permission.ORDER_REFUND)
    due, seen = await _expected(visit, order)
    rows: list[Row] = []
    if due:
        exactly = Button(text("transfer-exactly", amount=due), ConfirmTransfer(order.id, due.amount, seen))
        rows.append([exactly])
    rows.append(way_back(ShowStaffOrder(order.id)))
    return Screen(text("transfer-ask", number=order.number, due=due), rows, asks=GiveTransfer(order.id))


@router.reply(GiveTransfer)
async def read_transfer(visit: Visit, asked: GiveTransfer) -> Answer:
    """What it would mean is said before it counts."""
    order = await _order(visit, asked.order_id, Permission.ORDER_REFUND)
    amount = read_amount(visit.words, order.currency)
    due, seen = await _expected(visit, order)
    difference = amount - due
    key = "transfer-check-less" if difference.amount < 0 else "transfer-check-more" if difference else "transfer-check"
    gap = difference if difference.amount > 0 else -difference
    return Screen(
        text(key, number=order.number, amount=amount, difference=gap),
        [
            [Button(text("button-confirm"), ConfirmTransfer(order.id, amount.amount, seen), style=Style.PRIMARY)],
            way_back(AskTransfer(order.id)),
        ],
    )


@router.tap(ConfirmTransfer)
async def confirm_transfer(visit: Visit, wanted: ConfirmTransfer) -> Answer:
    order = await _order(visit, wanted.order_id, Permission.ORDER_REFUND)
    amount = Money(wanted.amount, order.currency)
    recorded = await payments.confirm_transfer(visit.session, visit.customer.id, order.id, amount, wanted.seen)
    notice = text("transfer-counted", outcome=recorded.outcome.value, amount=amount)
    return await _back_at(visit, order.id, notice)


@router.tap(AskRefund)
async def ask_refund(visit: Visit, wanted: AskRefund) -> Answer:
    order = await _order(visit, wanted.order_id, Permission.ORDER_REFUND)
    most = await _returnable(visit, order)
    rows: list[Row] = []
    if most:
        whole = Button(text("refund-all", amount=most), AskRefundReason(order.id, most.amount, most.amount, False))
        rows.append([whole])
    rows.append(way_back(ShowStaffOrder(order.id)))
    if not most:
        return Screen(text("refund-nothing", number=order.number), rows)
    return Screen(text("refund-ask", number=order.number, most=most), rows, asks=GiveRefund(order.id))


@router.reply(GiveRefund)
async def read_refund(visit: Visit, asked: GiveRefund) -> Answer:
    order = await _order(visit, asked.order_id, Permission.ORDER_REFUND)
    amount = read_amount(visit.words, order.currency)
    return await _ask_why(visit, order, amount, as_credit=False)


@router.tap(AskRefundReason)
async def ask_refund_reason(visit: Visit, wanted: AskRefundReason) -> Answer:
    order = await _order(visit, wanted.order_id, Permission.ORDER_REFUND)
    return await _ask_why(visit, order, Money(wanted.amount, order.currency), as_credit=wanted.as_credit)


@router.tap(Refund)
async def refund(visit: Visit, wanted: Refund) -> Answer:
    order = await _order(visit, wanted.order_id, Permission.ORDER_REFUND)
    amount = Money(wanted.amount, order.currency)
    waits = await payments.ask_second_person(
        visit.session,
        visit.customer.id,
        order.id,
        amount,
        wanted.reason,
        seen=wanted.seen,
        as_credit=wanted.as_credit,
        limit=visit.shop.profile.limits.refund,
    )
    if waits:
        return await _back_at(visit, order.id, text("refund-takes-two", amount=amount))
    done = await payments.give_back_by_staff(
        visit.session,
        visit.customer.id,
        order.id,
        amount,
        wanted.reason,
        seen=wanted.seen,
        as_credit=wanted.as_credit,
    )
    begun = text("refund-became-credit" if wanted.as_credit else "refund-begun", amount=amount)
    return await _back_at(visit, order.id, begun if done else text("refund-moved-on"))


@router.tap(AskCredit)
async def ask_credit(visit: Visit, wanted: AskCredit) -> Answer:
    order = await _order(visit, wanted.order_id, Permission.CREDIT_GRANT)
    has = await credit.balance(visit.session, order.customer_id, visit.shop.profile.currency)
    body = text("gift-ask", number=order.number, has=has.available)
    return Screen(body, [way_back(ShowStaffOrder(order.id))], asks=GiveCredit(order.id))


@router.reply(GiveCredit)
async def read_credit(visit: Visit, asked: GiveCredit) -> Answer:
    order = await _order(visit, asked.order_id, Permission.CREDIT_GRANT)
    amount = read_amount(visit.words, visit.shop.profile.currency)
    if amount <= Money.zero(amount.currency):
        raise credit.CreditInvalid
    word = ids.code(8)
    rows: list[Row] = [
        [Button(text(_reason(one)), GrantCredit(order.id, amount.amount, word, one))] for one in STAFF_REFUNDS
    ]
    return Screen(text("gift-why", amount=amount, number=order.number), [*rows, way_back(AskCredit(order.id))])


@router.tap(GrantCredit)
async def grant_credit(visit: Visit, wanted: GrantCredit) -> Answer:
    order = await _order(visit, wanted.order_id, Permission.CREDIT_GRANT)
    amount = Money(wanted.amount, visit.shop.profile.currency)
    by, whom, why = visit.customer.id, order.customer_id, wanted.reason.value
    key, limit = f"gift:{order.id}:{wanted.word}", visit.shop.profile.limits.credit
    if await credit.ask_second_person(visit.session, by, whom, amount, why, key=key, limit=limit):
        return await _back_at(visit, order.id, text("gift-takes-two", amount=amount))
    await credit.grant(visit.session, by, whom, amount, why, key=key)
    return await _back_at(visit, order.id, text("gift-given", amount=amount))


async def _order(visit: Visit, order_id: int, permission: Permission) -> Order:
    """The order, for whoever may do this. Raises `NotAllowed`, `NotFound`."""
    await staff.require(visit.session, visit.customer.id, permission)
    return await orders.get_for_staff(visit.session, order_id)


async def _expected(visit: Visit, order: Order) -> tuple[Money, int]:
    """What a transfer should bring, and how much transfers have brought already."""
    known = await payments.of_order(visit.session, order.id)
    seen = sum(one.captured.amount for one in known if one.provider == BANK)
    due = payments.balance_of(order, known).due
    return (due or order.total) if order.has_lapsed else due, seen


async def _returnable(visit: Visit, order: Order) -> Money:
    return payments.returnable(order, await payments.of_order(visit.session, order.id))


async def _ask_why(visit: Visit, order: Order, amount: Money, *, as_credit: bool) -> Screen:
    """The reason is the confirmation. Where to is said above it, and can be changed."""
    most = await _returnable(visit, order)
    if not Money.zero(order.currency) < amount <= most:
        raise RefundTooLarge(most=most)
    rows: list[Row] = [
        [
            Button(
                text(_reason(one)),
                Refund(order.id, amount.amount, most.amount, one, as_credit),
                style=Style.DANGER,
            )
        ]
        for one in STAFF_REFUNDS
    ]
    if order.method != "stars":
        other = AskRefundReason(order.id, amount.amount, most.amount, not as_credit)
        rows.insert(0, [Button(text("refund-as-credit", chosen=as_credit), other)])
    key = "refund-why-credit" if as_credit else "refund-why"
    return Screen(text(key, amount=amount, number=order.number), [*rows, way_back(AskRefund(order.id))])


async def _back_at(visit: Visit, order_id: int, notice: Words) -> Screen:
    screen = await staff_order_screen(visit, await orders.get_for_staff(visit.session, order_id))
    return Screen(paragraphs(notice, screen.body), screen.rows)


def _reason(one: payments.RefundReason) -> str:
    return f"refund-reason-{one.value.replace('_', '-')}"
