"""A shop's life played fast: whatever happens in it, and whoever is killed on the way, the books agree in the end."""

from __future__ import annotations

import asyncio
import os
from datetime import timedelta
from pathlib import Path
from typing import Any

import orjson
import pytest
from sqlalchemy import func, select

from bot import cli
from bot.settings import Settings
from commerce.customers import CustomerRow
from commerce.kit import clock
from commerce.kit.database import Database
from commerce.kit.sealing import Keyring
from commerce.orders.models import orders_table
from tests.auditor import violations
from tests.erasing import erases, figures, traces_of


@pytest.fixture
def empty_shop(database_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An empty database that the settings of this process and of those it starts name."""
    for name in Settings.model_fields:
        monkeypatch.delenv(name.upper(), raising=False)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("DATABASE_URL", database_url)
    monkeypatch.setenv("ENCRYPTION_KEY", Keyring.new_key())


@pytest.mark.timeout(300)
@pytest.mark.usefixtures("empty_shop")
def test_every_kind_of_thing_happens_in_a_life(capsys: pytest.CaptureFixture[str]) -> None:
    """Nobody is killed in this one: the moment of a death changes what happens afterwards."""
    figures = life(capsys, kills=0)["figures"]

    assert figures["parcels"]["delivered"] > 5
    assert figures["orders with promotions"]["order"] > 5
    assert figures["coupons that orders have"]
    assert figures["points spent on orders"]["redeemed"] > 0
    assert figures["returns by state"]["completed"] > 0
    assert figures["refunds by reason"]["returned"] > 0
    assert figures["teams that were opened"]["in all"] > 0
    assert sum(figures["seats in teams"].values()) > 3
    assert sum(figures["referrals by state"].values()) > 0
    assert set(figures["campaigns by kind"]) == {"bargain", "flash_sale", "group_buy", "live_sale"}
    assert figures["flash sales that began"]["in all"] > 0
    assert sum((figures["pieces claimed of them"] | figures["word of them to people"]).values()) > 0
    assert figures["cuts in bargains"]["in all"] > 3
    assert sum(figures["bargains by state"].values()) > 0
    assert sum(figures["packets by state"].values()) > 0
    assert sum(figures["shares of packets, as coupons"].values()) > 0
    assert sum(figures["orders by partners"].values()) > 0
    assert sum(figures["claims in live sales"].values()) > 0
    assert figures["posts in groups"]
    assert figures["days of drops"]["in all"] > 0
    assert sum(figures["coupons of drops"].values()) > 0
    assert sum(figures["thanks to leaders"].values()) > 0
    asyncio.run(everybody_is_erased())


@pytest.mark.timeout(300)
@pytest.mark.usefixtures("empty_shop")
def test_a_life_with_crashes_ends_with_good_books_and_is_not_played_in_a_real_shop(
    capsys: pytest.CaptureFixture[str],
) -> None:
    life(capsys, kills=2)

    with pytest.raises(SystemExit) as refused:
        cli.main(["simulate", "--orders", "1"])
    assert refused.value.code == 2
    assert "needs an empty one" in capsys.readouterr().err


def life(capsys: pytest.CaptureFixture[str], kills: int) -> dict[str, Any]:
    """What is told of a life of forty orders in two days, in which so many processes are killed; its books are good."""
    capsys.readouterr()
    plan = ["--orders", "40", "--days", "2", "--kills", str(kills), "--seed", "8"]
    cli.app(["simulate", *plan, "--json"], standalone_mode=False)
    told: dict[str, Any] = orjson.loads(capsys.readouterr().out)
    assert told["violations"] == []
    assert sum(told["figures"]["orders by state"].values()) >= 40
    return told


async def everybody_is_erased() -> None:
    """After all that has happened to them nothing is left of anybody, and no figure and no book has changed."""
    database = Database(os.environ["DATABASE_URL"], Keyring.parse(os.environ["ENCRYPTION_KEY"]))
    people = select(CustomerRow.id, CustomerRow.telegram_id, CustomerRow.name).order_by(CustomerRow.id)
    try:
        async with database.reading() as session:
            clock.freeze((await session.scalars(select(func.max(orders_table.c.placed_at)))).one() + timedelta(days=60))
            everybody = (await session.execute(people)).all()
        before, wrong = await figures(database), await violations(database)
        for one in everybody:
            await erases(database, one.id)
        assert len(everybody) > 10
        assert (
            await traces_of(database, {one.telegram_id: [one.name] if one.name else [] for one in everybody[::7]}) == []
        )
        assert await figures(database) == before
        assert await violations(database) == wrong
    finally:
        await database.close()
