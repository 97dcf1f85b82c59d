"""Settings: every one documented, every wrong one refused in a sentence, secrets never shown."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from pydantic import SecretStr

from bot.settings import Settings, keyring_for, read_settings
from bot.troubles import SettingWrong

EXAMPLE = Path(__file__).parents[2] / ".env.example"
TOKEN = "123456789:AAabcdefghijklmnopqrstuvwxyz012345"


@pytest.fixture(autouse=True)
def bare_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever runs the tests may have a shop of their own."""
    for name in Settings.model_fields:
        monkeypatch.delenv(name.upper(), raising=False)


@pytest.mark.parametrize(
    ("name", "value", "words"),
    [
        ("bot_token", "my bot", "BOT_TOKEN must look like"),
        ("http_port", "eighty", "HTTP_PORT must be a whole number"),
        ("http_port", "99999", "HTTP_PORT must be at most 65535"),
        ("updates", "pigeons", "UPDATES must be one of 'polling' or 'webhook'"),
        ("updates", "webhook", "PUBLIC_URL is missing"),
        ("public_url", "http://shop.example", "PUBLIC_URL must begin with https://"),
        ("public_url", "shop.example", "PUBLIC_URL must be an address"),
        ("webhook_secret", "two words", "WEBHOOK_SECRET must be 1 to 256"),
        ("database_url", "mysql://localhost/shop", "DATABASE_URL must be sqlite:///"),
        ("database_url", "sqlite://", "DATABASE_URL must name a file"),
        ("database_url", "nonsense", "DATABASE_URL must be sqlite:///"),
        ("encryption_key", "secret", "ENCRYPTION_KEY must be 32 random bytes"),
        ("shop_name", "", "SHOP_NAME must not be empty"),
        ("shop_currency", "EURO", "SHOP_CURRENCY must be an ISO-4217 code"),
        ("shop_timezone", "Wonderland", "SHOP_TIMEZONE must be a time zone"),
        ("shop_languages", "en,tlh", "SHOP_LANGUAGES must be some of ar, en, ru, zh"),
        ("owner_ids", "alice", "OWNER_IDS must be Telegram ids"),
        ("stars_rate", "cheap", "STARS_RATE must be an amount of minor units"),
        ("stars_rate", "0.00", "STARS_RATE must be an amount of minor units"),
        ("bank_transfer_days", "90", "BANK_TRANSFER_DAYS must be at most 60"),
        ("log_level", "chatty", "LOG_LEVEL must be one of"),
        ("terms_version", "", "TERMS_VERSION must not be empty"),
        ("privacy_version", "v" * 21, "PRIVACY_VERSION must have at most 20 signs"),
    ],
)
def test_a_wrong_setting_is_one_clear_sentence(name: str, value: str, words: str) -> None:
    with pytest.raises(SettingWrong) as refused:
        read_settings(None, **{name: value})

    assert str(refused.value).startswith(words)
    assert "\n" not in str(refused.value)


@pytest.mark.parametrize(("rate", "parts"), [("1.3", 13_000), ("2", 20_000), ("0.0001", 1), ("150.25", 1_502_500)])
def test_what_a_star_is_worth_is_kept_exactly(rate: str, parts: int) -> None:
    assert read_settings(None, stars_rate=rate).stars_parts() == parts


def test_several_wrong_settings_are_told_together() -> None:
    with pytest.raises(SettingWrong, match="HTTP_PORT must be a whole number; SHOP_CURRENCY must be"):
        read_settings(None, http_port="x", shop_currency="y")


def test_settings_come_from_the_environment_and_empty_ones_are_not_set(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SHOP_NAME", "The Hatter")
    monkeypatch.setenv("OWNER_IDS", "5, 6")
    monkeypatch.setenv("SHOP_CURRENCY", "")

    settings = read_settings(None)

    assert (settings.shop_name, settings.owner_ids, settings.shop_currency) == ("The Hatter", (5, 6), "EUR")


def test_a_file_is_read_and_the_environment_goes_before_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / ".env").write_text("SHOP_NAME=File\nSHOP_TIMEZONE=Europe/Berlin\nSOMETHING_ELSE=1\n")
    monkeypatch.setenv("SHOP_NAME", "Environment")

    settings = read_settings(tmp_path / ".env")

    assert (settings.shop_name, settings.shop_timezone) == ("Environment", "Europe/Berlin")


