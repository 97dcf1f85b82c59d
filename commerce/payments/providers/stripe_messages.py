"""What Stripe says at the shop's door: signed, recent, and about something a shop has to ask about."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

import orjson
import stripe

#: How old a message at the door may be, and how far ahead its clock (Stripe's own libraries allow as much).
TOLERANCE = timedelta(minutes=5)
#: What Stripe says that concerns a shop: heard at the door, and asked for one by one.
SPOKEN = (
    *(f"checkout.session.{one}" for one in ("completed", "expired", "async_payment_succeeded", "async_payment_failed")),
    *("charge.refunded", "charge.refund.updated", "refund.created", "refund.updated", "refund.failed"),
    *(f"charge.dispute.{one}" for one in ("created", "updated", "closed", "funds_withdrawn", "funds_reinstated")),
)


class MessageWrong(Exception):
    """What came to the door is not from Stripe, or too old, or no message at all."""


@dataclass(frozen=True, kw_only=True)
class StripeMessage:
    """Something Stripe said at our door; `subject` is what to ask Stripe about, nothing where nobody needs to."""

    message_id: str
    kind: str
    subject: str | None
    body: Mapping[str, Any]


def read_message(body: bytes, signature: str, secret: str, at: datetime) -> StripeMessage:
    """What Stripe says at our door, signed with a secret that only the two know. Raises `MessageWrong`."""
    try:
        stripe.WebhookSignature.verify_header(body.decode(), signature, secret, tolerance=None)
        signed = datetime.fromtimestamp(int(dict(part.split("=", 1) for part in signature.split(","))["t"]), UTC)
    except (stripe.SignatureVerificationError, ValueError, TypeError, KeyError, OverflowError, OSError) as wrong:
        raise MessageWrong("signature") from wrong
    if abs(at - signed) > TOLERANCE:
        raise MessageWrong("too old")
    try:
        event = orjson.loads(body)
        thing = event["data"]["object"]
        return StripeMessage(
            message_id=_word(event["id"]),
            kind=_word(event["type"]),
            subject=subject_of(event["type"], thing),
            body=event,
        )
    except (orjson.JSONDecodeError, KeyError, TypeError, AttributeError, ValueError) as wrong:
        raise MessageWrong("no message") from wrong


def subject_of(kind: str, thing: Mapping[str, Any]) -> str | None:
    """What to ask Stripe about, whatever else the message claims; nothing where nobody needs to."""
    if kind not in SPOKEN:
        return None
    what = str(thing["object"])
    if what in ("checkout.session", "dispute"):
        return f"{what}:{_word(thing['id'])}"
    intent = thing.get("payment_intent")
    return f"payment_intent:{_word(intent)}" if intent else None


def _word(given: Any) -> str:
    if not isinstance(given, str) or not re.fullmatch(r"[A-Za-z0-9_.:-]{1,200}", given):
        raise ValueError("no word of Stripe's")
    return given
