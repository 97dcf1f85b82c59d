"""The chat: everything the shop says and hears in Telegram. `ROUTERS` is the table of contents."""

from handlers import (
    adding,
    appointments,
    bargains,
    broadcasts,
    calling_off,
    carts,
    check_ins,
    checkout,
    coupons,
    credit,
    deals,
    digital,
    documents,
    drops,
    exchanges,
    flash_sales,
    followed,
    forms,
    group_buys,
    groups,
    inline,
    invite,
    journeys,
    live_comments,
    live_sales,
    loyalty,
    menu,
    my_data,
    offer_notices,
    orders,
    packets,
    parcels,
    partners,
    payments,
    paysupport,
    picks,
    product_details,
    products,
    readdressing,
    reading_reviews,
    return_drafts,
    returns,
    reviews,
    saved_addresses,
    saving,
    search,
    setting_times,
    settings,
    shared_wishlists,
    shelves,
    showing_around,
    sifting,
    start,
    stopping,
    support,
    teams,
    transfers,
    using_points,
    venues,
    wishlists,
)
from handlers import journey_notices as journey_notices  # draws what journeys say
from handlers import order_news as order_news  # draws what is told of orders
from handlers import review_notices as review_notices  # draws what is told of reviews
from handlers import wallet as wallets
from handlers.merchant import bargain_changes as merchant_bargain_changes
from handlers.merchant import bargain_plans as merchant_bargain_plans
from handlers.merchant import bargain_rules as merchant_bargain_rules
from handlers.merchant import bargain_wizard as merchant_bargain_wizard
from handlers.merchant import broadcast_addressing as merchant_broadcast_addressing
from handlers.merchant import broadcast_aiming as merchant_broadcast_aiming
from handlers.merchant import broadcast_drafts as merchant_broadcast_drafts
from handlers.merchant import broadcast_launching as merchant_broadcast_launching
from handlers.merchant import broadcast_parts as merchant_broadcast_parts
from handlers.merchant import broadcast_times as merchant_broadcast_times
from handlers.merchant import broadcasts as merchant_broadcasts
from handlers.merchant import campaign_results as merchant_campaign_results
from handlers.merchant import campaigns as merchant_campaigns
from handlers.merchant import cancelling as merchant_cancelling
from handlers.merchant import console as merchant_console
from handlers.merchant import coupon_drafts as merchant_coupon_drafts
from handlers.merchant import coupons as merchant_coupons
from handlers.merchant import digital as merchant_digital
from handlers.merchant import discounting as merchant_discounting
from handlers.merchant import drop_drafts as merchant_drop_drafts
from handlers.merchant import drops as merchant_drops
from handlers.merchant import exchanges as merchant_exchanges
from handlers.merchant import experiment_arms as merchant_experiment_arms
from handlers.merchant import experiment_charts as merchant_experiment_charts
from handlers.merchant import experiment_drafts as merchant_experiment_drafts
from handlers.merchant import experiment_terms as merchant_experiment_terms
from handlers.merchant import experiments as merchant_experiments
from handlers.merchant import exporting as merchant_exporting
from handlers.merchant import flash_changes as merchant_flash_changes
from handlers.merchant import flash_rules as merchant_flash_rules
from handlers.merchant import flash_sales as merchant_flash_sales
from handlers.merchant import flash_wizard as merchant_flash_wizard
from handlers.merchant import fulfilling as merchant_fulfilling
from handlers.merchant import goods as merchant_goods
from handlers.merchant import goods_adding as merchant_goods_adding
from handlers.merchant import goods_editing as merchant_goods_editing
from handlers.merchant import group_changes as merchant_group_changes
from handlers.merchant import group_plans as merchant_group_plans
from handlers.merchant import group_rules as merchant_group_rules
from handlers.merchant import group_teams as merchant_group_teams
from handlers.merchant import group_thanks as merchant_group_thanks
from handlers.merchant import group_wizard as merchant_group_wizard
from handlers.merchant import import_columns as merchant_import_columns
from handlers.merchant import imports as merchant_imports
from handlers.merchant import invitations as merchant_invitations
from handlers.merchant import journey_tuning as merchant_journey_tuning
from handlers.merchant import journeys as merchant_journeys
from handlers.merchant import live_changes as merchant_live_changes
from handlers.merchant import live_plans as merchant_live_plans
from handlers.merchant import live_rules as merchant_live_rules
from handlers.merchant import live_wizard as merchant_live_wizard
from handlers.merchant import log as merchant_log
from handlers.merchant import money as merchant_money
from handlers.merchant import moving as merchant_moving
from handlers.merchant import never_paid as merchant_never_paid
from handlers.merchant import offer_drafts as merchant_offer_drafts
from handlers.merchant import offer_launching as merchant_offer_launching
from handlers.merchant import offers as merchant_offers
from handlers.merchant import orders as merchant_orders
from handlers.merchant import packets as merchant_packets
from handlers.merchant import packing as merchant_packing
from handlers.merchant import parcels as merchant_parcels
from handlers.merchant import partner_goods as merchant_partner_goods
from handlers.merchant import partner_making as merchant_partner_making
from handlers.merchant import partner_payouts as merchant_partner_payouts
from handlers.merchant import partner_terms as merchant_partner_terms
from handlers.merchant import partners as merchant_partners
from handlers.merchant import places as merchant_places
from handlers.merchant import points as merchant_points
from handlers.merchant import product_facts as merchant_product_facts
from handlers.merchant import promotion_changes as merchant_promotion_changes
from handlers.merchant import promotion_goods as merchant_promotion_goods
from handlers.merchant import promotion_limits as merchant_promotion_limits
from handlers.merchant import promotion_wizard as merchant_promotion_wizard
from handlers.merchant import promotions as merchant_promotions
from handlers.merchant import referral_changes as merchant_referral_changes
from handlers.merchant import referrals as merchant_referrals
from handlers.merchant import repricing as merchant_repricing
from handlers.merchant import returns as merchant_returns
from handlers.merchant import reviews as merchant_reviews
from handlers.merchant import searches as merchant_searches
from handlers.merchant import second_look as merchant_second_look
from handlers.merchant import segment_building as merchant_segment_building
from handlers.merchant import segments as merchant_segments
from handlers.merchant import staff as merchant_staff
from handlers.merchant import stock as merchant_stock
from handlers.merchant import stock_book as merchant_stock_book
from handlers.merchant import synonyms as merchant_synonyms
from handlers.merchant import talks as merchant_talks
from handlers.merchant import tasks as merchant_tasks
from handlers.merchant import venues as merchant_venues
from handlers.merchant import why as merchant_why

