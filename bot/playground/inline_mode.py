"""Inline mode: words typed after `@bot` in any chat, the results, and the card that is sent."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from bot.playground.chats import Friends, Group, PrivateChat
from bot.playground.errors import ApiError, NotPossible
from bot.playground.files import fetched_file
from bot.playground.messages import Message
from bot.playground.parameters import Json
from bot.playground.telling import publish, push

if TYPE_CHECKING:
    from bot.playground.accounts import BotAccount
    from bot.playground.chats import Chat
    from bot.playground.files import StoredFile
    from bot.playground.people import Person
    from bot.playground.questions import Question
    from bot.playground.telegram import Telegram


@dataclass(frozen=True)
class InlineResult:
    """One result as the bot offered it."""

    id: str
    type: str
    title: str
    description: str
    thumbnail_url: str
    content: Json
    rows: list[list[Json]]
    media: StoredFile | None = None
    media_url: str = ""

    def as_json(self) -> Json:
        """What the person sees in the list."""
        picture = self.media.unique_id if self.media else None
        shown = {"id": self.id, "type": self.type, "title": self.title, "description": self.description}
        return {**shown, "thumbnail_url": self.thumbnail_url or self.media_url, "unique_id": picture}


@dataclass(eq=False)
class InlineQuery:
    """Words typed after `@bot`, and the results once the bot has answered, as plain values.

    A result has `id type title description thumbnail_url` and, for a picture the bot sent before, its `unique_id`.
    """

    telegram: Telegram = field(repr=False)
    bot: BotAccount
    person: Person
    query: str
    question: Question | None = field(default=None, repr=False)
    results: Sequence[Mapping[str, Any]] | None = None
    offered: Sequence[InlineResult] = field(default=(), repr=False)
    next_offset: str = ""
    button: Json | None = None
    #: Telegram keeps what is not personal for everybody who types the same.
    personal: bool = False

    @property
    def id(self) -> str:
        """The id the bot answers to."""
        return self.question.id if self.question else ""

    async def answered(self) -> Sequence[Mapping[str, Any]]:
        """Wait for the results; empty when the bot stays silent for thirty seconds."""
        if self.question:
            await self.question.wait()
        return self.results or ()

    def answered_with(self, results: Sequence[InlineResult], next_offset: str, button: Json | None) -> None:
        """The bot's answer has come."""
        self.offered, self.next_offset, self.button = results, next_offset, button
        self.results = [result.as_json() for result in results]
        payload = {"query_id": self.id, "query": self.query, "results": self.results}
        self.telegram.tell("inline_results", (self.person,), {**payload, "next_offset": next_offset, "button": button})

    def find(self, result_id: str) -> InlineResult:
        """A result by its id. Raises `NotPossible`."""
        for result in self.offered:
            if result.id == result_id:
                return result
        raise NotPossible(f"there is no result {result_id}")


def type_inline(person: Person, bot: BotAccount, chat: Chat, query: str, offset: str) -> InlineQuery:
    """Ask the bot for results. Raises `NotPossible` when it has no inline mode."""
    if not bot.inline:
        raise NotPossible(f"@{bot.username} has no inline mode")
    telegram = person.telegram
    asked = InlineQuery(telegram, bot, person, query[:256])
    asked.question = telegram.questions.ask("inline", bot, asked)
    update: Json = {"id": asked.id, "from": person.as_json(), "query": asked.query, "offset": offset}
    push(telegram, bot, "inline_query", {**update, "chat_type": _chat_type(chat, bot)}, person, f"inline{person.id}")
    return asked


async def choose_inline(person: Person, asked: InlineQuery, result_id: str, chat: Chat) -> Message:
    """Send a result into a chat; with buttons it gets an id by which the bot can edit it anywhere."""
    telegram, bot = person.telegram, asked.bot
    result = asked.find(result_id)
    message = Message(
        id=chat.next_id(),
        chat=chat,
        sender=person,
        date=telegram.second(),
        content=result.content,
        media=await _media_of(telegram, result),
        rows=result.rows,
        via=bot,
    )
    if result.rows:
        message.inline_id = f"AgAA{telegram.number():012d}{bot.id:x}"
        telegram.inline_messages[message.inline_id] = message
    publish(telegram, message)
    _tell_choice(person, asked, result, message)
    return message


async def _media_of(telegram: Telegram, result: InlineResult) -> StoredFile | None:
    if not result.media_url:
        return result.media
    try:
        return await fetched_file(telegram.files, result.media_url, result.type)
    except ApiError as refusal:
        raise NotPossible(f"the picture cannot be fetched: {refusal}") from refusal


def _tell_choice(person: Person, asked: InlineQuery, result: InlineResult, message: Message) -> None:
    """Only a bot with inline feedback hears what was chosen."""
    bot = asked.bot
    if not bot.inline_feedback:
        return
    chosen: dict[str, Any] = {"result_id": result.id, "from": person.as_json(), "query": asked.query}
    if message.inline_id:
        chosen["inline_message_id"] = message.inline_id
    push(person.telegram, bot, "chosen_inline_result", chosen, person, f"chosen{person.id}")


def _chat_type(chat: Chat, bot: BotAccount) -> str:
    if isinstance(chat, PrivateChat):
        return "sender" if chat.bot is bot else "private"
    if isinstance(chat, Friends):
        return "private"
    return chat.kind if isinstance(chat, Group) else "private"
