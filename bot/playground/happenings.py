"""What happens in our Telegram, told to whoever watches: the chat page, a test, the pane of refusals.

Every happening has a kind, the people who can see it, and a payload of plain JSON values:

| kind | payload |
|---|---|
| `message` | `message`: a `SeenMessage.as_json()` |
| `edited` | `message`, the same shape with the edit applied |
| `deleted` | `chat_id`, `message_ids` |
| `answered` | a callback was answered: `callback_id`, `text`, `alert`, `url` |
| `action` | `chat_id`, `sender_id`, `action` (`typing`, `upload_photo` …; lasts five seconds) |
| `commands` | the command lists of a bot changed: `bot_id` |
| `menu_button` | the button beside the composer changed: `bot_id` |
| `profile` | a bot's name or descriptions changed: `bot_id` |
| `payment` | `payment_id`, `chat_id`, `message_id`, `state`, `reason`, `shipping_options` |
| `inline_results` | `query_id`, `query`, `results`, `next_offset`, `button` |
| `reaction` | `chat_id`, `message_id`, `reactions` |
| `chat` | a chat appeared or its members, title, topics or pins changed: `chat_id` |
| `blocked` | a person blocked or unblocked a bot: `bot_id`, `blocked` |
| `refused` | a Bot API call was refused: `method`, `code`, `description`, `params` |

States of a payment: `shipping`, `checking`, then `paid`, `refused`, `declined`, `timed_out` or `offered`.

`chat_id` is the viewer's, as in `SeenChat.id`; what concerns a chat is told once to each of its viewers.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any


@dataclass(frozen=True)
class Happening:
    """One thing people would notice. `seen_by` holds person ids; empty means only the operator sees it."""

    kind: str
    seen_by: frozenset[int]
    payload: Mapping[str, Any]
    at: datetime


Listener = Callable[[Happening], None]


@dataclass(frozen=True)
class Refusal:
    """A Bot API call that was refused, for the pane that lists them. The token is never in it."""

    bot: str
    method: str
    code: int
    description: str
    params: Mapping[str, Any]
    at: datetime
