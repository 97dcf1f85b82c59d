"""Which journeys there are, how far somebody has come on one, and the words its steps are made of."""

from __future__ import annotations

from enum import StrEnum

from commerce.kit.states import Moves


class Kind(StrEnum):
    """The journeys that a shop may switch on. The words stand in databases and never change."""

    WELCOME = "welcome"
    CART = "cart"
    CHECKOUT = "checkout"
    THANKS = "thanks"
    HOWTO = "howto"
    REPLENISH = "replenish"
    PRICE = "price"
    BACK = "back"
    COUPON = "coupon"
    MEMBERS = "members"
    WINBACK = "winback"
    BIRTHDAY = "birthday"
    CHECKIN = "checkin"
    TEAM = "team"
    REVIEW = "review"


#: What these tell follows from what somebody does: nobody hears of it who wants nothing personal.
PERSONAL = frozenset({Kind.REPLENISH})


class State(StrEnum):
    """How somebody stands on a journey."""

    ACTIVE = "active"
    #: Came to its end.
    DONE = "done"
    #: Left on the way; the reason says why.
    EXITED = "exited"


MOVES: Moves[State] = {
    State.ACTIVE: (State.DONE, State.EXITED),
    State.DONE: (),
    State.EXITED: (),
}


class Happening(StrEnum):
    """What may happen to a person that journeys wait for."""

    #: They placed an order.
    ORDERED = "ordered"
    #: They said what they think of something of the order.
    REVIEWED = "reviewed"
    #: They asked to send something of the order back.
    RETURNED = "returned"
    #: Money of the order goes back.
    REFUNDED = "refunded"


#: What happens to one order, and is no business of journeys about another.
OF_ITS_OWN = frozenset({Happening.REVIEWED, Happening.RETURNED, Happening.REFUNDED})


class Since(StrEnum):
    """From which moment on a wait is counted."""

    #: Since this step was reached.
    HERE = "here"
    #: Since what brought the person here happened.
    BEGINNING = "beginning"
    #: Since the day that it is about began, by the person's own clock.
    DAY = "day"
    #: Since the cart was changed last: each change begins the wait anew.
    CART = "cart"


class Check(StrEnum):
    """What is looked up about a person when a way parts, and again in the moment a message leaves."""

    #: Nothing was ordered since the journey began for them.
    NOTHING_ORDERED = "nothing-ordered"
    #: They have never bought anything.
    NEVER_BOUGHT = "never-bought"
    #: They have not looked at anything since they came.
    NOTHING_BROWSED = "nothing-browsed"
    #: Something lies in their cart that can be bought now.
    CART_BUYABLE = "cart-buyable"
    #: The order that it is about stands, and nothing of it is to go back.
    ORDER_KEPT = "order-kept"
    #: Any of the goods that it is about can be bought.
    GOODS_BUYABLE = "goods-buyable"
    #: Of goods that are told of together it is about the first.
    STANDS_FOR_ALL = "stands-for-all"
    #: Some of the goods that it is about still lie in the cart and cost less than was seen.
    PRICE_LOWER = "price-lower"
    #: Nothing of this journey was meant for them today.
    FIRST_TODAY = "first-today"
    #: They may be written to on the journey's topic, and are not in the control group.
    MAY_HEAR = "may-hear"
    #: The coupon that the journey gave them is still theirs to use, where it gave one.
    COUPON_UNSPENT = "coupon-unspent"
    #: They wish to be reminded to look in, and have not come on the day that it is about.
    LOOK_IN_DUE = "look-in-due"
    #: Nothing of the order was reviewed yet, and nothing of it went or goes back.
    REVIEW_OPEN = "review-open"


#: Why a message is not sent after all, where a check is not met; the words are stored.
UNMET: dict[Check, str] = {
    Check.NOTHING_ORDERED: "ordered-since",
    Check.NEVER_BOUGHT: "bought-before",
    Check.NOTHING_BROWSED: "browsed",
    Check.CART_BUYABLE: "cart-empty",
    Check.ORDER_KEPT: "order-back",
    Check.GOODS_BUYABLE: "sold-out",
    Check.STANDS_FOR_ALL: "told-with-others",
    Check.PRICE_LOWER: "price-not-lower",
    Check.FIRST_TODAY: "told-today",
    Check.MAY_HEAR: "may-not-hear",
    Check.COUPON_UNSPENT: "coupon-spent",
    Check.LOOK_IN_DUE: "looked-in",
    Check.REVIEW_OPEN: "reviewed-or-back",
}
#: Why somebody left a journey, besides what its graph names.
SWITCHED_OFF = "switched-off"
NOT_PERSONAL = "not-personal"
BOUGHT = "bought"
REVIEWED = "reviewed"
GOES_BACK = "order-back"


def about_order(order_id: int) -> str:
    """What a journey is about that is about an order."""
    return f"order:{order_id}"
