"""A real browser before the chat page: people are columns, and what they do is clicked and typed."""

from __future__ import annotations

import asyncio
import os
import shutil
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from playwright.async_api import Browser, Locator, Page, async_playwright

#: Debian's and other systems' names for a browser that can be driven.
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
_FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
_START_SECONDS = 120


def find_browser() -> str | None:
    """The browser of this machine, if it has one."""
    return next((path for name in BROWSERS if (path := shutil.which(name))), None)


@asynccontextmanager
async def open_browser(path: str) -> AsyncIterator[Browser]:
    """A browser without a window."""
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=path, args=_FLAGS)
        yield browser
        await browser.close()


@asynccontextmanager
async def demo_at(folder: Path, port: int) -> AsyncIterator[str]:
    """The demo as a newcomer starts it, in a process of its own; gives the address of its page."""
    command = [sys.executable, "-m", "bot", "demo", "--port", str(port), "--folder", str(folder)]
    process = await asyncio.create_subprocess_exec(
        *command, stdout=asyncio.subprocess.PIPE, env={**os.environ, "PYTHONUNBUFFERED": "1"}
    )
    try:
        async with asyncio.timeout(_START_SECONDS):
            address = await _address(process)
        yield address
    finally:
        if process.returncode is None:
            process.terminate()
        await process.communicate()


async def _address(process: asyncio.subprocess.Process) -> str:
    assert process.stdout is not None
    async for line in process.stdout:
        words = line.decode().split()
        found = next((word for word in words if word.startswith("http://127.0.0.1")), None)
        if found:
            return found
    raise AssertionError("the demo ended before it said where its page is")


class Phone:
    """One person's column on the chat page."""

    def __init__(self, page: Page, name: str) -> None:
        self.page = page
        self.column = page.locator(f'[data-test=phone][data-person="{name}"]')
        self.name = name

    def at(self, what: str) -> Locator:
        """Something in this column by its `data-test` word."""
        return self.column.locator(f"[data-test={what}]")

    async def opens_chat(self, title: str) -> None:
        """Open one of the chats in the list."""
        await self.at("chat").filter(has_text=title).first.click()

    async def starts(self) -> None:
        """Press START."""
        await self.at("start").click()

    async def taps(self, label: str) -> None:
        """Press the newest button with these words, and wait until the bot has answered."""
        key = self.at("inline-key").filter(has_text=label).last
        await key.click()
        await self.page.wait_for_function(
            "name => !document.querySelector(`[data-person='${name}'] [data-test=inline-key][aria-busy=true]`)",
            arg=self.name,
        )

    async def says(self, words: str) -> None:
        """Type and send."""
        await self.at("field").fill(words)
        await self.at("field").press("Enter")

    async def sees(self, words: str) -> None:
        """Wait until these words stand in the open chat."""
        await self.at("log").get_by_text(words).last.wait_for()


async def finds_a_teapot(shopper: Phone) -> None:
    """What every stranger does first."""
    await shopper.opens_chat("Teapot")
    await shopper.starts()
    await shopper.taps("Browse")
    await shopper.taps("Round teapot")
    await shopper.sees("In stock")


async def comes_to_the_last_look(shopper: Phone) -> None:
    """From the teapot's card to everything itemised, the terms accepted."""
    await shopper.taps("Add to cart")
    await shopper.taps("Cart")
    await shopper.taps("Check out")
    await shopper.says("Alice Liddell, 2 Hatter Lane, 10115 Berlin, Germany")
    await shopper.sees("step 2 of 3")
    await shopper.taps("Parcel to your door")
    await shopper.taps("Accept the terms")
    await shopper.sees("the goods are held for you")


async def pays(shopper: Phone) -> None:
    """Order, and pay with the play card."""
    await shopper.taps("Pay €")
    await shopper.sees("Waiting for your payment")
    await shopper.column.locator("[data-test=inline-key][data-kind=pay]").last.click()
    await shopper.page.locator("[data-test=pay-now]").click()
    await shopper.page.locator("[data-test=pay-done]").click()
    await shopper.sees("Thank you!")


async def pays_on_a_page(shopper: Phone) -> Page:
    """Order, and pay on the payment provider's page, which opens in a tab of its own; returns that tab."""
    await shopper.taps("Pay online")
    await shopper.sees("The button below opens the payment page")
    async with shopper.page.context.expect_page() as opened:
        await shopper.at("inline-key").filter(has_text="Pay €").last.click()
    tab = await opened.value
    await tab.get_by_role("button", name="declined").click()
    await tab.get_by_role("alert").wait_for()
    await tab.get_by_role("button", name="test card").click()
    await tab.get_by_text("Thank you, it is paid").wait_for()
    return tab
