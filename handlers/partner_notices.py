"""What partners are told without having tapped, and the staff when a month is closed; who ordered is never named."""

from __future__ import annotations

from campaigns import outbox, partners
from campaigns.partners import PartnerOrderPaid, PayoutRecorded, SaleStatus, StatementClosed
from commerce import staff
from commerce.kit.clock import now
from commerce.kit.database import Session
from commerce.kit.money import Money
from commerce.staff import Permission
from handlers.chat.messenger import Drawing
from handlers.chat.screen import Button, Screen, lines, text
from handlers.doors import ShowPartner, ShowStatement
from handlers.merchant.partner_doors import ShowPartners
from handlers.notices import notices
from handlers.partners import statement_words


async def tell_order(session: Session, paid: PartnerOrderPaid) -> None:
    """Something was bought by the partner's link, for the person who is linked with it."""
    await _tell(session, paid.partner_id, "partner-order", paid.order_id)


async def tell_statement(session: Session, closed: StatementClosed) -> None:
    """A month is written down: the partner hears of it, and whoever pays partners, once a month."""
    await _tell(session, closed.partner_id, "partner-statement", closed.statement_id)
    for member in await staff.members(session, Permission.PARTNER_PAY):
        dedup = f"staff-partners:{now():%Y-%m}:{member.customer_id}"
        await outbox.post(session, member.customer_id, "staff-partners", dedup=dedup)


async def tell_payout(session: Session, paid: PayoutRecorded) -> None:
    """The shop says that it has paid."""
    await _tell(session, paid.partner_id, "partner-payout", paid.payout_id)


@notices.draws("partner-order")
async def draw_order(drawing: Drawing) -> Screen | None:
    """What is on its way; nothing if it came to nothing meanwhile, or for somebody who is no partner any more."""
    sale = await partners.find_sale(drawing.session, drawing.details["about"])
    partner = await partners.find_of(drawing.session, drawing.customer.id)
    if sale is None or partner is None or sale.partner_id != partner.id or sale.status is not SaleStatus.PENDING:
        return None
    parts = await partners.parts_of(drawing.session, sale.order_id)
    amount = Money(sum(one.commission for one in parts), partner.currency)
    return Screen(text("notice-partner-order", amount=amount), [[_to_partner()]])


@notices.draws("partner-statement")
async def draw_statement(drawing: Drawing) -> Screen | None:
    """Its sums, and the way to it."""
    partner = await partners.find_of(drawing.session, drawing.customer.id)
    statement = await partners.statements.get(drawing.session, drawing.details["about"])
    if partner is None or statement.partner_id != partner.id:
        return None
    to_statement = Button(text("partner-statement"), ShowStatement(statement.id))
    return Screen(lines(text("notice-partner-statement"), statement_words(statement)), [[to_statement]])


@notices.draws("partner-payout")
async def draw_payout(drawing: Drawing) -> Screen | None:
    """How much, when, and what to look for in the account."""
    partner = await partners.find_of(drawing.session, drawing.customer.id)
    payout = await partners.get_payout(drawing.session, drawing.details["about"])
    if partner is None or payout.partner_id != partner.id:
        return None
    words = text("notice-partner-payout", amount=payout.amount, day=payout.day, reference=payout.reference)
    return Screen(words, [[_to_partner()]])


@notices.draws("staff-partners")
async def draw_due(drawing: Drawing) -> Screen | None:
    """Months of partners are closed; nothing for somebody who may not pay them any more."""
    if not await staff.may(drawing.session, drawing.customer.id, Permission.PARTNER_PAY):
        return None
    return Screen(text("notice-staff-partners"), [[Button(text("console-partners"), ShowPartners())]])


async def _tell(session: Session, partner_id: int, notice: str, about: int) -> None:
    partner = await partners.get(session, partner_id)
    if partner.customer_id is not None:
        await outbox.post(session, partner.customer_id, notice, {"about": about}, dedup=f"{notice}:{about}")


def _to_partner() -> Button:
    return Button(text("partner-button"), ShowPartner())
