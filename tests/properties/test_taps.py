"""Every button there is fits into 64 bytes and comes back as it was; anything forged is refused."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import fields
from enum import Enum
from typing import Any, get_type_hints

import pytest
from hypothesis import given
from hypothesis import strategies as st

import handlers  # noqa: F401  (every slice's taps become known)
from handlers.chat.taps import MOST_BYTES, Tap, TapUnknown, known_taps, pack, unpack

#: Row ids, counts and pages as large as a shop may ever have.
LARGEST_ID = 10**12


def some(hint: Any) -> st.SearchStrategy[Any]:
    options = getattr(hint, "__args__", ())
    if type(None) in options:
        return st.none() | some(next(one for one in options if one is not type(None)))
    if hint is bool:
        return st.booleans()
    if hint is int:
        return st.integers(0, LARGEST_ID)
    if isinstance(hint, type) and issubclass(hint, Enum):
        return st.sampled_from(list(hint))
    return st.text("abcdefghijklmnopqrstuvwxyz0123456789-_", min_size=1, max_size=10)


def any_tap() -> st.SearchStrategy[Tap]:
    def of_kind(kind: type[Tap]) -> st.SearchStrategy[Tap]:
        hints = get_type_hints(kind)
        return st.builds(kind, **{one.name: some(hints[one.name]) for one in fields(kind)})  # type: ignore[arg-type]

    return st.sampled_from(known_taps()).flatmap(of_kind)


@given(any_tap())
def test_a_tap_comes_back_from_its_button_as_it_was(tap: Tap) -> None:
    packed = pack(tap)

    assert len(packed.encode()) <= MOST_BYTES
    assert unpack(packed) == tap


@given(st.text(max_size=64))
def test_whatever_is_forged_is_refused_politely(data: str) -> None:
    with suppress(TapUnknown):
        unpack(data)


@pytest.mark.parametrize(
    "data", ["", "home:1", "nothing:1:2", ":", "noop:~", "prod:9223372036854775808", "prod:٣", "place:\0:a:b"]
)
def test_a_button_of_an_older_menu_is_told_apart(data: str) -> None:
    with pytest.raises(TapUnknown):
        unpack(data)
