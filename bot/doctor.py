"""A look at everything a shop needs: what is well, what deserves a look, and what keeps it from working."""

from __future__ import annotations

import os
import shutil
from collections.abc import AsyncIterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from sqlalchemy import LargeBinary, func, select, type_coerce
from sqlalchemy.exc import SQLAlchemyError
from telegram.error import InvalidToken, TelegramError

from bot.checkup import check
from bot.migrations import steps, tables
from bot.settings import Settings
from bot.troubles import SettingWrong
from campaigns import outbox
from commerce import papers, staff
from commerce.catalogue import Product
from commerce.kit import events
from commerce.kit.database import Database, table_of
from commerce.kit.sealing import Keyring, KeysWrong, Sealed
from commerce.papers import PaperKind
from commerce.staff import Permission
from handlers.chat import inbox
from handlers.chat.courier import Courier
from handlers.chat.pacing import Lane
from handlers.chat.transport import AioRequest

_LITTLE_SPACE = 500 * 1024 * 1024


class Verdict(StrEnum):
    """How a finding is to be taken."""

    WELL = "well"
    LOOK = "look"
    WRONG = "wrong"


@dataclass(frozen=True)
class Finding:
    """One thing that was looked at."""

    about: str
    verdict: Verdict
    words: str


async def examine(settings: Settings, database: Database, keyring: Keyring) -> AsyncIterator[Finding]:
    """Look at everything, one thing after another."""
    async for finding in _telegram(settings):
        yield finding
    async for finding in _database(settings, database, keyring):
        yield finding
    yield _folder("pictures", settings.media_dir)
    yield _payments(settings)
    if settings.stripe_api_key is not None:
        yield _stripe(settings)


def _payments(settings: Settings) -> Finding:
    if settings.payment_provider_token is not None:
        return Finding("payments", Verdict.WELL, "Telegram invoices and pay on delivery")
    if settings.stripe_api_key is not None:
        return Finding("payments", Verdict.WELL, "pages of Stripe's and pay on delivery")
    words = "PAYMENT_PROVIDER_TOKEN is not set: customers pay on delivery only"
    return Finding("payments", Verdict.LOOK, words)


def _stripe(settings: Settings) -> Finding:
    if settings.stripe_secret() is None:
        words = "STRIPE_WEBHOOK_SECRET is not set: payments are heard of minutes late, disputes a day late"
        return Finding("stripe", Verdict.LOOK, words)
    return Finding("stripe", Verdict.WELL, f"told at /payments/stripe, asked at {settings.stripe_api_url}")


async def try_again(database: Database) -> dict[str, int]:
    """Give everything that was set aside another round; tells how much of each."""
    async with database.unit_of_work() as session:
        updates = await inbox.try_again(session)
        reactions = [await events.retry(session, one.id) for one in await events.set_aside(session)]
        messages = [await outbox.send_again(session, one.id) for one in await outbox.troubles(session, most=1000)]
    return {"updates": updates, "reactions": len(reactions), "messages": len(messages)}


async def _telegram(settings: Settings) -> AsyncIterator[Finding]:
    try:
        courier = Courier(settings.token(), request=AioRequest(), api_url=settings.bot_api_url)
    except SettingWrong as wrong:
        yield Finding("token", Verdict.WRONG, str(wrong))
        return
    async with courier:
        try:
            me = await courier.call("getMe", {}, lane=Lane.REPLY)
            webhook = await courier.call("getWebhookInfo", {}, lane=Lane.REPLY)
        except InvalidToken:
            yield Finding("token", Verdict.WRONG, "Telegram does not know this bot: check BOT_TOKEN")
            return
        except TelegramError as failure:
            yield Finding(
                "telegram", Verdict.WRONG, f"out of reach at {settings.bot_api_url}: {type(failure).__name__}"
            )
            return
    yield Finding("telegram", Verdict.WELL, f"the bot is @{me['username']}")
    if not me.get("supports_inline_queries"):
        yield Finding(
            "inline mode", Verdict.LOOK, "off: customers cannot share cards; /setinline at @BotFather turns it on"
        )
    yield _intake(settings, webhook)


