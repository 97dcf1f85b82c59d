"""A person pays: the address, the delivery, the last question to the bot, and the money."""

from __future__ import annotations

import asyncio
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

from bot.playground.accounts import BotAccount, StarMove
from bot.playground.chats import Chat
from bot.playground.errors import NotPossible
from bot.playground.invoices import Invoice
from bot.playground.joining import note
from bot.playground.messages import Message
from bot.playground.parameters import Json
from bot.playground.telling import push, show

if TYPE_CHECKING:
    from bot.playground.people import Person
    from bot.playground.telegram import Telegram


@dataclass(frozen=True)
class Address:
    """Where somebody lives, as Telegram's payment form asks it."""

    country_code: str
    city: str
    street_line1: str
    post_code: str
    state: str = ""
    street_line2: str = ""


HATTER_LANE = Address("GB", "London", "2 Hatter Lane", "N1 7AA")


@dataclass(frozen=True)
class ShippingOption:
    """One way of delivery the bot offered; prices in minor units."""

    id: str
    title: str
    prices: tuple[tuple[str, int], ...]

    @property
    def total(self) -> int:
        """What it costs."""
        return sum(amount for _, amount in self.prices)


@dataclass(frozen=True)
class PayResult:
    """How a payment ended.

    `outcome`: `paid`, `refused` (the bot said no, `reason` in its words), `declined` (the card was),
    `timed_out` (the bot did not answer within ten seconds), `offered` (only the delivery was asked).
    `total` is in minor units.
    """

    outcome: str
    reason: str | None = None
    charge_id: str | None = None
    provider_charge_id: str | None = None
    total: int = 0
    shipping_options: tuple[ShippingOption, ...] = ()
    again: tuple[PayResult, ...] = ()

    @property
    def paid(self) -> bool:
        """Whether the money moved."""
        return self.outcome == "paid"


@dataclass(frozen=True)
class PayForm:
    """What the person filled in; amounts in minor units."""

    address: Address = HATTER_LANE
    shipping_option: str | None = None
    name: str | None = None
    phone: str | None = None
    email: str | None = None
    tip: int = 0
    succeed: bool = True


