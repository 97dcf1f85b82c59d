"""In chat: Mia compares two hours of a broadcast, and two coupons, and sees in plain words what came of each."""

from __future__ import annotations

from datetime import timedelta

import pytest

from commerce.kit import clock
from commerce.staff import Role
from tests.actors import Actor
from tests.comparing import without_luck
from tests.coupons import published
from tests.journeys.test_broadcasts import goes_on, launches, until, writes
from tests.readers import agrees
from tests.town import Town

DAY = timedelta(days=1)


async def readers(town: Town, count: int = 12) -> list[Actor]:
    """So many people who agreed to hear of offers."""
    people = [town.person(f"Person{number}") for number in range(count)]
    await agrees(town, *people)
    return people


async def opens(mia: Actor) -> None:
    """The card of the first broadcast."""
    await mia.says("/broadcast")
    await mia.taps("1 ·")


def those_who_have(people: list[Actor], words: str) -> list[Actor]:
    return [one for one in people if any(words in shown.words for shown in one.chat())]


async def test_two_hours_are_compared_and_nothing_is_said_between_them(town: Town) -> None:
    await town.sells("Teapot", on_hand=None)
    mia = await town.merchant("Mia", Role.MARKETING)
    people = await readers(town)
    await writes(mia)
    await mia.taps("Goods")
    await mia.says("teapot")
    await mia.taps("Teapot")
    await mia.taps("Back")
    await mia.taps("🔬 Compare")
    mia.sees("What shall some of its readers get differently?", "each reader gets one version")
    await mia.taps("The hour of their day")
    mia.sees("Hours are compared on a day of everybody's own clock")
    await mia.taps("When")
    await mia.taps("At an hour of everybody's own clock")
    await mia.taps("Tomorrow 10:00")
    await mia.taps("Back")
    await mia.taps("🔬 Compare")
    await mia.taps("The hour of their day")
    mia.sees("The hour of broadcast 1", "A: at 10:00", "B: nothing yet", "It starts when its broadcast is launched")
    await mia.taps("✏️ B")
    mia.sees("At which hour of everybody's own day shall B come?")
    assert "10:00" not in mia.labels, "A has that hour"
    await mia.taps("18:00")
    mia.sees("B: at 18:00")
    await mia.taps("Back")
    mia.sees("At different hours: 10:00, 18:00; each reader at one of them")
    await without_luck(town.database)
    await mia.taps("Launch…")
    mia.sees("At different hours: 10:00, 18:00")
    await mia.taps("Launch, to")

    tomorrow = (clock.now() + DAY).replace(hour=0, minute=0, second=0)
    await until(town, tomorrow - timedelta(hours=4) + timedelta(minutes=1))
    await until(town, tomorrow.replace(hour=10))
    first = those_who_have(people, "cheaper today")
    assert 0 < len(first) < 12
    await first[0].taps("Teapot")
    await opens(mia)
    await mia.taps("🔬 Versions")
    later = 12 - len(first)
    mia.sees("A: at 10:00", "B: at 18:00", f"{len(first)} people", "Nothing is counted before")
    mia.sees("One person's turn" if later == 1 else f"{later} people's turn is still to come")
    mia.does_not_see("shared out as planned")
    mia.does_not_see("Too early for a winner")

    await until(town, tomorrow.replace(hour=18))
    assert len(those_who_have(people, "cheaper today")) == 12
    await town.passes(timedelta(hours=2))
    await opens(mia)
    await mia.taps("🔬 Versions")
    mia.sees("Counted for each: the first 2 hours after their own message", "1 followed it", "Too early for a winner")


async def test_a_coupon_is_compared_with_none_and_whoever_is_without_does_not_find_it_elsewhere(town: Town) -> None:
    mia = await town.merchant("Mia", Role.MARKETING)
    kind = await published(town.database, name="Spring")
    people = await readers(town)
    await writes(mia)
    await mia.taps("Coupon")
    await mia.taps("Spring")
    await mia.taps("🔬 Compare")
    await mia.taps("The coupon")
    mia.sees("The coupon of broadcast 1", "A: 🎟 Spring", "B: nothing yet")
    await mia.taps("✏️ B")
    mia.sees("Which coupon shall B bring?")
    assert "🎟 Spring" not in mia.labels, "A brings that"
    await mia.taps("No coupon")
    mia.sees("A: 🎟 Spring", "B: No coupon")
    await mia.taps("Back")
    mia.sees("With 2 different offers: each reader gets one of them")
    await without_luck(town.database)
    await launches(mia)
    await goes_on(town)

    offered = [one for one in people if any("Take the coupon" in label for label in one.labels)]
    others = [one for one in people if one not in offered]
    assert (bool(offered), bool(others)) == (True, True)
    await offered[0].taps("Take the coupon: Spring")
    offered[0].sees("Spring is yours")
    await offered[-1].says("/wallet")
    assert any("Spring" in one for one in offered[-1].labels), "whoever is to have it may claim it here as well"
    await others[0].says("/wallet")
    assert not any("Spring" in one for one in others[0].labels)
    await others[0].forges(f"claim:{kind.id}:1")
    assert "Spring is yours" not in others[0].toast + others[0].screen.words
    await opens(mia)
    await mia.taps("🔬 Versions")
    mia.sees("A: 🎟 Spring", "B: No coupon", "1 followed it")

    await town.passes(3 * DAY + timedelta(minutes=1))
    await others[0].says("/wallet")
    await others[0].taps("Spring")
    others[0].sees("Spring")


