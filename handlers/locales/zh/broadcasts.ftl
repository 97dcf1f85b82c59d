# 群发：读者收到的消息，以及撰写、选人、发送和查看进度的柜台。

broadcast-from = 来自 { $shop }
broadcast-goods = 🛍 { $title }
broadcast-coupon = 🎟 领取优惠券：{ $name }
broadcast-only-shown = 这只是预览，按钮对您的读者有效。
broadcast-coupon-taken = 🎉 <b>{ $name }</b> 归您了，已放入钱包，有效期至 { $until }。结算最后一步点“✅ 使用”即可。

command-broadcast = 给大家发消息
console-broadcasts = 📣 群发
broadcasts-title = { $count ->
    [0] <b>📣 还没有群发。</b>群发把一条消息一次性发给所有同意接收优惠信息的人：文字、照片或视频，可附商品、按钮或优惠券。在您预览并发送之前，没有人会收到。
   *[other] <b>📣 群发</b>（{ $count }）
 }
broadcast-new = ＋ 新建群发
broadcast-ask-message = ✍️ 请把要发给大家的消息发给我：带格式的文字、照片、相册或视频。

    <code>{"{"}first_name{"}"}</code> 会换成读者的名字（<code>{"{"}first_name|朋友{"}"}</code> 对没有名字的人称“朋友”），<code>{"{"}shop{"}"}</code> 会换成店名。
broadcast-ask-words = ✍️ 请发送{ $language }的消息。没有对应语言的人会看到店铺的第一种语言。
broadcast-says-now = 现在的内容：<i>{ $words }</i>
broadcast-mute = 删除这段文字
broadcast-cannot-bring = 群发可以是文字、照片、相册或视频。请发送其中一种。
broadcast-without-words = （没有文字）

broadcast-label-draft = ✏️ { $number } · { $begins }
broadcast-label-scheduled = 🕒 { $number } · { $begins }
broadcast-label-overdue = ❗ { $number } · { $begins }
broadcast-label-preparing = ⏳ { $number } · { $begins }
broadcast-label-running = 🟢 { $number } · { $begins }
broadcast-label-paused = ⏸ { $number } · { $begins }
broadcast-label-ended = ✅ { $number } · { $begins }
broadcast-label-stopped = ⏹ { $number } · { $begins }
broadcast-is-draft = <b>草稿</b>：发送之前没有人会收到。
broadcast-is-scheduled = 🕒 等待预定时间，届时自动发出。
broadcast-is-overdue = ❗ 预定时间过去时店铺没有运行，什么都没有发出。请现在发送，或改回草稿。
broadcast-is-preparing = ⏳ 正在登记收件人，还没有发出任何消息。
broadcast-is-running = 🟢 正在发送。
broadcast-is-paused = ⏸ 已暂停，尚未收到的人在等待。
broadcast-is-ended = ✅ 所有人都有结果。
broadcast-is-stopped = ⏹ 已停止，不再发给其他人。

broadcast-draft-change = 再发一条消息即可更改内容。
broadcast-for = 👥 { $who }
broadcast-at = 🕒 { $when }
broadcast-brings-coupon = 🎟 { $name }
broadcast-see = 👁 预览
broadcast-try = 🧪 发给我试试
broadcast-test-sent = 正在发送，只发给您。
broadcast-words-there = ✅ { $language }
broadcast-words-missing = ✍️ { $language }
broadcast-part-media = 🖼 图片：{ $count }
broadcast-part-goods = { $count ->
    [0] 🛍 商品
   *[other] 🛍 商品：{ $count }
 }
broadcast-part-buttons = { $count ->
    [0] 🔗 链接按钮
   *[other] 🔗 链接按钮：{ $count }
 }
broadcast-part-coupon = { $count ->
    [0] 🎟 优惠券
   *[other] 🎟 优惠券 ✓
 }
broadcast-part-audience = 👥 发给谁
broadcast-part-time = 🕒 时间
broadcast-part-speed = { $count ->
    [0] ⚡ 速度
   *[other] ⚡ 速度：{ $count } ⭐
 }
broadcast-launch = 🚀 发送…
broadcast-discard = 🗑 丢弃
broadcast-discard-ask = 要丢弃这份草稿吗？
broadcast-discarded = 草稿已丢弃。
broadcast-keep = 保持不变
broadcast-copy = 📄 再用一次
broadcast-copied = 📄 已复制为草稿。
broadcast-show = 📣 查看

