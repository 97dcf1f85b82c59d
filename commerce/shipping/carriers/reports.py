"""What a carrier says of a parcel, whoever's words it comes in, and how its signature is checked."""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Protocol

import orjson

from commerce.kit.errors import Invalid, NotAllowed
from commerce.shipping.carriers.firms import tidy_number
from commerce.shipping.errors import TrackingInvalid
from commerce.shipping.states import ShipmentStatus

#: So many steps of one parcel are read from one report, the newest ones.
MOST_STEPS = 100
_MOST_WORDS = 200
_MOST_ID = 120
#: Before this nobody reported anything to a shop of ours; it keeps years out that databases cannot hold.
_EARLIEST = datetime(2000, 1, 1, tzinfo=UTC)


class ReportUnsigned(NotAllowed):
    """Whoever sent this does not know the secret, or says it too late."""


class ReportUnreadable(Invalid):
    """This is no report of a parcel in the words agreed upon."""


@dataclass(frozen=True, kw_only=True)
class Report:
    """One thing that happened to one parcel; `id` is the carrier's own, the same however often it is told."""

    id: str
    number: str
    #: Nothing where the report moves nobody, such as a label that was printed.
    status: ShipmentStatus | None
    happened_at: datetime
    #: The carrier's own words: a place, a reason.
    words: str = ""


class Adapter(Protocol):
    """One way of reporting parcels."""

    name: str

    def read(self, headers: Mapping[str, str], body: bytes, secret: str) -> Sequence[Report]:
        """The reports in a request; none where it speaks of something else.

        Raises `ReportUnsigned`, `ReportUnreadable`.
        """
        ...


def signature(secret: str, body: bytes) -> bytes:
    """The HMAC-SHA256 of a body."""
    return hmac.new(secret.encode(), body, hashlib.sha256).digest()


def check(shown: str, expected: str) -> None:
    """Compare signatures in a time that tells nothing. Raises `ReportUnsigned`."""
    if not hmac.compare_digest(shown.encode(errors="surrogateescape"), expected.encode()):
        raise ReportUnsigned


def mapping(body: bytes) -> Mapping[str, Any]:
    """The JSON object in a body. Raises `ReportUnreadable`."""
    try:
        said = orjson.loads(body)
    except orjson.JSONDecodeError as error:
        raise ReportUnreadable from error
    if not isinstance(said, dict):
        raise ReportUnreadable
    return said


def rows(said: Any) -> Iterator[Mapping[str, Any]]:
    """The objects in a list, whatever else lies between them."""
    for one in said if isinstance(said, list) else ():
        if isinstance(one, dict):
            yield one


def moment(said: Any) -> datetime | None:
    """An instant as ISO 8601 or seconds since 1970; one without a zone is taken as UTC, one from nowhere as none."""
    try:
        if isinstance(said, int | float) and not isinstance(said, bool):
            at = datetime.fromtimestamp(said, UTC)
        else:
            read = datetime.fromisoformat(said)
            at = (read if read.tzinfo else read.replace(tzinfo=UTC)).astimezone(UTC)
    except (TypeError, ValueError, OverflowError, OSError):
        return None
    return at if at >= _EARLIEST else None


def number_in(said: Any) -> str:
    """A tracking number as shops write it. Raises `ReportUnreadable`."""
    try:
        number = tidy_number(said) if isinstance(said, str) else ""
    except TrackingInvalid as error:
        raise ReportUnreadable from error
    if not number:
        raise ReportUnreadable
    return number


def words_in(*said: Any) -> str:
    """Words and places in one line, not too long; signs that only machines read are left out."""
    told = ", ".join(" ".join(one.split()) for one in said if isinstance(one, str) and one.strip())
    return "".join(sign for sign in told if sign.isprintable())[:_MOST_WORDS]


def id_of(*parts: object) -> str:
    """A name for a report that has none of its own, the same whenever it is told again."""
    told = ":".join(str(part) for part in parts)
    plain = len(told) <= _MOST_ID and told.isprintable()
    return told if plain else hashlib.sha256(told.encode(errors="replace")).hexdigest()


def newest(reports: Iterable[Report]) -> list[Report]:
    """The last reports of many, in the order they happened."""
    return sorted(reports, key=lambda one: (one.happened_at, one.id))[-MOST_STEPS:]
