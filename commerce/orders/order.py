"""An order as people see it: values, and what follows from them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from commerce.customers import AddressFields
from commerce.kit.money import Money
from commerce.orders.states import LAPSED, PROMISED, UNPAID, Fulfilment, OrderStatus, Stage


@dataclass(frozen=True, kw_only=True)
class OrderLine:
    """So many of one variant as sold: words and sums of that day."""

    id: int
    position: int
    variant_id: int
    product_id: int
    sku: str
    title: str
    #: The chosen options in one line, such as `Blue, Large`; empty where there is no choice.
    options: str
    kind: str
    #: Whether it may be sent back without a reason, as was told before it was ordered.
    returnable: bool
    event_ref: str
    quantity: int
    unit_price: Money
    list_total: Money
    #: After discounts; of the tax, `tax_added` comes on top of it.
    net_total: Money
    tax_total: Money
    tax_added: Money
    #: Basis points.
    tax_rate: int
    shipped: int
    delivered: int
    cancelled: int
    #: How many were returned and paid back.
    returned: int
    #: What went back, or is on its way back, for pieces that were returned; without the tax on top.
    refunded: Money
    #: What went back because its price fell after it was paid, tax included.
    price_cut: Money

    @property
    def worth(self) -> Money:
        """What all its pieces cost after all, tax included."""
        return self.net_total + self.tax_added - self.price_cut

    @property
    def to_ship(self) -> int:
        """How many still have to leave the shop; digital goods and services never do."""
        return self.quantity - self.cancelled - self.shipped if self.kind == "physical" else 0


@dataclass(frozen=True, kw_only=True)
class Delivery:
    """How an order reaches its customer, as promised when it was placed."""

    code: str
    #: `delivery` or `pickup`.
    kind: str
    title: str
    details: str = ""
    min_days: int | None = None
    max_days: int | None = None


@dataclass(frozen=True, kw_only=True)
class Adjustment:
    """What something took off the list price; never negative. `lane` is one of `pricing.Lane`."""

    lane: int
    source: str
    label: str
    amount: Money


@dataclass(frozen=True, kw_only=True)
class Order:
    """A promise made between the shop and one customer: `merchandise + delivery_fee + tax_added == total`."""

    id: int
    #: Readable aloud, such as `K4M-7QX-9TD`.
    number: str
    customer_id: int
    status: OrderStatus
    #: The payment provider that was chosen: `telegram`, `cash`, `zero` …
    method: str
    language: str
    currency: str
    lines: tuple[OrderLine, ...]
    adjustments: tuple[Adjustment, ...]
    #: What the lines cost after discounts.
    merchandise: Money
    delivery_fee: Money
    #: All the tax; `tax_added` is the part of it that prices do not contain.
    tax: Money
    tax_added: Money
    total: Money
    #: Nothing where there is nothing to send.
    delivery: Delivery | None
    #: Where it goes; nothing when nothing of it is sent.
    address: AddressFields | None
    placed_at: datetime
    expires_at: datetime | None
    payment_in_flight_until: datetime | None
    paid_at: datetime | None
    accepted_at: datetime | None
    ended_at: datetime | None
    cancelled_by: str | None
    cancel_reason: str | None
    cancel_note: str | None
    #: Whether nothing of it is sent before others have bought as well.
    awaits_group: bool
    #: When it is completed by itself, once everything has arrived.
    complete_at: datetime | None
    #: A fingerprint of what was asked for when it was placed.
    request_hash: str

    @property
    def waits_for_payment(self) -> bool:
        """Whether stock is held for it until the money comes or its time is over."""
        return self.status in UNPAID

    @property
    def is_promised(self) -> bool:
        """Whether its stock is committed: paid, or to be paid on delivery."""
        return self.status in PROMISED

    @property
    def has_lapsed(self) -> bool:
        """Whether it expired or was cancelled."""
        return self.status in LAPSED

    @property
    def is_over(self) -> bool:
        """Whether nothing of it is left: it lapsed, or was refunded in full."""
        return self.has_lapsed or self.status is OrderStatus.CLOSED

    def payment_in_flight(self, moment: datetime) -> bool:
        """Whether a payment that was let through may still be on its way."""
        until = self.payment_in_flight_until
        return self.waits_for_payment and until is not None and moment < until

    @property
    def pays_later(self) -> bool:
        """Whether it was promised before any payment, to be paid on delivery."""
        return self.expires_at is None

    @property
    def is_fetched(self) -> bool:
        """Whether its customer comes for it, rather than having it sent."""
        return self.delivery is not None and self.delivery.kind == "pickup"

    @property
    def may_come_back(self) -> bool:
        """Whether it lapsed before it was ever promised: late money may bring it back to life."""
        return self.has_lapsed and self.paid_at is None and not self.pays_later

    @property
    def sent(self) -> tuple[int, int]:
        """How many pieces have left the shop, and how many are to leave it in all."""
        sendable = [line for line in self.lines if line.kind == "physical"]
        return sum(line.shipped for line in sendable), sum(line.quantity - line.cancelled for line in sendable)

    @property
    def given(self) -> int:
        """How many pieces of digital goods were given: what somebody has seen cannot be had back."""
        return sum(line.shipped for line in self.lines if line.kind == "digital")

    @property
    def called_off(self) -> int:
        """How many pieces came off it since it was placed."""
        return sum(line.cancelled for line in self.lines)

    @property
    def unsent(self) -> dict[int, int]:
        """Pieces by order line that its customer may still call off one by one, with their money.

        As long as the shop has not begun to prepare the order; once a parcel has left, whatever was not in it.
        """
        under_way = self.status in (OrderStatus.PAID, OrderStatus.PROCESSING) and self.paid_at is not None
        if not under_way or (self.accepted_at is not None and not self.sent[0]):
            return {}
        return {line.id: line.to_ship for line in self.lines if line.to_ship}

    @property
    def fulfilment(self) -> Fulfilment:
        """How much has left the shop and arrived."""
        return fulfilment_of(self.lines)

    @property
    def stage(self) -> Stage:
        """The one word a customer is told."""
        return stage_of(self)

    @property
    def customer_may_cancel(self) -> bool:
        """Whether one tap of the customer still calls it off: before the shop accepted it or gave any of it."""
        untouched = self.accepted_at is None and not self.given
        before_work = self.status in (OrderStatus.PAID, OrderStatus.PROCESSING) and untouched
        return self.status in (OrderStatus.PENDING_PAYMENT, OrderStatus.AWAITING_GROUP) or before_work

    @property
    def may_be_readdressed(self) -> bool:
        """Whether its customer may still have it sent elsewhere: before the shop accepted it."""
        return self.address is not None and self.customer_may_cancel

    @property
    def may_ask_to_cancel(self) -> bool:
        """Whether its customer may ask the shop to call it off: it is being prepared, and nothing has left."""
        under_way = self.status is OrderStatus.PROCESSING and self.accepted_at is not None
        untouched = not self.sent[0] and not self.given
        return under_way and any(line.to_ship for line in self.lines) and untouched

    @property
    def units(self) -> dict[int, int]:
        """Pieces by variant."""
        units: dict[int, int] = {}
        for line in self.lines:
            units[line.variant_id] = units.get(line.variant_id, 0) + line.quantity
        return units

    @property
    def count(self) -> int:
        """How many pieces were ordered."""
        return sum(line.quantity for line in self.lines)


@dataclass(frozen=True, kw_only=True)
class OrderSummary:
    """One row of a list of orders."""

    id: int
    number: str
    customer_id: int
    status: OrderStatus
    stage: Stage
    total: Money
    count: int
    #: The title of the first line.
    title: str
    placed_at: datetime


@dataclass(frozen=True, kw_only=True)
class OrderPage:
    """One page of a list of orders, the newest first."""

    orders: tuple[OrderSummary, ...]
    page: int
    pages: int
    count: int


@dataclass(frozen=True)
class HistoryEntry:
    """One thing that happened to an order; `what` is a short word, `actor` one of `Actor`."""

    happened_at: datetime
    what: str
    actor: str
    actor_id: int | None
    note: str | None


def fulfilment_of(lines: tuple[OrderLine, ...]) -> Fulfilment:
    """Read from the lines' counters how much has left and arrived; what is not sent counts nothing."""
    sendable = [line for line in lines if line.kind == "physical"]
    wanted = sum(line.quantity - line.cancelled for line in sendable)
    shipped = sum(line.shipped for line in sendable)
    delivered = sum(line.delivered for line in sendable)
    if not shipped:
        return Fulfilment.UNFULFILLED
    if delivered:
        return Fulfilment.DELIVERED if delivered == wanted else Fulfilment.PARTIALLY_DELIVERED
    return Fulfilment.SHIPPED if shipped == wanted else Fulfilment.PARTIALLY_SHIPPED


