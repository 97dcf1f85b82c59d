"""Audiences at the counter: looked at, built step by step, counted, renamed, copied, deleted and put back."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from bot.auditing import audit
from campaigns import segments
from campaigns.segments import And, Everyone, Met, Not, Or, Ordered, Rule, Speaks, Spent, Tagged
from commerce.catalogue.categories import category_at
from commerce.kit.sealing import Keyring
from commerce.staff import Role
from tests.actors import Actor
from tests.journeys.conftest import opened
from tests.makers import a_customer
from tests.studying import Unhurried
from tests.town import Town

DAY = timedelta(days=1)


async def saved(town: Town) -> list[tuple[str, Rule]]:
    async with town.database.reading() as session:
        found, _ = await segments.listed(session)
    return [(one.name, one.rule) for one in found]


async def begins(mia: Actor) -> None:
    """A merchant begins an audience."""
    await mia.says("/merchant")
    await mia.taps("Audiences")
    await mia.taps("New audience")


async def have_bought(town: Town, *names: str) -> list[Actor]:
    people = [town.person(name) for name in names]
    for one in people:
        await one.orders("Teapot")
        await one.pays()
    return people


async def test_an_audience_is_built_step_by_step_in_words_and_numbers(town: Town) -> None:
    await town.sells("Teapot", on_hand=100)
    await have_bought(town, "Alice", "Bob")
    await town.person("Carol").says("/start")
    mia = await town.merchant("Mia")
    await begins(mia)
    mia.sees("New audience, a draft", "Everybody the shop has met", "4 people now", "Among them: Mia, Carol, Bob")

    await mia.taps("Add a condition")
    mia.sees("What is it about?")
    await mia.taps("🛒 Orders")
    mia.sees("has an order within the last 90 days", "Of this alone: 2 people now")
    await mia.taps("2×")
    mia.sees("has 2 orders or more within the last 90 days", "Of this alone: nobody now")
    await mia.taps("1×")
    await mia.taps("ever")
    await mia.taps("Must not be so")
    mia.sees("• has no order", "Of this alone: 2 people now")
    await mia.taps("Or…")
    mia.sees("Or what else?")
    await mia.taps("💶 Spent")
    await mia.says("a lot")
    mia.sees("has spent €50.00 or more", "Tap an amount, or type one")
    await mia.says("20,00")
    mia.sees("has spent €20.00 or more", "Of this alone: 2 people now")
    await mia.taps("Done")
    mia.sees("Everybody who", "• has no order, or has spent €20.00 or more", "4 people now")
    await mia.taps("And…")
    await mia.taps("🗣 Language")
    await mia.taps("Done")
    mia.sees("Everybody who fits all of this:", "• speaks English", "4 people now")

    await mia.taps("Rename")
    await mia.says("  Tea   friends ")
    mia.sees("Tea friends, a draft")
    assert await saved(town) == []
    await mia.taps("Save")
    mia.sees("✅ Saved", "Rename", "Copy")
    await mia.taps("Back")
    mia.sees("Audiences: one of your own", "👥 Tea friends")

    rule = And((Or((Not(Ordered(1)), Spent(2000, "EUR"))), Speaks(("en",))))
    assert await saved(town) == [("Tea friends", rule)]


async def test_a_line_is_changed_and_a_condition_removed(town: Town) -> None:
    mia = await town.merchant("Mia")
    await begins(mia)
    await mia.taps("Add a condition")
    await mia.taps("Came first")
    await mia.taps("Or…")
    await mia.taps("Was here")
    await mia.taps("Done")
    await mia.taps("1. 🌱 Came first / 🕓 Was here")
    mia.sees("One of these must be so", "came for the first time within the last 30 days, or was here")
    await mia.taps("✏️ 🕓 Was here")
    await mia.taps("7 days")
    mia.sees("✅ 7 days", "• was here within the last 7 days")
    await mia.taps("Back")
    mia.sees("One of these must be so")
    await mia.taps("✏️ 🌱 Came first")
    await mia.taps("Remove this")
    mia.sees("• was here within the last 7 days")
    await mia.taps("Remove this")
    mia.sees("Everybody the shop has met")


async def test_those_of_the_house_can_be_looked_at_and_begun_with(town: Town) -> None:
    await town.sells("Teapot", on_hand=100)
    await have_bought(town, "Alice")
    mia = await town.merchant("Mia")
    await mia.says("/merchant")
    await mia.taps("Audiences")
    mia.sees("None of your own yet", "New people", "Asleep 30 days", "Group-buy lovers", "Birthday this week")
    await mia.taps("One order so far")
    mia.sees("• has an order", "• has fewer than 2 orders", "One person now", "Among them: Alice")
    await mia.taps("Back")
    await mia.taps("High value")
    mia.sees("of 5, at 1–5 for how lately, 3–5 for how often, 5 for how much", "Nobody now")
    await mia.taps("Back")
    await mia.taps("Asleep 30 days")
    mia.sees("• was not here within the last 30 days", "Nobody now")
    await town.passes(31 * DAY)
    await mia.taps("Back")
    await mia.taps("Asleep 30 days")
    mia.sees("One person now", "Among them: Alice")
    await mia.taps("Begin with this one")
    mia.sees("Asleep 30 days, a draft")
    await mia.taps("Save")
    assert [name for name, _ in await saved(town)] == ["Asleep 30 days"]


async def test_every_condition_can_be_picked_and_turned_and_has_its_words(town: Town) -> None:
    async with town.database.unit_of_work() as session:
        await category_at(session, ["Kitchen", "Teapots"])
    await town.sells("Teapot")
    mia = await town.merchant("Mia")
    known = await town.customer(mia)
    await town.belongs_to(town.person("Tom"), "trade")
    async with town.database.unit_of_work() as session:
        await segments.tag(session, known.id, "Press ")
    await begins(mia)
    await mia.taps("Add a condition")
    labels = [one.label for row in mia.screen.buttons for one in row if one.label not in ("‹ Back", "⌂ Home")]
    kinds = [label for label in labels if "Back" not in label and "Home" not in label]
    assert len(kinds) == 20
    for kind in kinds:
        await mia.taps(kind)
        mia.sees("•", "Of this alone")
        await mia.taps("Must not be so")
        mia.sees("•", "Must be so")
        await mia.taps("Must be so")
        for row in mia.screen.buttons:
            for one in row:
                assert len(one.label) <= 40, one.label
        await mia.taps("Done")
        await mia.taps("And…")
    await mia.taps("Back")
    mia.sees("carries the mark press", "buys as trade", "is among 50 %", "interest in “Kitchen”")
    await mia.taps("And…")
    await mia.taps("Orders")
    await mia.taps("Goods of a category")
    mia.sees("Goods of which category?")
    await mia.taps("Open ›")
    await mia.taps("Teapots")
    mia.sees("has an order of “Kitchen › Teapots” within the last 90 days")
    await mia.taps("Goods of a category")
    await mia.taps("Any goods")
    mia.sees("has an order within the last 90 days")


async def test_where_people_come_from_is_told(town: Town) -> None:
    await town.sells("Teapot", on_hand=100)
    mia, alice = await town.merchant("Mia"), town.person("Alice")
    await mia.says("/merchant")
    await mia.taps("Audiences")
    await mia.taps("Where people come from")
    mia.sees("the last 30 days", "Nobody came in this time")
    await alice.opens("https://t.me/teapot_bot?start=c_7")
    await alice.orders("Teapot")
    await alice.pays()
    await mia.taps("Back")
    await mia.taps("Where people come from")
    mia.sees("• a campaign (7) · 🌱 1 · 🛒 1")
    await mia.taps("Back")
    mia.sees("None of your own yet")


async def test_copied_deleted_and_put_back(town: Town) -> None:
    mia = await town.merchant("Mia")
    await begins(mia)
    await mia.taps("Save")
    await mia.taps("Copy")
    mia.sees("This is the copy", "New audience (copy), a draft")
    await mia.taps("Save")
    await mia.taps("Delete")
    mia.sees("“New audience (copy)” is deleted", "one of your own")
    await mia.taps("Undo")
    mia.sees("👥 New audience (copy)")
    assert [name for name, _ in await saved(town)] == ["New audience", "New audience (copy)"]
    await mia.says("/merchant")
    await mia.taps("Log")
    mia.sees("saved audience 1", "deleted audience 2", "put audience 2 back")
    async with town.database.reading() as session:
        assert await audit(session) == []


async def test_an_older_screen_shows_what_there_is_now(town: Town) -> None:
    mia = await town.merchant("Mia")
    await begins(mia)
    await mia.taps("Add a condition")
    await mia.taps("Came first")
    await mia.taps("7 days")
    await mia.forges("m.sg=:1:2:0:d:90")
    mia.sees("Somebody has changed it meanwhile", "within the last 7 days")
    await mia.taps_twice("1. 🌱 Came first")
    mia.sees("• came for the first time within the last 7 days")


@pytest.mark.parametrize(
    "data",
    [
        "m.sg=:1:2:0:d:0",
        "m.sg=:1:2:0:d:99999",
        "m.sg=:1:2:0:n:3",
        "m.sg=:1:2:0:w:3",
        "m.sg=:1:2:0:c:1",
        "m.sg=:1:2:700:d:7",
        "m.sg=:1:2:9:d:7",
        "m.sg=:1:2:-1:d:7",
        "m.sgp:1:2:0:99",
        "m.sgt:1:2:5",
        "m.sgl:1:2:8",
        "m.sgx:1:2:5",
        "m.sg:7",
        "m.sg!:7",
        "m.sgu:1",
    ],
)
async def test_forged_buttons_change_nothing(town: Town, data: str) -> None:
    mia = await town.merchant("Mia")
    await begins(mia)
    await mia.taps("Add a condition")
    await mia.taps("Came first")
    await mia.forges(data)

    assert mia.alert, data
    async with town.database.reading() as session:
        segment = await segments.get(session, 1)
    assert (segment.rule, segment.version, segment.is_removed) == (Met(30), 2, False)


async def test_names_are_for_those_who_may_read_them_and_audiences_for_those_who_may_write(town: Town) -> None:
    await town.person("Alice").says("/start")
    max_ = await town.merchant("Max", Role.MARKETING)
    await begins(max_)
    max_.sees("2 people now", "Among them: #2, #1")
    assert "Alice" not in max_.screen.words
    for role in (Role.SUPPORT, Role.ANALYST):
        other = await town.merchant(role.value, role)
        await other.says("/merchant")
        assert "Audiences" not in str(other.screen.buttons)
        await other.forges("m.sgs:0")
        assert other.alert
    alice = town.person("Dora")
    await alice.says("/start")
    await alice.forges("m.sgs:0")
    assert alice.alert


async def test_a_rule_that_was_not_built_here_is_shown_and_not_changed(town: Town) -> None:
    mia = await town.merchant("Mia")
    known = await town.customer(mia)
    rule = Or((And((Ordered(1), Not(Or((Met(7), Tagged(("press",))))))), Met(1)))
    async with town.database.unit_of_work() as session:
        made = await segments.draft(session, known.id, "From elsewhere", rule)
        await segments.keep(session, known.id, made.id)
    await mia.says("/merchant")
    await mia.taps("Audiences")
    await mia.taps("From elsewhere")
    mia.sees("has an order, and is not any of these: came for the first time within the last 7 days, or carries")
    mia.sees("can be used, and not be changed here")
    assert "And…" not in str(mia.screen.buttons)


async def test_a_rule_grows_no_larger_than_anybody_could_read(town: Town) -> None:
    mia = await town.merchant("Mia")
    known = await town.customer(mia)
    async with town.database.unit_of_work() as session:
        made = await segments.draft(session, known.id, "Long", And(tuple(Met(days) for days in range(1, 25))))
        await segments.keep(session, known.id, made.id)
    await mia.says("/merchant")
    await mia.taps("Audiences")
    await mia.taps("Long")
    await mia.taps("And…")
    await mia.taps("Was here")
    assert mia.toast == (
        "⚠️ More than 24 conditions, or more than 8 within each other, nobody could read. Nothing was changed."
    )


async def test_others_write_while_an_audience_is_counted(database_url: str, keyring: Keyring, tmp_path: Path) -> None:
    database = Unhurried(database_url, keyring)
    async with opened(Town(database, tmp_path)) as town:
        mia = await town.merchant("Mia")
        await mia.says("/merchant")
        await mia.taps("Audiences")
        async with database.at_leisure(mia.taps("New audience")):
            async with database.unit_of_work() as session:
                await a_customer(session, "Alice")
            async with database.reading() as session:
                assert (await segments.get(session, 1)).rule == Everyone()
        mia.sees("Everybody the shop has met", "2 people now", "Among them: Alice, Mia")
    await database.close()


async def test_audiences_are_told_in_chinese(town: Town) -> None:
    await town.sells("Teapot", on_hand=100)
    wei = town.person("Wei", "zh")
    await wei.says(f"/merchant {await town.claim_code()}")
    await wei.says("/merchant")
    await wei.taps("人群")
    wei.sees("还没有自建的人群", "正在流失")
    await wei.taps("正在流失")
    wei.sees("同时符合以下 2 条的人", "最近程度 1–2", "下过单，但最近 30 天内没有")
    await wei.taps("以此为起点")
    await wei.taps("并且")
    await wei.taps("订单")
    wei.sees("• 最近 90 天内有 1 个或更多订单")
