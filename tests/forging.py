"""Buttons that nobody was shown, sent all the same; and whether anything broke of it."""

from __future__ import annotations

from bot.playground import NotPossible, Tap
from tests.actors import Actor
from tests.town import Town


async def forges(town: Town, actor: Actor, data: str) -> None:
    """Somebody sends a button that may be under no message of theirs: it is answered, and nothing breaks."""
    shown = [one for one in actor.person.sees() if one.from_bot]
    try:
        done = await actor.person.forges(data, shown[-1].id)
    except NotPossible:
        return
    await town.settles()
    assert isinstance(done, Tap)
    assert done.answer is not None, data
    await nothing_broke(town, data)


async def nothing_broke(town: Town, what: object) -> None:
    """A message is taken away for two days at the most; what Telegram keeps after that stands there still."""
    assert town.failures == [], what
    assert await town.set_aside() == [], what
    assert [one for one in town.refusals() if not one.startswith("deleteMessage")] == [], what
