"""What may be told of a return afterwards."""

from dataclasses import dataclass

from commerce.kit.events import Event


@dataclass(frozen=True, kw_only=True)
class ReturnRequested(Event):
    """A customer wants to send something back."""

    return_id: int
    order_id: int
    customer_id: int


@dataclass(frozen=True, kw_only=True)
class ReturnDecided(Event):
    """The shop (or the time it had) agreed or refused."""

    return_id: int
    order_id: int
    customer_id: int
    agreed: bool


@dataclass(frozen=True, kw_only=True)
class ReturnSent(Event):
    """The goods are on their way back."""

    return_id: int
    order_id: int
    customer_id: int


@dataclass(frozen=True, kw_only=True)
class ReturnSettled(Event):
    """The goods were looked at; `refunded` (minor units) goes back."""

    return_id: int
    order_id: int
    customer_id: int
    refunded: int


@dataclass(frozen=True, kw_only=True)
class ExchangeTurned(Event):
    """What was to be an exchange ends in money; `why` is a `Turned`."""

    return_id: int
    order_id: int
    customer_id: int
    why: str


@dataclass(frozen=True, kw_only=True)
class ExchangeAccepted(Event):
    """The goods were looked at: the replacement is to be sent, for the `time`-th time where parcels were lost."""

    return_id: int
    order_id: int
    customer_id: int
    time: int = 1


@dataclass(frozen=True, kw_only=True)
class ReturnLapsed(Event):
    """The goods were never sent."""

    return_id: int
    order_id: int
    customer_id: int
