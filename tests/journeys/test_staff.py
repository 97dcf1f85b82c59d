"""The people who work in the shop: let in by a link, given roles, sent away; and two pairs of eyes."""

from __future__ import annotations

import re
from datetime import timedelta

from commerce import customers, staff
from commerce.staff import Permission, Role
from tests.actors import Actor
from tests.town import Town


async def link_for(owner: Actor, role: str) -> str:
    """An owner makes an invitation and copies its link."""
    await owner.says("/staff")
    await owner.taps("Invite somebody")
    await owner.taps(role)
    found = re.search(r"https://t\.me/teapot_bot\?start=s_[\w-]{22}", owner.screen.words)
    assert found is not None, owner.screen.words
    return found.group()


async def role_of(town: Town, actor: Actor) -> Role | None:
    async with town.database.reading() as session:
        members = {one.customer_id: one.role for one in await staff.members(session)}
        known = await customers.by_telegram_id(session, actor.person.id)
    return members.get(known.id) if known else None


def menu(actor: Actor) -> list[str]:
    return [name for name, _ in actor.person.commands()]


async def test_an_owner_invites_somebody_who_sees_what_the_role_may_do_and_accepts(town: Town) -> None:
    mia, bob, eve = await town.merchant("Mia"), town.person("Bob"), town.person("Eve")

    link = await link_for(mia, "Support")
    mia.sees("An invitation as Support", "It works once", "Send the link", "Withdraw the link")
    await bob.opens(link)
    bob.sees("Teapots invites you to work here as: Support", "see orders")
    bob.does_not_see("send money back")
    assert await role_of(town, bob) is None
    await bob.taps("Accept")

    bob.sees("Welcome. You work here now as Support")
    assert len([one for one in bob.chat() if "You work" in one.words]) == 1
    await bob.taps("Merchant console")
    bob.sees("Teapots: the counter", "My role")
    await eve.opens(link)
    eve.sees("This link leads to nothing")
    await mia.says("/staff")
    mia.sees("2 people work here", "Owner · Mia (@mia)", "Support · Bob (@bob)")


async def test_a_link_is_good_for_a_day_and_until_it_is_withdrawn(town: Town) -> None:
    mia, bob = await town.merchant("Mia"), town.person("Bob")
    first, second = await link_for(mia, "Warehouse"), await link_for(mia, "Finance")

    await mia.says("/staff")
    await mia.taps("✉️ Finance")
    mia.sees("that nobody has accepted yet")
    await mia.taps("Withdraw the link")
    mia.sees("opens nothing any more")
    await bob.opens(second)
    bob.sees("This link leads to nothing")
    await bob.opens(first)
    bob.sees("work here as: Warehouse")
    await town.passes(timedelta(hours=24))
    await bob.taps("Accept")

    bob.sees("This code opens nothing")
    assert await role_of(town, bob) is None
    await mia.says("/staff")
    mia.does_not_see("✉️ Warehouse")


async def test_a_doubled_tap_leaves_one_link(town: Town) -> None:
    mia = await town.merchant("Mia")
    await mia.says("/staff")
    await mia.taps("Invite somebody")

    await mia.taps_twice("Support")
    await mia.says("/staff")

    assert len([label for label in mia.labels if label.startswith("✉️ Support")]) == 1


async def test_who_works_here_already_needs_no_link(town: Town) -> None:
    mia = await town.merchant("Mia")
    link = await link_for(mia, "Support")

    await mia.opens(link)
    mia.sees("You work here already")
    bob = town.person("Bob")
    await bob.opens(link)

    bob.sees("work here as: Support")


async def test_the_links_of_somebody_who_was_sent_away_open_nothing(town: Town) -> None:
    mia, pat, bob = await town.merchant("Mia"), await town.merchant("Pat"), town.person("Bob")
    link = await link_for(pat, "Support")
    await bob.opens(link)

    await town.dismisses(mia, pat)
    await bob.taps("Accept")

    bob.sees("This code opens nothing")
    assert await role_of(town, bob) is None


