"""What tests of commands stand on."""

from tests.bot.terminal import address, goods, parley, shop

__all__ = ["address", "goods", "parley", "shop"]
