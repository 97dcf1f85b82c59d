# 评价：买家怎么看、读者看到什么、店家在哪里审核。

product-rating = ⭐ <b>{ $whole }.{ $tenth }</b> · { $count } 条评价
product-reviews = ⭐ 评价（{ $count }）
order-review = ⭐ 评价

review-star = { $stars } ⭐
review-star-given = ✓ { $stars } ⭐
review-title = <b>⭐ { $name }</b>
my-reviews-button = ⭐ 我的评价
my-reviews = { $count ->
    [0] <b>⭐ 您还没有评价过</b>
   *[other] <b>⭐ 我的评价：{ $count }</b>
 }
my-reviews-waiting = ☆ 您买过的 { $count } 件商品还没有评价。
review-order-title = <b>⭐ 评价 · 订单 { $number }</b>
review-which = 您想评价哪一件？
review-nothing-yet = 此订单还没有商品送达。送达后即可在这里评价。
review-row = ☆ { $name }
review-row-given = { $stars } { $name }
review-ask-stars = 打几颗星？点一下就好；文字和图片可以随后补充。
review-too-late = 评价时间已过，只能阅读，不能再写。
review-bought-again = 您又买了一次。上次您给了 { $stars }：重新打星即重写评价。
review-yours = 您给了 { $stars }
review-your-words = “{ $words }”
review-say = ✍️ 写几句或加图片
review-ask-words = 写下您的看法，或发送图片（最多 { $most } 张）。24 小时内都可以修改。
review-is-published = ✅ 所有人都能看到，署名“{ $by }”。
review-is-pending = ⏳ 含有图片、链接或号码的评价，店家会先看一下再公开。有结果会告诉您。
review-is-rejected = ✗ 店家没有公开：{ $why }。您可以修改，之后会再次审核。
review-is-hidden = ✗ 店家已撤下：{ $why }。
review-is-withdrawn = 您已撤回评价。别人看不到，星级也不计入。
review-pictures = 📷 图片（{ $count }）
review-drop-pictures = ✗ 去掉图片
review-drop-words = ✗ 去掉文字
review-add = ➕ 追加评价
review-ask-more = 用了一段时间后怎么样？写一段追加评价；它显示在您的评价下方，不能再改。
review-more-not-fit = ⚠️ 其中有链接、联系方式或不文明用语，因此没有追加。请换个说法。
review-take-back = 🗑 撤回
review-take-back-sure = 撤回评价？别人将看不到，星级也不再计入。在评价期内您可以重新写。
review-read-all = ⭐ 全部评价

review-by = { $stars } · { $by } · { $on }
review-numbered = <b>{ $number }.</b> { $told }
review-options = <i>{ $options }</i>
review-went-back = <i>↩ 后来退货了</i>
review-thanked = <i>🎁 已获积分感谢，与评价内容无关</i>
review-thanks-offer = 🎁 写几句话或发一张照片可得 { $points } 积分，无论您怎么评价：评价公开且商品过了退货期后到账。
review-thanks-coming = 🎁 { $points } 积分即将到账：评价公开且商品过了退货期后发放。
review-thanks-given = 🎁 您已因此获得 { $points } 积分。
review-thanks-void = 商品已退款，因此不再发放积分。
points-review = 评价奖励
points-unreview = 评价奖励收回
points-rules-review = 用文字或照片评价买过的商品可得 { $points } 积分，无论评价好坏；每件商品一次。
review-more = ➕ 追评：{ $words }
review-answer = 💬 店家回复：{ $words }
review-helped = 👍 { $count }
review-pictures-of = 📷 { $number }（{ $count }）
review-helpful = 👍 { $number }
reviews-title = <b>⭐ { $title }</b>
reviews-none = 还没有评价。在本店购买后即可评价。
reviews-none-such = 没有这样的评价。再点一次已选的星级即可查看全部。
reviews-stars = { $stars } ⭐（{ $count }）
reviews-pictured = 📷 有图
reviews-chosen = ✓ { $what }
reviews-sorted = ↕ { $sort }
reviews-sort-ask = 按什么顺序显示？
reviews-sort-new = 🕘 最新优先
reviews-sort-help = 👍 最有用优先
reviews-sort-high = ⭐ 高分优先
reviews-sort-low = ☆ 低分优先
review-helped-you = 👍 谢谢！其他人会看到这条评价有用。
review-helped-not = 已取消您的 👍。

