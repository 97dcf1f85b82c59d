"""What the shop refuses about packets."""

from __future__ import annotations

from commerce.kit.errors import Conflict, Invalid


class PacketInvalid(Invalid):
    """A packet cannot be like that."""


class PacketTooThin(Invalid):
    """So little cannot be parted among so many with that least share. Facts: `least`, `most`."""


class PacketNotDraft(Conflict):
    """What was published is not changed any more."""
