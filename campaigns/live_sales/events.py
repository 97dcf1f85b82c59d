"""What may be told of live sales afterwards."""

from dataclasses import dataclass

from commerce.kit.events import Event


@dataclass(frozen=True, kw_only=True)
class ClaimsMoved(Event):
    """Somebody claimed, ordered, paid, let go: the tally of a sale is another one."""

    campaign_id: int


@dataclass(frozen=True, kw_only=True)
class ClaimServed(Event):
    """Pieces are kept for a claim from now on; `waited` when it had been in the line."""

    claim_id: int
    customer_id: int
    waited: bool


@dataclass(frozen=True, kw_only=True)
class ClaimQueued(Event):
    """There was no piece for a claim: it waits in the line."""

    claim_id: int
    customer_id: int


@dataclass(frozen=True, kw_only=True)
class ClaimLapsed(Event):
    """Whoever claimed did not order, or did not pay, in time."""

    claim_id: int
    customer_id: int


@dataclass(frozen=True, kw_only=True)
class ClaimOver(Event):
    """The sale was over before it was this claim's turn, or the shop freed what was kept for it."""

    claim_id: int
    customer_id: int
