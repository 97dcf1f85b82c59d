"""What goes into a call to Telegram: plain values and files."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from telegram import InputFile
from telegram.request import RequestData
from telegram.request._requestparameter import RequestParameter  # the only way to fill a RequestData


@dataclass(frozen=True)
class Upload:
    """A file to send along; Telegram learns its kind from the ending of its name."""

    filename: str
    content: bytes


def packed(payload: Mapping[str, Any], files: Mapping[str, Upload] | None = None) -> RequestData:
    """The payload and its files in the form python-telegram-bot's transports take.

    Values are what JSON can hold; None means absent. A file is named for the parameter it fills (`photo`), or as the
    payload refers to it (`attach://first`).
    """
    values = [RequestParameter(name, value, None) for name, value in payload.items() if value is not None]
    uploads = [
        RequestParameter(name, None, [InputFile(upload.content, upload.filename)])
        for name, upload in (files or {}).items()
    ]
    return RequestData(values + uploads)
