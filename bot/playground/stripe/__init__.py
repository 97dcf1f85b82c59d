"""A Stripe of our own: pages for paying, payments, refunds, disputes and signed messages, for the demo and for tests.

It keeps everything in memory and answers over HTTP as Stripe does, errors and idempotency keys included. Messages to
the shop are owed until `deliver` is called: as they come, twice, in reverse, or late.

    stripe = Stripe(clock.now, secret="whsec_…")
    app.add_routes(stripe_routes(stripe))
    stripe.tell("http://127.0.0.1:8080/payments/stripe")
"""

from bot.playground.stripe.api import stripe_routes
from bot.playground.stripe.house import Declined, Stripe, StripeError
from bot.playground.stripe.pay_page import pay_page_routes

__all__ = ["Declined", "Stripe", "StripeError", "pay_page_routes", "stripe_routes"]
