"""How handlers sign up for what people do, and how the right one is found."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Protocol, TypeVar

from commerce import staff
from commerce.customers import Customer
from commerce.kit.database import Session
from commerce.kit.errors import NotFound
from commerce.staff import Permission
from handlers.chat import memory
from handlers.chat.deep_links import DeepLink, read_link
from handlers.chat.front import ShopFront
from handlers.chat.incoming import Incoming, Kind
from handlers.chat.screen import Answer, Silence
from handlers.chat.taps import Tap, TapUnknown, unpack


@dataclass
class Visit:
    """One person doing one thing, inside one unit of work."""

    session: Session
    shop: ShopFront
    customer: Customer
    incoming: Incoming
    language: str
    #: The question that the last screen left open, still packed.
    asked: str | None = None
    #: This person is erased by what they do now: the chat remembers nothing of it.
    leaves: bool = False

    @property
    def question(self) -> Tap | None:
        """The open question; one that an older version asked is open no more."""
        try:
            return unpack(self.asked) if self.asked else None
        except TapUnknown:
            return None

    @property
    def words(self) -> str:
        """What was typed: words, a command's arguments, an inline query."""
        return self.incoming.words


Plain = Callable[[Visit], Awaitable[Answer]]
OnTap = Callable[[Visit, Any], Awaitable[Answer]]
OnLink = Callable[[Visit, DeepLink], Awaitable[Answer]]
OnKept = Callable[[Visit, int], Awaitable[Answer]]
Overhear = Callable[[Session, ShopFront, Incoming], Awaitable[None]]
HandlerType = TypeVar("HandlerType", bound=Callable[..., Awaitable[Answer]])


OverhearType = TypeVar("OverhearType", bound=Overhear)


class SignUp(Protocol):
    """A decorator that leaves the handler as it is."""

    def __call__(self, handler: HandlerType) -> HandlerType: ...


@dataclass
class Router:
    """One slice's handlers."""

    commands: dict[str, Plain] = field(default_factory=dict)
    #: Commands of the staff, and the right that each takes.
    rights: dict[str, Permission] = field(default_factory=dict)
    group_commands: dict[str, Plain] = field(default_factory=dict)
    taps: dict[type[Tap], OnTap] = field(default_factory=dict)
    replies: dict[tuple[type[Tap], Kind], OnTap] = field(default_factory=dict)
    links: dict[str, OnLink] = field(default_factory=dict)
    kinds: dict[Kind, Plain] = field(default_factory=dict)
    overheard: dict[Kind, Overhear] = field(default_factory=dict)
    kept: dict[str, OnKept] = field(default_factory=dict)

    def command(self, *names: str, needs: Permission | None = None) -> SignUp:
        """Answer `/name` in private chats; `needs` is the right it takes, if any."""
        if needs is not None:
            self.rights |= dict.fromkeys(names, needs)
        return _keep(self.commands, names)

    def group_command(self, *names: str) -> SignUp:
        """Answer `/name` in groups, where the bot is otherwise quiet."""
        return _keep(self.group_commands, names)

    def tap(self, *kinds: type[Tap]) -> SignUp:
        """Answer a button."""
        return _keep(self.taps, kinds)

    def reply(self, question: type[Tap], *kinds: Kind) -> SignUp:
        """Answer what is typed (or, with kinds, shared) while this question is open."""
        return _keep(self.replies, [(question, kind) for kind in kinds or (Kind.WORDS,)])

    def link(self, *kinds: str) -> SignUp:
        """Answer a deep link by its letter."""
        return _keep(self.links, kinds)

    def answering(self, *kinds: str) -> SignUp:
        """Answer what is written or shown as a reply to a kept message of a kind; the handler is given its number."""
        return _keep(self.kept, kinds)

    def on(self, *kinds: Kind) -> SignUp:
        """Answer a kind of update that nothing more special answers."""
        return _keep(self.kinds, kinds)

    def overhears(self, kind: Kind) -> Callable[[OverhearType], OverhearType]:
        """Note a kind of update that nobody waits for an answer to, in a group or of a channel."""

        def sign_up(handler: OverhearType) -> OverhearType:
            if kind in self.overheard:
                raise ValueError(f"{kind!r} has a handler already")
            self.overheard[kind] = handler
            return handler

        return sign_up


