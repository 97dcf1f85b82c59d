"""The doors of packets at the counter: taps that several of its screens show."""

from __future__ import annotations

from dataclasses import dataclass

from commerce.staff import Permission
from handlers.chat.taps import Tap, tap


@tap("m.pks", needs=Permission.COUPON_EDIT)
@dataclass(frozen=True)
class ShowPackets(Tap):
    """All packets, a page of them."""

    page: int = 0


@tap("m.pk", needs=Permission.COUPON_EDIT)
@dataclass(frozen=True)
class ShowPacket(Tap):
    """A packet: its draft, or what came of it."""

    packet_id: int
