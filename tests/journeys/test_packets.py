"""Packets in chat: a merchant makes one and drops it into a group, and the first people who tap have a coupon."""

from __future__ import annotations

import re
from datetime import timedelta

from bot.playground import Group
from commerce import coupons
from commerce.coupons import Coupon
from commerce.staff import Role
from tests.actors import Actor
from tests.town import Town

SECOND, HOUR = timedelta(seconds=1), timedelta(hours=1)


async def drops(mia: Actor, *, people: int = 2, total: str = "5", **terms: str) -> str:
    """The merchant makes a packet and publishes it; gives its link."""
    await mia.says("/merchant")
    await mia.taps("🧧 Packets")
    await mia.taps("New packet")
    await mia.says(total)
    for button, typed in (("For: ", f"{people}"), *((f"{name}: ", typed) for name, typed in terms.items())):
        await mia.taps(button)
        await mia.says(typed)
    await mia.taps("Publish")
    return next(one.value or "" for row in mia.screen.buttons for one in row if "Copy the link" in one.label)


async def shares(mia: Actor, group: Group) -> None:
    """The merchant sends the card that the newest Share button offers into a group."""
    share = next(one for row in mia.screen.buttons for one in row if one.kind == "switch_inline")
    asked = await mia.does(mia.person.types_inline(share.value or "", chat=group))
    [found] = await asked.answered()
    await mia.does(mia.person.chooses_inline(asked, found["id"], chat=group))


async def has(town: Town, actor: Actor) -> list[Coupon]:
    known = await town.customer(actor)
    async with town.database.reading() as session:
        return list((await coupons.purse(session, known.id)).usable)


async def test_a_packet_is_made_with_a_preview_and_changed_until_it_is_published(town: Town) -> None:
    mia = await town.merchant("Mia", Role.MARKETING)
    await mia.taps("🧧 Packets")
    mia.sees("No packets yet", "parts a sum by chance among the first people who open it")
    await mia.taps("New packet")
    mia.sees("How much is in it, in all?")
    for words in ("much", "-3", "0"):
        await mia.says(words)
        mia.sees("How much is in it, in all?")
    await mia.says("30,00")
    mia.sees("A draft", "€30.00 for the first 10 who open it", "€0.60 at least", "a coupon for 14 days")
    mia.sees("It can be opened for 24 hours", "Takes off €30.00 at most in all, and €24.60 at most for one")

    for button, choice in (("For: 10 people", "20 people"), ("Good for", "7 days"), ("Open for", "6 h")):
        await mia.taps(button)
        await mia.taps(choice)
    for button, typed in (("Least", "1"), ("From", "20"), ("Name", "Happy  New Year")):
        await mia.taps(button)
        await mia.says(typed)

    mia.sees("🧧 Happy New Year", "€30.00 for the first 20 who open it: by chance more or less, €1.00 at least")
    mia.sees("off an order of goods for €20.00 or more", "a coupon for 7 days", "opened for 6 hours")
    await mia.taps("For: 20 people")
    await mia.says("31")
    mia.sees("For: 31 people", "Least: €0.19")
    await mia.taps("Least")
    await mia.says("1")
    mia.sees("With €1.00 each at least, that is enough for 30 people at the most")
    await mia.says("0.90")
    await mia.taps("Publish")
    mia.sees("It can be opened now", "🟢 Happy New Year · €30.00 · 0 of 31", "0 of 31 taken", "Share", "Copy the link")
    mia.sees("€0.00 of €30.00 given · 0 used · €0.00 taken off")
    await mia.taps("Back")
    mia.sees("Packets (1)", "🟢 Happy New Year")


async def test_people_of_a_group_open_it_and_the_last_one_comes_too_late(town: Town) -> None:
    mia = await town.merchant()
    await town.sells("Teapot", price=2400)
    link = await drops(mia, people=2, total="5", Name="Happy New Year", From="20")
    alice, wei, carol = town.person("Alice"), town.person("Wei", "zh"), town.person("Carol")
    club = town.telegram.add_group("Tea club", [mia.person, alice.person, wei.person, carol.person], [town.bot])
    await shares(mia, club)
    card = alice.person.sees(club)[-1]
    assert "🧧 Happy New Year" in card.words
    assert "€5.00 for the first 2 who open it" in card.words
    assert "0 of 2 taken" in card.words
    assert "ends Tue, Mar 3, 08:59 UTC · 23 h left" in card.words
    assert (card.buttons[0][0].label, card.buttons[0][0].value) == ("🧧 Open", link)

    await alice.opens(card.buttons[0][0].value or "")
    alice.sees("is yours: share 1 of 2", "It waits in your wallet as a coupon, good until", "from €20.00 on")
    await town.passes(3 * SECOND)
    assert "1 of 2 taken" in alice.person.sees(club)[-1].words
    await wei.opens(link)
    wei.sees("🧧 Happy New Year", "您抢到了", "（第 2/2 份）", "已作为优惠券放入您的钱包")
    await carol.opens(link)
    carol.sees("2 people were faster: this packet is empty. Next time it may be you!", "Browse")
    await town.passes(3 * SECOND)

    last = alice.person.sees(club)[-1]
    assert "All 2 are taken" in last.words
    assert last.labels == [["🛍 Open at Teapots"]]
    [hers], [his] = await has(town, alice), await has(town, wei)
    assert (hers.terms.amount or 0) + (his.terms.amount or 0) == 500
    assert await has(town, carol) == []


