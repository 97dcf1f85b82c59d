"""EasyPost follows parcels at many carriers, and reports a tracker with all its steps whenever one is added.

Source of the shapes: EasyPost's documentation of events (`tracker.updated`), of trackers (`tracking_details`, `status`)
and of their signature, the hexadecimal HMAC-SHA256 of the body under the NFKD form of the secret in `X-Hmac-Signature`.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from commerce.shipping.carriers.reports import (
    Report,
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

HEADER = "X-Hmac-Signature"
_BY_STATUS = {
    "in_transit": ShipmentStatus.IN_TRANSIT,
    "out_for_delivery": ShipmentStatus.OUT_FOR_DELIVERY,
    "available_for_pickup": ShipmentStatus.IN_TRANSIT,
    "delivered": ShipmentStatus.DELIVERED,
    "return_to_sender": ShipmentStatus.RETURNED_TO_SENDER,
    "failure": ShipmentStatus.EXCEPTION,
    "error": ShipmentStatus.EXCEPTION,
}


class EasyPost:
    """EasyPost's words."""

    name = "easypost"

    def read(self, headers: Mapping[str, str], body: bytes, secret: str) -> Sequence[Report]:
        """See `Adapter`."""
        expected = signature(unicodedata.normalize("NFKD", secret), body).hex()
        check(headers.get(HEADER, "").strip().lower(), f"hmac-sha256-hex={expected}")
        tracker = mapping(body).get("result")
        if not isinstance(tracker, dict) or tracker.get("object") != "Tracker":
            return ()
        number = number_in(tracker.get("tracking_code"))
        return newest(self._reports(number, tracker))

    def _reports(self, number: str, tracker: Mapping[str, Any]) -> Iterator[Report]:
        for one in rows(tracker.get("tracking_details")):
            at, status = moment(one.get("datetime")), str(one.get("status") or "")
            if at is None:
                continue
            place = one.get("tracking_location")
            yield Report(
                id=id_of(number, at.isoformat(), status, one.get("message")),
                number=number,
                status=_BY_STATUS.get(status),
                happened_at=at,
                words=words_in(one.get("message"), place.get("city") if isinstance(place, dict) else None),
            )
