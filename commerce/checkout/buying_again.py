"""An order's lines into the cart once more."""

from __future__ import annotations

from dataclasses import dataclass

from commerce.kit.database import Session


@dataclass(frozen=True, kw_only=True)
class BoughtAgain:
    """What went into the cart, and what is not there any more, by the titles of the old order."""

    added: tuple[str, ...]
    #: Fewer than last time: title and how many went in.
    fewer: tuple[tuple[str, int], ...]
    gone: tuple[str, ...]


async def buy_again(session: Session, customer_id: int, order_id: int) -> BoughtAgain:
    """Put what was ordered into the cart, as far as it is still sold. Raises `NotFound`."""
    raise NotImplementedError
