# Магазин в других чатах.

inline-price = { $price }
inline-price-from = от { $price }
inline-open = 🛍 Открыть в { $shop }
group-shop = <b>{ $shop }</b> открыт. Покупки — дело личное: нажмите ниже, и я напишу вам.
