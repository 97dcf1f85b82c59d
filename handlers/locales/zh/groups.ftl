refusal-already-in-team = 您已在此活动的一个团中占有席位，请在“我的拼团”中查看。
refusal-below-floor = { $title } 的售价不能低于 { $floor }。请提高价格，或先修改商品的最低价。
refusal-campaign-fixed = 活动发布后此项不能再改，或活动已结束。
refusal-campaign-unfinished =
    { $missing ->
        [title] 活动还没有名称，请先填写顾客会看到的名称。
        [prices] 缺少价格：每个款式都需要为每种成团人数定价。
       *[other] 发布之前还缺少内容。
    }
refusal-campaign-window-unclear = 活动的结束时间不能早于开始时间，也不能已经过去。请另选时间。
refusal-ends-earlier = 已告知顾客活动持续到 { $ends }。可以立即结束或延长。
refusal-group-alone = 拼团商品需单独下单。请把其他商品留在购物车，另行下单。
refusal-group-below-cost = 按此价格，每件的售价会低于成本。
refusal-group-no-cheaper = 现在单独购买并不更贵：{ $price }。没有开团，也没有收费。
refusal-group-not-in-stars = 此活动可能退回部分货款，而星星付款无法部分退还。请选择其他付款方式。
refusal-group-not-open = 此拼团活动目前未开放，没有开团。
refusal-group-paid-first = 拼团需要立即付款，请选择货到付款以外的付款方式。
refusal-group-sold-out =
    { $left ->
        [0] 此拼团活动的名额已满。若有人未按时付款，可能会有名额空出。
       *[other] 此拼团活动只剩 { $left } 件。
    }
refusal-group-terms-unclear = 数值无效：成团时限为 30 分钟到 30 天，各项限制至少为 1。
refusal-group-too-dear = 单独购买的价格是 { $price }，拼团价必须更低。
refusal-ladder-unclear = 成团人数须从 2 到 50 依次递增，每种人数对应一个价格，且价格依次递减。
refusal-left-before = 您曾退出此活动的一个团，因此不能再次参团。
refusal-only-new-join = 此活动的团仅限新顾客加入。您可以自己开团。
refusal-price-only-falls = 顾客已看到价格 { $price }。活动进行期间只能降价。
refusal-quota-only-grows =
    { $quota ->
        [0] 已告知顾客不限量，不能再设上限。
       *[other] 已告知顾客共 { $quota } 件，上限只能提高。
    }
refusal-team-ends-sooner = 此团的剩余时间不足以完成这种付款方式，您没有被扣款。请选择更快的付款方式或其他团。
refusal-team-full =
    { $waiting ->
        [0] 此团已满员。您没有被扣款，可以自己开团。
       *[other] 此团席位已被占满，其中 { $waiting } 个尚未付款，可能会空出。您没有被扣款。
    }
refusal-team-over = 此团已不能加入。您没有被扣款，可以自己开团。
refusal-too-many-pieces =
    { $left ->
        [0] 每位顾客最多可买 { $most } 件，您已买满。
       *[other] 每位顾客最多可买 { $most } 件，您还可以买 { $left } 件。
    }
refusal-too-many-teams = 每位顾客最多可参加 { $most } 个团，您已达上限。
refusal-variant-taken = “{ $title }”在同一时间销售同样的商品。请另选时间，或先结束那个活动。

subject-campaign = 活动 { $number }
log-did-campaign-publish = 发布了{ $about }
log-did-campaign-pause = 暂停了{ $about }
log-did-campaign-resume = 恢复了{ $about }
log-did-campaign-end = 结束了{ $about }
log-did-campaign-cancel = 取消了{ $about }及其中未完成的部分
log-did-campaign-prolong = 延长了{ $about }
log-did-campaign-quota = 增加了{ $about }的数量
log-did-campaign-price = 降低了{ $about }的价格
