"""The shop as `parley run` runs it, except that Telegram's limits are not kept: they would be all there is to measure.

python -m bench.shop        with the settings of any shop in the environment
"""

from __future__ import annotations

import asyncio

from bot.assembly import assemble
from bot.lifecycle import run, shop_app
from bot.logs import start_logging
from bot.settings import keyring_for, read_settings
from handlers.chat.pacing import Limits


def main() -> None:
    """Run until told to stop."""
    settings = read_settings(None)
    start_logging(settings.log_format, settings.log_level, settings.secrets())
    shop = assemble(settings, keyring_for(settings), limits=Limits.none())
    asyncio.run(run(shop, app=shop_app(shop)))


if __name__ == "__main__":
    main()
