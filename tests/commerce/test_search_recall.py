"""How much of what people mean they find, in a catalogue of three scripts and with questions of two seeds."""

from __future__ import annotations

from functools import cache
from statistics import mean

import pytest

from bench.questions import REPORTING, TUNING, Question, questions, recall
from bench.wares import Wares
from commerce.search import Index
from commerce.search.words import fold

SIZE, EACH = 3_000, 12


@cache
def shop() -> tuple[Wares, Index, list[str]]:
    wares, index = Wares(SIZE), Index()
    for number in range(SIZE):
        index.put(wares.entry(number))
    return wares, index, list(map(fold, wares.titles()))


def found(question: Question) -> float:
    _, index, titles = shop()
    wanted = {number + 1 for number, title in enumerate(titles) if question.is_answered_by(title)}
    assert wanted, question
    return recall([hit.product_id for hit in index.search(question.typed, 10)], wanted)


@pytest.mark.parametrize("seed", [TUNING, REPORTING])
def test_nearly_everything_that_is_meant_is_found(seed: int) -> None:
    asked = questions(shop()[0], seed, EACH)
    told = {question: found(question) for some in asked.values() for question in some}

    assert mean(told.values()) >= 0.94
    assert mean(value for question, value in told.items() if question.several) >= 0.99
