"""What must be true when the day is over, however often the shop was killed: nothing lost, nothing twice."""

from __future__ import annotations

from collections import Counter as Tally
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

from sqlalchemy import and_, func, select

from bot.auditing import audit
from bot.playground.formatting import read_words
from campaigns.outbox.models import Lane, State
from commerce import orders
from commerce.carts.models import StoredLine
from commerce.inventory import Inventory
from commerce.kit.database import table_of
from commerce.kit.events import Progress
from commerce.kit.profile import ShopProfile
from commerce.orders.models import lines_table, orders_table
from commerce.payments.models import events_table as payment_events
from commerce.payments.states import EventKind
from commerce.search import Index
from handlers.chat import memory
from handlers.chat.front import ShopFront
from handlers.chat.inbox import State as Heard
from handlers.chat.texts import Texts
from handlers.order_card import draw_order
from tests.crash.customers import Buyer, Counter, Dreamer
from tests.crash.door import words_of
from tests.crash.evidence import Evidence, deliveries, events, inbox, reactions
from tests.crash.person import INTERRUPTED

_cart_lines, _inventory, _chats = table_of(StoredLine), table_of(Inventory), table_of(memory.ChatMemory)
_o, _l = orders_table.c, lines_table.c

#: What its customer reads of a fact about an order: the fact, the words around the order's number.
TOLD: tuple[tuple[str, dict[str, object], str], ...] = (
    ("OrderPaid", {"reinstated": False}, "for order {} is here"),
    ("OrderPaid", {"reinstated": True}, "for order {} came late"),
    ("OrderExpired", {}, "Order {} was not paid in time"),
    ("OrderCancelled", {"by": "staff"}, "call off order {}"),
    ("ShipmentSent", {}, "The parcel of order {}"),
    ("ShipmentDelivered", {}, "Order {} has been delivered"),
)


async def complaints(evidence: Evidence) -> list[str]:
    """Every promise that was broken, in words; none of them may be."""
    proofs = (
        the_books_agree,
        every_update_was_heard,
        every_payment_was_noted_once,
        every_reaction_happened,
        everybody_was_told,
        every_card_shows_how_the_order_stands,
        one_tap_made_one_order,
        every_tap_counted_once,
        no_piece_was_lost_or_sold_twice,
        every_tap_was_answered,
        the_log_is_quiet,
        stopping_was_quick,
    )
    found = [f"{proof.__name__}: {one}" for proof in proofs async for one in proof(evidence)]
    return found + [one for person in evidence.people for one in person.complaints]


async def the_books_agree(evidence: Evidence) -> AsyncIterator[str]:
    """Stock, orders, money, refunds and parcels fit together."""
    async with evidence.database.reading() as session:
        for violation in await audit(session):
            yield f"{violation.rule}: {violation.what}"


async def every_update_was_heard(evidence: Evidence) -> AsyncIterator[str]:
    """Whatever Telegram queued stands in the inbox, and is done."""
    rows = await evidence.rows(select(inbox.c.update_id, inbox.c.state, inbox.c.error).order_by(inbox.c.update_id))
    if len(rows) != evidence.queued:
        yield f"{evidence.queued} updates were queued, {len(rows)} stand in the inbox"
    if rows and rows[-1].update_id - rows[0].update_id + 1 != len(rows):
        yield "the numbers of the updates have gaps"
    for row in rows:
        if row.state != Heard.DONE:
            yield f"update {row.update_id} is {row.state} ({row.error})"


async def every_payment_was_noted_once(evidence: Evidence) -> AsyncIterator[str]:
    """Each `successful_payment` that Telegram sent is one payment event; no other money is known."""
    paid = {
        message["details"]["telegram_payment_charge_id"]: message["details"]["total_amount"]
        for chat in evidence.chats.values()
        for message in chat
        if message["service"] == "successful_payment"
    }
    noted = await evidence.rows(
        select(payment_events.c.provider_event_id, payment_events.c.amount).where(
            payment_events.c.provider == "telegram", payment_events.c.kind == EventKind.CAPTURED
        )
    )
    if sorted(paid.items()) != sorted((row.provider_event_id, row.amount) for row in noted):
        yield f"{sorted(paid.items())} was paid, {sorted(map(tuple, noted))} was noted"


