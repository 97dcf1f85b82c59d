"""Looking at chats and their messages: who is there, what is pinned, which reactions there are, files to fetch."""

from __future__ import annotations

from bot.playground.chats import Chat, Group, Member, PrivateChat
from bot.playground.errors import bad_request
from bot.playground.files import DOWNLOAD_BYTES
from bot.playground.joining import note
from bot.playground.messages import message_json
from bot.playground.parameters import Call, Json
from bot.playground.reaching import check_leader, check_writable, message_in, reach
from bot.playground.telling import show

_GIFTS = dict.fromkeys(
    ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription", "gifts_from_channels"), False
)


def get_chat(call: Call) -> Json:
    """Everything about a chat."""
    chat = reach(call)
    facts = {**chat.as_json(), "accent_color_id": 0, "max_reaction_count": 11, "accepted_gift_types": _GIFTS}
    if isinstance(chat, Group) and chat.standing.description:
        facts["description"] = chat.standing.description
    linked = _linked(call, chat)
    if linked is not None:
        facts["linked_chat_id"] = linked.id
    if chat.pins:
        facts["pinned_message"] = message_json(chat.messages[chat.pins[-1]], call.bot)
    return facts


def _linked(call: Call, chat: Chat) -> Group | None:
    """Where a channel is talked about, or what a group talks about."""
    if not isinstance(chat, Group):
        return None
    return chat.discussion or next((one for one in call.telegram.groups.values() if one.discussion is chat), None)


def get_chat_member(call: Call) -> Json:
    """Somebody's place in a chat."""
    chat = reach(call)
    user_id = call.integer("user_id")
    if isinstance(chat, PrivateChat):
        present = {chat.person.id: Member(chat.person), chat.bot.id: Member(chat.bot)}
        if user_id not in present:
            raise bad_request("member not found")
        return present[user_id].as_json()
    if isinstance(chat, Group) and user_id in chat.members:
        return chat.members[user_id].as_json()
    if user_id in call.bot.met and user_id in call.telegram.people:
        return Member(call.telegram.people[user_id], "left").as_json()
    raise bad_request("PARTICIPANT_ID_INVALID")


def get_chat_member_count(call: Call) -> int:
    """How many are in a chat, bots included."""
    chat = reach(call)
    return len(list(chat.people())) + len(list(chat.bots()))


def get_chat_administrators(call: Call) -> list[Json]:
    """Who leads a group; other bots are left out."""
    chat = reach(call)
    if not isinstance(chat, Group):
        raise bad_request("there are no administrators in the private chat")
    leaders = (member for member in chat.members.values() if member.status in {"creator", "administrator"})
    bots = {other.id for other in call.telegram.bots.values()} - {call.bot.id}
    return [member.as_json() for member in leaders if member.who.id not in bots]


def pin_chat_message(call: Call) -> bool:
    """Pin a message; groups note it."""
    chat = _writable_as_leader(call)
    message = message_in(chat, call.integer("message_id"), "message to pin not found")
    if message.service:
        raise bad_request("message can't be pinned")
    if message.id not in chat.pins:
        chat.pins.append(message.id)
        note(call.telegram, chat, call.bot, {"pinned_message": message})
        call.telegram.tell_chat("chat", chat, {})
    return True


def unpin_chat_message(call: Call) -> bool:
    """Unpin one message, the newest pinned one by default."""
    chat = _writable_as_leader(call)
    wanted = call.integer("message_id") or (chat.pins[-1] if chat.pins else 0)
    if wanted not in chat.pins:
        raise bad_request("message to unpin not found")
    chat.pins.remove(wanted)
    call.telegram.tell_chat("chat", chat, {})
    return True


def unpin_all_chat_messages(call: Call) -> bool:
    """Unpin everything."""
    chat = _writable_as_leader(call)
    chat.pins.clear()
    call.telegram.tell_chat("chat", chat, {})
    return True


def set_message_reaction(call: Call) -> bool:
    """Put at most one emoji of the bot on a message, or take it away."""
    chat = reach(call)
    check_writable(chat, call.bot)
    message = message_in(chat, call.integer("message_id"), "message to react not found")
    reactions = call.json("reaction", "can't parse reaction types JSON object") or []
    if not isinstance(reactions, list) or not all(isinstance(entry, dict) for entry in reactions):
        raise bad_request("expected an Array of ReactionType")
    if len(reactions) > 1 or message.service:
        raise bad_request("REACTIONS_TOO_MANY" if len(reactions) > 1 else "MESSAGE_ID_INVALID")
    if any(entry.get("type") != "emoji" or not entry.get("emoji") for entry in reactions):
        raise bad_request("REACTION_INVALID")
    message.reactions[call.bot.id] = reactions
    show(call.telegram, "edited", message)
    return True


def get_file(call: Call) -> Json:
    """Where a file can be downloaded from; up to 20 MB."""
    stored = call.telegram.files.by_file_id(call.bot.id, call.required("file_id"))
    size = len(stored.upload.content)
    if size > DOWNLOAD_BYTES:
        raise bad_request("file is too big")
    return {
        "file_id": call.text("file_id"),
        "file_unique_id": stored.unique_id,
        "file_size": size,
        "file_path": stored.path,
    }


def get_user_profile_photos(call: Call) -> Json:
    """Nobody here has a picture of themselves."""
    if call.integer("user_id") not in call.bot.met:
        raise bad_request("user not found")
    return {"total_count": 0, "photos": []}


def _writable_as_leader(call: Call) -> Chat:
    chat = reach(call)
    check_writable(chat, call.bot)
    check_leader(chat, call.bot)
    return chat


METHODS = {
    "getChat": get_chat,
    "getChatMember": get_chat_member,
    "getChatMemberCount": get_chat_member_count,
    "getChatMembersCount": get_chat_member_count,
    "getChatAdministrators": get_chat_administrators,
    "pinChatMessage": pin_chat_message,
    "unpinChatMessage": unpin_chat_message,
    "unpinAllChatMessages": unpin_all_chat_messages,
    "setMessageReaction": set_message_reaction,
    "getFile": get_file,
    "getUserProfilePhotos": get_user_profile_photos,
}
