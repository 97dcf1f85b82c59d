"""Whatever somebody may send, for Hypothesis to think of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields
from enum import Enum
from typing import Any, get_type_hints

from hypothesis import strategies as st

import handlers  # noqa: F401  (every slice's taps become known)
from handlers.chat.taps import Tap, known_taps

#: Row ids, counts and pages as large as a shop may ever have.
LARGEST_ID = 10**12


def any_tap(numbers: st.SearchStrategy[int] | None = None) -> st.SearchStrategy[Tap]:
    """A tap of any kind, with numbers from 0 to `LARGEST_ID` unless others are wanted."""
    return taps_of(known_taps(), numbers)


def taps_of(kinds: Sequence[type[Tap]], numbers: st.SearchStrategy[int] | None = None) -> st.SearchStrategy[Tap]:
    """A tap of one of these kinds."""

    def of_kind(kind: type[Tap]) -> st.SearchStrategy[Tap]:
        hints = get_type_hints(kind)
        return st.builds(kind, **{one.name: _some(hints[one.name], numbers) for one in fields(kind)})  # type: ignore[arg-type]

    return st.sampled_from(kinds).flatmap(of_kind)


def _some(hint: Any, numbers: st.SearchStrategy[int] | None) -> st.SearchStrategy[Any]:
    options = getattr(hint, "__args__", ())
    if type(None) in options:
        return st.none() | _some(next(one for one in options if one is not type(None)), numbers)
    if hint is bool:
        return st.booleans()
    if hint is int:
        return st.integers(0, LARGEST_ID) if numbers is None else numbers
    if isinstance(hint, type) and issubclass(hint, Enum):
        return st.sampled_from(list(hint))
    return st.text("abcdefghijklmnopqrstuvwxyz0123456789-_", min_size=1, max_size=10)
