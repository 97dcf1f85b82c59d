"""Money: whole minor units of one currency, and ways to share it without losing a cent."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from commerce.kit.errors import Invalid

#: Digits after the decimal point where they are not two (ISO 4217, list one of January 2026; XTR is Telegram's Stars).
_EXPONENTS = {
    **dict.fromkeys(("BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "UYI"), 0),
    **dict.fromkeys(("VND", "VUV", "XAF", "XOF", "XPF", "XTR"), 0),
    **dict.fromkeys(("BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"), 3),
    **dict.fromkeys(("CLF", "UYW"), 4),
}
_LARGEST = 10**15
BASIS_POINTS = 10_000


class NotMoney(Invalid):
    """The words do not name an amount of money."""


class CurrencyMixed(TypeError):
    """Two currencies met in one sum: a mistake of ours, never of a customer's."""


def exponent(currency: str) -> int:
    """How many digits of this currency stand after the decimal point."""
    return _EXPONENTS.get(currency, 2)


@dataclass(frozen=True, order=False)
class Money:
    """An amount in minor units (cents, pence, whole yen) of an ISO-4217 currency; may be negative."""

    amount: int
    currency: str

    @classmethod
    def zero(cls, currency: str) -> Money:
        """No money at all."""
        return cls(0, currency)

    @classmethod
    def parse(cls, major: str, currency: str) -> Money:
        """Read major units with `.` as the decimal sign, such as `12.50`.

        Raises `NotMoney` for anything else, for more digits than the currency has and for absurd sums.
        """
        try:
            units = Decimal(major.strip()).scaleb(exponent(currency))
        except InvalidOperation as error:
            raise NotMoney(major) from error
        if not units.is_finite() or units != units.to_integral_value() or abs(units) > _LARGEST:
            raise NotMoney(major)
        return cls(int(units), currency)

    def major(self) -> Decimal:
        """The amount in major units, exactly."""
        return Decimal(self.amount).scaleb(-exponent(self.currency))

    def __str__(self) -> str:
        return f"{self.major():.{exponent(self.currency)}f} {self.currency}"

    def __bool__(self) -> bool:
        return self.amount != 0

    def __add__(self, other: Money) -> Money:
        return Money(self.amount + self._same(other), self.currency)

    def __sub__(self, other: Money) -> Money:
        return Money(self.amount - self._same(other), self.currency)

    def __neg__(self) -> Money:
        return Money(-self.amount, self.currency)

    def __mul__(self, quantity: int) -> Money:
        return Money(self.amount * quantity, self.currency)

    def __lt__(self, other: Money) -> bool:
        return self.amount < self._same(other)

    def __le__(self, other: Money) -> bool:
        return self.amount <= self._same(other)

    def __gt__(self, other: Money) -> bool:
        return self.amount > self._same(other)

    def __ge__(self, other: Money) -> bool:
        return self.amount >= self._same(other)

    def share(self, basis_points: int) -> Money:
        """A percentage of this amount, rounded down: a discount never grows by rounding."""
        return Money(self.amount * basis_points // BASIS_POINTS, self.currency)

    def _same(self, other: Money) -> int:
        if other.currency != self.currency:
            raise CurrencyMixed(f"{self.currency} met {other.currency}")
        return other.amount


def total(amounts: Iterable[Money], currency: str) -> Money:
    """The sum of some amounts; nothing at all is zero."""
    return sum(amounts, start=Money.zero(currency))


def allocate(amount: int, weights: Sequence[int], caps: Sequence[int] | None = None) -> list[int]:
    """Share minor units over parts by weight so that they sum exactly and none exceeds its cap.

    Largest remainder, ties to the earlier part; what a full part cannot take moves to the others.
    Caps default to the weights (a discount never exceeds the line it falls on).
    Raises `ValueError` for negative input or when the caps cannot hold the amount.
    """
    room = list(weights if caps is None else caps)
    if amount < 0 or min(weights, default=0) < 0 or min(room, default=0) < 0:
        raise ValueError("only amounts of zero or more can be shared")
    if amount > sum(limit for limit, weight in zip(room, weights, strict=True) if weight):
        raise ValueError("the parts cannot hold the amount")
    parts = [0] * len(room)
    while amount:
        amount -= _one_round(amount, weights, room, parts)
    return parts


def _one_round(amount: int, weights: Sequence[int], room: list[int], parts: list[int]) -> int:
    """Hand out one round among parts with room left; returns how much found a place."""
    open_parts = [at for at, left in enumerate(room) if left and weights[at]]
    whole = sum(weights[at] for at in open_parts)
    wanted = {at: amount * weights[at] // whole for at in open_parts}
    remainders = sorted(open_parts, key=lambda at: (-(amount * weights[at] % whole), at))
    for at in remainders[: amount - sum(wanted.values())]:
        wanted[at] += 1
    given = 0
    for at, part in wanted.items():
        taken = min(part, room[at])
        parts[at] += taken
        room[at] -= taken
        given += taken
    return given


def units_share(net: int, quantity: int, first: int) -> int:
    """What the first `first` units of a line cost together: cumulative floor, the last unit takes the rest."""
    return net * first // quantity
