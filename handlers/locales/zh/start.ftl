# 店铺首页。

home-title = <b>欢迎光临 { $shop }</b>
home-what =
    随便逛逛，或者直接输入您想找的东西。
    付款和查看订单都在这里完成。我是机器人；在“帮助”里点一下就能找到店里的人。
link-lost = 这个链接指向的内容已经不在了，欢迎四处看看。
home-continue = ▶ 继续下单 · 第 { $number } 步，共 { $count } 步
home-browse = 🛍 逛一逛
home-search = 🔎 搜索
home-cart = { $count ->
    [0] 🛒 购物车
   *[other] 🛒 购物车（{ $count }）
 }
home-merchant = 🧾 商家控制台
button-my-orders = 📦 我的订单
button-help = ❓ 帮助
language-ask = 您想用哪种语言？
