"""Drops in chat: claim a coupon of today, ask to be told of the next ones, and be told."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from campaigns import drops
from campaigns.drops import COMING
from commerce import orders
from commerce.kit.errors import NotFound
from handlers.chat.keyboards import home
from handlers.chat.messenger import Drawing
from handlers.chat.router import Router, Visit
from handlers.chat.screen import Answer, Button, Screen, Style, Words, paragraphs, text
from handlers.chat.writing import until
from handlers.coupon_words import name_of, worth_words
from handlers.doors import ClaimDrop, RemindOfDrop, ShowDeals, ShowDrops, ShowWallet
from handlers.drop_words import drops_part, look_words
from handlers.notices import notices

router = Router()


@router.tap(ShowDrops)
async def show_drops(visit: Visit, _: ShowDrops) -> Answer:
    return await drops_screen(visit)


@router.tap(ClaimDrop)
async def claim(visit: Visit, wanted: ClaimDrop) -> Answer:
    """Whoever taps again sees the same coupon; a day that never was is none of today's."""
    if not date.min.toordinal() <= wanted.day <= date.max.toordinal():
        raise NotFound
    bought = await orders.has_bought(visit.session, visit.customer.id)
    coupon = await drops.claim(
        visit.session,
        visit.customer.id,
        wanted.drop_id,
        date.fromordinal(wanted.day),
        visit.shop.profile,
        bought_before=bought,
    )
    return await drops_screen(visit, text("drop-yours", name=name_of(coupon), until=until(coupon.valid_until)))


@router.tap(RemindOfDrop)
async def remind(visit: Visit, wanted: RemindOfDrop) -> Answer:
    """Ask to be told before each day, or not any more."""
    if wanted.wanted:
        await drops.remind(visit.session, visit.customer.id, wanted.drop_id)
    else:
        await drops.do_not_remind(visit.session, visit.customer.id, wanted.drop_id)
    toast = text("drop-will-tell" if wanted.wanted else "drop-will-not-tell")
    return replace(await drops_screen(visit), toast=toast)


async def drops_screen(visit: Visit, notice: Words | None = None) -> Screen:
    """What there is of drops, and the ways on."""
    words, rows = await drops_part(visit)
    ways = [Button(text("button-wallet"), ShowWallet()), Button(text("button-deals"), ShowDeals())]
    return Screen(paragraphs(notice, words or text("drops-none")), [*rows, ways, [home()]])


@notices.draws(COMING)
async def draw_coming(drawing: Drawing) -> Screen | None:
    """They come in a moment, or can be claimed already; nothing where there is nothing for this person any more."""
    drop = await drops.get(drawing.session, drawing.details["drop"])
    day = await drops.get_day(drawing.session, drawing.details["day"])
    if not drop.gives or not drops.left_of(drop, day):
        return None
    look = await drops.look(drawing.session, drawing.customer.id, drop)
    has_one = await drops.find_mine(drawing.session, drawing.customer.id, drop.id, day.day) is not None
    if has_one or look.has_all:
        return None
    label = text("drop-claim", worth=worth_words(look.kind.plan.terms))
    claiming = [Button(label, ClaimDrop(drop.id, day.day.toordinal()), style=Style.SUCCESS)]
    stop = [Button(text("drop-notified"), RemindOfDrop(drop.id, wanted=False))]
    return Screen(paragraphs(text("notice-drop-coming"), look_words(drawing.shop, look)), [claiming, stop])
