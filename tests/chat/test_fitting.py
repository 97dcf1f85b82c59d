"""Buttons beside each other: what a phone would cut off stands below instead."""

from __future__ import annotations

import pytest

from handlers.chat.fitting import parted

SHORT, LONG = "📋 Copy", "📋 Скопировать ссылку"


@pytest.mark.parametrize(
    ("labels", "rows"),
    [
        ([], [0]),
        ([LONG], [1]),
        ([SHORT, SHORT], [2]),
        ([SHORT, LONG], [1, 1]),
        (["青瓷色 / 0.6 升", "夜蓝色 / 0.6 升"], [2]),
        (["青瓷色与夜蓝色 / 0.6 升", "夜蓝色"], [1, 1]),
        (["🇩🇪 Germany", "🇦🇹 Austria", "🇫🇷 France"], [3]),
        (["Celadon / 0.6 l", "Celadon / 1.0 l", "Night / 0.6 l"], [2, 1]),
        (["أزرق ليلي / 0.6 لتر", "سيلادون / 0.6 لتر"], [2]),
        (["08:00", "09:00", "10:00", "✅ 11:00"], [4]),
        (["✓ 10,00 €", "✓ 100,00 €", "50 €", "5 €"], [3, 1]),
        (["1 ⭐", "2 ⭐", "3 ⭐", "4 ⭐", "5 ⭐"], [5]),
    ],
)
def test_labels_stand_beside_each_other_where_there_is_room(labels: list[str], rows: list[int]) -> None:
    assert parted(labels) == rows


def test_signs_of_direction_that_nobody_sees_take_no_room() -> None:
    assert parted(["\u200f\u2068Cup number twelve\u2069", "\u2068Cup\u2069"]) == [2]
