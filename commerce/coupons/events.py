"""What may be told of coupons afterwards."""

from dataclasses import dataclass

from commerce.kit.events import Event


@dataclass(frozen=True, kw_only=True)
class CouponGranted(Event):
    """The shop gave a customer a coupon."""

    coupon_id: int
    customer_id: int
