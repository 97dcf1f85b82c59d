"""The shop speaks Russian and Arabic wherever its owner turns them on, from the first word to the order."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from commerce.kit.database import Database
from commerce.kit.profile import ShopProfile
from tests.actors import ADDRESS
from tests.journeys.conftest import opened
from tests.town import Town


@dataclass(frozen=True)
class Says:
    """What somebody taps and reads on the way to an order."""

    language: str
    add: str
    check_out: str
    delivery: str
    agree: str
    last_look: str
    pay: str
    settings: str


RUSSIAN = Says(
    language="ru",
    add="В корзину",
    check_out="Оформить",
    delivery="Обычная доставка",
    agree="Принять условия",
    last_look="шаг 3 из 3: проверка",
    pay="При получении",
    settings="Настройки",
)
ARABIC = Says(
    language="ar",
    add="أضف إلى السلة",
    check_out="إتمام الطلب",
    delivery="توصيل عادي",
    agree="أوافق على الشروط",
    last_look="مراجعة أخيرة",
    pay="الدفع عند الاستلام",
    settings="الإعدادات",
)


@pytest.fixture
async def many_tongues(database: Database, tmp_path: Path) -> AsyncIterator[Town]:
    """A shop that speaks all four languages of the house."""
    shop = ShopProfile(name="Teapots", most_unpaid=1000, languages=("en", "zh", "ru", "ar"))
    async with opened(Town(database, tmp_path, profile=shop)) as town:
        yield town


@pytest.mark.parametrize("words", [RUSSIAN, ARABIC], ids=["ru", "ar"])
async def test_somebody_buys_in_their_own_language(many_tongues: Town, words: Says) -> None:
    await many_tongues.sells("Teapot")
    nina = many_tongues.person("Nina", words.language)

    await nina.says("/start")
    await nina.says("Teapot")
    await nina.taps("Teapot")
    await nina.taps(words.add)
    await nina.says("/cart")
    await nina.taps(words.check_out)
    await nina.says(ADDRESS)
    await nina.taps(words.delivery)
    await nina.taps(words.agree)
    nina.sees(words.last_look)
    await nina.taps(words.pay)

    await nina.says("/orders")
    nina.sees("24")
    await nina.says("/settings")
    nina.sees(words.settings)


async def test_in_a_shop_that_does_not_speak_it_somebody_is_spoken_to_in_its_first_language(town: Town) -> None:
    nina = town.person("Nina", "ru")

    await nina.says("/cart")

    nina.sees("Your cart is empty")
