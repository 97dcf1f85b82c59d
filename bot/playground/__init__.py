"""A Telegram of our own: people, chats and the Bot API in memory, for the demo and for tests.

One model, two doors. A bot in another process talks to it over HTTP (`bot_api.py`, through `BOT_API_URL`);
a test in this process uses the same class through `in_process.py`. People act through `Person`, and what they
would see is told to listeners as `Happening`s. Nothing here takes the time by itself: the clock is passed in.

    telegram = Telegram(now=clock.now)
    telegram.add_bot("123:abc", "teapot_bot", "Teapots")
    alice = telegram.add_person("Alice")
    await alice.says("/start")
    await alice.taps("Add to cart")
    alice.sees()[-1].words
"""

from bot.playground.accounts import BotAccount
from bot.playground.chats import Group
from bot.playground.errors import ApiError, ConnectionDropped, NotPossible
from bot.playground.files import Upload
from bot.playground.happenings import Happening, Refusal
from bot.playground.inline_mode import InlineQuery, InlineResult
from bot.playground.limits import Faults, Limits
from bot.playground.paying import Address, PayResult, ShippingOption
from bot.playground.people import Person
from bot.playground.seeing import SeenButton, SeenChat, SeenInvoice, SeenMedia, SeenMessage, SeenQuestion
from bot.playground.tapping import CallbackAnswer, Tap
from bot.playground.telegram import Telegram

__all__ = [
    "Address",
    "ApiError",
    "BotAccount",
    "CallbackAnswer",
    "ConnectionDropped",
    "Faults",
    "Group",
    "Happening",
    "InlineQuery",
    "InlineResult",
    "Limits",
    "NotPossible",
    "PayResult",
    "Person",
    "Refusal",
    "SeenButton",
    "SeenChat",
    "SeenInvoice",
    "SeenMedia",
    "SeenMessage",
    "SeenQuestion",
    "ShippingOption",
    "Tap",
    "Telegram",
    "Upload",
]
