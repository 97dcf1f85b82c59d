"""The log: one line for each update, job and trouble; ids and figures only, never a token or a word of a customer."""

from __future__ import annotations

import logging
import re
import sys
import traceback
from collections.abc import Collection, Mapping
from pathlib import Path
from typing import Any, Literal, TextIO

import structlog
from structlog.typing import EventDict, Processor, WrappedLogger

_TOKEN = re.compile(r"\d+:[\w-]{30,}")
_HIDDEN = "[hidden]"
_HOUSE = Path(__file__).parents[1]
#: These tell addresses with tokens in them, or every tick of the clock.
_TALKATIVE = ("httpx", "httpcore", "apscheduler", "aiosqlite", "PIL", "asyncio", "alembic", "stripe")


def start_logging(
    form: Literal["text", "json"], level: str, secrets: Collection[str] = (), stream: TextIO | None = None
) -> None:
    """Send every log line of this process, other libraries' included, to `stream` (stderr), cleaned of `secrets`."""
    shape: Processor = structlog.processors.JSONRenderer() if form == "json" else _text
    clean = _Cleaner(shape, secrets)
    first: list[Processor] = [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        _trace,
    ]
    structlog.configure(
        processors=[*first, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        wrapper_class=structlog.make_filtering_bound_logger(logging.getLevelNamesMapping()[level]),
        logger_factory=structlog.stdlib.LoggerFactory(),
        cache_logger_on_first_use=False,
    )
    handler = logging.StreamHandler(stream or sys.stderr)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=first,
            processors=[structlog.stdlib.ProcessorFormatter.remove_processors_meta, clean],
            keep_exc_info=False,
        )
    )
    root = logging.getLogger()
    root.handlers = [handler]
    root.setLevel(level)
    for name in _TALKATIVE:
        logging.getLogger(name).setLevel(max(logging.WARNING, root.level))


def trace_of(error: BaseException) -> list[str]:
    """Where an error came from: `TypeName` and the places it passed, innermost last.

    Messages are left out: they quote what customers typed.
    """
    lines: list[str] = []
    seen: BaseException | None = error
    while seen is not None:
        places = [_place(frame) for frame in traceback.extract_tb(seen.__traceback__)]
        lines += [type(seen).__name__, *places[-12:]]
        seen = seen.__cause__ or (None if seen.__suppress_context__ else seen.__context__)
        if seen is not None:
            lines.append("after")
    return lines


class _Cleaner:
    """Renders a line and hides whatever in it must not be seen."""

    def __init__(self, shape: Processor, secrets: Collection[str]) -> None:
        self._shape = shape
        self._secrets = sorted((secret for secret in secrets if len(secret) >= 6), key=len, reverse=True)

    def __call__(self, logger: WrappedLogger, method: str, event: EventDict) -> str:
        line = str(self._shape(logger, method, event))
        for secret in self._secrets:
            line = line.replace(secret, _HIDDEN)
        return _TOKEN.sub(_HIDDEN, line)


def _trace(logger: WrappedLogger, method: str, event: EventDict) -> EventDict:
    """Replace an exception by its type and the way it took."""
    given = event.pop("exc_info", None)
    error = sys.exc_info()[1] if given is True else given[1] if isinstance(given, tuple) else given
    if isinstance(error, BaseException):
        event["error"] = type(error).__name__
        event["trace"] = trace_of(error)
    return event


def _text(logger: WrappedLogger, method: str, event: EventDict) -> str:
    time = event.pop("timestamp", "")[11:23]
    level = event.pop("level", "info").upper()
    words = event.pop("event", "")
    trace: list[str] = event.pop("trace", [])
    facts = " ".join(f"{name}={_plain(value)}" for name, value in event.items() if not name.startswith("_"))
    return "\n    ".join([f"{time} {level:<7} {words}  {facts}".rstrip(), *trace])


def _plain(value: Any) -> str:
    words = str(value) if not isinstance(value, Mapping) else ",".join(f"{k}:{v}" for k, v in value.items())
    return repr(words) if " " in words or "\n" in words else words


def _place(frame: traceback.FrameSummary) -> str:
    path = Path(frame.filename)
    shown = path.relative_to(_HOUSE) if path.is_relative_to(_HOUSE) else Path(*path.parts[-2:])
    return f"{shown}:{frame.lineno} {frame.name}"