broadcast-media = 已有 { $count } 张图片或视频。发送新的即可替换。
broadcast-media-remove = 移除，只留文字
broadcast-remove = ✕ { $what }
broadcast-goods-gone = （已停售）
broadcast-ask-goods = 要为哪些商品加按钮？请输入名称中的词；最多 { $most } 个。
broadcast-goods-full = 已有 { $most } 个商品，放不下更多。请先移除一个。
broadcast-ask-button = 请输入按钮文字和要打开的网址，例如：
    <code>我们的菜单 https://example.com/menu</code>
    最多 { $most } 个按钮。
broadcast-buttons-full = 已有 { $most } 个按钮，放不下更多。请先移除一个。
broadcast-button-opens = 🔗 { $label } → { $url }
broadcast-ask-coupon = 读者可一键领取哪种优惠券？
broadcast-no-coupon = 目前没有人人可领的优惠券。请在 🎟 优惠券中新建一种可在钱包领取的并发布。
broadcast-coupon-kind = 🎟 { $name }
broadcast-coupon-none = 不附优惠券

broadcast-ask-audience = <b>发给谁？</b>只有同意接收优惠信息的人才会收到。
broadcast-for-all = 所有同意的人
broadcast-for-buyers = 买过的人
broadcast-for-others = 还没买过的人
broadcast-for-segment = “{ $name }”中{ $who }
broadcast-for-languages = { $who }，使用{ $languages }
broadcast-aim-all = 全部
broadcast-aim-buyers = 买过
broadcast-aim-others = 没买过
broadcast-chosen = ● { $what }
broadcast-not-chosen = ○ { $what }
broadcast-reaches = { $whole } 人中有 <b>{ $count }</b> 人会收到。
broadcast-left-out = └ { $count } 人{ $why }
broadcast-why-blocked = 无法联系：已屏蔽或从未开始
broadcast-why-not-agreed = 没有同意接收优惠信息
broadcast-why-stopped = 不愿接收或已停止接收优惠信息
broadcast-why-asleep = 太久没来
broadcast-why-held-out = 作为对照不发，以衡量效果
broadcast-why-capped-day = 当天已收够
broadcast-why-capped-week = 本周已收够
broadcast-why-capped-apart = 刚收到过店铺消息
broadcast-why-other = 因其他原因

broadcast-ask-time = <b>什么时候发出？</b>
broadcast-when-now = 点“发送”后立即发出
broadcast-when-at = { $at }
broadcast-when-local = { $day } { $time }（各人当地时间）
broadcast-keeps = { $count } 小时后仍未收到的人不再收到。
broadcast-time-explained = 正在睡觉的人会在夜间过后收到，只要不太晚。
broadcast-time-now = 立即
broadcast-time-at = 按店铺时间
broadcast-time-local = 按各人当地时间
broadcast-hours = { $count } 小时
broadcast-ask-at = 店铺时间（{ $zone }）几点？请选择，或输入如 2026-05-01 18:30。
broadcast-ask-local = 各人当地几点？请选择，或输入如 2026-05-01 18:00。当地时间已过的人会立即收到。
broadcast-day-0 = 今天 { $hour }
broadcast-day-1 = 明天 { $hour }
broadcast-ask-speed = <b>多快？</b>现在所有群发合计每秒 { $pace } 人；Telegram 允许每秒约 30 条消息，回复也需要余量。这一条发给 { $count } 人。
broadcast-pace = 每秒 { $count }
broadcast-ask-stars = Telegram 可用机器人余额中的星星每秒最多发送 1000 条，每颗星星 { $each } 条，且仅限获准的机器人。不设预算即为关闭；预算用完后其余按平常速度发送。
broadcast-stars = { $count ->
    [0] 不付费
   *[other] { $count } ⭐
 }
broadcast-costs = 最多花费 { $stars } ⭐，共 { $count } 条消息。
broadcast-from-until = { $start } 开始；按每秒 { $pace } 人，最后一人约在 { $finish } 收到。

broadcast-later = 届时正在睡觉、或近来已收够店铺消息的人会晚些收到：最晚 { $limit }，否则就不再发送。

