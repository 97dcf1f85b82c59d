"""AfterShip follows parcels at many carriers, and reports every checkpoint again with each new one.

Source of the shapes: AfterShip's documentation of webhooks (`msg`, `checkpoints`, `tag`) and of their signature, the
base64 HMAC-SHA256 of the body in `aftership-hmac-sha256`.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from commerce.shipping.carriers.reports import (
    Report,
    ReportUnreadable,
    check,
    id_of,
    mapping,
    moment,
    newest,
    number_in,
    rows,
    signature,
    words_in,
)
from commerce.shipping.states import ShipmentStatus

HEADER = "aftership-hmac-sha256"
_BY_TAG = {
    "InTransit": ShipmentStatus.IN_TRANSIT,
    "OutForDelivery": ShipmentStatus.OUT_FOR_DELIVERY,
    "AvailableForPickup": ShipmentStatus.IN_TRANSIT,
    "AttemptFail": ShipmentStatus.EXCEPTION,
    "Exception": ShipmentStatus.EXCEPTION,
    "Expired": ShipmentStatus.EXCEPTION,
    "Delivered": ShipmentStatus.DELIVERED,
}
#: On its way back, and back.
_RETURNED = {"Exception_010", "Exception_011"}


class AfterShip:
    """AfterShip's words."""

    name = "aftership"

    def read(self, headers: Mapping[str, str], body: bytes, secret: str) -> Sequence[Report]:
        """See `Adapter`."""
        check(headers.get(HEADER, "").strip(), b64encode(signature(secret, body)).decode())
        said = mapping(body)
        tracking = said.get("msg")
        if not isinstance(tracking, dict):
            if str(said.get("event", "")).startswith("tracking_update"):
                raise ReportUnreadable
            return ()
        number = number_in(tracking.get("tracking_number"))
        return newest(self._reports(number, tracking))

    def _reports(self, number: str, tracking: Mapping[str, Any]) -> Iterator[Report]:
        for one in rows(tracking.get("checkpoints")):
            at = moment(one.get("checkpoint_time")) or moment(one.get("created_at"))
            if at is None:
                continue
            tag = str(one.get("tag") or "")
            yield Report(
                id=id_of(number, at.isoformat(), tag, one.get("message")),
                number=number,
                status=_status(tag, one.get("subtag")),
                happened_at=at,
                words=words_in(one.get("message"), one.get("location") or one.get("city")),
            )


def _status(tag: str, subtag: Any) -> ShipmentStatus | None:
    return ShipmentStatus.RETURNED_TO_SENDER if subtag in _RETURNED else _BY_TAG.get(tag)
