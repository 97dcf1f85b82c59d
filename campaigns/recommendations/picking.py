"""Puts together what is suggested to somebody: what they need again, and what is new to them, each with its reason.

The ladder down: the model of last night; what is wanted of late; what sold most ever; nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain

from campaigns import consent
from campaigns.recommendations.candidates import Candidate, bestsellers, candidates
from campaigns.recommendations.exploring import little_known_for, with_explored
from campaigns.recommendations.heads import WEIGHED, by_liking, due_again, news, with_reason
from campaigns.recommendations.pairing import companions
from campaigns.recommendations.people import Person, read_person
from campaigns.recommendations.picks import Head, Pick, Reason, Rung
from campaigns.recommendations.pushing import told_lately
from campaigns.recommendations.taste import day_of
from campaigns.recommendations.varying import Variety, mixed, varied
from campaigns.recommendations.worth import margins, worthwhile
from commerce.kit.clock import now
from commerce.kit.database import Session


@dataclass(frozen=True, slots=True)
class Weighed:
    """What may be suggested to somebody now, best first, and what is known of it."""

    person: Person
    day: int
    again: Sequence[Pick]
    news: Sequence[Pick]
    open_: dict[int, Candidate]

    def fit(self, products: Iterable[int]) -> list[int]:
        """Those of some goods that are there and news to them."""
        had, open_ = self.person.had_by_product, self.open_
        there = (one for one in products if one in open_)
        return [one for one in there if one not in had or open_[one].is_news_to(had[one].taste, self.day)]

    def explained(self, picks: Iterable[Pick]) -> list[Pick]:
        """Each with why it is suggested."""
        return [with_reason(one, self.open_[one.product_id], self.person, self.day) for one in picks]


async def for_home(session: Session, customer_id: int, most: int = 6, rung: Rung | None = None) -> list[Pick]:
    """What this customer may like now, best first; from the top of the ladder, or from a rung of it.

    Whoever shows it notes it by `note_shown`.
    """
    day = day_of(now())
    personal = await consent.personal(session, customer_id)
    person = await read_person(session, customer_id, day) if personal else Person(customer_id)
    tried = await little_known_for(session, customer_id, day, most) if personal and rung is None else []
    weighed = await _weighed(session, person, day, rung, tried)
    chosen = _half_and_half(weighed, most)
    if not chosen:
        weighed = await _sold_most(session, person, day)
        chosen = varied(weighed.news, weighed.open_, most)
    return with_explored(weighed.explained(chosen), _fitting(weighed, tried, chosen, most), most)


async def for_push(session: Session, customer_id: int, most: int = 3) -> list[Pick]:
    """What is worth writing to this customer about: no staple, nothing that was written of lately, nothing at a loss.

    Whoever writes it notes it by `note_pushed`, once it left.
    """
    day = day_of(now())
    personal = await consent.personal(session, customer_id)
    person = await read_person(session, customer_id, day) if personal else Person(customer_id)
    weighed = await _weighed(session, person, day, None, for_push=True)
    if not weighed.again and not weighed.news:
        weighed = await _sold_most(session, person, day, for_push=True)
    left = await margins(session, customer_id, [one.product_id for one in (*weighed.again, *weighed.news)])
    told = await told_lately(session, customer_id, day)
    worth = worthwhile(weighed.again, weighed.news, person, left, told, day)
    return weighed.explained(varied(worth, weighed.open_, most))


async def for_cart(session: Session, customer_id: int, most: int = 6, rung: Rung | None = None) -> list[Pick]:
    """The same as at home; what lies in the cart is not suggested."""
    return await for_home(session, customer_id, most, rung)


async def still_worth(session: Session, customer_id: int, products: Sequence[int]) -> frozenset[int]:
    """Those of some goods that a message may still suggest as it leaves: there, not in the cart, not told meanwhile."""
    open_ = await candidates(session, customer_id, products, day_of(now()), for_push=True)
    return frozenset(await margins(session, customer_id, list(open_)))


async def bought_together(session: Session, customer_id: int, product_id: int, most: int = 6) -> list[Pick]:
    """What others bought together with a product, of what this customer can have now and does not have in the cart."""
    others = await companions(session, product_id)
    open_ = await candidates(session, customer_id, others, day_of(now()))
    return [Pick(one, Head.DISCOVER, Reason.WITH, product_id) for one in others if one in open_][:most]


async def _weighed(
    session: Session,
    person: Person,
    day: int,
    rung: Rung | None,
    tried: Sequence[int] = (),
    *,
    for_push: bool = False,
) -> Weighed:
    """Both heads, of which only that is left which is there; and what may be tried on them, asked about as well."""
    if rung is Rung.BESTSELLERS:
        return await _sold_most(session, person, day)
    due, new = due_again(person, day), await news(session, person, day, rung)
    products = [*(one.product_id for one in (*due, *new)), *tried]
    open_ = await candidates(session, person.customer_id, products, day, for_push=for_push)
    again = [one for one in due if one.product_id in open_ and not open_[one.product_id].once]
    weighed = Weighed(person, day, again, (), open_)
    return _with_news(weighed, by_liking(new, open_, person))


async def _sold_most(session: Session, person: Person, day: int, *, for_push: bool = False) -> Weighed:
    """The last rung: what sold most since the shop opened, and is news to them."""
    best = await bestsellers(session, WEIGHED)
    open_ = await candidates(session, person.customer_id, best, day, for_push=for_push)
    picks = [Pick(one, Head.DISCOVER, Reason.TRENDING) for one in best]
    return _with_news(Weighed(person, day, (), (), open_), picks)


def _with_news(weighed: Weighed, picks: Sequence[Pick]) -> Weighed:
    fit = set(weighed.fit(one.product_id for one in picks))
    left = [one for one in picks if one.product_id in fit]
    return Weighed(weighed.person, weighed.day, weighed.again, left, weighed.open_)


def _half_and_half(weighed: Weighed, most: int) -> list[Pick]:
    """Half of it what is needed again, the rest news, and more of either where the other gives out."""
    due, new = weighed.again, mixed(list(weighed.news), weighed.open_, most)
    half = (most + 1) // 2
    return varied(chain(due[:half], new, due) if new else due, weighed.open_, most)


def _fitting(weighed: Weighed, tried: Sequence[int], chosen: Sequence[Pick], most: int) -> list[int]:
    """What may be tried on somebody in the last place of a list."""
    if not tried:
        return []
    variety = Variety(weighed.open_, most)
    for pick in chosen[: most - 1]:
        variety.add(pick)
    return [one for one in weighed.fit(tried) if variety.fits(one)]
