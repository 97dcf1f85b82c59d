"""Changes of many goods at once: catalogue files, archives of pictures, rules for prices; each can be taken back.

Staff `bring` a file or `propose` a rule, see what it would do, `confirm` it, and may `undo` it for thirty days. The
work itself is done by `keep_up`, outside of any conversation.
"""

from commerce.bulk_changes.bringing import MOST_MEGABYTES, TOPIC, begin, bring, confirm, drop, read_as, undo
from commerce.bulk_changes.change import Change, get, latest, stored_layout
from commerce.bulk_changes.errors import ChangeGone, ChangeMoved, NothingToPrice, PricesUnclear, UploadTooLarge
from commerce.bulk_changes.events import BulkChangeMoved
from commerce.bulk_changes.files import folder_of, rejects, upload_path
from commerce.bulk_changes.forgetting import forget
from commerce.bulk_changes.journal import left_of
from commerce.bulk_changes.pricing import Foreseen, PriceRule, foresee, propose, rule_of
from commerce.bulk_changes.states import Kind, Status
from commerce.bulk_changes.working import Desk, by_hand, carry_on, keep_up

__all__ = [
    "MOST_MEGABYTES",
    "TOPIC",
    "BulkChangeMoved",
    "Change",
    "ChangeGone",
    "ChangeMoved",
    "Desk",
    "Foreseen",
    "Kind",
    "NothingToPrice",
    "PriceRule",
    "PricesUnclear",
    "Status",
    "UploadTooLarge",
    "begin",
    "bring",
    "by_hand",
    "carry_on",
    "confirm",
    "drop",
    "folder_of",
    "foresee",
    "forget",
    "get",
    "keep_up",
    "latest",
    "left_of",
    "propose",
    "read_as",
    "rejects",
    "rule_of",
    "stored_layout",
    "undo",
    "upload_path",
]
