"""What each role of the staff may do."""

from __future__ import annotations

from enum import StrEnum


class Permission(StrEnum):
    """A verb on a resource; whoever is not given it may not do it."""

    ORDER_READ = "order.read"
    ORDER_ACCEPT = "order.accept"
    ORDER_SHIP = "order.ship"
    ORDER_CANCEL = "order.cancel"
    ORDER_REFUND = "order.refund"
    ORDER_REFUND_OVER = "order.refund.over_limit"
    CONSOLE_OPEN = "console.open"
    CUSTOMER_READ = "customer.pii.read"
    CONTACT_READ = "customer.contact.read"
    TALK_ANSWER = "talk.answer"
    PII_EXPORT = "export.pii"
    CATALOGUE_READ = "catalogue.read"
    CATALOGUE_EDIT = "catalogue.edit"
    PRICE_BELOW_COST = "price.below_cost"
    STOCK_ADJUST = "stock.adjust"
    COUPON_EDIT = "coupon.edit"
    CAMPAIGN_PUBLISH = "campaign.publish"
    REFERRAL_REVIEW = "referral.review"
    REVIEW_JUDGE = "review.judge"
    PARTNER_READ = "partner.read"
    PARTNER_EDIT = "partner.edit"
    PARTNER_PAY = "partner.pay"
    PARTNER_PAY_OVER = "partner.pay.over_limit"
    BROADCAST_SEND = "broadcast.send"
    BROADCAST_SEND_OVER = "broadcast.send.over_n"
    POINTS_ADJUST = "points.adjust"
    POINTS_ADJUST_OVER = "points.adjust.over_limit"
    CREDIT_GRANT = "credit.grant"
    CREDIT_GRANT_OVER = "credit.grant.over_limit"
    FIGURES_READ = "figures.read"
    AUDIT_READ = "audit.read"
    STAFF_READ = "staff.read"
    STAFF_GRANT = "staff.grant"
    SHOP_EDIT = "shop.edit"


class Role(StrEnum):
    """A part somebody plays in the shop."""

    OWNER = "owner"
    ADMIN = "admin"
    CATALOGUE = "catalogue"
    MARKETING = "marketing"
    ORDERS = "orders"
    WAREHOUSE = "warehouse"
    SUPPORT = "support"
    FINANCE = "finance"
    ANALYST = "analyst"
    AUDITOR = "auditor"


#: Roles that may do nearly everything: giving one needs two people.
TRUSTED = frozenset({Role.OWNER, Role.ADMIN})

_P = Permission
_MAY: dict[Role, frozenset[Permission]] = {
    Role.OWNER: frozenset(Permission),
    Role.ADMIN: frozenset(Permission) - {_P.STAFF_GRANT},
    Role.CATALOGUE: frozenset({_P.CATALOGUE_READ, _P.CATALOGUE_EDIT, _P.STOCK_ADJUST}),
    Role.MARKETING: frozenset(
        {
            _P.CATALOGUE_READ,
            _P.FIGURES_READ,
            _P.COUPON_EDIT,
            _P.CAMPAIGN_PUBLISH,
            _P.REFERRAL_REVIEW,
            _P.PARTNER_READ,
            _P.PARTNER_EDIT,
            _P.BROADCAST_SEND,
            _P.REVIEW_JUDGE,
        }
    ),
    Role.ORDERS: frozenset(
        {
            _P.ORDER_READ,
            _P.ORDER_ACCEPT,
            _P.ORDER_SHIP,
            _P.ORDER_CANCEL,
            _P.CUSTOMER_READ,
            _P.CONTACT_READ,
            _P.TALK_ANSWER,
        }
    ),
    Role.WAREHOUSE: frozenset({_P.ORDER_READ, _P.ORDER_SHIP, _P.STOCK_ADJUST, _P.CATALOGUE_READ, _P.CUSTOMER_READ}),
    Role.SUPPORT: frozenset({_P.ORDER_READ, _P.CATALOGUE_READ, _P.REVIEW_JUDGE, _P.TALK_ANSWER}),
    Role.FINANCE: frozenset(
        {
            _P.ORDER_READ,
            _P.ORDER_REFUND,
            _P.FIGURES_READ,
            _P.POINTS_ADJUST,
            _P.CREDIT_GRANT,
            _P.PARTNER_READ,
            _P.PARTNER_PAY,
        }
    ),
    Role.ANALYST: frozenset({_P.FIGURES_READ, _P.CATALOGUE_READ, _P.PARTNER_READ}),
    Role.AUDITOR: frozenset(
        {_P.FIGURES_READ, _P.CATALOGUE_READ, _P.ORDER_READ, _P.AUDIT_READ, _P.STAFF_READ, _P.PARTNER_READ}
    ),
}
#: What everybody of the staff may do, and what each role may besides; whatever is not named here is refused.
MAY = {role: rights | {_P.CONSOLE_OPEN} for role, rights in _MAY.items()}
