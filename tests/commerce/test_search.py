"""Finding goods by typed words."""

from __future__ import annotations

import pytest

from commerce import catalogue, search
from commerce.catalogue import NewProduct, NewVariant, ProductWords, Status
from commerce.kit.database import Database
from commerce.kit.money import Money
from commerce.search import Among, Entry, Index

GOODS = {
    1: Entry(1, ("Clay Teapot", "陶土茶壶"), ("Kitchen", "Teapots", "厨房"), ("TP-01", "4006381333931")),
    2: Entry(2, ("Glass Teapot with Strainer",), ("Kitchen", "Teapots"), ("TP-02",)),
    3: Entry(3, ("Porcelain Cup", "瓷杯"), ("Kitchen", "Cups", "gift"), ("CU-01",)),
    4: Entry(4, ("Linen Towel",), ("Bath", "Red"), ("TW-01",)),
    5: Entry(5, ("Чайник глиняный",), (), ("RU-01",)),
    6: Entry(6, ("Crème brûlée dish",), ("Kitchen",), ("CB-01",)),
}


@pytest.fixture
def index() -> Index:
    index = Index()
    for entry in GOODS.values():
        index.put(entry)
    return index


def found(index: Index, words: str) -> list[int]:
    return [hit.product_id for hit in index.search(words)]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("clay teapot", [1]),
        ("TEAPOT clay", [1]),
        ("teapot", [1, 2]),
        ("teap", [1, 2]),
        ("tea", [1, 2]),
        ("teapots", [1, 2]),
        ("cups", [3]),
        ("gift", [3]),
        ("kitchen teapot glass", [2]),
        ("red", [4]),
        ("чайник", [5]),
        ("creme brulee", [6]),
        ("crème", [6]),
        ("saxophone", []),
        ("", []),
        ("!?", []),
    ],
)
def test_goods_are_found_by_their_words(index: Index, words: str, expected: list[int]) -> None:
    assert found(index, words) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("taepot", [1, 2]),
        ("porcelian cup", [3]),
        ("porcelan", [3]),
        ("glas teapott", [2]),
        ("linnen towle", [4]),
        ("чяйник", [5]),
    ],
)
def test_small_slips_are_forgiven(index: Index, words: str, expected: list[int]) -> None:
    assert found(index, words) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("茶壶", [1]),
        ("陶土", [1]),
        ("陶", [1]),
        ("瓷杯", [3]),
        ("厨房", [1]),
        ("陶土水壶", [1]),
        ("ＴＥＡＰＯＴ", [1, 2]),
    ],
)
def test_scripts_without_spaces_are_found_by_any_part(index: Index, words: str, expected: list[int]) -> None:
    assert found(index, words) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("马可杯", [11]),
        ("马克怀", [11]),
        ("蓝色马可杯", [11]),
        ("圆形茶壸", [12]),
        ("園形茶壺", [12]),
        ("圓形茶壺", [12]),
        ("茶壸", [1, 12]),
        ("飞艇", []),
        ("大飞艇", []),
        ("茶马", []),
    ],
)
def test_a_wrong_sign_and_the_other_way_to_write_it_are_forgiven(index: Index, words: str, expected: list[int]) -> None:
    index.put(Entry(11, ("Mug", "马克杯")))
    index.put(Entry(12, ("Round Teapot", "圆形茶壶")))

    assert sorted(found(index, words)) == expected


@pytest.mark.parametrize("words", ["TP-02", "tp-02", "tp02", "TP 02"])
def test_a_sku_finds_its_product_before_anything_else(index: Index, words: str) -> None:
    index.put(Entry(9, ("TP 02 spare part",)))

    assert found(index, words)[0] == 2


def test_a_number_tells_whose_it_is(index: Index) -> None:
    index.put(Entry(9, ("Round pot",), (), ("RP-1", "", "RP-2", "4006381333948"), (71, 71, 72, 72)))

    assert [(hit.product_id, hit.variant_id) for hit in index.search("rp 2")] == [(9, 72)]
    assert index.search("4006381333948")[0].variant_id == 72
    assert index.search("round pot")[0].variant_id is None


def test_a_barcode_finds_its_product(index: Index) -> None:
    assert found(index, "4006381333931") == [1]


def test_the_closest_title_comes_first(index: Index) -> None:
    index.put(Entry(7, ("Teapot",)))

    assert found(index, "teapot") == [7, 1, 2]


def test_a_word_nobody_knows_does_not_hide_what_the_others_find(index: Index) -> None:
    assert found(index, "clay teapot zzzz") == [1]
    assert found(index, "clay zzzz yyyy") == []


def test_what_was_probably_meant_is_offered(index: Index) -> None:
    assert index.corrected("galss taepot") == "glass teapot"
    assert index.corrected("clay teapot") is None
    assert index.corrected("teap") is None
    assert index.corrected("zzzzzz") is None


def test_a_product_taken_off_is_found_no_more_and_a_renamed_one_only_by_its_new_name(index: Index) -> None:
    index.remove(4)
    index.put(Entry(3, ("Mug",), (), ("CU-01",)))

    assert found(index, "towel") == []
    assert found(index, "porcelain") == []
    assert found(index, "mug") == [3]
    assert len(index) == len(GOODS) - 1


def test_no_more_are_given_than_asked_for() -> None:
    index = Index()
    for number in range(1000):
        index.put(Entry(number, (f"Spoon number {number}",)))

    assert len(index.search("spoon", limit=7)) == 7
    assert index.search("spoon 512", limit=3)[0].product_id == 512


@pytest.mark.parametrize(
    "among", [{2, 3, 99}, [2, 3], lambda product_id: product_id != 1], ids=["a set", "a list", "who can tell"]
)
def test_only_goods_that_are_asked_for_are_found(index: Index, among: Among) -> None:
    assert [hit.product_id for hit in index.search("teapot", among=among)] == [2]
    assert [hit.product_id for hit in index.search("tp-01", among=among)] == []


async def test_the_index_follows_the_shelves(database: Database) -> None:
    index = Index()
    price = Money(2400, "EUR")
    async with database.unit_of_work() as session:
        teapot = await catalogue.add_product(
            session,
            NewProduct(
                title="Teapot",
                category=("Kitchen", "Tea"),
                option_names=("Colour",),
                variants=(NewVariant(sku="TP-1", price=price, options=("Turquoise",)),),
                texts={"zh": ProductWords(title="茶壶", words={"Colour=Turquoise": "绿松石色"})},
            ),
        )
        await search.refresh(session, index)

    assert [found(index, words) for words in ("teapot", "kitchen", "tp-1", "turquoise", "茶壶", "绿松石")] == [
        [teapot]
    ] * 6

    async with database.unit_of_work() as session:
        await catalogue.rename(session, teapot, "Samovar")
        assert await search.refresh(session, index) == 1
    assert (found(index, "teapot"), found(index, "samovar")) == ([], [teapot])

    async with database.unit_of_work() as session:
        [kitchen] = await catalogue.categories(session, None, "en")
        await catalogue.set_category_words(session, kitchen.category_id, "zh", "厨房")
        assert await search.refresh(session, index) == 1
        assert await search.refresh(session, index) == 0
    assert found(index, "厨房") == [teapot]

    async with database.unit_of_work() as session:
        await catalogue.set_product_status(session, teapot, Status.ARCHIVED)
        await search.refresh(session, index)
    assert (found(index, "samovar"), len(index)) == ([], 0)
