"""What is kept up to date in groups and channels is where the shop can reach it."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Select, String, cast, literal, select

from campaigns.calendar.models import campaigns_table
from campaigns.calendar.states import Status
from campaigns.venues.models import posts_table, venues_table
from campaigns.venues.states import PostStatus, Subject
from commerce.checkout.rule import Rule

_p, _v, _c = posts_table.c, venues_table.c, campaigns_table.c
#: As what is not heard of yet is named.
_campaign = literal("campaign:") + cast(_c.id, String)
_open = _p.status.in_((PostStatus.SENDING, PostStatus.UP))


def _out_of_reach() -> Select[Any]:
    return select(_p.id, _v.id).join(venues_table, _v.id == _p.venue_id).where(_open, _v.gone_at.is_not(None))


def _forgotten() -> Select[Any]:
    """A post that goes on saying that something can be had which is over."""
    return (
        select(_campaign, _c.status, _p.id)
        .join(campaigns_table, _c.id == _p.ref)
        .where(_p.subject == Subject.CAMPAIGN, _open, _c.status.in_((Status.ENDED, Status.CANCELLED)))
    )


RULES = (
    Rule("nothing is kept up to date where the shop is not", "post {0} in venue {1}", _out_of_reach()),
    Rule("a post says how its campaign ended", "{0} is {1}: post {2}", _forgotten(), may_be_owed=True),
)
