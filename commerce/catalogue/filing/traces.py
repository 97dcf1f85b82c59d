"""What an import changes, part by part, as it was before and as it left it: so that it can be taken back."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from enum import StrEnum
from typing import Any, NamedTuple, Protocol

import orjson

from commerce.kit.database import Session


class Part(StrEnum):
    """What of the goods was changed; the words are stored, and stay."""

    PRODUCT = "product"
    VARIANT = "variant"
    TEXT = "text"
    PHOTOS = "photos"
    COUNT = "count"


class Trace(NamedTuple):
    """One part that a row of a file changed. `before` is None where there was nothing.

    `about` is the id of a variant for `VARIANT` and `COUNT`, and of a product otherwise. `after` is a fingerprint of
    what the import left; only where that is still so may the part be put back.
    """

    row: int
    sku: str
    part: Part
    about: int
    language: str
    before: Any
    after: str


class Journal(Protocol):
    """Where the traces of an import are kept."""

    async def note(self, session: Session, traces: Sequence[Trace]) -> None:
        """Keep what one transaction changed, in that transaction."""


def fingerprint(values: Any) -> str:
    """What stands in some part, told in so few signs that a hundred thousand of them weigh little."""
    return hashlib.blake2b(orjson.dumps(values, default=list), digest_size=12).hexdigest()


def plainly(values: Any) -> Any:
    """Rows as they are stored in a journal: lists, words and numbers."""
    return list(map(plainly, values)) if isinstance(values, tuple | list) else values
