# 修改进行中的优惠。

promo-change = ✏️ 修改
promo-change-what = 要改“{ $label }”的哪一项？商品和数字保持顾客已看到的样子；要改它们，请再做一个一样的。
promo-new-name = ✏️ 名称
promo-new-end = 🕒 延长时间
promo-new-limits = 👥 放宽名额
promo-days-more = + { $count } 天
promo-ask-new-end = 到什么时候？点一下延长多久，或输入日期：<code>2026-05-07</code>，也可带时间：<code>2026-05-07 22:00</code>（{ $zone }）。想提前结束，请点“结束”。
promo-ask-more = 现在给多少单？输入总数，逗号后是每位顾客的次数：<code>200</code>、<code>200，2</code> 或 <code>-，2</code>。名额只能增加。
promo-change-name = “{ $before }”从现在起改名为：<i>{ $after }</i>
promo-change-end = 截止 { $before } → 截止 { $after }
promo-change-first-end = 加上结束时间：截止 { $after }
promo-change-open-end = 一直进行，直到您结束它。
promo-change-limits = { $before }
    ↓
    { $after }
promo-change-whom = { $count ->
    [0] 顾客从现在起看到新的内容。还没有订单享受这个优惠。
   *[other] 顾客从现在起看到新的内容。已享受优惠的 { $count } 单保持下单时的样子。
 }
promo-change-yes = ✓ 确认修改
promo-changed = ✅ 已修改：顾客从现在起看到新的内容。

refusal-not-later = 已经告诉顾客进行到 { $ends }，因此没有任何改动。请给一个更晚的时间，或者现在就结束它。
refusal-not-more =
    { $most ->
        [0] 进行中的优惠名额只能增加；没有限制的也不能再加限制。
       *[other] 进行中的优惠名额只能增加；现在总共 { $most } 单。
    }没有任何改动。
refusal-widening-below-cost = 它会低于成本出售，扩大它不能一个人决定，因此没有任何改动。请再做一个一样的：发布时会请第二个人确认。

log-did-promotion-rename = 改名：{ $about }
log-did-promotion-prolong = 延长了{ $about }
log-did-promotion-widen = 放宽了名额：{ $about }

# 没有单号的包裹由谁送。

ship-ask-name = 🚚 订单 { $number } 由谁送？请输入名称，例如快递员或公司；顾客会看到。
ship-unnamed = 不写名称，直接发货

# 商品的最低价。

promo-held-up = 🔒 已是最低价，不能再减：{ $names }
promo-worst-floor = 🔒 这是它的底价：任何优惠都不会低于它，超出的部分不减。

# 生日优惠券。

coupon-choice-birthday = 生日当天
coupon-way-birthday = 填写了生日的顾客，每年生日当天九点得到一张。
coupon-rule-total = 总共 { $total } 张。
