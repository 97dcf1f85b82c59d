"""What people do on the chat page, carried over to our Telegram."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import timedelta

from bot.playground.inline_mode import InlineQuery
from bot.playground.web_paying import find_invoice, offer_shipping, pay
from bot.playground.web_stage import Stage
from bot.playground.web_view import Json, newest_messages
from bot.playground.web_wish import Misunderstood, Wish

_LANGUAGES = {"en", "zh-hans", "de", "ru", "ar"}
_LONGEST_PUSH = timedelta(days=366)
_REMEMBERED_QUERIES = 200


class Acts:
    """The deeds a page may ask for, by name. Each returns the answer the page reads.

    They raise `Misunderstood` for senseless wishes, `NotPossible` for what the app does not offer.
    """

    def __init__(self, stage: Stage) -> None:
        self.stage = stage
        self._queries: dict[str, InlineQuery] = {}
        self._deeds: dict[str, Callable[[Wish], Awaitable[Json]]] = {
            "say": _say,
            "start": _start,
            "tap": _tap,
            "contact": _share_contact,
            "location": _send_location,
            "forward": _forward,
            "delete": _delete,
            "block": _block,
            "earlier": _earlier,
            "inline": self._ask_inline,
            "choose": self._choose_inline,
            "invoice": find_invoice,
            "shipping": offer_shipping,
            "pay": pay,
            "advance": _advance,
            "add_person": _add_person,
        }

    async def carry_out(self, wish: Wish) -> Json:
        """Do what is wished."""
        deed = self._deeds.get(wish.words("do", 32))
        if deed is None:
            raise Misunderstood("The playground does not know this deed.")
        return await deed(wish)

    async def _ask_inline(self, wish: Wish) -> Json:
        """Ask the bot as `@bot query` does; the results stay choosable until many others were asked for."""
        person, chat = wish.person, wish.number("chat")
        asked = await person.types_inline(
            wish.find_words("query", 256) or "", chat, offset=wish.find_words("offset") or ""
        )
        results = await asked.answered()
        self._queries[asked.id] = asked
        while len(self._queries) > _REMEMBERED_QUERIES:
            del self._queries[next(iter(self._queries))]
        return {"query_id": asked.id, "results": list(results), "button": asked.button}

    async def _choose_inline(self, wish: Wish) -> Json:
        asked = self._queries.get(wish.words("query_id", 64))
        if asked is None:
            raise Misunderstood("These results are too old: ask again.")
        return {"message": await wish.person.chooses_inline(asked, wish.words("result_id", 64), wish.number("chat"))}


async def _say(wish: Wish) -> Json:
    said = await wish.person.says(wish.words("text"), wish.number("chat"), reply_to=wish.find_number("reply_to"))
    return {"message": said}


async def _start(wish: Wish) -> Json:
    return {"message": await wish.person.starts(wish.number("chat"), wish.find_words("payload", 64) or "")}


async def _tap(wish: Wish) -> Json:
    """Press a button under a message where it stands; the bot's answer follows as a happening."""
    row, column = wish.number("row"), wish.number("column")
    tapped = await wish.person.presses(wish.number("message"), row, column, wish.number("chat"))
    return {"callback": tapped.callback_id, "answered": tapped.answer is not None}


async def _share_contact(wish: Wish) -> Json:
    return {"message": await wish.person.shares_contact(wish.number("chat"))}


async def _send_location(wish: Wish) -> Json:
    sent = await wish.person.sends_location(wish.fraction("latitude"), wish.fraction("longitude"), wish.number("chat"))
    return {"message": sent}


async def _forward(wish: Wish) -> Json:
    return {"message": await wish.person.forwards(wish.number("message"), wish.number("to"), wish.number("chat"))}


async def _delete(wish: Wish) -> Json:
    await wish.person.deletes(wish.number("message"), wish.number("chat"))
    return {}


async def _block(wish: Wish) -> Json:
    await wish.person.blocks(wish.number("chat"))
    return {}


async def _earlier(wish: Wish) -> Json:
    return newest_messages(wish.person, wish.number("chat"), before=wish.number("before"))


async def _advance(wish: Wish) -> Json:
    span = timedelta(minutes=wish.number("minutes"))
    if not timedelta() < span <= _LONGEST_PUSH:
        raise Misunderstood("The shop's clock only goes forward, and by a year at most.")
    await wish.stage.advance(span)
    return {}


async def _add_person(wish: Wish) -> Json:
    name, language = wish.words("name", 40).strip(), wish.words("language", 16)
    if not name or language not in _LANGUAGES:
        raise Misunderstood("A person needs a name and one of the languages offered.")
    person = await wish.stage.add(name, language)
    return {"person": person.id}
