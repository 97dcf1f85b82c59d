"""What tests of commands stand on."""

from tests.bot.terminal import address, commands, founded, goods, parley, shop

__all__ = ["address", "commands", "founded", "goods", "parley", "shop"]
