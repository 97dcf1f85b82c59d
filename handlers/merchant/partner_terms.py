"""The terms of a partner at the counter: each answered by a button or by typing, and good from now on."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from campaigns import partners
from campaigns.partners import MOST_DAYS, MOST_NAME, MOST_RATE, CodeTaken, Partner, PartnerInvalid
from commerce.kit.errors import Invalid
from commerce.kit.numerals import read_amount
from commerce.staff import Permission
from handlers.chat.keyboards import grid, way_back
from handlers.chat.refusals import words_for
from handlers.chat.router import Router, Visit
from handlers.chat.screen import Answer, Button, Screen, Words, paragraphs, text
from handlers.chat.taps import Tap, tap
from handlers.merchant.partner_doors import ShowPartnerGoods, ShowPartnerTerms, ShowStaffPartner
from handlers.merchant.partner_making import RATES
from handlers.partner_words import percent, read_percent, terms_words
from handlers.partners import link_of

router = Router()


class PartnerTerm(StrEnum):
    """What a merchant decides about a partner by a number or a word."""

    RATE = "rate"
    DAYS = "days"
    MINIMUM = "minimum"
    NAME = "name"
    CODE = "code"


#: What is offered as a button; everything may be typed as well. The minimum is in whole units of the currency.
CHOICES: dict[PartnerTerm, tuple[int, ...]] = {
    PartnerTerm.RATE: RATES,
    PartnerTerm.DAYS: (7, 14, 30, 60, 90),
}


@tap("m.ptnt", needs=Permission.PARTNER_EDIT)
@dataclass(frozen=True)
class ChangePartnerTerm(Tap):
    """Let me change this."""

    partner_id: int
    term: PartnerTerm


@tap("m.ptnt=", needs=Permission.PARTNER_EDIT)
@dataclass(frozen=True)
class SetPartnerTerm(Tap):
    """It shall be so much."""

    partner_id: int
    term: PartnerTerm
    value: int


@tap("m.ptnt?", needs=Permission.PARTNER_EDIT)
@dataclass(frozen=True)
class GivePartnerTerm(Tap):
    """How much shall it be?"""

    partner_id: int
    term: PartnerTerm


@tap("m.ptnfirst", needs=Permission.PARTNER_EDIT)
@dataclass(frozen=True)
class CountFirstOnly(Tap):
    """Count first orders only, or all."""

    partner_id: int
    wanted: bool


@router.tap(ShowPartnerTerms)
async def show_terms(visit: Visit, wanted: ShowPartnerTerms) -> Answer:
    return terms_screen(visit, await partners.get(visit.session, wanted.partner_id))


@router.tap(ChangePartnerTerm)
async def change_term(visit: Visit, wanted: ChangePartnerTerm) -> Answer:
    return _ask(await partners.get(visit.session, wanted.partner_id), wanted.term)


@router.tap(SetPartnerTerm)
async def set_term(visit: Visit, wanted: SetPartnerTerm) -> Answer:
    return terms_screen(visit, await _set(visit, wanted.partner_id, wanted.term, wanted.value))


@router.reply(GivePartnerTerm)
async def term_given(visit: Visit, asked: GivePartnerTerm) -> Answer:
    """What cannot be understood, or is taken, is asked again."""
    partner = await partners.get(visit.session, asked.partner_id)
    try:
        return terms_screen(visit, await _typed(visit, partner, asked.term))
    except (Invalid, CodeTaken) as refused:
        return _ask(partner, asked.term, words_for(refused))


@router.tap(CountFirstOnly)
async def count_first_only(visit: Visit, wanted: CountFirstOnly) -> Answer:
    changed = await partners.set_new_only(visit.session, visit.customer.id, wanted.partner_id, wanted.wanted)
    return terms_screen(visit, changed)


def terms_screen(visit: Visit, partner: Partner) -> Screen:
    """What it is promised today, and a button for each of it."""
    first = Button(
        text("partner-count-all" if partner.new_only else "partner-count-first"),
        CountFirstOnly(partner.id, not partner.new_only),
    )
    goods = Button(text("partner-goods"), ShowPartnerGoods(partner.id))
    terms = [Button(text(f"partner-term-{one.value}"), ChangePartnerTerm(partner.id, one)) for one in PartnerTerm]
    body = paragraphs(
        text("partner-title", name=partner.name),
        terms_words(partner),
        text("partner-link", link=link_of(visit, partner)),
        text("partner-terms-from-now"),
    )
    return Screen(body, [*grid([*terms, goods], 2), [first], way_back(ShowStaffPartner(partner.id))])


def _ask(partner: Partner, term: PartnerTerm, notice: Words | None = None) -> Screen:
    choices = [Button(_choice(term, one), SetPartnerTerm(partner.id, term, one)) for one in CHOICES.get(term, ())]
    facts = {"most": percent(MOST_RATE), "days": MOST_DAYS, "signs": MOST_NAME, "code": partner.code}
    question = text(f"partner-ask-{term.value}", **facts)
    rows = [*grid(choices, 4), way_back(ShowPartnerTerms(partner.id))]
    return Screen(paragraphs(notice, question), rows, asks=GivePartnerTerm(partner.id, term))


def _choice(term: PartnerTerm, value: int) -> Words:
    return percent(value) if term is PartnerTerm.RATE else text("partner-days", count=value)


async def _typed(visit: Visit, partner: Partner, term: PartnerTerm) -> Partner:
    """Raises `Invalid`, `CodeTaken`."""
    session, mia, words = visit.session, visit.customer.id, visit.words.strip()
    if term is PartnerTerm.NAME:
        return await partners.rename(session, mia, partner.id, words)
    if term is PartnerTerm.CODE:
        await partners.choose(session, mia, partner.id, words)
        return await partners.get(session, partner.id)
    if term is PartnerTerm.MINIMUM:
        return await partners.set_minimum(session, mia, partner.id, read_amount(words, partner.currency))
    value = read_percent(words) if term is PartnerTerm.RATE else _count(words)
    return await _set(visit, partner.id, term, value)


async def _set(visit: Visit, partner_id: int, term: PartnerTerm, value: int) -> Partner:
    """Raises `PartnerInvalid`, also for what no button of ours says."""
    if term is PartnerTerm.RATE:
        return await partners.set_rate(visit.session, visit.customer.id, partner_id, value)
    if term is PartnerTerm.DAYS:
        return await partners.set_window(visit.session, visit.customer.id, partner_id, value)
    raise PartnerInvalid


def _count(words: str) -> int:
    if not (words.isascii() and words.isdigit() and len(words) < 6):
        raise PartnerInvalid
    return int(words)
