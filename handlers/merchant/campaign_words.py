"""How the counter speaks of any campaign: its name and where it stands, goods, pieces, time, how low a price gets."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import timedelta

from campaigns import flash_sales, group_buys
from campaigns.calendar import Allotment, Campaign, Kind, Status
from commerce import catalogue
from commerce.catalogue import VariantCard
from handlers.carts import name_of
from handlers.chat.router import Visit
from handlers.chat.screen import Words, lines, text
from handlers.chat.writing import shortened

#: So many variants are told one by one.
MOST_TOLD = 8
MOST_NAME = 60
_CALLED_OFF = {
    Kind.GROUP_BUY: "campaign-phase-cancelled",
    Kind.FLASH_SALE: "flash-called-off",
    Kind.BARGAIN: "bargains-called-off",
    Kind.LIVE_SALE: "live-called-off",
}


async def cards_of(visit: Visit, campaign: Campaign) -> dict[int, VariantCard]:
    """The variants that it sells, in their order."""
    return await catalogue.find_variants(visit.session, sorted(campaign.variants), visit.language)


async def product_name(visit: Visit, product_id: int) -> str:
    """What a product is called; its number where it is not on the shelves any more."""
    found = (await catalogue.cards(visit.session, [product_id], visit.language)).get(product_id)
    return shortened(found.title, MOST_NAME) if found is not None else f"#{product_id}"


def variant_name(card: VariantCard) -> str:
    """`Teapot (Red)`."""
    return shortened(name_of(card.title, card.option_label), MOST_NAME)


async def title_words(visit: Visit, campaign: Campaign) -> str:
    """Its name, or that of its product as long as it has none."""
    return campaign.title(visit.language) or await product_name(visit, campaign.product_id)


async def head_words(visit: Visit, campaign: Campaign) -> Words:
    """Its name, what it is, and where it stands."""
    return lines(
        text("campaign-title", title=await title_words(visit, campaign)),
        text(f"campaign-kind-{campaign.kind.value.replace('_', '-')}"),
        phase_words(campaign),
    )


def phase_words(campaign: Campaign) -> Words:
    """Where it stands; each kind calls something else off."""
    if campaign.status is Status.CANCELLED:
        return text(_CALLED_OFF[campaign.kind])
    return text(f"promo-phase-{campaign.status.value}")


def first_lines(told: Sequence[Words]) -> Iterator[Words]:
    """As many as are told one by one, and how many more there are."""
    yield from told[:MOST_TOLD]
    if len(told) > MOST_TOLD:
        yield text("more-lines", count=len(told) - MOST_TOLD)


def time_words(span: timedelta) -> Words:
    """`24 hours`, `90 minutes`."""
    minutes = int(span.total_seconds() // 60)
    return text("campaign-minutes", count=minutes) if minutes % 60 else text("campaign-hours", count=minutes // 60)


def limit_words(most: int | None) -> Words:
    """How many pieces one customer may have, as a button says it."""
    return text("flash-rule-any") if most is None else text("flash-rule-each", count=most)


def chosen(label: Words, is_so: bool) -> Words:
    """A button's words, marked where what it says is so already."""
    return text("campaign-shown", label=label) if is_so else label


def pieces_words(campaign: Campaign, cards: Mapping[int, VariantCard]) -> Words:
    """Of each variant how many are sold, held and left."""
    told = [_pieces(campaign, cards[one], kept) for one, kept in campaign.variants.items() if one in cards]
    aside = text("campaign-aside") if campaign.set_aside else None
    return lines(text("campaign-pieces"), *first_lines(told), aside)


def _pieces(campaign: Campaign, card: VariantCard, kept: Allotment) -> Words:
    facts = {"name": variant_name(card), "sold": kept.sold, "held": kept.held}
    of_bargains = campaign.kind is Kind.BARGAIN
    if kept.quota is None:
        return text("bargains-sold" if of_bargains else "campaign-sold", **facts)
    key = "bargains-sold-of" if of_bargains else "campaign-sold-of"
    return text(key, **facts, left=kept.left, quota=kept.quota)


def lowest_words(
    found: Sequence[flash_sales.Outlook | group_buys.Outlook], cards: Mapping[int, VariantCard]
) -> Words | None:
    """How low a price may get, and whether that is below what the goods cost."""
    if not found:
        return None
    worst, card = found[0], cards.get(found[0].card.variant_id, found[0].card)
    told: list[Words] = [text("campaign-worst", name=variant_name(card), price=worst.worst, usual=card.price)]
    low = next((one.card.floor for one in found if one.below_floor), None)
    if low is not None:
        told.append(text("campaign-below-floor", floor=low))
    if worst.below_cost and card.cost is not None:
        below = sum(one.below_cost for one in found)
        told.append(text("promo-below", count=below, of=len(found), cost=card.cost))
    elif card.cost is None:
        told.append(text("promo-cost-unknown"))
    return lines(*told)
