"""A terminal with a shop behind it: commands are carried out as an operator types them."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from bot import cli
from bot.settings import Settings
from commerce.kit.database import Database
from commerce.kit.sealing import Keyring

GOODS = """sku,product,category,price,stock,option1
T-BR,Teapot,Tea > Pots,24.00,3,Colour=Brown
T-BL,Teapot,Tea > Pots,26.00,0,Colour=Blue
C-1,Cup,Tea,8.00,,
"""
KEYS = [Keyring.new_key(), Keyring.new_key()]


@dataclass
class Told:
    """What a command printed, and its exit code."""

    code: int
    out: str
    err: str


Parley = Callable[..., Told]


@pytest.fixture
def address(bare_url: str) -> str:
    return bare_url


@pytest.fixture
def commands(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Parley:
    """Carries out a command in a folder of its own, for whoever has named a database."""
    for name in Settings.model_fields:
        monkeypatch.delenv(name.upper(), raising=False)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("ENCRYPTION_KEY", KEYS[0])
    monkeypatch.setenv("MEDIA_DIR", str(tmp_path / "media"))

    def carry_out(*words: str, **settings: str) -> Told:
        for name, value in settings.items():
            monkeypatch.setenv(name, value)
        capsys.readouterr()
        with pytest.raises(SystemExit) as ended:
            cli.main(words)
        told = capsys.readouterr()
        code = ended.value.code
        return Told(code if isinstance(code, int) else 0, told.out, told.err)

    return carry_out


@pytest.fixture
def parley(commands: Parley, address: str, monkeypatch: pytest.MonkeyPatch) -> Parley:
    """Carries out a command of a shop with a bare database."""
    monkeypatch.setenv("DATABASE_URL", address)
    return commands


@pytest.fixture
def founded(commands: Parley, database_url: str, monkeypatch: pytest.MonkeyPatch) -> Parley:
    """A shop with tables, and nothing in them."""
    monkeypatch.setenv("DATABASE_URL", database_url)
    return commands


@pytest.fixture
def goods(tmp_path: Path) -> str:
    path = tmp_path / "goods.csv"
    path.write_text(GOODS)
    return str(path)


@pytest.fixture
def shop(founded: Parley, goods: str) -> Parley:
    """A shop with tables and goods."""
    assert founded("import", goods).code == 0
    return founded


def in_shop(address: str, look: Callable[[Database], object], *, key: str = KEYS[0]) -> object:
    """Look at the database as the shop does."""

    async def opened() -> object:
        database = Database(address, Keyring.parse(key))
        try:
            return await look(database)  # type: ignore[misc]
        finally:
            await database.close()

    return asyncio.run(opened())
