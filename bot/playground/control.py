"""A door for tests in other processes: people act, accidents are ordered and chats are read, as JSON over HTTP.

    POST /control/bot      {"token", "username", "name"}            -> {"id"}
    POST /control/person   {"name", "language", "username"}         -> {"id"}
    POST /control/crowd    {"count", "bot": id}                     -> {"ids"}
    POST /control/group    {"title", "members": [ids], "bots": [ids], "kind", "forum"}  -> {"id"}
    POST /control/act      {"person": id, "do": "says", "with": {"text": "teapot"}}     -> {"result"}
    POST /control/fault    {"method", "drop": false, "after": false, "times", "code", "retry_after"}
    POST /control/limits   {"on": true}
    POST /control/clock    {"forward": seconds}                     -> {"now"}
    GET  /control/chat?person=id[&chat=id][&last=n]                 -> {"messages", "keyboard"}
    GET  /control/answer?callback=id[&within=seconds]               -> {"answer": {"text", "alert", "url"} or null}
    GET  /control/state                          -> {"now", "pending": {bot id: n}, "queued": {bot id: n}, "refusals",
                                                     "paid": {bot id: [chat ids]}}

`do` names a method of `Person`; `chat` in `with` is an id as in `SeenChat.id`, files are base64 text. A person who
cannot do what is asked gives 409, a senseless request 400; both with {"error"}. A fault with `"clear": true` forgets
all that were ordered. `pending` updates wait for their bot, `queued` were ever queued for it. `paid`
is the chat of each message that is paid for.
"""

from __future__ import annotations

import asyncio
import base64
from collections.abc import Awaitable, Callable, Mapping
from contextlib import suppress
from dataclasses import asdict, is_dataclass
from datetime import timedelta
from functools import partial
from typing import Any, TypeAlias

import orjson
from aiohttp import web

from bot.playground.accounts import BotAccount
from bot.playground.errors import NotPossible
from bot.playground.parameters import Json
from bot.playground.paying import Address
from bot.playground.people import Person
from bot.playground.places import chat_with_bot
from bot.playground.tapping import Tap
from bot.playground.telegram import Telegram

Advance: TypeAlias = "Callable[[timedelta], None]"
_ACTS = frozenset(
    {
        "says",
        "edits",
        "deletes",
        "starts",
        "opens",
        "taps",
        "presses",
        "forges",
        "pays",
        "shipping_options",
        "shares_contact",
        "sends_location",
        "sends_photo",
        "sends_document",
        "blocks",
        "unblocks",
        "deletes_account",
        "joins",
        "leaves",
        "adds_bot",
        "removes_bot",
        "promotes_bot",
        "renames",
        "forwards",
        "reacts",
    }
)


def control_routes(telegram: Telegram, advance: Advance) -> list[web.RouteDef]:
    """The control door; `advance` moves the clock this Telegram asks."""
    posts: dict[str, Callable[[Json], Awaitable[Json]]] = {
        "bot": partial(_add_bot, telegram),
        "person": partial(_add_person, telegram),
        "crowd": partial(_add_crowd, telegram),
        "group": partial(_add_group, telegram),
        "act": partial(_act, telegram),
        "fault": partial(_order_fault, telegram),
        "limits": partial(_set_limits, telegram),
        "clock": partial(_push_clock, telegram, advance),
    }
    routes = [web.post(f"/control/{name}", partial(_post, carry_out)) for name, carry_out in posts.items()]
    return [
        *routes,
        web.get("/control/chat", partial(_chat, telegram)),
        web.get("/control/answer", partial(_callback_answer, telegram)),
        web.get("/control/state", partial(_state, telegram)),
    ]


async def _post(carry_out: Callable[[Json], Awaitable[Json]], request: web.Request) -> web.Response:
    try:
        return _json(await carry_out(orjson.loads(await request.read() or b"{}")))
    except NotPossible as refusal:
        return _json({"error": str(refusal)}, status=409)
    except (KeyError, TypeError, ValueError) as error:
        return _json({"error": repr(error)}, status=400)


async def _add_bot(telegram: Telegram, wish: Json) -> Json:
    username = str(wish["username"])
    return {"id": telegram.add_bot(wish["token"], username, wish.get("name") or username).id}


async def _add_person(telegram: Telegram, wish: Json) -> Json:
    return {"id": telegram.add_person(wish["name"], wish.get("language", "en"), wish.get("username")).id}