_BY_STATUS = {
    OrderStatus.PENDING_PAYMENT: Stage.WAITING_FOR_PAYMENT,
    OrderStatus.EXPIRING: Stage.WAITING_FOR_PAYMENT,
    OrderStatus.EXPIRED: Stage.EXPIRED,
    OrderStatus.PAID: Stage.PAID,
    OrderStatus.AWAITING_GROUP: Stage.AWAITING_GROUP,
    OrderStatus.COMPLETED: Stage.COMPLETED,
    OrderStatus.CANCELLED: Stage.CANCELLED,
    OrderStatus.CLOSED: Stage.REFUNDED,
    OrderStatus.PAYMENT_REVERSED: Stage.PAYMENT_REVERSED,
}
_BY_FULFILMENT = {
    Fulfilment.PARTIALLY_SHIPPED: Stage.PARTLY_SHIPPED,
    Fulfilment.SHIPPED: Stage.SHIPPED,
    Fulfilment.PARTIALLY_DELIVERED: Stage.SHIPPED,
    Fulfilment.DELIVERED: Stage.DELIVERED,
}


def stage_of(order: Order) -> Stage:
    """The one word for an order, its money and its parcels together."""
    if order.status != OrderStatus.PROCESSING:
        return _BY_STATUS[order.status]
    begun = Stage.PLACED if order.accepted_at is None else Stage.PREPARING
    return _BY_FULFILMENT.get(order.fulfilment, begun)
