"""The sample shop: what it sells, how it delivers, and the pictures of its goods.

`CATALOGUE` is a catalogue file like any merchant's, `SHOP` holds the profile, tax classes and delivery of the shop,
and `draw_all` makes the pictures the catalogue names.
"""

from __future__ import annotations

from pathlib import Path

from .media import draw_all

__all__ = ["CATALOGUE", "SHOP", "draw_all"]

CATALOGUE: Path = Path(__file__).parent / "catalogue.csv"
SHOP: Path = Path(__file__).parent / "shop.toml"
