"""The little buttons by which a person chooses among colours and sizes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from commerce.catalogue.cards import ProductCard, VariantCard


@dataclass(frozen=True, slots=True)
class Chip:
    """One option value. Tapping it leads to `variant_id`; it is struck out unless `available`.

    Unless it is `made`, there is no variant with this value beside the other choices.
    """

    label: str
    variant_id: int
    chosen: bool
    available: bool
    made: bool = True


@dataclass(frozen=True, slots=True)
class ChipRow:
    """One option of a product, with a chip for every value."""

    name: str
    chips: tuple[Chip, ...]


def chips(card: ProductCard, variant_id: int, left: Mapping[int, int | None]) -> tuple[ChipRow, ...]:
    """The choices beside a chosen variant.

    `left` is what can be sold of each variant now (None: as many as wanted). A chip stands for the chosen variant with
    one option changed, and is unavailable while that is sold out. Where that combination is not made at all, it leads
    to the variant with this value that is nearest to the choice, one that can be bought if there is any.
    """
    chosen = card.find(variant_id) or card.variants[0]
    return tuple(
        ChipRow(
            option.label,
            tuple(_chip(card, chosen, at, word, label, left) for word, label in option.values),
        )
        for at, option in enumerate(card.options)
    )


def combination(card: ProductCard, chosen: VariantCard, at: int, word: str) -> str:
    """A choice with one option changed, as people read it: `Blue / L`, whether it is made or not."""
    values = (*chosen.option_values[:at], word, *chosen.option_values[at + 1 :])
    return " / ".join(dict(one.values).get(value, value) for one, value in zip(card.options, values, strict=False))


def _chip(
    card: ProductCard, chosen: VariantCard, at: int, word: str, label: str, left: Mapping[int, int | None]
) -> Chip:
    wanted = (*chosen.option_values[:at], word, *chosen.option_values[at + 1 :])
    having = [variant for variant in card.variants if variant.option_values[at] == word]
    exact = next((variant for variant in having if variant.option_values == wanted), None)
    if exact is not None:
        return Chip(label, exact.variant_id, exact is chosen, _in_stock(exact, left))
    nearest = max(having, key=lambda variant: (_in_stock(variant, left), _likeness(variant, wanted)))
    return Chip(label, nearest.variant_id, chosen=False, available=False, made=False)


def _in_stock(variant: VariantCard, left: Mapping[int, int | None]) -> bool:
    count = left.get(variant.variant_id, 0)
    return count is None or count > 0


def _likeness(variant: VariantCard, wanted: tuple[str, ...]) -> int:
    return sum(mine == theirs for mine, theirs in zip(variant.option_values, wanted, strict=True))
