"""Documents are numbered without gaps."""

from __future__ import annotations

from sqlalchemy import func, select

from commerce.checkout.rule import Rule
from commerce.documents.models import documents_table, series_table

_s = series_table.c
_issued = select(documents_table.c.kind, func.count().label("issued")).group_by(documents_table.c.kind).subquery()
_gaps = (
    select(_s.kind, _s.last, func.coalesce(_issued.c.issued, 0))
    .outerjoin(_issued, _issued.c.kind == _s.kind)
    .where(_s.last != func.coalesce(_issued.c.issued, 0))
)

RULES = (Rule("documents are numbered without gaps", "{}: the last number is {}, issued were {}", _gaps),)
