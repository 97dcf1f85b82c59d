"""A bot's account: its name, its settings at BotFather, its commands and descriptions."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(eq=False)
class BotAccount:
    """A bot as people find it."""

    id: int
    token: str
    username: str
    name: str
    inline: bool = True
    inline_feedback: bool = True
    privacy: bool = True
