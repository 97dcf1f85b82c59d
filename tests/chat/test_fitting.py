"""Buttons beside each other: what a phone would cut off stands below instead."""

from __future__ import annotations

import pytest

from handlers.chat.fitting import laid_out

SHORT, LONG = "📋 Copy", "📋 Скопировать ссылку"


@pytest.mark.parametrize(
    ("rows", "widths"),
    [
        ([], []),
        ([[]], []),
        ([[LONG]], [1]),
        ([[SHORT, SHORT]], [2]),
        ([[SHORT, LONG], [SHORT, SHORT]], [1, 1, 2]),
        ([["青瓷色 / 0.6 升", "夜蓝色 / 0.6 升"]], [2]),
        ([["青瓷色与夜蓝色 / 0.6 升", "夜蓝色"]], [1, 1]),
        ([["Germany", "Austria", "France"]], [3]),
        ([["Celadon / 0.6 l", "Red", "Blue"], ["Green", "White", "Black"], ["Grey"]], [2, 2, 2, 1]),
        ([["أزرق ليلي / 0.6 لتر", "سيلادون / 0.6 لتر"]], [2]),
        ([["08:00", "09:00", "10:00", "✅ 11:00"]], [4]),
        ([["✓ 10,00 €", "✓ 100,00 €", "50 €", "5 €"]], [2, 2]),
        ([["−", "3", "+"], ["−", "1", "+"]], [3, 3]),
        ([["1", "2", "3", "4"], ["5"]], [4, 1]),
        ([["1 ⭐", "2 ⭐", "3 ⭐", "4 ⭐", "✓ 5 ⭐"]], [5]),
    ],
)
def test_labels_stand_beside_each_other_where_there_is_room(rows: list[list[str]], widths: list[int]) -> None:
    told = laid_out([[{"text": label} for label in row] for row in rows])

    assert [len(row) for row in told] == widths
    assert [key["text"] for row in told for key in row] == [label for row in rows for label in row]


def test_signs_of_direction_that_nobody_sees_take_no_room() -> None:
    marked = [{"text": "\u200f\u2068Cup number twelve\u2069"}, {"text": "\u2068Cup\u2069"}]

    assert laid_out([marked]) == [marked]
