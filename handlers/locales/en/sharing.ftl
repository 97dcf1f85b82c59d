# The shop in other chats.

inline-price = { $price }
inline-price-from = from { $price }
inline-open = 🛍 Open at { $shop }
group-shop = <b>{ $shop }</b> is open. Shopping is private: tap below and I write to you.
