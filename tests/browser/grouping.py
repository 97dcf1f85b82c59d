"""How people buy together on the chat page: one starts and shares, the others join by the card in their group."""

from __future__ import annotations

from dataclasses import dataclass

from tests.browser.driver import Phone, finds_a_teapot

GROUP = "Tea lovers"


@dataclass(frozen=True)
class Labels:
    """What somebody reads on the way from a card in a group to a paid seat."""

    join: str
    variant: str
    confirm: str
    address: str
    parcel: str
    accept: str
    pay: str
    thanks: str


EN = Labels(
    join="Join for €",
    variant="Celadon / 0.6 l",
    confirm="Confirm · €",
    address="Mia Hatter, 3 Hatter Lane, 10115 Berlin, Germany",
    parcel="Parcel to your door",
    accept="Accept the terms",
    pay="Pay €",
    thanks="Thank you!",
)
ZH = Labels(
    join="参团 €",
    variant="青瓷色 / 0.6 升",
    confirm="确认 · €",
    address="小明，杭州市西湖区文三路 1 号，310000，中国",
    parcel="航空挂号包裹",
    accept="接受条款",
    pay="付款 €",
    thanks="谢谢",
)


async def starts_a_group(shopper: Phone) -> None:
    """From the teapot's card to the address that a seat asks for."""
    await finds_a_teapot(shopper)
    await shopper.taps("Group price €")
    await shopper.taps("Start a group")
    await shopper.taps("Confirm · €")


async def shares_into_the_group(leader: Phone) -> None:
    """The team's card goes into the chat of friends."""
    await leader.at("inline-key").filter(has_text="Share").last.click()
    await leader.page.locator("[data-test=choice]").filter(has_text=GROUP).click()
    await leader.at("suggestion").first.click()
    await leader.at("log").get_by_text("Team for Round teapot").last.wait_for()


async def joins_by_the_card(friend: Phone, says: Labels) -> None:
    """From the card in the group, by the link on it, to the address that a seat asks for."""
    await friend.opens_chat(GROUP)
    await friend.at("inline-key").filter(has_text="Join for €").last.click()
    if await _is_new(friend):
        await friend.starts()
    await friend.at("inline-key").filter(has_text="↗").last.wait_for()
    await friend.taps(says.join)
    await friend.taps(says.variant)
    await friend.taps(says.confirm)


async def pays_for_a_seat(friend: Phone, says: Labels) -> None:
    """Address, delivery, terms, money."""
    await friend.says(says.address)
    await friend.at("inline-key").filter(has_text=says.parcel).last.wait_for()
    await friend.taps(says.parcel)
    await friend.taps(says.accept)
    await friend.taps(says.pay)
    await friend.column.locator("[data-test=inline-key][data-kind=pay]").last.click()
    await friend.page.locator("[data-test=pay-now]").click()
    await friend.page.locator("[data-test=pay-done]").click()
    await friend.sees(says.thanks)


async def _is_new(friend: Phone) -> bool:
    """Whether the bot's chat shows its START."""
    foot = friend.column.locator("[data-test=start], [data-test=field]")
    await foot.first.wait_for()
    return await friend.at("start").is_visible()
