"""A bot's account: its name, its settings at BotFather, its commands, descriptions and Stars."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

from bot.playground.parameters import Json
from bot.playground.updates import UpdateQueue


@dataclass
class StarMove:
    """Stars that came in or went back: `amount` is positive for both, `refund` says which way."""

    id: str
    amount: int
    date: int
    user: Json
    payload: str
    refund: bool = False


@dataclass
class Webhook:
    """Where a bot's updates are sent, and how that has gone."""

    url: str = ""
    secret: str = ""
    max_connections: int = 40
    last_error_date: int | None = None
    last_error: str | None = None


class BotAccount:
    """A bot as people find it. `provider_tokens` empty accepts any well-formed payment token."""

    def __init__(
        self,
        token: str,
        username: str,
        name: str,
        now: Callable[[], datetime],
        *,
        inline: bool = True,
        inline_feedback: bool = True,
        privacy: bool = True,
    ) -> None:
        self.id = int(token.split(":")[0])
        self.token = token
        self.username = username
        self.name = name
        self.inline = inline
        self.inline_feedback = inline_feedback
        self.privacy = privacy
        self.provider_tokens: frozenset[str] = frozenset()
        self.updates = UpdateQueue(now)
        self.webhook = Webhook()
        self.profile = Profile()
        self.stars: list[StarMove] = []
        #: The chat of each message that is paid for (`allow_paid_broadcast`): a tenth of a Star at the most.
        self.paid_for: list[int] = []
        self.met: dict[int, Json] = {}
        self.last_message_id = 0

    @property
    def display_name(self) -> str:
        """The name people see."""
        return self.profile.names.get("") or self.name

    def as_json(self) -> Json:
        """The bot as a User."""
        return {"id": self.id, "is_bot": True, "first_name": self.display_name, "username": self.username}

    def next_message_id(self) -> int:
        """Private chats and small groups share one row of message ids per bot."""
        self.last_message_id += 1
        return self.last_message_id


@dataclass
class Profile:
    """What a bot tells about itself, by language (an empty code is for everybody)."""

    names: dict[str, str] = field(default_factory=dict)
    descriptions: dict[str, str] = field(default_factory=dict)
    short_descriptions: dict[str, str] = field(default_factory=dict)
    commands: dict[tuple[str, str], list[Json]] = field(default_factory=dict)
    menu_button: Json = field(default_factory=lambda: {"type": "commands"})
    chat_menu_buttons: dict[int, Json] = field(default_factory=dict)
    admin_rights: dict[bool, Json] = field(default_factory=dict)

    def best(self, texts: dict[str, str], language: str) -> str:
        """The text for a language, else the one for everybody."""
        return texts.get(language[:2]) or texts.get("", "")
