"""Several facts in one statement: what a screen wants to know of a product and a customer is asked together.

Each slice says how its own fact is asked and what the answer means; a statement more costs more than a fact more.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, Generic, NamedTuple, TypeVar

from sqlalchemy import BigInteger, Executable, Select, Text, bindparam, cast, literal_column, null, union_all

from commerce.kit.clock import now
from commerce.kit.database import Id, Session

Truth = TypeVar("Truth", covariant=True)

#: Whom and what the facts are about; `at` is the moment at which they are asked.
CUSTOMER = bindparam("of_customer", type_=Id)
PRODUCT = bindparam("of_product", type_=Id)


class Told(NamedTuple):
    """One row of the answer; a fact has as many as it needs, in no order."""

    number: int | None
    total: int | None
    word: str


@dataclass(frozen=True, eq=False)
class Fact(Generic[Truth]):
    """What may be asked along: a statement of the columns of `told`, and what its rows mean."""

    asked: Select[Any]
    meant: Callable[[Sequence[Told]], Truth]


class Facts:
    """The answers."""

    def __init__(self, told: Mapping[Fact[Any], Sequence[Told]]) -> None:
        self._told = told

    def of(self, fact: Fact[Truth]) -> Truth:
        """What is the case."""
        return fact.meant(self._told[fact])


def told(number: Any = None, total: Any = None, word: Any = None) -> tuple[Any, Any, Any]:
    """The columns of a fact: two whole numbers and a word, any of which may be missing."""
    return _as(number, BigInteger, "number"), _as(total, BigInteger, "total"), _as(word, Text, "word")


async def ask(session: Session, facts: tuple[Fact[Any], ...], customer_id: int, product_id: int = 0) -> Facts:
    """All of these facts about a customer, and a product where they are about one, as they are now."""
    asked = {"of_customer": customer_id, "of_product": product_id, "at": now()}
    found: dict[Fact[Any], list[Told]] = {fact: [] for fact in facts}
    for number, total, word, at in await session.execute(_together(facts), asked):
        found[facts[at]].append(Told(number, total, word or ""))
    return Facts(found)


@cache
def _together(facts: tuple[Fact[Any], ...]) -> Executable:
    numbered = (fact.asked.add_columns(literal_column(str(at)).label("fact")) for at, fact in enumerate(facts))
    return union_all(*numbered)


def _as(value: Any, kind: type[BigInteger | Text], name: str) -> Any:
    return cast(null() if value is None else value, kind).label(name)
