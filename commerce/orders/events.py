"""What may be told of an order afterwards."""

from dataclasses import dataclass

from commerce.kit.events import Event


@dataclass(frozen=True, kw_only=True)
class OrderPlaced(Event):
    """A promise was made; `pay_later` when it is to be paid on delivery."""

    order_id: int
    customer_id: int
    pay_later: bool


@dataclass(frozen=True, kw_only=True)
class OrderPaid(Event):
    """All of an order's money is here; `reinstated` when the order had lapsed before it came."""

    order_id: int
    customer_id: int
    reinstated: bool


@dataclass(frozen=True, kw_only=True)
class OrderReady(Event):
    """Everybody a paid order was waiting for has bought as well: the shop can work on it."""

    order_id: int
    customer_id: int


@dataclass(frozen=True, kw_only=True)
class OrderAccepted(Event):
    """The shop has begun to prepare the order."""

    order_id: int
    customer_id: int


@dataclass(frozen=True, kw_only=True)
class OrderReaddressed(Event):
    """The customer had an order sent elsewhere; `was_promised`: the staff may have seen the old address."""

    order_id: int
    customer_id: int
    was_promised: bool


@dataclass(frozen=True, kw_only=True)
class OrderDiscounted(Event):
    """The shop took something off an order that waits for its money."""

    order_id: int
    customer_id: int
    adjustment_id: int


@dataclass(frozen=True, kw_only=True)
class OrderCancelled(Event):
    """An order was called off; `by` is an `Actor`, `reason` a `CancelReason`.

    `was_promised`: its stock had been committed, because it was paid or to be paid on delivery.
    """

    order_id: int
    customer_id: int
    by: str
    reason: str
    was_promised: bool


@dataclass(frozen=True, kw_only=True)
class CancelAsked(Event):
    """The customer asks the shop to call off what it has begun to prepare."""

    order_id: int
    customer_id: int


@dataclass(frozen=True, kw_only=True)
class CancelDeclined(Event):
    """The shop sends the order although its customer asked to call it off."""

    order_id: int
    customer_id: int


@dataclass(frozen=True, kw_only=True)
class PiecesCalledOff(Event):
    """The customer called off so many pieces that had not been sent; `off` are all that came off the order by now."""

    order_id: int
    customer_id: int
    pieces: int
    off: int


@dataclass(frozen=True, kw_only=True)
class OrderCompleted(Event):
    """Nothing is left to do for an order."""

    order_id: int
    customer_id: int


@dataclass(frozen=True, kw_only=True)
class OrderExpired(Event):
    """Nobody paid in time."""

    order_id: int
    customer_id: int


@dataclass(frozen=True, kw_only=True)
class OrderClosed(Event):
    """An order that had been paid was refunded in full."""

    order_id: int
    customer_id: int


@dataclass(frozen=True, kw_only=True)
class OrderPaymentReversed(Event):
    """The provider took back money it had reported as captured: nothing may leave the shop."""

    order_id: int
    customer_id: int
