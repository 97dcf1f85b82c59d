# The shop in other chats.

inline-price = { $price }
inline-price-from = from { $price }
inline-open = 🛍 Open at { $shop }
group-shop = <b>{ $shop }</b> is open. Shopping is private: tap below and I write to you.
inline-sold-out = { $price } · sold out for now
inline-shop = 🛍 Open { $shop }
inline-nothing = Nothing found. Look around in { $shop }
