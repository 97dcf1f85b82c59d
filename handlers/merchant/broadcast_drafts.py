"""A broadcast is written: any message sent to the bot is its content, shown at once as its readers will see it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from campaigns import broadcasts, outbox, rounds
from campaigns.broadcasts import Audience, Broadcast, BroadcastFixed, Content, Letter
from commerce import coupons
from commerce.staff import Permission
from handlers.broadcast_letters import Reader, letter_screen
from handlers.chat.incoming import Kind
from handlers.chat.keyboards import Row, grid, way_back
from handlers.chat.router import Router, Visit
from handlers.chat.screen import Answer, Button, Keep, Screen, Silence, Style, Toast, Words, lines, paragraphs, text
from handlers.chat.taps import Tap, tap
from handlers.chat.writing import shortened
from handlers.coupon_words import called
from handlers.merchant.broadcast_doors import (
    CARD,
    AskLaunch,
    GiveMessage,
    NewBroadcast,
    Part,
    SayAgain,
    SeeBroadcast,
    ShowBroadcast,
    ShowBroadcasts,
    ShowPart,
    TryBroadcast,
)
from handlers.merchant.broadcast_messages import with_message
from handlers.merchant.broadcast_versions import versions_row, versions_words
from handlers.merchant.broadcast_words import audience_words, label, time_words
from handlers.start import LANGUAGE_NAMES

router = Router()


@tap("m.bcmute", needs=Permission.BROADCAST_SEND)
@dataclass(frozen=True)
class TakeWordsAway(Tap):
    """No words in this language."""

    broadcast_id: int
    language: str


@tap("m.bcdrop", needs=Permission.BROADCAST_SEND)
@dataclass(frozen=True)
class DiscardBroadcast(Tap):
    """Throw the draft away; `sure` after that was asked."""

    broadcast_id: int
    sure: bool = False


@router.tap(NewBroadcast)
async def new_broadcast(visit: Visit, _: NewBroadcast) -> Answer:
    rows = [way_back(ShowBroadcasts())]
    return Screen(text("broadcast-ask-message"), rows, asks=GiveMessage(None, visit.language))


@router.tap(SayAgain)
async def say_again(visit: Visit, wanted: SayAgain) -> Answer:
    """In one of the shop's languages; what it says there so far is shown."""
    found = await broadcasts.get(visit.session, wanted.broadcast_id)
    language = visit.shop.texts.language_for(wanted.language)
    said = found.content.letters.get(language)
    rows: list[Row] = []
    if said is not None:
        rows.append([Button(text("broadcast-mute"), TakeWordsAway(found.id, language))])
    rows.append(way_back(ShowBroadcast(found.id)))
    ask = text("broadcast-ask-words", language=LANGUAGE_NAMES.get(language, language))
    now = text("broadcast-says-now", words=shortened(said.text, 600)) if said is not None else None
    return Screen(paragraphs(ask, now), rows, asks=GiveMessage(found.id, language))


@router.reply(GiveMessage, Kind.WORDS, Kind.PHOTO, Kind.CONTACT, Kind.LOCATION, Kind.DOCUMENT, Kind.OTHER)
async def message_given(visit: Visit, asked: GiveMessage) -> Answer:
    """It is the content from now on."""
    known = await _draft(visit, asked.broadcast_id)
    return await message_taken(visit, asked, asked.language, known)


async def message_taken(
    visit: Visit, asked: Tap, says: str, known: Broadcast | None, audience: Audience | None = None
) -> Answer:
    """What was sent is what a draft says in a language; a new one is for this audience, or for everybody who agrees.

    Of an album each picture comes alone: the first is answered, all are kept. What cannot be brought is asked again;
    where the first of an album was refused, the others are not taken for an album of their own.
    """
    again = visit.shop.albums.is_answered(visit.incoming)
    language = visit.shop.texts.language_for(says)
    if again and (known is None or known.content.album != str(visit.incoming.raw["media_group_id"])):
        return Silence()
    content = with_message(known.content if known else Content(), language, visit.incoming)
    if content is None:
        return Screen(text("broadcast-cannot-bring"), [way_back(ShowBroadcasts())], asks=asked)
    by = visit.customer.id
    if known is None:
        found = await broadcasts.draft(visit.session, by, content, visit.shop.profile)
        found = found if audience is None else await broadcasts.aim(visit.session, found.id, audience)
    else:
        found = await broadcasts.rewrite(visit.session, by, known, content)
    if again:
        await rounds.redraw_card(visit.session, broadcasts.card_of(found), f"album:{found.version}")
        return Silence()
    reader = Reader(visit.session, visit.shop, visit.customer.id, language)
    return await letter_screen(reader, found.content), await draft_screen(reader_of(visit), found, says=language)