async def every_reaction_happened(evidence: Evidence) -> AsyncIterator[str]:
    """All facts were told, each to each of its followers, and all of them did what they do."""
    for row in await evidence.rows(select(events.c.id, events.c.name).where(~events.c.shared_out)):
        yield f"event {row.id} ({row.name}) was told nobody"
    for row in await evidence.rows(select(reactions).where(reactions.c.status != Progress.DONE)):
        yield f"{row.name} is {row.status} for event {row.event_id} ({row.error})"


async def everybody_was_told(evidence: Evidence) -> AsyncIterator[str]:
    """Every milestone of an order stands in its customer's chat; what was owed was sent, and is no advertising."""
    numbers = {row.id: row.number for row in await evidence.rows(select(_o.id, _o.number))}
    for row in await evidence.rows(select(events.c.name, events.c.facts)):
        for words in _words_for(row.name, row.facts):
            said = words.format(numbers[row.facts["order_id"]])
            if not any(said in words_of(one) for one in evidence.chat_of(row.facts["customer_id"])):
                yield f"nobody was told {said!r}"
    # A bill that had not left when the process was killed, or was paid at the last moment, is not taken away.
    left_alone = and_(deliveries.c.notice == "bill-over", deliveries.c.state == State.SUPPRESSED)
    for row in await evidence.rows(select(deliveries).where(deliveries.c.state != State.SENT, ~left_alone)):
        yield f"{row.notice} {row.dedup} is {row.state} ({row.reason})"
    for row in await evidence.rows(select(deliveries.c.notice).where(deliveries.c.lane != Lane.TRANSACTIONAL)):
        yield f"{row.notice} is advertising"


async def every_card_shows_how_the_order_stands(evidence: Evidence) -> AsyncIterator[str]:
    """Each card says what it would say if it were drawn now; who has none was told that the shop was interrupted."""
    profile = ShopProfile()
    texts = Texts(profile.languages, profile.timezone)
    front = ShopFront(profile, texts, Index(), Path())
    async with evidence.database.reading() as session:
        for row in await evidence.rows(select(_o.id, _o.number, _o.customer_id)):
            screen = await draw_order(session, await orders.get_for_staff(session, row.id), front)
            now = read_words(texts.html(screen.body, "en"), "HTML", None, {}).text
            said = [words_of(one) for one in evidence.chat_of(row.customer_id) if one["from_bot"]]
            cards = [words for words in said if words.startswith(f"📦 Order {row.number}\n")]
            if not cards and not any(INTERRUPTED in words for words in said):
                yield f"{row.number} has no card"
            for stale in cards:
                if stale != now:
                    yield f"the card of {row.number} shows {stale!r}, should be {now!r}"


async def one_tap_made_one_order(evidence: Evidence) -> AsyncIterator[str]:
    """Nobody has more orders than they tried to place, nor fewer than they saw placed."""
    counted = await evidence.rows(select(_o.customer_id, func.count().label("count")).group_by(_o.customer_id))
    orders_of = {row.customer_id: row.count for row in counted}
    for person in evidence.people:
        if isinstance(person, Buyer):
            count = orders_of.get(evidence.customer_ids.get(person.id, 0), 0)
            if not person.placed <= count <= person.tried:
                yield f"{person.name} placed {person.placed} to {person.tried} orders, and has {count}"


async def every_tap_counted_once(evidence: Evidence) -> AsyncIterator[str]:
    """As many pieces lie in a cart as taps put there, unpaid orders returned."""
    pieces = func.sum(_cart_lines.c.quantity).label("pieces")
    lying = select(_cart_lines.c.customer_id, pieces).where(_cart_lines.c.removed_at.is_(None))
    carts = {row.customer_id: row.pieces for row in await evidence.rows(lying.group_by(_cart_lines.c.customer_id))}
    for person in evidence.people:
        if isinstance(person, Counter | Dreamer):
            count = carts.get(evidence.customer_ids.get(person.id, 0), 0)
            if count != person.adds:
                yield f"{person.name} put {person.adds} pieces into the cart, {count} lie there"


