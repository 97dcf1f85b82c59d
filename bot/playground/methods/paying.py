"""Asking for money, and giving Stars back."""

from __future__ import annotations

from bot.playground.accounts import StarMove
from bot.playground.errors import bad_request
from bot.playground.invoices import read_invoice
from bot.playground.joining import note
from bot.playground.parameters import Call, Json
from bot.playground.posting import Extras, posted, read_envelope


def send_invoice(call: Call) -> Json:
    """An invoice with a Pay button; without buttons of its own it gets one."""
    invoice = read_invoice(call)
    envelope = read_envelope(call, invoice=True)
    return posted(call, envelope, {"invoice": invoice.as_json()}, Extras(invoice=invoice))


def create_invoice_link(call: Call) -> str:
    """An invoice anybody may pay any number of times, by its link."""
    invoice = read_invoice(call)
    invoice.link = f"https://t.me/${call.bot.id:x}{call.telegram.number():08x}"
    call.telegram.invoice_links[invoice.link] = invoice
    return invoice.link


def refund_star_payment(call: Call) -> bool:
    """Give Stars back, once; a service message tells the person."""
    charge_id, user_id = call.required("telegram_payment_charge_id"), call.integer("user_id")
    if user_id not in call.bot.met or user_id not in call.telegram.people:
        raise bad_request("user not found")
    moves = [move for move in call.bot.stars if move.id == charge_id and move.user["id"] == user_id]
    if not moves:
        raise bad_request("CHARGE_NOT_FOUND")
    if any(move.refund for move in moves):
        raise bad_request("CHARGE_ALREADY_REFUNDED")
    paid = moves[0]
    call.bot.stars.append(StarMove(charge_id, paid.amount, call.telegram.second(), paid.user, paid.payload, True))
    _tell_refund(call, paid)
    return True


def get_star_transactions(call: Call) -> Json:
    """Stars that came and went, oldest first."""
    limit, offset = call.integer("limit", 100), call.integer("offset")
    if not 1 <= limit <= 100 or offset < 0:
        raise bad_request("LIMIT_INVALID" if offset >= 0 else "OFFSET_INVALID")
    return {"transactions": [_transaction(move) for move in call.bot.stars[offset : offset + limit]]}


def get_my_star_balance(call: Call) -> Json:
    """How many Stars the bot has."""
    return {"amount": sum(-move.amount if move.refund else move.amount for move in call.bot.stars)}


def _tell_refund(call: Call, paid: StarMove) -> None:
    refunded = {
        "currency": "XTR",
        "total_amount": paid.amount,
        "invoice_payload": paid.payload,
        "telegram_payment_charge_id": paid.id,
    }
    person = call.telegram.people[paid.user["id"]]
    note(call.telegram, call.telegram.private_chat(call.bot, person), person, {"refunded_payment": refunded})


def _transaction(move: StarMove) -> Json:
    partner = {
        "type": "user",
        "transaction_type": "invoice_payment",
        "user": move.user,
        "invoice_payload": move.payload,
    }
    side = "receiver" if move.refund else "source"
    return {"id": move.id, "amount": move.amount, "date": move.date, side: partner}


METHODS = {
    "sendInvoice": send_invoice,
    "createInvoiceLink": create_invoice_link,
    "refundStarPayment": refund_star_payment,
    "getStarTransactions": get_star_transactions,
    "getMyStarBalance": get_my_star_balance,
}
