"""What a Stripe account knows: sessions, payments, charges, refunds, disputes."""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

import orjson

from bot.playground.stripe.telling import Json, Messenger

#: A page lives between half an hour and a day (https://docs.stripe.com/api/checkout/sessions/create).
_SHORTEST, _LONGEST, _USUAL = 30 * 60, 24 * 3600, 24 * 3600
#: The least that Stripe charges in most currencies.
_LEAST = 50
_LATER_METHODS = frozenset({"alipay", "sepa_debit"})


class StripeError(Exception):
    """What Stripe answers to a request that it does not carry out."""

    def __init__(self, status: int, message: str, code: str | None = None, kind: str = "invalid_request_error") -> None:
        super().__init__(message)
        self.status = status
        self.body = {"error": {"type": kind, "code": code, "message": message}}


class Declined(Exception):
    """The card was declined."""


@dataclass
class _Answered:
    """What was answered under an idempotency key, and to what."""

    asked: str
    status: int
    body: Json


@dataclass
class Faults:
    """Accidents on order."""

    #: So many of the next requests are answered by an error of Stripe's own; negative: all of them.
    broken: int = 0
    #: Refunds are taken on and stay pending until `finish_refund`.
    slow_refunds: bool = False
    #: So many of the next refunds fail at once.
    failing_refunds: int = 0
    #: A page is being paid just when it should be closed: closing is refused, and it stays open.
    busy_pages: bool = False