async def no_piece_was_lost_or_sold_twice(evidence: Evidence) -> AsyncIterator[str]:
    """What stands on the shelf and what was shipped is what there was; no more was promised than that."""
    promised = func.sum(_l.quantity - _l.cancelled_quantity).label("promised")
    lasting = ~_o.status.in_(("expired", "cancelled", "closed"))
    sold = await evidence.rows(
        select(_l.variant_id, promised).join(orders_table, _o.id == _l.order_id).where(lasting).group_by(_l.variant_id)
    )
    shipped = await evidence.rows(
        select(_l.variant_id, func.sum(_l.shipped_quantity).label("shipped")).group_by(_l.variant_id)
    )
    gone = {row.variant_id: row.shipped for row in shipped}
    for row in await evidence.rows(select(_inventory)):
        there, pieces = row.on_hand + gone.get(row.variant_id, 0), evidence.shelves.pieces[row.variant_id]
        if there != pieces:
            yield f"variant {row.variant_id}: {there} of {pieces} pieces are accounted for"
    for row in sold:
        if row.promised > evidence.shelves.pieces.get(row.variant_id, row.promised):
            yield f"variant {row.variant_id}: {row.promised} pieces are promised"


async def every_tap_was_answered(evidence: Evidence) -> AsyncIterator[str]:
    """Every spinner stopped, or its person was told that the shop was interrupted; and the shop owes no answer."""
    for person in evidence.people:
        for tap in person.tapped:
            if not tap.answered and await person.door.answer(tap.callback) is None and not tap.interrupted:
                yield f"{person.name}'s tap on {tap.label} at {tap.at:%H:%M:%S.%f} was never answered"
    for row in await evidence.rows(select(_chats).where(_chats.c.owed_update_id.is_not(None))):
        yield f"an answer to update {row.owed_update_id} is owed in chat {row.chat_id}"


async def the_log_is_quiet(evidence: Evidence) -> AsyncIterator[str]:
    """No error, no waiting for the lead, no secret and no word of a customer in any life's log."""
    for number, life in enumerate(evidence.lives.all, 1):
        for line in life.lines:
            cut_off = line is life.lines[-1] and "level" not in line
            if (line.get("level", "?") not in ("info", "warning") and not cut_off) or line["event"] == "standing_by":
                yield f"life {number} said {line}"
            for secret in evidence.secrets:
                if secret in str(line):
                    yield f"life {number} gave away {secret!r}: {line}"


async def stopping_was_quick(evidence: Evidence) -> AsyncIterator[str]:
    """SIGTERM is obeyed within ten seconds, without a fuss."""
    for code, seconds in evidence.lives.stops:
        if code != 0 or seconds > 10:
            yield f"it stopped with exit code {code} after {seconds:.1f} s"


async def figures(evidence: Evidence) -> dict[str, object]:
    """What the day was like, and how often people were told the same twice, which may happen."""
    statuses = await evidence.rows(select(_o.status, func.count().label("count")).group_by(_o.status))
    tried_again = select(func.count()).where(reactions.c.attempts > 0)
    resent = select(func.count()).where(deliveries.c.attempt > 1)
    taps = [tap for person in evidence.people for tap in person.tapped]
    return {
        "updates": evidence.queued,
        "lives": len(evidence.lives.all),
        "taps": len(taps),
        "taps answered by the line that the shop was interrupted": sum(not tap.answered for tap in taps),
        "lines that the shop was interrupted": sum(
            INTERRUPTED in words_of(one) for chat in evidence.chats.values() for one in chat
        ),
        "orders": {row.status: row.count for row in statuses},
        "payments": sum(one["service"] == "successful_payment" for chat in evidence.chats.values() for one in chat),
        "reactions tried again": (await evidence.rows(tried_again))[0][0],
        "messages sent in more than one attempt": (await evidence.rows(resent))[0][0],
        "notices told twice": sum(_told_twice(evidence)),
        "SIGTERM obeyed after seconds": [round(seconds, 1) for _, seconds in evidence.lives.stops],
    }


def _words_for(name: str, facts: dict[str, object]) -> Iterator[str]:
    for fact, details, words in TOLD:
        if fact == name and all(facts[key] == value for key, value in details.items()):
            yield words


def _told_twice(evidence: Evidence) -> Iterator[int]:
    beginnings = ("✅", "✗ The shop", "⌛ Order", "🚚 Order", "🎁 Order", "🔔", "↩")
    for chat in evidence.chats.values():
        said = Tally(words_of(one) for one in chat if one["from_bot"] and words_of(one).startswith(beginnings))
        yield sum(count - 1 for words, count in said.items() if "Order" in words or "order" in words)