broadcast-launch-ask = <b>🚀 要发送吗？</b>目前还没有发出任何消息。
broadcast-launch-sure = 🚀 发送给 { $count } 人
broadcast-launch-late = 🚀 现在发送…
broadcast-launched = 🚀 已启动。
broadcast-nobody = ⚠️ 没有人会收到。请选择其他人。
broadcast-too-late = ⚠️ 最后的人会在 { $limit } 之后才收到，那时已没有意义。请加快速度，或放宽时间。
broadcast-second-person = 👀 收件人超过 { $limit } 人，需要另一个人同意。已经请求，还没有发出任何消息。
broadcast-unschedule = ✏️ 改回草稿
broadcast-stop = ⏹ 停止
broadcast-stop-sure = ⏹ 确定停止
broadcast-stop-ask = 要停止吗？已有 { $sent } 人收到；{ $waiting } 人将不再收到。停止后无法继续。

notice-staff-broadcast-rested = ⏸ <b>一条群发已暂停。</b>请查看后继续或停止。
notice-staff-broadcast-overdue = ❗ <b>一条群发错过了时间</b>，因为店铺没有运行。什么都没有发出，请决定。
notice-staff-broadcast-over = 📣 <b>一条群发已完成。</b>
notice-staff-broadcast-stopped = ⏹ <b>一条群发已停止。</b>不再发给其他人。

act-broadcast-launch = 将{ $about }发送给 { $what }
approval-people = { $count } 人
subject-broadcast = 群发 { $number }
log-did-broadcast-launch = 发送了{ $about }
log-did-broadcast-unschedule = 将{ $about }改回草稿
log-did-broadcast-pause = 暂停了{ $about }
log-did-broadcast-resume = 继续了{ $about }
log-did-broadcast-stop = 停止了{ $about }
log-did-broadcast-pace = 更改了群发速度

refusal-broadcast-fixed = 这条群发已被更改或已发送。请重新查看。
refusal-broadcast-empty = 里面还没有内容。请先发一条消息给我。
refusal-broadcast-for-nobody = 没有人会收到。请先选择其他人。
refusal-broadcast-too-late = 最后的人会在 { $limit } 之后才收到。请加快速度，或放宽时间。
refusal-broadcast-placeholder = “{ $found }”没有含义。花括号中我只认识 first_name 和 shop，也不能有其他花括号。
refusal-broadcast-too-long = 太长了：最多 { $most } 个字符，每个填入的名字按 { $name } 个字符计算。
refusal-broadcast-full = 最多 { $most } 个，放不下更多。
refusal-broadcast-button-wrong = 请先写文字，再写网址，例如：我们的菜单 https://example.com/menu
refusal-round-time-wrong = 这个时间不能用。必须在将来一年之内。请输入如 2026-05-01 18:30。
refusal-broadcast-without-hour = 比较时间需要按各人当地时间的某一天。请在 🕒 时间 中选择“按各人当地时间”，确定 A 的日期和时间。
refusal-broadcast-alike = 有两个版本相同，没有可比较的。请更改其中一个。
refusal-broadcast-moved-on = 这条群发在您查看之后有变化。请重新查看后再发送。

broadcast-trial-plan = ⏳ 其余的人等到某个版本确定胜出后再收到它，最多等 { $hours } 小时；若无胜出者，则收到 A。
broadcast-trial-local = ⏳ 其余的人等到某个版本确定胜出，{ $days } 天后按各人当地时间收到它；若无胜出者，则收到 A。
broadcast-trial-change = ⏳ 其余的人等多久
broadcast-trial-ask = 其余的人最多等多久？
broadcast-trial-hours = { $hours } 小时
broadcast-trial-waits = ⏳ 其余 { $count } 人等待胜出版本，最晚到 { $until }。
broadcast-trial-won = 🏆 其余的人收到 { $letter }：它确定效果最好。
broadcast-trial-unsure = 其余的人收到 A：时限内没有版本确定胜出。
broadcast-trial-staff = 您已放行其余的人：他们收到 { $letter }。
broadcast-trial-let-go = ▶ 立即发送给其余的人
broadcast-trial-decide = ▶ 不再等待胜出者
log-did-broadcast-let-go = 放行了{ $about }的其余收件人
