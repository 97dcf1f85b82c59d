"""The bells of support: the staff hear that a customer wrote, the customer that the shop answered."""

from __future__ import annotations

from campaigns import outbox
from commerce import support
from commerce.kit.database import Session
from commerce.staff import Permission
from commerce.support import ShopAnswered, ShopAsked, TalkState
from handlers.chat.messenger import Drawing
from handlers.chat.screen import Button, Keep, Screen, Style, paragraphs, text
from handlers.doors import ShowSupport
from handlers.merchant.talk_doors import AnswerTalk, ShowTalk
from handlers.merchant.talks import customer_words, order_row
from handlers.notices import notices, ring
from handlers.support import AllIsWell
from handlers.talk_words import TALK, photo_of, whole_words


async def ring_for_question(session: Session, asked: ShopAsked) -> None:
    """Whoever may answer hears of each message."""
    details = {"talk": asked.talk_id, "message": asked.message_id}
    await ring(session, Permission.TALK_ANSWER, "staff-talk", asked.message_id, details)


async def tell_answer(session: Session, answered: ShopAnswered) -> None:
    """The customer hears the answer, whenever it comes."""
    talk = await support.get_for_staff(session, answered.talk_id)
    details = {"talk": talk.id, "message": answered.message_id}
    await outbox.post(session, talk.customer_id, "talk-answered", details, dedup=f"talk-answered:{answered.message_id}")


@notices.draws("staff-talk", needs=Permission.TALK_ANSWER)
async def draw_question(drawing: Drawing) -> Screen | None:
    """Who asks what, and their last order; nothing once somebody has answered, or nobody waits any more."""
    message = await support.find_message(drawing.session, drawing.details["message"])
    if message is None:
        return None
    talk = await support.get_for_staff(drawing.session, message.talk_id)
    if talk.state is not TalkState.OPEN:
        return None
    name = await customer_words(drawing.session, talk.customer_id)
    rows = [
        [Button(text("talk-answer"), AnswerTalk(talk.id), style=Style.PRIMARY)],
        [Button(text("talk-show"), ShowTalk(talk.id))],
        *await order_row(drawing.session, drawing.customer.id, talk.customer_id),
    ]
    body = paragraphs(text("notice-staff-talk", name=name), whole_words(message), text("talk-reply-hint"))
    return Screen(body, rows, keep=Keep(TALK, talk.id), attached=photo_of(message))


@notices.draws("talk-answered")
async def draw_answer(drawing: Drawing) -> Screen | None:
    """What the shop says, with the way to write back."""
    message = await support.find_message(drawing.session, drawing.details["message"])
    if message is None:
        return None
    rows = [
        [Button(text("support-write-back"), ShowSupport(), style=Style.PRIMARY)],
        [Button(text("support-all-is-well"), AllIsWell())],
    ]
    body = paragraphs(text("notice-talk-answered", shop=drawing.shop.profile.name), whole_words(message))
    return Screen(body, rows, keep=Keep(TALK, message.talk_id), attached=photo_of(message))
