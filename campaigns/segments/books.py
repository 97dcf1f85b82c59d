"""Segments agree with themselves: a snapshot that is done has as many people as it says."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Select, func, select

from campaigns.segments.models import members_table, snapshots_table
from commerce.checkout.rule import Rule

_s, _m = snapshots_table.c, members_table.c


def _miscounted() -> Select[Any]:
    """Not so many are written down as it says."""
    written = func.count(_m.customer_id)
    return (
        select(_s.id, _s.people, written)
        .outerjoin(members_table, _m.snapshot_id == _s.id)
        .group_by(_s.id)
        .having(written != _s.people)
    )


RULES = (Rule("a snapshot counts its people", "snapshot {0}: {1} said, {2} written down", _miscounted()),)
