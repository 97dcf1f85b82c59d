"""Finding a button by the words on it, and what happens when it is tapped."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from bot.playground import acting
from bot.playground.accounts import BotAccount
from bot.playground.chats import Chat
from bot.playground.drawing import button_of, reply_button_of, shown_rows
from bot.playground.errors import NotPossible
from bot.playground.messages import Message, maybe_inaccessible
from bot.playground.parameters import Json
from bot.playground.seeing import SeenButton
from bot.playground.telling import push

if TYPE_CHECKING:
    from bot.playground.people import Person
    from bot.playground.questions import Question

_HOME = {"latitude": 51.5337, "longitude": -0.0983}
_DECORATION = frozenset("\ufe0f\u20e3\u200d")


@dataclass(frozen=True)
class CallbackAnswer:
    """What the bot answered to a tap: a toast, an alert, an address to open, or nothing to show."""

    text: str | None = None
    alert: bool = False
    url: str | None = None


@dataclass(eq=False)
class Tap:
    """A tapped button: what it did at once, and the bot's answer once it comes.

    `kind` and `value` are the button's (`SeenButton`); `message_id` is the message it stood under, or the message
    that a reply button sent.
    """

    person: Person = field(repr=False)
    label: str
    kind: str
    value: str | None = None
    message_id: int | None = None
    answer: CallbackAnswer | None = None
    question: Question | None = field(default=None, repr=False)

    @property
    def callback_id(self) -> str | None:
        """The id the bot answers to; None unless it was a callback button."""
        return self.question.id if self.question else None

    async def answered(self) -> CallbackAnswer:
        """Wait for the bot's answer to a callback button. Raises `NotPossible` if none comes in time."""
        if self.question is None:
            return CallbackAnswer()
        await self.question.wait()
        if self.answer is None:
            raise NotPossible(f"the bot never answered the tap on {self.label!r}")
        return self.answer

    def answered_with(self, answer: Json) -> None:
        """The bot's answer has come: shown if there is anything to show."""
        self.answer = CallbackAnswer(answer["text"], answer["alert"], answer["url"])
        if self.answer.text or self.answer.url:
            self.person.toasts.append(self.answer)
        self.person.telegram.tell("answered", (self.person,), {"callback_id": self.callback_id, **answer})


def find_inline_button(
    person: Person, chat: Chat, label: str, message_id: int | None, data: str | None
) -> tuple[Message, SeenButton, str] | None:
    """The best fitting button of the newest message that has one, with its callback data."""
    for message in reversed(chat.messages.values()):
        if message_id in {None, message.id} and (message.rows or message.invoice):
            found = _button_in(message, person, label, data)
            if found:
                return message, *found
    return None


def best_label(labels: list[str], wanted: str) -> int | None:
    """Which label is meant: the same words best, then one that begins with them, then one that holds them."""
    ranked = [(rank, index) for index, label in enumerate(labels) if (rank := _likeness(label, wanted)) is not None]
    return min(ranked)[1] if ranked else None


def tap_inline(person: Person, message: Message, button: SeenButton, data: str) -> Tap:
    """Tap an inline button: a callback goes to the bot, the other kinds stay in the app."""
    if button.kind == "callback":
        return tap_callback(person, message, button.label, data)
    return Tap(person, button.label, button.kind, button.value, message.id)


def press_at(person: Person, message: Message, row: int, column: int) -> Tap:
    """Tap the button at a place. Raises `NotPossible` when there is none."""
    rows = shown_rows(message, person)
    if not 0 <= row < len(rows) or not 0 <= column < len(rows[row]):
        raise NotPossible(f"message {message.id} has no button at row {row}, column {column}")
    return tap_inline(person, message, *_as_seen(rows[row][column]))


def tap_callback(person: Person, message: Message, label: str, data: str) -> Tap:
    """Send the tap to the bot that owns the message."""
    telegram = person.telegram
    bot = owner_of(message)
    tap = Tap(person, label, "callback", message_id=message.id)
    tap.question = telegram.questions.ask("callback", bot, tap)
    query: Json = {"id": tap.question.id, "from": person.as_json(), "data": data}
    if message.inline_id:
        query["inline_message_id"] = message.inline_id
    else:
        query["message"] = maybe_inaccessible(message, bot)
    query["chat_instance"] = str(message.chat.id * 7919)
    push(telegram, bot, "callback_query", query, person, f"callback{person.id}")
    return tap


def tap_keyboard(person: Person, chat: Chat, label: str) -> Tap:
    """Press a button of the reply keyboard: it says its words, shares the number or the place."""
    markup = chat.keyboards.get(person.id, {})
    buttons = [reply_button_of(raw) for row in markup.get("keyboard", ()) for raw in row]
    index = best_label([button.label for button in buttons], label)
    if index is None:
        raise NotPossible(f"{person.name} sees no button {label!r}")
    button = buttons[index]
    if markup.get("one_time_keyboard"):
        chat.keyboards.pop(person.id)
    message_id = _press(person, chat, button)
    return Tap(person, button.label, button.kind, button.value, message_id)


def stale_message(chat: Chat, message_id: int) -> Message:
    """A message that is there or was until lately, as an app that was offline still shows it. Raises `NotPossible`."""
    for removed in chat.removed:
        if removed.id == message_id:
            return removed
    return acting.seen_message(chat, message_id)


def owner_of(message: Message) -> BotAccount:
    """The bot that hears taps on a message. Raises `NotPossible`."""
    if message.via:
        return message.via
    if isinstance(message.sender, BotAccount):
        return message.sender
    for bot in message.chat.bots():
        return bot
    raise NotPossible("no bot listens to this message")


def _press(person: Person, chat: Chat, button: SeenButton) -> int | None:
    if button.kind == "contact":
        return acting.send(person, chat, acting.contact_of(person, person.phone)).id
    if button.kind == "location":
        return acting.send(person, chat, {"location": dict(_HOME)}).id
    return acting.say(person, chat, button.label).id if button.kind == "says" else None


def _button_in(message: Message, person: Person, label: str, data: str | None) -> tuple[SeenButton, str] | None:
    flat = [raw for row in shown_rows(message, person) for raw in row]
    if data is not None:
        return next((_as_seen(raw) for raw in flat if raw.get("callback_data") == data), None)
    index = best_label([raw["text"] for raw in flat], label)
    return None if index is None else _as_seen(flat[index])


def _as_seen(raw: Json) -> tuple[SeenButton, str]:
    """A button as it is drawn, and the data it hides."""
    return button_of(raw), raw.get("callback_data", "")


def _likeness(label: str, wanted: str) -> int | None:
    plain, sought = _plain(label), _plain(wanted)
    if not sought:
        return 0 if wanted and wanted in label else None
    if plain == sought:
        return 0
    if plain.startswith(sought):
        return 1
    if re.search(rf"(?<!\w){re.escape(sought)}(?!\w)", plain):
        return 2
    return 3 if sought in plain else None


def _plain(label: str) -> str:
    """A label without emoji and in small letters."""
    kept = (mark for mark in label if mark not in _DECORATION and unicodedata.category(mark) not in {"So", "Sk", "Cs"})
    return " ".join("".join(kept).casefold().split())
