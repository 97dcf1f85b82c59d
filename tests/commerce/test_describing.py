"""Facts are read line by line, whatever somebody types."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commerce.catalogue import MOST_FACTS, MOST_NAME, MOST_VALUE, FactsUnclear, read_facts


def test_a_fact_is_a_name_and_what_comes_after_the_first_colon() -> None:
    assert read_facts("Size: 12 × 8 cm\n\n  Care : 30 °C: no more\n尺寸：12 厘米") == (
        ("Size", "12 × 8 cm"),
        ("Care", "30 °C: no more"),
        ("尺寸", "12 厘米"),
    )


@pytest.mark.parametrize(
    ("words", "line"),
    [
        ("Size", 1),
        (": 12", 1),
        ("A: 1\nSize:", 2),
        ("A: 1\n\nno fact", 2),
        ("x" * (MOST_NAME + 1) + ": 1", 1),
        ("x: " + "1" * (MOST_VALUE + 1), 1),
        ("\n".join(f"{at}: 1" for at in range(MOST_FACTS + 1)), MOST_FACTS + 1),
    ],
)
def test_a_line_that_is_no_fact_is_named(words: str, line: int) -> None:
    with pytest.raises(FactsUnclear) as refused:
        read_facts(words)

    assert refused.value.facts == {"line": line}


@given(st.text(max_size=400))
def test_whatever_is_typed_is_read_or_refused(words: str) -> None:
    with suppress(FactsUnclear):
        facts = read_facts(words)
        assert read_facts("\n".join(f"{name}: {value}" for name, value in facts)) == facts
