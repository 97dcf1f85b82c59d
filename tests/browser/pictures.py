"""Takes the pictures of the README from the running demo: `make pictures`."""

from __future__ import annotations

import asyncio
import sys
import tempfile
from dataclasses import dataclass, field
from pathlib import Path

from playwright.async_api import Page

from tests.browser import broadcasting
from tests.browser.commenting import claims, holds_a_live_sale
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
    """Walk through all that the README shows, each in a demo of its own, and photograph it."""
    path = find_browser()
    if path is None:
        raise SystemExit("There is no browser here: install Chromium.")
    taken: list[Path] = []
    for walk in (_buys_alone, _finds_saves_and_judges, _buy_together, _claim_in_a_live_sale, _hear_a_broadcast):
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


async def _finds_saves_and_judges(album: Album) -> None:
    page = album.page
    alice, ming, mia = Phone(page, "Alice"), Phone(page, "小明"), Phone(page, "Mia")
    await finds_a_teapot(alice)
    await comes_to_the_last_look(alice)
    await pays(alice)
    await mia.opens_chat("Teapot")
    await mia.taps("Open the order")
    for step in ("Accept", "Ship", "DHL", "It has no number", "delivered"):
        await mia.taps(step)
    await alice.sees("has been delivered")
    await alice.says("/orders")
    await alice.taps("delivered")
    await alice.taps("Review")
    await alice.taps("5 ⭐")
    await alice.sees("Everybody can read it")
    await ming.opens_chat("Teapot")
    await ming.starts()
    await ming.says("圆肚茶壶")
    await ming.taps("圆肚茶壶 ·")
    await ming.sees("5.0")
    await ming.taps("收藏")
    await mia.says("teapt")
    await mia.sees("Did you mean")
    await mia.taps("Filter")
    await mia.sees("Choices combine")
    await album.photograph("finding")


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


async def _claim_in_a_live_sale(album: Album) -> None:
    page = album.page
    alice, ming, mia = Phone(page, "Alice"), Phone(page, "小明"), Phone(page, "Mia")
    await holds_a_live_sale(mia)
    await claims(alice, "+1 cobalt")
    await claims(ming, "+2 珊瑚色")
    await alice.sees("all claimed")
    await mia.taps("How it stands now")
    await mia.sees("all claimed")
    await album.photograph("live")


async def _hear_a_broadcast(album: Album) -> None:
    """One of twenty customers hears no offers, drawn by lot: where that is one of these two, take the picture again."""
    page = album.page
    await page.set_viewport_size({"width": 1500, "height": 1120})
    alice, ming, mia = Phone(page, "Alice"), Phone(page, "小明"), Phone(page, "Mia")
    await broadcasting.agrees_to_offers(alice, broadcasting.EN)
    await broadcasting.agrees_to_offers(ming, broadcasting.ZH)
    await broadcasting.makes_a_coupon(mia)
    await broadcasting.launches_a_broadcast(mia)
    await ming.sees("新一窑的圆肚茶壶出炉了")
    await alice.taps("Round teapot")
    await comes_to_the_last_look(alice)
    await pays(alice)
    await mia.sees("A broadcast is through")
    await mia.taps("Show it")
    await mia.taps("Results")
    await mia.sees("one order")
    await mia.taps("Show it")
    await mia.sees("Clicked: 1")
    await page.locator("[data-test=toast]").first.wait_for(state="hidden")
    await album.photograph("broadcast")


if __name__ == "__main__":
    for picture in asyncio.run(take_pictures(FOLDER)):
        sys.stdout.write(f"{picture}\n")