review-why-contact = 含有链接或联系方式
review-why-rude = 言语不文明
review-why-off-topic = 与商品无关
review-why-private = 透露了他人的隐私
review-why-pictures = 图片不合适
review-why-other = 内容不合适

console-reviews = { $count ->
    [0] ⭐ 评价
   *[other] ⭐ 评价（{ $count }）
 }
console-reviews-waiting = { $count } 条评价等待查看。
reviews-waiting = { $count ->
    [0] <b>⭐ 没有待审核的评价</b>
   *[other] <b>⭐ { $count } 条评价待审核</b>
 }
reviews-newest = { $count ->
    [0] <b>⭐ 还没有评价</b>
   *[other] <b>⭐ { $count } 条评价，最新在前</b>
 }
reviews-rules = 星级和普通文字直接公开；含图片、链接、号码或不文明用语的在这里等待。请只看内容，不看星级：差评可以回复，不可隐藏。
reviews-to-waiting = 👀 待审核
reviews-to-newest = 🕘 最新
reviews-unanswered = { $count ->
    [0] <b>⭐ 低星评价都已回复</b>
   *[other] <b>⭐ { $count } 条低星评价未回复</b>
 }
reviews-ever = 全店：{ $rating }
reviews-lately = 近 30 天：{ $rating }
reviews-low = { $count } 条一二星评价尚未回复：好好回复往往能留住顾客。
reviews-to-unanswered = 💬 低星未回复
reviews-show = ✅ 公开
reviews-refuse = ✗ 不公开…
reviews-hide = ✗ 撤下…
reviews-answer = 💬 回复
reviews-ask-why = 为什么？点选一个理由，或自己输入：评价人会看到。
reviews-ask-answer = 请输入店家的回复。它显示在评价下方，所有人可见；只能回复一次，不能修改。
reviews-is-shown-now = ✅ 现在所有人都能看到，已告知评价人。
reviews-is-gone-now = ✗ 别人看不到，已把原因告知评价人。
reviews-answered-now = 💬 回复已显示在评价下方，已告知评价人。
reviews-is-pending = ⏳ 待审核
reviews-is-published = ✅ 所有人可见
reviews-is-rejected = ✗ 未公开：{ $why }
reviews-is-hidden = ✗ 已撤下：{ $why }
reviews-is-withdrawn = 评价人已撤回

notice-review-published = ✅ 您对 { $name } 的评价现在所有人都能看到。谢谢！
notice-review-rejected = ✗ 店家没有公开您对 { $name } 的评价：{ $why }。您可以修改，之后会再次审核。
notice-review-hidden = ✗ 店家撤下了您对 { $name } 的评价：{ $why }。如有不当，请找人工：/support。
notice-review-answered = 💬 店家回复了您对 { $name } 的评价：“{ $answer }”
notice-review-open = 查看评价
notice-staff-review = ⭐ 对 { $name } 的评价等待查看：

right-review-judge = • 审核和回复评价
log-did-review-publish = 公开了{ $about }
log-did-review-refuse = 没有公开{ $about }
log-did-review-hide = 撤下了{ $about }
log-did-review-answer = 回复了{ $about }
subject-review = 评价 { $number }

notice-journey-review = ⭐ <b>打几颗星？</b>
journey-says-review-ask = 您已收到几天了。点一下就能帮别人选择；我们只问一次。
journey-review-more = ⭐ 订单中的其他商品
journey-name-review = 邀请评价
journey-about-review = 面向订单已全部送达的人，每个订单一次。已评价、正在退货或已退款的不发送。
journey-stage-review-ask = 送达后 { $delay }：为所购商品点五星
why-reviewed = 已经评价
why-reviewed-or-back = 已评价、正在退货或已退款

refusal-not-reviewable = 只有送达的商品可以评价，期限 { $days } 天。未作任何更改。
refusal-review-settled = 评价在 { $hours } 小时内可以修改；时间已过。您可以撤回，或追加一次。未作任何更改。
refusal-review-changed = 您查看之后评价已有变化。请再看一下；未作任何更改。
refusal-answered-already = 店家已经回复过这条评价，只能回复一次。未作任何更改。
refusal-not-fit = 其中有链接、联系方式或不文明用语，因此没有收下。请换个说法。
