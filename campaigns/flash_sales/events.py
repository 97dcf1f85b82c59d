"""What may be told of flash sales afterwards."""

from dataclasses import dataclass

from commerce.kit.events import Event


@dataclass(frozen=True, kw_only=True)
class PiecesFreed(Event):
    """So many pieces of a variant can be had again in a sale."""

    campaign_id: int
    variant_id: int
    pieces: int
