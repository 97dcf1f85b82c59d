"""What a bot says about itself: its name, its descriptions, its commands and the button beside the composer."""

from __future__ import annotations

import re
from typing import Any

from bot.playground.addresses import AddressError, checked_address
from bot.playground.errors import bad_request
from bot.playground.parameters import Call, FieldError, Json, integer_field, text_field
from bot.playground.reaching import reach

_COMMAND = re.compile(r"[a-z0-9_]+")
_LANGUAGE = re.compile(r"[a-z]{2}")
_NO_RIGHTS = dict.fromkeys(
    (
        "is_anonymous",
        "can_manage_chat",
        "can_delete_messages",
        "can_manage_video_chats",
        "can_restrict_members",
        "can_promote_members",
        "can_change_info",
        "can_invite_users",
        "can_post_stories",
        "can_edit_stories",
        "can_delete_stories",
    ),
    False,
)
_PLAIN_SCOPES = frozenset({"default", "all_private_chats", "all_group_chats", "all_chat_administrators"})


def get_me(call: Call) -> Json:
    """The bot's own account."""
    abilities = {
        "can_join_groups": True,
        "can_read_all_group_messages": not call.bot.privacy,
        "supports_inline_queries": call.bot.inline,
        "can_connect_to_business": False,
        "has_main_web_app": False,
    }
    return {**call.bot.as_json(), **abilities}


def set_my_commands(call: Call) -> bool:
    """Set the command list for a scope and a language."""
    raw = call.json("commands", "can't parse commands JSON object")
    if not isinstance(raw, list):
        raise bad_request("expected an Array of BotCommand")
    if len(raw) > 100:
        raise bad_request("too many commands specified")
    commands = [_command(entry) for entry in raw]
    call.bot.profile.commands[_scope(call), _language(call)] = commands
    _tell(call, "commands")
    return True


def get_my_commands(call: Call) -> list[Json]:
    """The command list set for exactly this scope and language."""
    return call.bot.profile.commands.get((_scope(call), _language(call)), [])


def delete_my_commands(call: Call) -> bool:
    """Fall back to the lists of wider scopes."""
    call.bot.profile.commands.pop((_scope(call), _language(call)), None)
    _tell(call, "commands")
    return True


def set_my_name(call: Call) -> bool:
    """The bot's name for a language, up to 64 characters."""
    return _set(call, call.bot.profile.names, "name", 64, "BOT_TITLE_INVALID")


def get_my_name(call: Call) -> Json:
    """The bot's name for a language."""
    return {"name": call.bot.profile.best(call.bot.profile.names, _language(call)) or call.bot.name}


def set_my_description(call: Call) -> bool:
    """What an empty chat with the bot shows, up to 512 characters."""
    return _set(call, call.bot.profile.descriptions, "description", 512, "BOT_DESCRIPTION_TOO_LONG")


def get_my_description(call: Call) -> Json:
    """What an empty chat with the bot shows."""
    return {"description": call.bot.profile.best(call.bot.profile.descriptions, _language(call))}


def set_my_short_description(call: Call) -> bool:
    """What the bot's profile shows, up to 120 characters."""
    texts = call.bot.profile.short_descriptions
    return _set(call, texts, "short_description", 120, "BOT_SHORT_DESCRIPTION_TOO_LONG")


def get_my_short_description(call: Call) -> Json:
    """What the bot's profile shows."""
    return {"short_description": call.bot.profile.best(call.bot.profile.short_descriptions, _language(call))}


def set_chat_menu_button(call: Call) -> bool:
    """The button beside the composer, for one private chat or for all."""
    raw = call.json("menu_button", "can't parse menu button JSON object") or {"type": "default"}
    button = _menu_button(raw)
    chat_id = call.integer("chat_id")
    if not chat_id:
        call.bot.profile.menu_button = {"type": "commands"} if button["type"] == "default" else button
    else:
        call.bot.profile.chat_menu_buttons[reach(call).id] = button
    _tell(call, "menu_button")
    return True


def get_chat_menu_button(call: Call) -> Json:
    """The button beside the composer."""
    chat_id = call.integer("chat_id")
    return (
        call.bot.profile.chat_menu_buttons.get(chat_id, {"type": "default"})
        if chat_id
        else call.bot.profile.menu_button
    )


