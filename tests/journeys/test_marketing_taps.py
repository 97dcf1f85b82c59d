"""Every button and link of the shop's own messages, forged, replayed, or tapped when what it was about is over."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select, update

from bot.playground import NotPossible
from campaigns import broadcasts, experiments, journeys, personal_offers, segments
from campaigns.consent import bucket_of
from campaigns.experiments import Place
from campaigns.experiments.experiment import Plan
from campaigns.journeys import Kind
from campaigns.outbox import Delivery, State
from campaigns.personal_offers.models import offers_table
from campaigns.personal_offers.preparing import HELD_OUT
from campaigns.segments import Met
from commerce import coupons
from commerce.coupons import Way
from commerce.customers import CustomerRow
from commerce.kit.database import table_of
from commerce.staff import Role
from handlers.chat.taps import known_taps, pack
from tests.actors import Actor
from tests.coupons import published
from tests.forging import forges, nothing_broke
from tests.journeys.test_rights import everything
from tests.offering import a_kind
from tests.strategies import taps_of
from tests.town import Town, a_picture
from tests.travelling import hears, runs

SECOND, HOUR, DAY = timedelta(seconds=1), timedelta(hours=1), timedelta(days=1)
#: Each example is a conversation.
FEWER = settings().max_examples // 5
#: Where the buttons of the voice are shown and answered.
SLICES = ("broadcast", "offer", "journey", "segment", "experiment", "stopping", "settings", "setting_times", "picks")
SLICES += ("followed", "drop", "coupon", "wallet", "manner", "round", "campaign_results", "why", "saving", "wishlist")
OURS = [
    one
    for one in known_taps()
    if any(word in one.__module__ for word in SLICES) or one.__name__ in {"FollowMessage", "RemindOfDrop", "WatchGoods"}
]
FOR_CUSTOMERS = [one for one in OURS if one.needs is None]
FOR_STAFF = [one for one in OURS if one.needs is not None]
#: What names a message: only whoever got it may follow it.
UNDER_MESSAGES = [one for one in FOR_CUSTOMERS if "delivery_id" in one.__annotations__]
#: Who looked at what, and when, may be noted by every tap.
NOTED = {"behaviour_event", "experiment_exposure", "exploration"}
_d, _c = table_of(Delivery).c, table_of(CustomerRow).c
LINKS = [f"{letter}_{number}" for letter in "cpvklgbraisw" for number in range(5)]


async def what_stands(town: Town) -> dict[str, list[Any]]:
    """All that the shop knows, but who looked at what."""
    return {name: rows for name, rows in (await everything(town)).items() if name not in NOTED}


async def letters_of(town: Town, actor: Actor) -> list[int]:
    """The messages that somebody was sent on some topic."""
    known = await town.customer(actor)
    async with town.database.reading() as session:
        mine = select(_d.id).where(_d.customer_id == known.id, _d.topic.is_not(None), _d.state == State.SENT)
        return list(await session.scalars(mine.order_by(_d.id)))


async def goes_on(town: Town, by: timedelta = SECOND) -> None:
    for wait in (by, *(SECOND,) * 5):
        await town.passes(wait)


@pytest.fixture
async def loud_town(town: Town) -> dict[str, Actor]:
    """A shop that has written to Alice for every reason it has; Bob, Pat and Mia may tap what they like."""
    return await makes_noise(town)


async def makes_noise(town: Town, reader: str = "Alice") -> dict[str, Actor]:
    """Four people, of whom a reader is written to for every reason there is."""
    pot = await town.sells("Teapot", on_hand=1000, category=("Pots",))
    await town.pictures(pot, "red")
    mia, pat = await town.merchant("Mia"), await town.merchant("Pat", Role.WAREHOUSE)
    alice, bob = town.person(reader), town.person("Bob")
    for one in (alice, bob):
        await one.says("/start")
    who = {"mia": mia, "pat": pat, "alice": alice, "bob": bob}
    known = {name: (await town.customer(one)).id for name, one in who.items()}
    await hears(town.database, known["alice"])
    await published(town.database, name="For all", way=Way.PUBLIC)
    await mia.says("/broadcast")
    await mia.taps("New broadcast")
    await mia.does(mia.person.sends_photo(a_picture("blue"), "Dear {first_name}, new pots!"))
    await mia.taps("Goods")
    await mia.says("teapot")
    await mia.taps("Teapot")
    await mia.taps("Back")
    await mia.taps("Coupon")
    await mia.taps("For all")
    await mia.taps("Launch…")
    await mia.taps("Launch, to")
    await goes_on(town)
    alice.sees(f"Dear {reader}, new pots!", "Take the coupon")
    await goes_on(town, DAY)
    await _launches_offers(town, known["mia"], await town.product_of(pot), await a_kind(town.database))
    await goes_on(town)
    alice.sees("Take it and see")
    await runs(town.database, known["mia"], Kind.CART, Kind.WELCOME)
    await alice.puts_into_cart("Teapot")
    await goes_on(town, HOUR)
    await goes_on(town, DAY)
    alice.sees("cart")
    await _more_to_tap(town, known["mia"])
    assert len(await letters_of(town, alice)) >= 3
    return who


async def _launches_offers(town: Town, mia: int, product_id: int, kind: int) -> None:
    """A campaign of one product for everybody who agrees, of which nobody is held out."""
    async with town.database.unit_of_work() as session:
        draft = await personal_offers.draft(session, mia, town.profile)
        await personal_offers.put_products(session, draft.id, [product_id])
        await personal_offers.put_template(session, draft.id, kind, True)
        await personal_offers.set_floor(session, draft.id, 0)
        found = await personal_offers.set_budget(session, draft.id, 100_000)
        lots = (await session.scalars(select(_c.lot).where(_c.lot.is_not(None)).order_by(_c.lot))).all()
        salt = next(f"salt {n}" for n in range(999) if all(bucket_of(lot, f"salt {n}") >= HELD_OUT for lot in lots))
        await session.execute(update(offers_table).where(offers_table.c.id == draft.id).values(salt=salt))
        assert await personal_offers.launch(session, mia, draft.id, version=found.version, limit=10**6)


async def _more_to_tap(town: Town, mia: int) -> None:
    """Drafts, an audience and one that was removed, and versions that are compared."""
    profile = town.profile
    async with town.database.unit_of_work() as session:
        draft = await broadcasts.draft(session, mia, broadcasts.Content(), profile)
        await personal_offers.draft(session, mia, profile)
        await experiments.draft(session, mia, Plan(place=Place.BROADCAST, subject_id=draft.id))
        kept = await segments.draft(session, mia, "New", Met(7))
        await segments.keep(session, mia, kept.id)
        gone = await segments.draft(session, mia, "Gone", Met(9))
        await segments.remove(session, mia, gone.id)


async def all_is_over(town: Town, who: dict[str, Actor]) -> None:
    """Goods, coupons, campaigns and automations that the messages were about are there no more."""
    mia = (await town.customer(who["mia"])).id
    await town.takes_off_the_shelf(1)
    async with town.database.unit_of_work() as session:
        for kind in (Kind.CART, Kind.WELCOME):
            await journeys.switch_off(session, mia, kind)
        await broadcasts.discard(session, 2)
        await personal_offers.discard(session, 2)
        await segments.remove(session, mia, 1)
        for template in (1, 2):
            await coupons.end(session, mia, template)
    await goes_on(town, 40 * DAY)


@pytest.fixture
async def quiet_town(town: Town, loud_town: dict[str, Actor]) -> dict[str, Actor]:
    """The same, when all is over."""
    await all_is_over(town, loud_town)
    return loud_town


def small(kinds: list[type[Any]]) -> st.SearchStrategy[str]:
    """A button of one of these kinds that hits something rather often."""
    return taps_of(kinds, st.integers(-1, 9)).map(pack)


property_of_a_town = settings(max_examples=FEWER, suppress_health_check=[HealthCheck.function_scoped_fixture])


@property_of_a_town
@given(data=st.lists(small(UNDER_MESSAGES), min_size=1, max_size=6))
async def test_a_message_that_somebody_else_got_is_nobodys_to_follow(
    town: Town, loud_town: dict[str, Actor], data: list[str]
) -> None:
    before = await what_stands(town)
    for one in data:
        await forges(town, loud_town["bob"], one)
    assert await what_stands(town) == before


@property_of_a_town
@given(data=st.lists(small(FOR_STAFF), min_size=1, max_size=6))
async def test_whoever_lacks_the_right_changes_nothing(
    town: Town, loud_town: dict[str, Actor], data: list[str]
) -> None:
    before = await what_stands(town)
    for one in data:
        await forges(town, loud_town["pat"], one)
        await forges(town, loud_town["bob"], one)
    assert await what_stands(town) == before


@property_of_a_town
@given(data=small(FOR_CUSTOMERS))
async def test_a_button_that_is_tapped_twice_does_what_it_does_once(
    town: Town, loud_town: dict[str, Actor], data: str
) -> None:
    await forges(town, loud_town["alice"], data)
    once = await what_stands(town)
    await forges(town, loud_town["alice"], data)
    assert await what_stands(town) == once, data


ACTS = st.lists(st.tuples(st.sampled_from(["alice", "bob", "mia"]), small(OURS)), min_size=4, max_size=12)


@property_of_a_town
@given(acts=ACTS)
async def test_any_button_of_the_voice_is_answered_whoever_taps_it(
    town: Town, loud_town: dict[str, Actor], acts: list[tuple[str, str]]
) -> None:
    for who, data in acts:
        await forges(town, loud_town[who], data)


@property_of_a_town
@given(acts=ACTS)
async def test_it_is_answered_also_when_what_it_was_about_is_there_no_more(
    town: Town, quiet_town: dict[str, Actor], acts: list[tuple[str, str]]
) -> None:
    for who, data in acts:
        await forges(town, quiet_town[who], data)


@property_of_a_town
@given(links=st.lists(st.tuples(st.sampled_from(["alice", "bob", "pat"]), st.sampled_from(LINKS)), max_size=6))
async def test_any_link_leads_somewhere_and_a_message_counts_for_its_reader_alone(
    town: Town, loud_town: dict[str, Actor], links: list[tuple[str, str]]
) -> None:
    for who, link in links:
        seen = loud_town[who].screen
        await loud_town[who].opens(f"https://t.me/teapot_bot?start={link}")
        assert loud_town[who].screen.id != seen.id, link
        await nothing_broke(town, link)


async def test_every_real_button_is_answered_when_what_it_was_about_is_over(
    town: Town, loud_town: dict[str, Actor]
) -> None:
    alice = loud_town["alice"]
    places = [
        (one.id, row, column)
        for one in alice.chat()
        if one.from_bot
        for row, line in enumerate(one.buttons)
        for column, button in enumerate(line)
        if button.kind == "callback"
    ]
    assert len(places) > 20
    await all_is_over(town, loud_town)
    for place in [*places, *places]:
        try:
            done = await alice.person.presses(*place)
        except NotPossible:
            continue
        await town.settles()
        assert done.answer is not None, place
        await nothing_broke(town, str(place))
