"""A person pays: the address, the delivery, the last question to the bot, and the money."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Address:
    """Where somebody lives, as Telegram's payment form asks it."""

    country_code: str
    city: str
    street_line1: str
    post_code: str
    state: str = ""
    street_line2: str = ""


@dataclass(frozen=True)
class ShippingOption:
    """One way of delivery the bot offered; prices in minor units."""

    id: str
    title: str
    prices: tuple[tuple[str, int], ...]


@dataclass(frozen=True)
class PayResult:
    """How a payment ended.

    `outcome`: `paid`, `refused` (the bot said no, `reason` in its words), `declined` (the card was),
    `timed_out` (the bot did not answer within ten seconds). `total` is in minor units.
    """

    outcome: str
    reason: str | None = None
    charge_id: str | None = None
    provider_charge_id: str | None = None
    total: int = 0
    shipping_options: tuple[ShippingOption, ...] = ()
    again: tuple[PayResult, ...] = ()

    @property
    def paid(self) -> bool:
        """Whether the money moved."""
        return self.outcome == "paid"
