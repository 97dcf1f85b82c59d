# Магазин в других чатах.

inline-price = { $price }
inline-price-from = от { $price }
inline-open = 🛍 Открыть в { $shop }
group-shop = <b>{ $shop }</b> открыт. Покупки — дело личное: нажмите ниже, и я напишу вам.
inline-sold-out = { $price } · пока распродано
inline-shop = 🛍 Открыть { $shop }
inline-nothing = Ничего не нашлось. Загляните в { $shop }
