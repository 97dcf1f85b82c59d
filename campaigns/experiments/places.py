"""Where an experiment may take place, and by what its arms are compared."""

from __future__ import annotations

from enum import StrEnum


class Place(StrEnum):
    """What differs between the arms, and where it is asked for; the stored words are permanent."""

    #: The words of the button that puts goods into the cart.
    ADD_BUTTON = "add_button"
    #: What the home screen says below its greeting.
    HOME = "home"
    #: The description on one product's card.
    PRODUCT_TEXT = "product_text"
    #: The photo that one product's card shows first.
    PRODUCT_PHOTO = "product_photo"
    #: By which rung of the ladder “You may like” is filled.
    PICKS = "picks"
    #: The words of one broadcast; its people have their arm from the delivery.
    BROADCAST = "broadcast"
    #: The hour of everybody's own day at which one broadcast comes: the arm's choice, from 0 to 23.
    BROADCAST_HOUR = "broadcast_hour"
    #: The kind of coupon that one broadcast brings: the arm's choice; nought is none.
    BROADCAST_OFFER = "broadcast_offer"


#: What is compared on one broadcast: the arm is on its messages, and so is what came of it.
OF_A_BROADCAST = (Place.BROADCAST, Place.BROADCAST_HOUR, Place.BROADCAST_OFFER)
#: What is compared on one product or one broadcast, and not in the whole shop.
OF_A_SUBJECT = frozenset({Place.PRODUCT_TEXT, Place.PRODUCT_PHOTO, *OF_A_BROADCAST})
#: Where the arm is words; elsewhere it is a choice among what is there.
OF_WORDS = frozenset({Place.ADD_BUTTON, Place.HOME, Place.PRODUCT_TEXT, Place.BROADCAST})


class Metric(StrEnum):
    """What is counted of each person: once, however often they do it."""

    #: Whoever put something into the cart, or tapped on the message of a broadcast: needs the fewest people.
    CLICKS = "clicks"
    #: Whoever bought.
    ORDERS = "orders"
    #: What each person spent, less what went back.
    REVENUE = "revenue"
