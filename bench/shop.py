"""The shop as `parley run` runs it, except that Telegram's limits are not kept: they would be all there is to measure.

python -m bench.shop [--limits]     with the settings of any shop in the environment; `--limits` keeps them after all
"""

from __future__ import annotations

import asyncio
import sys

from bot.assembly import assemble
from bot.lifecycle import run, shop_app
from bot.logs import start_logging
from bot.settings import keyring_for, read_settings
from handlers.chat.pacing import Limits


def main() -> None:
    """Run until told to stop."""
    settings = read_settings(None)
    start_logging(settings.log_format, settings.log_level, settings.secrets())
    limits = Limits() if "--limits" in sys.argv else Limits.none()
    shop = assemble(settings, keyring_for(settings), limits=limits)
    asyncio.run(run(shop, app=shop_app(shop)))


if __name__ == "__main__":
    main()
