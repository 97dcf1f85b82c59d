"""What lies aside for campaigns is what they may still sell, and nothing once they are over."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Select, Text, and_, case, cast, literal, or_, select

from campaigns.calendar.events import CampaignCancelled, CampaignChanged, CampaignEnded
from campaigns.calendar.models import campaigns_table, variants_table
from campaigns.calendar.pooling import CLAIMED, SELLING, WORDS
from commerce import inventory
from commerce.checkout.rule import Rule, summed
from commerce.kit.database import table_of

_c, _v = campaigns_table.c, variants_table.c
_aside = table_of(inventory.StockAside)
_word = case({kind.value: word for kind, word in WORDS.items()}, value=_c.kind)
_holder = _word.concat(literal(":")).concat(cast(_c.id, Text))
#: As what is not heard of yet is named.
_name = literal("campaign:").concat(cast(_c.id, Text))
#: Until these are heard of, what they lead to is owed.
HEARD = (CampaignEnded, CampaignCancelled, CampaignChanged)


def _for_nobody() -> Select[Any]:
    sells = and_(_c.set_aside.is_(True), _c.status.in_(SELLING))
    return (
        select(_name, _aside.c.variant_id, _aside.c.quantity, _aside.c.holder)
        .outerjoin(campaigns_table, _holder == _aside.c.holder)
        .where(_aside.c.quantity > 0, ~_aside.c.holder.startswith(CLAIMED), or_(_c.id.is_(None), ~sells))
    )


def _too_many() -> Select[Any]:
    there = summed(_aside.c.quantity)
    return (
        select(_name, _v.variant_id, there, _v.quota, _v.held, _v.sold)
        .join(variants_table, _v.campaign_id == _c.id)
        .join(_aside, and_(_aside.c.holder == _holder, _aside.c.variant_id == _v.variant_id))
        .group_by(_c.id, _v.variant_id, _v.quota, _v.held, _v.sold)
        .having(or_(there > _v.quota - _v.held - _v.sold, and_(_v.quota.is_(None), there > 0)))
    )


RULES = (
    Rule("pieces lie aside for campaigns that sell them", "{3}, variant {1}: {2}", _for_nobody(), may_be_owed=True),
    Rule(
        "no more lies aside than a campaign may still sell",
        "{0}, variant {1}: {2} aside, {3} to be sold, {4} held, {5} sold",
        _too_many(),
        may_be_owed=True,
    ),
)
