"""Group buys: people buy together at a price that none of them has alone.

The shop plans one (`begin`, `set_terms`, `set_prices`, `foresee`, `publish`), lowers its prices, stops it. A customer
comes for `ref_to_open` or `ref_to_join` by a cart line; `look_to_open` and `look_to_join` tell beforehand what would be
refused. `take_seat` is a guard of placing, `seat_is_kept` one of payments; `count_payment`, `free_seat`, `keep_seat`,
`confirm_order`, `return_difference`, `refund_order`, `end_unpaid`, `follow_reward`, `offer` and `withdraw` are
reactions for the map; `expire_due`, `remind_due` and `reward_due` are for the timetable; `books` for the audit.
"""

from campaigns.calendar import Outlook
from campaigns.group_buys.approving import ask_second_person, carry_out_publishing, refuse_loss
from campaigns.group_buys.asking import as_asked
from campaigns.group_buys.copying import copy
from campaigns.group_buys.counting import count_payment
from campaigns.group_buys.events import (
    LeaderChanged,
    LeaderRewarded,
    SeatFreed,
    SeatGone,
    SeatLost,
    SeatMoved,
    SeatPaid,
    SeatSecured,
    TeamEnding,
    TeamFailed,
    TeamFilled,
    TeamOpened,
)
from campaigns.group_buys.expiring import expire_due
from campaigns.group_buys.foreseeing import foresee
from campaigns.group_buys.laddering import Rung, prices_of, read_ladder, set_ladder, sizes_of
from campaigns.group_buys.leaving import free_seat, keep_seat, would_leave
from campaigns.group_buys.looking import look_to_join, look_to_open
from campaigns.group_buys.making import (
    begin,
    drop_variant,
    lower_prices,
    publish,
    refuse_rise,
    set_prices,
    set_quota,
    set_terms,
    stop,
)
from campaigns.group_buys.pieces import counted
from campaigns.group_buys.refusals import (
    AllTeamsOpened,
    AlreadyInTeam,
    BelowFloor,
    CampaignMovedOn,
    GroupAlone,
    GroupBelowCost,
    GroupNotInStars,
    GroupNotOpen,
    GroupPaidFirst,
    GroupPriceUnclear,
    GroupSoldOut,
    GroupTermsUnclear,
    GroupTooDear,
    LadderUnclear,
    LeftBefore,
    LossTakesTwo,
    OnlyNewJoin,
    PriceOnlyFalls,
    TeamEndsSooner,
    TeamFull,
    TeamOver,
    TooManyPieces,
    TooManyTeams,
)
from campaigns.group_buys.reminding import remind_due
from campaigns.group_buys.reporting import Results, results
from campaigns.group_buys.rewarding import LeaderReward, follow_reward, reward_due, reward_of
from campaigns.group_buys.seating import seat_is_kept, take_seat
from campaigns.group_buys.selling import PREFIX, offer, ref_to_join, ref_to_open, withdraw
from campaigns.group_buys.settling import confirm_order, end_unpaid, refund_order, return_difference
from campaigns.group_buys.states import Completion, JoinerRule, Late, Reason, RewardStatus, Role, SeatStatus, TeamStatus
from campaigns.group_buys.telling import Glance, PaidSeat, as_opened, glance, glances, let_be_named, paid_seats
from campaigns.group_buys.terms import GroupBuy, Reward, Terms, get
from campaigns.group_buys.viewing import (
    Team,
    members,
    mine,
    open_campaign_of,
    team,
    team_by_id,
    team_of_order,
    teams_nearly_full,
)
from campaigns.group_buys.watching import take_watchers, watch

__all__ = [
    "PREFIX",
    "AllTeamsOpened",
    "AlreadyInTeam",
    "BelowFloor",
    "CampaignMovedOn",
    "Completion",
    "Glance",
    "GroupAlone",
    "GroupBelowCost",
    "GroupBuy",
    "GroupNotInStars",
    "GroupNotOpen",
    "GroupPaidFirst",
    "GroupPriceUnclear",
    "GroupSoldOut",
    "GroupTermsUnclear",
    "GroupTooDear",
    "JoinerRule",
    "LadderUnclear",
    "Late",
    "LeaderChanged",
    "LeaderReward",
    "LeaderRewarded",
    "LeftBefore",
    "LossTakesTwo",
    "OnlyNewJoin",
    "Outlook",
    "PaidSeat",
    "PriceOnlyFalls",
    "Reason",
    "Results",
    "Reward",
    "RewardStatus",
    "Role",
    "Rung",
    "SeatFreed",
    "SeatGone",
    "SeatLost",
    "SeatMoved",
    "SeatPaid",
    "SeatSecured",
    "SeatStatus",
    "Team",
    "TeamEnding",
    "TeamEndsSooner",
    "TeamFailed",
    "TeamFilled",
    "TeamFull",
    "TeamOpened",
    "TeamOver",
    "TeamStatus",
    "Terms",
    "TooManyPieces",
    "TooManyTeams",
    "as_asked",
    "as_opened",
    "ask_second_person",
    "begin",
    "carry_out_publishing",
    "confirm_order",
    "copy",
    "count_payment",
    "counted",
    "drop_variant",
    "end_unpaid",
    "expire_due",
    "follow_reward",
    "foresee",
    "free_seat",
    "get",
    "glance",
    "glances",
    "keep_seat",
    "let_be_named",
    "look_to_join",
    "look_to_open",
    "lower_prices",
    "members",
    "mine",
    "offer",
    "open_campaign_of",
    "paid_seats",
    "prices_of",
    "publish",
    "read_ladder",
    "ref_to_join",
    "ref_to_open",
    "refund_order",
    "refuse_loss",
    "refuse_rise",
    "remind_due",
    "results",
    "return_difference",
    "reward_due",
    "reward_of",
    "seat_is_kept",
    "set_ladder",
    "set_prices",
    "set_quota",
    "set_terms",
    "sizes_of",
    "stop",
    "take_seat",
    "take_watchers",
    "team",
    "team_by_id",
    "team_of_order",
    "teams_nearly_full",
    "watch",
    "withdraw",
    "would_leave",
]
