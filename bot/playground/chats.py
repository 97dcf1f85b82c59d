"""Chats: private ones, groups and channels; who is in them and what was said."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeAlias

from bot.playground.accounts import BotAccount
from bot.playground.parameters import Json
from bot.playground.seeing import SeenQuestion

if TYPE_CHECKING:
    from bot.playground.messages import Message
    from bot.playground.people import Person

PRESENT = frozenset({"creator", "administrator", "member"})
LEADERS = frozenset({"creator", "administrator"})


class Chat(ABC):
    """A place where messages stand, by id in the order they came; the newest deleted ones are remembered."""

    kind: str

    def __init__(self) -> None:
        self.messages: dict[int, Message] = {}
        self.pins: list[int] = []
        self.keyboards: dict[int, Json] = {}
        self.questions: dict[int, SeenQuestion] = {}
        self.newest = 0
        self.removed: deque[Message] = deque(maxlen=100)

    @property
    @abstractmethod
    def id(self) -> int:
        """The chat's id as bots write it."""

    @abstractmethod
    def next_id(self) -> int:
        """The id for a new message."""

    @abstractmethod
    def people(self) -> Iterable[Person]:
        """Who sees what is said here."""

    @abstractmethod
    def bots(self) -> Iterable[BotAccount]:
        """Which bots are here."""

    @abstractmethod
    def as_json(self) -> Json:
        """The chat as the Bot API writes it."""

    @abstractmethod
    def id_for(self, viewer: Person) -> int:
        """The chat's id in a person's list of chats."""


class PrivateChat(Chat):
    """A person and a bot. Until the person writes, `started` is false and the bot must stay silent."""

    kind = "private"

    def __init__(self, bot: BotAccount, person: Person) -> None:
        super().__init__()
        self.bot = bot
        self.person = person
        self.started = False
        self.blocked = False

    @property
    def id(self) -> int:
        return self.person.id

    def next_id(self) -> int:
        return self.bot.next_message_id()

    def people(self) -> Iterable[Person]:
        return (self.person,)

    def bots(self) -> Iterable[BotAccount]:
        return (self.bot,)

    def as_json(self) -> Json:
        return self.person.as_chat()

    def id_for(self, viewer: Person) -> int:
        return self.bot.id


class Friends(Chat):
    """Two people between themselves; bots see nothing of it except their own inline cards."""

    kind = "private"

    def __init__(self, one: Person, other: Person) -> None:
        super().__init__()
        self.one = one
        self.other = other
        self._last = 0

    @property
    def id(self) -> int:
        return self.other.id

    def next_id(self) -> int:
        self._last += 1
        return self._last

    def people(self) -> Iterable[Person]:
        return (self.one, self.other) if self.one is not self.other else (self.one,)

    def bots(self) -> Iterable[BotAccount]:
        return ()

    def as_json(self) -> Json:
        return self.other.as_chat()

    def id_for(self, viewer: Person) -> int:
        return self.one.id if viewer is self.other else self.other.id


@dataclass
class Member:
    """Somebody's place in a group: `creator administrator member left kicked`."""

    who: Person | BotAccount
    status: str = "member"

    def as_json(self) -> Json:
        """The ChatMember of the Bot API."""
        member: Json = {"status": self.status, "user": self.who.as_json()}
        if self.status == "creator":
            return {**member, "is_anonymous": False}
        if self.status == "kicked":
            return {**member, "until_date": 0}
        return {**member, **_ALL_RIGHTS} if self.status == "administrator" else member


_ALL_RIGHTS = {
    "can_be_edited": False,
    "is_anonymous": False,
    **dict.fromkeys(
        (
            "can_manage_chat",
            "can_delete_messages",
            "can_manage_video_chats",
            "can_restrict_members",
            "can_promote_members",
            "can_change_info",
            "can_invite_users",
            "can_post_stories",
            "can_edit_stories",
            "can_delete_stories",
            "can_pin_messages",
            "can_manage_topics",
            "can_post_messages",
            "can_edit_messages",
        ),
        True,
    ),
}


@dataclass
class Topic:
    """A thread of a forum."""

    id: int
    name: str
    color: int
    closed: bool = False
    deleted: bool = False
    icon: str | None = None

    def as_json(self) -> Json:
        """The ForumTopic of the Bot API."""
        topic: Json = {"message_thread_id": self.id, "name": self.name, "icon_color": self.color}
        return {**topic, "icon_custom_emoji_id": self.icon} if self.icon else topic


@dataclass
class Standing:
    """What is written on a group's door."""

    title: str
    username: str | None = None
    description: str = ""
    forum: bool = False
    moved_to: int | None = None
    deleted: bool = False
    topics: dict[int, Topic] = field(default_factory=dict)
    invitations: set[str] = field(default_factory=set)


class Group(Chat):
    """A `group`, `supergroup` or `channel`."""

    def __init__(self, id_: int, kind: str, title: str, *, forum: bool = False, username: str | None = None) -> None:
        super().__init__()
        self._id = id_
        self.kind = kind
        self.standing = Standing(title, username, forum=forum)
        self.members: dict[int, Member] = {}
        #: Of a channel: the group in which its posts are talked about.
        self.discussion: Group | None = None
        self._last = 0

    @property
    def id(self) -> int:
        return self._id

    @property
    def title(self) -> str:
        """The group's name."""
        return self.standing.title

    @property
    def forum(self) -> bool:
        """Whether it is divided into topics."""
        return self.standing.forum

    def next_id(self) -> int:
        self._last += 1
        return self._last

    def people(self) -> Iterable[Person]:
        return [who for who in self._present() if not isinstance(who, BotAccount)]

    def bots(self) -> Iterable[BotAccount]:
        return [who for who in self._present() if isinstance(who, BotAccount)]

    def status(self, who: int) -> str:
        """Somebody's place; `left` for strangers."""
        member = self.members.get(who)
        return member.status if member else "left"

    def as_json(self) -> Json:
        chat: Json = {"id": self.id, "type": self.kind, "title": self.title}
        if self.standing.username:
            chat["username"] = self.standing.username
        if self.forum:
            chat["is_forum"] = True
        return chat

    def id_for(self, viewer: Person) -> int:
        return self.id

    def _present(self) -> list[Person | BotAccount]:
        return [member.who for member in self.members.values() if member.status in PRESENT]


Sender: TypeAlias = "Person | BotAccount"