async def _add_crowd(telegram: Telegram, wish: Json) -> Json:
    """Many people who have started the first bot long ago: nothing of it waits to be heard."""
    people = [telegram.add_person(f"Reader{number}") for number in range(int(wish["count"]))]
    for person in people:
        chat = chat_with_bot(person, None)
        chat.started = True
        chat.bot.met[person.id] = person.as_json()
    return {"ids": [person.id for person in people]}


async def _add_group(telegram: Telegram, wish: Json) -> Json:
    members = [telegram.people[id_] for id_ in wish["members"]]
    bots = [_bot(telegram, id_) for id_ in wish.get("bots", [])]
    kind, forum = wish.get("kind", "supergroup"), bool(wish.get("forum"))
    return {"id": telegram.add_group(wish["title"], members, bots, kind=kind, forum=forum).id}


async def _act(telegram: Telegram, wish: Json) -> Json:
    if wish["do"] not in _ACTS:
        raise ValueError(f"people do not {wish['do']} here")
    person = telegram.people[wish["person"]]
    done = await getattr(person, wish["do"])(**_arguments(telegram, wish.get("with", {})))
    return {"result": _shown(done)}


async def _order_fault(telegram: Telegram, wish: Json) -> Json:
    if wish.get("clear"):
        telegram.faults.clear()
        return {}
    method, times = wish["method"], wish.get("times", 1)
    if wish.get("drop"):
        telegram.faults.drop(method, times=times, after=bool(wish.get("after")))
    else:
        code, retry_after = wish.get("code", 500), wish.get("retry_after", 1)
        telegram.faults.fail(method, times=times, code=code, retry_after=retry_after)
    return {}


async def _set_limits(telegram: Telegram, wish: Json) -> Json:
    telegram.limits.on = bool(wish["on"])
    return {}


async def _push_clock(telegram: Telegram, advance: Advance, wish: Json) -> Json:
    advance(timedelta(seconds=wish["forward"]))
    telegram.clock_moved()
    return {"now": telegram.now().isoformat()}


async def _chat(telegram: Telegram, request: web.Request) -> web.Response:
    try:
        person = telegram.people[int(request.query["person"])]
        chat = int(request.query["chat"]) if "chat" in request.query else None
        last = int(request.query["last"]) if "last" in request.query else None
        seen = [message.as_json() for message in person.sees(chat, last)]
    except (KeyError, ValueError, NotPossible) as error:
        return _json({"error": repr(error)}, status=400)
    return _json({"messages": seen, "keyboard": [[asdict(b) for b in row] for row in person.keyboard(chat)]})


async def _callback_answer(telegram: Telegram, request: web.Request) -> web.Response:
    """What the bot answered to a tap, waiting for it a while."""
    try:
        asked = telegram.questions.find(request.query["callback"])
        patience = float(request.query.get("within", 0))
    except (KeyError, ValueError) as error:
        return _json({"error": repr(error)}, status=400)
    with suppress(TimeoutError):
        async with asyncio.timeout(patience):
            await asked.wait()
    return _json({"answer": asked.answer.fields if asked.answer else None})


async def _state(telegram: Telegram, _: web.Request) -> web.Response:
    pending = {str(bot.id): len(bot.updates) for bot in telegram.bots.values()}
    queued = {str(bot.id): bot.updates.queued for bot in telegram.bots.values()}
    paid = {str(bot.id): bot.paid_for for bot in telegram.bots.values()}
    refusals = [{**asdict(refusal), "at": refusal.at.isoformat()} for refusal in telegram.refusals]
    now = telegram.now().isoformat()
    return _json({"now": now, "pending": pending, "queued": queued, "paid": paid, "refusals": refusals})


def _arguments(telegram: Telegram, given: Mapping[str, Any]) -> Json:
    arguments = dict(given)
    if "content" in arguments:
        arguments["content"] = base64.b64decode(arguments["content"])
    if "address" in arguments:
        arguments["address"] = Address(**arguments["address"])
    if "group" in arguments:
        arguments["group"] = telegram.groups[arguments["group"]]
    return arguments


def _bot(telegram: Telegram, id_: int) -> BotAccount:
    return next(bot for bot in telegram.bots.values() if bot.id == id_)


def _shown(done: object) -> Any:
    if isinstance(done, Tap):
        return {"label": done.label, "kind": done.kind, "value": done.value, "callback_id": done.callback_id}
    if is_dataclass(done) and not isinstance(done, type):
        return asdict(done)
    return None if isinstance(done, Person) else done


def _json(body: Json, status: int = 200) -> web.Response:
    return web.Response(body=orjson.dumps(body), status=status, content_type="application/json")