@pytest.mark.parametrize(("currency", "refund", "credit"), [("EUR", 150_00, 0), ("JPY", 150, 0), ("KWD", 150_000, 0)])
def test_limits_are_told_in_whole_units_and_kept_in_minor_ones(currency: str, refund: int, credit: int) -> None:
    given = {"approve_refunds_above": "150", "approve_credit_above": "0", "approve_points_above": "900"}

    limits = read_settings(None, shop_currency=currency, **given).profile().limits

    assert (limits.refund, limits.credit, limits.points) == (refund, credit, 900)


def test_the_profile_says_who_the_shop_is() -> None:
    profile = read_settings(None, shop_name="The Hatter", shop_currency="jpy", shop_languages="zh").profile()

    assert (profile.name, profile.currency, profile.languages) == ("The Hatter", "JPY", ("zh",))


def test_plain_http_is_good_enough_for_a_bot_api_of_ones_own() -> None:
    settings = read_settings(None, public_url="http://127.0.0.1:8080", bot_api_url="http://127.0.0.1:8081/")

    assert settings.bot_api_url == "http://127.0.0.1:8081"


def test_without_a_token_it_is_said_where_to_get_one() -> None:
    with pytest.raises(SettingWrong, match="BOT_TOKEN is missing: get one from @BotFather"):
        read_settings(None).token()


def test_the_webhook_word_is_the_setting_or_follows_from_the_token() -> None:
    chosen = read_settings(None, bot_token=TOKEN, webhook_secret="open-sesame").webhook_word()
    derived = read_settings(None, bot_token=TOKEN).webhook_word()

    assert chosen == "open-sesame"
    assert re.fullmatch(r"[0-9a-f]{64}", derived)
    assert TOKEN not in derived


def test_secrets_do_not_show_when_settings_are_printed() -> None:
    given = {"bot_token": TOKEN, "database_url": "postgresql://shop:tea-cosy@db/shop", "stripe_api_key": "sk_test_1"}

    settings = read_settings(None, **given)

    assert {TOKEN, "tea-cosy", "sk_test_1"} <= set(settings.secrets())
    assert not any(secret in f"{settings!r} {settings}" for secret in settings.secrets())


def test_a_fresh_shop_makes_its_key_beside_its_database_and_keeps_it(tmp_path: Path) -> None:
    settings = read_settings(None, database_url=f"sqlite:///{tmp_path}/var/shop.db")

    sealed = keyring_for(settings).seal(b"5 Hatter Lane")

    assert keyring_for(settings).open(sealed) == b"5 Hatter Lane"
    assert (tmp_path / "var" / "shop.key").stat().st_mode & 0o777 == 0o600


def test_a_database_whose_key_is_lost_is_not_given_a_new_one(tmp_path: Path) -> None:
    (tmp_path / "shop.db").touch()

    with pytest.raises(SettingWrong, match="ENCRYPTION_KEY is missing, and so is the key file"):
        keyring_for(read_settings(None, database_url=f"sqlite:///{tmp_path}/shop.db"))


def test_postgresql_wants_its_key_from_the_operator() -> None:
    with pytest.raises(SettingWrong, match="ENCRYPTION_KEY is missing"):
        keyring_for(read_settings(None, database_url="postgresql://localhost/shop"))


def test_the_example_lists_every_setting_with_its_default_and_a_line_about_it() -> None:
    documented = dict(re.findall(r"^([A-Z_]+)=(.*)$", EXAMPLE.read_text(), re.MULTILINE))
    explained = re.findall(r"^# (.+)\n([A-Z_]+)=", EXAMPLE.read_text(), re.MULTILINE)

    assert documented == {name.upper(): shown(field.default) for name, field in Settings.model_fields.items()}
    assert {name: words for words, name in explained} == {
        name.upper(): field.description for name, field in Settings.model_fields.items()
    }


def shown(default: object) -> str:
    """A default as it stands in a file of settings."""
    if default is None or isinstance(default, SecretStr):
        return ""
    return ",".join(str(part) for part in default) if isinstance(default, tuple) else str(default)


def test_stripe_is_listened_to_with_both_its_key_and_its_secret() -> None:
    key, secret = {"stripe_api_key": "sk_test_1"}, {"stripe_webhook_secret": "whsec_1"}

    heard = [read_settings(None, **given).stripe_secret() for given in ({}, key, secret, key | secret)]

    assert heard == [None, None, None, "whsec_1"]
    assert {"sk_test_1", "whsec_1"} <= set(read_settings(None, **key, **secret).secrets())
