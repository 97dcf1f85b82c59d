# 红包：顾客看到的，以及店员的柜台。

coupon-way-packet = 及时打开红包的人各得一张，金额各不相同。
subject-packet = 红包 { $number }
log-did-packet-publish = 发布了{ $about }
log-did-packet-end = 结束了{ $about }

refusal-packet-invalid = 红包不能这样设置，没有任何变动。
refusal-packet-not-draft = 这个红包已经发布，不能再修改。请先结束它，再新建一个。
refusal-packet-too-thin = { $most ->
    [0] 这比每份最低金额 { $least } 还少，没有任何变动。
   *[other] 每份至少 { $least }，这笔钱最多够 { $most } 人分，没有任何变动。
 }
