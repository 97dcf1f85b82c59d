"""How a broadcast reads at the counter: its state, whom it is for, when, what it leaves out, and how far it is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from campaigns import segments
from campaigns.broadcasts import Audience, Broadcast, Outlook, Progress, Timing, filled
from commerce.kit.database import Session
from commerce.kit.profile import ShopProfile
from handlers.chat.screen import Words, lines, listed, text
from handlers.chat.writing import shortened
from handlers.merchant.round_words import figures_words
from handlers.start import LANGUAGE_NAMES

_EXCERPT = 32
#: Stands for the name of whoever will read it.
_SOMEBODY = "…"
_WHO = {None: "broadcast-for-all", True: "broadcast-for-buyers", False: "broadcast-for-others"}


def label(broadcast: Broadcast, language: str, profile: ShopProfile) -> Words:
    """A line for it: its state and how it begins."""
    first = begins(broadcast, language, profile)
    return text(f"broadcast-label-{broadcast.status.value}", number=broadcast.id, begins=first)


def begins(broadcast: Broadcast, language: str, profile: ShopProfile) -> Words:
    """The first words of it, as they read to nobody in particular."""
    letter = broadcast.content.letter(language, profile.languages[0])
    told, _ = filled(letter.text, (), {"shop": profile.name}, _SOMEBODY)
    first = " ".join(told.split())
    return shortened(first, _EXCERPT) if first else text("broadcast-without-words")


async def audience_words(session: Session, audience: Audience) -> Words:
    """Whom it is for, before anybody is left out."""
    who: Words = text(_WHO[audience.bought])
    name = await _segment_words(session, audience)
    if name is not None:
        who = text("broadcast-for-segment", who=who, name=name)
    if not audience.languages:
        return who
    first, *others = (LANGUAGE_NAMES.get(one, one) for one in audience.languages)
    return text("broadcast-for-languages", who=who, languages=listed(first, *others))


async def _segment_words(session: Session, audience: Audience) -> Words | None:
    """What the segment is called whose people they are, if they are any one's."""
    if audience.word is not None:
        return text(f"audience-ready-{audience.word}")
    return None if audience.segment_id is None else (await segments.get(session, audience.segment_id)).name


def left_out_words(left_out: Mapping[str, int]) -> Iterator[Words]:
    """How many are left out, reason by reason, the most first."""
    for reason, count in sorted(left_out.items(), key=lambda one: -one[1]):
        yield text("broadcast-left-out", count=count, why=reason_words(reason, count))


def reason_words(reason: str, count: int) -> Words:
    """Why so many are left out."""
    known = {"blocked", "not-agreed", "stopped", "asleep", "held-out", "capped-day", "capped-week", "capped-apart"}
    return text(f"broadcast-why-{reason if reason in known else 'other'}", count=count)


def time_words(broadcast: Broadcast) -> Words:
    """When it goes out."""
    schedule = broadcast.schedule
    if schedule.timing is Timing.LOCAL and schedule.local is not None:
        return text("broadcast-when-local", day=schedule.local.date(), time=f"{schedule.local:%H:%M}")
    if schedule.timing is Timing.AT and schedule.starts_at is not None:
        return text("broadcast-when-at", at=schedule.starts_at)
    return text("broadcast-when-now")


def outlook_words(seen: Outlook) -> Words:
    """How many it reaches, from when until when, and what that costs."""
    return lines(
        text("broadcast-reaches", count=seen.heads.reached, whole=seen.heads.whole),
        *left_out_words(seen.heads.left_out),
        text("round-resting", count=seen.heads.later) if seen.heads.later else None,
        _from_until(seen) if seen.heads.reached else None,
        text("broadcast-later", limit=seen.limit) if seen.heads.reached else None,
        text("broadcast-costs", stars=seen.stars, count=seen.paid) if seen.paid else None,
    )


def _from_until(seen: Outlook) -> Words:
    return text("broadcast-from-until", start=seen.start, finish=seen.finish, pace=seen.per_second)


def rest_waits_words(found: Broadcast, figures: Progress) -> Words | None:
    """The rest waits for the winner, or which version it gets and why; nothing where nothing was tried."""
    if found.rest_waits and found.rest_until is not None:
        return text("broadcast-trial-waits", count=figures.rest, until=found.rest_until)
    if found.rest_how is None:
        return None
    return text(f"broadcast-trial-{found.rest_how.value}", letter=found.rest_arm or "A")


def progress_words(found: Progress, left_out: Mapping[str, int] | None = None) -> Words:
    """The figures, and below them who was left out for which reason."""
    return lines(figures_words(found, found.finish), *left_out_words(left_out or {}))
