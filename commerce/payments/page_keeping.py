"""Looking after pages: they are made after the commit, asked about now and then, and closed when their time is over."""

from __future__ import annotations

from collections.abc import Callable

from commerce import orders
from commerce.kit.database import Database, Session
from commerce.kit.events import emit
from commerce.kit.together import several
from commerce.orders import NO_GUARDS, Guards, Order
from commerce.payments import pages
from commerce.payments.asking import take_in
from commerce.payments.attempts import end_attempt, time_is_over
from commerce.payments.events import PaymentFailed, PaymentPageReady
from commerce.payments.pages import Page
from commerce.payments.providers import Bill, PageProvider, PageRefused, PageState, Providers, ProviderSilent
from commerce.payments.states import Attempt

#: The address that leads from a page back to an order.
WayBack = Callable[[Order], str]
#: Signs of a bill's description.
_MOST_DETAILS = 400


async def look_after_pages(
    database: Database, providers: Providers, way_back: WayBack, shop_name: str, guards: Guards = NO_GUARDS
) -> int:
    """Make the pages that are wanted, close those that are not, ask about the others; returns how many were due.

    May run anywhere, any number of times at once.
    """
    async with database.reading() as session:
        given_up = await pages.any_given_up(session)
    if given_up:
        async with database.unit_of_work() as session:
            await pages.close_given_up(session)
    async with database.reading() as session:
        due = await pages.due_pages(session)
    return sum(await several(_look_after(database, providers, page, way_back, shop_name, guards) for page in due))


async def _look_after(
    database: Database, providers: Providers, page: Page, way_back: WayBack, shop_name: str, guards: Guards
) -> bool:
    """Do what is due about a page; tells whether its provider is there to be asked."""
    provider = providers.get(page.provider)
    if not isinstance(provider, PageProvider):
        return False
    async with database.unit_of_work() as session:
        if not await pages.lease_page(session, page, page.next_look):
            return True
        bill = await _bill(session, page, way_back, shop_name) if page.state is PageState.WANTED else None
        if page.number is None and bill is None:
            await pages.drop_page(session, page.payment_id)
            await end_attempt(session, page.payment_id, Attempt.CLOSED)
            return True
    try:
        if bill is not None:
            await _make(database, provider, page, bill)
            return True
        closing = page.state is PageState.CLOSING
        seen = await (provider.close_page(page.owed) if closing else provider.look(page.owed))
    except ProviderSilent:
        async with database.unit_of_work() as session:
            await pages.put_off_page(session, page)
        return True
    async with database.unit_of_work() as session:
        await take_in(session, seen, guards=guards)
        if seen.page is None or page.looked_back_enough:
            await pages.turn_page(session, page.payment_id, PageState.CLOSED)
            await end_attempt(session, page.payment_id, Attempt.CLOSED)
    return True


async def _bill(session: Session, page: Page, way_back: WayBack, shop_name: str) -> Bill | None:
    """What to make a page of; nothing when the order cannot be paid any more."""
    order = await orders.get_for_staff(session, page.order_id)
    if not page.offered or order.has_lapsed or time_is_over(order):
        return None
    goods = ", ".join(f"{line.quantity} × {line.title}" for line in order.lines)
    return Bill(
        owed=page.owed,
        title=f"{shop_name} · {order.number}",
        details=goods if len(goods) <= _MOST_DETAILS else goods[: _MOST_DETAILS - 1] + "…",
        language=order.language,
        back=way_back(order),
        expires_at=page.expires_at,
    )


async def _make(database: Database, provider: PageProvider, page: Page, bill: Bill) -> None:
    try:
        opened = await provider.open_page(bill)
    except PageRefused:
        async with database.unit_of_work() as session:
            await pages.drop_page(session, page.payment_id)
            if await end_attempt(session, page.payment_id, Attempt.FAILED):
                await emit(session, PaymentFailed(**_whose(page), refused=True))
        return
    async with database.unit_of_work() as session:
        if await pages.note_opened(session, page.payment_id, opened):
            await emit(session, PaymentPageReady(**_whose(page)))


def _whose(page: Page) -> dict[str, int]:
    return {"payment_id": page.payment_id, "order_id": page.order_id, "customer_id": page.customer_id}
