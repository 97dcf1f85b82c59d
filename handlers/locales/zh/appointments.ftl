# 预约：服务的时间、顾客的留言、改期与提醒。

appointment-at = 📅 <b>{ $at }</b>
appointment-note = 📝 { $note }
appointment-needed = 📅 请选择到店时间，然后即可下单。
appointment-choose = 📅 选择日期
appointment-other-time = 📅 换个时间
appointment-write-note = 📝 写留言
appointment-other-note = 📝 修改留言
appointment-no-note = 不留言
appointment-ask-note = 📝 需要告诉店家什么？请用一条消息写下（最多 { $most } 个字符）。
appointment-which-day = 📅 <b>哪一天？</b>只显示仍有空闲时间的日子。
appointment-no-day = 📅 目前没有空闲时间。没有下单，也没有任何变化；请稍后再看，或联系店家：/support
appointment-day = { $on }
appointment-which-time = 🕒 <b>{ $on }</b>：几点？所有时间均为店家时间。
appointment-no-time = 🕒 { $on }已没有空闲时间。请选择其他日子。
appointment-move = 📅 更改预约
appointment-moved = ✓ 已改为 { $at }，将通知顾客。

notice-appointment-moved = 📅 店家更改了订单 <code>{ $number }</code> 的预约。若不合适，请在订单卡片上更改，或联系店家：/support
notice-appointment-near = ⏰ 订单 <code>{ $number }</code> 的预约即将到来：
notice-staff-appointment-moved = 📅 顾客更改了订单 <code>{ $number }</code> 的预约：
notice-staff-appointment-near = ⏰ 预约即将到来：订单 <code>{ $number }</code>

refusal-time-taken = 这个时间已不可选。没有任何变化，也没有动用款项；请另选时间。
refusal-time-missing = 请先选择时间。没有下单，也没有动用款项。
refusal-appointment-settled = 订单 { $number } 的预约已不能在此更改。没有任何变化；请联系店家：/support

log-did-appointment-move = 更改了{ $about }的预约
