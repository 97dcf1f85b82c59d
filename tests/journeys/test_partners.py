"""Partners in chat: made at the counter, linked with a person, shared, bought by, stated, downloaded and paid."""

from __future__ import annotations

import csv
import io
import re
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import select

from bot.auditing import audit
from campaigns.partners.models import partners_table
from commerce.kit.database import Database
from commerce.kit.profile import Limits, ShopProfile
from commerce.staff import Role
from tests.actors import Actor
from tests.journeys.conftest import opened
from tests.journeys.test_documents import the_file
from tests.journeys.test_invite import buys, link_of, promises
from tests.town import Town

DAY = timedelta(days=1)
WINDOW = 16 * DAY
TWO_MONTHS = 62 * DAY
LINK = re.compile(r"https://t\.me/teapot_bot\?start=a_[A-Za-z0-9_]+")
INVITATION = re.compile(r"https://t\.me/teapot_bot\?start=i_[A-Za-z0-9_-]+")


async def makes_a_partner(mia: Actor, name: str = "Tea Weekly", share: str = "10%") -> str:
    """Staff make a partner from the console; gives its link."""
    await mia.says("/merchant")
    await mia.taps("Partners")
    await mia.taps("New partner")
    await mia.says(name)
    await mia.taps("Terms")
    await mia.taps("Least payout")
    await mia.says("1.00")
    if share != "10%":
        await mia.taps("Share")
        await mia.says(share)
    return the_link(mia, LINK)


def the_link(actor: Actor, pattern: re.Pattern[str]) -> str:
    found = pattern.search(actor.screen.words)
    assert found is not None, actor.screen.words
    return found.group()


async def opens_the_card(mia: Actor, name: str = "Tea Weekly") -> None:
    await mia.says("/merchant")
    await mia.taps("Partners")
    await mia.taps(name)


async def is_linked(mia: Actor, pat: Actor, name: str = "Tea Weekly") -> None:
    """A person accepts to be a partner."""
    await opens_the_card(mia, name)
    await mia.taps("Link a person")
    await pat.opens(the_link(mia, INVITATION))
    await pat.taps("接受" if "接受" in " ".join(pat.labels) else "I accept")


async def comes(town: Town, link: str, name: str = "Bob", language: str = "en") -> Actor:
    actor = town.person(name, language)
    await actor.opens(link)
    return actor


def content(town: Town, actor: Actor) -> bytes:
    """What is in the file that was sent last."""
    media = actor.screen.media
    assert media is not None
    return town.telegram.file_bytes(media.unique_id).content


