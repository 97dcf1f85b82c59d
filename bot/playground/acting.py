"""What people send: words, pictures, places; from the app into a chat, and on to the bots that may see it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.playground.chats import LEADERS, PRESENT, Chat, Group, PrivateChat
from bot.playground.errors import ApiError, NotPossible
from bot.playground.files import Upload
from bot.playground.formatting import MAX_CAPTION, MAX_TEXT, read_words
from bot.playground.forwarding import forwarded_rows, origin_of
from bot.playground.messages import Message
from bot.playground.parameters import Json
from bot.playground.telling import publish, republish, show

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.playground.files import StoredFile
    from bot.playground.people import Person


@dataclass(frozen=True)
class Piece:
    """What one message of a person consists of besides its words."""

    media: StoredFile | None = None
    album: str | None = None
    reply_to: int | None = None
    topic: int | None = None


NOTHING_ELSE = Piece()


def send(person: Person, chat: Chat, content: Json, piece: Piece = NOTHING_ELSE) -> Message:
    """Put a person's message into a chat. Raises `NotPossible` where the app would not let them."""
    check_may_write(person, chat)
    if isinstance(chat, PrivateChat) and not chat.started:
        chat.started = True
        person.telegram.tell_chat("chat", chat, {})
    chat.questions.pop(person.id, None)
    channel = isinstance(chat, Group) and chat.kind == "channel"
    message = Message(
        id=chat.next_id(),
        chat=chat,
        sender=None if channel else person,
        date=person.telegram.second(),
        content=content,
        media=piece.media,
        album=piece.album,
        reply_to=_replied(chat, piece.reply_to),
        topic=piece.topic,
    )
    publish(person.telegram, message)
    return message


def say(person: Person, chat: Chat, text: str, piece: Piece = NOTHING_ELSE) -> Message:
    """Send words; what is longer than a message goes in several, as the app does it."""
    message: Message | None = None
    for start in range(0, len(text), MAX_TEXT):
        words = read_words(text[start : start + MAX_TEXT], "", None, {})
        if words.text:
            message = send(person, chat, words.as_fields(), piece)
    if message is None:
        raise NotPossible("there is nothing to send")
    return message


def send_file(person: Person, chat: Chat, kind: str, upload: Upload, caption: str, album: str | None = None) -> Message:
    """Send a picture or file with words under it. Raises `NotPossible` if it is none."""
    words = read_words(caption[:MAX_CAPTION], "", None, {})
    try:
        media = person.telegram.files.keep(kind, upload)
    except ApiError as refusal:
        raise NotPossible(f"{upload.name} cannot be sent: {refusal}") from refusal
    return send(person, chat, words.as_fields("caption", "caption_entities"), Piece(media, album))


def send_album(person: Person, chat: Chat, contents: Sequence[bytes], caption: str) -> list[Message]:
    """Send pictures as one. Raises `NotPossible` for fewer than two or more than ten."""
    if not 2 <= len(contents) <= 10:
        raise NotPossible("an album has two to ten pictures")
    album = f"14{person.telegram.number():016d}"
    uploads = [Upload(f"photo{index}.jpg", content) for index, content in enumerate(contents)]
    captions = [caption, *[""] * (len(uploads) - 1)]
    return [
        send_file(person, chat, "photo", upload, words, album) for upload, words in zip(uploads, captions, strict=True)
    ]


def sticker_of(person: Person, emoji: str) -> Piece:
    """A sticker, which has a look but no words."""
    upload = Upload("sticker.webp", b"RIFF", "image/webp")
    return Piece(media=person.telegram.files.keep("sticker", upload, emoji=emoji))


def voice_of(person: Person, content: bytes, duration: int) -> Piece:
    """A voice message of so many seconds."""
    upload = Upload("voice.ogg", content, "audio/ogg")
    return Piece(media=person.telegram.files.keep("voice", upload, duration=duration))


def edit(person: Person, chat: Chat, message_id: int, text: str) -> None:
    """Change the words of one's own message."""
    message = own_message(person, chat, message_id)
    words = read_words(text, "", None, {})
    names = ("caption", "caption_entities") if message.media else ("text", "entities")
    message.content = words.as_fields(*names)
    message.edited = person.telegram.second()
    republish(person.telegram, message)


def forward(person: Person, message: Message, target: Chat) -> Message:
    """Show a message in another chat. Raises `NotPossible` for protected and service messages."""
    if message.protected or message.service:
        raise NotPossible("this message cannot be forwarded")
    check_may_write(person, target)
    copy = Message(
        id=target.next_id(),
        chat=target,
        sender=person,
        date=person.telegram.second(),
        content=message.content,
        media=message.media,
        rows=forwarded_rows(person.telegram, message),
        origin=origin_of(message),
        invoice=message.invoice,
    )
    if isinstance(target, PrivateChat):
        target.started = True
    publish(person.telegram, copy)
    return copy


def react(person: Person, chat: Chat, message_id: int, emoji: str) -> None:
    """Put one emoji on a message; bots that asked for reactions are told."""
    message = seen_message(chat, message_id)
    old = message.reactions.get(person.id, [])
    new = [{"type": "emoji", "emoji": emoji}] if emoji else []
    message.reactions[person.id] = new
    show(person.telegram, "edited", message)
    change = {
        "chat": chat.as_json(),
        "message_id": message_id,
        "user": person.as_json(),
        "date": person.telegram.second(),
        "old_reaction": old,
        "new_reaction": new,
    }
    for bot in chat.bots():
        if isinstance(chat, PrivateChat) or (isinstance(chat, Group) and chat.status(bot.id) in LEADERS):
            bot.updates.push("message_reaction", change, f"chat{chat.id}")


def contact_of(person: Person, phone: str) -> Json:
    """A person's own phone number, as a message holds it."""
    return {"contact": {"phone_number": phone, "first_name": person.name, "user_id": person.id}}


def seen_message(chat: Chat, message_id: int) -> Message:
    """A message that is there. Raises `NotPossible`."""
    message = chat.messages.get(message_id)
    if message is None:
        raise NotPossible(f"there is no message {message_id} here")
    return message


def own_message(person: Person, chat: Chat, message_id: int) -> Message:
    """A message of one's own that is there. Raises `NotPossible`."""
    message = seen_message(chat, message_id)
    if message.sender is not person:
        raise NotPossible("only one's own messages can be changed")
    return message


def check_may_write(person: Person, chat: Chat) -> None:
    """The composer is closed for those who blocked the bot or are not in the group. Raises `NotPossible`."""
    if isinstance(chat, PrivateChat) and chat.blocked:
        raise NotPossible(f"{person.name} has blocked @{chat.bot.username}: unblock or press Start first")
    if isinstance(chat, Group):
        needed = LEADERS if chat.kind == "channel" else PRESENT
        if chat.status(person.id) not in needed:
            raise NotPossible(f"{person.name} may not write in {chat.title}")


def _replied(chat: Chat, message_id: int | None) -> Message | None:
    return seen_message(chat, message_id) if message_id is not None else None
