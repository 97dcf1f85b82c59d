"""What carriers report at the door: signed, in three languages, and whatever else somebody may throw at it."""

from __future__ import annotations

import hashlib
import hmac
from base64 import b64encode
from collections.abc import AsyncIterator
from datetime import timedelta
from typing import Any

import orjson
import pytest
from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer
from prometheus_client import CollectorRegistry
from sqlalchemy import select

from bot.http import make_app
from commerce.kit import clock
from commerce.kit.clock import now
from commerce.kit.database import Database
from commerce.shipping import Shipment, ShipmentStatus
from commerce.shipping.models import reports_table
from tests.commerce.test_parcels import NUMBER, Desk
from tests.counter import SHOP

REPORTS = select(reports_table.c.id)
SECRET = "a-word-between-us"
Client = TestClient[web.Request, web.Application]


@pytest.fixture
async def client(database: Database) -> AsyncIterator[Client]:
    app = make_app(database, CollectorRegistry(), leads=lambda: True, carriers=(SHOP, SECRET))
    async with TestClient(TestServer(app)) as client:
        yield client


@pytest.fixture
async def desk(database: Database) -> Desk:
    return Desk(database)


@pytest.fixture
async def parcel(desk: Desk) -> Shipment:
    return await desk.sent(await desk.sold())


def mac(body: bytes, secret: str = SECRET) -> bytes:
    return hmac.new(secret.encode(), body, hashlib.sha256).digest()


async def says(client: Client, carrier: str, body: bytes, headers: dict[str, str]) -> tuple[int, Any]:
    async with client.post(f"/carriers/{carrier}", data=body, headers=headers) as answer:
        said = await answer.read()
        return answer.status, orjson.loads(said) if answer.status == 200 else said.decode()


async def in_our_words(client: Client, said: Any, secret: str = SECRET, carrier: str = "dhl") -> tuple[int, Any]:
    body = said if isinstance(said, bytes) else orjson.dumps(said)
    return await says(client, carrier, body, {"X-Parley-Signature": f"sha256={mac(body, secret).hex()}"})


def event(**facts: Any) -> dict[str, Any]:
    return {"id": "7", "number": NUMBER, "status": "in_transit", "at": now().isoformat(), "words": "Leipzig", **facts}


def report(*events: dict[str, Any], sent_at: Any = None) -> dict[str, Any]:
    return {"sent_at": sent_at or now().isoformat(), "events": list(events)}


async def test_a_carrier_reports_in_our_words_and_twice_is_once(client: Client, desk: Desk, parcel: Shipment) -> None:
    said = report(event(), event(id="8", status="out_for_delivery"))

    assert await in_our_words(client, said) == (200, {"reports": 2, "news": 2, "parcels": 1})
    assert await in_our_words(client, said) == (200, {"reports": 2, "news": 0, "parcels": 1})

    stands = await desk.parcel(parcel)
    assert (stands.status, stands.steps[1].note) == (ShipmentStatus.OUT_FOR_DELIVERY, "Leipzig")


async def test_one_event_may_stand_by_itself_with_seconds_for_its_time(
    client: Client, desk: Desk, parcel: Shipment
) -> None:
    said = event(status="delivered", at=now().timestamp()) | {"sent_at": int(now().timestamp())}
    body = orjson.dumps(said)

    assert (await says(client, "generic", body, {"X-Parley-Signature": mac(body).hex().upper()}))[0] == 200
    assert (await desk.parcel(parcel)).status is ShipmentStatus.DELIVERED


async def test_an_unknown_number_is_taken_down_and_thanked_for(client: Client, desk: Desk) -> None:
    assert await in_our_words(client, report(event())) == (200, {"reports": 1, "news": 1, "parcels": 0})

    assert (await desk.sent(await desk.sold())).status is ShipmentStatus.IN_TRANSIT


async def test_who_cannot_sign_changes_nothing(client: Client, desk: Desk, parcel: Shipment) -> None:
    body = orjson.dumps(report(event(status="delivered")))
    for headers in (
        {},
        {"X-Parley-Signature": ""},
        {"X-Parley-Signature": "sha256="},
        {"X-Parley-Signature": mac(body, "another word").hex()},
        {"X-Parley-Signature": mac(body + b" ").hex()},
        {"X-Parley-Signature": "ü" * 64},
        {"X-Hmac-Signature": f"hmac-sha256-hex={mac(body).hex()}"},
    ):
        assert (await says(client, "dhl", body, headers))[0] == 403, headers

    assert (await desk.parcel(parcel)).status is ShipmentStatus.SHIPPED


async def test_what_was_signed_long_ago_is_not_believed(client: Client, desk: Desk, parcel: Shipment) -> None:
    for away in (timedelta(minutes=6), -timedelta(minutes=6)):
        said = report(event(status="delivered"), sent_at=(now() + away).isoformat())
        assert (await in_our_words(client, said))[0] == 403
    said = report(event(), sent_at=(now() - timedelta(minutes=4)).isoformat())
    assert (await in_our_words(client, said))[0] == 200
    clock.advance(timedelta(minutes=5))
    assert (await in_our_words(client, said))[0] == 403


@pytest.mark.parametrize(
    "said",
    [
        b"", b"{", b"null", b"[]", b"42", b'"delivered"', b"\xff\xfe", b"{}", {"sent_at": "soon"}, {"events": []},
        {"status": "lost"}, {"status": "shipped"}, {"status": None}, {"status": 7}, {"status": ["delivered"]},
        {"number": ""}, {"number": None}, {"number": "'; DROP TABLE shipment; --"}, {"number": "9" * 500},
        {"at": "yesterday"}, {"at": None}, {"at": 1e300}, {"at": True}, {"at": "0001-01-01"}, {"number": {"a": 1}},
    ],
)  # fmt: skip
async def test_what_makes_no_sense_is_refused_in_a_sentence(client: Client, desk: Desk, said: Any) -> None:
    if isinstance(said, dict) and said.keys() & event().keys():
        said = report(event(**said))

    status, words = await in_our_words(client, said)

    assert (status, words) == (400, "That is no report of a parcel.\n")
    async with desk.database.reading() as session:
        assert await session.scalar(REPORTS) is None


