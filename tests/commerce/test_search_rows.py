"""What the search remembers in rows: synonyms, misses, what sells and what is sold out; and how indexes follow them."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import timedelta

import pytest
from sqlalchemy import select

from commerce import catalogue, inventory, search
from commerce.catalogue import Status
from commerce.kit import clock
from commerce.kit.database import Database, Session, table_of
from commerce.kit.errors import NotFound
from commerce.kit.sealing import Keyring
from commerce.search import Index, SynonymInvalid, TooManySynonyms, misses, thesaurus
from commerce.search.models import MissRow
from commerce.search.standings import BEST_LEVEL, PLENTY
from tests.makers import a_customer, a_variant

DAY = timedelta(days=1)


@pytest.fixture
async def elsewhere(database_url: str, keyring: Keyring) -> AsyncIterator[Database]:
    """The same rows as another process sees them."""
    database = Database(database_url, keyring)
    yield database
    await database.close()


async def looks(database: Database, index: Index) -> int:
    async with database.reading() as session:
        return await search.refresh(session, index)


async def product_of(session: Session, variant_id: int) -> int:
    [variant] = (await catalogue.find_variants(session, [variant_id], "en")).values()
    return variant.product_id


async def sells(database: Database, title: str, *, on_hand: int | None = 5) -> tuple[int, int]:
    """Puts a product on the shelf; returns its id and its variant's."""
    async with database.unit_of_work() as session:
        variant_id = await a_variant(session, title, on_hand=on_hand)
        return await product_of(session, variant_id), variant_id


def found(index: Index, words: str) -> list[int]:
    return [hit.product_id for hit in index.search(words)]


async def missed(database: Database) -> dict[str, int]:
    async with database.reading() as session:
        shown, count = await misses.page(session, 0, 100)
    assert count == len(shown)
    return {one.words: one.count for one in shown}


async def misses_of(database: Database, *typed: str) -> None:
    for words in typed:
        async with database.unit_of_work() as session:
            await misses.note_nothing(session, words)


async def test_every_process_finds_what_any_of_them_changed(database: Database, elsewhere: Database) -> None:
    """Whatever is changed in one process, the index of the other finds at its next look, and looks at nothing else."""
    here, there = Index(), Index()
    assert (here.is_ready, await looks(database, here), here.is_ready) == (False, 0, True)
    cup, _ = await sells(database, "Cup")
    await looks(elsewhere, there)

    teapot, variant_id = await sells(database, "Teapot")
    assert await looks(elsewhere, there) == 1
    assert found(there, "teapot") == [teapot]

    async with elsewhere.unit_of_work() as session:
        await catalogue.rename(session, teapot, "Samovar")
    assert await looks(database, here) == 2
    assert (found(here, "samovar"), found(here, "teapot"), found(here, "cup")) == ([teapot], [], [cup])
    assert found(there, "samovar") == []
    await looks(elsewhere, there)
    assert found(there, "samovar") == [teapot]

    async with database.unit_of_work() as session:
        mia = await a_customer(session, "Mia")
        await thesaurus.make(session, mia, "kettle", "samovar", both_ways=True)
    await looks(elsewhere, there)
    assert found(there, "kettle") == [teapot]

    async with elsewhere.unit_of_work() as session:
        await catalogue.set_variant_status(session, variant_id, Status.ARCHIVED)
    await looks(database, here)
    assert (found(here, "samovar"), found(here, "kettle")) == ([], [])
    assert (await looks(database, here), await looks(elsewhere, there), await looks(elsewhere, there)) == (0, 1, 0)


async def test_what_is_not_committed_is_not_found(database: Database) -> None:
    index = Index()
    with pytest.raises(RuntimeError):
        async with database.unit_of_work() as session:
            await a_variant(session, "Teapot")
            raise RuntimeError

    await looks(database, index)

    assert found(index, "teapot") == []


async def test_what_sells_lately_stands_before_what_sold_long_ago(database: Database) -> None:
    index = Index()
    old, _ = await sells(database, "Round Teapot")
    new, _ = await sells(database, "Round Teapot")
    async with database.unit_of_work() as session:
        await search.note_sold(session, old, 8)
    assert await search.weigh(database, inventory.available) == 1
    await looks(database, index)
    assert found(index, "teapot") == [old, new]

    clock.advance(120 * DAY)
    async with database.unit_of_work() as session:
        await search.note_sold(session, new, 2)
    await search.weigh(database, inventory.available)
    assert await looks(database, index) == 2
    assert found(index, "teapot") == [new, old]
    assert await search.weigh(database, inventory.available) == 0
    assert await looks(database, index) == 0


async def test_what_is_sold_out_stands_last_until_it_is_there_again(database: Database) -> None:
    index = Index()
    first, variant_id = await sells(database, "Round Teapot")
    second, _ = await sells(database, "Round Teapot", on_hand=None)
    await looks(database, index)
    assert found(index, "teapot") == [first, second]

    async with database.unit_of_work() as session:
        await inventory.set_on_hand(session, variant_id, 0)
    assert await search.weigh(database, inventory.available) == 1
    await looks(database, index)
    assert found(index, "teapot") == [second, first]

    async with database.unit_of_work() as session:
        await catalogue.rename(session, first, "Oval Teapot")
    await looks(database, index)
    assert found(index, "teapot") == [second, first]
    fresh = Index()
    await looks(database, fresh)
    assert found(fresh, "teapot") == [second, first]

    async with database.unit_of_work() as session:
        await inventory.receive(session, variant_id, 3)
    assert await search.weigh(database, inventory.available) == 1
    await looks(database, index)
    assert found(index, "teapot") == [first, second]


