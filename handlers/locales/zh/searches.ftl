# 店员看的搜索：什么没搜到，哪些词意思一样。

console-searches = 🔎 搜索
search-not-yet =
    🔎 <i>{ $words }</i>
    我刚刚开门，还在清点货架。请稍后再试。
search-again = 🔎 再搜一次

misses-title = { $count ->
    [0] <b>🔎 没搜到的词。</b>{ $days } 天内没有：大家都找到了想要的。
   *[other] <b>🔎 没搜到的词</b>：{ $days } 天内共 { $count } 个，搜得最多的在前。
 }
misses-how = 点一个词，告诉我它指的是您店里的什么。只记下词语，从不记是谁输入的。
miss-label = { $words } · { $count }
miss-title = <b>🔎 { $words }</b>
miss-often = { $days } 天内有 { $count } 次没搜到。
miss-finds-now = { $count ->
    [0] 现在仍然搜不到商品。
   *[other] 现在能搜到 { $count } 件商品。
 }
miss-mean = ＋ 说明它的意思
miss-pass-over = 本店不卖
miss-passed-over = “{ $words }”已从列表中移走。如果改天又有人搜索，它会再次出现。
miss-undo = ↩️ 放回：{ $words }
miss-ask = 大家搜 <b>{ $words }</b> 指的是什么？请用您商品上的词来写，比如商品名或分类名。

synonyms-open = 🔁 意思一样的词
synonyms-title = { $count ->
    [0] <b>🔁 意思一样的词。</b>还没有：比如告诉我“移动电话”就是“手机”，搜其中一个就能找到另一个。
   *[other] <b>🔁 意思一样的词</b>：共 { $count } 组，最新的在前。
 }
synonym-label-both = { $said } = { $meant }
synonym-label-one = { $said } → { $meant }
synonym-new = ＋ 新增
synonym-ask =
    哪些词意思一样？请写成一行：
    <code>移动电话 = 手机</code> 双向有效，
    <code>茶炊 &gt; 茶壶</code> 单向有效：搜茶炊也会找到茶壶，反过来不会。
synonym-both-ways = 🔁 <b>{ $said }</b> 和 <b>{ $meant }</b> 意思一样：搜其中一个，也会找到另一个。
synonym-one-way = 🔁 搜 <b>{ $said }</b> 也会找到 <b>{ $meant }</b>，反过来不会。
synonym-finds = { $count ->
    [0] ⚠️ 现在搜“{ $meant }”什么也找不到。您的商品上有这些词吗？
   *[other] 现在搜“{ $meant }”能找到 { $count } 件商品。
 }
synonym-made = ✅ 已保存。两秒内搜索就会认得它。
synonym-make-one-way = → 只要单向
synonym-make-both-ways = ⇄ 改为双向
synonym-remove = 🗑 删除
synonym-removed = 已删除：{ $said }、{ $meant }。
synonym-undo = ↩️ 恢复：{ $said }、{ $meant }
synonym-put-back = ↩️ 恢复
synonym-is-removed = 它已被删除，不再有效。

refusal-synonym-invalid = 需要两个不同的词或短语，里面要有文字或数字。没有保存任何内容。
refusal-too-many-synonyms = 已经有 { $most } 组了。请先删除一些不再需要的。

subject-synonym = 同义词 { $number }
log-did-synonym-make = 新增了{ $about }
log-did-synonym-turn = 更改了{ $about }的方向
log-did-synonym-remove = 删除了{ $about }
log-did-synonym-restore = 恢复了{ $about }