async def test_a_partner_is_made_shared_bought_by_stated_and_paid(town: Town) -> None:
    await town.sells("Teapot")
    mia, pat = await town.merchant(), town.person("Pat")
    link = await makes_a_partner(mia)
    await opens_the_card(mia)
    await mia.taps("Link a person")
    await pat.opens(the_link(mia, INVITATION))
    pat.sees("Teapots would like you to see here what comes of the links of Tea Weekly", "10% of goods that stay sold")
    pat.sees("Say so yourself, too", "nothing to be had for bringing other partners")
    await pat.taps("I accept")
    pat.sees("You are linked", link, "0 clicks · 0 orders · 0 new customers")

    bob = await comes(town, link)
    bob.sees("This is a partner link: Tea Weekly receives a share of what you buy. Your price is the same.", "Browse")
    await buys(mia, bob)

    pat.sees("Somebody bought by your link. If the order stays, you receive €2.40")
    pat.does_not_see("Bob")
    await pat.says("/partner")
    pat.sees("1 click · 1 order · 1 new customer", "Sold €24.00", "Pending: €2.40", "Approved, not paid yet: €0.00")
    await pat.taps("Orders")
    pat.sees("€24.00 at 10% = €2.40 · pending until Mar 17, 2026")
    await town.passes(WINDOW)
    await pat.says("/partner")
    pat.sees("Pending: €0.00", "Approved, not paid yet: €2.40", "Of it stated and due: €0.00")

    await town.passes(TWO_MONTHS)

    pat.sees("A month is closed", "This month: €2.40", "Not paid yet")
    mia.sees("Statements of partners are closed")
    await pat.taps("The statement")
    await pat.taps("CSV")
    [order] = await town.orders_of(bob)
    rows = list(csv.DictReader(io.StringIO(content(town, pat).decode())))
    assert [(one["order"], one["net"], one["rate_percent"], one["commission"], one["status"]) for one in rows] == [
        (order.number, "24.00", "10", "2.40", "earned")
    ]
    assert not {"Bob", "Builder"} & set(re.findall(r"\w+", content(town, pat).decode()))
    await pat.says("/partner")
    await pat.taps("Statements")
    await pat.taps("2026-03")
    await pat.taps("PDF")
    assert the_file(pat) == "P1-001.pdf"
    assert content(town, pat).startswith(b"%PDF")

    await opens_the_card(mia)
    await mia.taps("Paid: €2.40")
    mia.sees("Tea Weekly has €2.40 to get. Send it as you like; I only write it down.")
    await mia.says("2999-01-01 SEPA 17")
    mia.sees("A payout has a day that has come")
    await mia.says("2026-05-10 SEPA 17")
    mia.sees("Written down. The partner is told.", "Paid: €2.40")
    pat.sees("The shop says it paid you €2.40 on May 10, 2026: SEPA 17")
    await pat.says("/partner")
    await pat.taps("Orders")
    pat.sees("€24.00 at 10% = €2.40 · paid")


async def test_what_is_ordered_at_a_partners_home_does_not_count_and_only_staff_read_why(town: Town) -> None:
    await town.sells("Teapot")
    mia, pat = await town.merchant(), town.person("Pat")
    link = await makes_a_partner(mia)
    await is_linked(mia, pat)
    await buys(mia, pat)

    await buys(mia, await comes(town, link))
    await town.settles()

    pat.does_not_see("Somebody bought by your link")
    await pat.says("/partner")
    pat.sees("1 click · 0 orders", "Pending: €0.00")
    await pat.taps("Orders")
    pat.sees("does not count")
    pat.does_not_see("household")
    await opens_the_card(mia)
    await mia.taps("Orders")
    mia.sees("own household or card")


async def test_a_link_to_a_product_lands_on_it_in_the_readers_language(town: Town) -> None:
    variant = await town.sells("Teapot")
    mia, pat = await town.merchant(), town.person("小林", "zh")
    await makes_a_partner(mia)
    await is_linked(mia, pat)
    pat.sees("已关联", "最终售出商品的 10%")
    await pat.taps("商品链接")
    await pat.says("nothing like it")
    pat.sees("没有找到")
    await pat.says("teapot")
    await pat.taps("Teapot")
    link = the_link(pat, LINK)
    assert link.endswith(f"_{await town.product_of(variant)}")

    ming = await comes(town, link, "小明", "zh")

    ming.sees("这是合作伙伴链接：您购买后，Tea Weekly 会得到一部分佣金。您的价格不变。", "Teapot", "€24.00")
    await town.takes_off_the_shelf(variant)
    anna = await comes(town, link, "Anna")
    anna.sees("This is a partner link", "Browse")
    await pat.taps("返回")
    await pat.taps("二维码")
    assert the_file(pat) is not None


async def test_an_order_that_came_by_a_friend_and_a_partner_thanks_the_friend(town: Town) -> None:
    await promises(town)
    await town.sells("Teapot")
    mia, pat, alice = await town.merchant(), town.person("Pat"), town.person("Alice")
    link = await makes_a_partner(mia)
    await is_linked(mia, pat)
    bob = town.person("Bob")
    await bob.opens(await link_of(alice))
    await bob.opens(link)
    bob.sees("This is a partner link")
    await buys(mia, bob)
    carol = await comes(town, link, "Carol")
    await carol.opens(await link_of(alice))
    assert "You know this shop already" in carol.screen.words
    await buys(mia, carol, house="Carol\n2 Other Lane\n20095 Hamburg\nGermany")

    await town.passes(WINDOW)

    alice.sees("Thank you for inviting!")
    await alice.says("/invite")
    alice.sees("1 invited · 0 on the way · 1 earned")
    await pat.says("/partner")
    pat.sees("2 clicks · 1 order · 1 new customer", "Approved, not paid yet: €2.40")
    await pat.taps("Orders")
    pat.sees("invited by a friend", "€24.00 at 10% = €2.40 · approved")


