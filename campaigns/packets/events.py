"""What may be told of packets afterwards."""

from dataclasses import dataclass

from commerce.kit.events import Event


@dataclass(frozen=True, kw_only=True)
class ShareTaken(Event):
    """Somebody has a share of a packet, maybe the last one."""

    packet_id: int


@dataclass(frozen=True, kw_only=True)
class PacketEmptied(Event):
    """The last share of a packet is somebody's."""

    packet_id: int


@dataclass(frozen=True, kw_only=True)
class PacketEnded(Event):
    """A packet gives nothing away any more although shares were left."""

    packet_id: int
