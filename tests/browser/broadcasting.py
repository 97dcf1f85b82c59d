"""How a merchant tells everybody something on the chat page, and how readers agree to hear it."""

from __future__ import annotations

from dataclasses import dataclass

from tests.browser.driver import Phone


@dataclass(frozen=True)
class Wishes:
    """What somebody reads on the way from the home screen to offers at any hour."""

    offers: str
    yes: str
    settings: str
    quiet: str
    never: str


EN = Wishes("Offers for you?", "Yes, please", "Settings", "Quiet hours", "No quiet hours")
ZH = Wishes("想收到优惠吗", "好的", "设置", "免打扰时段", "不设免打扰")


async def agrees_to_offers(reader: Phone, says: Wishes) -> None:
    """From START to a yes, at night as well: these pictures are taken at any hour."""
    await reader.opens_chat("Teapot")
    await reader.starts()
    for label in (says.offers, says.yes, says.settings, says.quiet, says.never):
        await reader.taps(label)


async def makes_a_coupon(merchant: Phone) -> None:
    """Ten per cent off, for whoever claims it."""
    await merchant.opens_chat("Teapot")
    await merchant.says("/merchant")
    for label in ("Coupons", "New coupon", "A percentage", "10%", "Publish"):
        await merchant.taps(label)


async def launches_a_broadcast(merchant: Phone) -> None:
    """Words in two languages, with goods and the coupon, to everybody who agrees."""
    await merchant.says("/broadcast")
    await merchant.taps("New broadcast")
    await merchant.says("Dear {first_name}, our round teapots are fresh from the kiln.")
    await merchant.taps("Chinese")
    await merchant.says("{first_name}，新一窑的圆肚茶壶出炉了。")
    await merchant.taps("Goods")
    await merchant.says("round teapot")
    for label in ("Round teapot", "Back", "Coupon", "10% off", "Launch…", "Launch, to 2"):
        await merchant.taps(label)
