"""The doors of changing many prices at the counter."""

from __future__ import annotations

from dataclasses import dataclass

from commerce.staff import Permission
from handlers.chat.taps import Tap, tap


@tap("m.rp", needs=Permission.CATALOGUE_EDIT)
@dataclass(frozen=True)
class ChooseGoods(Tap):
    """Of which goods do prices change? `category_id`: of those below it."""

    category_id: int | None = None


@tap("m.rp!", needs=Permission.CATALOGUE_EDIT)
@dataclass(frozen=True)
class ConfirmPrices(Tap):
    """Let it happen, as it was foreseen."""

    change_id: int
    version: int
