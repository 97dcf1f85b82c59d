"""However people type it, they find it: slips, forms, scripts and synonyms, alike on both databases."""

from __future__ import annotations

import pytest

from commerce import catalogue, search
from commerce.catalogue import NewProduct, NewVariant
from commerce.kit.database import Database
from commerce.kit.money import Money
from commerce.search import By, Entry, How, Index, Standing, Synonym
from tests.makers import a_customer

TITLES = {
    1: "Clay Teapot",
    2: "Glass Tea Cup",
    3: "Чайник глиняный",
    4: "Кружка с котом",
    5: "蓝牙无线耳机",
    6: "ワイヤレスイヤホン",
    7: "Crème Brûlée Dish",
    8: "Women's Leather Shoes",
    9: "Smartphone Holder",
    10: "Berry Knives",
    11: "Samsung Charger 500 ml",
    12: "إبريق شاي",
    13: "Чашка фарфоровая",
    14: "กาน้ำชา",
}
SYNONYMS = (
    Synonym("mobile phone", "smartphone"),
    Synonym("samovar", "teapot", both_ways=False),
    Synonym("耳塞", "耳机"),
)
#: What is typed, and which of these goods are found, the best first.
CASES = {
    "a slip in the first letter": ("xlay teapot", [1]),
    "a slip in the first letter of a lone word": ("heapot", [1]),
    "two slips in a long word": ("smrtphnoe", [9]),
    "slips in two words": ("cley taepot", [1]),
    "another order": ("teapot clay", [1]),
    "a half-typed last word": ("women leat", [8]),
    "one plural": ("clay teapots", [1]),
    "a plural in -ies": ("berries", [10]),
    "a singular of -ves": ("knife", [10]),
    "an odd plural": ("woman shoe", [8]),
    "a Russian plural": ("чайники", [3]),
    "a Russian case": ("кружку", [4]),
    "a plural with a fleeting vowel": ("чашек", [13]),
    "without accents": ("creme brulee", [7]),
    "with accents that are not there": ("clày", [1]),
    "an apostrophe left out": ("womens", [8]),
    "a curly apostrophe": ("women’s shoes", [8]),
    "full-width letters": ("ｃｌａｙ", [1]),
    "Russian in Latin letters": ("chainik", [3]),
    "Russian in Latin letters, otherwise": ("kruzhka s kotom", [4]),
    "Latin in Russian letters": ("самсунг", [11]),
    "the keyboard left in Latin": ("xfqybr", [3]),
    "the keyboard left in Latin, with signs": ("rhe;rf", [4]),
    "the keyboard left in Russian": ("еуфзще сдфн", [1]),
    "Chinese words the other way round": ("无线蓝牙耳机", [5]),
    "traditional signs": ("無線耳機", [5]),
    "one wrong sign": ("蓝牙耳鸡", [5]),
    "a single sign inside a word": ("机", [5]),
    "Japanese words the other way round": ("イヤホンワイヤレス", [6]),
    "hiragana for katakana": ("いやほん", [6]),
    "half-width katakana": ("ｲﾔﾎﾝ", [6]),
    "Arabic without its hamza": ("ابريق", [12]),
    "Arabic with the article": ("الشاي", [12]),
    "part of a Thai word": ("น้ำชา", [14]),
    "digits of another script": ("٥٠٠ ml", [11]),
    "two words that are one": ("tea pot", [1]),
    "one word that is two": ("teacup", [2]),
    "a synonym of two words": ("mobile phone holder", [9]),
    "a synonym in the plural": ("samovars", [1]),
    "a Chinese synonym": ("蓝牙耳塞", [5]),
    "a number is not guessed at": ("501", []),
    "nothing like it": ("zeppelin", []),
}


@pytest.fixture(scope="module")
def index() -> Index:
    index = Index()
    for number, title in TITLES.items():
        index.put(Entry(number, (title,)))
    index.know_synonyms(SYNONYMS)
    return index


def found(index: Index, words: str) -> list[int]:
    return [hit.product_id for hit in index.search(words)]


@pytest.mark.parametrize(("words", "expected"), CASES.values(), ids=CASES)
def test_however_it_is_typed_it_is_found(index: Index, words: str, expected: list[int]) -> None:
    assert found(index, words) == expected


