# Cards in other chats: their clock, and the picture that is drawn for them.

card-ends = ⏳ ends { $until } · { $left } left
card-ends-now = ⏳ ends { $until } · less than a minute left
card-hours-minutes = { $hours } h { $minutes } min

card-picture = 🖼 Picture to show around
card-picture-about = 🖼 Save this picture, print it, send it on: the code on it leads to { $link }
    It follows how things stand, here and on the cards that you share.
card-picture-together = together
card-picture-alone = alone
card-picture-now = now
card-picture-before = before
card-picture-lowest = with everybody's help
card-picture-for-all = for the first { $people }
card-picture-seats = { $done } of { $wanted }
card-picture-helpers = { $done } of { $wanted } helped
card-picture-shares = { $done } of { $wanted } taken
card-picture-ends = Ends { $until }
card-picture-team-done = The team is complete
card-picture-bargain-done = The price is settled
card-picture-packet-done = All shares are taken
card-picture-came-to-nothing = It came to nothing
card-picture-over = The time is over
card-picture-join = Scan to join
card-picture-help = Scan to help
card-picture-open = Scan to open
card-picture-shop = Scan to see the shop
card-picture-as-of = as of { $at }
