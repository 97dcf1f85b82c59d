"""What every way to pay of the house promises: Stars, transfers, cash, Telegram's invoices."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from commerce.kit.money import Money
from commerce.payments import (
    BankTransfer,
    Owed,
    PayOnDelivery,
    Provider,
    ProviderSilent,
    SendsBack,
    TelegramPayments,
    TelegramStars,
    Truth,
    asked_by,
    least_of,
    takes,
)
from commerce.payments.providers import returns_whole
from tests.makers import euros
from tests.purses import RATE, StarBank, stars

HOUSE: dict[str, Callable[[StarBank], Provider]] = {
    "telegram": lambda _: TelegramPayments(),
    "cash": lambda _: PayOnDelivery(),
    "bank": lambda _: BankTransfer(),
    "stars": lambda bank: TelegramStars(RATE, bank.give_back),
}
OWED = Owed(payment_id=1, ref="ref", amount=euros(2400), customer_id=7)


@pytest.fixture(params=HOUSE)
def bank_and_way(request: pytest.FixtureRequest) -> tuple[StarBank, Provider]:
    """Each way to pay, beside whoever it asks to give Stars back."""
    bank = StarBank()
    return bank, HOUSE[request.param](bank)


async def test_its_name_is_short_and_permanent(bank_and_way: tuple[StarBank, Provider]) -> None:
    _, way = bank_and_way
    assert way.name in HOUSE
    assert len(way.name) <= 20
    assert "+" not in way.name


async def test_it_takes_some_kinds_of_goods_and_digital_ones_by_stars_alone(
    bank_and_way: tuple[StarBank, Provider],
) -> None:
    _, way = bank_and_way
    assert way.kinds
    assert way.kinds <= {"physical", "digital", "service"}
    assert ("digital" in way.kinds) == (way.name == "stars")
    assert ("physical" in way.kinds) == (way.name != "stars")


async def test_what_it_asks_for_is_never_less_than_is_due(bank_and_way: tuple[StarBank, Provider]) -> None:
    _, way = bank_and_way
    for cents in (100, 999, 123_456):
        asked = asked_by(way, euros(cents))
        if asked.rate is None:
            assert asked.amount == euros(cents)
        else:
            assert asked.amount.amount * asked.rate >= cents * 10_000


async def test_its_least_amount_can_be_paid_and_nothing_below(bank_and_way: tuple[StarBank, Provider]) -> None:
    _, way = bank_and_way
    least = least_of(way, "EUR")
    assert takes(way, least)
    assert least.amount == 1 or not takes(way, euros(least.amount - 1))


async def test_it_claims_no_money_that_nobody_reported(bank_and_way: tuple[StarBank, Provider]) -> None:
    _, way = bank_and_way
    assert await way.truth(OWED) is Truth.UNPAID


async def test_what_goes_back_by_itself_goes_back_once_however_often_it_is_asked(
    bank_and_way: tuple[StarBank, Provider],
) -> None:
    bank, way = bank_and_way
    if not isinstance(way, SendsBack):
        return
    numbers = {await way.refund(OWED, "charge-1", stars(10), "refund:1") for _ in range(3)}

    assert len(numbers) == 1
    assert bank.given == {(7, "charge-1")}
    assert returns_whole(way)


async def test_a_silence_is_told_as_a_silence(bank_and_way: tuple[StarBank, Provider]) -> None:
    bank, way = bank_and_way
    if not isinstance(way, SendsBack):
        return
    bank.silent = True

    with pytest.raises(ProviderSilent):
        await way.refund(OWED, "charge-1", stars(10), "refund:1")


async def test_stars_of_nobody_known_wait_for_a_person() -> None:
    bank = StarBank()
    with pytest.raises(ProviderSilent):
        await HOUSE["stars"](bank).refund(Owed(payment_id=1, ref="r", amount=stars(1)), "c", stars(1), "k")

    assert not bank.asked


@pytest.mark.parametrize(
    ("amount", "can"),
    [(euros(81), False), (euros(82), True), (euros(827_805), True), (euros(827_806), False), (Money(1, "XAU"), False)],
)
def test_telegram_takes_neither_trifles_nor_fortunes(amount: Money, can: bool) -> None:
    assert takes(TelegramPayments(), amount) is can