async def test_guessing_is_cut_short_and_even_the_right_word_is_answered_as_a_wrong_one(town: Town) -> None:
    eve = town.person("Eve")
    code = await town.claim_code()

    for guess in range(5):
        await eve.says(f"/merchant AAA-AAA-AAA-AA{guess}")
    wrong = eve.screen.words
    await eve.says(f"/merchant {code}")
    assert eve.screen.words == wrong
    assert await role_of(town, eve) is None
    await town.passes(timedelta(minutes=1))
    await eve.says(f"/merchant {code}")

    eve.sees("Welcome to the counter")


async def test_guessing_has_an_end_for_the_day_too(town: Town) -> None:
    eve = town.person("Eve")

    for guess in range(20):
        await eve.opens(f"s_{guess:022}")
        await town.passes(timedelta(minutes=1))
    code = await town.claim_code()
    await eve.says(f"/merchant {code}")
    eve.sees("This code opens nothing")
    await town.passes(timedelta(hours=23, minutes=59))
    await eve.says(f"/merchant {await town.claim_code()}")

    eve.sees("Welcome to the counter")


async def test_a_role_is_changed_and_its_holder_hears_of_it(town: Town) -> None:
    mia, bob = await town.merchant("Mia"), await town.merchant("Bob", Role.SUPPORT)

    await mia.says("/staff")
    await mia.taps("Support · Bob")
    await mia.taps("Another role")
    mia.sees("Bob (@bob) is Support. Which role instead?")
    await mia.taps("Warehouse")

    mia.sees("The role is Warehouse now")
    bob.sees("You work at Teapots now as: Warehouse", "send and hand over parcels")
    assert await role_of(town, bob) is Role.WAREHOUSE


async def test_a_role_is_withdrawn_after_a_second_thought_and_old_buttons_refuse_at_once(town: Town) -> None:
    mia, bob = await town.merchant("Mia"), await town.merchant("Bob", Role.AUDITOR)
    await bob.says("/merchant")
    await mia.says("/staff")
    await mia.taps("Auditor · Bob")

    await mia.taps("Withdraw the role")
    mia.sees("Withdraw the role of Bob (@bob) (Auditor)?", "Keep the role")
    assert await role_of(town, bob) is Role.AUDITOR
    await mia.taps("Withdraw the role")

    mia.sees("Bob (@bob) works here no more", "One person works here")
    bob.sees("Your role at Teapots was withdrawn")
    for label in ("Log", "Staff", "My role"):
        await bob.taps(label)
        assert bob.toast.startswith("You may not do this"), label
    assert (await role_of(town, bob), "merchant" in menu(bob)) == (None, False)


async def test_one_leaves_by_oneself_but_never_as_the_last_owner(town: Town) -> None:
    mia, bob = await town.merchant("Mia"), await town.merchant("Bob", Role.FINANCE)

    for one in (bob, mia):
        await one.says("/merchant")
        await one.taps("My role")
        await one.taps("Leave the staff")
        one.sees("Leave the staff? Your buttons refuse at once")
        await one.taps("Leave the staff")

    bob.sees("You work here no more")
    assert await role_of(town, bob) is None
    assert mia.toast.startswith("A shop has to keep one owner")
    assert await role_of(town, mia) is Role.OWNER


async def test_the_menu_of_commands_follows_the_role_and_the_language(town: Town) -> None:
    await town.merchant("Mia")
    sue = await town.merchant("Sue", Role.SUPPORT)
    cat = await town.merchant("Cat", Role.CATALOGUE)
    assert menu(sue)[:3] == ["merchant", "open_orders", "start"]
    assert menu(cat)[:5] == ["merchant", "products", "add", "import", "start"]

    await sue.says("/language")
    await sue.taps("简体中文")

    assert dict(sue.person.commands())["open_orders"] == "待处理订单"
    assert dict(cat.person.commands())["merchant"] == "The counter"


async def test_whom_the_settings_name_has_a_menu_as_soon_as_they_look_at_the_counter(town: Town) -> None:
    mia = town.person("Mia")
    async with town.database.unit_of_work() as session:
        await staff.ensure_owner(session, (await customers.expect(session, mia.person.id, "en")).id)
    await town.settles()

    await mia.says("/merchant")

    assert menu(mia)[:4] == ["merchant", "open_orders", "campaigns", "staff"]


