"""The shop file: the sample shop's own is read whole, and a wrong one is refused in a sentence."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.seeds import SHOP
from bot.shop_file import ShopFileWrong, read_shop_file, set_up
from commerce import membership, papers, pricing, shipping
from commerce.kit.database import Database
from commerce.kit.profile import ShopProfile
from commerce.papers import PaperKind
from commerce.pricing import Rate

PROFILE = ShopProfile(currency="EUR")


async def test_the_sample_shop_delivers_and_taxes_as_its_file_says(database: Database) -> None:
    async with database.unit_of_work() as session:
        done = await set_up(session, read_shop_file(SHOP), "EUR")

    assert (done.zones, done.methods) == (3, 5)
    async with database.reading() as session:
        german = await shipping.options(session, "DE", 900, PROFILE, "zh")
        assert [(one.code, one.title, one.fee.amount) for one in german] == [
            ("standard", "送货上门", 490),
            ("express", "次日达", 990),
            ("shop", "到店自取", 0),
        ]
        assert [one.code for one in await shipping.options(session, "JP", 900, PROFILE)] == ["standard", "shop"]
        assert (await pricing.tax_rules(session)).rate("reduced") == Rate(700, inclusive=True)
        assert "14 days" in (await papers.paper(session, PaperKind.TERMS, "en") or "")


async def test_setting_up_twice_changes_nothing_more(database: Database) -> None:
    for _ in range(2):
        async with database.unit_of_work() as session:
            await set_up(session, read_shop_file(SHOP), "EUR")

    async with database.reading() as session:
        assert len(await shipping.options(session, "DE", 900, PROFILE)) == 3


@pytest.mark.parametrize(
    ("words", "complaint"),
    [
        ("shop =", "no TOML"),
        ("", "shop: Field required"),
        ('[shop]\ncurrency = "EUR"\ncolour = "red"', "shop.colour"),
        ('[shop]\ncurrency = "EUR"\n[[zones]]\ncode = "x"\ntitle = {en = "X"}\nmethods = []', "zones.0.methods"),
    ],
)
def test_a_wrong_file_is_refused_in_a_sentence(tmp_path: Path, words: str, complaint: str) -> None:
    path = tmp_path / "shop.toml"
    path.write_text(words)

    with pytest.raises(ShopFileWrong, match=complaint):
        read_shop_file(path)


async def test_another_currency_or_an_amount_that_is_none_changes_nothing(database: Database, tmp_path: Path) -> None:
    path = tmp_path / "shop.toml"
    path.write_text(
        '[shop]\ncurrency = "EUR"\n[[zones]]\ncode = "x"\ntitle = {en = "X"}\n'
        '[[zones.methods]]\ncode = "post"\ntitle = {en = "Post"}\nprice = "cheap"'
    )
    file = read_shop_file(path)

    for currency in ("USD", "EUR"):
        with pytest.raises(ShopFileWrong):
            async with database.unit_of_work() as session:
                await set_up(session, file, currency)


async def test_the_sample_shops_points_and_tiers_are_those_of_the_house_in_its_languages(database: Database) -> None:
    async with database.unit_of_work() as session:
        await set_up(session, read_shop_file(SHOP), "EUR")

    async with database.reading() as session:
        assert await membership.programme(session, "EUR") == membership.house_programme("EUR")


async def test_a_file_that_says_little_of_points_changes_little(database: Database, tmp_path: Path) -> None:
    path = tmp_path / "shop.toml"
    for words in ("[loyalty]\nwait_days = 30\nat_most_percent = '12.5'\ntiers = []", ""):
        path.write_text(f'[shop]\ncurrency = "EUR"\n{words}')
        async with database.unit_of_work() as session:
            await set_up(session, read_shop_file(path), "EUR")

    async with database.reading() as session:
        rules = await membership.programme(session, "EUR")
    assert (rules.wait_days, rules.most_share, rules.tiers, rules.worth) == (30, 1_250, (), 1)


@pytest.mark.parametrize(
    ("words", "complaint"),
    [
        ("worth = '0.00'", "worth something"),
        ("worth = 'much'", "no amount"),
        ("at_most_percent = '101'", "at_most_percent"),
        ("checkin = [1, -1]", "nought points or more"),
        ("[[loyalty.tiers]]\ncode = 'a'\ntitle = {en = 'A'}\nreached_from = '5'\n" * 2, "one code"),
        (
            "[[loyalty.tiers]]\ncode = 'a'\ntitle = {en = 'A'}\nreached_from = '5'\n"
            "[[loyalty.tiers]]\ncode = 'b'\ntitle = {en = 'B'}\nreached_from = '5'\n",
            "from more than",
        ),
    ],
)
async def test_points_and_tiers_that_cannot_be_are_refused(
    database: Database, tmp_path: Path, words: str, complaint: str
) -> None:
    path = tmp_path / "shop.toml"
    path.write_text(f'[shop]\ncurrency = "EUR"\n[loyalty]\n{words}')

    with pytest.raises(ShopFileWrong, match=complaint):
        async with database.unit_of_work() as session:
            await set_up(session, read_shop_file(path), "EUR")