def _intake(settings: Settings, webhook: dict[str, object]) -> Finding:
    waiting = f"{webhook.get('pending_update_count', 0)} updates wait with Telegram"
    if webhook.get("last_error_message"):
        return Finding("updates", Verdict.LOOK, f"{waiting}; Telegram says: {webhook['last_error_message']}")
    is_set = bool(webhook.get("url"))
    if is_set != (settings.updates == "webhook"):
        return Finding("updates", Verdict.LOOK, f"{waiting}; a running shop changes to UPDATES={settings.updates}")
    return Finding("updates", Verdict.WELL, f"by {settings.updates}; {waiting}")


async def _database(settings: Settings, database: Database, keyring: Keyring) -> AsyncIterator[Finding]:
    found = await check(database)
    for reason in found.reasons:
        yield Finding("database", Verdict.WRONG, reason)
    if found.updates is None or found.messages is None or found.reactions is None:
        return
    yield Finding("database", Verdict.WELL, f"{database.url.get_backend_name()}, up to date ({steps.head()})")
    yield await _keys(database, keyring)
    async for finding in _set_aside(database):
        yield finding
    async with database.reading() as session:
        goods = await session.scalar(
            select(func.count()).select_from(table_of(Product)).where(table_of(Product).c.listed)
        )
        owners = await staff.members(session, Permission.ORDER_REFUND)
        details = await papers.paper(session, PaperKind.BANK, settings.shop_languages[0])
    if settings.bank_transfer_days and details is None:
        yield Finding("transfers", Verdict.LOOK, "the shop file has no [bank_transfer]: nobody knows where money goes")
    if goods:
        yield Finding("goods", Verdict.WELL, f"{goods} products on the shelves")
    else:
        yield Finding("goods", Verdict.LOOK, "the shelves are empty: `parley import goods.csv` fills them")
    if not owners:
        yield Finding(
            "owner", Verdict.LOOK, "nobody owns the shop yet: `parley claim` prints a code for the first owner"
        )


async def _keys(database: Database, keyring: Keyring) -> Finding:
    """Whether the keys open what was sealed: one word of every table."""
    try:
        async with database.reading() as session:
            for table in tables().sorted_tables:
                for column in (one for one in table.columns if isinstance(one.type, Sealed)):
                    sealed = await session.scalar(
                        select(type_coerce(column, LargeBinary)).where(column.is_not(None)).limit(1)
                    )
                    if sealed is not None:
                        keyring.open(bytes(sealed))
    except KeysWrong:
        return Finding("keys", Verdict.WRONG, f"ENCRYPTION_KEY does not open what is sealed in {table.name}")
    except SQLAlchemyError as failure:
        return Finding("keys", Verdict.WRONG, type(failure).__name__)
    return Finding("keys", Verdict.WELL, "open what is sealed; keep them apart from backups")


async def _set_aside(database: Database) -> AsyncIterator[Finding]:
    async with database.reading() as session:
        updates, reactions = await inbox.broken(session), await events.set_aside(session)
        messages = await outbox.troubles(session)
    for update in updates[-10:]:
        yield Finding("set aside", Verdict.LOOK, f"update {update.update_id}: {update.error} ({update.attempts} tries)")
    for reaction in reactions[-10:]:
        yield Finding(
            "set aside", Verdict.LOOK, f"reaction {reaction.name} to event {reaction.event_id}: {reaction.error}"
        )
    for message in messages[:10]:
        yield Finding(
            "not delivered", Verdict.LOOK, f"message {message.id} ({message.notice}): {message.state}, {message.reason}"
        )
    left = len(updates) + len(reactions) + len(messages)
    if left:
        yield Finding("set aside", Verdict.LOOK, f"{left} in all; `parley doctor --again` tries them again")


def _folder(about: str, folder: Path) -> Finding:
    folder.mkdir(parents=True, exist_ok=True)
    if not os.access(folder, os.W_OK):
        return Finding(about, Verdict.WRONG, f"{folder} cannot be written to")
    free = shutil.disk_usage(folder).free
    if free < _LITTLE_SPACE:
        return Finding(about, Verdict.LOOK, f"{folder}: only {free // 1024**2} MB are free")
    return Finding(about, Verdict.WELL, f"in {folder}, {free // 1024**3} GB free")
