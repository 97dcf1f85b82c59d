"""What a kind of campaign is to its maker: where its plans are kept, what is told of them, what is asked next."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Generic, Protocol, TypeAlias, TypeVar

from campaigns.calendar import Campaign, CampaignFixed, Status
from commerce.kit.database import Session
from handlers.chat.router import Visit
from handlers.chat.screen import Screen, Words


class Planned(Protocol):
    """A campaign of any kind, with the terms that only its kind has."""

    @property
    def id(self) -> int: ...

    @property
    def campaign(self) -> Campaign: ...


Plan = TypeVar("Plan", bound=Planned)
Plan_co = TypeVar("Plan_co", bound=Planned, covariant=True)
#: The screen that asks for whatever follows.
Then: TypeAlias = Callable[[Visit, Plan], Screen]


class Plans(Protocol[Plan_co]):
    """What the slice of every kind can do: `campaigns.flash_sales` and the like."""

    async def begin(self, session: Session, actor_id: int, product_id: int, currency: str, /) -> Plan_co: ...

    async def get(self, session: Session, campaign_id: int, /) -> Plan_co: ...

    async def drop_variant(self, session: Session, campaign_id: int, variant_id: int, /) -> Plan_co: ...

    async def set_quota(self, session: Session, campaign_id: int, variant_id: int, quota: int | None, /) -> Plan_co: ...


@dataclass(frozen=True)
class Making(Generic[Plan]):
    """A kind of campaign that is made at the counter."""

    plans: Plans[Plan]
    #: What is said of a plan so far, each fact on a line.
    facts: Callable[[Visit, Plan], Awaitable[Words]]
    #: Whether each of its variants has a price.
    has_prices: Callable[[Plan], bool]
    #: A name for one that has prices.
    suggested_title: Callable[[Plan], Words]
    #: Whatever is missing first; then what follows the step that was just answered, and the preview at the end.
    next_screen: Callable[[Visit, int, Then[Plan] | None], Awaitable[Screen]]

    async def draft(self, visit: Visit, campaign_id: int) -> Plan:
        """A plan that nobody has seen yet. Raises `CampaignFixed`, and `NotFound` for one of another kind."""
        plan = await self.plans.get(visit.session, campaign_id)
        if plan.campaign.status is not Status.DRAFT:
            raise CampaignFixed
        return plan
