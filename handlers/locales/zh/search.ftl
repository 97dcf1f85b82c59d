# 找东西。

search-ask = 🔎 您想找什么？输入几个字就行，打错一点也没关系。
search-found = 🔎 <i>{ $words }</i>
    找到 { $count } 件商品，最相关的排在前面：
search-nothing =
    🔎 没有找到与 <i>{ $words }</i> 有关的商品。
    换个说法或少输几个字试试，也可以去货架上看看。
search-meant = 您是不是要找 <b>{ $words }</b>？
search-for = 🔎 「{ $words }」
