"""What a page asks for: a deed with its details, none of which are trusted before they were looked at."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bot.playground.people import Person
from bot.playground.web_stage import Stage


class Misunderstood(Exception):
    """The page asked for something that makes no sense; `str()` says what."""


class Wish:
    """The details of one deed, read field by field. Every reader raises `Misunderstood`."""

    def __init__(self, stage: Stage, details: Mapping[str, Any]) -> None:
        self.stage = stage
        self._details = details

    @property
    def person(self) -> Person:
        """Who does it: a member of the cast."""
        person = self.stage.find(self.number("as"))
        if person is None:
            raise Misunderstood("There is no such person.")
        return person

    def number(self, name: str) -> int:
        """A whole number."""
        found = self.find_number(name)
        if found is None:
            raise Misunderstood(f"“{name}” is missing.")
        return found

    def find_number(self, name: str) -> int | None:
        """A whole number, if it was given."""
        found = self._details.get(name)
        if found is None or (isinstance(found, int) and not isinstance(found, bool)):
            return found
        raise Misunderstood(f"“{name}” must be a whole number.")

    def fraction(self, name: str) -> float:
        """A number with decimals."""
        found = self._details.get(name)
        if isinstance(found, int | float) and not isinstance(found, bool):
            return float(found)
        raise Misunderstood(f"“{name}” must be a number.")

    def words(self, name: str, longest: int = 4096) -> str:
        """A text that is not empty."""
        found = self.find_words(name, longest)
        if not found:
            raise Misunderstood(f"“{name}” is missing.")
        return found

    def find_words(self, name: str, longest: int = 4096) -> str | None:
        """A text, if it was given."""
        found = self._details.get(name)
        if found is None:
            return None
        if not isinstance(found, str) or len(found) > longest:
            raise Misunderstood(f"“{name}” must be a text of at most {longest} characters.")
        return found

    def flag(self, name: str, *, default: bool) -> bool:
        """Yes or no."""
        found = self._details.get(name, default)
        if not isinstance(found, bool):
            raise Misunderstood(f"“{name}” must be true or false.")
        return found

    def part(self, name: str) -> Wish | None:
        """A group of further details, if it was given."""
        found = self._details.get(name)
        if found is None:
            return None
        if not isinstance(found, dict):
            raise Misunderstood(f"“{name}” must be a group of details.")
        return Wish(self.stage, found)
