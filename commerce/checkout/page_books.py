"""Pages, messages and disputes of providers: nothing of them is forgotten, and disputes stand where money is read."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from sqlalchemy import Select, and_, exists, or_, select

from commerce.checkout.rule import Rule
from commerce.kit.clock import now
from commerce.payments.models import disputes_table, messages_table, pages_table, payments_table
from commerce.payments.providers import PageState
from commerce.payments.states import SETTLED, DisputeStatus

#: For how long a provider may be away before what waits for it counts as stuck.
_AWAY_AT_MOST = timedelta(hours=24)
_g, _m, _d, _p = pages_table.c, messages_table.c, disputes_table.c, payments_table.c


def _disputes() -> Select[Any]:
    of_it = exists().where(_d.payment_id == _p.id, _d.status.not_in(SETTLED))
    says_so = _p.dispute_status.not_in([DisputeStatus.NONE, *SETTLED])
    return select(_p.id, _p.dispute_status).where(or_(and_(says_so, ~of_it), and_(of_it, ~says_so)))


def _nowhere() -> Select[Any]:
    """An open page that nobody could ever find again."""
    live = (PageState.OPEN, PageState.SETTLING)
    return select(_g.payment_id, _g.state).where(_g.state.in_(live), _g.provider_ref.is_(None))


def _stuck_pages() -> Select[Any]:
    unsettled = (PageState.WANTED, PageState.OPEN, PageState.CLOSING)
    return select(_g.payment_id, _g.state).where(_g.state.in_(unsettled), _g.expires_at < now() - _AWAY_AT_MOST)


def _stuck_messages() -> Select[Any]:
    return select(_m.message_id, _m.kind).where(_m.done_at.is_(None), _m.received_at < now() - _AWAY_AT_MOST)


def rules() -> tuple[Rule, ...]:
    """The rules as they are at this moment."""
    return (
        Rule("a payment says that it is contested while it is", "payment {0} says {1}", _disputes()),
        Rule("a page that is open can be found", "the page of payment {0} is {1} without a number", _nowhere()),
        Rule("pages do not get stuck", "the page of payment {0} is still {1}", _stuck_pages()),
        Rule("what providers say is looked into", "message {0} ({1}) waits", _stuck_messages()),
    )
