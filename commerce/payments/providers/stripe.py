"""Cards, Alipay, WeChat Pay and whatever else the merchant's Stripe account takes, on Stripe's own pages (Checkout).

A page lives half an hour at least (https://docs.stripe.com/api/checkout/sessions/create), longer than the shop holds
goods: the page is therefore closed by a call before an order's stock goes back. Stripe forgets idempotency keys after
a day, so a refund is looked for by our own word before it is asked for again.
"""

from __future__ import annotations

import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from typing import Any

import aiohttp
import stripe

from commerce.kit.money import Money
from commerce.payments.providers.abilities import Saying
from commerce.payments.providers.base import (
    Bill,
    OpenedPage,
    Owed,
    PageRefused,
    PageState,
    ProviderSilent,
    RefundUnderWay,
    Seen,
    SeenDispute,
    Truth,
)
from commerce.payments.providers.stripe_messages import SPOKEN, subject_of
from commerce.payments.report import Report
from commerce.payments.states import DisputeStatus, EventKind

NAME = "stripe"
#: Seconds that Stripe may take to answer.
_PATIENCE = 20
#: Currencies whose smallest unit is another one at Stripe (https://docs.stripe.com/currencies#special-cases).
_UNITS = {"ISK": (100, 1), "UGX": (100, 1), "MGA": (1, 100)}
#: What Stripe takes of three decimals: the last one must be nought.
_TENTHS = frozenset({"BHD", "JOD", "KWD", "OMR", "TND"})
#: Languages of Stripe's pages; others get the browser's.
_LANGUAGES = re.compile(
    "bg|cs|da|de|el|en|es|et|fi|fil|fr|hr|hu|id|it|ja|ko|lt|lv|ms|mt|nb|nl|pl|pt|ro|ru|sk|sl|sv|th|tr|vi|zh"
)
_DISPUTES = {
    "warning_needs_response": DisputeStatus.INQUIRY,
    "warning_under_review": DisputeStatus.INQUIRY,
    "warning_closed": DisputeStatus.WON,
    "needs_response": DisputeStatus.OPEN,
    "under_review": DisputeStatus.UNDER_REVIEW,
    "won": DisputeStatus.WON,
    "prevented": DisputeStatus.WON,
    "lost": DisputeStatus.LOST,
}
_SHOP, _PAYMENT, _REFUND = "parley_shop", "parley_payment", "parley_refund"


