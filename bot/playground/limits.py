"""How fast a bot may talk here, and the accidents a test can order."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass
class Limits:
    """Telegram's rates, off until `on` is set: messages a second per bot and per chat, messages a minute per group."""

    on: bool = False
    per_bot: int = 30
    per_chat: int = 1
    chat_burst: int = 3
    per_group_minute: int = 20


class Faults:
    """Accidents ordered by a test for the next calls of a method (`*` for any); each is used up by one call."""

    def fail(self, method: str, *, times: int = 1, code: int = 500, retry_after: int = 1) -> None:
        """The next calls answer with this code instead of being carried out; 429 carries `retry_after` seconds."""
        raise NotImplementedError

    def drop(self, method: str, *, times: int = 1, after: bool = False) -> None:
        """The line goes dead before the next calls are carried out, or `after` they were."""
        raise NotImplementedError

    def clear(self) -> None:
        """Forget all accidents not yet used up."""
        raise NotImplementedError
