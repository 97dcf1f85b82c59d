"""How a sum is parted among people at random: one share after the other, exact in the end, and none too small."""

from __future__ import annotations

from collections.abc import Callable
from secrets import randbelow

#: No share is more than so many times what each of those who are left would have on the average.
MOST_OF_AVERAGE = 2
#: The least share is this part of an even one, unless the merchant says otherwise: worth having, and still a surprise.
PART_OF_EVEN = 5

Draw = Callable[[int, int], int]


def fair_minimum(total: int, people: int) -> int:
    """The least share of a packet of which nobody said it, in minor units."""
    return max(1, total // (people * PART_OF_EVEN))


def most_for_one(total: int, people: int, minimum: int) -> int:
    """More than this no share of a packet can be: everybody else has the least."""
    return total - minimum * (people - 1)


def drawn(least: int, most: int) -> int:
    """A whole number from `least` to `most`, each as likely as any other, that nobody can foresee."""
    return least + randbelow(most - least + 1)


def next_share(rest: int, people: int, minimum: int, draw: Draw = drawn) -> int:
    """What the next of so many `people` has of the `rest`, all in minor units; the last one has all of it.

    At random from the minimum to twice the average of what is left, as long as the others can have the minimum, too.
    `rest` is at least `people` times `minimum`.
    """
    if people == 1:
        return rest
    for_others = minimum * (people - 1)
    return draw(minimum, min(rest - for_others, MOST_OF_AVERAGE * rest // people))