async def test_a_trusted_role_takes_two_owners_and_the_second_sees_whom_it_is_for(town: Town) -> None:
    mia, pat, bob = await town.merchant("Mia"), await town.merchant("Pat"), town.person("Bob")
    link = await link_for(mia, "Admin")
    mia.sees("A second owner, if there is one, has to agree")

    await bob.opens(link)
    await bob.taps("Accept")
    bob.sees("The role Admin takes a second owner's consent")
    assert await role_of(town, bob) is None
    pat.sees("One person alone may not decide this", "Role for Bob (@bob): Admin", "Asked by Mia (@mia)")
    mia.does_not_see("One person alone may not decide this")
    await pat.taps("Approve")

    pat.sees("Approved and done", "Nothing waits for a second pair of eyes")
    bob.sees("You work at Teapots now as: Admin")
    mia.sees("What you asked a second person about", "Role for Bob (@bob): Admin", "Approved and done")
    assert await role_of(town, bob) is Role.ADMIN


async def test_nobody_agrees_to_what_they_asked_for_themselves(town: Town) -> None:
    mia, _, bob = await town.merchant("Mia"), await town.merchant("Pat"), await town.merchant("Bob", Role.SUPPORT)
    await mia.says("/staff")
    await mia.taps("Support · Bob")
    await mia.taps("Another role")
    await mia.taps("Owner")
    mia.sees("Owner may do nearly everything in the shop. Give this role to Bob (@bob)?")
    await mia.taps("Confirm")
    mia.sees("This takes a second person")

    await mia.forges("m.eye=:1")
    assert mia.toast.startswith("You asked for this yourself")
    await mia.says("/merchant")
    await mia.taps("Second look (1)")
    mia.sees("Waiting for a second pair of eyes")
    await mia.taps("Role for Bob")
    mia.does_not_see("✓ Approve")
    await mia.taps("Take it back")

    mia.sees("Taken back. Nothing was done.")
    assert await role_of(town, bob) is Role.SUPPORT


async def test_what_is_not_approved_or_waits_too_long_is_not_done(town: Town) -> None:
    mia, pat, bob = await town.merchant("Mia"), await town.merchant("Pat"), town.person("Bob")
    await bob.opens(await link_for(mia, "Admin"))
    await bob.taps("Accept")
    await pat.taps("Do not approve")
    pat.sees("Not approved. Nothing was done.")
    mia.sees("Not approved. Nothing was done.")
    bob.sees("was not confirmed in the end")

    await bob.opens(await link_for(mia, "Owner"))
    await bob.taps("Accept")
    asked = pat.message("One person alone")
    await town.passes(timedelta(hours=72))
    mia.sees("Nobody agreed in time. Nothing was done.")
    await pat.taps("Approve", under=asked)

    assert pat.toast.startswith("This has been decided meanwhile, or has waited too long")
    assert await role_of(town, bob) is None


async def test_an_owner_who_is_alone_decides_alone(town: Town) -> None:
    mia, bob = await town.merchant("Mia"), town.person("Bob")

    await bob.opens(await link_for(mia, "Owner"))
    await bob.taps("Accept")

    assert await role_of(town, bob) is Role.OWNER


async def test_colleagues_who_may_not_let_people_in_see_numbers_and_no_names(town: Town) -> None:
    await town.merchant("Mia")
    ada = await town.merchant("Ada", Role.AUDITOR)

    await ada.says("/staff")
    ada.sees("Owner · No. ")
    await ada.taps("Owner · No.")
    await ada.says("/merchant")
    await ada.taps("Log")

    ada.sees("gave a role to No. ")
    ada.does_not_see("Mia", "@mia", "Invite somebody", "Withdraw the role", "Another role")


