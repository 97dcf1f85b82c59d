"""Telegram hands a file out no more: cards go without it, nobody is left without an answer, and the shop hears once."""

from __future__ import annotations

from bot.playground.files import Upload
from handlers import goods_notices
from tests.actors import Actor
from tests.journeys.test_digital import an_ebook, buys, opens_the_good
from tests.journeys.test_product_details import at_the_facts, looks_at
from tests.journeys.test_reviews import delivered, looks_at_the_order
from tests.town import Town, a_picture

GONE = "Telegram no longer hands out"


def gone(town: Town, unique_id: str) -> None:
    """Telegram has dropped a file."""
    town.telegram.files.withhold(unique_id)


def refused(town: Town) -> int:
    """So many calls were refused for a file since this was last asked, and none for anything else."""
    told = town.refusals()
    assert all("wrong file_id" in one for one in told), told
    return len(told)


async def has_a_film(town: Town, mia: Actor) -> str:
    await at_the_facts(town, mia)
    await mia.taps("🎬 Add a film")
    film = town.telegram.files.keep("video", Upload("film.mp4", b"film", "video/mp4"))
    await town.hears_from_telegram(mia, **film.as_json(town.bot.id))
    return film.unique_id


async def test_a_film_that_is_gone_leaves_its_words_and_the_merchant_hears_of_it_once(town: Town) -> None:
    await town.sells("Teapot")
    mia = await town.merchant()
    gone(town, await has_a_film(town, mia))
    alice, bob = await looks_at(town, "Teapot"), await looks_at(town, "Teapot", "Bob")

    await alice.taps("🎬 Film")
    alice.sees("Teapot", f"{GONE} this file", "‹ To the card")
    await bob.taps("🎬 Film")
    await town.settles()

    assert refused(town) >= 1
    told = [one for one in mia.chat() if f"{GONE} the film of Teapot" in one.words]
    assert len(told) == 1
    (await looks_at(town, "Teapot", "Carol")).does_not_see("🎬 Film")
    await mia.taps("Facts and film", under=told[0])
    mia.sees("There is no film")


async def test_a_photo_of_goods_that_is_gone_is_brought_again(town: Town) -> None:
    teapot = await town.sells("Teapot")
    await town.pictures(teapot, "red")
    alice, bob = await looks_at(town, "Teapot"), town.person("Bob")
    assert alice.screen.media is not None
    gone(town, alice.screen.media.unique_id)

    await bob.says(f"/start v_{teapot}")

    assert bob.screen.media is not None
    assert bob.screen.media.unique_id != alice.screen.media.unique_id
    bob.sees("Add to cart")
    assert refused(town) == 1
    await town.person("Carol").says(f"/start v_{teapot}")
    assert refused(town) == 0, "its new name is known"


async def test_pictures_of_a_review_that_are_gone_are_left_out(town: Town) -> None:
    await town.sells("Teapot")
    mia = await town.merchant("Mia")
    alice = await delivered(town, mia, "Alice", "Teapot")
    await looks_at_the_order(alice, town)
    await alice.taps("⭐ Review")
    await alice.taps("4 ⭐")
    await alice.taps("Add words or pictures")
    for colour in ("red", "blue"):
        await alice.does(alice.person.sends_photo(a_picture(colour)))
    await alice.taps("Back")
    sent = [one.media.unique_id for one in alice.chat() if one.media is not None]
    gone(town, sent[0])

    await alice.taps("📷 Pictures (2)")
    alice.sees(f"{GONE} the other pictures")
    gone(town, sent[1])
    await looks_at_the_order(alice, town)
    await alice.taps("⭐ Review")
    await alice.taps("📷 Pictures (2)")
    alice.sees(f"{GONE} these pictures")

    assert refused(town) >= 2


async def test_a_bought_file_that_is_gone_is_told_in_words_and_the_merchant_hears_at_once(rich_town: Town) -> None:
    town, alice = rich_town, rich_town.person("Alice")
    mia, _ = await town.merchant("Mia"), await an_ebook(rich_town)
    await opens_the_good(mia)
    await mia.taps("A file")
    await mia.does(mia.person.sends_document(b"%PDF-1.7 tea", "tea.pdf"))
    await buys(alice)
    given = alice.message("here is your file")
    assert given.media is not None
    gone(town, given.media.unique_id)

    await alice.taps("Show the order")
    await alice.taps("Get it again")
    await town.settles()

    alice.sees(f"{GONE} this file", "ask for it at /support")
    mia.sees(f"{GONE} the file that buyers of E-book get", "Send it again")
    assert refused(town) >= 1


async def test_whoever_moves_to_another_bot_is_told_once_which_films_to_send_again(town: Town) -> None:
    await town.sells("Teapot")
    mia = await town.merchant()
    await has_a_film(town, mia)

    for bot_id in (town.front.bot_id, town.front.bot_id + 1, town.front.bot_id + 1):
        async with town.database.unit_of_work() as session:
            await goods_notices.ring_for_films_elsewhere(session, bot_id)
    await town.settles()

    told = [one for one in mia.chat() if "sent to another bot, and this one cannot show it" in one.words]
    assert len(told) == 1
