"""What is said of live sales wherever they are shown: what is sold by which word, and who has claimed what."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from campaigns.calendar import Status
from campaigns.live_sales import Claim, ClaimStatus, Entry, LiveSale, Tally
from commerce import customers
from commerce.catalogue import VariantCard
from commerce.kit.database import Session
from handlers.carts import name_of
from handlers.chat.screen import Words, lines, listed, paragraphs, text
from handlers.chat.writing import shortened

#: So many variants and, of all of them together, so many claims are told one by one: a message has 4096 signs.
MOST_VARIANTS, MOST_TOLD, MOST_NAME = 20, 70, 24


def offer_words(sale: LiveSale, card: VariantCard) -> Words:
    """`Blue · €12.00 · write +1 blue`."""
    name = shortened(card.option_label or card.title, 40)
    price = sale.prices[card.variant_id]
    if len(sale.prices) == 1:
        return text("live-offer-only", price=price)
    return text("live-offer", name=name, price=price, word=sale.words[card.variant_id])


def live_words(sale: LiveSale, language: str) -> Words:
    """A live sale in a list."""
    return text("deal-live", title=shortened(sale.campaign.title(language), 40))


async def tally_words(session: Session, tally: Tally, cards: Mapping[int, VariantCard]) -> Words:
    """Who claimed what, how many are left, who waits: by first name only of those who agreed, by number else."""
    names = await _names(session, tally.entries)
    shown = sorted(tally.sale.prices)[:MOST_VARIANTS]
    most = max(1, MOST_TOLD // (2 * len(shown)))
    told = [lines(*_variant_words(tally, one, cards.get(one), names, most)) for one in shown]
    more = len(tally.sale.prices) - len(shown)
    rest = text("more-lines", count=more) if more > 0 else None
    return paragraphs(text("live-tally"), *told, rest, _state(tally.sale))


def _variant_words(
    tally: Tally, variant_id: int, card: VariantCard | None, names: Mapping[int, Words], most: int
) -> Iterator[Words]:
    campaign = tally.sale.campaign
    left = campaign.variants[variant_id].left if campaign.is_alive else None
    name = shortened(card.option_label or card.title, 40) if card is not None else "–"
    yield text("live-tally-of", name=name, left=-1 if left is None else left)
    claimed, waiting = tally.of(variant_id), tally.waiting(variant_id)
    if claimed:
        yield _listed([_entry(one, names) for one in claimed], most)
    if waiting:
        yield text("live-tally-waiting", people=_listed([_entry(one, names) for one in waiting], most))


def _entry(one: Entry, names: Mapping[int, Words]) -> Words:
    key = "live-entry-paid" if one.status is ClaimStatus.SOLD else "live-entry"
    return text(key, who=names[one.customer_id], count=one.quantity)


def _listed(told: Sequence[Words], most: int) -> Words:
    more = len(told) - most
    shown = list(told[:most])
    return listed(*shown, *([text("live-more", count=more)] if more > 0 else []))


def _state(sale: LiveSale) -> Words | None:
    match sale.campaign.status:
        case Status.RUNNING:
            return text("live-all-claimed") if sale.is_sold_out else None
        case Status.PAUSED:
            return text("venue-paused")
        case _:
            return text("live-is-over")


async def _names(session: Session, entries: Sequence[Entry]) -> dict[int, Words]:
    found: dict[int, Words] = {}
    for one in entries:
        if one.customer_id not in found:
            name = (await customers.person(session, one.customer_id)).name.split() if one.named else []
            found[one.customer_id] = name[0][:MOST_NAME] if name else text("live-number", number=one.number)
    return found


def claim_words(claim: Claim, sale: LiveSale, card: VariantCard | None) -> Words:
    """One's own claim in a sentence or two."""
    name = name_of(card.title, card.option_label) if card is not None else "–"
    price = sale.prices[claim.variant_id]
    if claim.can_be_ordered and claim.until is not None:
        fewer = text("live-fewer", wanted=claim.wanted) if claim.quantity < claim.wanted else None
        return lines(text("live-held", name=name, count=claim.quantity, price=price, until=claim.until), fewer)
    status = ClaimStatus.LAPSED if claim.status is ClaimStatus.HELD else claim.status
    return text(f"live-claim-{status.value.replace('_', '-')}", name=name, count=claim.quantity)
