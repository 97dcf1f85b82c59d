"""The chat: everything the shop says and hears in Telegram. `ROUTERS` is the table of contents."""

from handlers import carts, checkout, coupons, forms, groups, inline, menu, orders, payments, products, search, start
from handlers import wallet as wallets
from handlers.merchant import cancelling as merchant_cancelling
from handlers.merchant import console as merchant_console
from handlers.merchant import coupon_drafts as merchant_coupon_drafts
from handlers.merchant import coupons as merchant_coupons
from handlers.merchant import fulfilling as merchant_fulfilling
from handlers.merchant import orders as merchant_orders
from handlers.merchant import tasks as merchant_tasks

ROUTERS = (
    start.router,
    menu.router,
    search.router,
    inline.router,
    groups.router,
    products.router,
    carts.router,
    checkout.router,
    forms.router,
    coupons.router,
    wallets.router,
    payments.router,
    orders.router,
    merchant_console.router,
    merchant_orders.router,
    merchant_fulfilling.router,
    merchant_cancelling.router,
    merchant_tasks.router,
    merchant_coupons.router,
    merchant_coupon_drafts.router,
)
