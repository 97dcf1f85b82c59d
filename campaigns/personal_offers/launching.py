"""Letting a campaign go: a look ahead at who gets what and what it costs, then one tap, or a second person first."""

from __future__ import annotations

import asyncio
from collections import Counter
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from sqlalchemy import func, select

from campaigns import consent
from campaigns.consent import Topic, bucket_of
from campaigns.personal_offers.goods import deals
from campaigns.personal_offers.learning import chances
from campaigns.personal_offers.models import offers_table
from campaigns.personal_offers.offers import Offers, locked
from campaigns.personal_offers.people import crowd, read_people
from campaigns.personal_offers.preparing import HELD_OUT, bars_of
from campaigns.personal_offers.refusals import OffersFixed, OffersForNobody, OffersIncomplete, OffersMovedOn
from campaigns.personal_offers.states import MOVES, Status, Why
from campaigns.personal_offers.weighing import Weighed, weigh
from campaigns.recommendations.taste import day_of
from commerce import staff
from commerce.customers import CustomerRow
from commerce.kit.clock import now
from commerce.kit.database import Session, table_of
from commerce.kit.money import exponent
from commerce.kit.states import try_move
from commerce.staff import Act, Approval, approvals

#: So many people are weighed for a look ahead, and of so many it is asked who surely buys anyway; of more, so many
#: drawn by lot stand for all: somebody waits for the answer.
MOST_LOOKED_AT, MOST_ASKED = 300, 2_000
SAMPLES = 3

_c = table_of(CustomerRow).c


@dataclass(frozen=True, kw_only=True)
class Outlook:
    """What launching it now would mean; sums are minor units.

    `whole` is the audience and `left_out` how many of it get nothing for which reason. `cost_at_most` is what the
    coupons of all `offered` would take off, `cost_expected` what they likely will. Where only a part was looked at
    (`is_about`), the figures are those of the part in proportion.
    """

    whole: int
    offered: int
    held_out: int
    left_out: dict[str, int]
    cost_at_most: int
    cost_expected: int
    worth: int
    samples: tuple[Weighed, ...]
    is_about: bool


async def foresee(session: Session, offers: Offers) -> Outlook:
    """Weigh everybody, or a part that was drawn by lot: of the others nothing is read, they are only counted."""
    at = now()
    those = crowd(offers.snapshot_id, offers.aim.rule, at)
    reason = consent.excluded(Topic.OFFERS, at).label("reason")
    rows = (await session.execute(select(reason, func.count()).where(*those).group_by(reason))).all()
    left_out = Counter({row[0]: row[1] for row in rows if row[0] is not None})
    welcome = sum(row[1] for row in rows if row[0] is None)
    drawn = consent.bucket(_c.lot, offers.salt + "look")
    by_lot = select(_c.id).where(*those, reason.is_(None)).order_by(drawn, _c.id).limit(MOST_ASKED)
    asked = list(await session.scalars(by_lot))
    known = await read_people(session, asked[:MOST_LOOKED_AT], offers.products, at, offers.id)
    there, bars = await deals(session, offers), await bars_of(session, offers, at, asked)
    chance, unit = await chances(session), 10 ** exponent(offers.currency)
    found = await asyncio.to_thread(weigh, known, there, bars, chance, day_of(at), unit)
    part = welcome / len(known) if known else 1.0
    whys = Counter(one.value for one in found.values() if isinstance(one, Why))
    lots = {one.id: one.lot for one in known}
    best = sorted((one for one in found.values() if isinstance(one, Weighed)), key=lambda one: -one.worth)
    held = [one for one in best if bucket_of(lots[one.customer_id], offers.salt) < HELD_OUT]
    offered, beyond = _within(best, {one.customer_id for one in held}, (offers.budget or 0) / part)
    whys[Why.BUDGET.value] += beyond
    left_out.update({why: round(count * part) for why, count in whys.items() if count})
    return Outlook(
        whole=sum(row[1] for row in rows),
        offered=round(len(offered) * part),
        held_out=round(len(held) * part),
        left_out=dict(left_out),
        cost_at_most=round(sum(one.deal.discount for one in offered) * part),
        cost_expected=round(sum(max(one.chance, one.anyway) * one.deal.discount for one in offered) * part),
        worth=round(sum(one.worth for one in offered) * part),
        samples=tuple(offered[:SAMPLES]),
        is_about=welcome > len(known),
    )


async def launch(session: Session, staff_id: int, campaign_id: int, *, version: int, limit: int) -> bool:
    """Let a draft go; False if a second person is to agree first, as it takes above `limit` people.

    `version` is what was seen and confirmed. Raises `OffersMovedOn`, `OffersIncomplete`, `OffersForNobody`,
    `OffersFixed`, `AlreadyAsked`.
    """
    offers = await locked(session, campaign_id)
    if not offers.is_draft:
        raise OffersFixed
    if offers.version != version:
        raise OffersMovedOn
    seen = await _checked(session, offers)
    if await approvals.needed(session, staff_id, Act.OFFERS, size=seen.offered, limit=limit):
        facts = {"people": seen.offered, "version": offers.version}
        await approvals.request(session, staff_id, Act.OFFERS, f"offer:{campaign_id}", facts)
        return False
    await _go(session, staff_id, offers, seen)
    return True


async def carry_out_launch(session: Session, approval: Approval) -> None:
    """Launch what somebody asked for and somebody else agreed to. Raises `OffersMovedOn`, and as `launch`."""
    offers = await locked(session, approval.subject_id)
    if not offers.is_draft or offers.version != approval.facts["version"]:
        raise OffersMovedOn
    await _go(session, approval.requested_by, offers, await _checked(session, offers))


async def _checked(session: Session, offers: Offers) -> Outlook:
    if not (offers.products and offers.templates and offers.budget):
        raise OffersIncomplete
    seen = await foresee(session, offers)
    if not seen.offered:
        raise OffersForNobody
    return seen


async def _go(session: Session, staff_id: int, offers: Offers, seen: Outlook) -> None:
    at = now()
    facts: dict[str, Any] = {
        "launched_by": staff_id,
        "launched_at": at,
        "not_after": at + timedelta(hours=offers.hours),
    }
    if not await try_move(session, offers_table, offers.id, MOVES, Status.WEIGHING, **facts):
        raise OffersFixed
    details = {"people": seen.offered, "version": offers.version}
    await staff.note(session, staff_id, "offer.launch", f"offer:{offers.id}", details)


def _within(best: list[Weighed], held: set[int], budget: float) -> tuple[list[Weighed], int]:
    """Those whom the budget reaches, the best first, and how many it does not reach."""
    reached: list[Weighed] = []
    beyond, spent = 0, 0
    for one in best:
        if one.customer_id in held:
            continue
        if spent + one.deal.discount > budget:
            beyond += 1
            continue
        spent += one.deal.discount
        reached.append(one)
    return reached, beyond
