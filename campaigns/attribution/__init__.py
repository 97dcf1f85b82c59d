"""Attribution: which message brought an order, and what messages truly change beside people who had none.

`note_click` and `note_block` note what people do; `credit_order` and `follow_order` are reactions;
`look` tells whether the latest messages of a source do harm; `results` what came of it, `arms_of` of its versions.
"""

from campaigns.attribution.books import HEARD, RULES
from campaigns.attribution.crediting import credit_order, follow_order
from campaigns.attribution.curves import curves, curves_of_arms
from campaigns.attribution.guarding import Harm, look
from campaigns.attribution.kinds import AFTER_CLICK, AFTER_DELIVERY, LIFT_WINDOW, Touch
from campaigns.attribution.results import Results, arms_of, results
from campaigns.attribution.spans import Span, span_of
from campaigns.attribution.touching import Message, note_block, note_click

__all__ = [
    "AFTER_CLICK",
    "AFTER_DELIVERY",
    "HEARD",
    "LIFT_WINDOW",
    "RULES",
    "Harm",
    "Message",
    "Results",
    "Span",
    "Touch",
    "arms_of",
    "credit_order",
    "curves",
    "curves_of_arms",
    "follow_order",
    "look",
    "note_block",
    "note_click",
    "results",
    "span_of",
]
