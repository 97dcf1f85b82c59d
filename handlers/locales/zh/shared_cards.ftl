# 其他聊天里的卡片：倒计时，以及为卡片绘制的图片。

card-ends = ⏳ { $until } 截止 · 还剩 { $left }
card-ends-now = ⏳ { $until } 截止 · 不到 1 分钟
card-hours-minutes = { $hours } 小时 { $minutes } 分钟

card-picture = 🖼 宣传图片
card-picture-about = 🖼 保存、打印或转发这张图片：扫描上面的二维码即可打开 { $link }
    图片会随进度更新，您分享的卡片也一样。
card-picture-together = 拼团价
card-picture-alone = 单独购买
card-picture-now = 现价
card-picture-before = 原价
card-picture-lowest = 砍到底价
card-picture-for-all = 前 { $people } 人领取
card-picture-seats = { $done }/{ $wanted } 人
card-picture-helpers = 已有 { $done }/{ $wanted } 人帮砍
card-picture-shares = 已领 { $done }/{ $wanted } 份
card-picture-ends = { $until } 截止
card-picture-team-done = 已成团
card-picture-bargain-done = 价格已定
card-picture-packet-done = 已全部领完
card-picture-came-to-nothing = 未成团
card-picture-over = 时间已到
card-picture-join = 扫码参团
card-picture-help = 扫码帮砍
card-picture-open = 扫码领取
card-picture-shop = 扫码逛店
card-picture-as-of = 截至 { $at }
