"""Returns: goods that come back, each piece once, within its window; looked at, then paid back exactly or replaced.

The customer: `begin`, `choose`, `describe`, `show`, `exchange_for`, `ask`, `send`, `call_off`; `call_off_pieces` before
they are sent.
Staff: `agree`, `refuse`, `refund_at_once`, `receive`, `look_at`, `settle`, `rather_refund`, `ship` (what replaces it).
The clock: `act_due`. Reactions: `finish_exchange`, `follow_lost`, `end_unpaid`.
"""

from commerce.returns.asking import ANSWER_WITHIN, ask, begin, call_off, choose, describe, prefer_credit, show
from commerce.returns.before_sending import call_off_pieces, worth_unsent
from commerce.returns.deciding import undecided
from commerce.returns.errors import (
    NotExchangeable,
    NothingReturnable,
    PiecesMissing,
    PiecesSent,
    ReplacementContested,
    ReplacementUnpaid,
    ReturnUnderWay,
    ReturnUnpaid,
)
from commerce.returns.events import (
    ExchangeAccepted,
    ExchangeTurned,
    ReturnDecided,
    ReturnLapsed,
    ReturnRequested,
    ReturnSent,
    ReturnSettled,
)
from commerce.returns.exchanging import Choices, choices, exchange_for, rather_money
from commerce.returns.gate import nothing_comes_back
from commerce.returns.goods import goods_of
from commerce.returns.handling import (
    act_due,
    agree,
    close_unpaid,
    end_unpaid,
    follow_lost,
    foreseen,
    look_at,
    rather_refund,
    receive,
    refund_at_once,
    refund_trusted,
    refuse,
    send,
    settle,
)
from commerce.returns.reading import (
    Replacement,
    Return,
    count_for_staff,
    count_to_replace,
    get,
    get_for_staff,
    of_order,
    to_replace,
    waiting,
)
from commerce.returns.replacing import finish_exchange, ship
from commerce.returns.returnable import Returnable, paid_back, returnable, worth
from commerce.returns.states import LIVE, Disposition, Ending, Reason, ReturnStatus, Turned

__all__ = [
    "ANSWER_WITHIN",
    "LIVE",
    "Choices",
    "Disposition",
    "Ending",
    "ExchangeAccepted",
    "ExchangeTurned",
    "NotExchangeable",
    "NothingReturnable",
    "PiecesMissing",
    "PiecesSent",
    "Reason",
    "Replacement",
    "ReplacementContested",
    "ReplacementUnpaid",
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
    "Turned",
    "act_due",
    "agree",
    "ask",
    "begin",
    "call_off",
    "call_off_pieces",
    "choices",
    "choose",
    "close_unpaid",
    "count_for_staff",
    "count_to_replace",
    "describe",
    "end_unpaid",
    "exchange_for",
    "finish_exchange",
    "follow_lost",
    "foreseen",
    "get",
    "get_for_staff",
    "goods_of",
    "look_at",
    "nothing_comes_back",
    "of_order",
    "paid_back",
    "prefer_credit",
    "rather_money",
    "rather_refund",
    "receive",
    "refund_at_once",
    "refund_trusted",
    "refuse",
    "returnable",
    "send",
    "settle",
    "ship",
    "show",
    "to_replace",
    "undecided",
    "waiting",
    "worth",
    "worth_unsent",
]
