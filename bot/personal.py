"""What each table of the shop holds of people, and what becomes of it when one of them is erased: all on one page.

Every table stands here, a new one too, or a test fails. `erased` rows go; `kept` rows stay for the books under a number
that leads to nobody, and `blank` says what in them names somebody. Whoever adds a table adds a line:

    erased("wish", "wishes"),                                      # their rows, by `customer_id`
    kept("review", "reviews", blank=("words",)),                   # stays, without what they wrote
    erased("review_photo", "reviews", "review_id=review.id"),      # theirs by the row it belongs to
"""

from typing import Any

from campaigns import behaviour, consent, journeys, live_sales, partners, recommendations, referrals
from campaigns.partners import PartnerStatus
from commerce import credit, customers, documents, membership, payments, reviews
from commerce.kit.database import Session
from commerce.my_data import FROM_NUMBER, Hindrance, Why, by_hand, erased, kept, nobodys, of_staff, register
from handlers.chat import inbox

_GONE = "erased"
_ORDER = "order_id=orders.id"
_CHAT = "chat_id=customer.telegram_id"
#: What stands where a number of a carrier's stood: the parcel arrived, and nobody follows it any more.
_NUMBER = "-"


async def stop_advertising(session: Session, customer_id: int) -> None:
    """They agree to nothing any more, and want nothing personal; that they once did stays proven."""
    await consent.stop_all(session, customer_id, _GONE)
    await consent.set_personal(session, customer_id, False)


async def forget_set_aside(session: Session, customer_id: int) -> None:
    """Updates of theirs that could not be handled are not tried again."""
    await inbox.forget(session, (await customers.get(session, customer_id)).telegram_id)


async def told_of_set_aside(session: Session, customer_id: int) -> tuple[str, str, list[dict[str, Any]]]:
    """Updates of theirs that could not be handled."""
    known = await customers.get(session, customer_id)
    return "chat", "inbox", await inbox.set_aside_of(session, known.telegram_id)


#: Done before the rows: what somebody holds is free for others, what they could spend is owed no more.
BESIDES = (
    live_sales.give_all_back,
    credit.forfeit,
    membership.forfeit,
    stop_advertising,
    journeys.leave_all,
    referrals.forget,
    partners.forget,
    recommendations.forget_history,
    behaviour.forget_history,
    payments.forget_said,
    reviews.end_thanks,
    forget_set_aside,
)


async def partnership(session: Session, customer_id: int) -> Hindrance | None:
    """Whoever is a partner has the shop end that first, and is paid what they earned."""
    partner = await partners.find_of(session, customer_id)
    if partner is None:
        return None
    stands = await partners.figures(session, partner)
    owed = bool(stands.pending or stands.approved)
    return Hindrance(Why.PARTNER) if owed or partner.status is not PartnerStatus.ENDED else None


