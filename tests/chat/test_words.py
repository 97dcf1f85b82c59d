"""The shop's words: complete and alike in every language, and there for everything it says no to."""

from __future__ import annotations

import ast as python
import re
from collections.abc import Iterable, Iterator
from functools import cache
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages

import pytest
from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

import campaigns
import commerce
import handlers
from commerce.carts import Problem
from commerce.checkout import Step
from commerce.coupons import Way
from commerce.inventory import MovementKind
from commerce.kit.errors import ShopError
from commerce.membership import Kind
from commerce.orders import STAFF_REASONS, CancelReason, Stage
from commerce.payments import TaskKind
from commerce.shipping import MILESTONES, SAID_BY_STAFF, ShipmentStatus
from commerce.staff import Act, Permission, Role
from handlers.chat.texts import LOCALES
from handlers.merchant.log import REASONS, SAID
from handlers.merchant.menus import STAFF_COMMANDS
from handlers.merchant.stock_acts import What
from handlers.merchant.subjects import NUMBERED
from handlers.notices import notices
from handlers.orders import TOLD

LANGUAGES = sorted(folder.name for folder in LOCALES.iterdir() if folder.is_dir())
#: How the key of words begins that is completed by a word of commerce: `stage-` and the stage of an order.
BEGUN = re.compile(r"(?:[a-z]+-)+")


