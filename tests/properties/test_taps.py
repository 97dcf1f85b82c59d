"""Every button there is fits into 64 bytes and comes back as it was; anything forged is refused."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.chat.taps import MOST_BYTES, Tap, TapUnknown, pack, unpack
from tests.strategies import any_tap


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
    "data", ["", "home:1", "nothing:1:2", ":", "noop:~", "prod:4503599627370497", "prod:٣", "place:\0:a:b"]
)
def test_a_button_of_an_older_menu_is_told_apart(data: str) -> None:
    with pytest.raises(TapUnknown):
        unpack(data)
