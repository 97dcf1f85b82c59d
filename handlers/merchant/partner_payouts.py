"""Payouts to partners at the counter: what was sent is written down, with its day; the shop itself sends no money."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from campaigns import partners
from campaigns.partners import Partner, PayoutInvalid
from commerce import staff
from commerce.kit.clock import now
from commerce.kit.money import Money
from commerce.staff import Permission
from handlers.chat.keyboards import way_back
from handlers.chat.refusals import words_for
from handlers.chat.router import Router, Visit
from handlers.chat.screen import Answer, Screen, Words, paragraphs, text
from handlers.chat.taps import Tap, tap
from handlers.merchant.partner_doors import AskPayout, ShowStaffPartner
from handlers.merchant.partners import partner_card

router = Router()


@tap("m.ptn$?", needs=Permission.PARTNER_PAY)
@dataclass(frozen=True)
class GivePayout(Tap):
    """When was it paid, and what stands on the transfer? `seen`: what was due when that was asked."""

    partner_id: int
    seen: int


@router.tap(AskPayout)
async def ask_payout(visit: Visit, wanted: AskPayout) -> Answer:
    partner = await partners.get(visit.session, wanted.partner_id)
    return _ask(visit, partner, await partners.due(visit.session, partner))


@router.reply(GivePayout)
async def payout_given(visit: Visit, asked: GivePayout) -> Answer:
    """What cannot be read is asked again; what is not due any more is refused by itself."""
    await staff.require(visit.session, visit.customer.id, Permission.PARTNER_PAY)
    partner = await partners.get(visit.session, asked.partner_id)
    try:
        recorded = await _record(visit, asked)
    except PayoutInvalid as refused:
        return _ask(visit, partner, Money(asked.seen, partner.currency), words_for(refused))
    notice = text("partner-payout-waits" if recorded is None else "partner-payout-recorded")
    return await partner_card(visit, partner, notice)


async def _record(visit: Visit, asked: GivePayout) -> partners.Payout | None:
    day, reference = _read(visit.words, _today(visit))
    return await partners.pay(
        visit.session,
        visit.customer.id,
        asked.partner_id,
        seen=asked.seen,
        day=day,
        reference=reference,
        today=_today(visit),
        limit=visit.shop.profile.limits.refund,
    )


def _ask(visit: Visit, partner: Partner, due: Money, notice: Words | None = None) -> Screen:
    question = text("partner-ask-payout", name=partner.name, amount=due, today=_today(visit).isoformat())
    back = way_back(ShowStaffPartner(partner.id))
    return Screen(paragraphs(notice, question), [back], asks=GivePayout(partner.id, due.amount))


def _read(words: str, today: date) -> tuple[date, str]:
    """`2026-04-02 SEPA 17`, or the reference alone, for today."""
    first, _, rest = words.strip().partition(" ")
    try:
        return date.fromisoformat(first), rest
    except ValueError:
        return today, words


def _today(visit: Visit) -> date:
    return now().astimezone(visit.shop.profile.timezone).date()
