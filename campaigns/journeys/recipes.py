"""The journeys there are: what is sent when, on which topic, what ends them, and what the merchant may tune."""

from __future__ import annotations

from datetime import timedelta

from campaigns.consent import Topic
from campaigns.journeys.catalogue import DAY, HOUR, Recipe, Stage
from campaigns.journeys.states import BOUGHT, GOES_BACK, REVIEWED, Check, Happening, Kind, Since
from campaigns.outbox import Lane

_BUYS = {Happening.ORDERED: BOUGHT}
_CART = (Check.NOTHING_ORDERED, Check.CART_BUYABLE)
_MORNING = 10
RECIPES: dict[Kind, Recipe] = {
    Kind.WELCOME: Recipe(
        topic=Topic.OFFERS,
        lane=Lane.BULK,
        exits=_BUYS,
        stages=(
            Stage(name="hello", minutes=0, hours=12, with_coupon=True),
            Stage(name="look", minutes=DAY, choices=(12 * HOUR, DAY, 2 * DAY), checks=(Check.NOTHING_BROWSED,)),
            Stage(name="first", minutes=3 * DAY, choices=(2 * DAY, 3 * DAY, 7 * DAY), checks=(Check.NEVER_BOUGHT,)),
        ),
    ),
    Kind.CART: Recipe(
        topic=Topic.REMINDERS,
        lane=Lane.TRIGGERED,
        exits=_BUYS,
        again_after=timedelta(days=7),
        stages=(
            Stage(name="soon", minutes=45, choices=(30, 45, 60, 120), since=Since.CART, hours=12, checks=_CART),
            Stage(
                name="later",
                minutes=DAY,
                choices=(12 * HOUR, DAY, 36 * HOUR, 2 * DAY),
                since=Since.CART,
                checks=_CART,
            ),
            Stage(
                name="offer",
                minutes=3 * DAY,
                choices=(2 * DAY, 3 * DAY, 5 * DAY),
                since=Since.CART,
                checks=(*_CART, Check.COUPON_UNSPENT),
                with_coupon=True,
                optional=True,
            ),
        ),
    ),
    Kind.CHECKOUT: Recipe(
        topic=Topic.REMINDERS,
        lane=Lane.TRIGGERED,
        exits=_BUYS,
        again_after=timedelta(days=7),
        stages=(
            Stage(name="soon", minutes=30, choices=(20, 30, 60, 120), hours=12, checks=_CART),
            Stage(name="later", minutes=DAY, choices=(12 * HOUR, DAY, 2 * DAY), since=Since.CART, checks=_CART),
        ),
    ),
    Kind.THANKS: Recipe(
        topic=Topic.OFFERS,
        lane=Lane.BULK,
        exits={},
        stages=(
            Stage(
                name="thanks",
                minutes=DAY,
                choices=(HOUR, DAY, 3 * DAY),
                hours=72,
                checks=(Check.ORDER_KEPT,),
                with_coupon=True,
            ),
        ),
    ),
    Kind.HOWTO: Recipe(
        topic=Topic.REMINDERS,
        lane=Lane.TRIGGERED,
        exits={},
        stages=(
            Stage(
                name="howto",
                minutes=3 * DAY,
                choices=(DAY, 3 * DAY, 7 * DAY, 14 * DAY),
                hours=72,
                checks=(Check.ORDER_KEPT,),
            ),
        ),
    ),
    Kind.REVIEW: Recipe(
        topic=Topic.REMINDERS,
        lane=Lane.TRIGGERED,
        exits={Happening.REVIEWED: REVIEWED, Happening.RETURNED: GOES_BACK, Happening.REFUNDED: GOES_BACK},
        stages=(
            Stage(
                name="ask",
                minutes=3 * DAY,
                choices=(DAY, 3 * DAY, 7 * DAY, 14 * DAY),
                hours=72,
                checks=(Check.REVIEW_OPEN,),
            ),
        ),
    ),
    Kind.REPLENISH: Recipe(
        topic=Topic.REMINDERS,
        lane=Lane.TRIGGERED,
        exits=_BUYS,
        every=timedelta(hours=6),
        stages=(
            Stage(name="due", minutes=0, hour=_MORNING, hours=48, checks=(Check.NOTHING_ORDERED, Check.GOODS_BUYABLE)),
        ),
    ),
    Kind.PRICE: Recipe(
        topic=Topic.REMINDERS,
        lane=Lane.TRIGGERED,
        exits=_BUYS,
        again_after=timedelta(days=14),
        every=timedelta(minutes=10),
        stages=(Stage(name="fell", minutes=30, hours=24, checks=(Check.PRICE_LOWER, Check.FIRST_TODAY)),),
    ),
    Kind.BACK: Recipe(
        topic=Topic.WATCHED,
        lane=Lane.TRIGGERED,
        exits={},
        again_after=timedelta(hours=24),
        every=timedelta(minutes=5),
        stages=(Stage(name="back", minutes=0, checks=(Check.STANDS_FOR_ALL, Check.GOODS_BUYABLE)),),
    ),
    Kind.COUPON: Recipe(
        topic=Topic.REWARDS,
        lane=Lane.BULK,
        exits={},
        every=timedelta(hours=1),
        stages=(Stage(name="ends", minutes=0, hour=_MORNING, hours=20, checks=(Check.COUPON_UNSPENT,)),),
    ),
    Kind.MEMBERS: Recipe(
        topic=Topic.REWARDS,
        lane=Lane.BULK,
        exits={},
        every=timedelta(hours=1),
        stages=(
            Stage(
                name="day",
                minutes=7 * DAY,
                choices=(0, 7 * DAY, 14 * DAY, 21 * DAY),
                hour=_MORNING,
                hours=12,
                checks=(Check.COUPON_UNSPENT,),
                with_coupon=True,
                optional=True,
            ),
        ),
    ),
    Kind.BIRTHDAY: Recipe(
        topic=Topic.REWARDS,
        lane=Lane.TRIGGERED,
        exits={},
        from_the_start=True,
        stages=(Stage(name="greeting", minutes=0, since=Since.DAY, hour=_MORNING, hours=15),),
    ),
    Kind.CHECKIN: Recipe(
        topic=Topic.WATCHED,
        lane=Lane.TRIGGERED,
        exits={},
        from_the_start=True,
        stages=(Stage(name="today", minutes=0, checks=(Check.LOOK_IN_DUE,)),),
    ),
    Kind.TEAM: Recipe(
        topic=Topic.FRIENDS,
        lane=Lane.TRIGGERED,
        exits=_BUYS,
        stages=(Stage(name="seat", minutes=0, hours=12),),
    ),
    Kind.WINBACK: Recipe(
        topic=Topic.OFFERS,
        lane=Lane.BULK,
        exits=_BUYS,
        again_after=timedelta(days=90),
        every=timedelta(hours=1),
        stages=(
            Stage(
                name="missed",
                minutes=30 * DAY,
                choices=(14 * DAY, 30 * DAY, 45 * DAY, 60 * DAY, 90 * DAY),
                searched=True,
                hours=48,
                checks=(Check.NOTHING_ORDERED, Check.COUPON_UNSPENT),
                with_coupon=True,
            ),
        ),
    ),
}
