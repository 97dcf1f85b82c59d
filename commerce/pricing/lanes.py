"""How promotions compete within a lane, and add up from lane to lane."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from commerce.kit.money import BASIS_POINTS, allocate
from commerce.pricing.baskets import ASSUMED_MARGIN, Basket, BasketLine
from commerce.pricing.benefits import Pieces, reductions, wishes
from commerce.pricing.nearing import Near, near
from commerce.pricing.promotions import Gift, Lane, Promotion


@dataclass(frozen=True)
class Gain:
    """What a promotion would take off which lines, by their places in the basket; `eligible` are all it looked at.

    `worth` is what those cost before it.
    """

    promotion: Promotion
    parts: dict[int, int]
    eligible: tuple[int, ...]
    worth: int = 0

    @property
    def amount(self) -> int:
        """Minor units off, over all lines."""
        return sum(self.parts.values())


@dataclass
class Desk:
    """A basket being priced: what each line costs after the lanes so far, and what took it there."""

    basket: Basket
    nets: list[int]
    applied: list[Gain] = field(default_factory=list)
    missed: list[Near] = field(default_factory=list)
    #: The places of lines that something would have taken below their floors.
    held_up: set[int] = field(default_factory=set)

    @classmethod
    def lay_out(cls, basket: Basket) -> Desk:
        """Every line at its list price; what may come as a gift costs nothing."""
        lines = basket.lines
        return cls(basket, [0 if line.gift_of else line.unit_list.amount * line.quantity for line in lines])

    @property
    def taken(self) -> list[int]:
        """The places of the lines that are there: those bought, and the gifts that were won."""
        won = {at for gain in self.applied for at in gain.parts}
        return [at for at, line in enumerate(self.basket.lines) if not line.gift_of or at in won]

    def run(self, lane: Lane) -> None:
        """Apply the promotions of one lane of merchandise."""
        promotions = sorted(_of(self.basket, lane), key=_standing)
        if promotions:
            if any(line.floor is not None for line in self.basket.lines):
                self._note_floors(promotions)
            _RULES[lane](self, promotions)
            self.missed += missing(self, promotions)

    def apply(self, gain: Gain) -> None:
        """Take a gain off the lines; gifts cost nothing from the beginning."""
        if gain.parts:
            for at, part in gain.parts.items():
                if not self.basket.lines[at].gift_of:
                    self.nets[at] -= part
            self.applied.append(gain)

    def gain(self, promotion: Promotion, *, only: Iterable[int] | None = None) -> Gain:
        """What a promotion would give at this moment; `only` narrows the lines it may fall on and count."""
        places = self.eligible(promotion, only)
        if not self.holds(promotion, places):
            return Gain(promotion, {}, places)
        if isinstance(promotion.benefit, Gift):
            return Gain(promotion, self._gifts(promotion), places, self.worth(places))
        parts = reductions(promotion.benefit, self.pieces(promotion, places), promotion.most)
        found = {at: part for at, part in zip(places, parts, strict=True) if part}
        return Gain(promotion, found, places, self.worth(places))

    def pieces(self, promotion: Promotion, places: Iterable[int]) -> list[Pieces]:
        """Some lines as a promotion's benefit sees them at this moment."""
        lines = self.basket.lines
        return [
            Pieces(self.nets[at], lines[at].quantity, lines[at].marks, _floor(promotion, lines[at])) for at in places
        ]

    def is_held_up(self, at: int) -> bool:
        """Whether a line stands at its floor, and something would have taken it below."""
        return at in self.held_up and self.nets[at] <= _floor_of(self.basket.lines[at])

    def _note_floors(self, promotions: Iterable[Promotion]) -> None:
        """Remember the lines that these promotions would take below their floors."""
        for promotion in promotions:
            places = self.eligible(promotion)
            if not self.holds(promotion, places):
                continue
            together = [(at,) for at in places] if promotion.lane is Lane.UNIT_PRICE else [places]
            for some in together:
                pieces = self.pieces(promotion, some)
                wanted = wishes(promotion.benefit, pieces, promotion.most)
                self.held_up.update(at for at, part, line in zip(some, wanted, pieces, strict=True) if part > line.room)

    def _gifts(self, promotion: Promotion) -> dict[int, int]:
        """What a promotion's gifts would cost otherwise."""
        gifts = ((at, one) for at, one in enumerate(self.basket.lines) if one.gift_of == promotion.source)
        return {at: one.unit_list.amount * one.quantity for at, one in gifts if one.unit_list.amount}

    def eligible(self, promotion: Promotion, only: Iterable[int] | None = None) -> tuple[int, ...]:
        """The places of the lines a promotion looks at and falls on."""
        lines = self.basket.lines
        places = range(len(lines)) if only is None else only
        return tuple(at for at in places if _concerns(promotion, lines[at]))

    def worth(self, places: Iterable[int]) -> int:
        """What some lines cost together at this moment."""
        return sum(self.nets[at] for at in places)

    def holds(self, promotion: Promotion, places: Sequence[int]) -> bool:
        """Whether a promotion's conditions hold, looking at these lines at this moment."""
        units = sum(self.basket.lines[at].quantity for at in places)
        return bool(places) and self.worth(places) >= promotion.threshold and units >= promotion.least_units


