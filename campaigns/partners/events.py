"""What may be told of partners afterwards."""

from dataclasses import dataclass

from commerce.kit.events import Event


@dataclass(frozen=True, kw_only=True)
class PartnerOrderPaid(Event):
    """An order that came by a partner's link is paid: a commission is on its way."""

    partner_id: int
    order_id: int


@dataclass(frozen=True, kw_only=True)
class StatementClosed(Event):
    """A month of a partner's is written down for good."""

    partner_id: int
    statement_id: int


@dataclass(frozen=True, kw_only=True)
class PayoutRecorded(Event):
    """The staff say that a partner was paid."""

    partner_id: int
    payout_id: int
