"""How a bot gets its updates: by asking (long polling) or at its own address (webhook)."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from bot.playground.accounts import Webhook
from bot.playground.addresses import is_loopback
from bot.playground.errors import ApiError, bad_request, conflict
from bot.playground.parameters import Call, Json

_PORTS = frozenset({443, 80, 88, 8443})
_SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}")
_WEBHOOK_IS_SET = "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"


async def get_updates(call: Call) -> list[Json]:
    """Long polling: an offset confirms everything below it, and only one may ask at a time."""
    if call.bot.webhook.url:
        raise conflict(_WEBHOOK_IS_SET)
    call.bot.updates.allow(_allowed(call))
    limit = min(max(call.integer("limit", 100), 1), 100)
    return await call.bot.updates.poll(call.integer("offset"), limit, max(call.integer("timeout"), 0))


def set_webhook(call: Call) -> bool:
    """Send updates to an address from now on. Unlike Telegram, plain http and any port are fine on this machine."""
    url = call.text("url")
    if not url:
        return delete_webhook(call)
    call.telegram.limits.count_webhook(call.bot.id, call.telegram.moment())
    _check_address(url)
    secret = call.text("secret_token")
    if secret and not _SECRET.fullmatch(secret):
        raise bad_request("secret token contains unallowed characters" if len(secret) <= 256 else _SECRET_TOO_LONG)
    call.bot.updates.allow(_allowed(call))
    if call.flag("drop_pending_updates"):
        call.bot.updates.drop_all()
    most = call.integer("max_connections", 40)
    call.bot.webhook = Webhook(url, secret, most if 1 <= most <= 100 else 40)
    call.bot.updates.end_poll("terminated by setWebhook request")
    call.telegram.webhooks.start(call.bot)
    return True


def delete_webhook(call: Call) -> bool:
    """Back to long polling."""
    if call.flag("drop_pending_updates"):
        call.bot.updates.drop_all()
    call.bot.webhook = Webhook()
    call.telegram.webhooks.stop(call.bot)
    return True


def get_webhook_info(call: Call) -> Json:
    """Where updates go, how many wait, and what went wrong last."""
    hook = call.bot.webhook
    info: Json = {
        "url": hook.url,
        "has_custom_certificate": False,
        "pending_update_count": len(call.bot.updates),
    }
    if call.bot.updates.allowed is not None:
        info["allowed_updates"] = call.bot.updates.allowed
    if hook.url:
        info["max_connections"] = hook.max_connections
    if hook.last_error:
        info |= {"last_error_date": hook.last_error_date, "last_error_message": hook.last_error}
    return info


def log_out(_: Call) -> bool:
    """There is no cloud to leave."""
    return True


_SECRET_TOO_LONG = "secret token is too long"


def _allowed(call: Call) -> list[str] | None:
    raw = call.json("allowed_updates", "can't parse allowed_updates JSON object")
    if raw is None:
        return None
    if not isinstance(raw, list):
        raise bad_request("expected an Array of allowed_updates")
    return [str(kind) for kind in raw]


def _check_address(url: str) -> None:
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        raise _bad("invalid webhook URL specified") from None
    if is_loopback(url) and parts.scheme in {"http", "https"}:
        return
    if parts.scheme != "https":
        raise _bad("An HTTPS URL must be provided for webhook")
    if not parts.hostname:
        raise _bad("invalid webhook URL specified")
    if (port or 443) not in _PORTS:
        raise _bad("Webhook can be set up only on ports 80, 88, 443 or 8443")
    raise _bad("Failed to resolve host: the playground only reaches this machine")


def _bad(reason: str) -> ApiError:
    return bad_request(f"bad webhook: {reason}")


METHODS = {
    "getUpdates": get_updates,
    "setWebhook": set_webhook,
    "deleteWebhook": delete_webhook,
    "getWebhookInfo": get_webhook_info,
    "logOut": log_out,
    "close": log_out,
}
