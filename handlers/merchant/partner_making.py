"""Making a partner at the counter: first its name, then its share; everything else has a sensible beginning."""

from __future__ import annotations

from dataclasses import dataclass

from campaigns import partners
from campaigns.partners import MOST_NAME
from commerce.kit.errors import Invalid
from commerce.staff import Permission
from handlers.chat.keyboards import way_back
from handlers.chat.refusals import words_for
from handlers.chat.router import Router, Visit
from handlers.chat.screen import Answer, Button, Screen, Words, paragraphs, text
from handlers.chat.taps import Tap, tap
from handlers.merchant.partner_doors import ShowPartners, ShowPartnerTerms
from handlers.partner_words import percent

router = Router()

#: Basis points that are offered as buttons.
RATES = (500, 1000, 1500, 2000)


@tap("m.ptnnew", needs=Permission.PARTNER_EDIT)
@dataclass(frozen=True)
class NewPartner(Tap):
    """Another partner: under which name?"""


@tap("m.ptnname?", needs=Permission.PARTNER_EDIT)
@dataclass(frozen=True)
class GivePartnerName(Tap):
    """Under which name is it disclosed?"""


@router.tap(NewPartner)
async def new_partner(_: Visit, __: NewPartner) -> Answer:
    return _ask_name()


@router.reply(GivePartnerName)
async def name_given(visit: Visit, _: GivePartnerName) -> Answer:
    """It is made with a tenth, which the next screen lets be changed."""
    try:
        name = partners.tidy_name(visit.words)
    except Invalid as refused:
        return _ask_name(words_for(refused))
    currency = visit.shop.profile.currency
    made = await partners.make(visit.session, visit.customer.id, name, RATES[1], currency)
    body = text("partner-made", name=made.name, percent=percent(made.rate))
    return Screen(body, [[Button(text("partner-terms"), ShowPartnerTerms(made.id))], way_back(ShowPartners())])


def _ask_name(notice: Words | None = None) -> Screen:
    body = paragraphs(notice, text("partner-ask-name", most=MOST_NAME))
    return Screen(body, [way_back(ShowPartners())], asks=GivePartnerName())
