"""The shop's words in every language: Fluent files, one per slice and language."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from functools import cache, lru_cache
from html import escape
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from babel.dates import format_date, format_skeleton, get_datetime_format
from babel.numbers import format_currency, get_currency_symbol
from fluent.runtime import FluentBundle, FluentResource

from commerce.customers import country_name
from commerce.kit.money import Money, exponent
from handlers.chat.directions import FROM_THE_RIGHT, isolated, keep_apart, set_apart, uncovered
from handlers.chat.screen import Country, Joined, Text, Words, Written

LOCALES = Path(__file__).parent.parent / "locales"
_MOST_REMEMBERED = 8192
#: Fluent's runtime takes longer facts for an attack, so those are put in behind it.
_LONG = 2500


class TextsBroken(LookupError):
    """A key or a variable is missing in the language files: a mistake of ours."""


class Texts:
    """Renders words for one shop; the first language is spoken to whoever speaks none of them."""

    def __init__(self, languages: Sequence[str], timezone: ZoneInfo, folder: Path = LOCALES) -> None:
        self.languages = tuple(languages)
        self._timezone = timezone
        self._bundles = {language: _bundle(folder / language, language) for language in languages}
        self._remembered: dict[Any, str] = {}

    def language_for(self, wanted: str | None) -> str:
        """The shop's language nearest to an IETF tag such as `zh-hans`."""
        plain = (wanted or "").lower().split("-")[0]
        return plain if plain in self._bundles else self.languages[0]

    def html(self, words: Words, language: str) -> str:
        """Words as a message body: Telegram's HTML, with everybody's own words escaped."""
        return self._render(words, language, as_html=True)

    def plain(self, words: Words, language: str) -> str:
        """Words without markup, for buttons, toasts, titles."""
        return self._render(words, language, as_html=False)

    def _render(self, words: Words, language: str, as_html: bool) -> str:
        if isinstance(words, str):
            return escape(words, quote=False) if as_html else words
        if isinstance(words, Written):
            return self._render(words.text, language, as_html)
        if isinstance(words, Joined):
            return words.by.join(self._part(part, words.by, language, as_html) for part in words.parts)
        if isinstance(words, Country):
            return self._render(country_name(words.code, language), language, as_html)
        if not words.facts:
            return self._remember(words, language, as_html, ())
        try:
            return self._remember(words, language, as_html, tuple(words.facts.items()))
        except TypeError:
            return self._write(words, language, as_html)

    def _part(self, part: Words, by: str, language: str, as_html: bool) -> str:
        said = self._render(part, language, as_html)
        if isinstance(part, str) and "\n" not in by and language in FROM_THE_RIGHT:
            return keep_apart(said, as_html)
        return said

    def _remember(self, words: Text, language: str, as_html: bool, facts: tuple[Any, ...]) -> str:
        key = (words.key, facts, language, as_html)
        known = self._remembered.get(key)
        if known is None:
            if len(self._remembered) >= _MOST_REMEMBERED:
                self._remembered.clear()
            known = self._remembered[key] = self._write(words, language, as_html)
        return known

    def _write(self, words: Text, language: str, as_html: bool) -> str:
        bundle = self._bundles[language]
        if not bundle.has_message(words.key):
            raise TextsBroken(f"{words.key} in {language}")
        pattern = bundle.get_message(words.key).value
        if pattern is None:
            raise TextsBroken(f"{words.key} in {language} has no words")
        facts = self._facts(words.facts, language, as_html)
        aside = {_mark(name): fact for name, fact in facts.items() if isinstance(fact, str) and len(fact) > _LONG}
        written, errors = bundle.format_pattern(pattern, facts | {mark[1:-1]: mark for mark in aside})
        if errors:
            raise TextsBroken(f"{words.key} in {language}: {errors}")
        said = (set_apart if language in FROM_THE_RIGHT else uncovered)(str(written), as_html)
        for mark, fact in aside.items():
            said = said.replace(mark, fact)
        return said

    def _facts(self, facts: Mapping[str, Any], language: str, as_html: bool) -> dict[str, Any]:
        return {name: self._fact(value, language, as_html) for name, value in facts.items()}

    def _fact(self, value: Any, language: str, as_html: bool) -> Any:
        if isinstance(value, bool):
            return "yes" if value else "no"
        if isinstance(value, int | float):
            return value
        if isinstance(value, Money):
            return money_words(value, language)
        if isinstance(value, datetime):
            return moment_words(value.astimezone(self._timezone), language)
        if isinstance(value, date):
            return date_words(value, language)
        if isinstance(value, str) and language not in FROM_THE_RIGHT:
            return isolated(self._render(value, language, as_html))
        if isinstance(value, Text | Joined | Country | Written | str):
            return self._render(value, language, as_html)
        raise TextsBroken(f"cannot say {type(value).__name__}")


def _mark(name: str) -> str:
    """Where a long fact will stand; nobody types these signs, which Unicode keeps for a program's own use."""
    return f"\ufdd0{name}\ufdd1"


@lru_cache(maxsize=4096)
def money_words(money: Money, language: str) -> str:
    """An amount as people of this language write it, such as `€24.00`; Stars are told by their name."""
    if money.currency == "XTR":
        return f"{money.amount} ⭐"
    digits = exponent(money.currency)
    number = "#,##0" + ("." + "0" * digits if digits else "")
    if language in {"ru", "ar", "de", "fr"}:
        pattern = f"{number}\u00a0¤"
    elif get_currency_symbol(money.currency, locale=language)[-1].isalpha():
        pattern = f"¤\u00a0{number}"
    else:
        pattern = f"¤{number}"
    return str(format_currency(money.major(), money.currency, pattern, locale=language, currency_digits=False))


@lru_cache(maxsize=4096)
def date_words(day: date, language: str) -> str:
    """A day with its year: `Nov 29, 2026`. Arabic's shorter form is figures with strokes, which look like commands."""
    return str(format_date(day, "long" if language in FROM_THE_RIGHT else "medium", locale=language))


@lru_cache(maxsize=4096)
def weekday_words(day: date, language: str) -> str:
    """A day near enough to need no year: `Tue, Nov 24`."""
    return str(format_skeleton("MMMEd", day, locale=language))


@lru_cache(maxsize=4096)
def moment_words(moment: datetime, language: str) -> str:
    """A local instant with its zone, in the order the language has it: `Tue, Nov 24, 20:00 CET`."""
    joined = str(get_datetime_format("medium", locale=language))
    return joined.format(moment.strftime("%H:%M"), weekday_words(moment.date(), language)) + f" {moment.tzname()}"


@cache
def _bundle(folder: Path, language: str) -> FluentBundle:
    """The words of one language, read once while a process lives: reading them takes most of a second."""
    bundle = FluentBundle([language], use_isolating=language in FROM_THE_RIGHT)
    for file in sorted(folder.glob("*.ftl")):
        bundle.add_resource(FluentResource(file.read_text(encoding="utf-8")))
    return bundle
