"""How Telegram says no: to a bot over its API, and to a person in the app."""

from collections.abc import Mapping
from typing import Any


class ApiError(Exception):
    """A Bot API call was refused; `str()` is the description a bot would read."""

    def __init__(self, code: int, description: str, parameters: Mapping[str, Any] | None = None) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.parameters = dict(parameters or {})

    def as_json(self) -> dict[str, Any]:
        """The body of the server's answer."""
        body: dict[str, Any] = {"ok": False, "error_code": self.code, "description": self.description}
        return {**body, "parameters": self.parameters} if self.parameters else body


class ConnectionDropped(Exception):
    """The line went dead before an answer came: nobody knows whether the call was carried out."""


class NotPossible(Exception):
    """A person tried what the app does not offer: tapping a button that is not there, paying a paid invoice."""


def bad_request(message: str, **parameters: Any) -> ApiError:
    """A refusal with code 400, worded as the server words it."""
    return ApiError(400, f"Bad Request: {_lowered(message)}", parameters)


def forbidden(message: str) -> ApiError:
    """A refusal with code 403: the bot may not write there."""
    return ApiError(403, f"Forbidden: {_lowered(message)}")


def conflict(message: str) -> ApiError:
    """A refusal with code 409: two receivers want the same updates."""
    return ApiError(409, f"Conflict: {_lowered(message)}")


def too_many_requests(seconds: int) -> ApiError:
    """A refusal with code 429: come back after so many seconds."""
    return ApiError(429, f"Too Many Requests: retry after {seconds}", {"retry_after": seconds})


def _lowered(message: str) -> str:
    """The server lowers the first letter unless a shouted name such as BUTTON_DATA_INVALID begins there."""
    if len(message) > 1 and (message[1].isupper() or message[1] == "_"):
        return message
    return message[:1].lower() + message[1:]
