"""Links on their way: the Share button, Telegram's own page for sharing one, and one as a picture."""

from __future__ import annotations

import io
from urllib.parse import quote

import segno

from handlers.chat.front import ShopFront
from handlers.chat.screen import Button, text

#: Dots of the picture to each dot of the code.
_SCALE = 10


def share_button(shop: ShopFront, kind: str, ref: object) -> Button:
    """Share what a deep link of this kind leads to."""
    if shop.inline:
        return Button(text("button-share"), share=f"{kind}_{ref}")
    return Button(text("button-share"), url=f"https://t.me/share/url?url={shop.link(kind, ref)}")


def sharing_page(link: str, words: str) -> str:
    """Telegram's own page for sharing a link with these words."""
    return f"https://t.me/share/url?url={quote(link, safe='')}&text={quote(words, safe='')}"


def as_picture(link: str) -> bytes:
    """A link as a QR code with the margin that cameras need, as PNG."""
    written = io.BytesIO()
    segno.make(link, error="m", micro=False).save(written, kind="png", scale=_SCALE, border=4)
    return written.getvalue()
