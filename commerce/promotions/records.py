"""A promotion as its merchant made it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import Row

from commerce.promotions.states import Kind, Phase, Status

#: How the source of a promotion begins; its number follows.
PREFIX = "promotion:"


class Part(StrEnum):
    """What a promotion is made of, in the order in which it is asked for."""

    SCOPE = "scope"
    TERMS = "terms"
    GIFT = "gift"
    LABEL = "label"


@dataclass(frozen=True)
class Term:
    """From `at` (pieces, or minor units) on it gives `gives` (basis points, or minor units), to one mark or to all."""

    at: int
    gives: int
    mark: str = ""

    def stored(self) -> list[Any]:
        """As it stands in the row."""
        return [self.at, self.gives, self.mark]


@dataclass(frozen=True, kw_only=True)
class Record:
    """Everything that is known of a promotion; see `StoredPromotion` for units."""

    id: int
    kind: Kind
    status: Status
    labels: Mapping[str, str]
    currency: str
    terms: tuple[Term, ...]
    by_share: bool
    include: tuple[str, ...]
    exclude: tuple[str, ...]
    gift_variant_id: int | None
    gift_quantity: int
    customer_group: str | None
    priority: int
    exclusive_group: str
    starts_at: datetime | None
    ends_at: datetime | None
    most_uses: int | None
    most_each: int | None
    version: int
    #: How many orders have it now.
    used: int = 0

    @property
    def source(self) -> str:
        """How quotes and orders call it."""
        return source_of(self.id)

    @property
    def adds_up(self) -> bool:
        """Whether it comes off beside other order promotions, rather than the best of them alone."""
        return self.exclusive_group == own_group(self.id)

    def label(self, language: str) -> str:
        """Its name in a language, or in the first one that has one."""
        return self.labels.get(language) or next(iter(self.labels.values()), self.kind.value)

    def phase(self, moment: datetime) -> Phase:
        """What it is doing at a moment."""
        if self.status is not Status.ACTIVE:
            over = self.status is Status.PAUSED and self.ends_at is not None and self.ends_at <= moment
            return Phase.ENDED if over else Phase(self.status.value)
        if self.ends_at is not None and self.ends_at <= moment:
            return Phase.ENDED
        return Phase.SCHEDULED if self.starts_at is not None and self.starts_at > moment else Phase.RUNNING

    @property
    def missing(self) -> Part | None:
        """What has to be said first before it can be published."""
        if not self.include and self.kind is Kind.BUNDLE:
            return Part.SCOPE
        if not self.terms:
            return Part.TERMS
        if self.kind is Kind.GIFT and self.gift_variant_id is None:
            return Part.GIFT
        return None if self.labels else Part.LABEL


def source_of(promotion_id: int) -> str:
    """How quotes and orders call a promotion."""
    return f"{PREFIX}{promotion_id}"


def own_group(promotion_id: int) -> str:
    """The group of a promotion that competes with no other."""
    return f"own:{promotion_id}"


def record_of(row: Row[*tuple[Any, ...]], used: int = 0) -> Record:
    """The promotion in a row."""
    return Record(
        id=row.id,
        kind=Kind(row.kind),
        status=Status(row.status),
        labels=row.labels,
        currency=row.currency,
        terms=tuple(Term(*term) for term in row.terms),
        by_share=row.by_share,
        include=tuple(row.include),
        exclude=tuple(row.exclude),
        gift_variant_id=row.gift_variant_id,
        gift_quantity=row.gift_quantity,
        customer_group=row.customer_group,
        priority=row.priority,
        exclusive_group=row.exclusive_group,
        starts_at=row.starts_at,
        ends_at=row.ends_at,
        most_uses=row.most_uses,
        most_each=row.most_each,
        version=row.version,
        used=used,
    )
