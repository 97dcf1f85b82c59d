"""Invoices and credit notes: asked for on the order's card, numbered without gaps, in the customer's language."""

from __future__ import annotations

from commerce import documents
from commerce.documents import Document
from handlers.documents import sheet_of
from tests.actors import Actor
from tests.journeys.test_returns import opens_the_order
from tests.town import Town


async def of(town: Town, actor: Actor) -> list[Document]:
    """Everything that was issued for somebody's orders, the oldest first."""
    issued: list[Document] = []
    for order in reversed(await town.orders_of(actor)):
        async with town.database.reading() as session:
            issued += await documents.of_order(session, order.id)
    return issued


def the_file(actor: Actor) -> str | None:
    """The name of the file that was sent last, if the newest message is one."""
    media = actor.screen.media
    return media.name if media else None


async def test_a_paid_order_has_an_invoice_to_be_sent_as_pdf(town: Town) -> None:
    await town.sells("Teapot")
    alice = town.person("Alice")
    await alice.orders("Teapot")
    await opens_the_order(alice, town)
    assert "🧾 Invoice" not in alice.labels

    await alice.pays()
    await opens_the_order(alice, town)
    await alice.taps("Invoice")

    assert (alice.screen.words, the_file(alice)) == ("Invoice INV-000001", "INV-000001.pdf")
    media = alice.screen.media
    assert media is not None
    assert town.telegram.file_bytes(media.unique_id).content.startswith(b"%PDF")
    (invoice,) = await of(town, alice)
    assert (str(invoice.figures.gross), invoice.figures.buyer[0]) == ("24.00 EUR", "Alice Liddell")
    assert invoice.figures.buyer[-1] == "Germany"
    assert sheet_of(town.front, invoice).about[0] == "Date: Mar 2, 2026"


async def test_only_the_customer_and_the_staff_see_it(town: Town) -> None:
    mia = await town.merchant("Mia")
    await town.sells("Teapot")
    alice, bob = town.person("Alice"), town.person("Bob")
    await alice.orders("Teapot")
    await alice.pays()
    (order,) = await town.orders_of(alice)
    (invoice,) = await of(town, alice)
    await bob.says("/start")

    for data in (f"docs:{order.id}:0", f"docs:{order.id}:1", f"doc:{invoice.id}:0", f"doc:{invoice.id}:1"):
        await bob.forges(data)
        assert bob.alert
        assert the_file(bob) is None
    await mia.taps("Open the order")
    await mia.taps("Invoice")
    assert the_file(mia) == "INV-000001.pdf"


async def test_money_that_goes_back_stands_on_a_credit_note(town: Town) -> None:
    mia = await town.merchant("Mia")
    await town.sells("Teapot")
    alice = town.person("Alice")
    await alice.orders("Teapot")
    await alice.pays()
    await opens_the_order(alice, town)
    await alice.taps("Cancel order")
    await alice.taps("Cancel order")
    assert [one.number for one in await of(town, alice)] == ["INV-000001"]

    await mia.says("/merchant")
    await mia.taps("Tasks")
    await mia.taps("1")

    invoice, credit = await of(town, alice)
    assert (credit.number, credit.figures.refers_to) == ("CN-000001", "INV-000001")
    assert (credit.figures.gross, credit.figures.tax) == (invoice.figures.gross, invoice.figures.tax)
    await opens_the_order(alice, town)
    await alice.taps("Invoice")
    await alice.taps("Credit note CN-000001")
    assert the_file(alice) == "CN-000001.pdf"


async def test_a_credit_note_names_the_goods_whose_money_went_back(town: Town) -> None:
    mia = await town.merchant("Mia")
    await town.sells("Teapot", price=2400)
    await town.sells("Cup", price=600)
    alice = town.person("Alice")
    await alice.orders("Teapot", "Cup")
    await alice.pays()
    await opens_the_order(alice, town)

    await alice.taps("Cancel order")
    await alice.taps("Only some of it")
    await alice.taps("1 × Cup")
    await alice.taps("Call off · €6.00")
    await mia.says("/merchant")
    await mia.taps("Tasks")
    await mia.taps("1")

    _, credit = await of(town, alice)
    assert [(row.title, str(row.gross)) for row in credit.figures.rows] == [("Cup", "6.00 EUR")]


async def test_money_that_was_no_part_of_a_sale_goes_back_without_one(town: Town) -> None:
    mia = await town.merchant("Mia")
    alice = town.person("Alice")
    await alice.says("/start")
    await town.bills(alice, "a bill of a shop whose books were lost")
    stray = {"currency": "EUR", "total_amount": 2400, "invoice_payload": "nobody's", "telegram_payment_charge_id": "c"}

    await town.hears_from_telegram(alice, successful_payment=stray)
    await mia.says("/merchant")
    await mia.taps("Tasks")
    await mia.taps("1")

    assert await of(town, alice) == []
    async with town.database.reading() as session:
        assert await documents.of_order(session, 1) == ()


async def test_numbers_have_no_gaps(town: Town) -> None:
    await town.sells("Teapot", on_hand=50)
    people = [town.person(f"Person{number}") for number in range(4)]

    for person in people:
        await person.orders("Teapot")
        await person.pays()

    numbers = [one.number for person in people for one in await of(town, person)]
    assert numbers == [f"INV-{number:06}" for number in range(1, 5)]
