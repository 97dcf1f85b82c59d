"""The stars of a product, counted as reviews come and go: whole numbers that are never worked out anew."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from sqlalchemy import bindparam, select, update

from commerce.kit.database import Session, changed, insert_new
from commerce.kit.errors import Conflict
from commerce.reviews.models import ratings_table

_t = ratings_table.c
_of_product = select(_t.stars, _t.reviews).where(_t.product_id == bindparam("of_product"), _t.reviews > 0)
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


async def rating(session: Session, product_id: int) -> Rating:
    """The stars of a product, of reviews that are shown: one look into an index."""
    rows = await session.execute(_of_product, {"of_product": product_id})
    return Rating({row.stars: row.reviews for row in rows})


async def count(session: Session, product_id: int, before: int | None, after: int | None) -> None:
    """A review that was shown with `before` stars is shown with `after` now; `None`: is not shown."""
    moved = {} if before == after else {stars: by for stars, by in ((before, -1), (after, 1)) if stars is not None}
    for stars, by in sorted(moved.items()):
        await insert_new(session, ratings_table, product_id=product_id, stars=stars, reviews=0)
        if not await changed(session, _add, {"of_product": product_id, "of_stars": stars, "by": by}):
            raise Conflict
