"""Promotions for everybody: limited-time prices, price lists, tiers, so many at a share off, sets, gifts, money off.

They are rows that the merchant makes and publishes; `open_to` turns those that run into rules that price a basket.
"""

from commerce.promotions.amending import amendable, prolong, refuse_earlier, refuse_fewer, refuse_loss, rename, widen
from commerce.promotions.approving import ask_second_person, carry_out_publishing
from commerce.promotions.compiling import compiled
from commerce.promotions.foreseeing import Outlook, Sample, Worst, foresee, sample
from commerce.promotions.making import (
    begin,
    copy,
    discard,
    end,
    exclude,
    go_on,
    include,
    include_everything,
    pause,
    publish,
    set_adding_up,
    set_gift,
    set_group,
    set_labels,
    set_limits,
    set_terms,
    set_window,
)
from commerce.promotions.marking import line_for, marks, marks_of
from commerce.promotions.offering import NO_OFFERS, GiftGoods, Offers, open_to, unit_prices
from commerce.promotions.parsing import Terms, read_end, read_terms, read_window
from commerce.promotions.reading import RecordPage, get, records
from commerce.promotions.records import Part, Record, Term, source_of
from commerce.promotions.refusals import (
    BelowCost,
    NotLater,
    NotMore,
    PromotionChanged,
    PromotionFixed,
    PromotionUnfinished,
    SkuUnknown,
    TermsUnclear,
    WideningBelowCost,
    WindowUnclear,
)
from commerce.promotions.states import Kind, Phase, Status
from commerce.promotions.using import claim, give_back, note_uses, take_again, used_in

__all__ = [
    "NO_OFFERS",
    "BelowCost",
    "GiftGoods",
    "Kind",
    "NotLater",
    "NotMore",
    "Offers",
    "Outlook",
    "Part",
    "Phase",
    "PromotionChanged",
    "PromotionFixed",
    "PromotionUnfinished",
    "Record",
    "RecordPage",
    "Sample",
    "SkuUnknown",
    "Status",
    "Term",
    "Terms",
    "TermsUnclear",
    "WideningBelowCost",
    "WindowUnclear",
    "Worst",
    "amendable",
    "ask_second_person",
    "begin",
    "carry_out_publishing",
    "claim",
    "compiled",
    "copy",
    "discard",
    "end",
    "exclude",
    "foresee",
    "get",
    "give_back",
    "go_on",
    "include",
    "include_everything",
    "line_for",
    "marks",
    "marks_of",
    "note_uses",
    "open_to",
    "pause",
    "prolong",
    "publish",
    "read_end",
    "read_terms",
    "read_window",
    "records",
    "refuse_earlier",
    "refuse_fewer",
    "refuse_loss",
    "rename",
    "sample",
    "set_adding_up",
    "set_gift",
    "set_group",
    "set_labels",
    "set_limits",
    "set_terms",
    "set_window",
    "source_of",
    "take_again",
    "unit_prices",
    "used_in",
    "widen",
]
