"""Partners: others who bring customers by links of their own, for a share of what stays sold.

One level, nothing for bringing other partners, and nothing approved before an order can go back no more. `credit_order`
is the guard, `follow_order` the reaction for the map; `keep_up` is what runs by the clock.
"""

from campaigns.partners import statements
from campaigns.partners.arriving import Arrival, Binding, arrive, bound_to, unbind
from campaigns.partners.books import RULES
from campaigns.partners.codes import choose
from campaigns.partners.crediting import credit_order
from campaigns.partners.errors import (
    AlreadyPartner,
    CodeInvalid,
    CodeTaken,
    PartnerInvalid,
    PartnerOver,
    PayoutInvalid,
    PayoutNotDue,
)
from campaigns.partners.events import PartnerOrderPaid, PayoutRecorded, StatementClosed
from campaigns.partners.following import decline_circle, follow_order, people_of_order, yield_order
from campaigns.partners.forgetting import forget
from campaigns.partners.inviting import accept, invite, invited_to
from campaigns.partners.making import (
    MOST_DAYS,
    MOST_NAME,
    MOST_RATE,
    make,
    move,
    rename,
    set_minimum,
    set_new_only,
    set_rate,
    set_window,
    tidy_name,
    unlink,
)
from campaigns.partners.partner import Partner, find_of, get, has_any, of, page
from campaigns.partners.paying import Payout, carry_out_payout, due, get_payout, is_payable, pay
from campaigns.partners.rates import set_special, special
from campaigns.partners.ripening import keep_up
from campaigns.partners.sales import Part, Sale, SoldLine, page_of, parts_of
from campaigns.partners.sales import find as find_sale
from campaigns.partners.standing import Figures, figures
from campaigns.partners.statements import Statement, StatementLine
from campaigns.partners.states import PARTNER_MOVES, SALE_MOVES, EntryKind, PartnerStatus, Reason, SaleStatus

__all__ = [
    "MOST_DAYS",
    "MOST_NAME",
    "MOST_RATE",
    "PARTNER_MOVES",
    "RULES",
    "SALE_MOVES",
    "AlreadyPartner",
    "Arrival",
    "Binding",
    "CodeInvalid",
    "CodeTaken",
    "EntryKind",
    "Figures",
    "Part",
    "Partner",
    "PartnerInvalid",
    "PartnerOrderPaid",
    "PartnerOver",
    "PartnerStatus",
    "Payout",
    "PayoutInvalid",
    "PayoutNotDue",
    "PayoutRecorded",
    "Reason",
    "Sale",
    "SaleStatus",
    "SoldLine",
    "Statement",
    "StatementClosed",
    "StatementLine",
    "accept",
    "arrive",
    "bound_to",
    "carry_out_payout",
    "choose",
    "credit_order",
    "decline_circle",
    "due",
    "figures",
    "find_of",
    "find_sale",
    "follow_order",
    "forget",
    "get",
    "get_payout",
    "has_any",
    "invite",
    "invited_to",
    "is_payable",
    "keep_up",
    "make",
    "move",
    "of",
    "page",
    "page_of",
    "parts_of",
    "pay",
    "people_of_order",
    "rename",
    "set_minimum",
    "set_new_only",
    "set_rate",
    "set_special",
    "set_window",
    "special",
    "statements",
    "tidy_name",
    "unbind",
    "unlink",
    "yield_order",
]
