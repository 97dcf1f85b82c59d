"""What people are told of coupons without having tapped."""

from __future__ import annotations

from campaigns import outbox
from commerce import coupons
from commerce.coupons import CouponGranted, CouponStatus
from commerce.kit.database import Session
from handlers.chat.messenger import Drawing
from handlers.chat.screen import Button, Screen, lines, text
from handlers.chat.writing import until
from handlers.coupon_words import name_of, threshold_words, worth_words
from handlers.doors import ShowWallet
from handlers.notices import notices


async def tell_granted(session: Session, granted: CouponGranted) -> None:
    """The shop gave somebody a coupon."""
    details = {"coupon": granted.coupon_id}
    dedup = f"coupon-granted:{granted.coupon_id}"
    await outbox.post(session, granted.customer_id, "coupon-granted", details, dedup=dedup)


@notices.draws("coupon-granted")
async def draw_granted(drawing: Drawing) -> Screen | None:
    """What it is worth, and the way to the wallet; nothing when it was taken back meanwhile."""
    coupon = await coupons.get(drawing.session, drawing.customer.id, drawing.details["coupon"])
    if coupon.status is not CouponStatus.AVAILABLE:
        return None
    words = text("notice-coupon-granted", name=name_of(coupon), until=until(coupon.valid_until))
    told = lines(words, worth_words(coupon.terms), threshold_words(coupon.terms))
    return Screen(told, [[Button(text("button-wallet"), ShowWallet())]])
