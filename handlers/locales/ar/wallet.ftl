# المحفظة.

button-wallet = 👛 المحفظة
command-wallet = محفظتك: الرصيد والنقاط والكوبونات
wallet-title = <b>👛 محفظتك</b>
wallet-no-coupons = لا كوبونات لديك بعد. عندما يعرض المتجر بعضها، يمكنك الحصول عليها هنا؛ وإن كنت تعرف رمزًا فأدخله.
wallet-usable = <b>جاهزة للاستخدام</b> (اختر واحدًا في آخر خطوة من إتمام الطلب)
wallet-coming = <b>تصلح لاحقًا</b>
wallet-waiting = <b>مع طلب لم يُدفع بعد</b>
wallet-line-plain = 🎟 { $name }
wallet-past = <b>مستخدمة أو منتهية</b>
wallet-past-redeemed = • { $name }: استُخدم
wallet-past-expired = • { $name }: انتهت صلاحيته
wallet-past-voided = • { $name }: سحبه المتجر
wallet-claimable = <b>يمكنك الحصول على</b>
wallet-claimable-line = { $left ->
    [-1] 🎁 { $name }: { $worth }
   *[other] 🎁 { $name }: { $worth } · المتبقي { $left }
 }
wallet-claim = 🎁 احصل على { $name }
wallet-claimed = ✅ حصلت على «{ $name }»، صالح حتى { $until }.
