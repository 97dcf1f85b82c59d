"""JSON from outside, read so that one broken sign in somebody's words does not make the shop deaf to everybody."""

from __future__ import annotations

import json
from typing import Any

import orjson


def read_json(payload: bytes) -> Any:
    """What was sent. Halves of a sign, which are no text, become U+FFFD. Raises `ValueError` for what is no JSON."""
    try:
        return orjson.loads(payload)
    except orjson.JSONDecodeError:
        return _mended(payload)


def _mended(payload: bytes) -> Any:
    try:
        return _whole(json.loads(payload, parse_constant=_refuse))
    except RecursionError as error:
        raise ValueError("too deep") from error


def _whole(part: Any) -> Any:
    if isinstance(part, str):
        return part.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    if isinstance(part, dict):
        return {_whole(name): _whole(one) for name, one in part.items()}
    return [_whole(one) for one in part] if isinstance(part, list) else part


def _refuse(word: str) -> Any:
    raise ValueError(f"{word} is no JSON")