ROUTERS = (
    start.router,
    menu.router,
    my_data.router,
    settings.router,
    setting_times.router,
    stopping.router,
    support.router,
    search.router,
    followed.router,
    inline.router,
    groups.router,
    shelves.router,
    sifting.router,
    products.router,
    product_details.router,
    adding.router,
    picks.router,
    offer_notices.router,
    saving.router,
    wishlists.router,
    shared_wishlists.router,
    flash_sales.router,
    group_buys.router,
    teams.router,
    bargains.router,
    showing_around.router,
    deals.router,
    carts.router,
    checkout.router,
    saved_addresses.router,
    forms.router,
    coupons.router,
    wallets.router,
    invite.router,
    packets.router,
    partners.router,
    drops.router,
    payments.router,
    calling_off.router,
    transfers.router,
    credit.router,
    paysupport.router,
    orders.router,
    readdressing.router,
    documents.router,
    return_drafts.router,
    returns.router,
    exchanges.router,
    reviews.router,
    reading_reviews.router,
    parcels.router,
    loyalty.router,
    check_ins.router,
    using_points.router,
    merchant_console.router,
    merchant_orders.router,
    merchant_fulfilling.router,
    merchant_packing.router,
    merchant_parcels.router,
    merchant_cancelling.router,
    merchant_never_paid.router,
    merchant_returns.router,
    merchant_exchanges.router,
    merchant_tasks.router,
    merchant_reviews.router,
    merchant_talks.router,
    merchant_staff.router,
    merchant_invitations.router,
    merchant_second_look.router,
    merchant_log.router,
    merchant_promotions.router,
    merchant_promotion_wizard.router,
    merchant_promotion_goods.router,
    merchant_promotion_limits.router,
    merchant_promotion_changes.router,
    merchant_campaigns.router,
    merchant_bargain_plans.router,
    merchant_bargain_wizard.router,
    merchant_bargain_rules.router,
    merchant_bargain_changes.router,
    merchant_group_wizard.router,
    merchant_group_rules.router,
    merchant_group_teams.router,
    merchant_group_thanks.router,
    merchant_group_changes.router,
    merchant_group_plans.router,
    merchant_goods.router,
    merchant_exporting.router,
    merchant_goods_adding.router,
    merchant_goods_editing.router,
    merchant_repricing.router,
    merchant_imports.router,
    merchant_import_columns.router,
    merchant_stock.router,
    merchant_product_facts.router,
    merchant_stock_book.router,
    digital.router,
    appointments.router,
    merchant_digital.router,
    merchant_searches.router,
    merchant_synonyms.router,
    merchant_places.router,
    merchant_moving.router,
    merchant_money.router,
    merchant_discounting.router,
    merchant_points.router,
    merchant_referrals.router,
    merchant_referral_changes.router,
    merchant_coupons.router,
    merchant_coupon_drafts.router,
    merchant_packets.router,
    merchant_partners.router,
    merchant_partner_making.router,
    merchant_partner_terms.router,
    merchant_partner_goods.router,
    merchant_partner_payouts.router,
    merchant_drops.router,
    merchant_drop_drafts.router,
    merchant_experiments.router,
    merchant_experiment_arms.router,
    merchant_experiment_drafts.router,
    merchant_experiment_terms.router,
    merchant_experiment_charts.router,
    merchant_campaign_results.router,
    broadcasts.router,
    journeys.router,
    merchant_broadcasts.router,
    merchant_offers.router,
    merchant_offer_drafts.router,
    merchant_offer_launching.router,
    merchant_broadcast_drafts.router,
    merchant_broadcast_parts.router,
    merchant_broadcast_aiming.router,
    merchant_broadcast_addressing.router,
    merchant_broadcast_times.router,
    merchant_broadcast_launching.router,
    merchant_journeys.router,
    merchant_journey_tuning.router,
    merchant_why.router,
    merchant_segments.router,
    merchant_segment_building.router,
    merchant_flash_sales.router,
    merchant_flash_wizard.router,
    merchant_flash_rules.router,
    merchant_flash_changes.router,
    venues.router,
    merchant_venues.router,
    live_comments.router,
    live_sales.router,
    merchant_live_plans.router,
    merchant_live_wizard.router,
    merchant_live_rules.router,
    merchant_live_changes.router,
)
