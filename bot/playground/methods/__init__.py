"""The methods of the Bot API, grouped by what they are about; names are compared without regard to case."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from importlib import resources
from typing import Any, TypeAlias

from bot.playground.errors import ApiError
from bot.playground.methods import (
    albums,
    answering,
    chatting,
    copying,
    editing,
    grouping,
    inline,
    introducing,
    paying,
    receiving,
    sending,
    topics,
)
from bot.playground.parameters import Call

Method: TypeAlias = "Callable[[Call], Any]"
_GROUPS = (
    albums,
    answering,
    chatting,
    copying,
    editing,
    grouping,
    inline,
    introducing,
    paying,
    receiving,
    sending,
    topics,
)


def find_method(name: str) -> Method:
    """What carries out a method.

    Raises `ApiError` 404 for a name Telegram does not know, and 501 for one this playground has not learnt.
    """
    wanted = name.lower()
    method = all_methods().get(wanted)
    if method is not None:
        return method
    if wanted in published_names():
        raise ApiError(501, f"Not Implemented: the playground does not know {name}")
    raise ApiError(404, "Not Found: method not found")


@cache
def all_methods() -> dict[str, Method]:
    """Every method the playground carries out, by its name in small letters."""
    return {name.lower(): method for group in _GROUPS for name, method in group.METHODS.items()}


@cache
def published_names() -> frozenset[str]:
    """Every method name in Telegram's documentation, in small letters."""
    listed = resources.files("bot.playground.methods").joinpath("published.txt").read_text("utf-8")
    return frozenset(line.strip().lower() for line in listed.splitlines() if line and not line.startswith("#"))
