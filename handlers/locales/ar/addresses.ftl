# العناوين المحفوظة.

addresses-remove = 🗑 إزالة عنوان
addresses-which = 🗑 أي عنوان تريد أن ننساه؟ تحتفظ الطلبات بالعنوان الذي أُرسلت إليه.
addresses-removed = { $count ->
    [0] 🗑 أُزيل العنوان. لم يعد أي عنوان محفوظًا.
   *[other] 🗑 أُزيل العنوان. ما زال محفوظًا:
 }
addresses-undo = ↩ تراجع
settings-addresses-title = <b>📍 عناوينك</b>
addresses-kept = { $count ->
    [0] لا عنوان محفوظ بعد.
   *[other] اضغط على عنوان لننساه. تحتفظ الطلبات بالعنوان الذي أُرسلت إليه.
 }
addresses-new-ones = يُحفظ العنوان الجديد مع أول طلب يذهب إليه.

# طلب يذهب إلى عنوان آخر.

readdress-now =
    الطلب { $number } يذهب إلى:
    📍 { $address }
readdress-done =
    ✅ أصبح الطلب { $number } يذهب إلى هذا العنوان بالسعر نفسه:
    📍 { $address }
