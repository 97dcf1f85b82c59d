"""What everything is compared with: python-telegram-bot as it comes out of the box, repeating what it hears.

    python -m bench.echo_bot TOKEN API_URL

Stock defaults throughout: its own httpx transport, one update at a time, long polling.
"""

from __future__ import annotations

import sys
from typing import Any

from telegram import Update
from telegram.ext import Application, ContextTypes, MessageHandler, filters


async def repeat(update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
    """Say what was said."""
    if update.message is not None:
        await update.message.reply_text(update.message.text or "")


def main() -> None:
    """Run until told to stop."""
    token, api_url = sys.argv[1:3]
    builder = Application.builder().token(token).base_url(f"{api_url}/bot")
    application: Application[Any, Any, Any, Any, Any, Any] = builder.build()
    application.add_handler(MessageHandler(filters.TEXT, repeat))
    application.run_polling(allowed_updates=["message", "callback_query"])


if __name__ == "__main__":
    main()