class Variables(Visitor):
    """Notes which variables some words speak of."""

    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802 (the visitor's own spelling)
        self.names.add(node.id.name)


def words_of(language: str) -> dict[str, set[str]]:
    """Every key of a language, with the variables its words speak of."""
    found: dict[str, set[str]] = {}
    for file in sorted((LOCALES / language).glob("*.ftl")):
        for entry in FluentParser().parse(file.read_text(encoding="utf-8")).body:
            assert not isinstance(entry, ast.Junk), f"{file.name} cannot be read: {entry.content}"
            if isinstance(entry, ast.Message):
                assert entry.id.name not in found, f"{entry.id.name} stands twice in {language}"
                variables = Variables()
                variables.visit(entry)
                found[entry.id.name] = variables.names
    return found


def refusals() -> Iterator[type[ShopError]]:
    for package in (campaigns, commerce, handlers):
        for module in walk_packages(package.__path__, f"{package.__name__}."):
            import_module(module.name)
    seen = [ShopError]
    while seen:
        kinds = seen.pop().__subclasses__()
        seen += kinds
        yield from kinds


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_refusal_has_words(language: str) -> None:
    known = words_of(language)
    shops = (kind for kind in refusals() if kind.__module__.startswith(("campaigns.", "commerce.", "handlers.")))
    assert sorted({kind.key() for kind in shops} - known.keys()) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_languages_say_the_same_things_of_the_same_facts(language: str) -> None:
    english, other = words_of("en"), words_of(language)
    assert sorted(english.keys() ^ other.keys()) == []
    assert {key: names for key, names in other.items() if not names <= english[key] | {"count"}} == {}


def test_every_key_that_handlers_speak_of_has_words() -> None:
    known = words_of("en")
    whole, _ = spoken()
    assert sorted(whole - known.keys()) == []


@pytest.mark.parametrize(
    ("begins", "words"),
    [
        ("stage-", Stage),
        ("stage-short-", Stage),
        ("parcel-", ShipmentStatus),
        ("cancel-reason-", CancelReason),
        ("staff-reason-", STAFF_REASONS),
        ("task-", TaskKind),
        ("role-", Role),
        ("right-", [one.value.replace(".", "-") for one in Permission if one is not Permission.CONSOLE_OPEN]),
        ("act-", [one.value.replace(".", "-") for one in Act]),
        ("log-did-", [one.replace(".", "-").replace("_", "-") for one in SAID]),
        ("log-reason-", [one.replace(" ", "-") for one in REASONS]),
        ("subject-", [one.replace("_", "-") for one in NUMBERED]),
        ("command-", [name for name, _ in STAFF_COMMANDS]),
        ("cart-problem-", Problem),
        ("checkout-step-", Step),
        ("history-", TOLD),
        (
            "notice-",
            notices.by_name.keys()
            - {
                "order-card",
                "order-page",
                "staff-menu",
                "parcel-card",
                "parcel-news",
                "bill-over",
                "digital-gone",
                "card-picture",
                "venue-post",
                "venue-redraw",
                "live-tally",
                "live-claim-kept",
                "live-claim-queued",
                "live-claim-lapsed",
                "live-claim-over",
                "broadcast",
                "broadcast-test",
                "broadcast-card",
                "import-card",
                "goods-card",
                "offers-card",
            },
        ),
        ("notice-parcel-", MILESTONES),
        ("step-", [*ShipmentStatus, "missing", "tracking-changed"]),
        ("where-", SAID_BY_STAFF),
        ("stock-act-", What),
        ("stock-ask-", What),
        ("stock-move-", MovementKind),
        ("coupon-way-", Way),
        ("coupon-choice-", set(Way) - {Way.PACKET}),
        ("points-", set(Kind) - {Kind.REDEEM}),
    ],
)
def test_whatever_commerce_calls_a_state_has_words(begins: str, words: Iterable[str]) -> None:
    known = words_of("en")
    assert [word for word in words if begins + word.replace("_", "-") not in known and begins + word not in known] == []


def test_whatever_is_written_into_the_log_has_words() -> None:
    house = LOCALES.parents[1]
    named = [
        node.args[2]
        for node in every_node(house / "commerce", house / "campaigns", house / "bot")
        if isinstance(node, python.Call) and python.unparse(node.func) in {"note", "staff.note"} and len(node.args) > 2
    ]
    written = {
        one.value
        for one in named
        if isinstance(one, python.Constant) and isinstance(one.value, str) and "." in one.value
    }
    made_up = {python.unparse(one) for one in named if isinstance(one, python.JoinedStr)}

    assert written > {"order.ship", "staff.grant", "shop.setup"}
    assert sorted(written - SAID) == []
    assert made_up == {
        "f'promotion.{what}'",
        "f'coupon.{to}'",
        "f'stock.{kind.value}'",
        "f'campaign.{what}'",
        "f'{self.kind.name}.{what}'",
    }
    assert {f"{kind}.{what}" for kind in ("broadcast", "offer") for what in ("pause", "resume", "stop")} <= SAID
    assert {"promotion.publish", "coupon.paused", "stock.receive", "parcel.write_off", "campaign.publish"} <= SAID


def test_nothing_is_written_that_nobody_says() -> None:
    refused = {kind.key() for kind in refusals()}
    named, (_, begun) = every_string(), spoken()
    silent = words_of("en").keys() - refused - named
    assert sorted(key for key in silent if not key.startswith(tuple(begun))) == []


def spoken() -> tuple[set[str], set[str]]:
    """The keys that handlers give to `text()`, and the beginnings of those they put together."""
    whole: set[str] = set()
    begun: set[str] = set()
    for node in every_node():
        match node:
            case python.Call(func=python.Name(id="text" | "Text"), args=[python.Constant(value=str(key)), *_]):
                whole.add(key)
            case python.JoinedStr(values=[python.Constant(value=str(head)), *_]) if BEGUN.fullmatch(head):
                begun.add(head)
    return whole, begun


def every_string() -> set[str]:
    return {node.value for node in every_node() if isinstance(node, python.Constant) and isinstance(node.value, str)}


@cache
def every_node(*folders: Path) -> list[python.AST]:
    files = (file for folder in folders or (LOCALES.parent,) for file in folder.rglob("*.py"))
    sources = (file.read_text(encoding="utf-8") for file in files)
    return [node for source in sources for node in python.walk(python.parse(source))]
