"""Somebody wanders through every menu of the shop, pushes whatever is there and types whatever comes to mind."""

from __future__ import annotations

import os
import random
from datetime import timedelta

import pytest

from bot.playground import NotPossible, Tap
from tests.actors import Actor
from tests.forging import nothing_broke
from tests.journeys.test_forged_taps import lived_in
from tests.town import Town, a_picture

__all__ = ["lived_in"]

#: So many steps of one walk; more of them, and other ones, where somebody hunts.
STEPS = int(os.environ.get("WANDERING_STEPS", "120"))
SEEDS = range(int(os.environ.get("WANDERING_FROM", "0")), int(os.environ.get("WANDERING_TO", "2")))
SENSIBLE = (
    "Teapot",
    "5",
    "10",
    "2",
    "1",
    "12.50",
    "20%",
    "Spring",
    "2026-04-01 10:00",
    "10:00",
    "TEA-1",
    "all",
    "en",
    "50",
)
#: What no shopkeeper expects.
ODD = (
    " ",
    "\u202eabc",
    "\u200b\u200d\ufeff",
    "👨‍👩‍👧‍👦" * 300,
    "<b>&amp;</i>",
    "'; DROP TABLE customer; --",
    "-1",
    "0",
    "9" * 40,
    "1e9999",
    "٢٤٫٥٠",
    "½",
    "2026-02-31 25:61",
    "x" * 4096,
    "Z̴̡̢a̵l̶g̷o̸",
    "\x00",
    "%s{0}{name}$",
)
COMMANDS = (
    "start",
    "merchant",
    "cart",
    "orders",
    "settings",
    "help",
    "broadcast",
    "my_data",
    "invite",
    "deals",
    "search tea",
)
MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)


def buttons_of(who: Actor) -> list[tuple[int, int, int, str]]:
    return [
        (message.id, row, column, button.label)
        for message in who.person.sees()[-2:]
        if message.from_bot and message.invoice is None
        for row, line in enumerate(message.buttons)
        for column, button in enumerate(line)
        if button.kind == "callback"
    ]


async def steps_on(town: Town, who: Actor, luck: random.Random, seen: dict[str, int]) -> object:
    """One step; returns what it was. What was pushed least is pushed first, so that everything is."""
    chance = luck.random()
    if chance < 0.72 and (found := buttons_of(who)):
        least = min(seen.get(one[3], 0) for one in found)
        some = [one for one in found if seen.get(one[3], 0) <= least + 1]
        message, row, column, label = luck.choice(some if luck.random() < 0.8 else found)
        seen[label] = seen.get(label, 0) + 1
        tap = await who.does(who.person.presses(message, row, column))
        assert not isinstance(tap, Tap) or tap.answer is not None, label
        return label
    if chance < 0.87:
        words = luck.choice(SENSIBLE if luck.random() < 0.7 else ODD)
        await who.says(words)
        return words
    if chance < 0.90:
        await who.does(who.person.sends_photo(a_picture("blue"), luck.choice(("", "Dear {first_name}", "x" * 1024))))
        return "a picture"
    if chance < 0.93:
        by = luck.choice((MINUTE, HOUR, DAY))
        await town.passes(by)
        return by
    command = luck.choice(COMMANDS)
    await who.says(f"/{command}")
    return command


@pytest.mark.parametrize("seed", SEEDS)
async def test_whoever_wanders_is_answered_at_every_step(
    rich_town: Town, lived_in: dict[str, Actor], seed: int
) -> None:
    luck, seen = random.Random(seed), dict[str, int]()
    way: list[object] = []
    for _ in range(STEPS):
        name = luck.choices(("mia", "alice", "bob"), (6, 3, 1))[0]
        try:
            way.append((name, await steps_on(rich_town, lived_in[name], luck, seen)))
        except NotPossible as impossible:
            if "never answered" in str(impossible):
                raise
        await nothing_broke(rich_town, way[-12:])