async def test_no_product_weighs_more_than_the_best(database: Database) -> None:
    index = Index()
    teapot, _ = await sells(database, "Teapot")
    async with database.unit_of_work() as session:
        await search.note_sold(session, teapot, PLENTY * 1000)
    await search.weigh(database, inventory.available)
    await looks(database, index)

    [told] = index.explained("teapot")
    assert told.popularity == pytest.approx(0.08)
    assert BEST_LEVEL == 20


async def test_a_synonym_is_made_turned_removed_and_put_back(database: Database) -> None:
    index = Index()
    teapot, _ = await sells(database, "Teapot")
    samovar, _ = await sells(database, "Samovar")

    async def then() -> tuple[list[int], list[int]]:
        await looks(database, index)
        return found(index, "samovar"), found(index, "teapot")

    async with database.unit_of_work() as session:
        mia = await a_customer(session, "Mia")
        made = await thesaurus.make(session, mia, "  Samovar ", "teapot", both_ways=False)
    assert await then() == ([samovar, teapot], [teapot])
    async with database.unit_of_work() as session:
        await thesaurus.turn(session, mia, made.id, both_ways=True)
    assert await then() == ([samovar, teapot], [teapot, samovar])
    async with database.unit_of_work() as session:
        assert (await thesaurus.remove(session, mia, made.id)).is_removed
        assert await thesaurus.page(session, 0, 10) == ([], 0)
    assert await then() == ([samovar], [teapot])
    async with database.unit_of_work() as session:
        await thesaurus.restore(session, mia, made.id)
    assert await then() == ([samovar, teapot], [teapot, samovar])
    async with database.unit_of_work() as session:
        again = await thesaurus.make(session, mia, "SAMOVAR", "Teapot", both_ways=False)
        assert (again.id, await thesaurus.page(session, 0, 10)) == (made.id, ([again], 1))
    assert await then() == ([samovar, teapot], [teapot])


@pytest.mark.parametrize(("said", "meant"), [("", "teapot"), ("teapot", "!?"), ("Teapot", "TEAPOT "), ("a " * 40, "b")])
async def test_two_sides_have_to_be_two_words(database: Database, said: str, meant: str) -> None:
    async with database.unit_of_work() as session:
        mia = await a_customer(session, "Mia")
        with pytest.raises(SynonymInvalid):
            await thesaurus.make(session, mia, said, meant, both_ways=True)
        with pytest.raises(NotFound):
            await thesaurus.remove(session, mia, 1)


async def test_there_is_an_end_to_synonyms(database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(thesaurus, "MOST", 1)
    async with database.unit_of_work() as session:
        mia = await a_customer(session, "Mia")
        await thesaurus.make(session, mia, "a", "b", both_ways=True)
        with pytest.raises(TooManySynonyms):
            await thesaurus.make(session, mia, "c", "d", both_ways=True)


async def test_what_was_looked_for_in_vain_is_counted_by_words(database: Database) -> None:
    await misses_of(database, "Samovar", "samovar ", "SAMOVAR", "zeppelin")
    clock.advance(3 * DAY)
    await misses_of(database, "zeppelin", "ｓａｍｏｖａｒ")

    assert await missed(database) == {"samovar": 4, "zeppelin": 2}
    clock.advance(28 * DAY)
    assert await missed(database) == {"samovar": 1, "zeppelin": 1}
    clock.advance(90 * DAY)
    assert await missed(database) == {}
    async with database.unit_of_work() as session:
        assert await misses.forget(session) == 4


async def test_what_may_be_somebodys_own_business_is_not_noted(database: Database) -> None:
    await misses_of(
        database,
        "+49 170 1234567",
        "mia@example.com",
        "https://example.com/me",
        "example.com",
        "please send it to 12 Long Lane where I have lived",
        "x" * 100,
        "  ",
    )

    assert await missed(database) == {}
    async with database.reading() as session:
        assert (await session.execute(select(table_of(MissRow)))).all() == []


async def test_no_more_different_words_are_noted_on_a_day_than_anybody_reads(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(misses, "_MOST_A_DAY", 2)
    await misses_of(database, "a", "b", "c", "a")
    assert await missed(database) == {"a": 2, "b": 1}
    clock.advance(DAY)
    await misses_of(database, "c")

    assert await missed(database) == {"a": 2, "b": 1, "c": 1}


async def test_what_staff_have_seen_to_is_off_the_list_until_another_day(database: Database) -> None:
    await misses_of(database, "samovar", "zeppelin")
    async with database.unit_of_work() as session:
        shown, _ = await misses.page(session, 0, 10)
        zeppelin = next(one for one in shown if one.words == "zeppelin")
        assert await misses.settle(session, zeppelin.id) == zeppelin
    assert await missed(database) == {"samovar": 1}
    await misses_of(database, "zeppelin")
    assert await missed(database) == {"samovar": 1}

    async with database.unit_of_work() as session:
        await misses.settle(session, zeppelin.id, settled=False)
    assert await missed(database) == {"samovar": 1, "zeppelin": 2}
    async with database.unit_of_work() as session:
        await misses.settle(session, zeppelin.id)
        with pytest.raises(NotFound):
            await misses.get(session, 999)
    clock.advance(DAY)
    await misses_of(database, "zeppelin")
    assert await missed(database) == {"samovar": 1, "zeppelin": 1}
