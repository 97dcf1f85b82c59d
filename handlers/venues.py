"""What the shop overhears of groups and channels: where it was brought in or thrown out, renamed, moved, linked."""

from __future__ import annotations

from campaigns import outbox, venues
from campaigns.venues import ChatFacts, VenueKind
from commerce import customers
from commerce.kit.database import Session
from handlers.chat.front import ShopFront
from handlers.chat.incoming import Incoming, Json, Kind
from handlers.chat.router import Router

router = Router()

_LEADERS = frozenset({"creator", "administrator"})
_OUT = frozenset({"left", "kicked"})


@router.overhears(Kind.REACH)
async def note_membership(session: Session, _: ShopFront, incoming: Incoming) -> None:
    """The bot was brought into a chat, may do more or less there, or was thrown out."""
    chat, member = incoming.raw["chat"], incoming.raw["new_chat_member"]
    if incoming.words in _OUT or not member.get("is_member", True):
        await venues.forget(session, int(chat["id"]))
        return
    facts = _facts(chat)
    known = await venues.find_by_chat(session, facts.chat_id)
    whoever = await customers.by_telegram_id(session, incoming.sender.id)
    by = None if whoever is None else whoever.id
    is_venue = await venues.learn(session, facts, leads=_leads(facts, member), by=by)
    if is_venue and by is not None and (known is None or known.gone):
        venue = await venues.find_by_chat(session, facts.chat_id)
        assert venue is not None
        told = f"venue-added:{venue.id}:{incoming.update_id}"
        await outbox.post(session, by, "venue-added", {"venue": venue.id}, dedup=told)


@router.overhears(Kind.MOVED)
async def note_move(session: Session, _: ShopFront, incoming: Incoming) -> None:
    """A group has another number from now on."""
    await venues.move(session, int(incoming.raw["chat"]["id"]), int(incoming.raw["migrate_to_chat_id"]))


@router.overhears(Kind.RENAMED)
async def note_name(session: Session, _: ShopFront, incoming: Incoming) -> None:
    """A group is called otherwise from now on."""
    await venues.rename(session, int(incoming.raw["chat"]["id"]), str(incoming.raw["new_chat_title"]))


def _facts(chat: Json) -> ChatFacts:
    return ChatFacts(int(chat["id"]), VenueKind(chat["type"]), str(chat.get("title", "")), chat.get("username"))


def _leads(chat: ChatFacts, member: Json) -> bool:
    """Whether it may do what is needed there: in a channel, post; in a group, hear everything."""
    leads = member["status"] in _LEADERS
    return leads and (chat.kind is not VenueKind.CHANNEL or bool(member.get("can_post_messages", True)))
