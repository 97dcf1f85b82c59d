"""How the counter speaks of promotions: their goods, their numbers, their time, and what they may lead to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime

from commerce import catalogue
from commerce.catalogue import CategoryGone
from commerce.kit.money import Money
from commerce.promotions import Kind, Outlook, Phase, Record, Sample, Term
from handlers.carts import MOST_NAME, name_of
from handlers.chat.router import Visit
from handlers.chat.screen import Joined, Words, lines, listed, text
from handlers.chat.writing import shortened
from handlers.last_look import delivery_title, quote_words
from handlers.promotions import percent

#: So many numbers or goods are told one by one.
MOST_TOLD = 6


def kind_words(kind: Kind) -> Words:
    return text(f"promo-kind-{kind.value.replace('_', '-')}")


async def fact_words(visit: Visit, record: Record) -> Words:
    """Goods, numbers, gift, time, group and limits of a promotion, each on a line."""
    said: list[Words] = [text("promo-goods", goods=await goods_words(visit, record))]
    said += [await term_line(visit, record, term) for term in record.terms[:MOST_TOLD]]
    if len(record.terms) > MOST_TOLD:
        said.append(text("more-lines", count=len(record.terms) - MOST_TOLD))
    if record.gift_variant_id is not None:
        said.append(text("promo-gift-fact", quantity=record.gift_quantity, name=await gift_name(visit, record)))
    said.append(window_words(record.starts_at, record.ends_at))
    if record.customer_group is not None:
        said.append(text("promo-group-fact", group=record.customer_group))
    if record.kind is Kind.ORDER:
        said.append(text("promo-adds-up" if record.adds_up else "promo-competes"))
    if record.most_uses is not None:
        said.append(text("promo-most-fact", most=record.most_uses))
    if record.most_each is not None:
        said.append(text("promo-each-fact", most=record.most_each))
    return lines(*said)


async def goods_words(visit: Visit, record: Record) -> Words:
    """`Teapots, Tea; not: Sencha`, or everything."""
    included = await _named(visit, record.include)
    excluded = await _named(visit, record.exclude)
    goods: Words = included or text("promo-everything")
    return text("promo-goods-but", goods=goods, others=excluded) if excluded else goods


async def _named(visit: Visit, marks: Sequence[str]) -> Words | None:
    names = [await _name(visit, mark) for mark in marks[:MOST_TOLD]]
    more = ["…"] if len(marks) > MOST_TOLD else []
    return listed(*names, *more) if names else None


async def _name(visit: Visit, mark: str) -> str:
    """What is called by a mark; the mark itself where it is not there any more."""
    kind, _, ref = mark.partition(":")
    session, language = visit.session, visit.language
    match kind:
        case "product":
            cards = await catalogue.cards(session, [int(ref)], language)
            return cards[int(ref)].title if int(ref) in cards else mark
        case "variant":
            found = await catalogue.find_variants(session, [int(ref)], language)
            card = found.get(int(ref))
            return name_of(card.title, card.option_label) if card else mark
        case "category":
            try:
                return (await catalogue.category_path(session, int(ref), language))[-1].title
            except CategoryGone:
                return mark
    return f"#{ref}"


async def gift_name(visit: Visit, record: Record) -> str:
    return await _name(visit, f"variant:{record.gift_variant_id}")


async def term_line(visit: Visit, record: Record, term: Term) -> Words:
    """One of its numbers in words; a price list names the goods."""
    words = term_words(record, term)
    return text("promo-term-for", name=await _name(visit, term.mark), term=words) if term.mark else words


def term_words(record: Record, term: Term) -> Words:
    """`from €100.00: −€10.00`, as short as a label."""
    off = percent(term.gives) if record.by_share else Money(term.gives, record.currency)
    how = "share" if record.by_share else "amount"
    at = Money(term.at, record.currency)
    match record.kind:
        case Kind.PRICE | Kind.BUNDLE:
            return text(f"promo-term-{record.kind.value}-{how}", off=off)
        case Kind.TIERS:
            return text(f"promo-term-tiers-{how}", count=term.at, off=off)
        case Kind.PIECES:
            return text("promo-term-pieces", count=term.at, off=off)
        case Kind.BUY_GET:
            return text("promo-term-buy-get", buy=term.at, get=term.gives)
        case Kind.GIFT if term.gives:
            return text("promo-term-gift-pieces", count=term.gives)
        case Kind.GIFT:
            return text("promo-term-gift", at=at) if term.at else text("promo-term-gift-any")
        case Kind.ORDER:
            return text(f"promo-term-order-{how}", at=at, off=off)
        case Kind.DELIVERY if record.by_share and term.gives == 10_000:
            return text("promo-term-delivery-free", at=at)
        case Kind.DELIVERY:
            return text(f"promo-term-delivery-{how}", at=at, off=off)


def window_words(starts_at: datetime | None, ends_at: datetime | None) -> Words:
    """From when until when something runs."""
    if starts_at is None:
        key = "promo-from-now" if ends_at is None else "promo-until"
    else:
        key = "promo-from" if ends_at is None else "promo-from-until"
    facts = {"starts": starts_at, "ends": ends_at}
    return text(key, **{name: moment for name, moment in facts.items() if moment is not None})


def suggested_label(record: Record) -> Words:
    """What customers might read: the numbers in words."""
    if record.terms and record.terms[0].mark:
        return text("promo-label-price")
    return Joined(tuple(term_words(record, term) for term in record.terms[:MOST_TOLD]), " · ")


def sample_words(sample: Sample) -> Iterator[Words]:
    """The sample cart as its customer would see it."""
    for line in sample.quote.lines:
        card = sample.cards[line.key]
        name = shortened(name_of(card.title, card.option_label), MOST_NAME)
        if line.key < 0:
            yield text("promo-gift-line", quantity=line.quantity, name=name)
        else:
            yield text("checkout-line", quantity=line.quantity, name=name, total=line.list_total)
    yield from quote_words(sample.quote, delivery_title("standard", ""))


async def outlook_words(visit: Visit, outlook: Outlook) -> Words:
    """How low a price may get, and whether that is below what the goods cost."""
    worst = outlook.worst
    if worst is None:
        return text("promo-no-goods")
    name = await _name(visit, f"variant:{worst.variant_id}")
    said = [text("promo-worst", name=name, price=worst.price, list=worst.list_price)]
    if worst.at_floor:
        said.append(text("promo-worst-floor"))
    if outlook.below_cost and worst.cost is not None:
        said.append(text("promo-below", count=outlook.below, of=outlook.looked_at, cost=worst.cost))
    elif worst.cost is None:
        said.append(text("promo-cost-unknown"))
    return lines(*said)


def phase_words(phase: Phase) -> Words:
    return text(f"promo-phase-{phase.value}")
