"""Points, tiers and birthdays in chat: what I have, what comes, what goes, and how to get further."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from commerce import loyalty, membership, orders
from commerce.kit.database import Session
from commerce.kit.money import Money
from commerce.loyalty import Overview
from commerce.membership import Entry, Programme, Tier
from handlers.chat.keyboards import Row, grid, pages, way_back
from handlers.chat.router import Router, Visit
from handlers.chat.screen import Answer, Button, Screen, Style, Words, lines, paragraphs, text
from handlers.chat.taps import Tap, tap
from handlers.chat.texts import date_words
from handlers.doors import ShowCheckIn, ShowPoints, ShowWallet

router = Router()

PAGE = 8


@tap("pts#")
@dataclass(frozen=True)
class ShowHistory(Tap):
    """The book of my points, a page of it."""

    page: int


@tap("pts?")
@dataclass(frozen=True)
class ShowRules(Tap):
    """How points and tiers work here."""


@tap("bd")
@dataclass(frozen=True)
class AskBirthday(Tap):
    """When is my birthday? First the month."""


@tap("bd>")
@dataclass(frozen=True)
class BirthMonth(Tap):
    """In this month."""

    month: int


@tap("bd?")
@dataclass(frozen=True)
class BirthDay(Tap):
    """On this day: is that right?"""

    month: int
    day: int


@tap("bd=")
@dataclass(frozen=True)
class KeepBirthday(Tap):
    """Yes, that is my birthday."""

    month: int
    day: int


@router.tap(ShowPoints)
async def show_points(visit: Visit, _: ShowPoints) -> Answer:
    return await points_screen(visit)


@router.tap(ShowHistory)
async def show_history(visit: Visit, wanted: ShowHistory) -> Answer:
    found = await membership.entries(visit.session, visit.customer.id, wanted.page, PAGE)
    rows = [*pages(found.page, found.pages - 1, ShowHistory), way_back(ShowPoints())]
    told = await entry_words(visit.session, found.entries)
    return Screen(paragraphs(text("points-history"), lines(*told) if told else text("points-history-none")), rows)


@router.tap(ShowRules)
async def show_rules(visit: Visit, _: ShowRules) -> Answer:
    rules = await membership.programme(visit.session, visit.shop.profile.currency)
    tiers = [_tier_words(one, rules, visit.language) for one in rules.tiers]
    body = paragraphs(_rules_words(rules), lines(text("tiers-title"), *tiers) if tiers else None)
    return Screen(body, [way_back(ShowPoints())])


@router.tap(AskBirthday)
async def ask_birthday(visit: Visit, _: AskBirthday) -> Answer:
    known = await loyalty.birthday(visit.session, visit.customer.id)
    rows = grid((Button(text("month-name", month=at), BirthMonth(at)) for at in range(1, 13)), 3)
    stands = text("birthday-known", month=text("month-name", month=known[0]), day=known[1]) if known else None
    return Screen(paragraphs(stands, text("birthday-ask-month")), [*rows, way_back(ShowPoints())])


@router.tap(BirthMonth)
async def birth_month(visit: Visit, chosen: BirthMonth) -> Answer:
    if not 1 <= chosen.month <= 12:
        raise loyalty.DayUnknown
    count = 29 if chosen.month == 2 else 30 if chosen.month in (4, 6, 9, 11) else 31
    rows = grid((Button(str(day), BirthDay(chosen.month, day)) for day in range(1, count + 1)), 7)
    ask = text("birthday-ask-day", month=text("month-name", month=chosen.month))
    return Screen(ask, [*rows, way_back(AskBirthday())])


@router.tap(BirthDay)
async def birth_day(visit: Visit, chosen: BirthDay) -> Answer:
    """It can be changed once a year only, so it is asked once more."""
    if not 1 <= chosen.month <= 12:
        raise loyalty.DayUnknown
    ask = text("birthday-confirm", month=text("month-name", month=chosen.month), day=chosen.day)
    confirm = Button(text("birthday-yes"), KeepBirthday(chosen.month, chosen.day), style=Style.PRIMARY)
    return Screen(ask, [[confirm], way_back(BirthMonth(chosen.month))])


@router.tap(KeepBirthday)
async def keep_birthday(visit: Visit, chosen: KeepBirthday) -> Answer:
    await loyalty.set_birthday(visit.session, visit.customer.id, chosen.month, chosen.day)
    return await points_screen(visit, text("birthday-kept"))


async def points_screen(visit: Visit, notice: Words | None = None) -> Screen:
    """One's points and tier as a screen of their own."""
    body, rows = await points_section(visit)
    return Screen(paragraphs(notice, body), [*rows, way_back(ShowWallet())])


async def points_section(visit: Visit) -> tuple[Words, tuple[Row, ...]]:
    """What I have, what comes and when, what expires when, my tier and how to get further; with its buttons."""
    profile = visit.shop.profile
    found = await loyalty.overview(visit.session, visit.customer.id, profile)
    if not found.standing.rules.enabled:
        return text("points-off"), ()
    zone, language = profile.timezone, visit.language
    rows: tuple[Row, ...] = (
        [Button(text("checkin-button"), ShowCheckIn()), Button(text("points-history-button"), ShowHistory(0))],
        [Button(text("points-rules-button"), ShowRules()), Button(text("birthday-button"), AskBirthday())],
    )
    body = paragraphs(
        text("points-title"),
        lines(*_having(found)),
        lines(*_coming(found, zone, language), *_going(found, zone, language)),
        lines(*_tier_standing(found, zone, language)),
    )
    return body, rows


