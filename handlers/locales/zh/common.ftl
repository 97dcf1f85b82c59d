# 各个界面共用的文字。

button-back = ‹ 返回
button-home = 🏠 首页
button-previous = ‹ 上一页
button-next = 下一页 ›
button-page = { $page } / { $pages }
button-support = 客服
button-language = 🌐 语言

listed = { $first }、{ $next }
more-lines = ……另有 { $count } 种商品

file-gone = ⚠️ Telegram 不再提供此文件。店铺已得知；可通过 /support 索取。
pictures-gone = { $left ->
    [0] ⚠️ Telegram 不再提供这些图片。
   *[other] ⚠️ Telegram 不再提供其余图片。
 }
busy = ⏳ 请稍等：您点得太快了。刚才的几次操作没有执行，请过几秒再试。
failed =
    ⚠️ 操作没有成功，是我们的问题。没有任何改动，也没有扣款。
    请稍后再试。如果再次出现，请把这个编号告诉店家：{ $reference }
still-asked = 请重新输入，或发送 /cancel 取消。
interrupted = 刚才中断了一下，您可能没有看到我上一次的答复。它仍然有效，请从这里继续。
not-charged = 您没有被扣款。