@dataclass(eq=False)
class Payment:
    """One attempt of one person to pay one invoice, in a message or by a link."""

    person: Person
    bot: BotAccount
    invoice: Invoice
    form: PayForm
    message: Message | None = None

    def __post_init__(self) -> None:
        self.id = f"payment{self.person.telegram.number()}"

    async def run(self) -> PayResult:
        """Go through it as Telegram does; every state is told to watchers."""
        self._check_form()
        option: ShippingOption | None = None
        if self.invoice.is_flexible:
            offered = await self.ask_delivery()
            if offered.outcome != "offered":
                return self._told(offered)
            option = self._chosen(offered.shipping_options)
        return self._told(await self._check_out(option))

    async def ask_delivery(self) -> PayResult:
        """The shipping question, asked once per person and address; it names no total."""
        key = (self.person.id, str(asdict(self.form.address)))
        if key in self.invoice.offers:
            return PayResult("offered", shipping_options=self.invoice.offers[key])
        self._say("shipping")
        question = self._telegram.questions.ask("shipping", self.bot, self)
        query = {"id": question.id, **self._asker(), "shipping_address": asdict(self.form.address)}
        push(self._telegram, self.bot, "shipping_query", query, self.person, self._lane)
        answer = await question.wait()
        if answer is None:
            return PayResult("timed_out")
        if not answer.fields["ok"]:
            return PayResult("refused", reason=answer.fields["reason"])
        options = tuple(_option(raw) for raw in answer.fields["options"])
        self.invoice.offers[key] = options
        return PayResult("offered", shipping_options=options)

    async def _check_out(self, option: ShippingOption | None) -> PayResult:
        """The last question, ten seconds to answer, then the money."""
        self._say("checking")
        total = self.invoice.total + self.form.tip + (option.total if option else 0)
        facts: Json = {"currency": self.invoice.currency, "total_amount": total}
        if option:
            facts["shipping_option_id"] = option.id
        if self.invoice.needs:
            facts["order_info"] = self._order_info()
        question = self._telegram.questions.ask("pre_checkout", self.bot, self)
        query = {"id": question.id, **self._asker(), **facts}
        push(self._telegram, self.bot, "pre_checkout_query", query, self.person, self._lane)
        answer = await question.wait()
        if answer is None:
            return PayResult("timed_out", total=total)
        if not answer.fields["ok"]:
            return PayResult("refused", reason=answer.fields["reason"], total=total)
        if not self.form.succeed:
            return PayResult("declined", reason="PAYMENT_FAILED", total=total)
        return self._settle(facts, total)

    def _settle(self, facts: Json, total: int) -> PayResult:
        number = self._telegram.number()
        kind = "stx" if self.invoice.in_stars else "tgc"
        charge_id, provider_charge_id = f"{kind}{self.bot.id:x}{number:010d}", f"ch_{number:010d}"
        if self.invoice.in_stars:
            payload, user = self.invoice.payload, self.person.as_json()
            self.bot.stars.append(StarMove(charge_id, total, self._telegram.second(), user, payload))
        self.invoice.paid_by.add(self.person.id)
        if self.message and not self.message.gone:
            show(self._telegram, "edited", self.message)
        paid = {
            **facts,
            **self._subscription(),
            "invoice_payload": self.invoice.payload,
            "telegram_payment_charge_id": charge_id,
            "provider_payment_charge_id": provider_charge_id,
        }
        chat = self._telegram.private_chat(self.bot, self.person)
        chat.started = True
        note(self._telegram, chat, self.person, {"successful_payment": paid})
        return PayResult("paid", charge_id=charge_id, provider_charge_id=provider_charge_id, total=total)

    def _subscription(self) -> Json:
        period = self.invoice.subscription_period
        if not period:
            return {}
        until = self._telegram.second() + period
        return {"subscription_expiration_date": until, "is_recurring": True, "is_first_recurring": True}

    @property
    def _telegram(self) -> Telegram:
        return self.person.telegram

    @property
    def _lane(self) -> str:
        return f"payment{self.person.id}"

    def _asker(self) -> Json:
        return {"from": self.person.as_json(), "invoice_payload": self.invoice.payload}

    def _order_info(self) -> Json:
        form, person = self.form, self.person
        known = {
            "name": ("name", form.name or person.display_name),
            "phone": ("phone_number", (form.phone or person.phone).removeprefix("+")),
            "email": ("email", form.email or f"{person.name.lower()}@example.com"),
            "address": ("shipping_address", asdict(form.address)),
        }
        return dict(known[need] for need in known if need in self.invoice.needs)

    def _check_form(self) -> None:
        if not 0 <= self.form.tip <= self.invoice.max_tip:
            raise NotPossible(f"a tip of {self.form.tip} is not offered")

    def _chosen(self, options: tuple[ShippingOption, ...]) -> ShippingOption:
        wanted = self.form.shipping_option
        if wanted is None:
            return options[0]
        for option in options:
            if option.id == wanted or wanted.lower() in option.title.lower():
                return option
        raise NotPossible(f"no delivery called {wanted!r} is offered")

    def _told(self, result: PayResult) -> PayResult:
        self._say(result.outcome, result)
        return result

    def _say(self, state: str, result: PayResult | None = None) -> None:
        message = self.message
        self._telegram.tell(
            "payment",
            (self.person,),
            {
                "payment_id": self.id,
                "chat_id": message.chat.id_for(self.person) if message else self.bot.id,
                "message_id": message.id if message else None,
                "state": state,
                "reason": result.reason if result else None,
                "shipping_options": [asdict(option) for option in result.shipping_options] if result else [],
            },
        )


async def pay_at_once(payments: list[Payment]) -> PayResult:
    """Several devices pay at the same time; the first result carries the others in `again`."""
    results = await asyncio.gather(*(payment.run() for payment in payments))
    first = results[0]
    return PayResult(**{**vars(first), "again": tuple(results[1:])}) if len(results) > 1 else first


def find_invoice(
    person: Person, chat: Chat | None, message_id: int | None, link: str | None
) -> tuple[Invoice, Message | None]:
    """The invoice to pay: by its link, by its message, or the newest unpaid one. Raises `NotPossible`."""
    if link is not None:
        invoice = person.telegram.invoice_links.get(link)
        if invoice is None:
            raise NotPossible(f"{link} is no invoice")
        return invoice, None
    for message in reversed(list(chat.messages.values()) if chat else []):
        found = message.invoice
        if found is None or message_id not in {None, message.id} or person.id in found.paid_by:
            continue
        if not message.rows or "pay" in message.rows[0][0]:
            return found, message
    raise NotPossible("there is no invoice to pay here")


def _option(raw: Json) -> ShippingOption:
    prices = tuple((price["label"], price["amount"]) for price in raw["prices"])
    return ShippingOption(raw["id"], raw["title"], prices)
