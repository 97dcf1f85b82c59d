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
    CUSTOMER_READ = "customer.pii.read"
    CATALOGUE_READ = "catalogue.read"
    CATALOGUE_EDIT = "catalogue.edit"
    STOCK_ADJUST = "stock.adjust"
    COUPON_EDIT = "coupon.edit"
    FIGURES_READ = "figures.read"
    AUDIT_READ = "audit.read"
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


_P = Permission
MAY: dict[Role, frozenset[Permission]] = {
    Role.OWNER: frozenset(Permission),
    Role.ADMIN: frozenset(Permission) - {_P.STAFF_GRANT},
    Role.CATALOGUE: frozenset({_P.CATALOGUE_READ, _P.CATALOGUE_EDIT, _P.STOCK_ADJUST}),
    Role.MARKETING: frozenset({_P.CATALOGUE_READ, _P.FIGURES_READ, _P.COUPON_EDIT}),
    Role.ORDERS: frozenset({_P.ORDER_READ, _P.ORDER_ACCEPT, _P.ORDER_SHIP, _P.ORDER_CANCEL, _P.CUSTOMER_READ}),
    Role.WAREHOUSE: frozenset({_P.ORDER_READ, _P.ORDER_SHIP, _P.STOCK_ADJUST, _P.CATALOGUE_READ}),
    Role.SUPPORT: frozenset({_P.ORDER_READ, _P.CATALOGUE_READ}),
    Role.FINANCE: frozenset({_P.ORDER_READ, _P.ORDER_REFUND, _P.FIGURES_READ}),
    Role.ANALYST: frozenset({_P.FIGURES_READ, _P.CATALOGUE_READ}),
    Role.AUDITOR: frozenset({_P.FIGURES_READ, _P.CATALOGUE_READ, _P.ORDER_READ, _P.AUDIT_READ}),
}
