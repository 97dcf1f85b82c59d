"""The log: who did what, when, to what; the newest first, of everybody or of one, of everything or of one order."""

from __future__ import annotations

from dataclasses import dataclass, replace

from commerce import orders, payments, returns, staff
from commerce.coupons import TemplateStatus
from commerce.kit.money import Money
from commerce.payments import STAFF_REFUNDS
from commerce.staff import Entry, Permission, Role
from handlers.chat.keyboards import grid, pages, way_back
from handlers.chat.router import Router, Visit
from handlers.chat.screen import Answer, Button, Joined, Screen, Words, listed, paragraphs, text
from handlers.chat.taps import Tap, tap
from handlers.doors import ShowConsole
from handlers.merchant.doors import ShowLog
from handlers.merchant.people import colleague, role_words
from handlers.merchant.subjects import subject_words

router = Router()

PAGE = 10
#: So many people are offered to choose from.
MOST_PEOPLE = 20
#: What the book may say was done, and there are words for.
SAID = frozenset(
    {
        "order.accept", "order.complete", "order.cancel", "order.ship", "order.deliver", "order.retrack",
        "order.collect", "order.keep", "order.follow", "order.refund", "order.discount", "order.transfer",
        "parcel.found", "pickup.ready",
        "review.publish", "review.refuse", "review.hide", "review.answer",
        "return.agree", "return.refund", "return.refuse", "return.receive", "return.settle", "return.turn",
        "return.replace", "refund.confirm",
        "refund.credit", "stock.alert", "credit.grant", "points.adjust", "tier.give", "coupon.grant", "coupon.void",
        "task.finish",
        "promotion.publish", "promotion.pause", "promotion.go_on", "promotion.end",
        "promotion.rename", "promotion.prolong", "promotion.widen",
        "campaign.publish", "campaign.pause", "campaign.resume", "campaign.end", "campaign.cancel",
        "campaign.prolong", "campaign.quota", "campaign.price",
        "stock.transfer", "place.add", "place.rename", "place.order", "place.close", "place.reopen",
        "staff.grant", "staff.revoke", "staff.leave", "staff.code", "staff.invite", "staff.uninvite", "staff.accept",
        "approval.request", "approval.approve", "approval.refuse", "approval.take-back",
        "referral.approve", "referral.refuse", "referral.minimum", "referral.worth", "referral.rebind", "referral.look",
        "referral.turn_down",
        "packet.publish", "packet.end", "venue.add", "venue.post",
        "partner.make", "partner.change", "partner.code", "partner.pause", "partner.go_on", "partner.end",
        "partner.invite", "partner.accept", "partner.unlink", "partner.payout",
        "journey.on", "journey.off", "journey.tune",
        "synonym.make", "synonym.turn", "synonym.remove", "synonym.restore",
        "segment.keep", "segment.change", "segment.rename", "segment.remove", "segment.restore",
        "drop.publish", "drop.pause", "drop.resume", "drop.end",
        "experiment.start", "experiment.stop", "experiment.decide", "experiment.take_back",
        "broadcast.launch", "broadcast.unschedule", "broadcast.pause", "broadcast.resume", "broadcast.stop",
        "broadcast.let_go",
        "broadcast.pace",
        "offer.launch", "offer.pause", "offer.resume", "offer.stop",
        "person.erase", "person.export", "shop.setup", "shop.rekey",
        "catalogue.import", "catalogue.undo", "catalogue.price", "catalogue.export",
        "catalogue.add", "catalogue.edit", "catalogue.publish", "catalogue.archive", "log.export",
        "product.facts", "product.film",
        "stock.receive", "stock.adjust", "stock.damage", "stock.safety", "stock.expect",
        "parcel.send_again", "parcel.write_off",
        "talk.answer", "talk.close", "talk.reopen",
        "appointment.move", "digital.link", "digital.file", "digital.keys", "digital.clear", "keys.load", "keys.undo",
        *(f"coupon.{one}" for one in TemplateStatus if one is not TemplateStatus.DRAFT),
    }
)  # fmt: skip
#: Why something was done, where the book has a word of ours for it and not somebody's own.
REASONS = frozenset({"settings", "claim code", "invitation", "second look"})
_CANCELLED = frozenset(reason.value for reason in orders.CancelReason)
_MONEY_BACK = frozenset({"order.refund", "credit.grant"})
_REFUNDED = frozenset(reason.value for reason in STAFF_REFUNDS)


@tap("m.log.who", needs=Permission.AUDIT_READ)
@dataclass(frozen=True)
class ChoosePerson(Tap):
    """Whose doings?"""


