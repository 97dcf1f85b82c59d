# 群发与个性化优惠：进度，以及为何暂停。

round-pause = ⏸ 暂停
round-resume = ▶️ 继续
round-sent = 📨 已发送：<b>{ $count }</b> / { $total }
round-sleeping = 🌙 { $count } 人正在睡觉，夜间过后收到。
round-resting = 💤 { $count } 人近来已收够消息，晚些收到。
round-failed = ⚠️ 未送达：{ $count }
round-unknown = ❔ 中断且不重发：{ $count }
round-blocked = 🚫 屏蔽：{ $count }
round-stopped = 🔕 停止接收优惠：{ $count }
round-went-away = 🚫 收到后屏蔽：{ $count }
round-clicked = 👆 点击：{ $count }
round-bought = 🛍 购买：{ $count }
round-held-out = 🔬 对照组：{ $count }
round-left = 🙅 未纳入：{ $count }
round-lapsed = ⌛ 太迟：{ $count }
round-called-off = ✗ 已取消：{ $count }
round-finish = 🏁 约 { $at }
round-rests-staff = 由店员暂停。
round-rests-blocks = ⚠️ 店铺自动暂停：最近 200 位读者中超过 3 % 屏蔽了机器人。
round-rests-stops = ⚠️ 店铺自动暂停：最近 200 位读者中超过 2 % 停止了优惠信息。
round-rests-failures = ⚠️ 店铺自动暂停：最近 200 条消息中超过 10 % 没有送达。
