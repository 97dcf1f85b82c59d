# 猜你喜欢，以及原因。

picks-button = ✨ 猜您喜欢
picks-title = <b>✨ 猜您喜欢</b>
picks-none = 暂时没有可推荐的。随便逛逛吧，看得越多，推荐越准。
picks-no = 🙅 不感兴趣
picks-gone = 好的，90 天内不再推荐它，类似的也会少推荐。
picks-undo = ↩️ 撤销：我还感兴趣
picks-back = 好的，它可以再次被推荐。
picks-forget = 🧹 清除我的记录
picks-forget-what =
    <b>要清除购买、浏览和搜索的记录吗？</b>
    推荐会从头开始。订单和发票仍会保留：店铺必须留存这些资料。
picks-forget-sure = 🧹 清除
picks-forgotten = 已清除，推荐将从头开始。
pick = <b>{ $offer }</b>
pick-again = <i>🔁 您常买，可能又该买了</i>
pick-with = <i>🤝 适合搭配{ $title }</i>
pick-like = <i>💡 与{ $title }类似</i>
pick-trending = <i>📈 最近有人选择</i>
pick-fresh = <i>🌱 还没什么人发现它</i>
together-button = 🤝 常一起购买
together-title = <b>🤝 常与{ $title }一起购买</b>
