"""What people agreed to hear of, when, and how often; and the gate that no advertisement passes without it.

Advertising needs a yes, said once and taken back with one tap; what somebody ordered is told whatever they said.
"""

from campaigns.consent.agreeing import (
    Change,
    agreed_to,
    agrees,
    allow,
    allow_all,
    history,
    stop,
    stop_all,
    stop_by_message,
    stops_of,
)
from campaigns.consent.audiences import excluded, state_for, welcome
from campaigns.consent.capping import CAPS, Cap, capped_until
from campaigns.consent.clocks import (
    is_night,
    local_hour,
    local_moments,
    moment_for,
    moment_of,
    quiet_until,
    zone_of,
    zones_lived_in,
)
from campaigns.consent.enough import Enough
from campaigns.consent.gate import Gatekeeper, Recheck, one_by_one
from campaigns.consent.habits import Habits, habits_of, impersonal, note_asked, personal, personal_only, set_personal
from campaigns.consent.living import choose_quiet, choose_zone, learn_zone
from campaigns.consent.lots import bucket, bucket_of, held_out, is_held_out
from campaigns.consent.places import USUAL as USUAL_ZONES
from campaigns.consent.places import city_of, zone_of_country, zone_of_phone, zones_named
from campaigns.consent.quiet import USUAL, QuietHours, quiet_end
from campaigns.consent.returning import forget_yes
from campaigns.consent.sleeping import ASLEEP_AFTER, sleepers
from campaigns.consent.topics import ASKED_FOR, Reason, Topic

__all__ = [
    "ASKED_FOR",
    "ASLEEP_AFTER",
    "CAPS",
    "USUAL",
    "USUAL_ZONES",
    "Cap",
    "Change",
    "Enough",
    "Gatekeeper",
    "Habits",
    "QuietHours",
    "Reason",
    "Recheck",
    "Topic",
    "agreed_to",
    "agrees",
    "allow",
    "allow_all",
    "bucket",
    "bucket_of",
    "capped_until",
    "choose_quiet",
    "choose_zone",
    "city_of",
    "excluded",
    "forget_yes",
    "habits_of",
    "held_out",
    "history",
    "impersonal",
    "is_held_out",
    "is_night",
    "learn_zone",
    "local_hour",
    "local_moments",
    "moment_for",
    "moment_of",
    "note_asked",
    "one_by_one",
    "personal",
    "personal_only",
    "quiet_end",
    "quiet_until",
    "set_personal",
    "sleepers",
    "state_for",
    "stop",
    "stop_all",
    "stop_by_message",
    "stops_of",
    "welcome",
    "zone_of",
    "zone_of_country",
    "zone_of_phone",
    "zones_lived_in",
    "zones_named",
]
