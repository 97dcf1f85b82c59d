"""What campaigns and promotions ask in the same way: a product, its variants, pieces, from when until when, a name."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta

from campaigns import calendar
from campaigns.calendar import Campaign, Status
from campaigns.venues import Subject
from commerce import catalogue, promotions
from commerce.catalogue import VariantCard
from commerce.kit.clock import now
from commerce.kit.counting import PIECES
from commerce.kit.errors import Invalid
from handlers.chat.keyboards import Row, grid, way_back
from handlers.chat.router import Visit
from handlers.chat.screen import Button, Screen, Style, Words, paragraphs, text
from handlers.chat.taps import Tap
from handlers.chat.writing import shortened
from handlers.merchant.venue_doors import ChooseVenue

MOST_VARIANTS = 60
#: As many pieces as can be typed.
MOST_PIECES = 999_999_999
LONGEST_TITLE = 120
_MOST_FOUND = 8
#: For how many days it runs, or how many more; 0 until it is ended.
_DAYS = (1, 3, 7, 14, 30, 0)
_MOST_DAYS = 3660
_COUNT = re.compile(rf"^\s*(?:(\d{{1,9}})|[-–−])\s*{PIECES}?\s*$", re.IGNORECASE)


class CountUnclear(Invalid):
    """How many pieces that is cannot be read."""


async def found_screen(visit: Visit, asked: Tap, take: Callable[[int], Tap], back: Tap) -> Screen:
    """Products by a typed word, as buttons; the question stays open for another word."""
    hits = visit.shop.index.search(visit.words[:128], limit=_MOST_FOUND)
    cards = await catalogue.cards(visit.session, [hit.product_id for hit in hits], visit.language)
    found = [cards[hit.product_id] for hit in hits if hit.product_id in cards]
    rows: list[Row] = [[Button(shortened(one.title, 60), take(one.product_id))] for one in found]
    return Screen(text("promo-found" if found else "promo-not-found"), [*rows, way_back(back)], asks=asked)


def short_name(card: VariantCard) -> str:
    """A variant as a button says it: by its options, or its title where it has none."""
    return shortened(card.option_label or card.title, 40)


def one_by_one(cards: Mapping[int, VariantCard], to: Callable[[int], Tap]) -> list[Row]:
    """A way to each variant alone, where there are several."""
    return grid([Button(short_name(card), to(one)) for one, card in cards.items()], 2) if len(cards) > 1 else []


def one_of(cards: Mapping[int, VariantCard], variant_id: int) -> VariantCard:
    """Raises `VariantGone`."""
    if variant_id not in cards:
        raise catalogue.VariantGone
    return cards[variant_id]


def count_in(words: str) -> int | None:
    """So many pieces; None for `-`. Raises `CountUnclear`."""
    found = _COUNT.match(words)
    if found is None:
        raise CountUnclear
    return countable(int(found[1]) if found[1] else None)


def countable(count: int | None) -> int | None:
    """As many pieces as somebody could have typed; a forged button may name any number. Raises `CountUnclear`."""
    if count is not None and not 0 < count <= MOST_PIECES:
        raise CountUnclear
    return count


def days_rows(to: Callable[[int], Tap]) -> list[Row]:
    """From now for so many days, or until it is ended."""
    labels = {days: text("promo-days", count=days) if days else text("promo-no-end") for days in _DAYS}
    return grid([Button(label, to(days)) for days, label in labels.items()], 3)


def end_after(days: int) -> datetime | None:
    """The end that many days from now; of none, until it is ended."""
    return now() + timedelta(days=min(days, _MOST_DAYS)) if days > 0 else None


def typed_window(visit: Visit) -> tuple[datetime, datetime]:
    """From when until when, by the shop's clock. Raises `WindowUnclear`."""
    return promotions.read_window(visit.words, visit.shop.profile.timezone, now())


def more_days_rows(ends_at: datetime | None, to: Callable[[int], Tap]) -> list[Row]:
    """So many days more; what has an end may also lose it."""
    return grid(
        [
            Button(text("promo-days-more", count=days) if days else text("promo-no-end"), to(days))
            for days in _DAYS
            if days or ends_at is not None
        ],
        3,
    )


def later(ends_at: datetime | None, days: int) -> datetime | None:
    """The end that many days later than it is now; of none, until it is ended."""
    return (ends_at or now()) + timedelta(days=min(days, _MOST_DAYS)) if days > 0 else None


