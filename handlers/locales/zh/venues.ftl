# 店铺可以发帖的群组和频道，以及发在那里的内容。

venues-title = <b>📢 { $count } 个群组和频道</b>
venues-none =
    <b>📢 还没有群组或频道</b>

    要把活动或商品发到您的频道：打开频道，点<b>管理员</b> → <b>添加管理员</b>，搜索 @{ $bot }，并允许它<b>发布消息</b>。
    群组里像普通成员一样把它加进去即可。要在频道评论区做直播秒杀，请把它也加进讨论群并设为管理员：否则它看不到评论。

    加好之后，我会马上在这里告诉您。
venues-more = 要再添加一个：把我设为频道管理员（有发帖权限），或把我加进群组。必须由店员来加，陌生人加了不算。
venues-show = 📢 频道和群组
venue-channel = 📢 { $title }
venue-group = 👥 { $title }
venue-talk = 💬 { $title }（{ $channel } 的讨论群）
venue-with = { $what }：{ $lacks }
venue-row-channel = 📢 { $title }
venue-row-group = 👥 { $title }
venue-lacks-channel = 我还不能在那里发帖：请给我发布消息的权限。
venue-lacks-group = 我在那里只能看到对我消息的回复。要读频道帖子的评论，请把我设为管理员。
venue-trouble-removed = ⚠️ 我已经不在那里了。请重新添加我。
venue-trouble-no-right = ⚠️ 我没有在那里发言的权限。请给我发布消息的权限。
venue-trouble-gone = ⚠️ 那个聊天已经不存在，或我无法访问。
venue-trouble-other = ⚠️ Telegram 没有接受我上一条消息。

venue-post-it = 📢 发到频道
venue-post-goods = 📢 发布商品
venue-ask-goods = 哪件商品？请输入名称中的一个词。
venue-choose = 发到哪里？发布前会先给您预览。
venue-posted = • { $title }：{ $state }
venue-post-sending = ⏳ 正在发送
venue-post-up = ✅ 已发布，并会自动更新
venue-post-over = ⏹ 已发布，活动已结束
venue-post-unknown = ❓ 不确定是否已发布
venue-post-lost-again = 📢 重新发布
venue-post-failed = ⚠️ 未能发布
venue-preview = <b>预览</b>：发到 { $title }。还没有发布。
venue-preview-again = <b>预览</b>：发到 { $title }。之前已经发过；再发会多出一条。
venue-preview-unknown = <b>预览</b>：发到 { $title }。不确定之前那条是否已发布，请先查看再发。
venue-post = 📢 发到 { $title }
venue-post-again = 📢 再发一次到 { $title }
venue-on-its-way = 📢 正在发往 { $title }。价格、剩余数量和结束状态都会自动更新。

venue-title = <b>{ $title }</b>
venue-of = { $name }：{ $words }
venue-price = <b>{ $price }</b>
venue-price-from = <b>{ $price }</b> 起
venue-starts = ⏳ { $starts } 开始
venue-ends = ⏳ { $until } 截止
venue-left = 只剩 { $left } 件
venue-sold-out = ✗ 已售完
venue-paused = ⏸ 暂停中
venue-over = ⏹ 已结束。
venue-buy = 🛒 购买
venue-together = 👥 一起拼团
venue-bargain = ✂️ 去砍价

notice-venue-added = 📢 我已经加入 <b>{ $title }</b>，可以把活动和商品发到那里了。
notice-venue-refused = ⚠️ 没能在 <b>{ $title }</b> 发布。
notice-venue-lost = ❓ 发送中断：不确定我的帖子是否已发布在 <b>{ $title }</b>。请查看；如果没有，请重新发布；如果有，请先删除，因为我无法再更新它。
refusal-venue-gone = 我已经不在 { $title } 里了，所以没有发布。请重新把我加进去。
refusal-posted-already = { $title } 里已经有这条了，没有重复发布。如果想再发一条，请重新打开预览。

subject-venue = 频道或群组 { $number }
log-did-venue-add = 把店铺加进了{ $about }
log-did-venue-post = 在频道或群组发布了{ $about }
