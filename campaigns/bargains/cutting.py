"""How much one person cuts: by chance, and so that the last one reaches the lowest price exactly, and none before."""

from __future__ import annotations

import hashlib

#: Nobody cuts more than so many times what everybody left would cut if they all cut the same.
USUAL, NEW = 2, 3


def cut(left: int, people: int, smallest: int, factor: int, luck: int) -> int:
    """What somebody cuts when `left` is still to be cut by `people`, themselves the first of them (minor units).

    At least `smallest`, and so much is left for everybody after them; the last one cuts the rest. `luck` is any
    number, and each amount that can be is as likely as the others. Needs `left >= people * smallest`.
    """
    if people == 1:
        return left
    most = min(left - smallest * (people - 1), factor * left // people)
    return smallest + luck % (most - smallest + 1)


def luck(seed: str, seq: int) -> int:
    """The luck of the person who comes as the `seq`-th to a bargain with this seed: the same whenever it is asked."""
    return int.from_bytes(hashlib.sha256(f"{seed}:{seq}".encode()).digest(), "big")
