"""Chats: private ones, groups, channels; who is in them and what was said."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(eq=False)
class Group:
    """A group, supergroup or channel as people see it."""

    id: int
    kind: str
    title: str
    forum: bool = False
