"""Takes the pictures of the README from the running demo: `make pictures`."""

from __future__ import annotations

import asyncio
import sys
import tempfile
from dataclasses import dataclass, field
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
from tests.browser.grouping import (
    EN,
    GROUP,
    ZH,
    joins_by_the_card,
    pays_for_a_seat,
    shares_into_the_group,
    starts_a_group,
)

FOLDER = Path(__file__).parents[2] / "docs" / "pictures"
PORT = 8097


@dataclass
class Album:
    """Where the pictures go, and those that were taken."""

    page: Page
    folder: Path
    taken: list[Path] = field(default_factory=list)

    async def photograph(self, name: str, of: Phone | None = None) -> None:
        """One person's column, or the whole page."""
        target = self.folder / f"{name}.png"
        await self.page.wait_for_timeout(400)
        await (of.column if of else self.page).screenshot(path=target)
        self.taken.append(target)


async def take_pictures(folder: Path) -> list[Path]:
    """Walk through a first purchase and through a team of friends, and photograph what the README shows."""
    path = find_browser()
    if path is None:
        raise SystemExit("There is no browser here: install Chromium.")
    taken: list[Path] = []
    for walk in (_buys_alone, _buy_together):
        with tempfile.TemporaryDirectory() as place:
            async with demo_at(Path(place), PORT) as address, open_browser(path) as browser:
                page = await browser.new_page(viewport={"width": 1500, "height": 950}, device_scale_factor=1)
                await page.goto(address)
                await page.locator("[data-test=close-hint]").click()
                album = Album(page, folder)
                await walk(album)
                taken += album.taken
    return taken


async def _buys_alone(album: Album) -> None:
    page, photograph = album.page, album.photograph
    alice, ming, mia = Phone(page, "Alice"), Phone(page, "小明"), Phone(page, "Mia")
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


async def _buy_together(album: Album) -> None:
    page = album.page
    alice, ming, mia = Phone(page, "Alice"), Phone(page, "小明"), Phone(page, "Mia")
    await starts_a_group(alice)
    await pays_for_a_seat(alice, EN)
    await shares_into_the_group(alice)
    await joins_by_the_card(ming, ZH)
    await pays_for_a_seat(ming, ZH)
    await alice.sees("2 of 3")
    await mia.opens_chat(GROUP)
    await album.photograph("team")


if __name__ == "__main__":
    for picture in asyncio.run(take_pictures(FOLDER)):
        sys.stdout.write(f"{picture}\n")
