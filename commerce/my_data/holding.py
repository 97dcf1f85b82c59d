"""What each table holds of people: which rows are somebody's, and what becomes of them when that person is erased."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from commerce.kit.database import Session
from commerce.my_data.hindrance import Hindrance

#: Where most tables say whose a row is.
OWN = "customer_id"
#: A value that is worked out of the customer's number: no two are alike, and none is a Telegram id.
FROM_NUMBER = "the customer's number, below nought"

#: What is done for somebody who is erased beyond their rows: a claim given back, credit written off.
Besides = Callable[[Session, int], Awaitable[object]]
Rewrite = Callable[[Any], Any]
#: Rows that no statement finds: the section and the table that the file tells them under, and what they say.
Telling = Callable[[Session, int], Awaitable[tuple[str, str, list[dict[str, Any]]]]]
#: Looks whether something else stands in the way, which commerce cannot know.
Hindering = Callable[[Session, int], Awaitable[Hindrance | None]]


class Fate(StrEnum):
    """What becomes of the rows of somebody who is erased."""

    #: No row of this table is anybody's.
    NOBODYS = "nobody's"
    #: Rows name who of the staff did something, by number; nothing else in them is personal.
    STAFF = "staff"
    #: The rows go.
    ERASED = "erased"
    #: What is somebody's in them no statement finds: it is looked for by hand, in what is done besides.
    BY_HAND = "by hand"
    #: The rows stay for the books, under a number that leads to nobody; what tells who that was goes.
    KEPT = "kept"


@dataclass(frozen=True, kw_only=True)
class Holding:
    """One table. `by` says which rows are somebody's, by one or several ways.

    A way is a column that holds the customer's number (`customer_id`), or a column that holds something of a row which
    is theirs (`order_id=orders.id`). `blank` are columns and what stands in them afterwards; `rewrite` makes a stored
    value into one that names nobody. `section` is where the file of a person's data tells it, `hide` what it leaves
    out: the shop's own marks. `numbers` are sealed columns that hold numbers, words and secrets of the house only.
    """

    table: str
    fate: Fate
    by: tuple[str, ...] = ()
    blank: Mapping[str, Any] = field(default_factory=dict)
    rewrite: Mapping[str, Rewrite] = field(default_factory=dict)
    section: str = ""
    hide: frozenset[str] = frozenset()
    numbers: frozenset[str] = frozenset()


@dataclass(frozen=True, kw_only=True)
class Register:
    """Every table there is, what is done and told besides, and what stands in the way; the assembly writes it."""

    holdings: Mapping[str, Holding] = field(default_factory=dict)
    besides: Sequence[Besides] = ()
    hindering: Sequence[Hindering] = ()
    telling: Sequence[Telling] = ()


def register(
    *holdings: Holding | Sequence[Holding],
    besides: Sequence[Besides] = (),
    hindering: Sequence[Hindering] = (),
    telling: Sequence[Telling] = (),
) -> Register:
    """All holdings by their tables. Raises `ValueError` for a table that is named twice."""
    named: dict[str, Holding] = {}
    for some in holdings:
        for one in (some,) if isinstance(some, Holding) else some:
            if one.table in named:
                raise ValueError(f"the table {one.table} is named twice")
            named[one.table] = one
    return Register(holdings=named, besides=tuple(besides), hindering=tuple(hindering), telling=tuple(telling))


def nobodys(*tables: str, secrets: Sequence[str] = ()) -> list[Holding]:
    """Tables that hold nothing of anybody; `secrets` are sealed since they are the shop's own."""
    return [Holding(table=table, fate=Fate.NOBODYS, numbers=frozenset(secrets)) for table in tables]


def of_staff(*tables: str, secrets: Sequence[str] = ()) -> list[Holding]:
    """Tables that only say who of the staff did something; the number stays, and leads to nobody.

    `secrets` are sealed since they are the shop's own.
    """
    return [Holding(table=table, fate=Fate.STAFF, numbers=frozenset(secrets)) for table in tables]


def by_hand(*tables: str) -> list[Holding]:
    """Tables in which somebody is found by hand only, in what is done besides."""
    return [Holding(table=table, fate=Fate.BY_HAND) for table in tables]


def erased(table: str, section: str, *by: str, hide: Sequence[str] = ()) -> Holding:
    """Rows that go."""
    return Holding(table=table, fate=Fate.ERASED, by=by or (OWN,), section=section, hide=frozenset(hide))


def kept(
    table: str,
    section: str,
    *by: str,
    blank: Sequence[str] | Mapping[str, Any] = (),
    rewrite: Mapping[str, Rewrite] | None = None,
    hide: Sequence[str] = (),
    numbers: Sequence[str] = (),
) -> Holding:
    """Rows that stay; of `blank` only the names need be given where nothing is to stand there."""
    blanks = blank if isinstance(blank, Mapping) else dict.fromkeys(blank)
    return Holding(
        table=table,
        fate=Fate.KEPT,
        by=by or (OWN,),
        blank=blanks,
        rewrite=rewrite or {},
        section=section,
        hide=frozenset(hide),
        numbers=frozenset(numbers),
    )
