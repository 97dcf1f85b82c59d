"""Anything typed into any shop: the search never fails, never shows what is gone, and knows a thing once."""

from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st

from commerce.search import Entry, Index, Standing, Synonym

_LETTERS = "abteapocup чайникё茶壶耳机イヤホンشايกา'’-_.,5٥\u0301\u200d\u2067🫖"
_NEARLY_WORDS = st.text(alphabet=_LETTERS, max_size=24)
ANY_TEXT = st.one_of(_NEARLY_WORDS, st.text(max_size=60))
ENTRIES = st.builds(
    Entry,
    product_id=st.integers(1, 12),
    titles=st.lists(ANY_TEXT, min_size=1, max_size=3).map(tuple),
    others=st.lists(ANY_TEXT, max_size=2).map(tuple),
    numbers=st.lists(st.text(alphabet="TP-012", max_size=6), max_size=2).map(tuple),
    standing=st.one_of(st.none(), st.builds(Standing, st.integers(0, 20), st.booleans())),
)
#: A product is put on the shelf, or (by its number alone) taken off.
STEPS = st.lists(st.one_of(ENTRIES, st.integers(1, 12)), max_size=25)
SYNONYMS = st.lists(st.builds(Synonym, ANY_TEXT, ANY_TEXT, st.booleans()), max_size=4)


def walk(index: Index, steps: list[Entry | int]) -> dict[int, Entry]:
    """Do all of it; returns what stands on the shelf in the end."""
    there: dict[int, Entry] = {}
    for step in steps:
        if isinstance(step, int):
            index.remove(step)
            there.pop(step, None)
        else:
            index.put(step)
            there[step.product_id] = step
    return there


@given(STEPS, SYNONYMS, st.lists(ANY_TEXT, max_size=5), st.integers(0, 20))
@example([], [], ["", "'", "\u0301", "'" * 500, "a " * 500], 5)
@example([Entry(1, ("",))], [Synonym("", "")], ["茶" * 100, "٠", "İ", "ß"], 5)
def test_a_search_never_fails_and_never_shows_what_is_gone(
    steps: list[Entry | int], synonyms: list[Synonym], typed: list[str], limit: int
) -> None:
    index = Index()
    index.know_synonyms(synonyms)
    there = walk(index, steps)

    for words in (*typed, *(title for one in there.values() for title in one.titles)):
        hits = index.search(words, limit)
        ids = [hit.product_id for hit in hits]
        assert set(ids) <= set(there)
        assert len(ids) == len(set(ids)) <= limit
        assert [hit.score for hit in hits] == sorted((hit.score for hit in hits), reverse=True)
        index.corrected(words)
        index.explained(words, limit)
    assert len(index) == len(there)


@given(STEPS, st.lists(ANY_TEXT, min_size=1, max_size=4))
def test_how_the_shelf_came_to_be_does_not_matter(steps: list[Entry | int], typed: list[str]) -> None:
    """Goods that were changed, taken off and put back are found as if they had stood there from the first."""
    lived, fresh = Index(), Index()
    there = walk(lived, steps)
    for entry in there.values():
        lived.put(entry)
        lived.put(entry)
    walk(fresh, list(there.values()))

    for words in (*typed, *(title for one in there.values() for title in one.titles)):
        assert {hit.product_id for hit in fresh.search(words, 50)} <= {
            hit.product_id for hit in lived.search(words, 50)
        }


@given(st.lists(ENTRIES, min_size=1, max_size=10))
def test_everything_is_found_by_its_own_title(entries: list[Entry]) -> None:
    index = Index()
    there = walk(index, list(entries))

    for entry in there.values():
        for title in entry.titles:
            if len(title) <= 12 and any(sign.isalnum() and sign.isascii() for sign in title):
                assert entry.product_id in {hit.product_id for hit in index.search(title, 50)}


@given(st.lists(ENTRIES, max_size=10), ANY_TEXT, st.sets(st.integers(1, 12)))
def test_whoever_asks_among_some_gets_the_same_ones_in_the_same_order(
    entries: list[Entry], words: str, some: set[int]
) -> None:
    index = Index()
    walk(index, list(entries))
    everything = index.search(words, 50)

    assert index.search(words, 50, among=some) == [hit for hit in everything if hit.product_id in some]
    assert index.search(words, 3, among=some.__contains__) == [hit for hit in everything if hit.product_id in some][:3]
