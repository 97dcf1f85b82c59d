# Flash sales: few pieces, a low price, one moment.

refusal-flash-barred = Too many of your orders in this sale were not paid in time, so it keeps no more pieces for you. Pay an order that is still open, or buy at the usual price.
refusal-flash-below-cost = At this price a piece would be sold for less than it costs the shop.
refusal-flash-limit =
    { $left ->
        [0] One customer can have { $most } of this at the sale’s price, and you have them already. You have not been charged.
       *[other] One customer can have { $most } of this at the sale’s price; you can have { $left } more. You have not been charged.
    }
refusal-flash-not-begun = ⏳ This sale begins { $starts } for you. Nothing can be ordered before.
refusal-flash-over = ⌛ This sale is over, and its price is gone. You have not been charged.
refusal-flash-paid-fast =
    { $minutes ->
        [one] In this sale pieces are kept for one minute, and this way to pay takes days. Please choose a faster one. You have not been charged.
       *[other] In this sale pieces are kept for { $minutes } minutes, and this way to pay takes days. Please choose a faster one. You have not been charged.
    }
refusal-flash-paused = This sale is paused for the moment. You have not been charged.
refusal-flash-sold-out =
    { $left ->
        [0] All pieces of this sale are taken. You have not been charged. If somebody does not pay in time, one may come back.
        [one] Only one piece of this sale is left. You have not been charged.
       *[other] Only { $left } pieces of this sale are left. You have not been charged.
    }
refusal-flash-terms-unclear = These numbers cannot be: pieces are 1 or more, and they are kept from 1 minute to 1 hour.
refusal-flash-too-dear = It costs { $price } otherwise. The price in a sale has to be lower.
refusal-flash-without-end = A flash sale needs an end that customers can be told. Choose one first.
