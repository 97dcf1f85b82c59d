"""Puts one shop together from its settings: everybody meets here, and nowhere else."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from datetime import timedelta

import structlog
from prometheus_client import CollectorRegistry, Counter
from telegram.request import BaseRequest

from bot.clerk import Clerk
from bot.engine import ChoreFigures, Duty, Embedded, Engine, leadership_of
from bot.guards import GUARDS
from bot.jobs import timetable
from bot.key_files import KeyFiles
from bot.listening import Listening
from bot.personal import REGISTER
from bot.plugged_in import plugged_in
from bot.reactions import REACTIONS
from bot.rechecks import RECHECKS
from bot.remembering import Remembering
from bot.settings import Settings
from bot.stars import stars_by
from bot.taking_over import TakingOver
from campaigns import broadcasts, consent, shared_cards
from campaigns.outbox import Owed, Sender, State
from commerce import search
from commerce.kit.database import Database
from commerce.kit.events import Relay
from commerce.kit.profile import ShopProfile
from commerce.kit.sealing import Keyring
from commerce.payments import BankTransfer, PayOnDelivery, Provider, Providers, TelegramPayments, TelegramStars
from handlers import ROUTERS
from handlers.chat.call_figures import CallFigures
from handlers.chat.card_hand import CardHand
from handlers.chat.courier import Courier
from handlers.chat.dispatcher import Dispatcher
from handlers.chat.front import ShopFront
from handlers.chat.intake import Intake
from handlers.chat.messenger import ChatMessenger
from handlers.chat.pacing import Limits, Pacer
from handlers.chat.router import Routes
from handlers.chat.speaking import Speaker
from handlers.chat.texts import Texts
from handlers.chat.transport import AioRequest
from handlers.chat.update_figures import UpdateFigures
from handlers.notices import notices
from handlers.shared_cards import DRAWS

log = structlog.get_logger(__name__)


@dataclass
class Shop:
    """One shop: its bot, its database, and everyone who works in it. No shop knows another."""

    settings: Settings
    profile: ShopProfile
    database: Database
    registry: CollectorRegistry
    front: ShopFront
    courier: Courier
    dispatcher: Dispatcher
    intake: Intake
    relay: Relay
    sender: Sender
    cards: shared_cards.Editor
    remembering: Remembering
    key_files: KeyFiles
    clerk: Clerk
    engine: Engine = field(init=False)
    #: Set once all goods have been looked through: before that a search may miss some.
    goods_known: asyncio.Event = field(default_factory=asyncio.Event)


def assemble(
    settings: Settings,
    keyring: Keyring,
    *,
    request: BaseRequest | None = None,
    polling: BaseRequest | None = None,
    limits: Limits | None = None,
) -> Shop:
    """Build a shop; nothing is opened or started yet. Raises `SettingWrong` without a token.

    `request` and `polling` are transports to Telegram other than the usual one over HTTP.
    """
    registry = CollectorRegistry()
    profile = settings.profile()
    database = Database(settings.database_url, keyring)
    front = _front(settings, profile)
    courier = Courier(
        settings.token(),
        request=request or AioRequest(),
        polling=polling or request or AioRequest(connections=2),
        pacer=Pacer(limits),
        api_url=settings.bot_api_url,
        figures=CallFigures(registry),
    )
    front.providers = {**front.providers, **_ways_of_the_house(settings, courier, database)}
    speaker = Speaker(courier, database, front)
    dispatcher = Dispatcher(database, Routes(ROUTERS), front, speaker)
    bell = _Bell(registry)
    shop = Shop(
        settings=settings,
        profile=profile,
        database=database,
        registry=registry,
        front=front,
        courier=courier,
        dispatcher=dispatcher,
        intake=Intake(database, dispatcher, figures=UpdateFigures(registry)),
        relay=Relay(database, REACTIONS, bell.reaction_failed),
        sender=_sender(database, front, speaker, bell),
        cards=shared_cards.Editor(database, CardHand(database, front, courier, DRAWS)),
        remembering=Remembering(database),
        key_files=KeyFiles(database, courier),
        clerk=Clerk(database, profile, settings.media_dir, courier),
    )
    shop.engine = _engine(shop)
    return shop


def _engine(shop: Shop) -> Engine:
    """Who carries out what follows from facts and what the clock says, and what else goes on all the time."""
    duties: list[Duty] = [
        shop.remembering,
        TakingOver(shop.sender),
        Listening(shop.settings, shop.courier, shop.dispatcher, shop.intake),
    ]
    figures = ChoreFigures(shop.registry)
    return Embedded(shop.database, leadership_of(shop.database), timetable(shop), duties, figures=figures)


def _sender(database: Database, front: ShopFront, speaker: Speaker, bell: _Bell) -> Sender:
    messenger = ChatMessenger(database, front, speaker, notices)
    gate = consent.Gatekeeper(front.profile.timezone, RECHECKS)
    return Sender(
        database,
        messenger,
        gate,
        is_paid=broadcasts.is_paid,
        noticed=bell.delivery_ended,
        expect=messenger.expect,
    )


def _front(settings: Settings, profile: ShopProfile) -> ShopFront:
    token = settings.payment_provider_token
    return ShopFront(
        profile=profile,
        texts=Texts(profile.languages, profile.timezone),
        index=search.Index(),
        media=settings.media_dir,
        address=settings.public_url,
        provider_token=token.get_secret_value() if token is not None else "",
        providers=_providers(settings),
        guards=GUARDS,
        register=REGISTER,
    )


def _providers(settings: Settings) -> Providers:
    ways: list[Provider] = [PayOnDelivery()]
    if settings.payment_provider_token is not None:
        ways.insert(0, TelegramPayments())
    if settings.stripe_api_key is not None:
        ways.insert(-1, _stripe(settings, settings.stripe_api_key.get_secret_value()))
    return {way.name: way for way in ways}


def _stripe(settings: Settings, key: str) -> Provider:
    """Stripe knows this shop's pages by the number of its bot, which stays when the token is changed."""
    from commerce.payments.providers.stripe import StripePayments

    return StripePayments(key, settings.stripe_api_url, settings.token().partition(":")[0])


def _ways_of_the_house(settings: Settings, courier: Courier, database: Database) -> Providers:
    """What needs no provider of the merchant's: transfers, Stars, and what installed packages bring."""
    ways: list[Provider] = []
    if settings.bank_transfer_days:
        ways.append(BankTransfer(timedelta(days=settings.bank_transfer_days)))
    if settings.stars_rate:
        ways.append(TelegramStars(settings.stars_parts(), stars_by(courier, database)))
    ways += plugged_in()
    return {way.name: way for way in ways}


class _Bell:
    """Rings in the log and in the figures when something did not go as it should."""

    def __init__(self, registry: CollectorRegistry) -> None:
        self._reactions = Counter(
            "parley_reaction_failures", "Failed reactions to facts.", ["reaction"], registry=registry
        )
        self._deliveries = Counter(
            "parley_deliveries", "Attempts to deliver a message by how they ended.", ["state"], registry=registry
        )

    def reaction_failed(self, name: str, failure: BaseException) -> None:
        self._reactions.labels(name).inc()
        log.error("reaction_failed", reaction=name, exc_info=failure)

    def delivery_ended(self, owed: Owed, state: State) -> None:
        self._deliveries.labels(state.value).inc()
