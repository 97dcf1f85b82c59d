"""Takes the pictures of the README from the running demo: `make pictures`."""

from __future__ import annotations

import asyncio
import sys
import tempfile
from pathlib import Path

from playwright.async_api import Page

from tests.browser.driver import (
    Phone,
    comes_to_the_last_look,
    demo_at,
    find_browser,
    finds_a_teapot,
    open_browser,
    pays,
)

FOLDER = Path(__file__).parents[2] / "docs" / "pictures"
PORT = 8097


async def take_pictures(folder: Path) -> list[Path]:
    """Walk through a first purchase and photograph what the README shows."""
    path = find_browser()
    if path is None:
        raise SystemExit("There is no browser here: install Chromium.")
    with tempfile.TemporaryDirectory() as place:
        async with demo_at(Path(place), PORT) as address, open_browser(path) as browser:
            page = await browser.new_page(viewport={"width": 1500, "height": 950}, device_scale_factor=1)
            await page.goto(address)
            return await _walk(page, folder)


async def _walk(page: Page, folder: Path) -> list[Path]:
    alice, ming, mia = Phone(page, "Alice"), Phone(page, "小明"), Phone(page, "Mia")
    taken: list[Path] = []

    async def photograph(name: str, of: Phone | None = None) -> None:
        target = folder / f"{name}.png"
        await page.wait_for_timeout(400)
        await (of.column if of else page).screenshot(path=target)
        taken.append(target)

    await page.locator("[data-test=close-hint]").click()
    await finds_a_teapot(alice)
    await photograph("product", alice)
    await comes_to_the_last_look(alice)
    await photograph("review", alice)
    await pays(alice)
    await ming.opens_chat("Teapot")
    await ming.starts()
    await ming.taps("逛一逛")
    await ming.taps("圆肚茶壶")
    await ming.sees("已选")
    await mia.opens_chat("Teapot")
    await mia.taps("Open the order")
    await mia.sees("Paid in full")
    await photograph("merchant", mia)
    await photograph("playground")
    return taken


if __name__ == "__main__":
    for picture in asyncio.run(take_pictures(FOLDER)):
        sys.stdout.write(f"{picture}\n")
