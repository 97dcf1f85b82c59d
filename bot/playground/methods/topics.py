"""Topics of a forum: opened, renamed, closed, reopened, deleted."""

from __future__ import annotations

from bot.playground.chats import Group, Topic
from bot.playground.errors import bad_request
from bot.playground.joining import note
from bot.playground.parameters import Call, Json
from bot.playground.reaching import check_leader, check_writable, reach
from bot.playground.telling import take_away

_COLORS = (7322096, 16766590, 13338331, 9367192, 16749490, 16478047)


def create_forum_topic(call: Call) -> Json:
    """Open a topic; its id is the id of the message that says so."""
    forum = _forum(call)
    name = _name(call)
    color = call.integer("icon_color", _COLORS[0])
    if color not in _COLORS:
        raise bad_request("invalid icon color specified")
    created = {"name": name, "icon_color": color}
    message = note(call.telegram, forum, call.bot, {"forum_topic_created": created})
    message.topic = message.id
    topic = Topic(message.id, name, color, icon=call.text("icon_custom_emoji_id") or None)
    forum.standing.topics[message.id] = topic
    call.telegram.tell_chat("chat", forum, {})
    return topic.as_json()


def edit_forum_topic(call: Call) -> bool:
    """Rename a topic."""
    forum = _forum(call)
    topic = _topic(call, forum)
    if "name" in call.params:
        if _name(call) == topic.name:
            raise bad_request("TOPIC_NOT_MODIFIED")
        topic.name = _name(call)
    note(call.telegram, forum, call.bot, {"forum_topic_edited": {"name": topic.name}}, topic.id)
    call.telegram.tell_chat("chat", forum, {})
    return True


def close_forum_topic(call: Call) -> bool:
    """Nobody but those who lead may write there any more."""
    return _shut(call, closed=True)


def reopen_forum_topic(call: Call) -> bool:
    """Everybody may write there again."""
    return _shut(call, closed=False)


def delete_forum_topic(call: Call) -> bool:
    """Delete a topic and all that was said in it."""
    forum = _forum(call)
    topic = _topic(call, forum)
    topic.deleted = True
    said = [message.id for message in forum.messages.values() if message.topic == topic.id]
    take_away(call.telegram, forum, said)
    call.telegram.tell_chat("chat", forum, {})
    return True


def unpin_all_forum_topic_messages(call: Call) -> bool:
    """Unpin everything in a topic."""
    forum = _forum(call)
    topic = _topic(call, forum)
    forum.pins = [pinned for pinned in forum.pins if forum.messages[pinned].topic != topic.id]
    call.telegram.tell_chat("chat", forum, {})
    return True


def _shut(call: Call, *, closed: bool) -> bool:
    forum = _forum(call)
    topic = _topic(call, forum)
    if topic.closed == closed:
        raise bad_request("TOPIC_NOT_MODIFIED")
    topic.closed = closed
    note(call.telegram, forum, call.bot, {"forum_topic_closed" if closed else "forum_topic_reopened": {}}, topic.id)
    call.telegram.tell_chat("chat", forum, {})
    return True


def _forum(call: Call) -> Group:
    chat = reach(call)
    check_writable(chat, call.bot)
    if not isinstance(chat, Group) or not chat.forum:
        raise bad_request("the chat is not a forum")
    check_leader(chat, call.bot)
    return chat


def _topic(call: Call, forum: Group) -> Topic:
    topic = forum.standing.topics.get(call.integer("message_thread_id"))
    if topic is None:
        raise bad_request("message thread not found")
    if topic.deleted:
        raise bad_request("TOPIC_ID_INVALID")
    return topic


def _name(call: Call) -> str:
    name = call.text("name").strip()
    if not name:
        raise bad_request("TOPIC_TITLE_EMPTY")
    if len(name) > 128:
        raise bad_request("TOPIC_TITLE_TOO_LONG")
    return name


METHODS = {
    "createForumTopic": create_forum_topic,
    "editForumTopic": edit_forum_topic,
    "closeForumTopic": close_forum_topic,
    "reopenForumTopic": reopen_forum_topic,
    "deleteForumTopic": delete_forum_topic,
    "unpinAllForumTopicMessages": unpin_all_forum_topic_messages,
}