async def test_the_log_tells_in_words_who_did_what_to_which_order(town: Town) -> None:
    mia = await town.merchant("Mia")
    pat = await town.merchant("Pat", Role.ORDERS)
    await town.sells("Teapot")
    alice = town.person("Alice")
    await alice.orders("Teapot", by="Pay on delivery")
    (order,) = await town.orders_of(alice)
    await pat.says("/open_orders")
    await pat.taps("€24.00")
    await pat.taps("Accept")
    await mia.says("/open_orders")
    await mia.taps("€24.00")
    await mia.taps("Cancel order")
    await mia.taps("We cannot deliver it")

    await mia.says("/merchant")
    await mia.taps("Log")
    mia.sees(
        "The log",
        f"Pat (@pat): accepted order {order.number}",
        f"Mia (@mia): called off order {order.number} (We cannot deliver it)",
        "Pat (@pat): gave a role to Pat (@pat) (Orders, with a one-time code)",
        "the shop's computer: made a one-time code",
    )
    await mia.says("/open_orders")
    await mia.forges("m.order:1")
    await mia.taps("Who did what")
    assert "called off" in mia.screen.words
    assert "gave a role" not in mia.screen.words
    await mia.taps("Everything")
    await mia.taps("One order")
    await mia.says("nonsense")
    mia.sees("There is no order with this number")
    await mia.says(order.number.lower())
    assert ("accepted" in mia.screen.words, "gave a role" in mia.screen.words) == (True, False)
    await mia.taps("One person")
    await mia.taps("Pat")

    assert ("accepted" in mia.screen.words, "called off" in mia.screen.words) == (True, False)
    async with town.database.reading() as session:
        accepted = next(one for one in await staff.entries(session) if one.action == "order.accept")
    assert accepted.update_id is not None


async def test_a_long_log_has_pages(town: Town) -> None:
    mia = await town.merchant("Mia")
    async with town.database.unit_of_work() as session:
        for number in range(25):
            await staff.note(session, None, "task.finish", f"task:{number}")

    await mia.says("/merchant")
    await mia.taps("Log")
    mia.sees("(27 entries)", "finished task 24", "1 / 3")
    await mia.taps("Next")
    await mia.taps("Next")

    assert "finished task 4" in mia.screen.words
    assert "finished task 5" not in mia.screen.words


async def test_the_counter_and_its_staff_in_chinese(town: Town) -> None:
    wei, bo = town.person("Wei", "zh"), town.person("Bo", "zh")
    await wei.says(f"/merchant {await town.claim_code()}")

    await wei.says("/staff")
    await wei.taps("邀请店员")
    await wei.taps("仓库")
    found = re.search(r"s_[\w-]{22}", wei.screen.words)
    assert found is not None
    await bo.opens(found.group())
    bo.sees("邀请您担任：仓库", "发货和交付")
    await bo.taps("接受")
    bo.sees("您现在的岗位是仓库")
    await wei.says("/merchant")
    await wei.taps("日志")

    wei.sees("给予 Bo (@bo) 岗位（仓库、凭邀请）")


async def test_support_and_analysts_have_no_door_to_the_log(town: Town) -> None:
    for name, role in (("Sue", Role.SUPPORT), ("Ann", Role.ANALYST)):
        one = await town.merchant(name, role)
        one.does_not_see("📜 Log", "👥 Staff")
    assert Permission.AUDIT_READ in staff.MAY[Role.AUDITOR]


async def test_the_log_has_words_for_promotions_coupons_stock_and_money(town: Town) -> None:
    mia = await town.merchant("Mia")
    await town.sells("Teapot")
    alice = town.person("Alice")
    await alice.orders("Teapot", by="Pay €24.00")
    await alice.pays()
    await mia.says("/open_orders")
    await mia.taps("€24.00")
    await mia.taps("Refund")
    await mia.says("5")
    await mia.taps("Out of goodwill")
    await mia.says("/merchant")
    await mia.taps("Coupons")
    await mia.taps("New coupon")
    await mia.taps("The delivery fee")
    await mia.taps("Publish")
    await mia.taps("Pause")
    await mia.says("/merchant")
    await mia.taps("Promotions")
    await mia.taps("New promotion")
    await mia.taps("Cheaper or free delivery")
    await mia.taps("All goods")
    await mia.says("40")
    await mia.taps("Until I end it")
    await mia.taps("As suggested")
    await mia.taps("Publish")
    await mia.says("/merchant")
    await mia.taps("Stock")
    await mia.says("Teapot")
    await mia.taps("TEA-")
    await mia.taps("Goods came in")
    await mia.says("20 in a crate")

    await mia.says("/merchant")
    await mia.taps("Log")

    mia.sees(
        "took in goods of TEA-1 (in a crate)",
        "published promotion 1",
        "paused coupons of kind 1",
        "let customers claim coupons of kind 1",
        "(€5.00, Out of goodwill)",
    )
