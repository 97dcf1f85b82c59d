"""What the operator decides: every setting, read once from the environment, and refused in plain words."""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Mapping
from datetime import timedelta
from pathlib import Path
from typing import Any, Literal, Self
from zoneinfo import ZoneInfo

from pydantic import Field, SecretStr, ValidationError, model_validator
from pydantic_core import ErrorDetails
from pydantic_settings import BaseSettings, SettingsConfigDict
from sqlalchemy.engine import URL, make_url

from bot.setting_kinds import (
    Address,
    Currency,
    DatabaseUrl,
    Keys,
    Languages,
    LogLevel,
    Name,
    People,
    Rate,
    Timezone,
    Token,
    Version,
    WebhookSecret,
    WeeklyHours,
)
from bot.troubles import SettingWrong
from commerce.kit.hours import Hours, read_hours
from commerce.kit.money import Money
from commerce.kit.profile import Limits, ShopProfile
from commerce.kit.sealing import Keyring, KeysWrong

TELEGRAM = "https://api.telegram.org"
_SECRETS = Path("/run/secrets")


class Settings(BaseSettings):
    """Every setting, by its name in the environment, in a file `.env` or in a file of Docker's secrets."""

    model_config = SettingsConfigDict(
        env_ignore_empty=True, extra="ignore", frozen=True, hide_input_in_errors=True, validate_default=False
    )

    bot_token: Token | None = Field(None, description="The bot's token from @BotFather; the demo needs none.")
    bot_api_url: Address = Field(TELEGRAM, description="The root of the Bot API server, without /bot.")
    updates: Literal["polling", "webhook"] = Field(
        "polling", description="How updates come in: polling needs no domain, webhook needs PUBLIC_URL."
    )
    public_url: Address | None = Field(
        None, description="Where the world reaches this shop, such as https://shop.example."
    )
    webhook_secret: WebhookSecret | None = Field(
        None, description="The word Telegram shows at the webhook; empty: worked out from BOT_TOKEN."
    )
    database_url: DatabaseUrl = Field(
        "sqlite:///var/shop.db", repr=False, description="An SQLite file, or postgresql://user:password@host/name."
    )
    redis_url: SecretStr | None = Field(None, description="Optional, for several processes; nothing needs it yet.")
    http_host: str = Field("127.0.0.1", description="The address the web server listens at; 0.0.0.0 in a container.")
    http_port: int = Field(8080, ge=1, le=65535, description="The port the web server listens at.")
    media_dir: Path = Field(Path("var/media"), description="The folder of the product pictures.")
    encryption_key: Keys | None = Field(
        None,
        description="Seals personal data: newest key first, with commas; empty: a key file beside an SQLite database.",
    )
    shop_name: Name = Field("Parley shop", description="The shop's name, as people read it.")
    shop_currency: Currency = Field("EUR", description="The currency of all prices, by its ISO-4217 code.")
    shop_timezone: Timezone = Field("UTC", description="The shop's time zone, such as Europe/Berlin.")
    shop_languages: Languages = Field(
        ("en", "zh"), description="Languages the shop speaks, the preferred one first, with commas: en, zh, ru, ar."
    )
    terms_version: Version = Field(
        "1",
        description="Version of the terms: whoever accepted another one is asked again before the next order.",
    )
    privacy_version: Version = Field("1", description="Version of the privacy policy, which stands on it.")
    owner_ids: People = Field((), description="Telegram ids of people who own the shop from the start, with commas.")
    approve_refunds_above: int = Field(
        200, ge=0, description="Refunds by staff above this take a second person; in whole units of SHOP_CURRENCY."
    )
    approve_credit_above: int = Field(
        50, ge=0, description="Store credit above this takes a second person; in whole units of SHOP_CURRENCY."
    )
    approve_points_above: int = Field(5000, ge=0, description="Points given by hand above this take a second person.")
    approve_broadcasts_above: int = Field(
        1000, ge=0, description="Broadcasts to more people than this take a second person."
    )
    refund_trusted_up_to: int = Field(
        0,
        ge=0,
        description="Faulty goods up to this are paid back at once to trusted customers, in whole units; 0: never.",
    )
    payment_provider_token: SecretStr | None = Field(
        None, description="From @BotFather, for Telegram's own invoices; empty: pay on delivery only."
    )
    carrier_webhook_secret: SecretStr | None = Field(
        None, description="Signs what carriers report at /carriers/{carrier}; empty: nobody may report there."
    )
    receipt_days: int = Field(14, ge=1, le=365, description="Days after which a parcel counts as received.")
    return_days: int = Field(
        7, ge=0, le=365, description="Days after its last parcel at whose end an order is completed."
    )
    missing_days: int = Field(10, ge=1, le=365, description="Days without movement after which a parcel is looked for.")
    behaviour_days: int = Field(
        180, ge=7, le=3650, description="Days for which is kept what people look at and search; then only counts are."
    )
    stripe_api_key: SecretStr | None = Field(
        None,
        description="Stripe's secret key (sk_… or rk_…), for paying on Stripe's pages; empty: not offered.",
    )
    stripe_api_url: Address = Field("https://api.stripe.com", description="The root of Stripe's API.")
    stripe_webhook_secret: SecretStr | None = Field(
        None,
        description="Signs what Stripe says at /payments/stripe (whsec_…); empty: the shop only asks.",
    )
    stars_rate: Rate | None = Field(
        None,
        description="What one Telegram Star is worth in minor units, such as 1.3 (cents); empty: no Stars are taken.",
    )
    service_hours: WeeklyHours = Field(
        "",
        description="When services are rendered, such as mon-fri 10:00-18:00, sat 10:00-14:00; empty: at no set time.",
    )
    service_minutes: int = Field(60, ge=5, le=1440, description="So long is one appointment.")
    service_places: int = Field(1, ge=1, le=1000, description="How many orders can have the same time.")
    service_notice_hours: int = Field(
        24,
        ge=0,
        le=720,
        description="So many hours before it begins an appointment can be chosen, or moved, at the latest.",
    )
    service_days_ahead: int = Field(30, ge=1, le=120, description="Up to how many days ahead appointments are offered.")
    bank_transfer_days: int = Field(
        0, ge=0, le=60, description="For how many days goods wait for a bank transfer; 0: transfers are not offered."
    )
    unpaid_orders: int = Field(
        3, ge=0, le=1000, description="How many orders a customer may have open that are still to be paid on delivery."
    )
    log_format: Literal["text", "json"] = Field("text", description="How log lines look: for people or for machines.")
    log_level: LogLevel = Field("INFO", description="The least important lines to log.")

    @model_validator(mode="after")
    def _fit_together(self) -> Self:
        if self.updates == "webhook" and self.public_url is None:
            raise ValueError("PUBLIC_URL is missing: UPDATES=webhook needs an address that Telegram can reach")
        if self.public_url and not self.public_url.startswith("https:") and self.bot_api_url == TELEGRAM:
            raise ValueError("PUBLIC_URL must begin with https://, Telegram accepts nothing else")
        return self

    def profile(self) -> ShopProfile:
        """Who the shop is, for everybody who needs to know."""
        return ShopProfile(
            name=self.shop_name,
            currency=self.shop_currency,
            timezone=ZoneInfo(self.shop_timezone),
            languages=self.shop_languages,
            limits=Limits(
                refund=self._whole(self.approve_refunds_above),
                credit=self._whole(self.approve_credit_above),
                points=self.approve_points_above,
                broadcast=self.approve_broadcasts_above,
                trusted=self._whole(self.refund_trusted_up_to),
            ),
            receipt_after=timedelta(days=self.receipt_days),
            return_window=timedelta(days=self.return_days),
            missing_after=timedelta(days=self.missing_days),
            most_unpaid=self.unpaid_orders,
            terms_version=self.terms_version.strip(),
            privacy_version=self.privacy_version.strip(),
            hours=self._hours(),
        )

    def _hours(self) -> Hours | None:
        """When services can be had; nothing where they are sold without a time."""
        if not (hours := read_hours(self.service_hours)):
            return None
        return Hours(
            open=hours,
            every=timedelta(minutes=self.service_minutes),
            notice=timedelta(hours=self.service_notice_hours),
            days_ahead=self.service_days_ahead,
            places=self.service_places,
        )

    def _whole(self, units: int) -> int:
        """So many whole units of the shop's currency, in minor ones."""
        return Money.parse(str(units), self.shop_currency).amount

    def stars_parts(self) -> int:
        """What one Star is worth, in ten-thousandths of a minor unit."""
        whole, _, rest = (self.stars_rate or "0").partition(".")
        return int(whole) * 10_000 + int((rest + "0000")[:4])

    def token(self) -> str:
        """The bot's token. Raises `SettingWrong` if there is none."""
        if self.bot_token is None:
            raise SettingWrong("BOT_TOKEN is missing: get one from @BotFather, or try `parley demo`, which needs none")
        return self.bot_token.get_secret_value()

    def webhook_word(self) -> str:
        """What Telegram must show at the webhook: the setting, or a word that only the token's owner can work out."""
        if self.webhook_secret is not None:
            return self.webhook_secret.get_secret_value()
        return hmac.new(self.token().encode(), b"parley webhook", hashlib.sha256).hexdigest()

    def stripe_secret(self) -> str | None:
        """What signs Stripe's messages, where Stripe is used and may send some."""
        if self.stripe_api_key is None or self.stripe_webhook_secret is None:
            return None
        return self.stripe_webhook_secret.get_secret_value()

    def database(self) -> URL:
        """Where the shop remembers."""
        return make_url(self.database_url)

    def secrets(self) -> list[str]:
        """Every word that must never be shown to anybody."""
        found = [value.get_secret_value() for value in dict(self).values() if isinstance(value, SecretStr)]
        password = self.database().password
        return [*found, *([str(password)] if password else [])]


