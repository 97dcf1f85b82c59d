"""Paying on a page of the provider's: the link on the order's card, and what is said while there is none."""

from __future__ import annotations

from commerce import payments
from commerce.kit.database import Session
from commerce.kit.money import Money
from commerce.orders import Order, Stage
from commerce.payments import Page, PageState
from handlers.chat.keyboards import Row
from handlers.chat.screen import Button, Style, Words, text
from handlers.doors import PayOrder


async def page_to_pay_on(session: Session, order: Order) -> Page | None:
    """The page of the attempt that is offered for an order, if it is paid on one."""
    if order.stage is not Stage.WAITING_FOR_PAYMENT:
        return None
    return next(
        (
            page
            for page in reversed((await payments.pages_of_order(session, order.id)).values())
            if page.offered or page.state is PageState.SETTLING
        ),
        None,
    )


def page_words(page: Page | None) -> Words | None:
    """What the card says about the page."""
    if page is None:
        return None
    return text(f"page-{page.state.value}")


def pay_row(order: Order, page: Page | None, due: Money) -> Row:
    """The way to pay: the page itself as soon as it is there; nothing more while money is on its way."""
    if page is not None and page.state is PageState.SETTLING:
        return []
    if page is not None and page.state is PageState.OPEN and page.url is not None:
        return [Button(text("order-pay", total=page.amount), url=page.url, style=Style.PRIMARY)]
    return [Button(text("order-pay", total=due), PayOrder(order.id), style=Style.PRIMARY)]
