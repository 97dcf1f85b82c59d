# 商家柜台：商品的尺寸、保养说明和视频。

facts-button = 📋 参数和视频
facts-title = 📋 <b>{ $title }</b>
facts-none = 还没有填写参数：尺寸、材质、保养等会显示在商品描述下方。
facts-write = ✎ { $language }
facts-ask = 请用{ $language }填写参数，每行一条，例如 <code>尺寸：12 × 8 厘米</code>，最多 { $most } 条。新内容会替换该语言现有的：
facts-remove = ✕ 清除{ $language }参数
facts-kept = ✓ 现在有 { $count } 条参数。
facts-gone = ✓ 该语言的参数已清除，原内容为：
film-there = 🎬 已有视频。
film-elsewhere = 🎬 视频由另一个机器人持有，当前机器人无法显示，请重新发送。
film-missing = 🎬 还没有视频。
film-add = 🎬 添加视频
film-change = 🎬 更换视频
film-remove = ✕ 删除视频
film-ask = 请以视频形式发送，不要作为文件发送。
film-none = 这不是视频。
film-kept = ✓ 商品卡片现在有视频了。
film-gone = ✓ 视频已删除
log-did-product-facts = 填写了 { $about } 的参数
log-did-product-film = 更改了 { $about } 的视频

notice-staff-film-gone = 🎬 Telegram 不再提供 <b>{ $title }</b> 的视频，卡片暂不显示视频。请重新发送。
notice-staff-file-gone = ⚠️ Telegram 不再提供 <b>{ $title }</b> 买家应得的文件：有人索取时只看到文字。请尽快重新发送；买家之后可从订单卡片获取。
notice-send-file-again = 📄 重新发送
notice-staff-films-elsewhere = 🎬 有 { $count } 个商品视频是发给另一个机器人的，当前机器人无法显示。这些卡片暂无视频；请在“库存”→“参数和视频”里重新发送。
