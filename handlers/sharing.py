"""The Share button: a card into another chat where inline mode is on, else Telegram's own page for sharing a link."""

from __future__ import annotations

from handlers.chat.front import ShopFront
from handlers.chat.screen import Button, text


def share_button(shop: ShopFront, kind: str, ref: object) -> Button:
    """Share what a deep link of this kind leads to."""
    if shop.inline:
        return Button(text("button-share"), share=f"{kind}_{ref}")
    return Button(text("button-share"), url=f"https://t.me/share/url?url={shop.link(kind, ref)}")
