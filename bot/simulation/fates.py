"""What becomes of an order: decided by a seed and its number alone, so that a process which takes over knows it too."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from random import Random
from typing import TypeVar

from campaigns import group_buys
from commerce.orders import Order

Lot = TypeVar("Lot")


class Deed(StrEnum):
    """Something that somebody does about an order; doing it again changes nothing."""

    LET_THROUGH = "let_through"
    PAY = "pay"
    PAY_SOME = "pay_some"
    PAY_TOO_MUCH = "pay_too_much"
    PAY_AGAIN = "pay_again"
    PAY_IN_DOLLARS = "pay_in_dollars"
    PAY_NOBODY = "pay_nobody"
    TAKE_MONEY_BACK = "take_money_back"
    CANCEL = "cancel"
    CANCEL_BY_STAFF = "cancel_by_staff"
    CALL_OFF_A_PIECE = "call_off_a_piece"
    ACCEPT = "accept"
    SHIP_ONE = "ship_one"
    SHIP = "ship"
    ARRIVE = "arrive"
    COLLECT = "collect"
    BEGIN_RETURN = "begin_return"
    ASK_RETURN = "ask_return"
    ASK_ANOTHER_RETURN = "ask_another_return"
    CALL_OFF_RETURN = "call_off_return"
    AGREE = "agree"
    REFUSE = "refuse"
    REFUND_AT_ONCE = "refund_at_once"
    SEND_BACK = "send_back"
    TAKE_IN = "take_in"
    SETTLE = "settle"
    REPLACE = "replace"


@dataclass(frozen=True, order=True)
class Due:
    """A deed and its moment."""

    at: datetime
    order_id: int
    deed: Deed


#: How payments go, of a hundred: minutes after placing, and what is reported then.
_PAYMENTS: tuple[tuple[int, tuple[tuple[float, Deed], ...]], ...] = (
    (55, ((2, Deed.LET_THROUGH), (2, Deed.PAY))),
    (8, ((4, Deed.LET_THROUGH), (4, Deed.PAY), (5, Deed.PAY), (90, Deed.PAY))),
    (4, ((14.9, Deed.LET_THROUGH), (16.5, Deed.PAY))),
    (4, ((25, Deed.PAY),)),
    (2, ((60 * 26, Deed.PAY),)),
    (3, ((6, Deed.PAY_SOME),)),
    (3, ((6, Deed.PAY_SOME), (12, Deed.PAY))),
    (2, ((3, Deed.PAY_TOO_MUCH),)),
    (3, ((3, Deed.PAY), (3, Deed.PAY_AGAIN))),
    (1, ((3, Deed.PAY_IN_DOLLARS),)),
    (1, ((3, Deed.PAY_NOBODY), (5, Deed.PAY))),
    (4, ((7, Deed.CANCEL),)),
    (2, ((7, Deed.LET_THROUGH), (8, Deed.CANCEL), (9, Deed.PAY))),
    (8, ()),
)
#: What goes wrong afterwards, of a hundred; the rest is accepted, sent and delivered.
_MISHAPS = (
    (5, Deed.CANCEL),
    (3, Deed.CANCEL_BY_STAFF),
    (3, Deed.CALL_OFF_A_PIECE),
    (2, Deed.TAKE_MONEY_BACK),
    (87, None),
)
#: Whoever waits for a team leaves it more often.
_MISHAPS_OF_TEAMS = ((15, Deed.CANCEL), (3, Deed.CANCEL_BY_STAFF), (4, Deed.TAKE_MONEY_BACK), (78, None))
#: So long after it was ordered no team is waited for any more.
_TEAM_IS_OVER = timedelta(hours=26)
#: How goods come back, of a hundred: hours after they arrived, and what is done then. Where nobody does what is to
#: follow, time does: it agrees after two days, and after two more it settles; what is not sent in a week lapses.
_RETURNS: tuple[tuple[int, tuple[tuple[float, Deed], ...]], ...] = (
    (
        10,
        (
            (24, Deed.ASK_RETURN),
            (30, Deed.AGREE),
            (50, Deed.SEND_BACK),
            (80, Deed.TAKE_IN),
            (90, Deed.SETTLE),
            (100, Deed.REPLACE),
            (130, Deed.ARRIVE),
        ),
    ),
    (3, ((20, Deed.ASK_RETURN), (75, Deed.SEND_BACK), (100, Deed.TAKE_IN), (160, Deed.REPLACE))),
    (2, ((40, Deed.ASK_RETURN),)),
    (2, ((20, Deed.ASK_RETURN), (26, Deed.CALL_OFF_RETURN), (28, Deed.AGREE))),
    (1, ((20, Deed.ASK_RETURN), (26, Deed.AGREE), (60, Deed.CALL_OFF_RETURN))),
    (2, ((30, Deed.ASK_RETURN), (40, Deed.REFUSE), (60, Deed.ASK_ANOTHER_RETURN), (70, Deed.REFUND_AT_ONCE))),
    (2, ((5, Deed.ASK_RETURN), (15, Deed.REFUND_AT_ONCE))),
    (
        2,
        (
            (10, Deed.ASK_RETURN),
            (12, Deed.AGREE),
            (30, Deed.TAKE_IN),
            (36, Deed.SETTLE),
            (60, Deed.ASK_ANOTHER_RETURN),
            (70, Deed.AGREE),
            (90, Deed.SEND_BACK),
            (120, Deed.TAKE_IN),
            (130, Deed.SETTLE),
        ),
    ),
    (2, ((30, Deed.BEGIN_RETURN),)),
    #: Too late for whoever has no reason.
    (1, ((24 * 9, Deed.ASK_RETURN),)),
    (
        1,
        (
            (10, Deed.ASK_RETURN),
            (12, Deed.AGREE),
            (30, Deed.TAKE_IN),
            (33, Deed.TAKE_MONEY_BACK),
            (36, Deed.SETTLE),
        ),
    ),
    (72, ()),
)


def fate(seed: int, order: Order) -> Iterator[Due]:
    """Everything that is going to be tried with this order, whether or not it will be possible then."""
    chance = Random(f"{seed}:{order.id}")
    for minutes, deed in () if order.pays_later else _drawn(chance, _PAYMENTS):
        yield _due(order, timedelta(minutes=minutes * chance.uniform(0.97, 1)), deed)
    together = any(line.event_ref.startswith(group_buys.PREFIX) for line in order.lines)
    mishap = _drawn(chance, _MISHAPS_OF_TEAMS if together else _MISHAPS)
    if mishap is not None:
        yield _due(order, timedelta(minutes=chance.randint(20, 240)), mishap)
    yield from _fulfilment(order, chance, _TEAM_IS_OVER if together else timedelta())


def _fulfilment(order: Order, chance: Random, after: timedelta) -> Iterator[Due]:
    accepted = after + timedelta(hours=chance.uniform(0.5, 12))
    sent = accepted + timedelta(hours=chance.uniform(1, 48))
    yield _due(order, accepted, Deed.ACCEPT)
    if chance.random() < 0.15:
        yield _due(order, sent, Deed.SHIP_ONE)
        sent += timedelta(hours=chance.uniform(1, 24))
    yield _due(order, sent, Deed.SHIP)
    arrived = sent + timedelta(days=chance.uniform(1, 5))
    yield _due(order, arrived, Deed.ARRIVE)
    if order.pays_later and chance.random() < 0.95:
        yield _due(order, arrived, Deed.COLLECT)
    for hours, deed in _drawn(chance, _RETURNS):
        yield _due(order, arrived + timedelta(hours=hours * chance.uniform(0.99, 1)), deed)


def _due(order: Order, after: timedelta, deed: Deed) -> Due:
    return Due(order.placed_at + after, order.id, deed)


def _drawn(chance: Random, lots: Sequence[tuple[int, Lot]]) -> Lot:
    return chance.choices([lot for _, lot in lots], weights=[weight for weight, _ in lots])[0]
