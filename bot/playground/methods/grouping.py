"""What a bot may do to a group: leave, rename, remove and let in."""

from __future__ import annotations

from bot.playground.chats import PRESENT, Group, Member
from bot.playground.errors import bad_request
from bot.playground.joining import leave_group, note
from bot.playground.parameters import Call, Json
from bot.playground.reaching import check_leader, check_writable, reach


def leave_chat(call: Call) -> bool:
    """The bot goes by itself."""
    group = _group(call)
    leave_group(call.telegram, group, call.bot, by=next(iter(group.people())))
    return True


def set_chat_title(call: Call) -> bool:
    """Rename the group."""
    group = _led_group(call)
    title = call.text("title")
    if not 1 <= len(title) <= 128:
        raise bad_request("new chat title must be non-empty" if not title else "CHAT_TITLE_TOO_LONG")
    group.standing.title = title
    note(call.telegram, group, call.bot, {"new_chat_title": title})
    call.telegram.tell_chat("chat", group, {})
    return True


def set_chat_description(call: Call) -> bool:
    """Describe the group, in up to 255 characters."""
    group = _led_group(call)
    if len(call.text("description")) > 255:
        raise bad_request("CHAT_ABOUT_TOO_LONG")
    group.standing.description = call.text("description")
    return True


def ban_chat_member(call: Call) -> bool:
    """Throw somebody out until unbanned."""
    group = _led_group(call)
    member = _member(call, group)
    if member.status == "creator":
        raise bad_request("can't remove chat owner")
    if member.status in PRESENT:
        leave_group(call.telegram, group, member.who, by=next(iter(group.people())), status="kicked")
    else:
        member.status = "kicked"
    return True


def unban_chat_member(call: Call) -> bool:
    """Let somebody come back; with `only_if_banned` nobody present is removed."""
    group = _led_group(call)
    member = _member(call, group)
    if member.status == "kicked" or not call.flag("only_if_banned"):
        member.status = "left"
    return True


def promote_chat_member(call: Call) -> bool:
    """Make somebody an administrator; without any right granted they become a plain member again."""
    group = _led_group(call)
    member = _member(call, group)
    if member.status == "creator":
        raise bad_request("can't remove chat owner")
    granted = any(call.flag(name) for name in call.params if name.startswith("can_"))
    member.status = "administrator" if granted else "member"
    call.telegram.tell_chat("chat", group, {})
    return True


def export_chat_invite_link(call: Call) -> str:
    """A link by which people enter."""
    return _invite_link(call, _led_group(call))


def create_chat_invite_link(call: Call) -> Json:
    """Another link by which people enter, with a name of its own."""
    group = _led_group(call)
    link: Json = {
        "invite_link": _invite_link(call, group),
        "creator": call.bot.as_json(),
        "creates_join_request": call.flag("creates_join_request"),
        "is_primary": False,
        "is_revoked": False,
    }
    return {**link, "name": call.text("name")} if call.text("name") else link


def _group(call: Call) -> Group:
    chat = reach(call)
    check_writable(chat, call.bot)
    if not isinstance(chat, Group):
        raise bad_request("chat not found" if call.method.lower() == "leavechat" else "method is available for groups")
    return chat


def _led_group(call: Call) -> Group:
    group = _group(call)
    check_leader(group, call.bot)
    return group


def _invite_link(call: Call, group: Group) -> str:
    link = f"https://t.me/+{abs(group.id):x}{call.telegram.number():04x}"
    group.standing.invitations.add(link)
    return link


def _member(call: Call, group: Group) -> Member:
    member = group.members.get(call.integer("user_id"))
    if member is None:
        raise bad_request("PARTICIPANT_ID_INVALID")
    return member


METHODS = {
    "leaveChat": leave_chat,
    "setChatTitle": set_chat_title,
    "setChatDescription": set_chat_description,
    "banChatMember": ban_chat_member,
    "unbanChatMember": unban_chat_member,
    "promoteChatMember": promote_chat_member,
    "exportChatInviteLink": export_chat_invite_link,
    "createChatInviteLink": create_chat_invite_link,
}
