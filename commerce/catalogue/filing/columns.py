"""The columns of the catalogue file, and where they stand in a given one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from commerce.catalogue.filing.report import FileWrong

REQUIRED = ("sku", "product", "price")
OPTIONS = ("option1", "option2", "option3")
COLUMNS = (
    *("sku", "product", "category", "description", *OPTIONS),
    *("price", "compare_at_price", "cost_price", "floor_price", "currency", "stock", "safety_stock", "weight_grams"),
    *("kind", "tax_class", "tags", "images", "barcode", "returnable", "active"),
)
#: These may stand again as `title:zh`, saying the same in another language.
SAID = ("title", "description", "category", *OPTIONS)
_ABSENT = -1


@dataclass(frozen=True, slots=True)
class SaidAt:
    """Where the columns of one other language stand."""

    title: int
    description: int
    category: int
    options: tuple[int, ...]

    @property
    def has_words(self) -> bool:
        """Whether the file translates options."""
        return any(place != _ABSENT for place in self.options)


@dataclass(frozen=True, slots=True, eq=False)
class Header:
    """Which column stands where. A column that is not there stands at -1, where every row has an empty cell."""

    width: int
    at: dict[str, int]
    said: dict[str, SaidAt]
    ignored: tuple[str, ...]
    #: Where the options stand.
    options: tuple[int, ...]
    #: Whether the file speaks of options, and whether it names categories in other languages.
    has_options: bool
    says_categories: bool
    #: Whether goods may get pictures: those that rows name, or those that lie beside the table.
    has_pictures: bool

    def places(self) -> dict[str, int]:
        """All columns that are there, translations included, and where they stand."""
        said = {
            f"{column}:{language}": place
            for language, at in self.said.items()
            for column, place in zip(SAID, (at.title, at.description, at.category, *at.options), strict=True)
        }
        return {column: place for column, place in {**self.at, **said}.items() if place != _ABSENT}

    def has(self, column: str) -> bool:
        """Whether the file has this column."""
        return self.at[column] != _ABSENT


def read_header(columns: Sequence[str], ignored: Sequence[str] = ()) -> Header:
    """Where the columns stand; an empty name is one that is not used, and `ignored` is what those are called.

    Raises `FileWrong` when a required column is missing or one stands there twice.
    """
    found: dict[str, int] = {}
    for place, name in enumerate(columns):
        if name in found:
            raise FileWrong(problem="column-twice", column=name)
        if name:
            found[name] = place
    for column in REQUIRED:
        if column not in found:
            raise FileWrong(problem="column-missing", column=column)
    languages = dict.fromkeys(language for name in found if (language := language_of(name)))
    said = {language: _said_at(found, language) for language in languages}
    at = dict.fromkeys(COLUMNS, _ABSENT) | found
    return Header(
        len(columns),
        at,
        said,
        tuple(ignored),
        tuple(at[option] for option in OPTIONS),
        has_options=any(option in found for option in OPTIONS),
        says_categories=any(places.category != _ABSENT for places in said.values()),
        has_pictures="images" in found,
    )


def _said_at(found: dict[str, int], language: str) -> SaidAt:
    title, description, category, *options = (found.get(f"{column}:{language}", _ABSENT) for column in SAID)
    return SaidAt(title, description, category, tuple(options))


def language_of(name: str) -> str:
    """The language of a column such as `title:zh`, or nothing."""
    column, _, language = name.partition(":")
    return language if column in SAID and language.replace("-", "").isalnum() and len(language) <= 16 else ""


def is_column(name: str) -> bool:
    """Whether the catalogue has such a column, translations such as `title:zh` included."""
    return name in COLUMNS or bool(language_of(name))
