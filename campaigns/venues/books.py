"""What is kept up to date in groups and channels is where the shop can reach it."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Select, select

from campaigns.venues.models import posts_table, venues_table
from campaigns.venues.states import PostStatus
from commerce.checkout.rule import Rule

_p, _v = posts_table.c, venues_table.c
_open = _p.status.in_((PostStatus.SENDING, PostStatus.UP))


def _out_of_reach() -> Select[Any]:
    return select(_p.id, _v.id).join(venues_table, _v.id == _p.venue_id).where(_open, _v.gone_at.is_not(None))


RULES = (Rule("nothing is kept up to date where the shop is not", "post {0} in venue {1}", _out_of_reach()),)
