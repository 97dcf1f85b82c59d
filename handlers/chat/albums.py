"""Albums come as one message for each picture, and are answered once."""

from __future__ import annotations

from collections import OrderedDict

from handlers.chat.incoming import Incoming

_MOST = 1024


class Albums:
    """Remembers which message of the latest albums was answered, for as long as this process lives."""

    def __init__(self, most: int = _MOST) -> None:
        self._most = most
        self._answered: OrderedDict[str, int] = OrderedDict()

    def is_answered(self, incoming: Incoming) -> bool:
        """Whether another picture of the same album has had its answer; from now on this one has."""
        album = incoming.raw.get("media_group_id")
        if album is None:
            return False
        first = self._answered.setdefault(f"{incoming.chat_id} {album}", incoming.update_id)
        while len(self._answered) > self._most:
            self._answered.popitem(last=False)
        return first != incoming.update_id