async def test_the_same_person_sees_the_same_share_and_uses_it_once(town: Town) -> None:
    mia = await town.merchant()
    await town.sells("Teapot", price=2400)
    link = await drops(mia, people=1, total="4")
    alice, bob = town.person("Alice"), town.person("Bob")
    await alice.opens(link)
    alice.sees("€4.00 is yours: share 1 of 1")
    await bob.opens(link)
    bob.sees("Somebody was faster")

    await alice.opens(link)
    alice.sees("€4.00 is yours: share 1 of 1")
    await alice.taps("Wallet")
    assert alice.screen.words.count("Packet: €4.00 off") == 1
    await alice.puts_into_cart("Teapot")
    await alice.checks_out()
    await alice.taps("Coupon")
    await alice.taps("Packet")
    alice.sees("Total: €20.00")
    await alice.taps("Pay €20.00")
    await alice.pays()

    await mia.says("/merchant")
    await mia.taps("🧧 Packets")
    await mia.taps("✅ Packet")
    mia.sees("It is taken", "€4.00 of €4.00 given · 1 used · €4.00 taken off")
    assert mia.labels == ["‹ Back", "🏠 Home"]
    await mia.says("/merchant")
    await mia.taps("🎟 Coupons")
    mia.sees("No coupons yet")
    await mia.forges("m.coupon:1")
    assert mia.labels == ["‹ Back", "🏠 Home"]


async def test_a_packet_ends_by_its_time_and_its_card_says_so(town: Town) -> None:
    mia = await town.merchant()
    link = await drops(mia, people=3, total="6")
    alice, bob = town.person("Alice"), town.person("Bob")
    club = town.telegram.add_group("Tea club", [mia.person, alice.person], [town.bot])
    await shares(mia, club)
    await alice.opens(link)

    await town.passes(24 * HOUR)
    await town.passes(3 * SECOND)

    card = alice.person.sees(club)[-1]
    assert "1 of 3 taken" in card.words
    assert "Its time is over." in card.words
    await bob.opens(link)
    bob.sees("The time of this packet is over. Next time it may be you!")
    await alice.opens(link)
    alice.sees("is yours: share 1 of 3")


async def test_the_merchant_ends_a_packet_and_the_log_says_who_did_what(town: Town) -> None:
    mia = await town.merchant()
    link = await drops(mia, people=3, total="6")
    alice = town.person("Alice")
    await mia.taps("End")
    mia.sees("End it? 3 shares (€6.00) are left and end with it")
    await mia.taps("Keep it")
    mia.sees("🟢 Packet")
    await mia.taps("End")
    await mia.taps("End")
    mia.sees("⏹ Packet · €6.00 · 0 of 3")

    await alice.opens(link)

    alice.sees("The time of this packet is over")
    await mia.says("/merchant")
    await mia.taps("Log")
    mia.sees("ended packet 1", "published packet 1", "€6.00")


async def test_a_draft_is_thrown_away_and_a_link_to_nothing_leads_home(town: Town) -> None:
    mia = await town.merchant()
    await mia.taps("🧧 Packets")
    await mia.taps("New packet")
    await mia.taps("Back")
    await mia.taps("Discard")
    mia.sees("No packets yet")
    alice = town.person("Alice")

    for token in ("nobodys", "1", "-", "_" * 60):
        await alice.opens(f"https://t.me/teapot_bot?start=k_{token}")

        assert "This link leads to nothing" in alice.screen.words
    alice.sees("Browse")


async def test_only_those_who_may_drop_packets_send_their_cards_or_see_them_at_the_counter(town: Town) -> None:
    mia = await town.merchant()
    link = await drops(mia)
    payload = link.partition("start=")[2]
    alice = town.person("Alice")
    packer = await town.merchant("Pat", Role.WAREHOUSE)
    for somebody in (alice, packer):
        asked = await somebody.does(somebody.person.types_inline(payload, chat=mia.person))
        assert list(await asked.answered()) == []
    packer.does_not_see("🧧 Packets")

    for data in ("m.pks:0", "m.pk:1", "m.pk+:1", "m.pk-=:1", "m.pkt=:1:total:100000", "m.pkdrop:1", "m.pknew"):
        await packer.forges(data)
        assert "not" in packer.toast
        await alice.says("/start")
        await alice.forges(data)
        assert "not" in alice.toast

    await alice.opens(link)
    alice.sees("is yours: share 1 of 2")


async def test_what_is_published_is_not_changed_by_old_buttons(town: Town) -> None:
    mia = await town.merchant()
    link = await drops(mia)

    await mia.forges("m.pkt=:1:people:50")
    assert "published already" in mia.toast
    await mia.forges("m.pkdrop:1")
    await mia.forges("m.pk+:1")

    alice = town.person("Alice")
    await alice.opens(link)
    alice.sees("is yours: share 1 of 2")


async def test_a_packet_in_chinese_from_the_counter_to_the_wallet(town: Town) -> None:
    mei = await town.merchant("Mei")
    await mei.says("/language")
    await mei.taps("简体中文")
    await mei.says("/merchant")
    await mei.taps("红包")
    mei.sees("还没有红包")
    await mei.taps("新红包")
    await mei.says("8.88")
    await mei.taps("份数：10 人")
    await mei.says("1")
    await mei.taps("名称")
    await mei.says("恭喜发财")
    mei.sees("草稿", "🧧 恭喜发财", "共 €8.88，第一个打开的人得", "发布后 24 小时内可以打开")
    await mei.taps("发布")
    mei.sees("现在可以领取了", "已领 0/1")
    link = next(one.value or "" for row in mei.screen.buttons for one in row if "复制链接" in one.label)
    wei = town.person("Wei", "zh")

    await wei.opens(link)

    wei.sees("🧧 恭喜发财", "您抢到了 €8.88（第 1/1 份）")
    await wei.taps("钱包")
    assert re.search("恭喜发财：减 €8.88", wei.screen.words)
