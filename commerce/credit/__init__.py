"""Store credit: what the shop keeps for a customer, to be spent here. A way to pay, never a discount.

`grant` is the shop's own gift; `move` is for payments, which hold credit for an order, take it, and give it back.
"""

from commerce.credit.approving import ask_second_person, carry_out_grant
from commerce.credit.errors import CreditInvalid, CreditShort
from commerce.credit.events import CreditGiven
from commerce.credit.ledger import (
    Account,
    Balance,
    Entry,
    Kind,
    balance,
    entries,
    forfeit,
    grant,
    move,
    outstanding,
)

__all__ = [
    "Account",
    "Balance",
    "CreditGiven",
    "CreditInvalid",
    "CreditShort",
    "Entry",
    "Kind",
    "ask_second_person",
    "balance",
    "carry_out_grant",
    "entries",
    "forfeit",
    "grant",
    "move",
    "outstanding",
]