class StripePayments:
    """Stripe Checkout for one shop; what belongs to other users of the same account is left alone.

    `shop` is the word by which this shop knows its own pages at Stripe: it must never change.
    """

    name: str = NAME
    kinds: frozenset[str] = frozenset({"physical", "service"})
    pays_later: bool = False

    def __init__(self, key: str, url: str, shop: str) -> None:
        self._shop = shop
        self._http = stripe.AIOHTTPClient(timeout=aiohttp.ClientTimeout(total=_PATIENCE))
        self._client = stripe.StripeClient(
            key, base_addresses={"api": url}, max_network_retries=0, http_client=self._http
        ).v1

    async def leave(self) -> None:
        """Close the lines to Stripe."""
        await self._http.close_async()  # type: ignore[no-untyped-call]

    async def open_page(self, bill: Bill) -> OpenedPage:
        owed = bill.owed
        mark = self._mark(owed)
        line = {
            "quantity": 1,
            "price_data": {
                "currency": owed.amount.currency.lower(),
                "unit_amount": units(owed.amount),
                "product_data": {"name": bill.title, "description": bill.details},
            },
        }
        wish: Any = {
            "mode": "payment",
            "client_reference_id": owed.ref,
            "line_items": [line],
            "metadata": mark,
            "payment_intent_data": {"metadata": mark, "description": bill.title},
            "locale": bill.language if _LANGUAGES.fullmatch(bill.language) else "auto",
            "expires_at": int(bill.expires_at.timestamp()),
            "success_url": bill.back,
            "cancel_url": bill.back,
        }
        try:
            async with _asking():
                made = await self._client.checkout.sessions.create_async(wish, _once(f"parley-page-{owed.ref}"))
        except stripe.InvalidRequestError as refused:
            raise PageRefused(refused.code) from refused
        if not made.url:
            raise ProviderSilent
        return OpenedPage(number=made.id, url=made.url)

    async def truth(self, owed: Owed) -> Truth:
        return (await self.look(owed)).truth

    async def look(self, owed: Owed) -> Seen:
        if owed.page is None:
            return Seen(ref=owed.ref, truth=Truth.UNPAID)
        session = await self._session(owed.page)
        return await self._seen(owed.ref, session, session and session.payment_intent)

    async def close_page(self, owed: Owed) -> Seen:
        if owed.page is None:
            return Seen(ref=owed.ref, truth=Truth.UNPAID)
        too_late = False
        try:
            async with _asking():
                await self._client.checkout.sessions.expire_async(owed.page)
        except stripe.InvalidRequestError:
            too_late = True
        seen = await self.look(owed)
        if too_late and seen.page is PageState.OPEN:
            return Seen(ref=owed.ref, truth=Truth.PROCESSING, page=PageState.OPEN)
        return seen

    async def look_into(self, subject: str) -> Seen | None:
        kind, _, number = subject.partition(":")
        session, intent = None, None
        if kind == "checkout.session":
            session = await self._session(number)
            intent = session and session.payment_intent
        elif kind == "dispute":
            dispute = await self._found(self._client.disputes.retrieve_async(number))
            intent = dispute and await self._intent(_id_of(dispute.payment_intent))
        else:
            intent = await self._intent(number)
        marked = self._marked(session) or self._marked(intent)
        return None if marked is None else await self._seen(marked, session, intent)

    async def refund(self, owed: Owed, charge: str, amount: Money, key: str) -> str:
        failed = 0
        for known in await self._refunds_of(charge):
            if _marks(known).get(_REFUND) != key:
                continue
            if known.status in ("failed", "canceled"):
                failed += 1
                continue
            return _done(known)
        wish: Any = {
            "payment_intent": charge,
            "amount": units(amount),
            "metadata": {_SHOP: self._shop, _REFUND: key},
        }
        once = _once(f"parley-{self._shop}-{key}-{failed}")
        try:
            async with _asking():
                return _done(await self._client.refunds.create_async(wish, once))
        except stripe.InvalidRequestError as refused:
            raise ProviderSilent(refused.code) from refused

    async def said_since(self, since: datetime) -> list[Saying]:
        """Stripe remembers what it said for thirty days."""
        wish: Any = {"created": {"gte": int(since.timestamp())}, "types": list(SPOKEN), "limit": 100}
        async with _asking():
            found = await self._client.events.list_async(wish)
            events = [one async for one in found.auto_paging_iter()]
        said = [(one, subject_of(one.type, one.data.object.to_dict())) for one in events]
        return [Saying(message_id=one.id, kind=one.type, subject=subject) for one, subject in said if subject]

    async def _seen(self, ref: str, session: Any, intent: Any) -> Seen:
        """Everything about one attempt, from the present state of its page and its payment."""
        paid = intent is not None and intent.status == "succeeded"
        settling = intent is not None and intent.status in ("processing", "requires_capture")
        complete = session is not None and session.status == "complete"
        reports: list[Report] = []
        disputes: list[SeenDispute] = []
        if paid:
            reports.append(_captured(ref, intent))
            reports += [one async for one in self._refund_reports(ref, intent)]
            disputes = [one async for one in self._disputes(intent)]
        truth = Truth.PAID if paid else Truth.PROCESSING if settling else Truth.UNPAID
        page = None if session is None else _page_state(session.status, settling, paid)
        return Seen(
            ref=ref,
            truth=truth,
            page=page,
            failed=complete and not paid and not settling,
            reports=tuple(reports),
            disputes=tuple(disputes),
        )

    async def _refund_reports(self, ref: str, intent: Any) -> AsyncIterator[Report]:
        for one in await self._refunds_of(intent.id):
            kind = {"succeeded": EventKind.REFUNDED, "failed": EventKind.REFUND_FAILED}.get(str(one.status))
            kind = EventKind.REFUND_FAILED if one.status == "canceled" else kind
            if kind is None:
                continue
            ours = re.fullmatch(r"refund:(\d{1,18})", _marks(one).get(_REFUND) or "")
            yield Report(
                provider=NAME,
                event_id=f"{one.id}:{kind}",
                kind=kind,
                ref=ref,
                charge=one.id,
                amount=money(one.amount, one.currency),
                happened_at=_instant(one.created),
                refund_id=int(ours[1]) if ours else None,
                details={"status": one.status, "payment_intent": intent.id},
            )

    async def _disputes(self, intent: Any) -> AsyncIterator[SeenDispute]:
        if not getattr(intent.latest_charge, "disputed", False):
            return
        async with _asking():
            found = await self._client.disputes.list_async({"payment_intent": intent.id, "limit": 100})
        for one in reversed(found.data):
            yield SeenDispute(
                number=one.id,
                charge=intent.id,
                status=_DISPUTES.get(one.status, DisputeStatus.OPEN),
                reason=one.reason,
                amount=money(one.amount, one.currency),
                opened_at=_instant(one.created),
            )

    async def _refunds_of(self, intent: str) -> list[stripe.Refund]:
        async with _asking():
            found = await self._client.refunds.list_async({"payment_intent": intent, "limit": 100})
            return [one async for one in found.auto_paging_iter()]

    async def _session(self, number: str) -> Any:
        wish: Any = {"expand": ["payment_intent.latest_charge"]}
        return await self._found(self._client.checkout.sessions.retrieve_async(number, wish))

    async def _intent(self, number: str | None) -> Any:
        if not number:
            return None
        wish: Any = {"expand": ["latest_charge"]}
        return await self._found(self._client.payment_intents.retrieve_async(number, wish))

    async def _found(self, asking: Any) -> Any:
        """The answer, or nothing where Stripe knows no such thing."""
        try:
            async with _asking():
                return await asking
        except stripe.InvalidRequestError as refused:
            if refused.http_status == 404:
                return None
            raise ProviderSilent(refused.code) from refused

    def _mark(self, owed: Owed) -> dict[str, str]:
        return {_SHOP: self._shop, _PAYMENT: owed.ref}

    def _marked(self, thing: Any) -> str | None:
        """The word of ours that a thing at Stripe carries, if it is one of this shop's."""
        mark = _marks(thing)
        return mark.get(_PAYMENT) if mark.get(_SHOP) == self._shop else None


