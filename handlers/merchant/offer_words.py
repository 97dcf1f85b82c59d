"""How a campaign of personal offers reads at the counter: its state, its parts, who is left out, what it costs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from campaigns import segments
from campaigns.outbox import State
from campaigns.personal_offers import Aim, Offers, Outlook, Progress, Weighed
from commerce import catalogue, coupons, customers, staff
from commerce.kit.database import Session
from commerce.kit.money import Money
from commerce.staff import Permission
from handlers.chat.router import Visit
from handlers.chat.screen import Words, lines, text
from handlers.chat.writing import shortened
from handlers.coupon_words import called, percent_of
from handlers.merchant.round_words import figures_words
from handlers.merchant.segment_doors import Ready
from handlers.why_words import reason_words

_MOST_NAME = 40
_READY = frozenset(one.value for one in Ready)


def label(offers: Offers) -> Words:
    """A line for it: its state and its number."""
    return text(f"offers-label-{offers.status.value}", number=offers.id)


async def aim_words(session: Session, aim: Aim) -> Words:
    """Whom it is for, before anybody is left out."""
    if aim.word in _READY:
        return text(f"audience-ready-{aim.word}")
    if aim.segment_id is not None:
        return (await segments.get(session, aim.segment_id)).name
    return text("offers-for-all")


async def parts_words(session: Session, language: str, offers: Offers) -> Words:
    """What it is put together from, part by part."""
    goods = await names_of(session, language, offers.products)
    kinds = [await _kind_words(session, one) for one in offers.templates]
    budget = None if offers.budget is None else Money(offers.budget, offers.currency)
    return lines(
        text("offers-goods", count=len(offers.products)),
        *(text("offers-line", what=goods[one]) for one in offers.products if one in goods),
        text("offers-coupons", count=len(kinds)),
        *(text("offers-line", what=one) for one in kinds),
        text("offers-audience", who=await aim_words(session, offers.aim)),
        text("offers-no-budget") if budget is None else text("offers-budget", budget=budget),
        text("offers-floor", percent=percent_of(offers.floor)),
    )


async def outlook_words(session: Session, visit: Visit, offers: Offers, seen: Outlook) -> Words:
    """How many get one, why the others do not, what it costs, and a few of them."""
    most, likely = Money(seen.cost_at_most, offers.currency), Money(seen.cost_expected, offers.currency)
    return lines(
        text("offers-about") if seen.is_about else None,
        text("offers-reach", count=seen.offered, whole=seen.whole),
        text("offers-held", count=seen.held_out),
        *left_out_words(seen.left_out),
        text("offers-cost", most=most, likely=likely),
        text("offers-worth", worth=Money(seen.worth, offers.currency)),
        text("offers-samples") if seen.samples else None,
        *[await _sample_words(session, visit, offers, one) for one in seen.samples],
    )


def left_out_words(left_out: Mapping[str, int]) -> Iterator[Words]:
    """How many are left out, reason by reason, the most first."""
    for reason, count in sorted(left_out.items(), key=lambda one: -one[1]):
        yield text("offers-left-out", count=count, why=reason_words(State.SUPPRESSED, reason))


def progress_words(offers: Offers, found: Progress) -> Words:
    """The figures of a campaign that was launched: of its messages, its offers, its money, and who was left out."""
    money = text(
        "offers-promised",
        promised=Money(offers.promised, offers.currency),
        given=Money(found.given, offers.currency),
        budget=Money(offers.budget or 0, offers.currency),
    )
    if offers.is_preparing:
        return lines(text("offers-weighed", count=found.weighed), money)
    return lines(
        figures_words(found, found.finish),
        *left_out_words(found.reasons),
        text("offers-claimed", claimed=found.claimed, used=found.used, declined=found.declined),
        money,
        text("offers-given-back", sum=Money(found.given_back, offers.currency)) if found.given_back else None,
    )


async def names_of(session: Session, language: str, products: tuple[int, ...]) -> dict[int, str]:
    """Products by their names, those that are on the shelf."""
    cards = await catalogue.cards(session, products, language)
    return {one: shortened(card.title, _MOST_NAME) for one, card in cards.items()}


async def _kind_words(session: Session, template_id: int) -> Words:
    plan = (await coupons.get_template(session, template_id)).plan
    return called(plan.name, plan.terms, _MOST_NAME)


async def _sample_words(session: Session, visit: Visit, offers: Offers, one: Weighed) -> Words:
    """A pick, without the name of its person unless whoever looks may read names."""
    who: Words = text("offers-somebody", number=str(one.customer_id))
    if await staff.may(session, visit.customer.id, Permission.CUSTOMER_READ):
        name = (await customers.person(session, one.customer_id)).name
        who = shortened(name, _MOST_NAME) if name else who
    goods = await names_of(session, visit.language, (one.deal.product_id,))
    return text(
        "offers-sample",
        who=who,
        what=goods.get(one.deal.product_id, "–"),
        off=Money(one.deal.discount, offers.currency),
        chance=f"{100 * one.chance:.0f}",
        worth=Money(one.worth, offers.currency),
    )
