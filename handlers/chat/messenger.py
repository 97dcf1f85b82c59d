"""Delivers what the shop owes people to hear: draws the notice, finds the chat, says it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import timedelta
from typing import Any, TypeVar

from campaigns import consent, outbox
from campaigns.outbox import Delivered, Failed, NotNeeded, Outcome, Owed
from commerce import customers, staff
from commerce.customers import Customer
from commerce.kit.database import Database, Session
from commerce.kit.errors import ShopError
from commerce.staff import Permission
from handlers.chat import memory
from handlers.chat.courier import FloodWait, NotCarriedOut, Refused, Unanswered, Unreachable
from handlers.chat.front import ShopFront
from handlers.chat.manner import Manner, with_stop
from handlers.chat.pacing import Lane
from handlers.chat.posting import PostEdit, Poster, Posting
from handlers.chat.screen import Keep, Screen
from handlers.chat.speaking import Speaker

Found = TypeVar("Found")


class Shared:
    """What several notices are drawn from, looked up for the first of them."""

    def __init__(self) -> None:
        self._known: dict[Hashable, Any] = {}

    async def once(self, what: Hashable, look: Callable[[], Awaitable[Found]]) -> Found:
        """What a look brings, or what it brought before."""
        if what not in self._known:
            self._known[what] = await look()
        found: Found = self._known[what]
        return found


@dataclass(frozen=True)
class Drawing:
    """What a notice is drawn from, at the moment it is sent."""

    session: Session
    shop: ShopFront
    customer: Customer
    language: str
    notice: str
    details: Mapping[str, Any]
    #: The row of the outbox, for notices that are drawn from what they were sent for.
    owed: Owed | None = None
    #: What others who are written to in the same breath are drawn from, too.
    shared: Shared = field(default_factory=Shared)


@dataclass(frozen=True)
class Redraw:
    """A kept screen shown anew wherever it stands; where it is gone, nobody is bothered with a new one.

    `or_anew`: it matters so much that it is written anew where it is gone.
    """

    screen: Screen
    or_anew: bool = False


@dataclass(frozen=True)
class Menu:
    """The commands of one chat, in place of everybody's; none: everybody's again."""

    commands: tuple[str, ...]


@dataclass(frozen=True)
class Removal:
    """Messages that show a thing nobody needs any more are taken away, as far as that is possible."""

    keep: Keep


@dataclass(frozen=True)
class Noted:
    """A screen, and what is written down of it once it left: nothing of one that never did."""

    screen: Screen
    when_left: Callable[[Session], Awaitable[None]]


Drawn = Screen | Noted | Redraw | Menu | Removal | Posting | PostEdit
_ToPeople = Screen | Redraw | Menu | Removal
Draw = Callable[[Drawing], Awaitable[Drawn | None]]
DrawType = TypeVar("DrawType", bound=Callable[[Drawing], Awaitable[Drawn | None]])


@dataclass
class Notices:
    """Who draws which notice. Names of notices are permanent: they stand in the outbox."""

    by_name: dict[str, Draw] = field(default_factory=dict)

    def draws(self, *names: str, needs: Permission | None = None) -> Callable[[DrawType], DrawType]:
        """Draw these notices. A drawing of `None` means that there is nothing to say any more.

        `needs`: there is nothing to say to somebody who has this right no more, such as one who has left the staff.
        """

        def sign_up(draw: DrawType) -> DrawType:
            for name in names:
                if name in self.by_name:
                    raise ValueError(f"{name!r} is drawn already")
                self.by_name[name] = draw if needs is None else _only_with(needs, draw)
            return draw

        return sign_up


def _stoppable(drawn: _ToPeople, delivery_id: int) -> _ToPeople:
    if isinstance(drawn, Redraw):
        return replace(drawn, screen=with_stop(drawn.screen, delivery_id))
    return with_stop(drawn, delivery_id) if isinstance(drawn, Screen) else drawn


def _left(outcome: Outcome) -> bool:
    """Whether a message is there, or may be."""
    return isinstance(outcome, Delivered) or (isinstance(outcome, Failed) and outcome.maybe_sent)


def _only_with(right: Permission, draw: Draw) -> Draw:
    async def drawn(drawing: Drawing) -> Drawn | None:
        may = await staff.may(drawing.session, drawing.customer.id, right)
        return await draw(drawing) if may else None

    return drawn


@dataclass(frozen=True)
class _Ready:
    """All that is needed to bring a message."""

    customer: Customer
    language: str
    drawn: _ToPeople | Posting | PostEdit | Failed | None
    kept: Sequence[int] = ()
    manner: Manner = field(default_factory=Manner)
    when_left: Callable[[Session], Awaitable[None]] | None = None


class ChatMessenger:
    """The outbox's messenger for one shop: it knows words, buttons, blocks and floods."""

    def __init__(self, database: Database, shop: ShopFront, speaker: Speaker, notices: Notices) -> None:
        self._database = database
        self._shop = shop
        self._speaker = speaker
        self._notices = notices
        self._poster = Poster(database, speaker)
        self._ready: dict[tuple[int, int], _Ready] = {}

    async def expect(self, these: Sequence[Owed]) -> None:
        """Look up together what is needed to bring these next."""
        shared = Shared()
        async with self._database.reading() as session:
            people = await customers.those(session, [owed.customer_id for owed in these])
            for owed in these:
                self._ready[owed.id, owed.attempt] = await self._prepared(
                    session, people[owed.customer_id], owed, shared
                )

    async def deliver(self, owed: Owed) -> Outcome:
        """Say one owed message; tells what became of it and never raises what Telegram refused."""
        ready = self._ready.pop((owed.id, owed.attempt), None) or await self._prepare(owed)
        drawn, customer = ready.drawn, ready.customer
        if isinstance(drawn, Failed):
            return drawn
        if drawn is None:
            return NotNeeded("nothing to say any more")
        if isinstance(drawn, Posting | PostEdit):
            return await self._poster.carry_out(drawn)
        if not customer.reachable:
            return outbox.Unreachable("marked unreachable")
        if owed.topic is not None:
            drawn = _stoppable(drawn, owed.id)
        outcome = await self._say(customer.telegram_id, drawn, ready.kept, ready.language, ready.manner)
        if ready.when_left is not None and _left(outcome):
            async with self._database.unit_of_work() as session:
                await ready.when_left(session)
        return outcome

    async def _prepare(self, owed: Owed) -> _Ready:
        async with self._database.reading() as session:
            customer = await customers.get(session, owed.customer_id)
            return await self._prepared(session, customer, owed, Shared())

    async def _prepared(self, session: Session, customer: Customer, owed: Owed, shared: Shared) -> _Ready:
        language = self._shop.texts.language_for(customer.language)
        drawing = Drawing(session, self._shop, customer, language, owed.notice, owed.details, owed, shared)
        try:
            drawn = await self._notices.by_name[owed.notice](drawing)
        except ShopError as refusal:
            return _Ready(customer, language, Failed(f"not drawn: {type(refusal).__name__}", final=True))
        when_left, drawn = (drawn.when_left, drawn.screen) if isinstance(drawn, Noted) else (None, drawn)
        kept = await self._kept_messages(session, customer, drawn)
        return _Ready(customer, language, drawn, kept, await self._manner(session, owed), when_left)

    async def _kept_messages(
        self, session: Session, customer: Customer, drawn: _ToPeople | Posting | PostEdit | None
    ) -> Sequence[int]:
        keep = drawn.screen.keep if isinstance(drawn, Redraw) else drawn.keep if isinstance(drawn, Removal) else None
        return () if keep is None else await memory.find_kept(session, customer.telegram_id, keep.kind, keep.ref)

    async def _manner(self, session: Session, owed: Owed) -> Manner:
        if owed.lane is not outbox.Lane.TRANSACTIONAL:
            return Manner(Lane.BULK)
        return Manner(silent=await consent.is_night(session, owed.customer_id, self._shop.profile.timezone))

    async def _say(self, chat_id: int, drawn: _ToPeople, kept: Sequence[int], language: str, manner: Manner) -> Outcome:
        try:
            if isinstance(drawn, Screen):
                return await self._send(chat_id, drawn, language, manner)
            if isinstance(drawn, Menu):
                await self._speaker.set_menu(chat_id, drawn.commands, language)
                return Delivered()
            if isinstance(drawn, Removal):
                return await self._remove(chat_id, kept, manner.lane)
            redrawn = await self._redraw(chat_id, drawn, kept, language, manner.lane)
            if isinstance(redrawn, Delivered) or not drawn.or_anew:
                return redrawn
            return await self._send(chat_id, drawn.screen, language, manner)
        except Unreachable as gone:
            return outbox.Unreachable(gone.reason.value)
        except FloodWait as flood:
            return Failed("flood", retry_after=timedelta(seconds=flood.retry_after))
        except NotCarriedOut as lost:
            return Failed(type(lost).__name__)
        except Unanswered as lost:
            return Failed(type(lost).__name__, maybe_sent=True)
        except Refused as refused:
            return Failed(f"refused: {refused.message}", final=True)

    async def _send(self, chat_id: int, screen: Screen, language: str, manner: Manner) -> Outcome:
        lane = Lane.PAID if screen.paid and manner.lane is Lane.BULK else manner.lane
        message_id = await self._speaker.send(chat_id, screen, language, lane, silent=manner.silent)
        if screen.keep is not None:
            await self._speaker.keep(chat_id, screen.keep, message_id)
        return Delivered(message_id)

    async def _redraw(self, chat_id: int, drawn: Redraw, kept: Sequence[int], language: str, lane: Lane) -> Outcome:
        redrawn = None
        for message_id in reversed(kept):
            if await self._speaker.redraw(chat_id, message_id, drawn.screen, language, lane):
                redrawn = message_id
            else:
                await self._forget(chat_id, message_id)
        return NotNeeded("no message shows it") if redrawn is None else Delivered(redrawn)

    async def _remove(self, chat_id: int, kept: Sequence[int], lane: Lane) -> Outcome:
        removed = None
        for message_id in kept:
            if await self._speaker.remove(chat_id, message_id, lane):
                removed = message_id
            await self._forget(chat_id, message_id)
        return NotNeeded("no message shows it") if removed is None else Delivered(removed)

    async def _forget(self, chat_id: int, message_id: int) -> None:
        async with self._database.unit_of_work() as session:
            await memory.forget(session, chat_id, message_id)
