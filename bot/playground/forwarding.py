"""What a forwarded message says about where it came from, and what becomes of its buttons."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.playground.messages import Message
from bot.playground.parameters import Json

if TYPE_CHECKING:
    from bot.playground.telegram import Telegram


def origin_of(message: Message) -> Json:
    """The MessageOrigin; a message that was forwarded before keeps its first origin."""
    if message.origin:
        return message.origin
    if message.sender is None:
        chat = message.chat.as_json()
        return {"type": "channel", "date": message.date, "chat": chat, "message_id": message.id}
    return {"type": "user", "date": message.date, "sender_user": message.sender.as_json()}


def forwarded_rows(telegram: Telegram, message: Message) -> list[list[Json]]:
    """Buttons do not travel, except links; an invoice can be paid from the copy unless it names a start parameter,
    in which case its button leads to the bot."""
    invoice = message.invoice
    if invoice is None:
        return _links(message.rows)
    if not invoice.start_parameter:
        return [[{"text": "Pay", "pay": True}]]
    bot = next(bot for bot in telegram.bots.values() if bot.id == invoice.bot_id)
    return [[{"text": "Pay", "url": f"https://t.me/{bot.username}?start={invoice.start_parameter}"}]]


def _links(rows: list[list[Json]]) -> list[list[Json]]:
    if all("url" in button for row in rows for button in row):
        return rows
    return []
