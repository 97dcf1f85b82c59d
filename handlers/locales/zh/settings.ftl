# 想收到什么、什么时候收、按哪里的时间。

button-settings = ⚙️ 设置
button-stop-these = 🔕 不再接收此类消息
settings-title = <b>设置</b>
settings-what =
    点击任意一行即可开启或关闭。订单、付款和包裹的消息始终会通知您。
    发送 /stop 可一次关闭全部推广消息。
    关闭“为我推荐的内容”后，店铺不会记录您浏览和搜索过什么。
settings-on = ✅ { $what }
settings-off = ⬜ { $what }
settings-language = 🌐 语言
settings-addresses = 📍 收货地址
settings-quiet = 🌙 免打扰时段：{ $hours }
settings-zone = 🕐 时区：{ $zone }
settings-personal = 为我推荐的内容

topic-offers = 优惠与新品
topic-reminders = 提醒：购物车、用完补货
topic-watched = 我关注的商品与提醒
topic-rewards = 积分、优惠券、生日
topic-friends = 即将成团的拼团
wish-stopped = 🔕 您已停止接收这类消息。到 /settings 开启“{ $topic }”后即可收到。

hear-button = 🔔 想收到优惠吗？
hear-ask =
    <b>{ $shop } 可以偶尔给您发消息吗？</b>
    优惠活动、落下的购物车、即将过期的积分、即将成团的拼团。

    每周最多几条，夜间绝不打扰，每条消息都带有一键停止按钮。
hear-yes = ✅ 好的
hear-no = 不用了，谢谢
hear-choose = 我自己选
hear-thanks = 谢谢！有好消息时我们会告诉您。发送 /stop 可随时停止。
hear-silence = 没问题。我们只通知订单、付款和包裹的消息。改变主意时，请到设置里开启。

quiet-ask =
    <b>免打扰时段：{ $hours }</b>
    这段时间不会有推广消息；订单消息会静音送达。
quiet-none =
    <b>不设免打扰</b>
    推广消息随时可能送达；订单消息始终有提示音。
quiet-from = 从几点开始免打扰？
quiet-until = 从 { $hour } 到几点？
quiet-other = 其他时段
quiet-never = 不设免打扰

zone-ask = <b>时区：{ $zone }</b>，那里现在是 { $time }。您的时钟显示几点？
zone-guessed = 这是根据您的收货地址推断的。
zone-of-the-shop = 这是店铺所在地的时间，您可以改成自己的。
zone-search = 🔎 输入我的城市
zone-type = 您住在哪个城市或国家？
zone-unknown = 没有找到这个地方的时区。请试试附近的大城市，或输入国家名。
zone-which = 是下面哪一个？

stop-all = 🔕 <b>全部推广消息已关闭</b>，即刻生效。
stop-nothing = 🔕 <b>全部推广消息已关闭。</b>原本就没有开启任何推广。
stop-done = 🔕 <b>已停止：{ $what }。</b>
stop-still = 订单、付款和包裹的消息仍会通知您。
stop-undo = ↩️ 撤销
stop-return = ↩️ 重新开启
stop-everything = 全部停止
stop-undone = 以下消息会继续发送：
