"""Two shoppers and the merchant fill a team on the page, by a card that was sent into their group."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.browser.driver import Phone, demo_at, find_browser, open_browser
from tests.browser.grouping import EN, ZH, joins_by_the_card, pays_for_a_seat, shares_into_the_group, starts_a_group

pytestmark = pytest.mark.skipif(
    find_browser() is None, reason="no browser here: install Chromium to have the chat page tried in one"
)


@pytest.mark.timeout(300)
async def test_a_card_in_a_group_fills_a_team_and_the_order_rings_only_then(tmp_path: Path, port: int) -> None:
    path = find_browser()
    assert path is not None
    async with demo_at(tmp_path, port) as address, open_browser(path) as browser:
        page = await browser.new_page(viewport={"width": 1500, "height": 950})
        troubles: list[str] = []
        page.on("pageerror", lambda error: troubles.append(str(error)))
        await page.goto(address)
        alice, ming, mia = Phone(page, "Alice"), Phone(page, "小明"), Phone(page, "Mia")

        await starts_a_group(alice)
        await pays_for_a_seat(alice, EN)
        await alice.sees("2 more are missing")
        await shares_into_the_group(alice)
        for friend, says in ((ming, ZH), (mia, EN)):
            await joins_by_the_card(friend, says)
            await pays_for_a_seat(friend, says)

        await alice.sees("3 of 3")
        await mia.sees("New order")
        assert await page.locator("[data-test=refusal-count]").inner_text() in {"", "0"}
        assert troubles == []
