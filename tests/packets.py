"""Packets in tests: dropped by a merchant, and opened by whoever comes."""

from __future__ import annotations

from typing import Any

from campaigns import packets
from campaigns.packets import Packet, Plan, Taken
from commerce.kit.database import Database
from tests.counter import SHOP
from tests.makers import a_customer


def a_plan(**facts: Any) -> Plan:
    """Twenty euros among ten people, one each at least, unless more is said."""
    return Plan(**{"currency": "EUR", "total": 2000, "people": 10, "minimum": 100, **facts})


async def dropped(database: Database, **facts: Any) -> Packet:
    """A packet that gives shares away."""
    async with database.unit_of_work() as session:
        mia = await a_customer(session, "Mia")
        packet = await packets.draft(session, mia, a_plan(**facts))
        return await packets.publish(session, mia, packet.id, "Packet")


async def opened(database: Database, customer_id: int, packet: Packet) -> Taken:
    """Somebody taps."""
    async with database.unit_of_work() as session:
        return await packets.take(session, customer_id, packet.token, SHOP)


async def as_it_stands(database: Database, packet: Packet) -> Packet:
    async with database.reading() as session:
        return await packets.get(session, packet.id)
