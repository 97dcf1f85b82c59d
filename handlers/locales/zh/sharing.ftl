# 其他聊天中的店铺。

inline-price = { $price }
inline-price-from = { $price } 起
inline-open = 🛍 在 { $shop } 打开
group-shop = <b>{ $shop }</b> 正在营业。购物是私密的：点下面，我会私信您。
inline-sold-out = { $price } · 暂时售罄
inline-shop = 🛍 打开 { $shop }
inline-nothing = 没有找到，去 { $shop } 看看