def best(gains: Iterable[Gain]) -> Gain | None:
    """The gain that wins: priority, then what it gives, then its source; nothing at all never wins."""
    return min((gain for gain in gains if gain.amount), key=_rank, default=None)


def missing(desk: Desk, promotions: Iterable[Promotion]) -> Iterable[Near]:
    """The promotions, and further rungs of those that apply, that so much more of their own goods would bring in."""
    gains = {gain.promotion.source: gain for gain in desk.applied}
    for promotion in promotions:
        gain = gains.get(promotion.source)
        places = gain.eligible if gain else desk.eligible(promotion)
        worth = gain.worth if gain else desk.worth(places)
        units = sum(desk.basket.lines[at].quantity for at in places)
        if places and (found := near(promotion, worth, units, applies=gain is not None)):
            yield found


def _of(basket: Basket, lane: Lane) -> list[Promotion]:
    return [promotion for promotion in basket.promotions if promotion.lane is lane]


def _standing(promotion: Promotion) -> tuple[int, str]:
    return -promotion.priority, promotion.source


def _rank(gain: Gain) -> tuple[int, int, str]:
    return -gain.promotion.priority, -gain.amount, gain.promotion.source


def _concerns(promotion: Promotion, line: BasketLine) -> bool:
    if line.gift_of or promotion.lane in line.closed_lanes or not promotion.scope.covers(line.marks):
        return False
    if promotion.lane is Lane.UNIT_PRICE:
        return promotion.event_ref == line.event_ref
    return promotion.event_ref in ("", line.event_ref)


def _floor(promotion: Promotion, line: BasketLine) -> int:
    """What a line costs at least, whatever a promotion says; points are somebody's own and know no floor."""
    if promotion.lane is Lane.POINTS:
        return 0
    return _floor_of(line) if promotion.margin is None else max(_floor_of(line), _with_margin(line, promotion.margin))


def _with_margin(line: BasketLine, margin: int) -> int:
    """What a line costs at least so that this part of its list price is left after its cost, rounded up."""
    listed = line.unit_list.amount * line.quantity
    cost = -(-listed * (BASIS_POINTS - ASSUMED_MARGIN) // BASIS_POINTS)
    if line.cost is not None:
        cost = line.cost.amount * line.quantity
    return cost - (-listed * margin // BASIS_POINTS)


def _floor_of(line: BasketLine) -> int:
    return line.floor.amount * line.quantity if line.floor is not None else 0


def _one_price_per_line(desk: Desk, promotions: Sequence[Promotion]) -> None:
    """Every line takes its own best unit price; a line that came for an event's price takes no other."""
    open_ones = [one for one in promotions if desk.gain(one).amount]
    parts: dict[str, dict[int, int]] = {}
    for at in range(len(desk.nets)):
        single = (_on_one_line(desk, one, at) for one in open_ones)
        if winner := best(single):
            parts.setdefault(winner.promotion.source, {})[at] = winner.amount
    for one in open_ones:
        if one.source in parts:
            desk.apply(_capped(one, parts[one.source], desk.worth(parts[one.source])))


def _on_one_line(desk: Desk, promotion: Promotion, at: int) -> Gain:
    if at not in desk.eligible(promotion, (at,)):
        return Gain(promotion, {}, ())
    off = reductions(promotion.benefit, desk.pieces(promotion, (at,)), promotion.most)
    return Gain(promotion, {at: off[0]}, (at,), desk.nets[at])


def _capped(promotion: Promotion, parts: dict[int, int], worth: int) -> Gain:
    if promotion.most is not None and sum(parts.values()) > promotion.most:
        parts = dict(zip(parts, allocate(promotion.most, list(parts.values())), strict=True))
    return Gain(promotion, {at: part for at, part in parts.items() if part}, tuple(parts), worth)


def _one_per_line(desk: Desk, promotions: Sequence[Promotion]) -> None:
    """The best promotion takes its lines, the next best what is left; no line serves two."""
    waiting, free = list(promotions), set(range(len(desk.nets)))
    while winner := best(desk.gain(one, only=sorted(free)) for one in waiting):
        desk.apply(winner)
        waiting.remove(winner.promotion)
        free -= set(winner.eligible)


def _one_per_group(desk: Desk, promotions: Sequence[Promotion]) -> None:
    """The best of each group applies; each is tested anew after the one before it, those for some goods first."""
    groups: dict[str, list[Promotion]] = {}
    for promotion in promotions:
        groups.setdefault(promotion.group, []).append(promotion)
    while True:
        winners = [gain for members in groups.values() if (gain := best(map(desk.gain, members)))]
        if not winners:
            return
        winner = min(winners, key=lambda gain: (not gain.promotion.scope.any_of, *_rank(gain)))
        desk.apply(winner)
        del groups[winner.promotion.group]


_RULES: dict[Lane, Callable[[Desk, Sequence[Promotion]], None]] = {
    Lane.UNIT_PRICE: _one_price_per_line,
    Lane.ITEM: _one_per_line,
    Lane.ORDER: _one_per_group,
    Lane.COUPON: _one_per_group,
    Lane.POINTS: _one_per_group,
}
