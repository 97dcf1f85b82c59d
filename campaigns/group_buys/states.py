"""How far a team and a seat in it have come, and who may sit down."""

from __future__ import annotations

from enum import StrEnum

from commerce.kit.states import Moves


class TeamStatus(StrEnum):
    """Where a team stands."""

    #: Whoever opened it has not paid: nobody else sees it.
    PENDING_LEADER = "pending_leader"
    FORMING = "forming"
    SUCCEEDED = "succeeded"
    #: Its time was over before it was full.
    FAILED = "failed"
    #: Nobody is left in it, or its campaign was called off.
    CANCELLED = "cancelled"


TEAM_MOVES: Moves[TeamStatus] = {
    TeamStatus.PENDING_LEADER: (TeamStatus.FORMING, TeamStatus.CANCELLED),
    TeamStatus.FORMING: (TeamStatus.SUCCEEDED, TeamStatus.FAILED, TeamStatus.CANCELLED),
    TeamStatus.SUCCEEDED: (),
    TeamStatus.FAILED: (),
    TeamStatus.CANCELLED: (),
}


class Role(StrEnum):
    """Whose team it is: deadline and link stay when it passes on."""

    LEADER = "leader"
    JOINER = "joiner"


class SeatStatus(StrEnum):
    """Where one member of a team stands, with the order that pays for the seat."""

    #: The order waits for its money.
    HELD = "seat_held"
    JOINED = "joined"
    SUCCEEDED = "succeeded"
    #: The money did not come in time; when it comes late, another seat is looked for.
    RELEASED = "released"
    #: Paid, and gone before the team was full.
    LEFT = "left"
    #: Paid, and there is no seat: the money goes back.
    LOST = "lost"


SEAT_MOVES: Moves[SeatStatus] = {
    SeatStatus.HELD: (SeatStatus.JOINED, SeatStatus.RELEASED, SeatStatus.LOST),
    SeatStatus.JOINED: (SeatStatus.SUCCEEDED, SeatStatus.LEFT, SeatStatus.LOST, SeatStatus.HELD),
    SeatStatus.SUCCEEDED: (),
    SeatStatus.RELEASED: (SeatStatus.JOINED, SeatStatus.LOST),
    SeatStatus.LEFT: (),
    SeatStatus.LOST: (),
}

#: Seats that are taken while a team forms.
LIVE = (SeatStatus.HELD, SeatStatus.JOINED)


class RewardStatus(StrEnum):
    """Where the reward of a team's leader stands."""

    #: The team is complete; the leader's order may still come back.
    COMING = "coming"
    GIVEN = "given"
    #: The leader's order came to nothing, or everything went back.
    VOID = "void"


REWARD_MOVES: Moves[RewardStatus] = {
    RewardStatus.COMING: (RewardStatus.GIVEN, RewardStatus.VOID),
    RewardStatus.GIVEN: (),
    RewardStatus.VOID: (),
}


class JoinerRule(StrEnum):
    """Who may join a team; anybody may open one."""

    ANY = "any"
    #: Only who has not bought here yet.
    NEW_ONLY = "new_only"


class Late(StrEnum):
    """What becomes of money that comes when its seat is gone."""

    #: Another team of the campaign that has a seat.
    REASSIGN = "reassign"
    #: A team of one's own, while the campaign runs.
    NEW_TEAM = "new_team"
    REFUND = "refund"


class Completion(StrEnum):
    """How a team came to be complete."""

    ORGANIC = "organic"
    #: The shop completed it when its time was over; nobody was invented.
    AUTO = "auto"
    #: Its time was over, and it had reached a size that has a price.
    LADDER = "ladder"


class Reason(StrEnum):
    """Why a team came to nothing, or why somebody who paid has no seat."""

    #: The time was over before the team was full.
    TIME = "time"
    #: Nobody is left in it.
    EMPTY = "empty"
    #: The shop called the campaign off.
    CAMPAIGN = "campaign"
    #: The money came late, and there was no other seat.
    LATE = "late"
    #: The money came late, and its customer has another seat of the campaign by now.
    SEATED = "seated"
    #: The money came late, and its customer has left a team of the campaign meanwhile.
    LEFT = "left"
    #: The money came late, and its customer has as much of the campaign as one may have.
    LIMIT = "limit"
    #: The money came late, and the campaign has no more pieces.
    SOLD_OUT = "sold_out"
    #: Only new customers may join, and this is none any more.
    NOT_NEW = "not_new"
