"""What a customer has with the shop at this moment: points, a tier, and the rules for both."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import bindparam, literal, select, true

from commerce.kit.database import Session
from commerce.kit.money import BASIS_POINTS
from commerce.membership.ledger import NO_POINTS, Purse
from commerce.membership.models import programme_table, purses_table, tiers_table
from commerce.membership.programme import Programme, Tier, rules_from

_p, _t, _always = purses_table.c, tiers_table.c, select(literal(1)).subquery()
#: One row for anybody: every step of a checkout asks for it, so rules and purse come together.
_standing = select(programme_table.c.facts, _p.available, _p.pending, _p.held, _p.debt, _t.tier, _t.until).select_from(
    _always.outerjoin(programme_table, true())
    .outerjoin(purses_table, _p.customer_id == bindparam("of"))
    .outerjoin(tiers_table, _t.customer_id == _p.customer_id)
)


@dataclass(frozen=True, kw_only=True)
class Standing:
    """One customer's points and tier under the rules of the day."""

    rules: Programme
    purse: Purse = NO_POINTS
    tier: Tier | None = None
    tier_until: datetime | None = None

    @property
    def multiplier(self) -> int:
        """How many times the usual points are earned, in basis points."""
        return self.tier.multiplier if self.tier else BASIS_POINTS

    def points_for(self, base: int) -> int:
        """What so much money for goods earns, rounded down once for the whole order."""
        return base * self.rules.earn_points * self.multiplier // (self.rules.earn_per * BASIS_POINTS)


async def standing(session: Session, customer_id: int, currency: str) -> Standing:
    """What a customer has; a tier that the rules know no longer gives nothing."""
    facts, *sums, code, until = (await session.execute(_standing, {"of": customer_id})).one()
    rules = rules_from(facts, currency)
    if sums[0] is None:
        return Standing(rules=rules)
    tier = rules.tier(code) if rules.enabled else None
    return Standing(rules=rules, purse=Purse(*sums), tier=tier, tier_until=until if tier else None)
