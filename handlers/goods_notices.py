"""What the staff hear of pictures, films and files of goods: they hang there now, or can be shown no more."""

from __future__ import annotations

from campaigns import outbox
from commerce import catalogue
from commerce.catalogue import PhotosCame
from commerce.kit.database import Session
from commerce.staff import Permission
from handlers.chat.lost_files import FileGone
from handlers.chat.messenger import Drawing
from handlers.chat.screen import Button, Screen, Style, text
from handlers.merchant.digital_doors import ShowGood
from handlers.merchant.doors import ShowFacts
from handlers.merchant.goods import draw_item
from handlers.notices import notices, ring


async def tell_photos_came(session: Session, came: PhotosCame) -> None:
    """A reaction: the card is shown anew once all that were sent together are there, and for each that was none."""
    if came.refused or not await catalogue.count_awaited(session, came.product_id):
        details = {"product": came.product_id, "refused": came.refused}
        dedup = f"goods-card:{came.awaited_id}"
        await outbox.post(session, came.actor_id, "goods-card", details, dedup=dedup)


@notices.draws("goods-card", needs=Permission.CATALOGUE_EDIT)
async def draw_photos_came(drawing: Drawing) -> Screen:
    """The card, and whether a picture could not be used."""
    notice = text("goods-photo-refused") if drawing.details["refused"] else None
    return await draw_item(drawing.session, drawing.language, drawing.details["product"], notice)


async def ring_for_lost_file(session: Session, gone: FileGone) -> None:
    """A reaction: cards show the film no more, and whoever may mend that hears once which file has to be sent again."""
    kind, _, number = gone.about.partition(":")
    if kind == "film":
        if await catalogue.lose_film(session, int(number), gone.mark):
            details = {"product": int(number)}
            await ring(session, Permission.CATALOGUE_EDIT, "staff-film-gone", f"{number}:{gone.mark}", details)
    else:
        details = {"variant": int(number)}
        await ring(session, Permission.CATALOGUE_EDIT, "staff-file-gone", f"{number}:{gone.mark}", details)


async def ring_for_films_elsewhere(session: Session, bot_id: int) -> int:
    """The clock's job: once for each bot, that films were sent to another one and have to be sent again; how many."""
    count = await catalogue.films_of_others(session, bot_id) if bot_id else 0
    if count:
        await ring(session, Permission.CATALOGUE_EDIT, "staff-films-elsewhere", bot_id, {"count": count})
    return count


@notices.draws("staff-film-gone", needs=Permission.CATALOGUE_EDIT)
async def draw_film_gone(drawing: Drawing) -> Screen:
    """Which film, and the way to send it again."""
    card = await catalogue.card(drawing.session, drawing.details["product"], drawing.language)
    send = Button(text("facts-button"), ShowFacts(card.variants[0].variant_id), style=Style.PRIMARY)
    return Screen(text("notice-staff-film-gone", title=card.title), [[send]])


@notices.draws("staff-file-gone", needs=Permission.CATALOGUE_EDIT)
async def draw_file_gone(drawing: Drawing) -> Screen | None:
    """Which digital good has a file that buyers cannot have, and the way to send it again."""
    variant_id = drawing.details["variant"]
    found = (await catalogue.find_variants(drawing.session, [variant_id], drawing.language)).get(variant_id)
    if found is None:
        return None
    send = Button(text("notice-send-file-again"), ShowGood(variant_id), style=Style.PRIMARY)
    return Screen(text("notice-staff-file-gone", title=found.title), [[send]])


@notices.draws("staff-films-elsewhere", needs=Permission.CATALOGUE_EDIT)
async def draw_films_elsewhere(drawing: Drawing) -> Screen:
    """How many films this bot cannot show."""
    return Screen(text("notice-staff-films-elsewhere", count=drawing.details["count"]))
