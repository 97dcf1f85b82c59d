"""The sample shop: what it sells, how it delivers, and the pictures of its goods.

`CATALOGUE` is a catalogue file like any merchant's, `SHOP` holds the profile, tax classes and delivery of the shop,
`draw_all` makes the pictures the catalogue names, `offer_to_friends` publishes what friends buy together, and
`deliver_at_once` says what its digital goods deliver.
"""

from __future__ import annotations

from pathlib import Path

from .delivering import deliver_at_once
from .media import draw_all
from .offers import offer_to_friends

__all__ = ["CATALOGUE", "SHOP", "deliver_at_once", "draw_all", "offer_to_friends"]

CATALOGUE: Path = Path(__file__).parent / "catalogue.csv"
SHOP: Path = Path(__file__).parent / "shop.toml"
