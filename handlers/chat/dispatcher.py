"""One update, one unit of work: settle, hear, decide, commit; and only then speak."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

import structlog
from telegram.error import TelegramError

from campaigns import attribution, behaviour, consent
from commerce import customers, staff
from commerce.kit.database import Database, Session
from commerce.kit.errors import ShopError
from commerce.payments import PaymentRefused
from handlers.chat import inbox, memory
from handlers.chat.answers import is_silent, question_left, screen_in_place
from handlers.chat.arrivals import arrival, source_of
from handlers.chat.courier import Refused, Unreachable
from handlers.chat.front import ShopFront
from handlers.chat.incoming import Incoming, Kind, read
from handlers.chat.keyboards import home
from handlers.chat.memory import Owed
from handlers.chat.pacing import Lane
from handlers.chat.refusals import words_for
from handlers.chat.router import Routes, Visit
from handlers.chat.screen import (
    Answer,
    CheckoutVerdict,
    FoundList,
    Joined,
    Screen,
    ShippingVerdict,
    Silence,
    Text,
    Toast,
    Words,
    paragraphs,
    text,
)
from handlers.chat.speaking import Speaker
from handlers.chat.taps import pack

log = structlog.get_logger(__name__)

#: So many people at a time are told that the shop was interrupted, before it looks again who still waits for that.
_AT_A_TIME = 50


@dataclass(frozen=True)
class _Decision:
    """What to say, and in which language."""

    answer: Answer
    language: str


class Dispatcher:
    """Hears updates for one shop. A refusal becomes words; any other failure travels to the inbox."""

    def __init__(self, database: Database, routes: Routes, shop: ShopFront, speaker: Speaker) -> None:
        self._database = database
        self._routes = routes
        self._shop = shop
        self._speaker = speaker
        self._answered: dict[int, int] = {}

    async def handle(self, update_id: int, update: Mapping[str, Any]) -> None:
        """Handle a stored update once, whatever happens in between; a repeated one changes nothing."""
        incoming = read(update, self._shop.bot_username)
        if incoming is None or incoming.sender.is_bot:
            await self._settle(update_id)
            return
        if incoming.overheard:
            await self._overhear(update_id, incoming)
            return
        decision = await self._decide(update_id, incoming)
        if decision is not None:
            await self._speak(incoming, decision)

    async def busy(self, update: Mapping[str, Any]) -> None:
        """Tell a person who sends faster than the shop can follow to wait a moment."""
        await self._tell(update, text("busy"))

    async def apologise(self, update: Mapping[str, Any], reference: str) -> None:
        """Tell a person that their tap could not be handled; nothing of it was kept."""
        await self._tell(update, text("failed", reference=reference))

    async def flush(self) -> None:
        """Write down whose answers have left, so that a restart owes them nothing."""
        if not self._answered:
            return
        gone, self._answered = self._answered, {}
        async with self._database.unit_of_work() as session:
            await memory.answered(session, gone)

    async def make_up(self, those: Collection[Owed] | None = None) -> list[Owed]:
        """After a sudden stop: tell people that an answer may have got lost; returns whom it could not be told yet.

        `those` are such people from an earlier try; who has had an answer since then is left alone.
        """
        async with self._database.reading() as session:
            owed = [one for one in await memory.owed(session) if those is None or one in those]
        left = [one for one in owed[:_AT_A_TIME] if not await self._tell_interrupted(one)]
        await self.flush()
        return owed[_AT_A_TIME:] + left

    async def _tell_interrupted(self, owed: Owed) -> bool:
        """The way back in; tells whether nothing more can be done for this person."""
        screen = Screen(text("interrupted"), [[home()]])
        try:
            await self._speaker.send(owed.chat_id, screen, await self._language_in(owed.chat_id), Lane.TRANSACTIONAL)
        except (Unreachable, Refused) as failure:
            log.info("make_up_refused", update_id=owed.update_id, reason=type(failure).__name__)
        except TelegramError as failure:
            log.warning("make_up_failed", update_id=owed.update_id, reason=type(failure).__name__)
            return False
        self._answered[owed.chat_id] = owed.update_id
        return True

    async def _decide(self, update_id: int, incoming: Incoming) -> _Decision | None:
        visit: Visit | None = None
        try:
            async with self._database.unit_of_work() as session:
                if not await inbox.settle(session, update_id):
                    return None
                if await _leaves_unknown(session, incoming):
                    return None
                session.info[staff.UPDATE] = update_id
                visit = await self._receive(session, incoming)
                answer = await self._hear(visit)
                await self._note(visit, answer)
                return _Decision(answer, visit.language)
        except ShopError as refusal:
            await self._settle_refused(update_id, incoming)
            language = await self._language_of(incoming)
            words = _words(incoming, refusal)
            if visit is not None and visit.question is not None and incoming.kind is Kind.WORDS:
                words = paragraphs(words, text("still-asked"))
            return _Decision(_refused(incoming, words), language)

    async def _overhear(self, update_id: int, incoming: Incoming) -> None:
        """What is said or done beside the shop's own chats: noted, never answered."""
        try:
            async with self._database.unit_of_work() as session:
                if await inbox.settle(session, update_id):
                    session.info[staff.UPDATE] = update_id
                    await self._routes.overhear(session, self._shop, incoming)
        except ShopError:
            await self._settle(update_id)

    async def _receive(self, session: Session, incoming: Incoming) -> Visit:
        sender = incoming.sender
        customer = await customers.meet(
            session,
            sender.id,
            sender.name,
            sender.username,
            self._shop.texts.language_for(sender.language),
            source_of(incoming),
        )
        came_by = arrival(incoming)
        if came_by is not None:
            await behaviour.arrive(session, customer.id, came_by)
        if not customer.reachable and incoming.private and incoming.chat_id is not None:
            await customers.mark_reachable(session, customer.id)
            await consent.forget_yes(session, customer.id)
        asked = None
        if incoming.private and incoming.chat_id is not None and incoming.kind is not Kind.TAP:
            asked = await memory.recall(session, incoming.chat_id)
        language = self._shop.texts.language_for(customer.language)
        return Visit(session, self._shop, customer, incoming, language, asked)

    async def _hear(self, visit: Visit) -> Answer:
        if visit.incoming.kind is not Kind.REACH:
            return await self._routes.answer(visit)
        if visit.incoming.private and visit.incoming.words == "kicked":
            await customers.mark_unreachable(visit.session, visit.customer.id, "blocked")
            await attribution.note_block(visit.session, visit.customer.id)
        return Silence()

    async def _note(self, visit: Visit, answer: Answer) -> None:
        """What the chat must remember when this is committed."""
        incoming = visit.incoming
        if not incoming.private or incoming.chat_id is None or is_silent(answer) or visit.leaves:
            return
        spoken, asking = question_left(answer)
        if spoken:
            asked = pack(asking.asks) if asking is not None and asking.asks is not None else None
            await memory.remember(visit.session, incoming.chat_id, asked, incoming.update_id)
        else:
            await memory.owe(visit.session, incoming.chat_id, incoming.update_id)
        await self._note_card(visit.session, incoming, answer)

    async def _note_card(self, session: Session, incoming: Incoming, answer: Answer) -> None:
        """Whether the tapped message is about to show a card, or to show one no more."""
        screen = screen_in_place(incoming, answer)
        if screen is None or incoming.chat_id is None or incoming.message_id is None:
            return
        if screen.keep is not None:
            await memory.keep(session, incoming.chat_id, screen.keep.kind, screen.keep.ref, incoming.message_id)
        elif incoming.on_card:
            await memory.forget(session, incoming.chat_id, incoming.message_id)

    async def _speak(self, incoming: Incoming, decision: _Decision) -> None:
        try:
            await self._speaker.answer(incoming, decision.answer, decision.language)
        except Unreachable as gone:
            await self._note_unreachable(incoming, gone)
        except TelegramError as failure:
            log.warning("answer_lost", update_id=incoming.update_id, reason=type(failure).__name__)
            return
        if incoming.chat_id is not None and incoming.private:
            self._answered[incoming.chat_id] = incoming.update_id

    async def _note_unreachable(self, incoming: Incoming, gone: Unreachable) -> None:
        if not incoming.private:
            return
        async with self._database.unit_of_work() as session:
            customer = await customers.by_telegram_id(session, incoming.sender.id)
            if customer is not None:
                await customers.mark_unreachable(session, customer.id, gone.reason)

    async def _settle_refused(self, update_id: int, incoming: Incoming) -> None:
        """Nothing is kept of it but that it was heard, and that a person waits to read why not."""
        async with self._database.unit_of_work() as session:
            await inbox.settle(session, update_id)
            if incoming.private and incoming.chat_id is not None:
                await memory.owe(session, incoming.chat_id, update_id)

    async def _settle(self, update_id: int) -> None:
        async with self._database.unit_of_work() as session:
            await inbox.settle(session, update_id)

    async def _language_of(self, incoming: Incoming) -> str:
        return await self._language_in(incoming.sender.id, incoming.sender.language)

    async def _language_in(self, telegram_id: int, otherwise: str | None = None) -> str:
        async with self._database.reading() as session:
            known = await customers.by_telegram_id(session, telegram_id)
        return self._shop.texts.language_for(known.language if known else otherwise)

    async def _tell(self, update: Mapping[str, Any], words: Text) -> None:
        incoming = read(update, self._shop.bot_username)
        if incoming is not None:
            language = await self._language_of(incoming)
            await self._speak(incoming, _Decision(_refused(incoming, words), language))


async def _leaves_unknown(session: Session, incoming: Incoming) -> bool:
    """Whether somebody blocks the shop whom it does not know (any more): it makes nobody known."""
    blocks = incoming.kind is Kind.REACH and incoming.private and incoming.words == "kicked"
    return blocks and await customers.by_telegram_id(session, incoming.sender.id) is None


def _words(incoming: Incoming, refusal: ShopError) -> Words:
    """What is refused; before money moves, always that none has."""
    words = words_for(refusal)
    if incoming.kind is Kind.PRE_CHECKOUT and not isinstance(refusal, PaymentRefused):
        return Joined((words, text("not-charged")), " ")
    return words


def _refused(incoming: Incoming, words: Words) -> Answer:
    """A refusal in the shape that this kind of update can show."""
    match incoming.kind:
        case Kind.TAP:
            return Toast(words, alert=True)
        case Kind.PRE_CHECKOUT:
            return CheckoutVerdict(words)
        case Kind.SHIPPING:
            return ShippingVerdict(refusal=words)
        case Kind.INLINE:
            return FoundList(())
        case _ if incoming.private and incoming.chat_id is not None:
            return Screen(words, [[home()]])
    return Silence()
