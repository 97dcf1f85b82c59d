"""Returns: goods that come back, each piece once, within its window; looked at, and their money given back exactly.

The customer: `begin`, `choose`, `describe`, `show`, `ask`, `send`, `call_off`; `call_off_pieces` before they are sent.
Staff: `agree`, `refuse`, `refund_at_once`, `receive`, `look_at`, `settle`. The clock: `act_due`.
"""

from commerce.returns.asking import ask, begin, call_off, choose, describe, prefer_credit, show
from commerce.returns.before_sending import call_off_pieces, worth_of_lines, worth_unsent
from commerce.returns.errors import NothingReturnable, PiecesMissing, PiecesSent, ReturnUnderWay, ReturnUnpaid
from commerce.returns.events import ReturnDecided, ReturnLapsed, ReturnRequested, ReturnSent, ReturnSettled
from commerce.returns.gate import nothing_comes_back
from commerce.returns.handling import (
    act_due,
    agree,
    close_unpaid,
    foreseen,
    look_at,
    receive,
    refund_at_once,
    refund_trusted,
    refuse,
    send,
    settle,
)
from commerce.returns.reading import Return, count_for_staff, get, get_for_staff, of_order, waiting
from commerce.returns.returnable import Returnable, returnable
from commerce.returns.states import LIVE, Disposition, Reason, ReturnStatus

__all__ = [
    "LIVE",
    "Disposition",
    "NothingReturnable",
    "PiecesMissing",
    "PiecesSent",
    "Reason",
    "Return",
    "ReturnDecided",
    "ReturnLapsed",
    "ReturnRequested",
    "ReturnSent",
    "ReturnSettled",
    "ReturnStatus",
    "ReturnUnderWay",
    "ReturnUnpaid",
    "Returnable",
    "act_due",
    "agree",
    "ask",
    "begin",
    "call_off",
    "call_off_pieces",
    "choose",
    "close_unpaid",
    "count_for_staff",
    "describe",
    "foreseen",
    "get",
    "get_for_staff",
    "look_at",
    "nothing_comes_back",
    "of_order",
    "prefer_credit",
    "receive",
    "refund_at_once",
    "refund_trusted",
    "refuse",
    "returnable",
    "send",
    "settle",
    "show",
    "waiting",
    "worth_of_lines",
    "worth_unsent",
]
