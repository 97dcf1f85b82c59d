# الكوبونات، عند إتمام الطلب وحيثما ذُكرت.

coupon-worth-amount = { $on ->
    [delivery] خصم { $amount } على التوصيل
   *[goods] خصم { $amount }
 }
coupon-worth-percent = { $on ->
    [delivery] خصم { $percent }% على التوصيل
   *[goods] خصم { $percent }%
 }
coupon-worth-percent-most = { $on ->
    [delivery] خصم { $percent }% على التوصيل، حتى { $most }
   *[goods] خصم { $percent }%، حتى { $most }
 }
coupon-worth-delivery = توصيل مجاني
coupon-from = { $some ->
    [yes] لبعض المنتجات، ابتداءً من { $amount }
   *[no] ابتداءً من { $amount }
 }
coupon-note = └ { $words }
coupon-some-goods = لبعض المنتجات
coupon-unnamed = كوبون
coupon-line = 🎟 <b>{ $name }</b>: { $worth } · حتى { $until }
coupon-line-coming = 🎟 <b>{ $name }</b>: { $worth } · من { $begins }
coupon-button = 🎟 كوبون
coupon-use = ✅ استخدمه · { $amount }
coupon-button-saves = 🎟 كوبون · { $amount }
coupon-suggested = 🎟 كوبونك «{ $name }» يوفّر لك { $amount }.
coupon-back = 🎟 يعود كوبون هذا الطلب إلى محفظتك.
form-nothing-to-pay = لا مبلغ مستحق على هذه المنتجات، فلا يمكن استخدام نموذج تيليجرام. تابع إتمام الطلب هنا.
coupon-lost = 🎟 لم يعد ممكنًا استخدام الكوبون الذي اخترته. اضغط «كوبون» لاختيار غيره.
coupon-not-for-two = 🎟 الكوبون لطلب واحد، وهذه السلة تصبح طلبين. اطلب المنتجات الرقمية وحدها لتستخدمه؛ ويبقى في محفظتك.
coupon-offer = { $chosen ->
    [yes] ✅ { $name } · { $amount }
   *[no] { $name } · { $amount }
 }
coupon-enter-code = ⌨️ إدخال رمز
coupon-without = دون كوبون
coupon-not-now = ⚠️ هذا الكوبون لا ينطبق على طلبك بوضعه الحالي.
coupons-title = <b>🎟 كوبونات لهذا الطلب</b>
coupons-none-apply = ليس لديك كوبون ينطبق على هذا الطلب. إن كنت تعرف رمزًا فأدخله هنا.
coupons-others = هذه لا تنطبق:
coupons-rule = كوبون واحد لكل طلب، وآخر للتوصيل.
coupon-obstacle-too-small = • { $name }: ينقص { $missing } لبلوغ { $threshold }
coupon-obstacle-not-yet = • { $name }: صالح من { $begins }
coupon-obstacle-other-goods = • { $name }: ليس لما في سلتك
coupon-obstacle-new-customers = • { $name }: للطلب الأول فقط
coupon-obstacle-used-up = • { $name }: استُخدم بالكامل
coupon-obstacle-no-fee = • { $name }: لا رسوم توصيل هنا
coupon-obstacle-no-gain = • { $name }: لن يجعل هذا الطلب أرخص
code-ask = ⌨️ اكتب رمز الكوبون.
code-not-valid = ⚠️ هذا الرمز غير صالح. لم يتغيّر شيء.
code-too-many = ⏳ محاولات كثيرة. انتظر دقيقة قبل التالية؛ وبعد عشرين محاولة في اليوم انتظر حتى الغد.
code-accepted = ✅ «{ $name }» في محفظتك.
notice-coupon-granted = 🎁 منحك المتجر كوبونًا: <b>{ $name }</b>. صالح حتى { $until }.
refusal-coupon-gone = أحد كوبونات هذا الطلب لم يعد صالحًا للاستخدام. لم يُخصم أي مبلغ. افتح سلتك وأتمّ الطلب من جديد، واختر كوبونًا آخر أو لا شيء.
refusal-coupon-limit-reached =
    { $most ->
        [one] لكل عميل كوبون واحد من هذه، وقد حصل عليه.
       *[other] عدد هذه الكوبونات لكل عميل { $most }، وقد حصل عليها كلها.
    }
refusal-coupon-not-draft = هذا الكوبون منشور ولا يمكن تغييره. أنهِه وأنشئ كوبونًا جديدًا.
refusal-coupon-not-offered = لا يمكن الحصول على هذا الكوبون الآن. لم يتغيّر شيء.
refusal-coupons-all-claimed = سبقك آخرون: نفدت هذه الكوبونات.
refusal-terms-invalid = لا يمكن أن يكون الكوبون هكذا. لم يتغيّر شيء.
