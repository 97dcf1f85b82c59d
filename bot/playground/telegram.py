"""Our Telegram: who is there, what was said, and the doors through which bots and people come in."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

from bot.playground.accounts import BotAccount
from bot.playground.chats import Chat, Friends, Group, Member, PrivateChat
from bot.playground.errors import ApiError, ConnectionDropped, NotPossible
from bot.playground.files import FileStore, Upload
from bot.playground.happenings import Happening, Listener, Refusal
from bot.playground.invoices import Invoice
from bot.playground.joining import enter_group, open_group, upgrade
from bot.playground.limits import Faults, Limits
from bot.playground.messages import Message
from bot.playground.methods import find_method
from bot.playground.parameters import Call
from bot.playground.people import Person
from bot.playground.questions import QuestionBook
from bot.playground.webhooks import WebhookSender
from commerce.kit import clock

_FIRST_PERSON = 1_000_001
_FIRST_GROUP = 4_000_001
_SUPERGROUPS = -1_000_000_000_000


class Telegram:
    """Everything Telegram would remember, in memory.

    `now` is asked for the time whenever it matters: queued updates that expire, payments that wait ten seconds,
    rate windows. Call `clock_moved` when that clock jumps (`clock.watch(telegram.clock_moved)`).
    """

    def __init__(self, now: Callable[[], datetime] = clock.now) -> None:
        self.now = now
        self.limits = Limits()
        self.faults = Faults()
        self.bots: dict[str, BotAccount] = {}
        self.people: dict[int, Person] = {}
        self.groups: dict[int, Group] = {}
        self.private_chats: dict[tuple[int, int], PrivateChat] = {}
        self.friend_chats: dict[frozenset[int], Friends] = {}
        self.files = FileStore()
        self.questions = QuestionBook(now)
        self.inline_messages: dict[str, Message] = {}
        self.invoice_links: dict[str, Invoice] = {}
        self.webhooks = WebhookSender(self)
        self.said = 0
        self._listeners: list[Listener] = []
        self._refusals: list[Refusal] = []
        self._numbers = 0

    def add_bot(
        self,
        token: str,
        username: str,
        name: str,
        *,
        inline: bool = True,
        inline_feedback: bool = True,
        privacy: bool = True,
    ) -> BotAccount:
        """Register a bot as BotFather would; the token is `<number>:<secret>`.

        `inline_feedback` sends it the chosen inline results; `privacy` hides group talk from it.
        """
        bot = BotAccount(
            token, username, name, self.now, inline=inline, inline_feedback=inline_feedback, privacy=privacy
        )
        self.bots[token] = bot
        return bot

    def add_person(
        self, name: str, language: str = "en", username: str | None = None, *, last_name: str | None = None
    ) -> Person:
        """Somebody new with a Telegram account; bots do not know them until they write."""
        person = Person(self, _FIRST_PERSON + len(self.people), name, language, username, last_name)
        self.people[person.id] = person
        return person

    def add_group(
        self,
        title: str,
        members: Sequence[Person],
        bots: Sequence[BotAccount] = (),
        *,
        kind: str = "supergroup",
        forum: bool = False,
        username: str | None = None,
        admins: Sequence[Person | BotAccount] = (),
    ) -> Group:
        """A `group`, `supergroup` or `channel`; the first member owns it. Bots that are members are told."""
        group = self._new_group(kind, title, forum=forum, username=username)
        open_group(self, group, members)
        for bot in bots:
            enter_group(self, group, bot, by=members[0], status="administrator" if bot in admins else "member")
        for admin in admins:
            group.members[admin.id] = Member(admin, "administrator")
        return group

    def link(self, channel: Group, discussion: Group) -> None:
        """Let a group be where the posts of a channel are talked about: Telegram forwards each of them there."""
        assert channel.kind == "channel"
        channel.discussion = discussion

    def upgrade(self, group: Group) -> Group:
        """Turn a small group into a supergroup, as Telegram does by itself: a new id, both chats told."""
        supergroup = self._new_group("supergroup", group.title)
        upgrade(self, group, supergroup)
        return supergroup

    async def call(
        self, token: str, method: str, params: Mapping[str, Any], files: Mapping[str, Upload] | None = None
    ) -> Any:
        """The Bot API: returns the plain JSON result.

        Raises `ApiError` as the server would answer, `ConnectionDropped` where a test ordered one. Parameters may be
        JSON values or their JSON text, as both transports send them; files are keyed by field or attachment name.
        """
        bot = self._bot(token)
        try:
            carry_out = find_method(method)
            drops_after = self.faults.strike(method)
            result = carry_out(Call(self, bot, method, params, files or {}))
            if inspect.isawaitable(result):
                result = await result
        except ApiError as refusal:
            self._note(bot, method, params, refusal)
            raise
        if drops_after:
            raise ConnectionDropped(method)
        return result

    async def get_file_bytes(self, token: str, path: str) -> bytes:
        """What `/file/bot<token>/<path>` serves; the path comes from getFile. Raises `ApiError` 404."""
        self._bot(token)
        stored = self.files.by_unique_id(path.rsplit("/", 1)[-1].split(".")[0])
        if stored is None or stored.path != path:
            raise ApiError(404, "Not Found")
        return stored.upload.content

    def file_bytes(self, unique_id: str) -> Upload:
        """A picture or file by the `unique_id` of a `SeenMedia`, for the chat page. Raises `NotPossible`."""
        stored = self.files.by_unique_id(unique_id)
        if stored is None:
            raise NotPossible(f"there is no file {unique_id}")
        return stored.upload

    def take_updates(self, token: str) -> list[dict[str, Any]]:
        """Take and confirm all waiting updates at once, without polling; for tests that feed a dispatcher."""
        queue = self._bot(token).updates
        updates = queue.take(0, len(queue))
        queue.drop_all()
        return updates

    def pending(self, token: str) -> int:
        """How many updates wait unconfirmed for the bot."""
        return len(self._bot(token).updates)

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Tell this listener every happening, at once and in order; returns how to stop."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    @property
    def refusals(self) -> Sequence[Refusal]:
        """Every Bot API call refused so far, oldest first."""
        return tuple(self._refusals)

    def clock_moved(self) -> None:
        """Look at the clock again: payments that waited too long time out, pollers look again."""
        self.questions.look_again()
        for bot in self.bots.values():
            bot.updates.wake()

    async def close(self) -> None:
        """Stop sending webhooks and let go of everybody who waits."""
        await self.webhooks.close()
        for bot in self.bots.values():
            bot.updates.wake()

    @property
    def watched(self) -> bool:
        """Whether anybody listens; drawing messages for nobody is saved."""
        return bool(self._listeners)

    def tell(self, kind: str, people: Iterable[Person], payload: Mapping[str, Any]) -> None:
        """Tell the listeners what these people would notice."""
        if not self._listeners:
            return
        happening = Happening(kind, frozenset(person.id for person in people), payload, self.now())
        for listener in list(self._listeners):
            listener(happening)

    def tell_chat(self, kind: str, chat: Chat, payload: Mapping[str, Any]) -> None:
        """Tell each viewer of a chat, with the chat's id as they know it."""
        if self._listeners:
            for person in chat.people():
                self.tell(kind, (person,), {"chat_id": chat.id_for(person), **payload})

    def private_chat(self, bot: BotAccount, person: Person) -> PrivateChat:
        """The chat of a person and a bot; made when first asked for."""
        key = (bot.id, person.id)
        if key not in self.private_chats:
            self.private_chats[key] = PrivateChat(bot, person)
        return self.private_chats[key]

    def friends(self, one: Person, other: Person) -> Friends:
        """The chat of two people; made when first asked for."""
        return self.friend_chats.setdefault(frozenset({one.id, other.id}), Friends(one, other))

    def second(self) -> int:
        """The present instant in whole Unix seconds."""
        return int(self.now().timestamp())

    def moment(self) -> float:
        """The present instant in Unix seconds."""
        return self.now().timestamp()

    def number(self) -> int:
        """A number nobody had before."""
        self._numbers += 1
        return self._numbers

    def _new_group(self, kind: str, title: str, *, forum: bool = False, username: str | None = None) -> Group:
        number = _FIRST_GROUP + len(self.groups)
        id_ = -number if kind == "group" else _SUPERGROUPS - number
        self.groups[id_] = Group(id_, kind, title, forum=forum, username=username)
        return self.groups[id_]

    def _bot(self, token: str) -> BotAccount:
        bot = self.bots.get(token)
        if bot is None:
            head, _, tail = token.partition(":")
            raise ApiError(401, "Unauthorized") if head.isdigit() and tail else ApiError(404, "Not Found")
        return bot

    def _note(self, bot: BotAccount, method: str, params: Mapping[str, Any], refusal: ApiError) -> None:
        plain = {name: value for name, value in params.items() if not name.endswith("token")}
        note = Refusal(bot.username, method, refusal.code, refusal.description, plain, self.now())
        self._refusals.append(note)
        shown = {"bot": bot.username, "method": method, "code": refusal.code, "description": refusal.description}
        self.tell("refused", (), {**shown, "params": note.params})
