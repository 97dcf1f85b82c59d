"""Results of messages at the counter: what is thanked to them, and what they change beside people left alone."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass, field
from functools import partial

from campaigns import attribution
from campaigns.attribution import Results
from campaigns.experiments import Curve
from campaigns.outbox import Source
from commerce.kit.database import Session
from commerce.kit.errors import NotFound
from commerce.kit.money import Money
from commerce.staff import Permission
from handlers.charts import Chart, Line, can_draw, draw
from handlers.chat.keyboards import Row, way_back
from handlers.chat.router import Router, Visit
from handlers.chat.screen import Answer, Button, File, Screen, Words, lines, paragraphs, text
from handlers.chat.taps import Tap, tap

router = Router()

#: With fewer people left alone nothing is said of a difference.
LEAST_HELD = 30

Title = Callable[[Visit, int], Awaitable[Words]]


@tap("m.res", needs=Permission.FIGURES_READ)
@dataclass(frozen=True)
class ShowResults(Tap):
    """What came of a broadcast, a journey or an offer."""

    kind: str
    source_id: int


@tap("m.reschart", needs=Permission.FIGURES_READ)
@dataclass(frozen=True)
class DrawResults(Tap):
    """The same as a chart."""

    kind: str
    source_id: int


@dataclass
class Sources:
    """What kinds of sources are called, and where their results lead back to; whoever sends them signs up here."""

    known: dict[str, tuple[Title, Callable[[int], Tap]]] = field(default_factory=dict)

    def are(self, kind: str, title: Title, back: Callable[[int], Tap]) -> None:
        """Results of this kind have this title, and lead back there."""
        if kind in self.known:
            raise ValueError(f"{kind!r} is known already")
        self.known[kind] = (title, back)

    async def title(self, visit: Visit, kind: str, source_id: int) -> Words:
        """Raises `NotFound` for a kind that nobody sends, or a source that there is not."""
        if kind not in self.known:
            raise NotFound
        return await self.known[kind][0](visit, source_id)

    def back(self, kind: str, source_id: int) -> Tap:
        """The way back from its results."""
        return self.known[kind][1](source_id)


sources = Sources()


@router.tap(ShowResults)
async def show_results(visit: Visit, wanted: ShowResults) -> Answer:
    return await results_screen(visit, Source(wanted.kind, wanted.source_id))


@router.tap(DrawResults)
async def draw_results(visit: Visit, wanted: DrawResults) -> Answer:
    """Below the card, which stays: whoever has no picture reads the same there."""
    source = Source(wanted.kind, wanted.source_id)
    title = await sources.title(visit, source.kind, source.id)
    chart = chart_of(visit, title, await attribution.curves(visit.session, source))
    return File("results.png", partial(draw, chart), text("results-chart-below", title=title), is_picture=True)


async def results_screen(visit: Visit, source: Source) -> Screen:
    """People reached, what they did, what that brought; and what those left alone did meanwhile."""
    title = await sources.title(visit, source.kind, source.id)
    found = await attribution.results(visit.session, source)
    currency = visit.shop.profile.currency
    body = paragraphs(text("results-title", title=title), _words(found, currency), text("results-how"))
    rows: list[Row] = []
    if can_draw() and found.meant_bought:
        rows.append([Button(text("results-chart"), DrawResults(source.kind, source.id))])
    return Screen(body, [*rows, way_back(sources.back(source.kind, source.id))])


async def so_far(session: Session, source: Source, currency: str) -> Words:
    """What it brought by now, beside those left alone; for whoever may read figures."""
    return paragraphs(_words(await attribution.results(session, source), currency), text("results-so-far"))


def chart_of(visit: Visit, title: Words, both: tuple[Curve, Curve]) -> Chart:
    """Who bought after how many days, with the messages and without."""
    told, alone = both
    say = partial(visit.shop.texts.plain, language=visit.language)
    ends = [(alone, "results-end-alone"), (told, "results-end-told")]
    return Chart(
        language=visit.language,
        title=say(text("results-chart-title", title=title)),
        across=say(text("results-chart-days")),
        upwards=say(text("results-chart-share")),
        lines=[Line(one.points, say(text(key, share=round(one.end, 1)))) for one, key in ends if one.people],
        note=say(text("results-chart-note", told=told.people, alone=alone.people)),
    )


def _words(found: Results, currency: str) -> Words:
    if not found.sent:
        return text("results-nobody")
    return paragraphs(lines(*_counted(found, currency)), lines(*_lift(found, currency)))


def _counted(found: Results, currency: str) -> Iterator[Words]:
    yield text("results-sent", sent=found.sent, people=found.people)
    yield text("results-clicked", count=found.clicked, share=_share(found.clicked, found.sent))
    yield text("results-bought", count=found.bought, share=_share(found.bought, found.sent), orders=found.orders)
    yield text("results-revenue", revenue=Money(found.revenue, currency))
    yield text("results-left", stopped=found.stopped, blocked=found.blocked)


def _lift(found: Results, currency: str) -> Iterator[Words]:
    """What the messages change: whoever bought anyway is no success of theirs."""
    if found.held < LEAST_HELD or found.lift is None:
        yield text("results-no-lift", held=found.held)
        return
    told, alone = _share(found.meant_bought, found.meant), _share(found.held_bought, found.held)
    yield text("results-beside", told=told, alone=alone, held=found.held)
    low, high = 100 * found.lift.low, 100 * found.lift.high
    key = "results-lift-more" if low > 0 else "results-lift-less" if high < 0 else "results-lift-unsure"
    yield text(key, low=f"{low:+.1f}", high=f"{high:+.1f}")
    if found.money is not None and low > 0:
        more = round(found.money.difference * found.meant)
        yield text("results-money", more=Money(more, currency))


def _share(part: int, whole: int) -> float:
    return round(100 * part / whole, 1) if whole else 0
