# المتجر في محادثات أخرى.

inline-price = { $price }
inline-price-from = من { $price }
inline-open = 🛍 فتح في { $shop }
group-shop = <b>{ $shop }</b> مفتوح. التسوق خاص: اضغط أدناه وسأراسلك.
inline-sold-out = { $price } · نفدت الكمية حاليًا
inline-shop = 🛍 افتح { $shop }
inline-nothing = لا نتائج. تصفّح { $shop }
