# 我的数据：导出文件与删除。

button-my-data = 🗂 我的数据
my-data-title = <b>您的数据</b>
my-data-what =
    店铺保存的所有与您有关的信息：订单、地址、消息、您同意过的内容、积分、优惠券，以及您在这里的操作。
    您可以把它导出为文件，也可以要求删除。
my-data-send = 📄 把文件发给我
my-data-erase = 🗑 删除全部…
my-data-coming = 文件马上发给您。
my-data-caption = { $shop }此刻保存的所有与您有关的信息。拿到此文件的人可以看到您的地址，请妥善保管。

erase-title = <b>删除与您有关的一切？</b>
erase-goes =
    <b>将永久删除：</b>
    您的姓名、电话和生日，地址，购物车，您写过的话和发来的照片，浏览和搜索记录，关注与设置。
erase-stays =
    <b>将保留的内容及原因：</b>
    订购的商品与金额、发票、付款和退款，因为法律要求保留账目。它们只挂在一个查不到任何人的编号下，不含您的姓名和地址。
erase-gives-up = <b>您将放弃：</b>
erase-credit = • 店铺余额 { $amount }
erase-points = • { $count } 积分
erase-coupons = • { $count } 张优惠券
erase-backups = 店铺较早的备份是加密的；若日后恢复，您的信息会在其中再次被删除。
erase-keep = 不，全部保留
erase-go-on = 是的，删除…
erase-sure =
    <b>确定现在删除全部吗？</b>
    此操作无法撤销。之后店里谁也无法再找到您的订单，退货或维修也不行。
erase-now = 立即删除全部
erase-moved = 您查看之后情况有变，请再看一遍您将放弃的内容。
erase-done =
    <b>已全部删除。</b>
    { $shop }已不再知道您是谁。本聊天中的消息保存在您和 Telegram 那里：如果也想删掉，请删除此聊天。
    若您再来，发送 /start 即可，我们重新认识。
erase-not-yet =
    <b>暂时不能删除</b>
    还有事情在进行中。现在删除会让您损失钱款或商品。
erase-why-order = { $count ->
    [1] • 订单 { $numbers } 尚未结束：请先收货或取消。
   *[other] • 有 { $count } 个订单尚未结束（{ $numbers }）：请先收货或取消。
 }
erase-why-refund = • 有退款正在路上：{ $numbers }。
erase-why-return = • 有退货正在进行：{ $numbers }。
erase-why-dispute = • 您的银行对一笔付款有争议：{ $numbers }。
erase-why-staff = • 您是本店员工，需要店主先收回您的职位。
erase-not-yet-then = 没有删除任何内容。事情结束后，发送 /delete_my_data 即可删除。
