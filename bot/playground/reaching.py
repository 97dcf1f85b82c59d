"""Whether a bot may look at a chat, and whether it may write there."""

from __future__ import annotations

from bot.playground.accounts import BotAccount
from bot.playground.chats import LEADERS, PRESENT, Chat, Group, PrivateChat
from bot.playground.errors import bad_request, forbidden
from bot.playground.messages import Message
from bot.playground.parameters import Call, lenient_integer


def reach(call: Call, name: str = "chat_id") -> Chat:
    """The chat a call names, if the bot may know of it. Raises `ApiError`: `chat not found` and its kin."""
    raw = call.text(name)
    if not raw:
        raise bad_request(f"{name} is empty")
    chat = _by_username(call, raw) if raw.startswith("@") else _by_id(call, lenient_integer(raw))
    if isinstance(chat, Group) and chat.standing.moved_to:
        raise bad_request("group chat was upgraded to a supergroup chat", migrate_to_chat_id=chat.standing.moved_to)
    return chat


def reach_to_write(call: Call) -> Chat:
    """The chat a call names, if the bot may write there. Raises `ApiError` 400 or 403."""
    chat = reach(call)
    check_writable(chat, call.bot)
    return chat


def check_writable(chat: Chat, bot: BotAccount) -> None:
    """Refuse what Telegram refuses: people who never started or blocked the bot, groups it is not in."""
    if isinstance(chat, PrivateChat):
        _check_person(chat)
    elif isinstance(chat, Group):
        _check_group(chat, bot)


def check_leader(chat: Chat, bot: BotAccount) -> None:
    """Some acts in groups need an administrator. Raises `ApiError`."""
    if isinstance(chat, Group) and chat.status(bot.id) not in LEADERS:
        raise bad_request("not enough rights")


def message_in(chat: Chat, message_id: int, complaint: str) -> Message:
    """A message by its id. Raises `ApiError` with the complaint."""
    message = chat.messages.get(message_id)
    if message is None:
        raise bad_request(complaint)
    return message


def _by_username(call: Call, name: str) -> Chat:
    wanted = name[1:].lower()
    for group in call.telegram.groups.values():
        if (group.standing.username or "").lower() == wanted:
            return group
    raise bad_request("chat not found")


def _by_id(call: Call, id_: int) -> Chat:
    telegram, bot = call.telegram, call.bot
    if id_ < 0:
        group = telegram.groups.get(id_)
        if group is None or (bot.id not in group.members and not group.standing.username):
            raise bad_request("chat not found")
        return group
    chat = telegram.private_chats.get((bot.id, id_))
    if chat is not None and (chat.started or id_ in bot.met):
        return chat
    if any(other.id == id_ for other in telegram.bots.values()):
        raise forbidden("the bot can't send messages to the bot")
    if id_ in bot.met and id_ in telegram.people:
        return telegram.private_chat(bot, telegram.people[id_])
    raise bad_request("chat not found")


def _check_person(chat: PrivateChat) -> None:
    if chat.person.deactivated:
        raise forbidden("user is deactivated")
    if chat.blocked:
        raise forbidden("bot was blocked by the user")
    if not chat.started:
        raise forbidden("bot can't initiate conversation with a user")


def _check_group(group: Group, bot: BotAccount) -> None:
    if group.standing.deleted:
        raise forbidden("the group chat was deleted")
    status = group.status(bot.id)
    if status == "kicked":
        raise forbidden(f"bot was kicked from the {group.kind} chat")
    if status not in PRESENT:
        raise forbidden(f"bot is not a member of the {group.kind} chat")
    if group.kind == "channel" and status not in LEADERS:
        raise bad_request("need administrator rights in the channel chat")
