"""What may be told of customers afterwards."""

from dataclasses import dataclass

from commerce.kit.events import Event


@dataclass(frozen=True, kw_only=True)
class CustomerReturned(Event):
    """Somebody who could not be written to can be again."""

    customer_id: int