async def test_privacy_tells_of_partners_and_lets_go_of_their_links(town: Town) -> None:
    await town.sells("Teapot")
    mia, dora = await town.merchant(), town.person("Dora")
    await dora.says("/privacy")
    dora.does_not_see("Partners of the shop")
    link = await makes_a_partner(mia)
    bob = await comes(town, link)
    await dora.says("/privacy")
    dora.sees("Partners of the shop receive a share")
    dora.does_not_see("Forget the partner link")

    await bob.says("/privacy")
    bob.sees("You came by a link of Tea Weekly; what you order until", "counts for them")
    await bob.taps("Forget the partner link")
    bob.sees("counts for no partner")
    await buys(mia, bob)

    await opens_the_card(mia)
    mia.sees("1 click · 0 orders")


async def test_some_goods_earn_another_share_and_terms_are_changed_in_chat(town: Town) -> None:
    await town.sells("Teapot", category=("Kitchen", "Pots"))
    await town.sells("Cup", category=("Kitchen",))
    mia, pat = await town.merchant(), town.person("Pat")
    link = await makes_a_partner(mia, share="12,5 %")
    mia.sees("12.5% of goods that stay sold")
    await mia.taps("Days")
    await mia.taps("60 days")
    mia.sees("A link counts for 60 days")
    await mia.taps("Count first orders only")
    mia.sees("First orders of new customers only")
    await mia.taps("Count all orders")
    await mia.taps("Name")
    await mia.says("T")
    mia.sees("That cannot be")
    await mia.says("Tea Monthly")
    await mia.taps("Code")
    await mia.says("no!")
    mia.sees("A code has 3 to 20 letters and figures")
    await mia.says("tea-time")
    mia.sees("start=a_TEATIME")
    await mia.taps("Some goods")
    await mia.taps("Product")
    await mia.says("teapot")
    await mia.taps("Teapot")
    await mia.says("a lot")
    mia.sees("That cannot be")
    await mia.says("50")
    await mia.taps("Shelf")
    await mia.taps("Kitchen")
    await mia.taps("This shelf")
    await mia.taps("Nothing")
    mia.sees("Teapot: 50%", "Kitchen: 0%")
    await is_linked(mia, pat, "Tea Monthly")
    pat.sees("12.5% of goods that stay sold", "Teapot: 50%", "Kitchen: 0%")

    for way, name in ((link, "Bob"), ("https://t.me/teapot_bot?start=a_TEAT1ME", "Carol")):
        actor = await comes(town, way, name)
        actor.sees("Tea Monthly receives a share")
        await actor.orders("Cup", "Teapot")
        await actor.pays()

    await opens_the_card(mia, "Tea Monthly")
    mia.sees("2 clicks · 2 orders · 2 new customers", "Sold €96.00", "Pending: €24.00")
    await mia.taps("Terms")
    await mia.taps("Some goods")
    await mia.taps("Teapot")
    await mia.taps("As all others")
    mia.sees("Kitchen: 0%")
    assert "Teapot: 50%" not in mia.screen.words


async def test_pausing_and_ending_are_read_before_they_are_done(town: Town) -> None:
    mia = await town.merchant()
    link = await makes_a_partner(mia)
    await opens_the_card(mia)
    await mia.taps("Pause")
    mia.sees("Paused: links lead to the shop and count for nothing")

    bob = await comes(town, link)
    assert "partner link" not in bob.screen.words
    await mia.taps("Go on")
    await mia.taps("End")
    mia.sees("End the partnership for good?")
    await mia.taps("Leave it")
    await mia.taps("End")
    await mia.taps("End")
    mia.sees("⏹ Ended")
    assert not {"Pause", "Terms"} & {label.split(" ", 1)[-1] for label in mia.labels}
    await mia.says("/merchant")
    await mia.taps("Log")
    mia.sees("made partner 1", "paused partner 1", "let partner 1 go on", "ended partner 1", "changed the terms")


