# 数字商品：买家得到什么、如何再次获取；店家交付什么：文件、链接、密钥。

digital-get = 📥 再次获取
digital-list = 📥 <b>您购买的内容</b> · 订单 <code>{ $number }</code>。想再次获取哪一项？
digital-file = 📄 <b>{ $name }</b>：这是您的文件。
digital-link = 🔗 <b>{ $name }</b>：这是您的链接。
digital-keys = { $count ->
    [1] 🔑 <b>{ $name }</b>：这是您的密钥，点一下即可复制。
   *[other] 🔑 <b>{ $name }</b>：这是您的 { $count } 个密钥，点一下即可复制。
 }
digital-key = <code>{ $key }</code>
digital-again = 订单 <code>{ $number }</code>。仅供您本人使用；随时可在订单卡片上再次获取。
digital-here = 📥 您购买的内容已在此，随时可再次获取。
digital-ended = 📥 款项已退回或有争议，已交付的内容不能再次获取。
history-given = • { $at } 已在此聊天中交付

notice-digital-given = ✅ 订单 <code>{ $number }</code> 已付款。这是您购买的内容：
notice-digital-short = ⏳ 订单 <code>{ $number }</code> 已付款，但店里暂时没有 { $name } 的密钥。一到就会自动发到这里，您无需做任何事。若不愿等待，请联系店家：/support
notice-staff-keys-short = 🔑 <b>缺少 { $count } 个密钥。</b>订单 <code>{ $number }</code> 已付款，正在等待 { $name }。导入密钥后会自动发出。
notice-staff-key-file = 🔑 { $name } 的文件无法读取，或其中没有密钥。没有导入任何内容。请发送每行一个密钥的 .txt 文件。

digital-good = 📥 交付内容
digital-good-title = 📥 <b>{ $name }</b> · <code>{ $sku }</code>
digital-good-none = 目前不会自动交付任何内容：买家要等您处理。请选择付款后买家得到什么。
digital-good-link = 🔗 每位买家得到此链接：
digital-good-file = 📄 每位买家得到文件 { $name }，不能从聊天中转发或保存。
digital-unnamed = 未命名
digital-good-keys = 🔑 每售出一件给一个专属密钥。未售：{ $unsold } · 已给出：{ $sold }
digital-good-keys-stock = 库存即未售密钥的数量。每个密钥只给出一次，即使退款也不再出售。
digital-load-keys = ➕ 导入密钥
digital-undo = ↩ 撤出 { $left }/{ $count } · { $at }
digital-way-file = 📄 文件
digital-way-link = 🔗 链接
digital-way-keys = 🔑 密钥
digital-way-hand = ✋ 无：人工交付
digital-ask-link = 🔗 { $name } 的买家得到哪个链接？请用一条消息发送。此前的买家也会得到新链接。
digital-ask-file = 📄 请发送 { $name } 的买家得到的文件：文档、视频、音频或图片，Telegram 允许多大就可以多大。此前的买家也会得到新文件。
digital-no-file = ✗ 这不是文件。没有任何变化。
digital-ask-keys = 🔑 请发送 { $name } 的密钥：每行一个，最多 { $most } 个，或发送 .txt 文件。导入之前您会先看到内容。
digital-no-key-file = ✗ 这既不是文字也不是文件。没有导入任何内容。
digital-key-file-large = ✗ 文件过大（最多 1 MB）。没有导入任何内容。
digital-reading = ⏳ 正在读取文件，稍后会以消息告知其中的内容。
digital-set = ✓ 已保存。已付款而仍在等待的买家现在即可得到。
digital-loaded = ✓ { $count } 个密钥已上架。
digital-taken-out = { $count ->
    [0] ✓ 没有可撤出的未售密钥。
   *[other] ✓ 已撤出 { $count } 个未售密钥。
 }
digital-draft = { $count ->
    [0] 🔑 <b>{ $name }</b>：其中没有新的密钥。
   *[other] 🔑 <b>{ $name }</b>：可导入 { $count } 个密钥，尚未导入。
 }
digital-refused-title = 略过 { $count } 行：
digital-refused = • 第 { $line } 行：{ $why }
digital-refused-twice = 与前面的行重复
digital-refused-known = 店里已有或曾有此密钥
digital-refused-long = 过长（最多 300 个字符）
digital-refused-more = … 还有 { $count } 行
digital-draft-delete = 导入之后，您可以从聊天中删除自己含有密钥的消息。
digital-load = ✓ 导入 { $count } 个密钥
digital-other-keys = 🔑 发送其他密钥
digital-staff-keys = 🔑 { $name }：已给出 { $count } 个密钥：{ $keys }
digital-staff-given = 📥 { $name }：已交付
digital-staff-owed = ⏳ { $name }：已付款，尚未交付

refusal-stock-of-keys = 它的库存即未售密钥的数量：请导入或撤出密钥。没有任何变化。
refusal-not-digital = 不能（或不再能）这样出售：只有数字商品才交付文件、链接或密钥。没有任何变化。
refusal-link-unclear = 这不是链接：须以 https:// 开头，且不含空格。没有任何变化。
refusal-keys-left = 还有 { $count } 个未售密钥。请先撤出；没有任何变化。
refusal-keys-promised = { $free ->
    [0] 这些密钥都已留给订单。没有撤出任何密钥。
   *[other] 这些密钥中只有 { $free } 个未留给订单。没有撤出任何密钥。
 }
refusal-no-keys = ✗ 其中没有密钥。没有导入任何内容。
refusal-too-many-keys = ✗ 一次最多 { $most } 个密钥。没有导入任何内容。
refusal-batch-gone = 这些密钥已被导入或撤出，或等待过久。没有任何变化。
refusal-access-ended = 订单 { $number } 的款项已退回、正在退回或有争议：已交付的内容不能再次获取。

log-did-digital-link = 设置了 { $about } 交付的链接
log-did-digital-file = 设置了 { $about } 交付的文件
log-did-digital-keys = 将 { $about } 改为按密钥出售
log-did-digital-clear = 将 { $about } 改为人工交付
log-did-keys-load = 为 { $about } 导入了密钥
log-did-keys-undo = 撤出了 { $about } 的未售密钥
