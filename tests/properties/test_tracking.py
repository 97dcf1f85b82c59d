"""Whatever order the reports of a parcel come in, and however often: it ends where its carrier last saw it."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from commerce import shipping
from commerce.kit import clock
from commerce.kit.clock import now
from commerce.kit.database import Database
from commerce.kit.sealing import Keyring
from commerce.shipping import Report, Shipment, ShipmentDelivered, ShipmentStatus
from commerce.shipping.carriers.generic import REPORTED
from commerce.shipping.states import RANK
from tests.commerce.test_parcels import Desk
from tests.properties.test_days import hunted

#: What a carrier says, so many hours after the parcel left.
steps = st.lists(st.tuples(st.sampled_from(sorted(REPORTED)), st.integers(0, 5)), min_size=1, max_size=6)


def expected(said: Sequence[tuple[ShipmentStatus, int]]) -> ShipmentStatus:
    """Arrived if that was ever said, else on its way back if that was, else wherever it was last."""
    statuses = {status for status, _ in said}
    for last in (ShipmentStatus.DELIVERED, ShipmentStatus.RETURNED_TO_SENDER):
        if last in statuses:
            return last
    return max(said, key=lambda one: (one[1], RANK[one[0]]))[0]


async def followed(desk: Desk, said: Sequence[tuple[ShipmentStatus, int]], batches: Sequence[int], at: int) -> Shipment:
    """A parcel of its own, of which these reports come in, some of them together."""
    parcel = await desk.sent(await desk.sold(1, charge=f"charge-of-{at}"), number := f"NUMBER{at}")
    left_at = now()
    clock.advance(timedelta(hours=6))
    reports = [
        Report(
            id=f"{number}-{status}-{hour}", number=number, status=status, happened_at=left_at + timedelta(hours=hour)
        )
        for status, hour in said
    ]
    while reports:
        count = batches[len(reports) % len(batches)]
        await desk.told_by_carrier(*reports[:count])
        reports = reports[count:]
    return await desk.parcel(parcel)


@hunted
@pytest.mark.parametrize("kind", ["sqlite_url", "postgresql_url"])
def test_a_parcel_ends_where_its_carrier_last_saw_it(
    kind: str, request: pytest.FixtureRequest, keyring: Keyring
) -> None:
    url: str = request.getfixturevalue(kind)
    numbers = iter(range(100_000))

    @given(said=steps, data=st.data())
    @settings(max_examples=settings().max_examples // 3)
    def in_any_order(said: list[tuple[ShipmentStatus, int]], data: st.DataObject) -> None:
        heard = data.draw(st.permutations(said + data.draw(st.lists(st.sampled_from(said), max_size=3))))
        batches = data.draw(st.lists(st.integers(1, 3), min_size=1, max_size=3))
        asyncio.run(one_parcel(said, heard, batches))

    async def one_parcel(
        said: list[tuple[ShipmentStatus, int]], heard: list[tuple[ShipmentStatus, int]], batches: list[int]
    ) -> None:
        database = Database(url, keyring)
        desk = Desk(database)
        before = len(await desk.told(ShipmentDelivered))
        parcel = await followed(desk, heard, batches, next(numbers))
        assert parcel.status is expected(said)
        assert len(parcel.steps) == 1 + len(set(said))
        arrivals = len(await desk.told(ShipmentDelivered)) - before
        assert arrivals == (parcel.status is ShipmentStatus.DELIVERED)
        assert await desk.violations() == []
        await database.close()

    in_any_order()


def test_what_carriers_may_say_is_what_parcels_know() -> None:
    assert {ShipmentStatus.SHIPPED, ShipmentStatus.LOST} | REPORTED == set(shipping.ShipmentStatus)
