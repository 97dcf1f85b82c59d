"""Why did this person (not) get this? What they agreed to, which automations they were on, what became of messages."""

from __future__ import annotations

from collections.abc import Iterator

from campaigns import journeys
from campaigns.consent import Topic
from campaigns.journeys import RECIPES, Enrolment, Message, State, Why
from campaigns.outbox import State as Sent
from commerce import orders
from commerce.orders import Order
from handlers.chat.keyboards import Row, way_back
from handlers.chat.router import Router, Visit
from handlers.chat.screen import Answer, Screen, Words, lines, listed, paragraphs, text
from handlers.merchant.doors import ShowStaffOrder, WhyOfOrder
from handlers.merchant.journey_doors import AskWhy, ShowJourneys
from handlers.why_words import TOLD, reason_words

router = Router()

#: What messages may be sent for besides automations, where there are words for it.
SOURCES = frozenset({"broadcast", "offer"})
_WAITING = frozenset({Sent.PLANNED, Sent.DUE, Sent.LEASED, Sent.SENDING})


@router.tap(AskWhy)
async def ask_why(_: Visit, __: AskWhy) -> Answer:
    return _ask()


@router.reply(AskWhy)
async def order_named(visit: Visit, _: AskWhy) -> Answer:
    """The customer of any order; a number that is none is asked again."""
    order = await orders.find_by_number_for_staff(visit.session, visit.words)
    if order is None:
        return _ask(text("log-no-such-order"))
    return await why_screen(visit, order, way_back(ShowJourneys()))


@router.tap(WhyOfOrder)
async def why_of_order(visit: Visit, wanted: WhyOfOrder) -> Answer:
    order = await orders.get_for_staff(visit.session, wanted.order_id)
    return await why_screen(visit, order, way_back(ShowStaffOrder(order.id)))


async def why_screen(visit: Visit, order: Order, back: Row) -> Screen:
    """All that decides about what an order's customer gets, and what became of it; nobody is named."""
    told = await journeys.why(visit.session, order.customer_id)
    travels = [_travel_words(one) for one in told.travels]
    messages = [_message_words(one) for one in told.messages]
    body = paragraphs(
        text("why-title", number=order.number),
        lines(*_standing(told)),
        lines(text("why-journeys"), *travels) if travels else text("why-no-journeys"),
        lines(text("why-messages"), *messages) if messages else text("why-no-messages"),
    )
    return Screen(body, [back])


def _ask(notice: Words | None = None) -> Screen:
    return Screen(paragraphs(notice, text("why-ask")), [way_back(ShowJourneys())], asks=AskWhy())


def _standing(told: Why) -> Iterator[Words]:
    """What decides before any message is planned."""
    if not told.reachable:
        yield text("why-unreachable")
    if told.held_out:
        yield text("why-in-control-group")
    yield text("why-agreed", topics=_topics(told.agreed_to)) if told.agreed_to else text("why-agreed-to-nothing")
    if told.stopped:
        yield text("why-said-stop", topics=_topics(told.stopped))


def _topics(topics: frozenset[Topic]) -> Words:
    first, *others = [text(f"why-topic-{one.value}") for one in Topic if one in topics]
    return listed(first, *others)


def _travel_words(one: Enrolment) -> Words:
    name = text(f"journey-name-{one.kind.value}")
    if one.state is State.ACTIVE:
        return text("why-travels", name=name, since=one.entered_at, until=one.wake_at or one.entered_at)
    if one.state is State.DONE:
        return text("why-travelled", name=name, since=one.entered_at, until=one.ended_at or one.entered_at)
    reason = one.reason or ""
    because = text(f"why-{reason}") if reason in TOLD else reason
    return text("why-left", name=name, since=one.entered_at, until=one.ended_at or one.entered_at, why=because)


def _message_words(one: Message) -> Words:
    what = _what(one)
    if one.state is Sent.SENT:
        return text("why-sent", what=what, at=one.sent_at or one.due_at)
    if one.state in _WAITING:
        why = reason_words(one.state, one.reason) if one.reason else text("why-not-yet")
        return text("why-waits", what=what, at=one.due_at, why=why)
    return text("why-not-sent", what=what, at=one.planned_at, why=reason_words(one.state, one.reason))


def _number(one: Message) -> int:
    """Which message of its automation it is, as the automation's own screen counts them."""
    names = [stage.name for stage in RECIPES[one.journey].stages] if one.journey is not None else []
    return names.index(one.step) + 1 if one.step in names else 0


def _what(one: Message) -> Words:
    if one.journey is not None:
        return text("why-what-journey", name=text(f"journey-name-{one.journey.value}"), number=_number(one))
    if one.source_kind in SOURCES:
        return text(f"why-what-{one.source_kind}", number=one.source_id or 0)
    return text("why-what-other", topic=text(f"why-topic-{one.topic}"))