@dataclass
class Stripe(Messenger):
    """One account. `now` is its clock, `secret` signs its messages, `root` is where its pages are."""

    root: str = ""
    key: str = "sk_test_playground"
    #: Where people go after paying, when the page's own way back leads out of the playground.
    home: str | None = None
    faults: Faults = field(default_factory=Faults)
    sessions: dict[str, Json] = field(default_factory=dict)
    intents: dict[str, Json] = field(default_factory=dict)
    charges: dict[str, Json] = field(default_factory=dict)
    refunds: dict[str, Json] = field(default_factory=dict)
    disputes: dict[str, Json] = field(default_factory=dict)
    #: Requests that were carried out, by method and path without numbers.
    asked: list[str] = field(default_factory=list)
    _answered: dict[str, _Answered] = field(default_factory=dict)

    def forget_keys(self) -> None:
        """A day has passed: what was asked under which key is forgotten."""
        self._answered.clear()

    # What the shop asks for

    def once(self, key: str | None, path: str, given: Json, do: Callable[[], Json]) -> tuple[int, Json]:
        """Carry a request out, once per idempotency key; other contents under a known key are refused."""
        asked = hashlib.sha256(orjson.dumps([path, given], option=orjson.OPT_SORT_KEYS)).hexdigest()
        known = self._answered.get(key) if key else None
        if known is not None:
            if known.asked != asked:
                words = (
                    "Keys for idempotent requests can only be used with the same parameters they were first used with."
                )
                raise StripeError(400, words, kind="idempotency_error")
            return known.status, known.body
        try:
            status, body = 200, do()
        except StripeError as refused:
            status, body = refused.status, refused.body
        if key:
            self._answered[key] = _Answered(asked, status, orjson.loads(orjson.dumps(body)))
        return status, body

    def create_session(self, given: Json) -> Json:
        """`POST /v1/checkout/sessions`, for one payment."""
        if given.get("mode") != "payment":
            raise StripeError(400, "Only mode=payment is known here.", "parameter_invalid")
        if not given.get("success_url"):
            raise StripeError(400, "Missing required param: success_url.", "parameter_missing")
        amount, currency, name = _sum_up(given)
        created = self.second()
        until = int(given.get("expires_at") or created + _USUAL)
        if not created + _SHORTEST <= until <= created + _LONGEST:
            words = "The `expires_at` timestamp must be between 30 minutes and 24 hours from Checkout Session creation."
            raise StripeError(400, words, "parameter_invalid_integer")
        number = _number("cs_test")
        session = {
            "id": number,
            "object": "checkout.session",
            "amount_total": amount,
            "currency": currency,
            "created": created,
            "expires_at": until,
            "status": "open",
            "payment_status": "unpaid",
            "payment_intent": None,
            "client_reference_id": given.get("client_reference_id"),
            "metadata": dict(given.get("metadata") or {}),
            "locale": given.get("locale", "auto"),
            "mode": "payment",
            "success_url": given["success_url"],
            "cancel_url": given.get("cancel_url"),
            "livemode": False,
            "url": f"{self.root}/pay/{number}",
            "_name": name,
            "_intent": dict(given.get("payment_intent_data") or {}),
        }
        self.sessions[number] = session
        return self.shown(session)

    def session(self, number: str) -> Json:
        """A session as it stands."""
        self.clock_moved()
        return _find(self.sessions, number, "checkout.session")

    def expire_session(self, number: str) -> Json:
        """`POST /v1/checkout/sessions/{id}/expire`."""
        session = self.session(number)
        if session["status"] != "open" or self.faults.busy_pages:
            words = f'Only Checkout Sessions with a status in ["open"] can be expired. This one is {session["status"]}.'
            raise StripeError(400, words)
        self._end_session(session)
        return self.shown(session)

    def create_refund(self, given: Json) -> Json:
        """`POST /v1/refunds`: never more than is left of a charge, nothing of one that is contested."""
        intent = _find(self.intents, str(given.get("payment_intent")), "payment_intent")
        charge = self.charges.get(str(intent["latest_charge"]))
        if charge is None or not charge["captured"]:
            raise StripeError(400, "This PaymentIntent does not have a successful charge to refund.")
        left = charge["amount"] - charge["amount_refunded"]
        amount = int(given.get("amount") or left)
        if charge["disputed"] and self.open_dispute(intent["id"]):
            raise StripeError(
                400, f"Charge {charge['id']} has been charged back; cannot issue a refund.", "charge_disputed"
            )
        if left == 0:
            raise StripeError(400, f"Charge {charge['id']} has already been refunded.", "charge_already_refunded")
        if not 0 < amount <= left:
            raise StripeError(400, f"Refund amount ({amount}) is greater than unrefunded amount on charge ({left}).")
        failing = self.faults.failing_refunds > 0
        self.faults.failing_refunds -= failing
        status = "failed" if failing else "pending" if self.faults.slow_refunds else "succeeded"
        refund = {
            "id": _number("re"),
            "object": "refund",
            "amount": amount,
            "currency": intent["currency"],
            "charge": charge["id"],
            "payment_intent": intent["id"],
            "created": self.second(),
            "metadata": dict(given.get("metadata") or {}),
            "status": status,
            "failure_reason": "expired_or_canceled_card" if failing else None,
        }
        self.refunds[refund["id"]] = refund
        if not failing:
            charge["amount_refunded"] += amount
            self.note("charge.refunded", charge)
        self.note("refund.failed" if failing else "refund.created", refund)
        return self.shown(refund)

    def of_intent(self, kind: dict[str, Json], intent: str) -> list[Json]:
        """The refunds or disputes of one payment, the newest first."""
        return [self.shown(one) for one in reversed(kind.values()) if one["payment_intent"] == intent]

    def shown(self, thing: Json, expand: tuple[str, ...] = ()) -> Json:
        """A thing as Stripe tells it, with others spelt out in it where that was asked for."""
        told = {name: value for name, value in thing.items() if not name.startswith("_")}
        for path in expand:
            first, _, rest = path.partition(".")
            number = told.get(first)
            if isinstance(number, str):
                known = self.intents.get(number) or self.charges.get(number)
                told[first] = self.shown(known, (rest,) if rest else ()) if known else number
        return told

    # What people do

    def pay(self, number: str, method: str = "card") -> Json:
        """Somebody pays on a page. What settles later is `settle`d then. Raises `Declined`, `StripeError`."""
        session = self.session(number)
        if session["status"] != "open":
            raise StripeError(400, f"This page is {session['status']}.")
        intent = self._intent_of(session)
        if method == "declined":
            intent["status"] = "requires_payment_method"
            self.note("payment_intent.payment_failed", intent)
            raise Declined
        session["status"] = "complete"
        session["url"] = None
        if method in _LATER_METHODS:
            intent["status"] = "processing"
            intent["_method"] = method
            self.note("checkout.session.completed", session)
            return session
        self._capture(session, intent, method)
        self.note("checkout.session.completed", session)
        return session

    def settle(self, number: str, *, succeed: bool = True) -> None:
        """What was paid on a page and needed a while has come through, or not."""
        session = self.session(number)
        intent = self.intents.get(session["payment_intent"] or "")
        if intent is None or intent["status"] != "processing":
            raise StripeError(400, "Nothing of this page is on its way.")
        if succeed:
            self._capture(session, intent, intent["_method"])
            self.note("checkout.session.async_payment_succeeded", session)
            return
        intent["status"] = "requires_payment_method"
        self.note("payment_intent.payment_failed", intent)
        self.note("checkout.session.async_payment_failed", session)

    def finish_refund(self, number: str, *, succeed: bool = True) -> None:
        """A refund came through, or came back: also one that had been told to be done."""
        refund = _find(self.refunds, number, "refund")
        refund["status"] = "succeeded" if succeed else "failed"
        if not succeed:
            self.charges[refund["charge"]]["amount_refunded"] -= refund["amount"]
        self.note("refund.updated" if succeed else "refund.failed", refund)

    def dispute(self, intent: str, *, amount: int | None = None, inquiry: bool = False) -> str:
        """Somebody contests a payment at their bank; returns the dispute's number."""
        paid = _find(self.intents, intent, "payment_intent")
        charge = self.charges[paid["latest_charge"]]
        charge["disputed"] = True
        dispute = {
            "id": _number("du"),
            "object": "dispute",
            "amount": amount or charge["amount"],
            "currency": charge["currency"],
            "charge": charge["id"],
            "payment_intent": intent,
            "created": self.second(),
            "reason": "product_not_received",
            "status": "warning_needs_response" if inquiry else "needs_response",
        }
        self.disputes[dispute["id"]] = dispute
        self.note("charge.dispute.created", dispute)
        return str(dispute["id"])

    def decide(self, number: str, status: str) -> None:
        """A dispute moves on: `needs_response`, `under_review`, `won`, `lost`, `warning_closed`."""
        dispute = _find(self.disputes, number, "dispute")
        dispute["status"] = status
        over = status in ("won", "lost", "warning_closed")
        self.note("charge.dispute.closed" if over else "charge.dispute.updated", dispute)

    def open_dispute(self, intent: str) -> str | None:
        """The number of the dispute that holds the money of a payment, if one does."""
        blocking = ("needs_response", "under_review")
        held = (one for one in self.disputes.values() if one["payment_intent"] == intent and one["status"] in blocking)
        return next((str(one["id"]) for one in held), None)

    def clock_moved(self) -> None:
        """Pages whose time is over close by themselves."""
        for session in self.sessions.values():
            if session["status"] == "open" and session["expires_at"] <= self.second():
                self._end_session(session)

    def note(self, kind: str, thing: Json) -> None:
        """Something happened to a thing: the shop is owed a message about it as it is now."""
        self.owe(_number("evt"), kind, self.shown(thing))

    def _intent_of(self, session: Json) -> Json:
        if session["payment_intent"]:
            return self.intents[session["payment_intent"]]
        intent = {
            "id": _number("pi"),
            "object": "payment_intent",
            "amount": session["amount_total"],
            "amount_received": 0,
            "currency": session["currency"],
            "created": self.second(),
            "status": "requires_payment_method",
            "latest_charge": None,
            "metadata": dict(session["_intent"].get("metadata") or {}),
            "description": session["_intent"].get("description"),
        }
        self.intents[intent["id"]] = intent
        session["payment_intent"] = intent["id"]
        return intent

    def _capture(self, session: Json, intent: Json, method: str) -> None:
        charge = {
            "id": _number("ch"),
            "object": "charge",
            "amount": intent["amount"],
            "amount_refunded": 0,
            "captured": True,
            "currency": intent["currency"],
            "created": self.second(),
            "disputed": False,
            "payment_intent": intent["id"],
            "payment_method_details": {"type": method},
        }
        self.charges[charge["id"]] = charge
        intent |= {"status": "succeeded", "latest_charge": charge["id"], "amount_received": intent["amount"]}
        session["payment_status"] = "paid"

    def _end_session(self, session: Json) -> None:
        session |= {"status": "expired", "url": None}
        self.note("checkout.session.expired", session)


def _sum_up(given: Json) -> tuple[int, str, str]:
    """Amount, currency and name of what is paid for."""
    lines = given.get("line_items") or []
    if not lines:
        raise StripeError(400, "Missing required param: line_items.", "parameter_missing")
    prices = [one["price_data"] for one in lines]
    amount = sum(int(one["price_data"]["unit_amount"]) * int(one.get("quantity", 1)) for one in lines)
    currency = str(prices[0]["currency"])
    if amount < _LEAST:
        raise StripeError(
            400, "The Checkout Session's total amount due must add up to at least 50 cents.", "amount_too_small"
        )
    return amount, currency, str(prices[0]["product_data"]["name"])


def _find(known: Mapping[str, Json], number: str, what: str) -> Json:
    if number not in known:
        raise StripeError(404, f"No such {what}: '{number}'", "resource_missing")
    return known[number]


def _number(kind: str) -> str:
    return f"{kind}_{secrets.token_hex(12)}"
