"""A live sale on the chat page: the merchant plans one, people claim by replies where the channel is talked about."""

from __future__ import annotations

from tests.browser.driver import Phone

TALK = "Talk of the shop"


async def holds_a_live_sale(merchant: Phone) -> None:
    """From `/campaigns` until it is posted."""
    await merchant.opens_chat("Teapot")
    await merchant.says("/campaigns")
    await merchant.taps("New live sale")
    await merchant.says("cup and saucer")
    await merchant.taps("Cup and saucer")
    await merchant.says("12.00")
    await merchant.sees("How many pieces")
    await merchant.says("2")
    await merchant.sees("Where is it held?")
    await merchant.taps(TALK)
    await merchant.taps("2 hours")
    await merchant.taps("As suggested")
    await merchant.taps("Publish")
    await merchant.sees("It runs")


async def claims(person: Phone, words: str) -> None:
    """Somebody answers the post."""
    if await person.at("back").is_visible():
        await person.at("back").click()
    await person.opens_chat(TALK)
    post = person.at("message").filter(has_text="Claim by replying").first
    await post.hover()
    await post.locator("[data-test=message-menu]").click()
    await person.page.get_by_text("Reply", exact=True).click()
    await person.says(words)
