# ما قد يعجب العميل، ولماذا.

picks-button = ✨ قد يعجبك
picks-title = <b>✨ قد يعجبك</b>
picks-none = لا اقتراحات الآن. تصفّح المتجر؛ فكلما وجدت أكثر تحسنت الاقتراحات.
picks-no = 🙅 لا يهمني
picks-gone = تم. لن يُقترح لمدة 90 يومًا، وسيقل ما يشبهه.
picks-undo = ↩️ تراجع: يهمني
picks-back = يمكن اقتراحه من جديد.
picks-forget = 🧹 مسح سجلّي
picks-forget-what =
    <b>مسح ما اشتريته وشاهدته وبحثت عنه؟</b>
    تبدأ الاقتراحات من جديد. طلباتك وفواتيرك تبقى: على المتجر الاحتفاظ بها.
picks-forget-sure = 🧹 مسح
picks-forgotten = تم المسح. تبدأ الاقتراحات من جديد.
pick = <b>{ $offer }</b>
pick-again = <i>🔁 تشتريه من حين إلى آخر، وربما حان وقته</i>
pick-with = <i>🤝 يناسب { $title }</i>
pick-like = <i>💡 يشبه { $title }</i>
pick-trending = <i>📈 يختاره الآخرون هذه الأيام</i>
pick-fresh = <i>🌱 لم يكتشفه إلا قلة بعد</i>
together-button = 🤝 يُشترى معًا
together-title = <b>🤝 كثيرًا ما يُشترى مع { $title }</b>
