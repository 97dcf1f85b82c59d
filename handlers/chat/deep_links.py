"""Links into the chat: `https://t.me/<bot>?start=p_12` lands straight on the thing."""

from __future__ import annotations

import re
from dataclasses import dataclass

#: The start parameter of the button that a group's people see.
FROM_GROUP = "group"
#: That of the button above the results of inline mode.
FROM_INLINE = "inline"
_ALLOWED = re.compile(r"[A-Za-z0-9_-]{1,64}")
_ID = re.compile(r"[0-9]{1,18}")
_KINDS = {
    "p": "product",
    "v": "variant",
    "g": "team",
    "b": "bargain",
    "r": "referral",
    "o": "order",
    "c": "message",
    "s": "staff invitation",
    "k": "packet",
    "a": "partner",
    "i": "partner invitation",
    "l": "live sale",
}


@dataclass(frozen=True)
class DeepLink:
    """What a link points to: its kind's letter and the id or token behind it."""

    kind: str
    ref: str

    @property
    def number(self) -> int | None:
        """The id behind the letter, where it is one that a database could hold."""
        return int(self.ref) if _ID.fullmatch(self.ref) else None

    def pack(self) -> str:
        """The payload of `?start=`. Raises `ValueError` when Telegram would refuse it (1-64 of `A-Za-z0-9_-`)."""
        payload = f"{self.kind}_{self.ref}"
        if not _ALLOWED.fullmatch(payload) or self.kind not in _KINDS:
            raise ValueError(f"{payload!r} cannot be a start parameter")
        return payload

    def url(self, bot_username: str) -> str:
        """The whole link, to be opened by anyone."""
        return f"https://t.me/{bot_username}?start={self.pack()}"


def read_link(payload: str) -> DeepLink | None:
    """What a start payload points to; `None` for anything unknown, which leads home politely."""
    kind, _, ref = payload.partition("_")
    return DeepLink(kind, ref) if kind in _KINDS and ref and _ALLOWED.fullmatch(payload) else None