async def test_strange_words_and_ids_do_no_harm(client: Client, desk: Desk, parcel: Shipment) -> None:
    strange = [
        event(id="\u0000" * 5, words="\u0000<b>&\U0001f600 \u202e" + "x" * 5000),
        event(id="y" * 5000, words=["no", "words"]),
        event(id=None, words=None, at="2999-12-31T23:59:59+00:00"),
        event(id=8, words="a\nb"),
    ]

    assert (await in_our_words(client, report(*strange)))[1]["news"] == 4

    stands = await desk.parcel(parcel)
    assert stands.status is ShipmentStatus.IN_TRANSIT
    assert max(len(step.note or "") for step in stands.steps) == 200
    assert all(step.happened_at <= now() for step in stands.steps)


async def test_too_much_and_elsewhere_is_refused(client: Client) -> None:
    assert (await in_our_words(client, b"x" * (256 * 1024 + 1)))[0] == 413
    assert (await in_our_words(client, report(event()), carrier="pigeon"))[0] == 404
    async with client.get("/carriers/dhl") as answer:
        assert answer.status == 405

    async def endless() -> AsyncIterator[bytes]:
        yield b"{}"

    async with client.post("/carriers/dhl", data=endless()) as answer:
        assert answer.status == 413


async def test_a_shop_without_a_secret_hears_nobody(database: Database) -> None:
    app = make_app(database, CollectorRegistry(), leads=lambda: True)
    async with TestClient(TestServer(app)) as client:
        assert (await in_our_words(client, report(event())))[0] == 404


async def test_aftership_reports_all_checkpoints_again_each_time(client: Client, desk: Desk, parcel: Shipment) -> None:
    def told(*checkpoints: dict[str, Any]) -> bytes:
        tracking = {"id": "5b74f4", "tracking_number": NUMBER, "slug": "dhl", "checkpoints": list(checkpoints)}
        return orjson.dumps({"event": "tracking_update", "event_id": "1", "msg": tracking, "ts": 1})

    def checkpoint(tag: str, hour: int, subtag: str = "") -> dict[str, Any]:
        at = (now() + timedelta(hours=hour)).strftime("%Y-%m-%dT%H:%M:%S")
        return {"tag": tag, "subtag": subtag, "checkpoint_time": at, "message": tag, "city": "Bonn"}

    seen = [checkpoint("InfoReceived", 0), checkpoint("InTransit", 1), checkpoint("AttemptFail", 2)]
    clock.advance(timedelta(hours=8))
    for count in (2, 3):
        body = told(*seen[:count])
        signed = {"aftership-hmac-sha256": b64encode(mac(body)).decode()}
        assert (await says(client, "aftership", body, signed))[1]["news"] == (2 if count == 2 else 1)
    stands = await desk.parcel(parcel)
    assert stands.status is ShipmentStatus.EXCEPTION
    assert [step.note for step in stands.steps] == [None, "InTransit, Bonn", "AttemptFail, Bonn"]

    body = told(*seen, checkpoint("Exception", -1, "Exception_011"))
    signed = {"aftership-hmac-sha256": b64encode(mac(body)).decode()}
    assert (await says(client, "aftership", body, signed))[0] == 200
    assert (await desk.parcel(parcel)).status is ShipmentStatus.RETURNED_TO_SENDER
    assert (await says(client, "aftership", body, {"aftership-hmac-sha256": mac(body).hex()}))[0] == 403


async def test_aftership_may_speak_of_something_else(client: Client) -> None:
    for said, status in (({"event": "ping"}, 200), ({"event": "tracking_update"}, 400), ({"msg": {}}, 400)):
        body = orjson.dumps(said)
        signed = {"aftership-hmac-sha256": b64encode(mac(body)).decode()}
        assert (await says(client, "aftership", body, signed))[0] == status


async def test_easypost_reports_a_tracker(client: Client, desk: Desk, parcel: Shipment) -> None:
    clock.advance(timedelta(hours=5))
    details = [
        {"status": status, "message": status, "datetime": (now() - timedelta(hours=hours)).isoformat(), **place}
        for status, hours, place in (
            ("pre_transit", 4, {}),
            ("in_transit", 3, {"tracking_location": {"city": "HOUSTON"}}),
            ("delivered", 1, {"tracking_location": None}),
        )
    ]
    tracker = {"object": "Tracker", "tracking_code": NUMBER, "status": "delivered", "tracking_details": details}
    body = orjson.dumps({"description": "tracker.updated", "object": "Event", "result": tracker})
    signed = {"X-Hmac-Signature": f"hmac-sha256-hex={mac(body).hex()}"}

    assert await says(client, "easypost", body, signed) == (200, {"reports": 3, "news": 3, "parcels": 1})

    stands = await desk.parcel(parcel)
    assert (stands.status, stands.delivered_at) == (ShipmentStatus.DELIVERED, now() - timedelta(hours=1))
    assert stands.steps[1].note == "in_transit, HOUSTON"
    batch = orjson.dumps({"description": "batch.created", "result": {"object": "Batch"}})
    for shown, status in ((f"hmac-sha256-hex={mac(batch).hex()}", 200), (mac(batch).hex(), 403), ("", 403)):
        assert (await says(client, "easypost", batch, {"X-Hmac-Signature": shown}))[0] == status
