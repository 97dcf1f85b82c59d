"""Every night: who of those that invite and were invited belongs together, over however many corners.

Whoever shares a place, a phone number or a card with somebody belongs to them, and to whom those belong. What is found
replaces what was found the night before; only numbers of customers and the kinds of signs are kept.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date, timedelta

from sqlalchemy import bindparam, delete, func, insert, select, union, update

from campaigns.referrals.models import clusters_table, referrals_table, sweeps_table
from campaigns.referrals.referral import Referral
from campaigns.referrals.states import Status
from commerce.kinship import Mark, Sign, marks_of
from commerce.kit.clock import now
from commerce.kit.database import Database, Session, changed, insert_new, lock_for_update
from commerce.kit.profile import ShopProfile

#: The hour of the shop's night at which it is looked for.
AT_NIGHT = timedelta(hours=3)
_AT_ONCE = 500

_r, _c, _s = referrals_table.c, clusters_table.c, sweeps_table.c
_everybody = union(select(_r.friend_id), select(_r.inviter_id))
_swept = select(_s.night)
_sweep = update(sweeps_table).where(_s.night < bindparam("tonight")).values(night=bindparam("tonight"))
_forget_all, _note = delete(clusters_table), insert(clusters_table)
_cluster_of = select(_c.cluster).where(_c.customer_id == bindparam("who"))
_first_of = select(_c.customer_id).where(_c.customer_id == bindparam("cluster"))
_friends_circle = select(_c.customer_id).where(_c.cluster == bindparam("cluster"))
_counted = select(func.count()).where(
    _r.status == Status.REWARDED,
    _r.id != bindparam("referral_id"),
    _r.friend_id.in_(_friends_circle),
)
_size = select(func.count()).where(_c.cluster == bindparam("cluster"))
_signs = select(_c.signs).where(_c.cluster == bindparam("cluster")).limit(1)


async def sweep(database: Database, profile: ShopProfile) -> int:
    """Find out who belongs together, once a night; tells how many do. May run anywhere, any number of times."""
    tonight = (now().astimezone(profile.timezone) - AT_NIGHT).date()
    async with database.reading() as session:
        last: date | None = await session.scalar(_swept)
    if last is not None and last >= tonight:
        return 0
    found = together(await _marks(database))
    async with database.unit_of_work() as session:
        return await _keep(session, tonight, found)


def together(marks: Mapping[int, Iterable[Mark]]) -> dict[int, tuple[int, tuple[Sign, ...]]]:
    """Who belongs together (union-find): customer to the lowest number of theirs, and what binds all of them."""
    above: dict[int, int] = {}
    first: dict[Mark, int] = {}
    shared: list[tuple[int, Sign]] = []

    def top(one: int) -> int:
        while (up := above.get(one, one)) != one:
            above[one] = above.get(up, up)
            one = up
        return one

    for who in sorted(marks):
        for mark in sorted(marks[who]):
            other = first.setdefault(mark, who)
            if other != who:
                low, high = sorted((top(other), top(who)))
                above[high] = low
                shared.append((who, mark[0]))
    return _named({who: top(who) for who in marks}, [(top(who), sign) for who, sign in shared])


async def is_counted(session: Session, referral: Referral) -> bool:
    """Whether friend and inviter belong together, or a friend of that circle has brought somebody a reward already.

    Two of one circle are never looked at at once: the circle is held until the end.
    """
    cluster = await session.scalar(_cluster_of, {"who": referral.friend_id})
    if cluster is None:
        return False
    if cluster == await session.scalar(_cluster_of, {"who": referral.inviter_id}):
        return True
    await session.execute(lock_for_update(session, _first_of), {"cluster": cluster})
    return (await session.scalars(_counted, {"cluster": cluster, "referral_id": referral.id})).one() > 0


async def circle_of(session: Session, customer_id: int) -> tuple[int, tuple[Sign, ...]]:
    """How many belong together with somebody, and what binds them; for the staff, who see no names here."""
    cluster = await session.scalar(_cluster_of, {"who": customer_id})
    if cluster is None:
        return 1, ()
    signs = str(await session.scalar(_signs, {"cluster": cluster}) or "")
    size = (await session.scalars(_size, {"cluster": cluster})).one()
    return size, tuple(Sign(one) for one in signs.split(",") if one)


async def _marks(database: Database) -> dict[int, set[Mark]]:
    """A long look that nobody waits for."""
    found: dict[int, set[Mark]] = {}
    async with database.studying() as session:
        them = sorted(await session.scalars(_everybody))
        for at in range(0, len(them), _AT_ONCE):
            found |= await marks_of(session, them[at : at + _AT_ONCE])
    return found


async def _keep(session: Session, tonight: date, found: Mapping[int, tuple[int, tuple[Sign, ...]]]) -> int:
    """What another process has found tonight stays."""
    fresh = await insert_new(session, sweeps_table, id=1, night=tonight)
    if not fresh and not await changed(session, _sweep, {"tonight": tonight}):
        return 0
    await session.execute(_forget_all)
    rows = [
        {"customer_id": who, "cluster": cluster, "signs": ",".join(signs)} for who, (cluster, signs) in found.items()
    ]
    if rows:
        await session.execute(_note, rows)
    return len(rows)


def _named(tops: Mapping[int, int], shared: Iterable[tuple[int, Sign]]) -> dict[int, tuple[int, tuple[Sign, ...]]]:
    """Only those who belong to somebody."""
    binds: dict[int, set[Sign]] = defaultdict(set)
    for cluster, sign in shared:
        binds[cluster].add(sign)
    return {who: (cluster, tuple(sorted(binds[cluster]))) for who, cluster in tops.items() if cluster in binds}
