"""Following a message: its button or link is counted, once, and opens what the message was about."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field

from campaigns import attribution
from campaigns.attribution import Message
from commerce.kit.errors import NotFound
from handlers.chat.deep_links import DeepLink
from handlers.chat.router import Router, Visit
from handlers.chat.screen import Answer
from handlers.doors import FollowMessage
from handlers.start import home_screen

router = Router()

Open = Callable[[Visit, Message], Awaitable[Answer]]


@dataclass
class Openers:
    """Who opens what the messages of a kind of source were about; where nobody does, they lead home."""

    by_kind: dict[str, Open] = field(default_factory=dict)

    def opens(self, kind: str) -> Callable[[Open], Open]:
        """Open what messages of this kind of source were about."""

        def sign_up(open_it: Open) -> Open:
            if kind in self.by_kind:
                raise ValueError(f"{kind!r} is opened already")
            self.by_kind[kind] = open_it
            return open_it

        return sign_up


openers = Openers()


@router.link("c")
async def follow_link(visit: Visit, link: DeepLink) -> Answer:
    if link.number is None:
        raise NotFound
    return await _follow(visit, link.number)


@router.tap(FollowMessage)
async def follow_button(visit: Visit, wanted: FollowMessage) -> Answer:
    return await _follow(visit, wanted.delivery_id)


async def note_followed(visit: Visit, delivery_id: int) -> Message | None:
    """Somebody follows a message: counted once for what is thanked to it, and remembered of them once."""
    return await attribution.note_click(visit.session, delivery_id, visit.customer.id)


async def _follow(visit: Visit, delivery_id: int) -> Answer:
    """Somebody else's message, forwarded or guessed, counts for nobody and leads home."""
    message = await note_followed(visit, delivery_id)
    if message is None:
        raise NotFound
    open_it = None if message.source is None else openers.by_kind.get(message.source.kind)
    return await home_screen(visit) if open_it is None else await open_it(visit, message)
