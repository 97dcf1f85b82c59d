"""The shop's web server: health, Telegram's updates, and short pages for what goes wrong."""

from bot.http.app import make_app

__all__ = ["make_app"]
