"""Venues: the groups and channels that the shop may write into, and what it has posted there.

The shop learns of a venue when one of its staff brings the bot in (`learn`), and forgets it when the bot is thrown out
(`forget`); `move`, `rename` and `link` follow what Telegram tells. `put_up` posts a thing, `redraw` owes its posts an
edit, `look_again` finds the goods whose posts are out of date; `refused` notes what Telegram would not do, and
`give_up_lost` what nobody knows of.
`follow_sold`, `follow_campaign` and `follow_freed` are reactions for the map.
"""

from campaigns.venues.events import PostLost, PostRefused, PostWentUp, VenueMoved
from campaigns.venues.following import follow_campaign, follow_freed, follow_sold, look_again
from campaigns.venues.keeping import ChatFacts, forget, learn, link, move, refused, rename
from campaigns.venues.losing import give_up_lost
from campaigns.venues.models import Post, Venue
from campaigns.venues.posting import NOTICE, REDRAW, again, close, put_up, redraw, went_up
from campaigns.venues.reading import find_by_chat, find_post, get, listed, post, posts_of, talked_about_in
from campaigns.venues.refusals import PostedAlready, VenueGone
from campaigns.venues.states import PostStatus, Subject, Trouble, VenueKind

__all__ = [
    "NOTICE",
    "REDRAW",
    "ChatFacts",
    "Post",
    "PostLost",
    "PostRefused",
    "PostStatus",
    "PostWentUp",
    "PostedAlready",
    "Subject",
    "Trouble",
    "Venue",
    "VenueGone",
    "VenueKind",
    "VenueMoved",
    "again",
    "close",
    "find_by_chat",
    "find_post",
    "follow_campaign",
    "follow_freed",
    "follow_sold",
    "forget",
    "get",
    "give_up_lost",
    "learn",
    "link",
    "listed",
    "look_again",
    "move",
    "post",
    "posts_of",
    "put_up",
    "redraw",
    "refused",
    "rename",
    "talked_about_in",
    "went_up",
]
