"""What the chat page is told, as plain JSON values: the whole state when it joins, then one happening after another."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import asdict
from datetime import datetime
from typing import Any

from bot.playground.happenings import Happening
from bot.playground.invoices import currency_limits
from bot.playground.people import Person
from bot.playground.seeing import SeenChat
from bot.playground.web_stage import Stage
from commerce.kit.money import exponent

Json = dict[str, Any]

NEWEST = 120
MOST_REFUSALS = 200
_SECRET = re.compile("token|secret|certificate")


def whole_state(stage: Stage, run: str) -> Json:
    """Everything the page shows. `run` names this run of the playground: marks of earlier runs mean nothing."""
    return {
        "kind": "state",
        "run": run,
        "shop": {"id": stage.bot.id, "username": stage.bot.username, "name": stage.bot.display_name},
        "now": instant(stage.telegram.now()),
        "zone": stage.zone,
        "exponents": {code: exponent(code) for code in [*currency_limits(), "XTR"] if exponent(code) != 2},
        "people": [person_card(stage, person) for person in stage.cast],
        "chats": [whole_chat(stage, person, chat) for person in stage.cast for chat in chats_of(stage, person)],
        "refusals": [
            refusal_card({"method": no.method, "code": no.code, "description": no.description}, no.params, no.at)
            for no in stage.telegram.refusals[-MOST_REFUSALS:]
        ],
    }


def person_card(stage: Stage, person: Person) -> Json:
    """A person of the cast and the part they play."""
    role = "merchant" if person.id in stage.merchants else "shopper"
    facts = {"id": person.id, "name": person.display_name, "username": person.username, "language": person.language}
    return {**facts, "role": role, "phone": person.phone, "address": asdict(person.address)}


def chats_of(stage: Stage, person: Person) -> list[SeenChat]:
    """A person's chats, and those that could begin: with the shop and with everybody else of the cast."""
    chats = person.chats()
    known = {chat.id for chat in chats}
    beginnings = [SeenChat(stage.bot.id, "bot", stage.bot.display_name, stage.bot.username, started=False)]
    beginnings += [
        SeenChat(one.id, "person", one.display_name, one.username) for one in stage.cast if one is not person
    ]
    return chats + [chat for chat in beginnings if chat.id not in known]


def whole_chat(stage: Stage, person: Person, chat: SeenChat) -> Json:
    """A chat with its facts and its newest messages."""
    return {**chat_facts(stage, person, chat), **newest_messages(person, chat.id)}


def newest_messages(person: Person, chat_id: int, before: int | None = None) -> Json:
    """The newest messages of a chat (older than the message `before`), and whether there are `more`."""
    seen = [message for message in person.sees(chat_id) if before is None or message.id < before]
    return {"messages": [message.as_json() for message in seen[-NEWEST:]], "more": len(seen) > NEWEST}


def chat_facts(stage: Stage, person: Person, chat: SeenChat) -> Json:
    """What this person sees of a chat besides its messages: title, members, pins, keyboard, commands."""
    profile = stage.bot.profile
    return {
        **asdict(chat),
        "kind": "group" if chat.kind == "supergroup" else chat.kind,
        "person": person.id,
        "commands": person.commands(chat.id),
        "keyboard": _keyboard(person, chat),
        "force_reply": asdict(asked) if (asked := person.question(chat.id)) else None,
        "description": profile.best(profile.descriptions, person.language) if chat.id == stage.bot.id else "",
    }


def told(stage: Stage, happening: Happening) -> Iterator[Json]:
    """The happening as each person of the cast learns of it; refusals are told once, to the operator."""
    if happening.kind == "refused":
        facts = {name: happening.payload[name] for name in ("method", "code", "description")}
        yield {"kind": "refused", "refusal": refusal_card(facts, happening.payload["params"], happening.at)}
        return
    for person in stage.cast:
        if person.id in happening.seen_by:
            yield {**happening.payload, "kind": happening.kind, "person": person.id}


def refusal_card(facts: Json, params: Mapping[str, Any], at: datetime) -> Json:
    """A refused Bot API call: method, code, description, what was asked and when. Secrets stay here."""
    shown = {name: "…" if _SECRET.search(name) else value for name, value in params.items()}
    return {**facts, "params": shown, "at": instant(at)}


def instant(moment: datetime) -> str:
    """A moment as the page reads it: ISO 8601 in UTC."""
    return moment.isoformat()


def _keyboard(person: Person, chat: SeenChat) -> Json | None:
    """The bot's keys under the composer and how they behave; None when there are none."""
    rows = person.keyboard(chat.id)
    if not rows:
        return None
    manners = person.chat(chat.id).keyboards.get(person.id, {})
    return {
        "rows": [[asdict(button) for button in row] for row in rows],
        "resize": bool(manners.get("resize_keyboard")),
        "one_time": bool(manners.get("one_time_keyboard")),
        "placeholder": manners.get("input_field_placeholder"),
    }