async def test_the_same_in_chinese(town: Town) -> None:
    mia = await town.merchant("Mia", Role.MARKETING)
    await published(town.database, name="春天")
    people = await readers(town, 8)
    await mia.says("/settings")
    await mia.taps("Language")
    await mia.taps("简体中文")
    await mia.says("/broadcast")
    await mia.taps("新建群发")
    await mia.says("茶壶便宜了。")
    await mia.taps("比较")
    mia.sees("让一部分读者收到哪里不一样？")
    await mia.taps("优惠券")
    mia.sees("群发 1 的优惠券", "A：不附优惠券", "B：尚未填写")
    await mia.taps("✏️ B")
    mia.sees("B 附哪种优惠券？")
    await mia.taps("春天")
    await mia.taps("返回")
    mia.sees("共 2 种优惠，每位读者收到其中一种")
    await mia.taps("时间")
    await mia.taps("按各人当地时间")
    await mia.taps("18:00")
    await mia.taps("返回")
    await without_luck(town.database)
    await mia.taps("发送…")
    await mia.taps("发送给")
    tomorrow = (clock.now() + DAY).replace(hour=0, minute=0, second=0)
    await until(town, clock.now() + timedelta(minutes=1))
    await until(town, tomorrow - timedelta(hours=6))
    offered = those_who_have(people, "茶壶便宜了")
    assert len(offered) == 8
    await mia.says("/broadcast")
    await mia.taps("1 ·")
    await mia.taps("版本")
    mia.sees("A：不附优惠券", "B：🎟 春天", "现在选优胜者还太早")


async def test_hours_are_compared_in_chinese(town: Town) -> None:
    mia = await town.merchant("Mia", Role.MARKETING)
    await readers(town, 8)
    await mia.says("/settings")
    await mia.taps("Language")
    await mia.taps("简体中文")
    await mia.says("/broadcast")
    await mia.taps("新建群发")
    await mia.says("茶壶便宜了。")
    await mia.taps("时间")
    await mia.taps("按各人当地时间")
    await mia.taps("明天 10:00")
    await mia.taps("返回")
    await mia.taps("比较")
    await mia.taps("当地时间")
    mia.sees("A：10:00 发出")
    await mia.taps("✏️ B")
    mia.sees("B 在各人当地几点发出？")
    await mia.taps("20:00")
    await mia.taps("返回")
    mia.sees("在不同时间发出：10:00")
    await without_luck(town.database)
    await mia.taps("发送…")
    await mia.taps("发送给")
    tomorrow = (clock.now() + DAY).replace(hour=0, minute=0, second=0)
    await until(town, tomorrow - timedelta(hours=4) + timedelta(minutes=1))
    await until(town, tomorrow.replace(hour=10))
    await mia.says("/broadcast")
    await mia.taps("1 ·")
    await mia.taps("版本")
    mia.sees("A：10:00 发出", "B：20:00 发出", "没轮到", "否则较早的时间只因先发就显得更好")


async def test_an_hour_that_there_is_not_comes_by_no_forged_button(town: Town) -> None:
    mia = await town.merchant("Mia", Role.MARKETING)
    await readers(town, 2)
    await writes(mia)
    await mia.taps("When")
    await mia.taps("At an hour of everybody's own clock")
    await mia.taps("Tomorrow 10:00")
    await mia.taps("Back")
    await mia.taps("🔬 Compare")
    await mia.taps("The hour of their day")
    for forged in ("m.exparm=:1:1:99", "m.exparmh:1:1:24", "m.exparmh:1:0:12"):
        await mia.forges(forged)
    await mia.forges("m.exp:1")
    mia.sees("A: at 10:00", "B: nothing yet")


async def test_what_is_alike_is_not_launched(town: Town) -> None:
    mia = await town.merchant("Mia", Role.MARKETING)
    await readers(town, 2)
    await published(town.database, name="Spring")
    await writes(mia)
    await mia.taps("🔬 Compare")
    await mia.taps("The coupon")
    await mia.taps("✏️ B")
    await mia.taps("Spring")
    await mia.taps("✏️ A")
    await mia.taps("Spring")
    await mia.taps("Launch…")
    await mia.taps("Launch, to")
    assert "Two of the versions are the same" in mia.toast + mia.screen.words


@pytest.mark.parametrize("tap", ["m.expbc:1", "m.exparmh:1:1:18", "m.exparmc:1:1:0", "m.expat:broadcast_hour:1"])
async def test_only_who_plans_campaigns_may_compare_hours_and_coupons(town: Town, tap: str) -> None:
    mia, alice = await town.merchant("Mia"), town.person("Alice")
    await writes(mia)
    await alice.says("/start")
    await alice.forges(tap)
    assert "may not" in alice.toast + alice.screen.words
