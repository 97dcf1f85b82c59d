"""Our Telegram: who is there, what was said, and the doors through which bots and people come in."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Any

from bot.playground.accounts import BotAccount
from bot.playground.chats import Group
from bot.playground.files import Upload
from bot.playground.happenings import Listener, Refusal
from bot.playground.limits import Faults, Limits
from bot.playground.people import Person
from commerce.kit import clock


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
        """Register a bot as BotFather would.

        `inline_feedback` sends it the chosen inline results; `privacy` hides group talk from it.
        """
        raise NotImplementedError

    def add_person(
        self, name: str, language: str = "en", username: str | None = None, *, last_name: str | None = None
    ) -> Person:
        """Somebody new with a Telegram account; bots do not know them until they write."""
        raise NotImplementedError

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
        raise NotImplementedError

    async def call(
        self, token: str, method: str, params: Mapping[str, Any], files: Mapping[str, Upload] | None = None
    ) -> Any:
        """The Bot API: returns the plain JSON result.

        Raises `ApiError` as the server would answer, `ConnectionDropped` where a test ordered one. Parameters may be
        JSON values or their JSON text, as both transports send them; files are keyed by field or attachment name.
        """
        raise NotImplementedError

    async def get_file_bytes(self, token: str, path: str) -> bytes:
        """What `/file/bot<token>/<path>` serves; the path comes from getFile. Raises `ApiError` 404."""
        raise NotImplementedError

    def file_bytes(self, unique_id: str) -> Upload:
        """A picture or file by the `unique_id` of a `SeenMedia`, for the chat page. Raises `NotPossible`."""
        raise NotImplementedError

    def take_updates(self, token: str) -> list[dict[str, Any]]:
        """Take and confirm all waiting updates at once, without polling; for tests that feed a dispatcher."""
        raise NotImplementedError

    def pending(self, token: str) -> int:
        """How many updates wait unconfirmed for the bot."""
        raise NotImplementedError

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Tell this listener every happening, at once and in order; returns how to stop."""
        raise NotImplementedError

    @property
    def refusals(self) -> Sequence[Refusal]:
        """Every Bot API call refused so far, oldest first."""
        raise NotImplementedError

    def clock_moved(self) -> None:
        """Look at the clock again: payments that waited too long time out, pollers look again."""
        raise NotImplementedError

    async def close(self) -> None:
        """Stop sending webhooks and let go of everybody who waits."""
        raise NotImplementedError