async def test_a_large_payout_takes_two_people(database: Database, tmp_path: Path) -> None:
    profile = ShopProfile(name="Teapots", limits=Limits(refund=100))
    async with opened(Town(database, tmp_path, profile=profile)) as town:
        await town.sells("Teapot")
        mia, fay = await town.merchant(), await town.merchant("Fay", Role.FINANCE)
        link = await makes_a_partner(mia)
        await buys(mia, await comes(town, link))
        await town.passes(WINDOW)
        await town.passes(TWO_MONTHS)

        await opens_the_card(fay)
        assert "Terms" not in " ".join(fay.labels)
        await fay.taps("Paid: €2.40")
        await fay.says("SEPA 18")
        fay.sees("A second person has to agree first")
        await mia.takes_a_second_look("Payout to partner 1: €2.40")
        await mia.taps("Approve")

        await opens_the_card(fay)
        fay.sees("Of it stated and due: €0.00", "Paid: €2.40")


async def test_a_partner_sees_nothing_of_another_and_strangers_see_nothing_at_all(town: Town) -> None:
    await town.sells("Teapot")
    mia, pat, quinn, eve = await town.merchant(), town.person("Pat"), town.person("Quinn"), town.person("Eve")
    first = await makes_a_partner(mia, "First")
    await makes_a_partner(mia, "Second")
    await is_linked(mia, pat, "First")
    await is_linked(mia, quinn, "Second")
    await buys(mia, await comes(town, first))
    await town.passes(WINDOW)
    await town.passes(TWO_MONTHS)
    await eve.says("/partner")
    eve.sees("You are not a partner of this shop")

    for actor in (quinn, eve):
        await actor.says("/start")
        forged = ("ptn.st:1:0", "ptn.st:1:1", "ptn.csv:1:0", "ptn.pdf:1:1", "ptn.ord:1:0", "ptn.sts:1:0", "m.ptn:1")
        for data in forged:
            await actor.forges(data)
            assert (actor.alert, the_file(actor)) == (True, None), data
    for data in ("ptn", "ptn.qr", "ptn.ord:~:0", "ptn.sts:~:0"):
        await eve.forges(data)
        assert eve.alert, data
    await mia.taps("Partners")
    await mia.taps("First")
    await mia.taps("Statements")
    await mia.taps("P1-001")
    await mia.taps("PDF")
    assert the_file(mia) == "P1-001.pdf"


@pytest.mark.parametrize("ref", ["a_NOBODY", "a_", "a_X_9", "i_forged", "a_TEA_999999999999999999999"])
async def test_links_that_lead_nowhere_lead_home(town: Town, ref: str) -> None:
    bob = town.person("Bob")

    await bob.opens(f"https://t.me/teapot_bot?start={ref}")

    bob.sees("Browse")


async def test_a_partners_own_order_earns_nothing_and_says_so(town: Town) -> None:
    await town.sells("Teapot")
    mia, pat = await town.merchant(), town.person("Pat")
    link = await makes_a_partner(mia)
    await is_linked(mia, pat)
    await pat.opens(link)
    pat.sees("This is your own link. What you order yourself earns you nothing.")
    await buys(mia, pat)
    await mia.opens(link)
    assert "partner link" not in mia.screen.words
    await pat.says("/invite")
    await pat.taps("My partner page")
    pat.sees("0 clicks · 0 orders")
    await opens_the_card(mia)
    await mia.taps("Unlink the person")
    mia.sees("No person sees these figures yet")
    await pat.says("/partner")
    pat.sees("You are not a partner of this shop")
    async with town.database.reading() as session:
        assert set(await session.scalars(select(partners_table.c.customer_id))) == {None}
        assert await audit(session) == []