REGISTER = register(
    # Who they are.
    kept(
        "customer",
        "person",
        "id",
        blank={
            "telegram_id": FROM_NUMBER,
            "name": None,
            "username": None,
            "seen_as": "",
            "phone": None,
            "phone_index": None,
            "reachable": False,
            "unreachable_reason": customers.ERASED,
            "customer_group": None,
            "first_source": None,
        },
        hide=("lot",),
    ),
    erased("address", "person"),
    erased("birthday", "person"),
    nobodys("erasure"),
    # What they bought: sums and goods stay, for the books and for the tax office.
    erased("cart_line", "cart"),
    erased("checkout_draft", "cart"),
    kept("orders", "orders", blank=("address", "cancel_note")),
    kept("order_line", "orders", _ORDER),
    kept("order_adjustment", "orders", _ORDER),
    kept("order_line_adjustment", "orders", "line_id=order_line.id"),
    kept("order_history", "orders", _ORDER, blank=("note",)),
    kept("order_origin", "orders"),
    kept("document", "documents", rewrite={"figures": documents.without_buyer}),
    kept("promotion_use", "orders"),
    kept("promotion_tally", "orders"),
    kept("event_price", "cart"),
    kept("stock_hold", "orders", _ORDER),
    nobodys("stock_movement"),
    # Money.
    kept("payment", "payments", "customer_id", _ORDER, hide=("ref",)),
    kept("payment_event", "payments", "payment_id=payment.id", blank=("details",)),
    kept("payment_page", "payments", "payment_id=payment.id", blank=("url",), hide=("provider_ref",)),
    kept("refund", "payments", "payment_id=payment.id"),
    kept("dispute", "payments", "payment_id=payment.id"),
    kept("tender_share", "payments", _ORDER),
    kept("staff_task", "payments", _ORDER, "payment_id=payment.id"),
    by_hand("provider_message"),
    kept("credit_balance", "credit"),
    kept("credit_transaction", "credit", blank=("reason",)),
    kept("credit_leg", "credit", "transaction_id=credit_transaction.id"),
    # Parcels and what came back.
    kept("shipment", "parcels", _ORDER, blank={"tracking_number": _NUMBER, "own_link": None}),
    kept("shipment_line", "parcels", "shipment_id=shipment.id"),
    kept("tracking_event", "parcels", "shipment_id=shipment.id", blank=("note",)),
    kept(
        "carrier_report",
        "parcels",
        "number=shipment.tracking_number",
        blank={"number": _NUMBER, "words": None},
        hide=("source", "event_id"),
    ),
    kept("pickup", "parcels", _ORDER, blank=("code",)),
    kept("return_request", "returns", blank=("note", "answer", "tracking")),
    kept("return_line", "returns", "return_id=return_request.id"),
    erased("return_photo", "returns", "return_id=return_request.id"),
    kept("appointment", "orders", _ORDER, blank=("note",)),
    # What was given to them once they had paid; keys are the shop's, and stay so that none is given again.
    kept("digital_grant", "orders", blank=("content",)),
    nobodys("digital_key", secrets=("words",)),
    of_staff("bulk_change", "awaited_photo"),
    nobodys("bulk_batch", "import_mark"),
    of_staff("digital_good", secrets=("content",)),
    of_staff("digital_batch", secrets=("file_id", "draft")),
    # What they saved, and wish to be told.
    erased("wishlist", "wishes"),
    erased("saved_goods", "wishes"),
    erased("wish", "wishes"),
    # What they said of goods: the stars count on, the words go.
    kept("review", "reviews", blank=("words", "verdict", "answer", "more")),
    erased("review_photo", "reviews", "review_id=review.id"),
    erased("review_version", "reviews", "review_id=review.id"),
    kept("review_vote", "reviews"),
    kept("review_thanks", "reviews"),
    # Points, tiers, coupons.
    kept("points_purse", "points"),
    kept("points_txn", "points", blank=("note",)),
    kept("points_leg", "points", "txn_id=points_txn.id"),
    kept("points_lot", "points"),
    kept("points_use", "points", _ORDER),
    kept("points_order", "points"),
    kept("tier_standing", "points"),
    kept("tier_change", "points"),
    kept("checkin", "points"),
    erased("checkin_reminder", "points"),
    kept("coupon", "coupons"),
    erased("coupon_guess", "coupons"),
    # Campaigns they took part in: each counts its pieces, its seats and its people.
    kept("group_member", "campaigns"),
    kept("group_reward", "campaigns"),
    erased("group_watch", "campaigns"),
    kept("flash_count", "campaigns"),
    kept("flash_claim", "campaigns"),
    erased("flash_reminder", "campaigns"),
    erased("flash_watch", "campaigns"),
    kept("bargain", "campaigns"),
    kept("bargain_help", "campaigns", "helper_id"),
    kept("live_person", "campaigns", blank={"named": False}),
    kept("live_claim", "campaigns", hide=("chat_id", "message_id")),
    kept("packet_share", "campaigns"),
    kept("coupon_drop_claim", "campaigns"),
    erased("coupon_drop_reminder", "campaigns"),
    kept("offer_pick", "campaigns", hide=("chance", "anyway", "standing", "worth")),
    erased("shared_card", "campaigns", hide=("inline_message_id", "looks", "picture", "not_before", "failures")),
    kept("card_picture", "", "keeper_id", blank=("keeper_id",)),
    # Friends and partners.
    erased("referral_link", "invitations"),
    kept("referral", "invitations", "friend_id", "inviter_id", hide=("signals",)),
    kept("referral_coupon", "invitations", "coupon_id=coupon.id"),
    erased("referral_cluster", ""),
    kept("partner", "partners", blank={"customer_id": None, "name": "—"}),
    kept("partner_click", "partners", blank=("customer_id",)),
    erased("partner_binding", "partners"),
    kept("partner_order", "partners", "partner_id=partner.id"),
    kept("partner_part", "partners", "order_id=partner_order.order_id"),
    kept("partner_line", "partners", "order_id=partner_order.order_id"),
    kept("partner_entry", "partners", "order_id=partner_order.order_id"),
    kept("partner_code", "partners", "partner_id=partner.id"),
    kept("partner_rate", "partners", "partner_id=partner.id"),
    kept("partner_statement", "partners", "partner_id=partner.id"),
    kept("partner_payout", "partners", "partner_id=partner.id"),
    # What they and the shop said to each other.
    erased("talk", "support"),
    erased("talk_message", "support", "talk_id=talk.id"),
    # What was written to them, what they agreed to, and how they wish it.
    kept("delivery", "messages", blank=("message_id",), numbers=("details",), hide=("message_id",)),
    kept("touch", "messages"),
    kept("consent", "consent"),
    kept("consent_change", "consent"),
    #: What another process still keeps in mind of them is left out for that.
    kept(
        "habits",
        "consent",
        blank={
            **dict.fromkeys(("zone", "zone_from", "quiet_from", "quiet_until", "asked_at")),
            **dict.fromkeys(("last_word_id", "last_word_at")),
            "personal": False,
        },
    ),
    kept("journey_enrolment", "messages"),
    erased("journey_wait", "messages"),
    kept("journey_step", "messages", "enrolment_id=journey_enrolment.id"),
    erased("journey_due", "messages"),
    kept("experiment_exposure", "messages"),
    kept("segment_member", "messages"),
    erased("customer_tag", "person"),
    # What they did, and what follows from it for suggestions.
    erased("behaviour_event", "events"),
    erased("behaviour_past", "events"),
    erased("arrival", "events"),
    erased("purchase", "suggestions"),
    erased("taste", "suggestions"),
    erased("avoidance", "suggestions"),
    erased("pushed_pick", "suggestions"),
    erased("exploration", "suggestions", hide=("odds",)),
    # The chat itself.
    erased("chat_memory", "chat", _CHAT),
    erased("kept_message", "chat", _CHAT),
    erased("wrong_code", "chat"),
    by_hand("inbox"),
    # Their work in the shop.
    kept("staff_member", "staff"),
    kept("audit_entry", "staff", "actor_id", hide=("subject", "details", "reason")),
    # Who of the staff did something: their number stays, for the log may not be changed.
    of_staff(
        "claim_code",
        "staff_invitation",
        "approval",
        "packing_line",
        "promotion",
        "coupon_template",
        "campaign",
        "coupon_drop",
        "packet",
        "venue",
        "venue_post",
        "segment",
        "experiment",
        "broadcast",
        "broadcast_content",
        "broadcast_pace",
        "offer_campaign",
    ),
    # Facts that were told, by number.
    nobodys("event", "reaction"),
    # The shop's own: goods, prices, places, rules.
    nobodys("category", "category_text", "product", "product_text", "variant", "price_history", "photo", "photo_file"),
    nobodys("location", "inventory", "stock_aside", "tax_rate", "shipping_zone", "delivery_method", "shop_paper"),
    nobodys("document_series", "loyalty_programme", "referral_rules", "referral_sweep", "shared_thing"),
    nobodys("campaign_variant", "group_terms", "group_price", "group_team", "flash_terms", "flash_price"),
    nobodys("bargain_terms", "bargain_price", "live_terms", "live_price", "coupon_drop_day", "experiment_arm"),
    nobodys("journey", "journey_version", "segment_snapshot", "partner_invitation"),
    nobodys("search_synonym", "search_standing"),
    nobodys("search_miss", secrets=("words",)),
    nobodys("product_rating", "product_facts", "product_film", "appointment_slot"),
    nobodys("demand", "companion", "little_known", "taste_model"),
    besides=BESIDES,
    hindering=(partnership,),
    telling=(told_of_set_aside,),
)
