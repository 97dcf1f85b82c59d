# مدخل المتجر.

home-title = <b>أهلًا بك في { $shop }</b>
home-what =
    تصفّح الأقسام، أو اكتب ما تبحث عنه مباشرة.
    تدفع وتتابع طلباتك هنا. أنا بوت، وموظفو المتجر على بُعد ضغطة واحدة من «المساعدة».
link-lost = هذا الرابط لم يعد يؤدي إلى شيء هنا، لكن تفضّل بإلقاء نظرة.
home-continue = ▶ متابعة طلبك · الخطوة { $number } من { $count }
home-browse = 🛍 تصفّح
home-search = 🔎 بحث
home-cart = { $count ->
    [0] 🛒 السلة
   *[other] 🛒 السلة ({ $count })
 }
home-merchant = 🧾 لوحة التاجر
button-my-orders = 📦 طلباتي
button-help = ❓ المساعدة
language-ask = أي لغة تفضّل؟
