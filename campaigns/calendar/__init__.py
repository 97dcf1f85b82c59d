"""The calendar of campaigns: what runs when, and how many pieces it sells; each kind of campaign knows the rest.

`begin`, `set_…`, `publish`, then `pause`, `resume`, `end`, `cancel`; the clock turns what is due. A kind of campaign
hears `CampaignStarted` and the like, writes its prices, and keeps pieces with `quotas`.
"""

from campaigns.calendar import quotas
from campaigns.calendar.amending import amendable, note_change, prolong, raise_quota, refuse_earlier, refuse_fewer
from campaigns.calendar.approving import ask_second_person, refuse_loss, refuse_moved_on
from campaigns.calendar.campaign import Allotment, Campaign, CampaignPage
from campaigns.calendar.events import (
    CampaignCancelled,
    CampaignChanged,
    CampaignEnded,
    CampaignPaused,
    CampaignResumed,
    CampaignStarted,
)
from campaigns.calendar.foreseeing import Outlook, foresee, refuse_low
from campaigns.calendar.planning import (
    begin,
    change_draft,
    drop_variant,
    goods_of,
    put_variant,
    set_aside,
    set_quota,
    set_titles,
    set_window,
    take_over,
)
from campaigns.calendar.pooling import fill_due, give_back, put_aside
from campaigns.calendar.publishing import cancel, discard, end, pause, publish, resume, stop
from campaigns.calendar.reading import ANY_AT_HAND, AT_HAND, get, listed, locked, running, running_of
from campaigns.calendar.refusals import (
    BelowFloor,
    CampaignFixed,
    CampaignMovedOn,
    CampaignUnfinished,
    CampaignWindowUnclear,
    EndsEarlier,
    LossTakesTwo,
    PriceOnlyFalls,
    QuotaOnlyGrows,
    VariantTaken,
)
from campaigns.calendar.states import Kind, Status
from campaigns.calendar.turning import turn_due

__all__ = [
    "ANY_AT_HAND",
    "AT_HAND",
    "Allotment",
    "BelowFloor",
    "Campaign",
    "CampaignCancelled",
    "CampaignChanged",
    "CampaignEnded",
    "CampaignFixed",
    "CampaignMovedOn",
    "CampaignPage",
    "CampaignPaused",
    "CampaignResumed",
    "CampaignStarted",
    "CampaignUnfinished",
    "CampaignWindowUnclear",
    "EndsEarlier",
    "Kind",
    "LossTakesTwo",
    "Outlook",
    "PriceOnlyFalls",
    "QuotaOnlyGrows",
    "Status",
    "VariantTaken",
    "amendable",
    "ask_second_person",
    "begin",
    "cancel",
    "change_draft",
    "discard",
    "drop_variant",
    "end",
    "fill_due",
    "foresee",
    "get",
    "give_back",
    "goods_of",
    "listed",
    "locked",
    "note_change",
    "pause",
    "prolong",
    "publish",
    "put_aside",
    "put_variant",
    "quotas",
    "raise_quota",
    "refuse_earlier",
    "refuse_fewer",
    "refuse_loss",
    "refuse_low",
    "refuse_moved_on",
    "resume",
    "running",
    "running_of",
    "set_aside",
    "set_quota",
    "set_titles",
    "set_window",
    "stop",
    "take_over",
    "turn_due",
]
