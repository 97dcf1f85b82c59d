"""What it costs to find something among ten thousand, a hundred thousand and a million products, and how well it works.

python -m bench.searching COUNT SEED EACH      # one catalogue measured in this process, told as JSON
"""

from __future__ import annotations

import asyncio
import gc
import json
import os
import sys
import time
from collections.abc import AsyncIterator, Iterator, Mapping
from pathlib import Path
from statistics import mean
from typing import Any

from bench.figures import Figure, Spread, share
from bench.plan import Plan
from bench.questions import REPORTING, Question, questions, recall, words_in
from bench.wares import Wares
from commerce.search import Entry, Index
from commerce.search.words import fold

SIZES = (10_000, 100_000, 1_000_000)
#: So many products take minutes to put together: they are measured once, with as many questions as others in all.
_LARGE = 1_000_000
#: Questions of each class and round.
_EACH, _ROUNDS = 60, 3
_MOST_MS = {100_000: 5.0, 1_000_000: 20.0}
_MOST_MB = {1_000_000: 300.0}
_CHANGES = 300
_SCANS = 5
_OVERALL, _SEVERAL = 0.94, 0.99


async def searching(plan: Plan) -> AsyncIterator[Figure]:
    """Every size in a process of its own; questions of other seeds than those the search was tuned with."""
    sizes, rounds, each = (SIZES, _ROUNDS, _EACH) if plan.rounds > 1 else ((2_000,), 1, 10)
    for size in sizes:
        turns = rounds if size < _LARGE else 1
        told = [await _measured(size, REPORTING + one, each * rounds // turns) for one in range(turns)]
        for figure in _figures(size, told):
            yield figure


def measure(count: int, seed: int, each: int) -> dict[str, Any]:
    """Build an index of so many products, and ask it questions."""
    wares = Wares(count)
    wares.title(0)
    gc.collect()
    before = _resident()
    index, built = _build(wares)
    gc.collect()
    told: dict[str, Any] = {"build_s": built, "mb": (_resident() - before) / 1e6}
    asked = questions(wares, seed, each)
    answers, times, cpu = _ask(index, asked)
    wanted = _wanted(wares, [one for some in asked.values() for one in some])
    told["recall"] = {
        name: [recall(answers[one], wanted[one]) for one in some if wanted[one]] for name, some in asked.items()
    }
    told["several"] = [recall(answers[one], wanted[one]) for one in answers if one.several and wanted[one]]
    told["ms"] = times
    told["cpu_ms"] = cpu
    told["change_ms"] = _change(index, wares)
    told["scan_ms"] = _scan(wares, asked) if count == SIZES[1] else []
    return told


def _build(wares: Wares) -> tuple[Index, float]:
    """Seconds of taking products in; those of making their titles do not count."""
    index, taken = Index(), 0.0
    for start in range(0, wares.count, 1000):
        entries = [wares.entry(number) for number in range(start, min(start + 1000, wares.count))]
        began = time.perf_counter()
        for entry in entries:
            index.put(entry)
        taken += time.perf_counter() - began
    began = time.perf_counter()
    index.search("teapott")
    return index, taken + time.perf_counter() - began


def _ask(
    index: Index, asked: Mapping[str, list[Question]]
) -> tuple[dict[Question, list[int]], list[float], list[float]]:
    answers: dict[Question, list[int]] = {}
    times, cpu = [], []
    mixed = [one for some in zip(*asked.values(), strict=True) for one in some]
    for question in mixed:
        began, worked = time.perf_counter(), time.thread_time()
        hits = index.search(question.typed, 10)
        cpu.append((time.thread_time() - worked) * 1000)
        times.append((time.perf_counter() - began) * 1000)
        answers[question] = [hit.product_id for hit in hits]
    return answers, times, cpu


def _wanted(wares: Wares, asked: list[Question]) -> dict[Question, set[int]]:
    """The goods that each question means: one walk past all titles, each looked at only by whom it may concern."""
    wanted: dict[Question, set[int]] = {one: set() for one in asked}
    by_word: dict[str, list[Question]] = {}
    of_signs = [one for one in wanted if one.signs]
    for one in wanted:
        if not one.signs:
            by_word.setdefault(one.words[0], []).append(one)
    for number, title in enumerate(wares.titles()):
        folded = fold(title)
        concerned = of_signs if not folded.isascii() and " " not in folded else ()
        for question in (*concerned, *(one for word in set(words_in(folded)) for one in by_word.get(word, ()))):
            if question.is_answered_by(folded):
                wanted[question].add(number + 1)
    return wanted


def _change(index: Index, wares: Wares) -> list[float]:
    """Milliseconds of changing a product to a title with a new word, and of the first search for it."""
    taken = []
    for one in range(_CHANGES):
        number = one * 31 % wares.count
        entry = Entry(number + 1, (f"{wares.title(number)} fresh{one}",), ("Goods",), (f"SKU-{number}",), (number,))
        began = time.perf_counter()
        index.put(entry)
        hits = index.search(f"fresh{one}", 1)
        taken.append((time.perf_counter() - began) * 1000)
        assert hits[0].product_id == number + 1
    return taken


def _scan(wares: Wares, asked: Mapping[str, list[Question]]) -> list[float]:
    """Milliseconds of comparing with every title instead, which is what a shop without an index does."""
    from rapidfuzz import fuzz, process

    titles = list(wares.titles())
    taken = []
    for question in asked["one slip"][:_SCANS]:
        began = time.perf_counter()
        process.extract(question.typed, titles, scorer=fuzz.WRatio, limit=10)
        taken.append((time.perf_counter() - began) * 1000)
    return taken


def _figures(size: int, told: list[dict[str, Any]]) -> Iterator[Figure]:
    chapter = f"Searching: {size:,} products"
    for name in told[0]["recall"]:
        yield Figure(chapter, f"found, {name}", "recall@10", Spread.of(mean(one["recall"][name]) for one in told))
    several = Spread.of(mean(one["several"]) for one in told)
    every = Spread.of(mean([value for some in one["recall"].values() for value in some]) for one in told)
    yield _aimed(
        chapter, "found, several words", "recall@10", several, _SEVERAL if size < _LARGE else None, at_least=True
    )
    yield _aimed(
        chapter, "found, all questions", "recall@10", every, _OVERALL if size < _LARGE else None, at_least=True
    )
    times = [one["ms"] for one in told]
    middle = Spread.of(share(some, 0.5) for some in times)
    scans = [value for one in told for value in one["scan_ms"]]
    if scans:
        scan = Spread.of(scans)
        ratio = Spread.of(share(some, 0.5) / scan.median for some in times)
        met = ratio.median <= 1 / 300
        yield Figure(chapter, "a search, p50", "ms", middle, "a scan of all titles", scan, ratio, "≤ 1/300", met)
    else:
        yield Figure(chapter, "a search, p50", "ms", middle)
    slowest = Spread.of(share(some, 0.99) for some in times)
    yield _aimed(chapter, "a search, p99", "ms", slowest, _MOST_MS.get(size))
    works = Spread.of(share(one["cpu_ms"], 0.99) for one in told)
    yield Figure(chapter, "the work of it, p99", "CPU ms", works)
    yield Figure(chapter, "building the index", "s", Spread.of(one["build_s"] for one in told))
    yield _aimed(chapter, "its size in memory", "MB", Spread.of(one["mb"] for one in told), _MOST_MB.get(size))
    changes = Spread.of(share(one["change_ms"], 0.5) for one in told)
    worst = Spread.of(share(one["change_ms"], 0.99) for one in told)
    yield Figure(chapter, "changing a product and finding it, p50", "ms", changes, "p99", worst)


def _aimed(chapter: str, what: str, unit: str, ours: Spread, goal: float | None, *, at_least: bool = False) -> Figure:
    if goal is None:
        return Figure(chapter, what, unit, ours)
    met = ours.median >= goal if at_least else ours.median <= goal
    return Figure(chapter, what, unit, ours, goal=f"{'≥' if at_least else '≤'} {goal:g}", met=met)


async def _measured(count: int, seed: int, each: int) -> dict[str, Any]:
    """Measured in a process of its own, so that memory is counted from the ground."""
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bench.searching", str(count), str(seed), str(each)),
        stdout=asyncio.subprocess.PIPE,
    )
    out, _ = await process.communicate()
    if process.returncode:
        raise RuntimeError(f"measuring {count} products ended with {process.returncode}")
    told: dict[str, Any] = json.loads(out)
    return told


def _resident() -> int:
    """Bytes of memory that this process holds."""
    return int(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")


if __name__ == "__main__":
    sys.stdout.write(json.dumps(measure(*map(int, sys.argv[1:4]))))
