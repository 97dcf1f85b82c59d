# 命令菜单（每条最多 256 个字符）。

command-start = 首页
command-search = 找东西
command-cart = 购物车
command-orders = 我的订单
command-deals = 优惠与拼团
command-support = 联系店家
command-settings = 语言、通知与免打扰
command-help = 使用说明
command-shop = { $shop } 在哪里
command-deal = { $shop } 的拼团活动
