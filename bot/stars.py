"""Gives Stars back by the bot: commerce says whose and which charge, Telegram does it once."""

from __future__ import annotations

from telegram.error import TelegramError

from commerce import customers
from commerce.kit.database import Database
from commerce.payments import GiveStarsBack, ProviderSilent
from handlers.chat.courier import Courier
from handlers.chat.pacing import Lane

#: What Telegram says to a refund that it has carried out before: also when its first answer was lost.
_DONE_BEFORE = "charge_already_refunded"


def stars_by(courier: Courier, database: Database) -> GiveStarsBack:
    """How a shop's bot returns the Stars of one charge."""

    async def give_back(customer_id: int, charge: str) -> None:
        async with database.reading() as session:
            payer = await customers.get(session, customer_id)
        asked = {"user_id": payer.telegram_id, "telegram_payment_charge_id": charge}
        try:
            await courier.call("refundStarPayment", asked, lane=Lane.REPLY)
        except TelegramError as failure:
            if _DONE_BEFORE not in str(failure).casefold():
                raise ProviderSilent(type(failure).__name__) from failure

    return give_back
