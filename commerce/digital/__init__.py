"""Digital goods: a file, a link or a key, given once its order is paid, and again whenever its buyer asks.

The merchant says what a variant delivers (`set_file`, `set_link`, `sell_keys`) and brings keys (`bring`, `load`,
`take_out`). Reactions for the map: `give`, `give_owed`. A key is given once, to one order line, and never for sale
again; the stock of what is sold by keys is the number of unsold ones.
"""

from commerce.digital.errors import (
    AccessEnded,
    BatchGone,
    KeysLeft,
    KeysPromised,
    LinkUnclear,
    NoKeys,
    NotDigital,
    TooManyKeys,
)
from commerce.digital.events import GoodsGiven, GoodsReady, KeysShort
from commerce.digital.giving import give, give_owed
from commerce.digital.goods import (
    MOST_LINK,
    File,
    Good,
    deliver_by_hand,
    find,
    sell_keys,
    set_file,
    set_link,
    sold,
    unsold,
)
from commerce.digital.having import Delivered, Given, endings, given_of, have, is_open
from commerce.digital.keys import (
    TOPIC,
    Batch,
    Draft,
    KeyFile,
    batches,
    bring,
    bring_file,
    files_to_read,
    forget_drafts,
    get,
    load,
    look,
    take_file,
    take_out,
)
from commerce.digital.reading_keys import MOST_BYTES, MOST_KEYS, MOST_SIGNS, Refusal, RefusedLine
from commerce.digital.states import BatchStatus, How

__all__ = [
    "MOST_BYTES",
    "MOST_KEYS",
    "MOST_LINK",
    "MOST_SIGNS",
    "TOPIC",
    "AccessEnded",
    "Batch",
    "BatchGone",
    "BatchStatus",
    "Delivered",
    "Draft",
    "File",
    "Given",
    "Good",
    "GoodsGiven",
    "GoodsReady",
    "How",
    "KeyFile",
    "KeysLeft",
    "KeysPromised",
    "KeysShort",
    "LinkUnclear",
    "NoKeys",
    "NotDigital",
    "Refusal",
    "RefusedLine",
    "TooManyKeys",
    "batches",
    "bring",
    "bring_file",
    "deliver_by_hand",
    "endings",
    "files_to_read",
    "find",
    "forget_drafts",
    "get",
    "give",
    "give_owed",
    "given_of",
    "have",
    "is_open",
    "load",
    "look",
    "sell_keys",
    "set_file",
    "set_link",
    "sold",
    "take_file",
    "take_out",
    "unsold",
]
