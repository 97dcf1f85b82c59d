"""What is told of somebody whose data are asked for by letter: who they are, what would go, what stays and why."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

#: Of each section of the file: what its rows are, where they go.
GOES = {
    "": "the shop's own marks",
    "campaigns": "who waited for campaigns to begin",
    "cart": "the cart",
    "chat": "what the chat remembers",
    "coupons": "codes that were guessed",
    "events": "what they looked at and did",
    "invitations": "links of invitations",
    "messages": "messages that were planned",
    "partners": "who brought them",
    "person": "addresses, birthday, marks the shop gave",
    "points": "reminders of check-ins",
    "returns": "photos of what came back",
    "reviews": "photos and earlier versions of reviews",
    "suggestions": "what follows from it for suggestions",
    "support": "what was said to the shop",
    "wishes": "saved goods and wishes",
}
#: And why those that stay do so: under a number that leads to nobody, without what names anybody.
STAYS = {
    "": "pictures that others see too",
    "campaigns": "pieces, seats and people that campaigns have counted",
    "cart": "prices that campaigns gave, for the orders they led to",
    "consent": "the proof of what was agreed to, and when it ended",
    "coupons": "coupons that were given, so that none is used twice",
    "credit": "store credit, booked out: the books have to add up",
    "documents": "invoices with number, goods, sums and tax, without the buyer: the law wants accounts to be kept",
    "invitations": "who was thanked for whom, by number: what was given has to add up",
    "messages": "that something was sent and when, without what it said: for the figures",
    "orders": "what was ordered and what it cost, without name and address: the law wants accounts to be kept",
    "parcels": "that parcels arrived, without their numbers: for what is owed for orders",
    "partners": "what partners earned: it has to add up",
    "payments": "payments, refunds and disputes: the law wants accounts to be kept",
    "person": "the bare number under which all of this stands",
    "points": "points, booked out: the books have to add up",
    "returns": "what came back and what was paid for it, without words",
    "reviews": "stars, without words and name: others chose by them",
    "staff": "what they did at work, by number: the log may not be changed",
}
#: Why nobody is erased yet, and what ends it.
NOT_YET = {
    "order": "an order is not over: deliver it, or cancel it",
    "refund": "money is on its way back: wait until it has arrived, or see `parley doctor`",
    "return": "goods are on their way back: settle the return",
    "dispute": "a bank contests a payment: wait until that is decided",
    "staff": "they work in the shop: take their role back first",
    "partner": "they are a partner: end that, and pay what they earned",
}


def lines(told: Mapping[str, Any]) -> Iterator[str]:
    """Everything that was found out about a person, for somebody who has to decide."""
    yield f"Customer {told['customer']}: {_who(told)}"
    yield _orders(told)
    for other in told["same_phone"]:
        yield f"Customer {other} told the same telephone number: if that is the same person, they are asked for apart."
    yield from _rows("What goes, for good:", told["goes"], GOES)
    yield from _rows("What stays, under a number that leads to nobody:", told["stays"], STAYS)
    lost = told["gives_up"]
    yield f"What is given up: {lost['credit']} of store credit, {lost['points']} points, {lost['coupons']} coupons."


def not_yet(told: Mapping[str, Any]) -> Iterator[str]:
    """What has to be over before anybody can be erased."""
    yield "Not yet: something is under way, and erasing them now would cost them money or goods. Nothing was erased."
    for one in told["hindered_by"]:
        numbers = f" ({', '.join(one['numbers'])}, {one['count']} in all)" if one["count"] else ""
        yield f"- {NOT_YET[one['why']]}{numbers}"


def _who(told: Mapping[str, Any]) -> str:
    at = f" (@{told['username']})" if told["username"] else ""
    return f"{told['name'] or 'no name'}{at}, Telegram id {told['telegram_id']}, speaks {told['language']}."


def _orders(told: Mapping[str, Any]) -> str:
    if not told["orders"]:
        return "No orders."
    return f"{told['orders']} orders, the last one {told['last_order']}."


def _rows(title: str, counts: Mapping[str, int], words: Mapping[str, str]) -> Iterator[str]:
    if counts:
        yield title
    for section, count in counts.items():
        yield f"- {section or 'marks'}, {count} rows: {words[section]}"
