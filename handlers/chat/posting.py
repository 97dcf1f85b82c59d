"""Writing into groups and channels: posts, the edits that keep them up to date, and what Telegram would not do."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from campaigns import venues
from campaigns.outbox import Delivered, Failed, NotNeeded, Outcome
from campaigns.venues import Trouble
from commerce.kit.database import Database
from handlers.chat import memory
from handlers.chat.courier import ChatMoved, FloodWait, NotCarriedOut, Refused, Unanswered, Unreachable, Why
from handlers.chat.pacing import Lane
from handlers.chat.screen import Screen
from handlers.chat.speaking import Speaker

#: What Telegram says where the bot is there and may not write.
_NO_RIGHT = ("not enough rights", "need administrator rights", "chat_write_forbidden", "chat_admin_required")
_WHY = {Why.REMOVED: Trouble.REMOVED, Why.GONE: Trouble.GONE, Why.FORBIDDEN: Trouble.NO_RIGHT}


@dataclass(frozen=True)
class Posting:
    """A screen that is written into a group or channel once, and found again by its `keep`; `post_id`: which post."""

    chat_id: int
    screen: Screen
    language: str
    post_id: int | None = None
    #: The message that it answers there.
    reply_to: int | None = None


@dataclass(frozen=True)
class PostEdit:
    """A screen that is shown anew wherever it stands in a group or channel."""

    chat_id: int
    screen: Screen
    language: str
    post_id: int | None = None


class Poster:
    """Carries posts out; none of it is ever urgent."""

    def __init__(self, database: Database, speaker: Speaker) -> None:
        self._database = database
        self._speaker = speaker

    async def carry_out(self, one: Posting | PostEdit) -> Outcome:
        """Write or edit; tells what became of it, and notes where the shop may not write (any more)."""
        writing = self._write(one) if isinstance(one, Posting) else self._edit(one)
        try:
            return await writing
        except FloodWait as flood:
            return Failed("flood", retry_after=timedelta(seconds=flood.retry_after))
        except ChatMoved as moved:
            await self._follow(one.chat_id, moved.new_chat_id)
            return Failed("the group has moved")
        except Unreachable as gone:
            return await self._refused(one, _WHY.get(gone.reason, Trouble.OTHER), gone.message)
        except Refused as refused:
            no_right = any(words in refused.message.lower() for words in _NO_RIGHT)
            return await self._refused(one, Trouble.NO_RIGHT if no_right else Trouble.OTHER, refused.message)
        except NotCarriedOut as lost:
            return Failed(type(lost).__name__)
        except Unanswered as lost:
            return Failed(type(lost).__name__, maybe_sent=isinstance(one, Posting))

    async def _write(self, one: Posting) -> Outcome:
        """What stands there already is not written twice."""
        if await self._kept(one):
            await self._stands(one)
            return NotNeeded("it stands there already")
        message_id = await self._speaker.send(
            one.chat_id, one.screen, one.language, Lane.BULK, silent=one.reply_to is not None, reply_to=one.reply_to
        )
        if one.screen.keep is not None:
            await self._speaker.keep(one.chat_id, one.screen.keep, message_id)
        await self._stands(one)
        return Delivered(message_id)

    async def _stands(self, one: Posting) -> None:
        if one.post_id is not None:
            async with self._database.unit_of_work() as session:
                await venues.went_up(session, one.post_id)

    async def _edit(self, one: PostEdit) -> Outcome:
        redrawn = None
        for message_id in await self._kept(one):
            if await self._speaker.redraw(one.chat_id, message_id, one.screen, one.language, Lane.BULK):
                redrawn = message_id
            else:
                async with self._database.unit_of_work() as session:
                    await memory.forget(session, one.chat_id, message_id)
        return NotNeeded("no message shows it") if redrawn is None else Delivered(redrawn)

    async def _kept(self, one: Posting | PostEdit) -> Sequence[int]:
        keep = one.screen.keep
        if keep is None:
            return ()
        async with self._database.reading() as session:
            return await memory.find_kept(session, one.chat_id, keep.kind, keep.ref)

    async def _refused(self, one: Posting | PostEdit, trouble: Trouble, message: str) -> Outcome:
        if one.post_id is not None:
            async with self._database.unit_of_work() as session:
                await venues.refused(session, one.post_id, trouble)
        return Failed(f"refused: {message}", final=True)

    async def _follow(self, chat_id: int, to: int) -> None:
        async with self._database.unit_of_work() as session:
            await venues.move(session, chat_id, to)