@tap("m.log?", needs=Permission.AUDIT_READ)
@dataclass(frozen=True)
class AskOrder(Tap):
    """Of which order?"""


@router.tap(ShowLog)
async def show_log(visit: Visit, wanted: ShowLog) -> Answer:
    return await log_screen(visit, wanted)


@router.tap(ChoosePerson)
async def choose_person(visit: Visit, _: ChoosePerson) -> Answer:
    people = [
        Button(await colleague(visit.session, visit.customer.id, one), ShowLog(actor_id=one))
        for one in await staff.log_people(visit.session, MOST_PEOPLE)
    ]
    return Screen(text("log-whose"), [*grid(people, 2), way_back(ShowLog())])


@router.tap(AskOrder)
async def ask_order(_: Visit, __: AskOrder) -> Answer:
    return Screen(text("log-which-order"), [way_back(ShowLog())], asks=AskOrder())


@router.reply(AskOrder)
async def order_named(visit: Visit, _: AskOrder) -> Answer:
    order = await orders.find_by_number_for_staff(visit.session, visit.words)
    if order is None:
        return Screen(text("log-no-such-order"), [way_back(ShowLog())], asks=AskOrder())
    return await log_screen(visit, ShowLog(order_id=order.id))


async def log_screen(visit: Visit, wanted: ShowLog) -> Screen:
    """A page of the log, and the ways to see less of it."""
    subjects = None if wanted.order_id is None else await _subjects(visit, wanted.order_id)
    found = await staff.log_page(visit.session, wanted.page, PAGE, actor_id=wanted.actor_id, subjects=subjects)
    told = [await _line(visit, one) for one in found.entries]
    rows = pages(found.page, found.pages - 1, lambda page: replace(wanted, page=page))
    rows.append([Button(text("log-by-person"), ChoosePerson()), Button(text("log-by-order"), AskOrder())])
    if wanted.actor_id is not None or wanted.order_id is not None:
        rows.append([Button(text("log-everything"), ShowLog())])
    rows.append(way_back(ShowConsole()))
    body = paragraphs(text("log-title", count=found.count), await _filtered(visit, wanted), Joined(tuple(told), "\n"))
    return Screen(body, rows)


async def _filtered(visit: Visit, wanted: ShowLog) -> Words | None:
    if wanted.order_id is not None:
        return await subject_words(visit.session, visit.customer.id, f"order:{wanted.order_id}")
    if wanted.actor_id is not None:
        return await colleague(visit.session, visit.customer.id, wanted.actor_id)
    return None


async def _subjects(visit: Visit, order_id: int) -> list[str]:
    """What belongs to an order: itself, the money that went back for it, and what was sent back."""
    returned = await payments.refunds.of_order(visit.session, order_id)
    sent_back = await returns.of_order(visit.session, order_id)
    refunds = [f"refund:{one.id}" for one in returned]
    return [f"order:{order_id}", *refunds, *(f"return:{one.id}" for one in sent_back)]


async def _line(visit: Visit, entry: Entry) -> Words:
    who = (
        text("log-computer")
        if entry.actor_id is None
        else await colleague(visit.session, visit.customer.id, entry.actor_id)
    )
    about = await subject_words(visit.session, visit.customer.id, entry.subject)
    key = f"log-did-{entry.action.replace('.', '-').replace('_', '-')}" if entry.action in SAID else "log-did-other"
    did = text(key, about=about, action=entry.action)
    more = [one for one in (_facts(entry, visit.shop.profile.currency), _why(entry)) if one is not None]
    line = text("log-line", at=entry.happened_at, who=who, did=did)
    return line if not more else text("log-line-more", line=line, more=listed(*more))


def _facts(entry: Entry, currency: str) -> Words | None:
    """What was before and what is now, or how much it was about."""
    details = entry.details
    was, now = (details.get(key) if details.get(key) in set(Role) else None for key in ("was", "role"))
    if was and now:
        return text("log-from-to", before=role_words(was), after=role_words(now))
    if was or now:
        return role_words(now or was or "")
    if "amount" in details:
        return text("approval-amount", amount=Money(details["amount"], details.get("currency", currency)))
    return None


def _why(entry: Entry) -> Words | None:
    if not entry.reason:
        return None
    if entry.reason in REASONS:
        return text(f"log-reason-{entry.reason.replace(' ', '-')}")
    if entry.action == "order.cancel" and entry.reason in _CANCELLED:
        return text(f"staff-reason-{entry.reason.replace('_', '-')}")
    if entry.action in _MONEY_BACK and entry.reason in _REFUNDED:
        return text(f"refund-reason-{entry.reason.replace('_', '-')}")
    return entry.reason
