"""A bot's message on its way into a chat: where to, with which buttons, in answer to what."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.playground.chats import Chat, Group
from bot.playground.errors import bad_request
from bot.playground.keyboards import Markup, Place, read_markup
from bot.playground.messages import Message, message_json
from bot.playground.parameters import Call, FieldError, Json, integer_field, lenient_integer
from bot.playground.reaching import reach, reach_to_write
from bot.playground.seeing import SeenQuestion
from bot.playground.telling import publish

if TYPE_CHECKING:
    from bot.playground.files import StoredFile
    from bot.playground.invoices import Invoice


@dataclass(frozen=True, slots=True)
class Envelope:
    """What every sent message has around its content."""

    chat: Chat
    markup: Markup | None
    reply_to: Message | None
    topic: int | None
    silent: bool
    protected: bool


@dataclass(frozen=True, slots=True)
class Extras:
    """What only some messages have; one that `follows` another of the same call is not counted again."""

    media: StoredFile | None = None
    invoice: Invoice | None = None
    album: str | None = None
    origin: Json | None = None
    follows: bool = False


NO_EXTRAS = Extras()


def read_envelope(call: Call, *, invoice: bool = False) -> Envelope:
    """Everything about a message but its content. Raises `ApiError` in the server's order: buttons, chat, reply."""
    private = not call.text("chat_id").startswith(("-", "@"))
    markup = read_markup(call, Place(private=private, invoice=invoice))
    chat = reach_to_write(call)
    return Envelope(
        chat=chat,
        markup=markup,
        reply_to=_replied(call, chat),
        topic=_topic(call, chat),
        silent=call.flag("disable_notification"),
        protected=call.flag("protect_content"),
    )


def post(call: Call, envelope: Envelope, content: Json, extras: Extras = NO_EXTRAS) -> Message:
    """Put the message into its chat. Raises `ApiError` 429 where a rate is exceeded."""
    telegram, chat = call.telegram, envelope.chat
    if not extras.follows:
        telegram.limits.count(call.bot.id, chat.id, telegram.moment())
    markup = envelope.markup
    message = Message(
        id=chat.next_id(),
        chat=chat,
        sender=None if isinstance(chat, Group) and chat.kind == "channel" else call.bot,
        date=telegram.second(),
        content=content,
        media=extras.media,
        rows=markup.rows if markup else [],
        reply_to=envelope.reply_to,
        topic=envelope.topic,
        album=extras.album,
        origin=extras.origin,
        silent=envelope.silent,
        protected=envelope.protected,
        plain_markup=bool(markup and markup.kind != "inline"),
        invoice=extras.invoice,
    )
    if call.flag("allow_paid_broadcast"):
        call.bot.paid_for.append(chat.id)
    _lay_keyboard(message, markup)
    publish(telegram, message)
    return message


def posted(call: Call, envelope: Envelope, content: Json, extras: Extras = NO_EXTRAS) -> Json:
    """The same, and the result the bot reads."""
    return message_json(post(call, envelope, content, extras), call.bot)


def _replied(call: Call, chat: Chat) -> Message | None:
    raw = call.json("reply_parameters", "can't parse reply parameters JSON object")
    if raw is None:
        wanted, lenient = call.integer("reply_to_message_id"), call.flag("allow_sending_without_reply")
    elif isinstance(raw, dict):
        wanted, lenient = _wanted_reply(raw), bool(raw.get("allow_sending_without_reply"))
        chat = _other_chat(call, raw, chat)
    else:
        raise bad_request("expected an Object as reply parameters")
    if not wanted:
        return None
    message = chat.messages.get(wanted)
    if message is None and not lenient:
        raise bad_request("message to be replied not found")
    return message


def _wanted_reply(raw: Json) -> int:
    try:
        return integer_field(raw, "message_id", required=True)
    except FieldError as error:
        raise bad_request(f"can't parse reply parameters: {error}") from None


def _other_chat(call: Call, raw: Json, chat: Chat) -> Chat:
    if not raw.get("chat_id"):
        return chat
    return reach(Call(call.telegram, call.bot, call.method, {"chat_id": raw["chat_id"]}, {}))


def _topic(call: Call, chat: Chat) -> int | None:
    topic_id = lenient_integer(call.text("message_thread_id") or 0)
    if not topic_id:
        return None
    topic = chat.standing.topics.get(topic_id) if isinstance(chat, Group) else None
    if topic_id == 1 and isinstance(chat, Group) and chat.forum:
        return None
    if topic is None or topic.deleted:
        raise bad_request("message thread not found")
    if topic.closed and isinstance(chat, Group) and chat.status(call.bot.id) not in {"creator", "administrator"}:
        raise bad_request("TOPIC_CLOSED")
    return topic_id


def _lay_keyboard(message: Message, markup: Markup | None) -> None:
    """A reply keyboard stays under the composer until another one or its removal comes, a question until an answer."""
    if markup is None or markup.kind == "inline":
        return
    chat = message.chat
    for person in chat.people():
        chat.questions.pop(person.id, None)
        if markup.kind == "force":
            chat.questions[person.id] = SeenQuestion(message.id, markup.data.get("input_field_placeholder"))
        elif markup.kind == "remove":
            chat.keyboards.pop(person.id, None)
        else:
            chat.keyboards[person.id] = markup.data
