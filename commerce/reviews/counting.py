"""The stars of a product, counted as reviews come and go: whole numbers that are never worked out anew."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from sqlalchemy import bindparam, func, select, update

from commerce.kit.database import Session, changed, insert_new
from commerce.kit.errors import Conflict
from commerce.kit.facts import PRODUCT, Fact, told
from commerce.reviews.models import ratings_table

#: So many reviews with so many stars are added where goods are compared.
_FEW, _MIDDLING = 5, 3.5
_t = ratings_table.c
_of_product = select(_t.stars, _t.reviews).where(_t.product_id == bindparam("of_product"), _t.reviews > 0)
_of_many = select(_t.product_id, _t.stars, _t.reviews).where(
    _t.product_id.in_(bindparam("products", expanding=True)), _t.reviews > 0
)
_sums = (
    select(_t.product_id, func.sum(_t.stars * _t.reviews).label("stars"), func.sum(_t.reviews).label("reviews"))
    .where(_t.reviews > 0)
    .group_by(_t.product_id)
)
#: The stars of a product, of reviews that are shown.
RATING = Fact(
    select(*told(number=_t.stars, total=_t.reviews)).where(_t.product_id == PRODUCT, _t.reviews > 0),
    lambda rows: Rating({row.number: row.total for row in rows if row.number is not None and row.total is not None}),
)
_add = (
    update(ratings_table)
    .where(
        _t.product_id == bindparam("of_product"), _t.stars == bindparam("of_stars"), _t.reviews + bindparam("by") >= 0
    )
    .values(reviews=_t.reviews + bindparam("by"))
)


@dataclass(frozen=True)
class Rating:
    """What buyers gave a product: how many of them how many stars."""

    by_stars: Mapping[int, int] = field(default_factory=dict)

    @property
    def count(self) -> int:
        """How many reviews are shown."""
        return sum(self.by_stars.values())

    @property
    def tenths(self) -> int:
        """The mean in tenths of a star, halves rounded up: 46 for 4.6; nought where nobody has said anything."""
        stars = sum(stars * count for stars, count in self.by_stars.items())
        return (20 * stars + self.count) // (2 * self.count) if self.count else 0

    @property
    def weighed(self) -> float:
        """The mean for comparing goods: as if everything had a few middling reviews more, so that one star more of a
        single buyer does not outweigh the mean of a hundred.
        """
        return _weighed(sum(stars * count for stars, count in self.by_stars.items()), self.count)


async def rating(session: Session, product_id: int) -> Rating:
    """The stars of a product, of reviews that are shown: one look into an index."""
    rows = await session.execute(_of_product, {"of_product": product_id})
    return Rating({row.stars: row.reviews for row in rows})


async def ratings(session: Session, product_ids: Collection[int]) -> dict[int, Rating]:
    """The stars of many products; those nobody rated are missing."""
    found: dict[int, dict[int, int]] = {}
    for row in await session.execute(_of_many, {"products": sorted(product_ids)}) if product_ids else ():
        found.setdefault(row.product_id, {})[row.stars] = row.reviews
    return {product_id: Rating(by_stars) for product_id, by_stars in found.items()}


async def all_weighed(session: Session) -> dict[int, float]:
    """How well everything that was rated is liked, as `Rating.weighed` tells."""
    return {row.product_id: _weighed(int(row.stars), int(row.reviews)) for row in await session.execute(_sums)}


def _weighed(stars: int, reviews: int) -> float:
    return (stars + _MIDDLING * _FEW) / (reviews + _FEW)


async def count(session: Session, product_id: int, before: int | None, after: int | None) -> None:
    """A review that was shown with `before` stars is shown with `after` now; `None`: is not shown."""
    moved = {} if before == after else {stars: by for stars, by in ((before, -1), (after, 1)) if stars is not None}
    for stars, by in sorted(moved.items()):
        await insert_new(session, ratings_table, product_id=product_id, stars=stars, reviews=0)
        if not await changed(session, _add, {"of_product": product_id, "of_stars": stars, "by": by}):
            raise Conflict
