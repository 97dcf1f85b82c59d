"""A stranger opens the demo's page in a real browser, buys a teapot, and the merchant delivers it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.browser.driver import (
    Phone,
    comes_to_the_last_look,
    demo_at,
    find_browser,
    finds_a_teapot,
    open_browser,
    pays,
    pays_on_a_page,
)

pytestmark = pytest.mark.skipif(
    find_browser() is None, reason="no browser here: install Chromium to have the chat page tried in one"
)


@pytest.mark.timeout(240)
async def test_a_stranger_buys_a_teapot_on_the_page_and_it_is_delivered(tmp_path: Path, port: int) -> None:
    path = find_browser()
    assert path is not None
    async with demo_at(tmp_path, port) as address, open_browser(path) as browser:
        page = await browser.new_page(viewport={"width": 1500, "height": 950})
        troubles: list[str] = []
        page.on("pageerror", lambda error: troubles.append(str(error)))
        await page.goto(address)
        alice, mia = Phone(page, "Alice"), Phone(page, "Mia")

        await finds_a_teapot(alice)
        await comes_to_the_last_look(alice)
        await pays(alice)
        await mia.opens_chat("Teapot")
        await mia.sees("New order")
        await mia.taps("Open the order")
        await mia.taps("Accept")
        await mia.taps("Ship")
        await mia.taps("DHL")
        await mia.says("JD014600003RR")
        await alice.sees("is on its way")
        await mia.taps("delivered")

        await alice.sees("has been delivered")
        assert await page.locator("[data-test=refusal-count]").inner_text() in {"", "0"}
        assert troubles == []


@pytest.mark.timeout(240)
async def test_what_is_half_written_survives_a_narrow_window_and_escape_closes_one_thing_at_a_time(
    tmp_path: Path, port: int
) -> None:
    path = find_browser()
    assert path is not None
    async with demo_at(tmp_path, port) as address, open_browser(path) as browser:
        page = await browser.new_page(viewport={"width": 1500, "height": 950})
        await page.goto(address)
        alice = Phone(page, "Alice")
        await alice.opens_chat("Teapot")
        await alice.starts()
        await alice.sees("Browse the shelves")
        field = alice.column.locator("textarea")
        await field.fill("half a word")

        for width in (500, 1500):
            await page.set_viewport_size({"width": width, "height": 950})
        assert await field.input_value() == "half a word"

        await field.fill("")
        await alice.at("command-menu").click()
        assert await alice.at("suggestions").is_visible()
        await page.keyboard.press("Escape")
        assert not await alice.at("suggestions").is_visible()
        assert await field.is_visible()


@pytest.mark.timeout(240)
async def test_a_stranger_pays_on_a_page_in_another_tab(tmp_path: Path, port: int) -> None:
    path = find_browser()
    assert path is not None
    async with demo_at(tmp_path, port) as address, open_browser(path) as browser:
        page = await browser.new_page(viewport={"width": 1500, "height": 950})
        troubles: list[str] = []
        page.on("pageerror", lambda error: troubles.append(str(error)))
        await page.goto(address)
        alice, mia = Phone(page, "Alice"), Phone(page, "Mia")

        await finds_a_teapot(alice)
        await comes_to_the_last_look(alice)
        tab = await pays_on_a_page(alice)

        await alice.sees("Thank you!")
        await mia.opens_chat("Teapot")
        await mia.sees("New order")
        await tab.get_by_role("link", name="Back to the chat").click()
        await tab.locator("[data-test=phone]").first.wait_for()
        assert await page.locator("[data-test=refusal-count]").inner_text() in {"", "0"}
        assert troubles == []
