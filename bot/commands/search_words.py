"""What a search found and why, in words for the terminal and in figures for a script."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from commerce.search import Matched, Weighed

_HOW = {
    "exact": "as typed",
    "form": "another form",
    "beginning": "begins so",
    "part": "has the sign",
    "heard": "sounds like it",
    "near": "misspelt",
    "sign": "one sign differs",
}
_BY = {
    "keyboard": "the other keyboard",
    "synonym": "a synonym",
    "joined": "two words as one",
    "split": "one word as two",
}


def reasons(one: Weighed) -> list[str]:
    """Why a product has its score, a sentence for each part that counts."""
    return list(_reasons(one))


def reasons_as_json(one: Weighed) -> dict[str, Any]:
    """The same in figures: the parts add up to the score."""
    return {
        "by_number": one.by_number,
        "read_by": [by.value for by in one.by],
        "words": [
            {
                "read": word.read,
                "word": word.word,
                "how": word.how and word.how.value,
                "in_title": word.in_title,
                "counts": round(word.counts, 3),
            }
            for word in one.words
        ],
        "text": round(one.text, 3),
        "spare_words": round(one.spare_words, 3),
        "whole_title": round(one.whole_title, 3),
        "popularity": round(one.popularity, 3),
        "sold_out": round(one.sold_out, 3),
    }


def _reasons(one: Weighed) -> Iterator[str]:
    if one.by_number:
        yield "its SKU or barcode"
        return
    yield from (f"read by {_BY[by.value]}" for by in one.by)
    yield from map(_matched, one.words)
    parts = {
        "words asked for": one.text,
        "other words in the title": one.spare_words,
        "nothing else in the title": one.whole_title,
        "sells lately": one.popularity,
        "sold out": one.sold_out,
    }
    yield ", ".join(f"{name} {worth:+.3f}" for name, worth in parts.items() if worth)


def _matched(word: Matched) -> str:
    if word.word is None or word.how is None:
        return f"{word.read}: fits nothing"
    place = "in the title" if word.in_title else "beside the title"
    return f"{word.read}: {word.word} ({_HOW[word.how.value]}, {place}) {word.counts:.2f}"
