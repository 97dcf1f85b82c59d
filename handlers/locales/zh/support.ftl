# 顾客与店铺的对话。

support =
    <b>联系店家</b>
    订单有问题？请在“我的订单”里打开：卡片会显示进度，接单之前可以直接取消。
support-write = ✍️ 其他问题请直接写下消息，或发送照片。店员会在这里回复；若现在不在，回来后就会回复。
support-telegram = Telegram 官方客服无法处理在本店的购物问题。
support-sent = ✅ <b>已发送。</b>一有回复就会在这里通知您。
support-stands-open = 店家已收到您的消息，一有回复就会在这里通知您。
support-stands-answered = 店家已回复。
support-stands-closed = 这次对话已结束。再写一条消息即可开始新的对话。
support-write-back = ✍️ 回复
support-all-is-well = 👍 已解决
support-settled = 👍 好的。如还有其他问题，请再写给我们。
support-again = ✍️ 再写一条
talk-by-customer = <b>您</b>，{ $at }：
talk-by-shop = <b>店家</b>，{ $at }：
talk-by-customer-staff = <b>顾客</b>，{ $at }：
talk-by-shop-staff = <b>我们</b>，{ $at }：
talk-photo = 📷 照片
talk-photos = 📷 照片
notice-talk-answered = 💬 <b>{ $shop }回复您：</b>

console-talks = { $count ->
    [0] 💬 对话
   *[other] 💬 对话（{ $count }）
 }
console-talks-waiting = 💬 { $count } 位顾客在等回复
talks-title = { $count ->
    [0] <b>💬 对话</b>：没有人在等回复。
   *[other] <b>💬 对话</b>：{ $count } 位顾客在等回复。
 }
talks-none = 顾客通过 /support 写来的消息会显示在这里，并立即通知您。
talks-row = { $state } { $name } · { $at }
talk-state-open = ❗️
talk-state-answered = ✅
talk-state-closed = ☑️
talk-title = { $state } <b>{ $name }</b>
talk-nameless = 顾客 { $number }
talk-answer = ✍️ 回复
talk-answer-ask = ✍️ 请写下给 { $name } 的回复，或发送照片。
talk-answered = ✅ 已发送。
talk-close = ☑️ 已解决
talk-reopen = ↩️ 还没解决
talk-show = 💬 全部对话
talk-last-order = 📦 最近订单 { $number } · { $stage }
talk-reply-hint = 点击“回复”，或直接回复此消息。
notice-staff-talk = 💬 <b>{ $name } 来问：</b>
log-did-talk-answer = 回复了{ $about }
log-did-talk-close = 结束了{ $about }
log-did-talk-reopen = 重新打开了{ $about }
subject-talk = 对话 { $number }
refusal-nothing-said = 消息是空的。请写几个字，或发送照片。
refusal-talk-full = 您已有许多消息在等待回复，这一条没有保存。请等店家回复。
