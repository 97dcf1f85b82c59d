# من السلة إلى الطلب.

checkout-step-address = <b>إتمام الطلب</b> · الخطوة { $number } من { $count }: العنوان
checkout-step-delivery = <b>إتمام الطلب</b> · الخطوة { $number } من { $count }: التوصيل
checkout-step-review = <b>إتمام الطلب</b> · الخطوة { $number } من { $count }: مراجعة أخيرة
checkout-ask-address =
    📍 إلى أين نرسله؟ اكتب العنوان في رسالة واحدة، هكذا:

    <i>سارة أحمد
    شارع الملك فهد 12
    12211 الرياض
    المملكة العربية السعودية</i>
checkout-did-you-mean = هل تقصد { $country }؟
checkout-use-form = 📋 استخدم نموذج تيليجرام
form-about = يسألك نموذج تيليجرام عن العنوان وطريقة التوصيل، ثم يستلم الدفعة.
form-title = 🧾 مشترياتك من { $shop }
checkout-choose-address = 📍 إلى أين نرسله؟
checkout-other-address = ✏️ عنوان آخر
checkout-change-address = 📍 تغيير العنوان
checkout-change-delivery = 🚚 تغيير التوصيل
checkout-choose-delivery = 🚚 كيف تريد استلامه؟
checkout-no-delivery = المتجر لا يوصل إلى هذا العنوان. اختر عنوانًا آخر، أو راسل المتجر.
checkout-to = 📍 { $address }
checkout-pick-up-at = 🏬 الاستلام من: { $details }
checkout-line = { $quantity } × { $name } · { $total }
checkout-changed = ⚠️ تغيّر شيء منذ نظرتك الأخيرة، فلم يُطلب شيء بعد. هذا هو الوضع الآن:
checkout-nothing-left = ⚠️ سبقك أحدهم، فلم يُطلب شيء ولم يُخصم منك أي مبلغ. هذا ما بقي في سلتك:
checkout-terms-needed = قبل طلبك الأول، وافق من فضلك على شروط المتجر. أنت تشتري من المتجر، ولا يستطيع تيليجرام المساعدة في المشتريات.
checkout-terms-changed = تغيّرت شروط المتجر منذ وافقت عليها. وافق من فضلك على الإصدار الجديد قبل أن تطلب. أنت تشتري من المتجر، ولا يستطيع تيليجرام المساعدة في المشتريات.
checkout-agree = ✓ أوافق على الشروط
checkout-read-terms = قراءة الشروط
checkout-hold = عند تأكيد الطلب تُحجز لك المنتجات لمدة { $minutes ->
    [one] دقيقة واحدة
    [two] دقيقتين
    [few] { $minutes } دقائق
    [many] { $minutes } دقيقة
   *[other] { $minutes } دقيقة
 } أثناء الدفع.
checkout-no-method = ⚠️ لا يستطيع المتجر قبول الدفع لهذا هنا: المنتجات الرقمية تُباع مقابل نجوم تيليجرام فقط. أزلها من السلة لطلب الباقي.
checkout-pay = ادفع { $total }
checkout-pay-on-delivery = الدفع عند الاستلام · { $total }
checkout-pay-otherwise = ادفع { $total }
checkout-place = تأكيد الطلب · دون دفع
checkout-cart = 🛒 السلة

delivery-standard = توصيل عادي
delivery-pickup = الاستلام من المتجر
delivery-free = مجاني
delivery-days = { $most ->
    [one] يوم واحد
   *[other] { $least ->
        [0] حتى { $most ->
            [one] يوم واحد
            [two] يومين
            [few] { $most } أيام
            [many] { $most } يومًا
           *[other] { $most } يوم
         }
       *[other] { $least }–{ $most ->
            [few] { $most } أيام
            [many] { $most } يومًا
           *[other] { $most } يوم
        }
    }
 }
delivery-button = { $chosen ->
    [yes] ✅ { $title } · { $price }
   *[no] { $title } · { $price }
 }
delivery-button-days = { $chosen ->
    [yes] ✅ { $title } · { $price } · { $days }
   *[no] { $title } · { $price } · { $days }
 }
delivery-details = { $title }: { $details }

quote-goods = المنتجات: { $amount }
quote-discount = { $label }: { $amount }
quote-delivery-less = { $title }: <s>{ $before }</s> { $amount } ({ $label })
quote-delivery = { $title }: { $amount }
quote-tax-added = الضريبة: { $amount }
quote-total = <b>الإجمالي: { $amount }</b>
quote-tax-included = شامل الضريبة { $amount }
quote-missed = 💡 أضف { $amount } لتحصل على: { $label }
quote-missed-delivery = 💡 أضف { $amount } ليصبح التوصيل مجانيًا
