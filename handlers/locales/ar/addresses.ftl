# العناوين المحفوظة.

addresses-remove = 🗑 إزالة عنوان
addresses-which = 🗑 أي عنوان تريد أن ننساه؟ تحتفظ الطلبات بالعنوان الذي أُرسلت إليه.
addresses-removed = { $count ->
    [0] 🗑 أُزيل العنوان. لم يعد أي عنوان محفوظًا.
   *[other] 🗑 أُزيل العنوان. ما زال محفوظًا:
 }
addresses-undo = ↩ تراجع

# طلب يذهب إلى عنوان آخر.

readdress-now =
    الطلب { $number } يذهب إلى:
    📍 { $address }
readdress-done =
    ✅ أصبح الطلب { $number } يذهب إلى هذا العنوان بالسعر نفسه:
    📍 { $address }
