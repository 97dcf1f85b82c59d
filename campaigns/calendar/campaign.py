"""A campaign as people see it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import Row

from campaigns.calendar.states import ALIVE, Kind, Status


@dataclass(frozen=True, kw_only=True)
class Allotment:
    """How many pieces of a variant a campaign sells; `quota` None: as many as there are, uncounted."""

    variant_id: int
    quota: int | None
    held: int
    sold: int

    @property
    def left(self) -> int | None:
        """How many more it would sell now; None where only stock sets a limit."""
        return None if self.quota is None else max(0, self.quota - self.held - self.sold)


@dataclass(frozen=True, kw_only=True)
class Campaign:
    """What runs when; `ends_at` None: until somebody ends it."""

    id: int
    kind: Kind
    status: Status
    titles: Mapping[str, str]
    product_id: int
    currency: str
    starts_at: datetime | None
    ends_at: datetime | None
    created_by: int
    created_at: datetime
    published_at: datetime | None
    ended_at: datetime | None
    version: int
    #: Whether the pieces that it may sell are put aside while it runs, so that nobody else buys them.
    set_aside: bool = False
    variants: Mapping[int, Allotment] = field(default_factory=dict)

    @property
    def is_alive(self) -> bool:
        """Whether it was published and is not over."""
        return self.status in ALIVE

    def runs_at(self, moment: datetime) -> bool:
        """Whether it sells at this moment; its end counts although the clock has not turned it yet."""
        return self.status is Status.RUNNING and (self.ends_at is None or moment < self.ends_at)

    def title(self, language: str) -> str:
        """What it is called in this language, or in the first one there is."""
        return self.titles.get(language) or next(iter(self.titles.values()), "")


@dataclass(frozen=True)
class CampaignPage:
    """One page of a list of campaigns, the newest first; pages count from 0."""

    campaigns: tuple[Campaign, ...]
    page: int
    pages: int
    count: int


def campaign_of(row: Row[*tuple[Any, ...]], variants: Mapping[int, Allotment]) -> Campaign:
    """The campaign that a row tells."""
    return Campaign(
        id=row.id,
        kind=Kind(row.kind),
        status=Status(row.status),
        titles=row.titles,
        product_id=row.product_id,
        currency=row.currency,
        starts_at=row.starts_at,
        ends_at=row.ends_at,
        created_by=row.created_by,
        created_at=row.created_at,
        published_at=row.published_at,
        ended_at=row.ended_at,
        version=row.version,
        set_aside=row.set_aside,
        variants=variants,
    )
