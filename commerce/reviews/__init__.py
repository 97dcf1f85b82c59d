"""Reviews: what buyers say of goods that have arrived, judged by the shop without a look at the stars.

The customer: `rate` by one tap, then `describe`, `show`, later `add`; `withdraw`; readers `vote`.
Staff: `publish`, `turn_down`, `answer`. `rating` is what the card of a product says.
Reaction for the map: `follow_order`; `thank_due` runs by the clock.
"""

from commerce.reviews.books import RULES
from commerce.reviews.bought import OPEN_FOR, Bought, bought, of_order, to_ask_for, unspoken
from commerce.reviews.counting import RATING, Rating, all_weighed, rating, ratings
from commerce.reviews.errors import AnsweredAlready, NotFit, NotReviewable, ReviewChanged, ReviewSettled
from commerce.reviews.events import ReviewAnswered, ReviewJudged, ReviewWaits, ReviewWritten
from commerce.reviews.figures import Figures, figures
from commerce.reviews.judging import answer, publish, turn_down
from commerce.reviews.reading import count_waiting, get, get_for_staff, mine, newest, of_product, unanswered, waiting
from commerce.reviews.review import Review, Thanks, masked
from commerce.reviews.states import STARS, ReviewStatus, Sort, ThanksStatus, Why
from commerce.reviews.suspicion import needs_eyes
from commerce.reviews.thanking import end_thanks, follow_order, thank_due
from commerce.reviews.voting import has_voted, vote, voted
from commerce.reviews.writing import MOST_PHOTOS, MOST_WORDS, add, describe, drop_photos, rate, show, withdraw

__all__ = [
    "MOST_PHOTOS",
    "MOST_WORDS",
    "OPEN_FOR",
    "RATING",
    "RULES",
    "STARS",
    "AnsweredAlready",
    "Bought",
    "Figures",
    "NotFit",
    "NotReviewable",
    "Rating",
    "Review",
    "ReviewAnswered",
    "ReviewChanged",
    "ReviewJudged",
    "ReviewSettled",
    "ReviewStatus",
    "ReviewWaits",
    "ReviewWritten",
    "Sort",
    "Thanks",
    "ThanksStatus",
    "Why",
    "add",
    "all_weighed",
    "answer",
    "bought",
    "count_waiting",
    "describe",
    "drop_photos",
    "end_thanks",
    "figures",
    "follow_order",
    "get",
    "get_for_staff",
    "has_voted",
    "masked",
    "mine",
    "needs_eyes",
    "newest",
    "of_order",
    "of_product",
    "publish",
    "rate",
    "rating",
    "ratings",
    "show",
    "thank_due",
    "to_ask_for",
    "turn_down",
    "unanswered",
    "unspoken",
    "vote",
    "voted",
    "waiting",
    "withdraw",
]
