# 帮助与说明。

button-terms = 销售条款
button-privacy = 隐私
menu-go-on = 🛒 继续结算

command-unknown = 我不认识这个命令。我能做的是：
help =
    <b>{ $shop } 使用说明</b>

    • 直接输入想找的东西，打错字也没关系；或者点“逛一逛”看看货架。
    • 放进购物车，选好地址和配送方式，就在聊天里付款。
    • 订单卡片会随包裹更新；重要的时候还会给您发消息。

    /search – 找东西
    /cart – 购物车
    /orders – 我的订单
    /deals – 正在进行的优惠
    /invite – 邀请好友的链接
    /wallet – 我的余额、积分和优惠券
    /wishlist – 我的收藏
    /language – 换一种语言
    /cancel – 取消刚才的提问
    /support – 联系店家
terms-title = <b>销售条款</b>
terms =
    您是向本店购买，而不是向 Telegram 购买，Telegram 无法处理购物问题。
    价格以付款前最后一步显示的为准，已含税。付款期间商品为您保留 15 分钟。
    在店家接单之前，您可以一键取消订单并获得全额退款。
    本条款不影响您所在国家法律赋予您的权利。
terms-version-new = 版本 { $version }。首次下单前会请您接受。
terms-version-changed = 版本 { $version }。您接受的是版本 { $accepted }，下次下单前会再次请您确认。
terms-version-accepted = ✅ 版本 { $version }，您已于 { $at } 接受。
privacy-title = <b>隐私</b>
privacy =
    本店加密保存您的 Telegram 名称、订单、收藏、您输入的地址以及您写给本店的消息，用于送货、回复和记账。您的浏览和搜索用于推荐商品，可在 /settings 中关闭。
    邀请好友时，会比对地址和电话，以确认好友是另一个人。
    我们不出售这些信息，也不会让其他顾客看到；只有您自愿上排行榜时才显示名字，评价只显示名字的第一个字。付款信息只保存在支付服务商那里。
    发送 /my_data 可获取与您有关的全部信息，发送 /delete_my_data 可删除。
privacy-version = 版本 { $version }
cancelled-checkout = 好的，结算已取消，没有下单。商品都还在购物车里。
cancelled-question = 好的，刚才的提问已取消。购物车和订单保持不变。
cancelled-nothing = 没有需要取消的操作。要取消订单，请在“我的订单”里打开它。
not-understood = 我只看得懂文字和按钮。请输入您想找的东西，或者联系店家。