async def entry_words(session: Session, entries: tuple[Entry, ...]) -> list[Words]:
    """Lines of the book of points, each with the order it is about."""
    numbers = await orders.numbers(session, filter(None, map(_order_of, entries)))
    return [_entry(one, numbers.get(_order_of(one), "")) for one in entries]


def last_day(over: datetime, zone: ZoneInfo, language: str) -> str:
    """The last day before something is over, with its year."""
    return day_words((over - timedelta(seconds=1)).astimezone(zone).date(), language)


def day_words(day: date, language: str) -> str:
    """A day with its year."""
    return date_words(day, language)


def _having(found: Overview) -> Iterator[Words]:
    purse = found.standing.purse
    yield text("points-have", points=purse.available, worth=found.worth)
    if purse.debt:
        yield text("points-owed", points=purse.debt)
    if purse.held:
        yield text("points-held", points=purse.held)
    least = found.standing.rules.least_balance
    if 0 < purse.spendable < least:
        yield text("points-too-few", least=least)


def _coming(found: Overview, zone: ZoneInfo, language: str) -> Iterator[Words]:
    if not found.standing.purse.pending:
        yield text("points-none-coming")
        return
    yield text("points-coming", points=found.standing.purse.pending)
    for points, ripe in found.coming:
        if ripe is None:
            yield text("points-coming-later", points=points, days=found.standing.rules.wait_days)
        else:
            yield text("points-coming-on", points=points, day=day_words(ripe.astimezone(zone).date(), language))
    if found.frozen:
        yield text("points-frozen", points=found.frozen)


def _going(found: Overview, zone: ZoneInfo, language: str) -> Iterator[Words]:
    for over, points in found.going:
        yield text("points-going", points=points, day=last_day(over, zone, language))


def _tier_standing(found: Overview, zone: ZoneInfo, language: str) -> Iterator[Words]:
    tier, until, following = found.standing.tier, found.standing.tier_until, found.next_tier
    if tier is not None and until is not None:
        yield text("tier-have", tier=tier.named(language), day=last_day(until, zone, language))
        yield from tier_benefits(tier, found.bought.currency)
    elif following is not None:
        yield text("tier-none")
    if following is not None:
        yield text("tier-next", tier=following.named(language), missing=found.missing)
        if found.not_yet and found.not_yet >= found.missing:
            yield text("tier-nearly", tier=following.named(language))


def tier_benefits(tier: Tier, currency: str) -> Iterator[Words]:
    """What a tier gives, line by line."""
    if tier.discount:
        yield text("tier-price", percent=_percent(tier.discount))
    if tier.multiplier != 10_000:
        yield text("tier-points", times=_times(tier.multiplier))
    if tier.free_over is not None:
        some = text("tier-delivery", amount=Money(tier.free_over, currency))
        yield some if tier.free_over else text("tier-delivery-always")
    if tier.birthday_points:
        yield text("tier-birthday", points=tier.birthday_points)
    if tier.early_minutes:
        yield text("tier-early", minutes=tier.early_minutes)


def _tier_words(tier: Tier, rules: Programme, language: str) -> Words:
    from_ = Money(tier.threshold, rules.currency)
    return lines(text("tier-row", tier=tier.named(language), amount=from_), *tier_benefits(tier, rules.currency))


def _rules_words(rules: Programme) -> Words:
    if not rules.enabled:
        return text("points-off")
    rules_words = text(
        "points-rules",
        points=rules.earn_points,
        per=Money(rules.earn_per, rules.currency),
        days=rules.wait_days,
        least=rules.least_balance,
        worth=Money(rules.least_balance * rules.worth, rules.currency),
        share=_percent(rules.most_share),
        months=rules.lives_months,
        birthday=rules.birthday_points,
    )
    if not rules.review_points:
        return rules_words
    return paragraphs(rules_words, text("points-rules-review", points=rules.review_points))


def _entry(one: Entry, number: str) -> Words:
    """What happened: the points one can spend changed by so much, or else those on their way."""
    points = one.available or one.pending or -one.debt
    what = text(f"points-{one.kind.value.replace('_', '-')}", order=number)
    return text("points-entry", points=_signed(points), what=what, at=one.happened_at)


def _order_of(one: Entry) -> int:
    """The order that it is about; 0 where it is about none."""
    what, _, ref = one.ref.partition(":")
    return int(ref) if what == "order" else 0


def _signed(points: int) -> str:
    return f"+{points}" if points > 0 else f"−{-points}"


def _percent(basis_points: int) -> float:
    """`250` → `2.5`."""
    return basis_points / 100


def _times(basis_points: int) -> float:
    """`15000` → `1.5`."""
    return basis_points / 10_000
