"""Many hands on one packet at the same moment, by two processes of one shop: so many shares, and an exact sum."""

from __future__ import annotations

from datetime import timedelta

from campaigns import packets
from campaigns.packets import Packet, Status, Taken
from commerce.kit import clock
from tests.counter import Counter
from tests.coupons import ever_had
from tests.packets import as_it_stands, dropped, opened
from tests.scale.together import Shop, together


async def test_fifty_people_tap_at_once_and_ten_have_a_share(shop: Shop[Counter]) -> None:
    packet, crowd = await dropped(shop.one.database), await shop.one.people(50)

    answers = await together(*(opened(shop.door(at).database, one, packet) for at, one in enumerate(crowd)))

    shares = [one.share for one in answers if isinstance(one, Taken) and one.share is not None]
    assert len(answers) == 50
    assert all(isinstance(one, Taken) for one in answers)
    assert sorted(one.number for one in shares) == list(range(1, 11))
    assert sum(one.amount.amount for one in shares) == 2000
    assert min(one.amount.amount for one in shares) >= 100
    assert (await as_it_stands(shop.one.database, packet)).status is Status.EMPTY
    assert sum([len(await ever_had(shop.one.database, one)) for one in crowd]) == 10
    assert await shop.one.violations() == []


async def test_one_person_taps_thirty_times_at_once_and_has_one_share(shop: Shop[Counter]) -> None:
    packet, [alice] = await dropped(shop.one.database), await shop.one.people(1)

    answers = await together(*(opened(shop.door(at).database, alice, packet) for at in range(30)))

    assert len({one.share for one in answers if isinstance(one, Taken)}) == 1
    assert (await as_it_stands(shop.one.database, packet)).taken == 1
    assert await shop.one.violations() == []


async def test_the_clock_ends_a_packet_while_people_tap_and_nobody_has_half_a_share(shop: Shop[Counter]) -> None:
    packet, crowd = await dropped(shop.one.database, people=40, total=8000), await shop.one.people(20)
    await together(*(opened(shop.door(at).database, one, packet) for at, one in enumerate(crowd[:10])))

    async def ends() -> Packet:
        async with shop.other.database.unit_of_work() as session:
            return await packets.end(session, crowd[0], packet.id)

    taps = (opened(shop.door(at).database, one, packet) for at, one in enumerate(crowd[10:]))
    clock.advance(timedelta(hours=24))
    await together(ends(), packets.end_due(shop.one.database), packets.end_due(shop.other.database), *taps)

    assert (await as_it_stands(shop.one.database, packet)).taken == 10
    assert len(await shop.one.told(packets.PacketEnded)) == 1
    assert await shop.one.violations() == []


async def test_the_shop_ends_a_packet_while_people_tap(shop: Shop[Counter]) -> None:
    packet, crowd = await dropped(shop.one.database, people=40, total=8000), await shop.one.people(30)

    async def ends() -> Packet:
        async with shop.other.database.unit_of_work() as session:
            return await packets.end(session, crowd[0], packet.id)

    taps = [opened(shop.door(at).database, one, packet) for at, one in enumerate(crowd)]
    answers = await together(*taps[:15], ends(), *taps[15:])

    stands = await as_it_stands(shop.one.database, packet)
    had = [one for one in answers if isinstance(one, Taken) and one.share is not None]
    assert (stands.status, stands.taken) == (Status.ENDED, len(had))
    assert await shop.one.violations() == []