def _keep(where: dict[Any, Any], keys: Iterable[Any]) -> SignUp:
    def sign_up(handler: HandlerType) -> HandlerType:
        for key in keys:
            if key in where:
                raise ValueError(f"{key!r} has a handler already")
            where[key] = handler
        return handler

    return sign_up


class Routes:
    """All routers together. Raises `ValueError` when two slices claim the same thing."""

    def __init__(self, routers: Iterable[Router]) -> None:
        self._all = Router()
        for router in routers:
            for name in vars(self._all):
                mine, theirs = getattr(self._all, name), getattr(router, name)
                if doubled := mine.keys() & theirs.keys():
                    raise ValueError(f"{doubled} have two handlers")
                mine.update(theirs)

    @property
    def commands(self) -> list[str]:
        """Every command answered in private chats."""
        return sorted(self._all.commands)

    @property
    def rights(self) -> Mapping[str, Permission]:
        """The commands of the staff, and the right that each takes."""
        return self._all.rights

    @property
    def taps(self) -> list[type[Tap]]:
        """Every tap that is answered."""
        return list(self._all.taps)

    @property
    def questions(self) -> list[tuple[type[Tap], Kind]]:
        """Every question that is answered, by words or by what else."""
        return list(self._all.replies)

    async def answer(self, visit: Visit) -> Answer:
        """Find the handler for this visit and let it answer. Money counts wherever it was paid."""
        match visit.incoming.kind:
            case Kind.TAP:
                return await self._on_tap(visit)
            case Kind.COMMAND:
                return await self._on_command(visit)
            case kind if visit.incoming.private or kind is Kind.PAID:
                return await self._on_message(visit)
        return Silence()

    async def overhear(self, session: Session, shop: ShopFront, incoming: Incoming) -> None:
        """Note what is said or done where nobody waits for an answer."""
        handler = self._all.overheard.get(incoming.kind)
        if handler is not None:
            await handler(session, shop, incoming)

    async def _on_tap(self, visit: Visit) -> Answer:
        """Only private chats have buttons of ours that come back."""
        tapped = unpack(visit.words)
        handler = self._all.taps.get(type(tapped))
        if handler is None or not visit.incoming.private:
            raise TapUnknown
        await _require(visit, tapped.needs)
        return await handler(visit, tapped)

    async def _on_command(self, visit: Visit) -> Answer:
        command = visit.incoming.command
        if not visit.incoming.private:
            handler = self._all.group_commands.get(command)
            return await handler(visit) if handler else Silence()
        link = read_link(visit.words) if command == "start" else None
        if link is not None and link.kind in self._all.links:
            return await self._follow(visit, link)
        await _require(visit, self._all.rights.get(command))
        known = self._all.commands.get(command) or self._all.commands["help"]
        return await known(visit)

    async def _follow(self, visit: Visit, link: DeepLink) -> Answer:
        """What a link points to may be gone for long: then it leads home."""
        try:
            return await self._all.links[link.kind](visit, link)
        except NotFound:
            return await self._all.commands["start"](visit)

    async def _on_message(self, visit: Visit) -> Answer:
        kept = await _replied_to(visit)
        if kept is not None and kept[0] in self._all.kept:
            return await self._all.kept[kept[0]](visit, kept[1])
        question = visit.question
        reply = self._all.replies.get((type(question), visit.incoming.kind)) if question else None
        if reply is not None and question is not None:
            await _require(visit, question.needs)
            return await reply(visit, question)
        handler = self._all.kinds.get(visit.incoming.kind)
        return await handler(visit) if handler else Silence()


async def _replied_to(visit: Visit) -> tuple[str, int] | None:
    """What the message shows that somebody replies to by name, if it shows a thing worth keeping."""
    message = visit.incoming.raw.get("reply_to_message")
    if not message or visit.incoming.chat_id is None or visit.incoming.kind not in (Kind.WORDS, Kind.PHOTO):
        return None
    return await memory.what_is(visit.session, visit.incoming.chat_id, int(message["message_id"]))


async def _require(visit: Visit, right: Permission | None) -> None:
    """Raises `NotAllowed` for somebody who may not do this (any more), before a handler hears of it."""
    if right is not None:
        await staff.require(visit.session, visit.customer.id, right)
