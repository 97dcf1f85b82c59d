"""What may be told of store credit afterwards."""

from dataclasses import dataclass

from commerce.kit.events import Event


@dataclass(frozen=True, kw_only=True)
class CreditGiven(Event):
    """A customer has more store credit; `amount` in minor units, `kind` one of `Kind`."""

    transaction_id: int
    customer_id: int
    order_id: int | None
    amount: int
    kind: str