def read_settings(env_file: Path | None = Path(".env"), **given: Any) -> Settings:
    """Read the settings; values `given` go before the environment. Raises `SettingWrong` in one sentence."""
    try:
        secrets_dir = _SECRETS if _SECRETS.is_dir() else None
        return Settings(_env_file=env_file, _secrets_dir=secrets_dir, **given)  # type: ignore[call-arg]
    except ValidationError as error:
        raise SettingWrong("; ".join(_in_words(one) for one in error.errors())) from None


def keyring_for(settings: Settings) -> Keyring:
    """The keys from `ENCRYPTION_KEY`, or from a key file beside an SQLite database, made when both are new.

    Raises `SettingWrong` if there are data but no key, or no place for a key file.
    """
    if settings.encryption_key is not None:
        return Keyring.parse(settings.encryption_key.get_secret_value())
    url = settings.database()
    if url.get_backend_name() != "sqlite":
        raise SettingWrong(
            "ENCRYPTION_KEY is missing: make one with `parley rekey --new-key` and keep it apart from the database"
        )
    database = Path(str(url.database))
    key_file = database.with_name(f"{database.stem}.key")
    if key_file.exists():
        return _keys_in(key_file)
    if database.exists():
        raise SettingWrong(
            f"ENCRYPTION_KEY is missing, and so is the key file {key_file}: without it {database} cannot be read"
        )
    database.parent.mkdir(parents=True, exist_ok=True)
    fresh = key_file.with_suffix(".new")
    fresh.touch(mode=0o600)
    fresh.write_text(f"{Keyring.new_key()}\n")
    fresh.rename(key_file)
    return _keys_in(key_file)


def _keys_in(key_file: Path) -> Keyring:
    try:
        return Keyring.parse(key_file.read_text().replace("\n", ","))
    except (KeysWrong, OSError) as error:
        raise SettingWrong(f"The key file {key_file} cannot be used: {error}") from None


_WORDS: Mapping[str, str] = {
    "int_parsing": "must be a whole number",
    "literal_error": "must be one of {expected}",
    "greater_than_equal": "must be at least {ge}",
    "less_than_equal": "must be at most {le}",
    "string_too_short": "must not be empty",
    "string_too_long": "must have at most {max_length} signs",
}


def _in_words(error: ErrorDetails) -> str:
    context = error.get("ctx", {})
    words = _WORDS.get(error["type"], "").format(**context) or error["msg"].removeprefix("Value error, ")
    name = "_".join(str(part) for part in error["loc"]).upper()
    return f"{name} {words}" if name else words
