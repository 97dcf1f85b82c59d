"""The shop takes something off an order that waits for its money; whoever pays sees the new price alone."""

from __future__ import annotations

from collections.abc import Mapping

from commerce import catalogue, orders, payments, staff
from commerce.catalogue import VariantCard
from commerce.checkout.errors import DiscountTooLarge, NotToBeDiscounted
from commerce.kit.clock import now
from commerce.kit.database import Session
from commerce.kit.money import Money, total
from commerce.orders import BY_HAND, Order
from commerce.payments import Attempt, Payment, Providers, least_of
from commerce.staff import Act, Approval, approvals

#: Signs of what the customer reads about it.
MOST_WORDS = 80


async def room_for_discount(session: Session, order: Order, known: tuple[Payment, ...], providers: Providers) -> Money:
    """How much can be taken off at most: something that can be paid is always left. Nothing where nothing can be.

    Nothing can once money came or may be on its way, when nobody can pay the order any more, or where store credit is
    set apart for it: what that pays of each line was written down. Goods keep their floor.
    """
    if not _may_be_discounted(order, known):
        return Money.zero(order.currency)
    return _room(order, known, providers, _most_off(order, await _cards(session, order)))


async def discount(
    session: Session,
    staff_id: int,
    order_id: int,
    amount: Money,
    words: str,
    providers: Providers,
    *,
    seen: int,
    limit: int,
) -> bool:
    """Take an amount off an unpaid order; the customer reads `words`. Tells whether it was done, or waits for a second
    person: above `limit` minor units (together with what was taken off by hand before), or below what goods cost.

    `staff_id` has the right, the caller checked; `seen` is the total they decided on. The attempt that was offered is
    closed, and one over the new price takes its place. Raises `NotFound`, `NotToBeDiscounted`, `DiscountTooLarge`.
    """
    order = await orders.locked(session, order_id)
    known, cards = await payments.of_order(session, order_id), await _cards(session, order)
    most_off = _most_off(order, cards)
    most = _room(order, known, providers, most_off) if _may_be_discounted(order, known) else None
    if not most or order.total.amount != seen:
        raise NotToBeDiscounted(number=order.number)
    if not Money.zero(order.currency) < amount <= most:
        raise DiscountTooLarge(most=most)
    words = words.strip()[:MOST_WORDS]
    before = total((one.amount for one in order.adjustments if one.source.startswith(f"{BY_HAND}:")), order.currency)
    size = (before + amount).amount
    if _is_below_cost(order, amount, cards):
        limit = 0
    if await approvals.needed(session, staff_id, Act.ORDER_DISCOUNT, size=size, limit=limit):
        facts = {"amount": amount.amount, "currency": amount.currency, "words": words, "seen": seen}
        await approvals.request(session, staff_id, Act.ORDER_DISCOUNT, f"order:{order_id}", facts)
        return False
    await _take_off(session, staff_id, order, amount, words, most_off)
    return True


async def carry_out_discount(session: Session, approval: Approval) -> None:
    """Take off what somebody asked for and somebody else agreed to, once. Raises `NotToBeDiscounted`."""
    facts = approval.facts
    order = await orders.locked(session, approval.subject_id)
    known, most_off = await payments.of_order(session, order.id), _most_off(order, await _cards(session, order))
    amount, may = Money(facts["amount"], facts["currency"]), _may_be_discounted(order, known)
    if not may or order.total.amount != facts["seen"] or amount > _room(order, known, {}, most_off):
        raise NotToBeDiscounted(number=order.number)
    await _take_off(session, approval.requested_by, order, amount, facts["words"], most_off)


def _may_be_discounted(order: Order, known: tuple[Payment, ...]) -> bool:
    touched = any(one.captured or one.attempt is Attempt.HELD for one in known)
    over = payments.time_is_over(order) or order.payment_in_flight(now())
    return bool(payments.balance_of(order, known).due) and not touched and not over


def _room(order: Order, known: tuple[Payment, ...], providers: Providers, most_off: Mapping[int, int]) -> Money:
    """What may come off the lines, as far as something that can be paid is left."""
    provider = providers.get(known[-1].provider) if known else None
    least = least_of(provider, order.currency) if provider else Money(1, order.currency)
    goods = total((line.net_total for line in order.lines), order.currency)
    on_top = total((line.tax_added for line in order.lines), order.currency)
    left = max(payments.balance_of(order, known).due - least, Money.zero(order.currency))
    most = Money(sum(most_off.values()), order.currency)
    return min(most, Money(left.amount * goods.amount // ((goods + on_top).amount or 1), order.currency))


async def _take_off(
    session: Session, staff_id: int, order: Order, amount: Money, words: str, most_off: Mapping[int, int]
) -> None:
    await orders.take_off(session, staff_id, order, amount, words, most_off)
    await payments.offer(session, order.customer_id, order.id)
    await staff.note(session, staff_id, "order.discount", f"order:{order.id}", {"amount": amount.amount}, words)


def _most_off(order: Order, cards: Mapping[int, VariantCard]) -> dict[int, int]:
    """How much may come off each line by its id: down to the floor of its goods, where they have one."""
    floors = {one: card.floor for one, card in cards.items() if card.floor and card.floor.currency == order.currency}
    return {
        line.id: max(line.net_total.amount - floors[line.variant_id].amount * line.quantity, 0)
        if line.variant_id in floors
        else line.net_total.amount
        for line in order.lines
    }


def _is_below_cost(order: Order, amount: Money, cards: Mapping[int, VariantCard]) -> bool:
    """Whether the goods whose cost is known would be sold for less than they cost, all of them together."""
    costs = {one: card.cost for one, card in cards.items() if card.cost and card.cost.currency == order.currency}
    known = [line for line in order.lines if line.variant_id in costs]
    net = sum(line.net_total.amount for line in known)
    goods = sum(line.net_total.amount for line in order.lines)
    cost = sum(costs[line.variant_id].amount * line.quantity for line in known)
    return bool(known) and (net - amount.amount * net // (goods or 1)) < cost


async def _cards(session: Session, order: Order) -> Mapping[int, VariantCard]:
    return await catalogue.find_variants(session, sorted({line.variant_id for line in order.lines}), order.language)
