"""A packet as it stands: what the merchant wants of it, how far it has come, and somebody's share."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row, bindparam, select

from campaigns.packets.errors import PacketInvalid, PacketTooThin
from campaigns.packets.models import packets_table, shares_table
from campaigns.packets.parting import most_for_one
from campaigns.packets.states import Status
from commerce.coupons import Stack, Terms
from commerce.kit.database import Session, lock_for_update
from commerce.kit.errors import NotFound
from commerce.kit.money import Money

#: The most that a packet may be: people, minor units, days that a share is good, hours that it is open.
MOST_PEOPLE = 1000
MOST_TOTAL = 100_000_000
MOST_DAYS = 365
MOST_HOURS = 30 * 24

_p, _s = packets_table.c, shares_table.c
_by_id = select(packets_table).where(_p.id == bindparam("packet_id"))
_by_token = select(packets_table).where(_p.token == bindparam("token"), _p.status != Status.DRAFT)
_share = select(shares_table).where(_s.packet_id == bindparam("packet_id"), _s.customer_id == bindparam("customer_id"))


@dataclass(frozen=True, kw_only=True)
class Plan:
    """A packet as the merchant wants it; sums are minor units of `currency`.

    `name` may be empty: then it has none of its own. Raises `PacketTooThin`, and `PacketInvalid` for anything else.
    """

    currency: str
    total: int
    people: int
    minimum: int
    threshold: int = 0
    term_days: int = 14
    hours: int = 24
    name: str = ""

    def __post_init__(self) -> None:
        right = (
            1 <= self.total <= MOST_TOTAL
            and 1 <= self.people <= MOST_PEOPLE
            and self.minimum >= 1
            and 0 <= self.threshold <= MOST_TOTAL
            and 1 <= self.term_days <= MOST_DAYS
            and 1 <= self.hours <= MOST_HOURS
        )
        if not right:
            raise PacketInvalid
        if self.total < self.people * self.minimum:
            raise PacketTooThin(least=Money(self.minimum, self.currency), most=self.total // self.minimum)

    def money(self, amount: int) -> Money:
        """Minor units of this packet as money."""
        return Money(amount, self.currency)

    @property
    def terms(self) -> Terms:
        """What its kind of coupon may be worth at most; each share has an amount of its own."""
        most = most_for_one(self.total, self.people, self.minimum)
        return Terms(stack=Stack.ORDER, currency=self.currency, amount=most, threshold=self.threshold)


@dataclass(frozen=True, kw_only=True)
class Packet:
    """A packet and how far it has come; `rest`, in minor units, is what nobody has yet."""

    id: int
    token: str
    status: Status
    plan: Plan
    rest: int
    taken: int
    template_id: int | None
    created_by: int
    expires_at: datetime | None

    @property
    def left(self) -> int:
        """How many shares nobody has yet."""
        return self.plan.people - self.taken

    def gives(self, moment: datetime) -> bool:
        """Whether somebody who taps now has a share."""
        return self.status is Status.OPEN and self.expires_at is not None and moment < self.expires_at


@dataclass(frozen=True, kw_only=True)
class Share:
    """What somebody has of a packet, as their coupon."""

    number: int
    amount: Money
    coupon_id: int


async def get(session: Session, packet_id: int) -> Packet:
    """A packet: the caller has checked the right to see it. Raises `NotFound`."""
    return _found((await session.execute(_by_id, {"packet_id": packet_id})).first())


async def locked(session: Session, packet_id: int) -> Packet:
    """A packet that nobody else changes until the end. Raises `NotFound`."""
    return _found((await session.execute(lock_for_update(session, _by_id), {"packet_id": packet_id})).first())


async def by_token(session: Session, token: str) -> Packet:
    """The published packet that a link leads to. Raises `NotFound`."""
    return _found((await session.execute(_by_token, {"token": token})).first())


async def find_share(session: Session, customer_id: int, packet: Packet) -> Share | None:
    """What somebody has of a packet."""
    row = (await session.execute(_share, {"packet_id": packet.id, "customer_id": customer_id})).first()
    if row is None:
        return None
    return Share(number=row.number, amount=packet.plan.money(row.amount), coupon_id=row.coupon_id)


def packet_of(row: Row[*tuple[Any, ...]]) -> Packet:
    """A packet from its row."""
    plan = Plan(
        currency=row.currency,
        total=row.total,
        people=row.people,
        minimum=row.minimum,
        threshold=row.threshold,
        term_days=row.term_days,
        hours=row.hours,
        name=row.name,
    )
    return Packet(
        id=row.id,
        token=row.token,
        status=Status(row.status),
        plan=plan,
        rest=row.rest,
        taken=row.taken,
        template_id=row.template_id,
        created_by=row.created_by,
        expires_at=row.expires_at,
    )


def _found(row: Row[*tuple[Any, ...]] | None) -> Packet:
    if row is None:
        raise NotFound
    return packet_of(row)