def set_my_default_administrator_rights(call: Call) -> bool:
    """Which rights the bot asks for when it is added to a group."""
    rights = call.json("rights", "can't parse administrator rights JSON object") or {}
    call.bot.profile.admin_rights[call.flag("for_channels")] = rights
    return True


def get_my_default_administrator_rights(call: Call) -> Json:
    """Which rights the bot asks for when it is added to a group."""
    return {**_NO_RIGHTS, **call.bot.profile.admin_rights.get(call.flag("for_channels"), {})}


def _command(raw: Any) -> Json:
    try:
        if not isinstance(raw, dict):
            raise FieldError("expected an Object")
        name = text_field(raw, "command", required=True).removeprefix("/")
        description = text_field(raw, "description", required=True).strip()
    except FieldError as error:
        raise bad_request(f"can't parse BotCommand: {error}") from None
    if not name:
        raise bad_request("command must be non-empty")
    if len(name) > 32:
        raise bad_request("command length must not exceed 32")
    if not description:
        raise bad_request("command description must be non-empty")
    if len(description) > 256:
        raise bad_request("command description length must not exceed 256")
    if not _COMMAND.fullmatch(name):
        raise bad_request("BOT_COMMAND_INVALID")
    return {"command": name, "description": description}


def _scope(call: Call) -> str:
    """A scope as a short word: `default`, `chat:5`, `chat_member:5:7`. Raises `ApiError`."""
    raw = call.json("scope", "can't parse BotCommandScope JSON object")
    if raw is None:
        return "default"
    try:
        if not isinstance(raw, dict):
            raise FieldError("expected an Object")
        return _named_scope(call, raw)
    except FieldError as error:
        raise bad_request(f"can't parse BotCommandScope: {error}") from None


def _named_scope(call: Call, raw: Json) -> str:
    kind = text_field(raw, "type", required=True)
    if kind in _PLAIN_SCOPES:
        return kind
    if kind not in {"chat", "chat_administrators", "chat_member"}:
        raise FieldError("unsupported type specified")
    chat_id = text_field(raw, "chat_id", required=True)
    chat = reach(Call(call.telegram, call.bot, call.method, {"chat_id": chat_id}, {}))
    if kind != "chat_member":
        return f"{kind}:{chat.id}"
    return f"{kind}:{chat.id}:{integer_field(raw, 'user_id', required=True)}"


def _language(call: Call) -> str:
    code = call.text("language_code").lower()
    if code and not _LANGUAGE.fullmatch(code):
        raise bad_request("invalid language code specified")
    return code


def _set(call: Call, texts: dict[str, str], name: str, most: int, refusal: str) -> bool:
    text = call.text(name)
    if len(text) > most:
        raise bad_request(refusal)
    texts[_language(call)] = text
    _tell(call, "profile")
    return True


def _menu_button(raw: Any) -> Json:
    try:
        if not isinstance(raw, dict):
            raise FieldError("expected an Object")
        kind = text_field(raw, "type", required=True)
        if kind in {"default", "commands"}:
            return {"type": kind}
        if kind != "web_app":
            raise FieldError("unsupported menu button type")
        address = checked_address(text_field(raw.get("web_app") or {}, "url", required=True))
        if not address.startswith("https://"):
            raise bad_request("menu button web app URL is invalid: Only HTTPS links are allowed")
        return {"type": "web_app", "text": text_field(raw, "text", required=True), "web_app": {"url": address}}
    except (FieldError, AddressError) as error:
        raise bad_request(f"can't parse menu button: {error}") from None


def _tell(call: Call, kind: str) -> None:
    people = [chat.person for chat in call.telegram.private_chats.values() if chat.bot is call.bot]
    call.telegram.tell(kind, people, {"bot_id": call.bot.id})


METHODS = {
    "getMe": get_me,
    "setMyCommands": set_my_commands,
    "getMyCommands": get_my_commands,
    "deleteMyCommands": delete_my_commands,
    "setMyName": set_my_name,
    "getMyName": get_my_name,
    "setMyDescription": set_my_description,
    "getMyDescription": get_my_description,
    "setMyShortDescription": set_my_short_description,
    "getMyShortDescription": get_my_short_description,
    "setChatMenuButton": set_chat_menu_button,
    "getChatMenuButton": get_chat_menu_button,
    "setMyDefaultAdministratorRights": set_my_default_administrator_rights,
    "getMyDefaultAdministratorRights": get_my_default_administrator_rights,
}
