"""What an audience says, in words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from campaigns import segments
from campaigns.segments import Rule, Told
from commerce import catalogue, membership
from commerce.catalogue import CategoryGone
from commerce.kit.money import Money
from handlers.chat.router import Visit
from handlers.chat.screen import Joined, Words, lines, listed, text
from handlers.merchant.segment_doors import Ready
from handlers.start import LANGUAGE_NAMES

#: Sources that have words of their own; others are told as they are written down.
SOURCES = (
    "direct",
    "invite",
    "group",
    "inline",
    "product",
    "campaign",
    "partner",
    "team",
    "bargain",
    "packet",
    "live",
    "wishlist",
    "variant",
    "order",
    "staff",
    "link",
)
_NOTHING = ""


async def sentence(visit: Visit, rule: Rule) -> Words:
    """Who belongs to it: a line for each thing that must hold."""
    told = segments.describe(rule)
    if told.word == "everyone":
        return text("audience-not-everyone" if told.is_not else "audience-everyone")
    parts = told.parts if told.word == "and" and not told.is_not else (told,)
    said = [text("audience-line", said=await term_words(visit, part)) for part in parts]
    return lines(text("audience-who", count=len(said)), *said)


async def term_words(visit: Visit, told: Told) -> Words:
    """One condition, or several that are joined."""
    if told.word in ("and", "or"):
        said = [await term_words(visit, part) for part in told.parts]
        joined = _joined(f"audience-{told.word}", said)
        return text("audience-none-of", said=joined) if told.is_not else joined
    facts = await _facts(visit, told)
    return text(f"audience-{'not' if told.is_not else 'is'}-{told.word}", **facts)


def _joined(key: str, said: list[Words]) -> Words:
    """One after another, with the word between them that the language has for it."""
    whole, *rest = said
    for one in rest:
        whole = text(key, first=whole, next=one)
    return whole


async def _facts(visit: Visit, told: Told) -> dict[str, Any]:
    """The facts of a condition as words speak of them."""
    given: dict[str, Any] = {}
    for name, value in told.facts.items():
        given |= await _fact(visit, name, value, told.facts)
    return given


async def _fact(visit: Visit, name: str, value: Any, facts: Mapping[str, Any]) -> dict[str, Any]:
    match name:
        case "days":
            return {"when": _NOTHING if value is None else text("audience-within", days=value), "days": value or 0}
        case "kind":
            return {"act": text(f"audience-act-{value.value}")}
        case "product_id" | "category_id":
            return await _goods(visit, name, value, facts)
        case "amount":
            return {"amount": Money(value, facts["currency"])}
        case "languages":
            return {"words": _all_of(LANGUAGE_NAMES.get(one, one) for one in value)}
        case "sources":
            return {"words": _all_of(map(source_words, value))}
        case "tiers":
            return {"words": _all_of([await tier_words(visit, one) for one in value])}
        case "groups" | "tags":
            return {"words": _all_of(value)}
        case "recency" | "frequency" | "money":
            return {name: span_words(value)}
        case "first" | "last" | "salt":
            return {"share": (facts["last"] - facts["first"] + 1) // 100}
        case "currency":
            return {}
    return {name: value}


async def _goods(visit: Visit, name: str, value: int | None, facts: Mapping[str, Any]) -> dict[str, Any]:
    """Which goods a condition asks for, if any."""
    if value is None:
        asked = facts.get("product_id") is not None or facts.get("category_id") is not None
        return {} if asked else {"goods": _NOTHING}
    if name == "product_id":
        cards = await catalogue.cards(visit.session, [value], visit.language)
        return {"goods": text("audience-goods", title=cards[value].title if value in cards else f"#{value}")}
    title = await category_words(visit, value)
    return {"goods": text("audience-goods", title=title), "category": title}


def ready_rule(visit: Visit, which: Ready) -> Rule:
    """Who belongs to an audience that every shop has."""
    return segments.ready_made(visit.shop.profile.currency)[which.value]


async def category_words(visit: Visit, category_id: int) -> str:
    """A category by the way to it; its number where it is gone."""
    try:
        path = await catalogue.category_path(visit.session, category_id, visit.language)
    except CategoryGone:
        return f"#{category_id}"
    return " › ".join(one.title for one in path)


async def tier_words(visit: Visit, code: str) -> str:
    """What a tier is called."""
    programme = await membership.programme(visit.session, visit.shop.profile.currency)
    return next((one.named(visit.language) for one in programme.tiers if one.code == code), code)


def source_words(source: str) -> Words:
    """What somebody came by."""
    return text(f"audience-source-{source}") if source in SOURCES else source


def came_words(source: str) -> Words:
    """The same with the number or name of the very thing."""
    kind, _, ref = source.partition(":")
    return Joined((source_words(kind), f"({ref})"), " ") if ref else source_words(kind)


def span_words(span: tuple[int, int]) -> Words:
    """Which fifths."""
    first, last = span
    return str(first) if first == last else f"{first}–{last}"


def _all_of(words: Iterable[Words]) -> Words:
    known = list(words)
    return listed(known[0], *known[1:])


def kind_words(term: Rule) -> Words:
    """What a condition is about, in a word or two, for a button."""
    return text(f"audience-kind-{segments.describe(term).word}")


def joined_kinds(terms: Iterable[Rule]) -> Words:
    """The same of all conditions of a line."""
    return Joined(tuple(kind_words(one) for one in terms), " / ")