def typed_end(visit: Visit) -> datetime:
    """Until when, by the shop's clock. Raises `WindowUnclear`."""
    return promotions.read_end(visit.words, visit.shop.profile.timezone).astimezone(UTC)


def second_of(moment: datetime | None) -> int | None:
    """How a button names a moment."""
    return None if moment is None else int(moment.timestamp())


def moment_of(second: int | None) -> datetime | None:
    """The moment a button names; a forged one may name none that there is. Raises `CampaignWindowUnclear`."""
    try:
        return None if second is None else datetime.fromtimestamp(second, UTC)
    except (OverflowError, ValueError, OSError) as error:
        raise calendar.CampaignWindowUnclear from error


def end_words(before: datetime | None, after: datetime | None) -> Words:
    """How the end changes."""
    if after is None:
        return text("promo-change-open-end")
    if before is None:
        return text("promo-change-first-end", after=after)
    return text("promo-change-end", before=before, after=after)


def title_screen(suggestion: Words | None, take: Tap, back: Tap, asks: Tap) -> Screen:
    """What customers read: typed, or what is suggested."""
    rows: list[Row] = [way_back(back)]
    if suggestion is None:
        return Screen(text("promo-ask-label"), rows, asks=asks)
    rows.insert(0, [Button(text("promo-take-suggestion"), take, style=Style.PRIMARY)])
    return Screen(paragraphs(text("promo-ask-label"), text("promo-suggestion", label=suggestion)), rows, asks=asks)


def titles_of(visit: Visit, suggestion: Words) -> dict[str, str]:
    """A suggestion, said in every language of the shop."""
    texts = visit.shop.texts
    return {language: shortened(texts.plain(suggestion, language), LONGEST_TITLE) for language in texts.languages}


def titles_in(visit: Visit, words: str) -> dict[str, str]:
    """Names by language: a line is in the language of whoever types, `zh: …` in another."""
    titles: dict[str, str] = {}
    for line in words.splitlines():
        language, colon, words = line.partition(":")
        if colon and language.strip() in visit.shop.texts.languages:
            titles[language.strip()] = shortened(words.strip(), LONGEST_TITLE)
        elif line.strip() and visit.language not in titles:
            titles[visit.language] = shortened(line.strip(), LONGEST_TITLE)
    return {language: words for language, words in titles.items() if words}


def are_you_sure(ask: Words, yes: Button, keep: Tap, back: Tap | None = None) -> Screen:
    """The question, with the answer that changes nothing first."""
    return Screen(ask, [[Button(text("promo-leave"), keep)], [yes], way_back(back or keep)])


def change_screen(change: Words, yes: Tap, keep: Tap, back: Tap | None = None) -> Screen:
    """What changes in what customers have seen, before it does."""
    return are_you_sure(change, Button(text("promo-change-yes"), yes, style=Style.PRIMARY), keep, back)


def below_cost_screen(worst: Words | None, yes: Tap, keep: Tap) -> Screen:
    """How far below cost it may go, before it is published all the same."""
    ask = paragraphs(text("promo-below-ask"), worst)
    return are_you_sure(ask, Button(text("promo-publish-below"), yes, style=Style.DANGER), keep)


def discard_screen(yes: Tap, keep: Tap) -> Screen:
    """Throw the draft away: sure?"""
    return are_you_sure(text("promo-discard-ask"), Button(text("promo-discard"), yes, style=Style.DANGER), keep)


def moves(
    campaign: Campaign, *, pause: Tap, resume: Tap, stop: Tap, change: Tap, call_off: Button | None = None
) -> list[Row]:
    """What can be done with one that was published; what is over may have something that can be called off as well."""
    stop_it = Button(text("campaign-stop"), stop)
    rows: list[Row] = []
    match campaign.status:
        case Status.RUNNING:
            rows.append([Button(text("promo-pause"), pause), stop_it])
        case Status.PAUSED:
            rows.append([Button(text("promo-resume"), resume, style=Style.SUCCESS), stop_it])
        case Status.SCHEDULED:
            rows.append([stop_it])
        case Status.ENDED if call_off is not None:
            rows.append([call_off])
    if not campaign.is_alive:
        return rows
    post = Button(text("venue-post-it"), ChooseVenue(Subject.CAMPAIGN, campaign.id))
    return [*rows, [Button(text("promo-change"), change), post]]
