"""A team misses one more: whoever looked at it and has not joined may hear of its last seat."""

from __future__ import annotations

from datetime import timedelta

from campaigns import group_buys, journeys
from campaigns.group_buys import SeatPaid, SeatStatus, TeamEnding
from commerce import catalogue
from commerce.kit.database import Session
from commerce.kit.errors import ShopError
from handlers.chat.messenger import Drawing
from handlers.chat.screen import Words, lines, paragraphs, text
from handlers.team_prices import offered
from handlers.team_words import ends_words, promise_words, seats_words

#: Whoever is told has so long to join and pay.
TIME_TO_PAY = timedelta(minutes=15)


async def tell_of_last_seat(session: Session, paid: SeatPaid) -> None:
    """A reaction: somebody has joined, and one more is missing."""
    await _tell(session, paid.team_id)


async def tell_of_last_hour(session: Session, ending: TeamEnding) -> None:
    """A reaction: little time is left; others who have looked meanwhile get their turn."""
    await _tell(session, ending.team_id)


async def _tell(session: Session, team_id: int) -> None:
    paid = await group_buys.members(session, team_id, (SeatStatus.JOINED,))
    if not paid:
        return
    team = await group_buys.team_by_id(session, paid[0], team_id)
    if not team.is_forming or team.missing != 1 or team.opened_at is None or team.expires_at is None:
        return
    others = await group_buys.members(session, team_id, (SeatStatus.HELD, SeatStatus.LEFT))
    until = team.expires_at - TIME_TO_PAY
    await journeys.hear_nearly_full(session, team_id, team.opened_at, until, (*paid, *others))


async def last_seat(drawing: Drawing, team_id: int) -> Words | None:
    """What is bought, for how much, how many are in and until when; nothing where the person could not join it now."""
    session, whom = drawing.session, drawing.customer.id
    team = await group_buys.team_by_id(session, whom, team_id)
    card = (await catalogue.cards(session, [team.product_id], drawing.language)).get(team.product_id)
    if card is None or team.is_mine or team.expires_at is None:
        return None
    group = await group_buys.as_opened(session, team_id)
    beside = await offered(drawing, whom, team, group, card)
    if beside is None or not beside.is_cheaper:
        return None
    try:
        await group_buys.look_to_join(session, whom, team_id, beside.variant_id)
    except ShopError:
        return None
    told = lines(text("team-title", title=card.title), seats_words(team), beside.words)
    return paragraphs(told, ends_words(team.expires_at), promise_words(group))