async def test_it_is_found_alike_on_both_databases(database: Database) -> None:
    """The whole table, from rows: goods, words and synonyms are read and found the same on either."""
    price = Money(2400, "EUR")
    ids: dict[int, int] = {}
    async with database.unit_of_work() as session:
        for number, title in TITLES.items():
            variants = (NewVariant(sku=f"N-{number}", price=price),)
            ids[await catalogue.add_product(session, NewProduct(title=title, variants=variants))] = number
        mia = await a_customer(session, "Mia")
        for one in SYNONYMS:
            await search.thesaurus.make(session, mia, one.said, one.meant, both_ways=one.both_ways)
    index = Index()
    async with database.reading() as session:
        await search.refresh(session, index)

    told = {name: [ids[hit.product_id] for hit in index.search(words)] for name, (words, _) in CASES.items()}

    assert told == {name: expected for name, (_, expected) in CASES.items()}


def test_a_synonym_of_one_way_leads_no_other_way() -> None:
    index = Index()
    index.put(Entry(1, ("Samovar",)))
    index.put(Entry(2, ("Teapot",)))
    index.know_synonyms([Synonym("samovar", "teapot", both_ways=False)])

    assert (found(index, "samovar"), found(index, "teapot")) == ([1, 2], [2])
    index.know_synonyms([Synonym("samovar", "teapot")])
    assert (found(index, "samovar"), found(index, "teapot")) == ([1, 2], [2, 1])
    index.know_synonyms([])
    assert (found(index, "samovar"), found(index, "teapot")) == ([1], [2])


def test_what_sells_comes_first_among_equals_and_what_is_sold_out_last() -> None:
    index = Index()
    for number, standing in enumerate((Standing(0), Standing(20), Standing(10), Standing(20, in_stock=False))):
        index.put(Entry(number, ("Round Teapot",), standing=standing))

    assert found(index, "teapot") == [1, 2, 0, 3]
    index.weigh(0, Standing(20))
    index.weigh(1, Standing(20, in_stock=False))
    assert found(index, "teapot") == [0, 2, 1, 3]


def test_the_words_count_more_than_what_sells() -> None:
    index = Index()
    index.put(Entry(1, ("Teapot",), standing=Standing(0)))
    index.put(Entry(2, ("Teapot Warmer",), standing=Standing(20)))

    assert found(index, "teapot") == [1, 2]


def test_what_is_changed_keeps_its_standing() -> None:
    index = Index()
    index.put(Entry(1, ("Teapot",), standing=Standing(20)))
    index.put(Entry(2, ("Teapot",)))
    index.put(Entry(1, ("Round Teapot",)))
    index.put(Entry(2, ("Round Teapot",)))

    assert found(index, "teapot") == [1, 2]


def test_every_score_is_explained_to_the_last_part(index: Index) -> None:
    for words, _ in CASES.values():
        hits, told = index.search(words), index.explained(words)
        assert [one.product_id for one in told] == [hit.product_id for hit in hits]
        assert [one.score for one in told] == pytest.approx([hit.score for hit in hits], abs=1e-6)


def test_an_explanation_says_what_was_read_and_what_it_fits(index: Index) -> None:
    [keyboard] = index.explained("xfqybr")
    assert (keyboard.by, keyboard.words[0].word, keyboard.words[0].how) == ((By.KEYBOARD,), "чайник", How.EXACT)
    [slip] = index.explained("clay taepot")
    assert [(one.read, one.word, one.how) for one in slip.words] == [
        ("clay", "clay", How.EXACT),
        ("taepot", "teapot", How.NEAR),
    ]


def test_many_changes_leave_nothing_behind() -> None:
    """Places that changed goods left are closed up, and nobody notices."""
    index, fresh = Index(), Index()
    for round_ in range(12):
        for number in range(1000):
            index.put(Entry(number, (f"Teapot {number} of {round_}",), (), (f"N-{number}",), (number,)))
    for number in range(1000):
        fresh.put(Entry(number, (f"Teapot {number} of 11",), (), (f"N-{number}",), (number,)))
    for number in range(0, 1000, 2):
        index.remove(number)
        fresh.remove(number)

    for words in ("teapot", "teapot 7", "teapot of 11", "teapot of 10", "n-7", "n-8", "tepot 501"):
        assert index.search(words) == fresh.search(words), words
    assert len(index) == len(fresh) == 500