@router.tap(TakeWordsAway)
async def take_words_away(visit: Visit, wanted: TakeWordsAway) -> Answer:
    found = await broadcasts.get(visit.session, wanted.broadcast_id)
    content = found.content.saying(wanted.language, Letter(""))
    return await rewritten(visit, found, content)


@router.tap(TryBroadcast)
async def try_it(visit: Visit, wanted: TryBroadcast) -> Answer:
    """To oneself alone, by the way every reader gets it."""
    found = await broadcasts.get(visit.session, wanted.broadcast_id)
    if found.content.is_empty:
        raise broadcasts.BroadcastEmpty
    details = {"broadcast": found.id, "version": found.version}
    dedup = f"broadcast-test:{found.id}:{visit.incoming.update_id}"
    await outbox.post(visit.session, visit.customer.id, "broadcast-test", details, dedup=dedup)
    return Toast(text("broadcast-test-sent"))


@router.tap(DiscardBroadcast)
async def discard(visit: Visit, unwanted: DiscardBroadcast) -> Answer:
    if not unwanted.sure:
        keep = Button(text("broadcast-keep"), ShowBroadcast(unwanted.broadcast_id))
        sure = Button(text("broadcast-discard"), DiscardBroadcast(unwanted.broadcast_id, sure=True), style=Style.DANGER)
        return Screen(text("broadcast-discard-ask"), [[keep], [sure]])
    await broadcasts.discard(visit.session, unwanted.broadcast_id)
    return Screen(text("broadcast-discarded"), [way_back(ShowBroadcasts())])


async def draft_screen(reader: Reader, found: Broadcast, notice: Words | None = None, says: str = "") -> Screen:
    """All parts of a draft with a button each; whatever is sent now is what it says in `says`."""
    content = found.content
    body = paragraphs(
        notice,
        label(found, reader.language, reader.shop.profile),
        text("broadcast-is-draft"),
        lines(
            text("broadcast-for", who=await audience_words(reader.session, found.audience)),
            text("broadcast-at", when=time_words(found)),
            await _coupon_line(reader, content),
            await versions_words(reader.session, found),
        ),
        text("broadcast-draft-change"),
    )
    rows = [
        [
            Button(text("broadcast-see"), SeeBroadcast(found.id, reader.language)),
            Button(text("broadcast-try"), TryBroadcast(found.id, found.version)),
        ],
        *grid(_languages(reader, found), 2),
        *grid(_parts(found), 2),
        await versions_row(reader.session, found),
        [Button(text("broadcast-launch"), AskLaunch(found.id), style=Style.PRIMARY)],
        [Button(text("broadcast-discard"), DiscardBroadcast(found.id))],
        way_back(ShowBroadcasts()),
    ]
    return Screen(body, rows, asks=GiveMessage(found.id, says or reader.language), keep=Keep(CARD, found.id))


async def rewritten(visit: Visit, found: Broadcast, content: Content, notice: Words | None = None) -> Screen:
    """The draft with another content. Raises `BroadcastFixed`."""
    fresh = await broadcasts.rewrite(visit.session, visit.customer.id, found, content)
    return await draft_screen(reader_of(visit), fresh, notice)


def reader_of(visit: Visit) -> Reader:
    """Whoever stands at the counter, as somebody who looks."""
    return Reader(visit.session, visit.shop, visit.customer.id, visit.language)


async def _draft(visit: Visit, broadcast_id: int | None) -> Broadcast | None:
    """The draft that is changed, if one is. Raises `BroadcastFixed` for what is none any more."""
    if broadcast_id is None:
        return None
    found = await broadcasts.get(visit.session, broadcast_id)
    if not found.is_draft:
        raise BroadcastFixed
    return found


def _languages(reader: Reader, found: Broadcast) -> Iterator[Button]:
    for one in reader.shop.profile.languages:
        key = "broadcast-words-there" if one in found.content.letters else "broadcast-words-missing"
        yield Button(text(key, language=LANGUAGE_NAMES.get(one, one)), SayAgain(found.id, one))


def _parts(found: Broadcast) -> Iterator[Button]:
    content = found.content
    counts = {
        Part.MEDIA: len(content.media),
        Part.GOODS: len(content.products),
        Part.BUTTONS: len(content.buttons),
        Part.COUPON: int(content.coupon is not None),
        Part.AUDIENCE: 0,
        Part.TIME: 0,
        Part.SPEED: found.paid_stars,
    }
    for part, count in counts.items():
        if part is not Part.MEDIA or count:
            yield Button(text(f"broadcast-part-{part.value}", count=count), ShowPart(found.id, part))


async def _coupon_line(reader: Reader, content: Content) -> Words | None:
    if content.coupon is None:
        return None
    kind = await coupons.get_template(reader.session, content.coupon)
    return text("broadcast-brings-coupon", name=called(kind.plan.name, kind.plan.terms))