def units(amount: Money) -> int:
    """An amount in Stripe's smallest units. Raises `PageRefused` where Stripe has none so small."""
    times, over = _UNITS.get(amount.currency, (1, 1))
    if amount.amount % over or (amount.currency in _TENTHS and amount.amount % 10):
        raise PageRefused("amount")
    return amount.amount * times // over


def money(units: int, currency: str) -> Money:
    """An amount as Stripe tells it."""
    code = currency.upper()
    times, over = _UNITS.get(code, (1, 1))
    return Money(units * over // times, code)


def _captured(ref: str, intent: Any) -> Report:
    charge = intent.latest_charge
    return Report(
        provider=NAME,
        event_id=intent.id,
        kind=EventKind.CAPTURED,
        ref=ref,
        charge=intent.id,
        amount=money(intent.amount_received, intent.currency),
        happened_at=_instant(getattr(charge, "created", None) or intent.created),
        details={
            "charge": _id_of(charge),
            "method": getattr(charge, "payment_method_details", None) and _method(charge),
            "card": getattr(charge, "payment_method_details", None) and _card(charge),
        },
    )


def _method(charge: Any) -> str | None:
    kind = getattr(charge.payment_method_details, "type", None)
    return str(kind) if kind else None


def _card(charge: Any) -> str | None:
    """Stripe's own sign of a card, the same for the same card; nothing leads from it to the number."""
    card = getattr(charge.payment_method_details, "card", None)
    sign = getattr(card, "fingerprint", None)
    return str(sign) if sign else None


def _page_state(status: str | None, settling: bool, paid: bool) -> PageState:
    if status == "open":
        return PageState.OPEN
    if settling:
        return PageState.SETTLING
    return PageState.PAID if paid else PageState.CLOSED


def _done(refund: stripe.Refund) -> str:
    if refund.status == "succeeded":
        return refund.id
    if refund.status in ("pending", "requires_action"):
        raise RefundUnderWay(refund.id)
    raise ProviderSilent(refund.failure_reason or refund.status)


@asynccontextmanager
async def _asking() -> AsyncIterator[None]:
    """One call: a request that is wrong in itself is for the caller, everything else means to ask again later."""
    try:
        yield
    except stripe.InvalidRequestError as refused:
        if refused.http_status in (409, 429):
            raise ProviderSilent(refused.code) from refused
        raise
    except (stripe.StripeError, aiohttp.ClientError, TimeoutError, OSError, ValueError) as silence:
        raise ProviderSilent(type(silence).__name__) from silence


def _once(key: str) -> Any:
    return {"idempotency_key": key}


def _marks(thing: Any) -> dict[str, str]:
    """What we wrote on a thing at Stripe."""
    written = getattr(thing, "metadata", None)
    return dict(written.to_dict()) if written else {}


def _id_of(thing: Any) -> str | None:
    """The number of a thing that may stand for itself or be spelt out."""
    found = getattr(thing, "id", thing)
    return str(found) if found else None


def _instant(seconds: int) -> datetime:
    return datetime.fromtimestamp(seconds, UTC)
