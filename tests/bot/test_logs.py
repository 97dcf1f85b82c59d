"""What the log says, and what it never says."""

from __future__ import annotations

import io
import logging
from collections.abc import Iterator

import orjson
import pytest
import structlog

from bot.logs import start_logging

TOKEN = "987654321:AAF-abcdefghijklmnopqrstuvwxyz_0123"


@pytest.fixture
def lines() -> Iterator[io.StringIO]:
    """What is logged as JSON; afterwards the log is as it was before."""
    root = logging.getLogger()
    before = root.handlers[:], root.level
    stream = io.StringIO()
    start_logging("json", "INFO", secrets=["correct-horse"], stream=stream)
    yield stream
    root.handlers, root.level = before
    structlog.reset_defaults()


def text_lines(lines: io.StringIO, form: str) -> io.StringIO:
    if form == "text":
        start_logging("text", "INFO", secrets=["correct-horse"], stream=lines)
    return lines


@pytest.mark.parametrize("form", ["text", "json"])
def test_tokens_and_secrets_never_show_whoever_logs_them(lines: io.StringIO, form: str) -> None:
    lines = text_lines(lines, form)

    structlog.get_logger("shop").info("calling", url=f"https://api.example/bot{TOKEN}/getMe", word="correct-horse")
    logging.getLogger("somebody.else").warning("POST /bot%s/sendMessage with %s", TOKEN, "correct-horse")
    try:
        raise ValueError(f"no such bot: {TOKEN}")
    except ValueError:
        logging.getLogger("somebody.else").exception("failed for %s", TOKEN)

    shown = lines.getvalue()
    assert TOKEN[-20:] not in shown
    assert "correct-horse" not in shown
    assert shown.count("[hidden]") >= 5


@pytest.mark.parametrize("form", ["text", "json"])
def test_an_error_is_told_by_its_kind_and_its_way_but_not_by_its_words(lines: io.StringIO, form: str) -> None:
    lines = text_lines(lines, form)

    try:
        int("5 Hatter Lane")
    except ValueError:
        structlog.get_logger("shop").exception("update_failed", update_id=5)

    shown = lines.getvalue()
    assert "ValueError" in shown
    assert "tests/bot/test_logs.py" in shown
    assert "Hatter" not in shown


def test_a_json_line_is_one_line_with_its_facts(lines: io.StringIO) -> None:
    structlog.get_logger("shop").info("update", update_id=5, outcome="done")

    (line,) = lines.getvalue().splitlines()
    told = orjson.loads(line)
    assert (told["event"], told["update_id"], told["outcome"], told["level"]) == ("update", 5, "done", "info")


def test_lines_below_the_level_are_left_out(lines: io.StringIO) -> None:
    structlog.get_logger("shop").debug("details")
    logging.getLogger("httpx").info("POST /bot/getMe")

    assert lines.getvalue() == ""
