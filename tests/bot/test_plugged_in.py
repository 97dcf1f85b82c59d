"""Ways to pay that other packages bring: found by their entry point, told apart when broken."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from bot.assembly import assemble
from bot.playground import Telegram
from bot.playground.in_process import InProcessRequest
from bot.plugged_in import plugged_in
from bot.settings import read_settings
from bot.troubles import SettingWrong
from commerce.kit import clock
from commerce.kit.sealing import Keyring
from handlers.chat.pacing import Limits

TOKEN = "4242:the-token-of-a-shop-in-a-test-town"
MODULE = '''
"""A way to pay with sea shells."""
from dataclasses import dataclass

from commerce.payments import Truth


@dataclass(frozen=True)
class Shells:
    beach: str
    name: str = "shells"
    kinds: frozenset = frozenset({"physical"})
    pays_later: bool = False

    async def truth(self, owed):
        return Truth.UNPAID

    def instructions(self, owed, number, language):
        return f"Bring {owed.amount} in shells to the {self.beach} beach and say {number}."

    async def refund(self, owed, charge, amount, key):
        return f"back-{key}"


def make(environment):
    beach = environment.get("SHELL_BEACH", "")
    if beach == "wet":
        raise ValueError("SHELL_BEACH must be dry")
    return Shells(beach) if beach else None
'''


@pytest.fixture
def installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A package that brings a way to pay, installed beside ours."""
    (tmp_path / "seashells.py").write_text(MODULE, encoding="utf-8")
    about = tmp_path / "seashells-1.0.dist-info"
    about.mkdir()
    (about / "METADATA").write_text("Metadata-Version: 2.1\nName: seashells\nVersion: 1.0\n", encoding="utf-8")
    (about / "entry_points.txt").write_text("[parley.payment_providers]\nshells = seashells:make\n", encoding="utf-8")
    monkeypatch.syspath_prepend(str(tmp_path))
    monkeypatch.delitem(sys.modules, "seashells", raising=False)
    return about


def test_a_way_to_pay_that_is_set_up_is_found(installed: Path) -> None:
    assert [way.name for way in plugged_in({"SHELL_BEACH": "sunny"})] == ["shells"]


def test_one_that_is_not_set_up_is_left_alone(installed: Path) -> None:
    assert list(plugged_in({})) == []


def test_what_is_wrong_with_its_settings_is_one_sentence(installed: Path) -> None:
    with pytest.raises(SettingWrong, match="'shells' cannot be used: SHELL_BEACH must be dry"):
        list(plugged_in({"SHELL_BEACH": "wet"}))


def test_a_package_that_cannot_be_loaded_is_told(installed: Path) -> None:
    (installed / "entry_points.txt").write_text("[parley.payment_providers]\nshells = nowhere:make\n", encoding="utf-8")

    with pytest.raises(SettingWrong, match="'shells' cannot be used"):
        list(plugged_in({"SHELL_BEACH": "sunny"}))


async def test_a_shop_offers_it_beside_its_own(
    installed: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, keyring: Keyring
) -> None:
    monkeypatch.setenv("SHELL_BEACH", "sunny")
    settings = read_settings(
        None,
        bot_token=TOKEN,
        database_url=f"sqlite:///{tmp_path / 'shop.db'}",
        stars_rate="1.3",
        bank_transfer_days=5,
    )
    telegram = Telegram(clock.now)
    telegram.add_bot(TOKEN, "teapot_bot", "Teapots")

    shop = assemble(settings, keyring, request=InProcessRequest(telegram), limits=Limits.none())

    assert list(shop.front.providers) == ["cash", "bank", "stars", "shells"]
    await shop.database.close()
    await telegram.close()
