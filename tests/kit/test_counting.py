"""A number with what it counts is understood as people type it, in every language of the house."""

from __future__ import annotations

import re

import pytest

from commerce.kit import counting


@pytest.mark.parametrize(
    ("pattern", "typed"),
    [
        (counting.PEOPLE, ["people", "Person", "friends", "人", "чел.", "человека", "друзей", "أشخاص", "شخص", "شخصًا"]),
        (counting.PIECES, ["pcs", "pcs.", "Piece", "件", "个", "шт", "шт.", "штуки", "قطع", "قطعة"]),
        (counting.MINUTES, ["m", "min", "mins", "minutes", "分", "分钟", "мин", "мин.", "минут", "دقيقة", "دقائق"]),
        (counting.HOURS, ["h", "hrs", "hours", "小时", "ч", "часа", "ساعة", "ساعات"]),
        (counting.DAYS, ["d", "day", "Days", "天", "日", "дн.", "дня", "дней", "день", "يوم", "يومًا", "أيام"]),
    ],
)
def test_what_is_counted_is_understood_in_every_language_and_as_nothing_else(pattern: str, typed: list[str]) -> None:
    others = [
        other
        for other in (counting.PEOPLE, counting.PIECES, counting.MINUTES, counting.HOURS, counting.DAYS)
        if other != pattern
    ]
    for words in typed:
        assert re.fullmatch(pattern, words, re.IGNORECASE), words
        assert not any(re.fullmatch(other, words, re.IGNORECASE) for other in others), words
