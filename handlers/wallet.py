"""The wallet: what a customer has here that is worth money. Each part of the shop adds its own section."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass

from campaigns import broadcasts
from commerce import coupons, orders
from commerce.coupons import Claimable, Coupon, CouponStatus, Purse, Template
from commerce.kit.errors import NotFound
from handlers.chat.keyboards import Row, way_back
from handlers.chat.router import Router, Visit
from handlers.chat.screen import Answer, Button, Screen, Style, Words, lines, paragraphs, text
from handlers.chat.taps import Tap, tap
from handlers.chat.writing import until
from handlers.coupon_words import called, name_of, threshold_words, worth_words
from handlers.credit import credit_section
from handlers.doors import EnterCode, ShowWallet
from handlers.drop_words import drops_part
from handlers.loyalty import points_section

router = Router()

#: Coupons of one sort that are told one by one.
MOST_TOLD = 8


@tap("claim")
@dataclass(frozen=True)
class ClaimCoupon(Tap):
    """Take one of these, as my `seq`-th: a number to reach, so that a doubled tap takes no second one."""

    template_id: int
    seq: int


@dataclass(frozen=True)
class Section:
    """A part of the wallet: what is there, and what can be done with it."""

    words: Words
    rows: tuple[Row, ...] = ()


@router.command("wallet")
async def wallet_by_command(visit: Visit) -> Answer:
    return await wallet_screen(visit)


@router.tap(ShowWallet)
async def show_wallet(visit: Visit, _: ShowWallet) -> Answer:
    return await wallet_screen(visit)


@router.tap(ClaimCoupon)
async def claim_coupon(visit: Visit, wanted: ClaimCoupon) -> Answer:
    """Whether it worked stands in the wallet itself."""
    bought = await orders.has_bought(visit.session, visit.customer.id)
    if wanted.template_id in await broadcasts.withheld(visit.session, visit.customer.id):
        raise coupons.CouponNotOffered
    try:
        coupon = await coupons.claim(
            visit.session,
            visit.customer.id,
            wanted.template_id,
            wanted.seq,
            visit.shop.profile,
            bought_before=bought,
        )
    except NotFound as gone:
        raise coupons.CouponNotOffered from gone
    return await wallet_screen(visit, text("wallet-claimed", name=name_of(coupon), until=until(coupon.valid_until)))


async def wallet_screen(visit: Visit, notice: Words | None = None) -> Screen:
    """All sections, one below the other."""
    sections = [found for section in SECTIONS if (found := await section(visit)) is not None]
    rows = [row for section in sections for row in section.rows]
    body = paragraphs(text("wallet-title"), notice, *(section.words for section in sections))
    return Screen(body, [*rows, way_back()])


async def coupon_section(visit: Visit) -> Section:
    """Coupons: those at hand, those to claim, and a code to type."""
    purse = await coupons.purse(visit.session, visit.customer.id)
    bought = await orders.has_bought(visit.session, visit.customer.id)
    offered = await _offered(visit, bought_before=bought)
    rows: list[Row] = [[_claim_button(one)] for one in offered]
    rows.append([Button(text("coupon-enter-code"), EnterCode(buying=False))])
    told = list(_purse_words(purse))
    if offered:
        told.append(lines(text("wallet-claimable"), *(_claimable_words(one.template) for one in offered)))
    return Section(paragraphs(*told) if told else text("wallet-no-coupons"), tuple(rows))


async def _offered(visit: Visit, *, bought_before: bool) -> list[Claimable]:
    """What they may claim; where a coupon is tried on others, whoever is to be without it does not find it here."""
    found = await coupons.claimable(visit.session, visit.customer.id, bought_before=bought_before)
    withheld = await broadcasts.withheld(visit.session, visit.customer.id)
    return [one for one in found if one.template.id not in withheld]


async def points(visit: Visit) -> Section:
    """Points and the tier."""
    return Section(*await points_section(visit))


async def store_credit(visit: Visit) -> Section:
    """What the shop keeps for the customer."""
    words, rows = await credit_section(visit)
    return Section(words, tuple(rows))


async def todays(visit: Visit) -> Section | None:
    """The coupons of today, where any drop runs."""
    words, rows = await drops_part(visit)
    return None if words is None else Section(words, tuple(rows))


#: What stands in the wallet, from top to bottom.
SECTIONS: tuple[Callable[[Visit], Awaitable[Section | None]], ...] = (store_credit, points, todays, coupon_section)


def _purse_words(purse: Purse) -> Iterator[Words]:
    if purse.usable:
        yield lines(text("wallet-usable"), *_at_most(purse.usable))
    if purse.coming:
        yield lines(text("wallet-coming"), *map(_coming_words, purse.coming[:MOST_TOLD]))
    if purse.waiting:
        yield lines(text("wallet-waiting"), *(text("wallet-line-plain", name=name_of(one)) for one in purse.waiting))
    if purse.past:
        yield lines(text("wallet-past"), *map(_past_words, purse.past))


def _at_most(listed: tuple[Coupon, ...]) -> Iterator[Words]:
    yield from (_usable_words(one) for one in listed[:MOST_TOLD])
    if len(listed) > MOST_TOLD:
        yield text("more-lines", count=len(listed) - MOST_TOLD)


def _usable_words(coupon: Coupon) -> Words:
    return lines(
        text("coupon-line", name=name_of(coupon), worth=worth_words(coupon.terms), until=until(coupon.valid_until)),
        threshold_words(coupon.terms),
    )


def _coming_words(coupon: Coupon) -> Words:
    worth = worth_words(coupon.terms)
    return text("coupon-line-coming", name=name_of(coupon), worth=worth, begins=coupon.valid_from)


def _past_words(coupon: Coupon) -> Words:
    ended = "expired" if coupon.status is CouponStatus.AVAILABLE else coupon.status.value
    return text(f"wallet-past-{ended}", name=name_of(coupon))


def _claimable_words(template: Template) -> Words:
    terms = template.plan.terms
    name = called(template.plan.name, terms)
    return lines(
        text(
            "wallet-claimable-line",
            name=name,
            worth=worth_words(terms),
            left=-1 if template.left is None else template.left,
        ),
        threshold_words(terms),
    )


def _claim_button(one: Claimable) -> Button:
    label = text("wallet-claim", name=called(one.template.plan.name, one.template.plan.terms, 40))
    return Button(label, ClaimCoupon(one.template.id, one.seq), style=Style.SUCCESS)
