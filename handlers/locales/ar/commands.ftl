# قائمة الأوامر (256 حرفًا لكل منها على الأكثر).

command-start = الرئيسية
command-search = ابحث عن شيء
command-cart = سلتك
command-orders = طلباتك
command-deals = العروض والفِرق
command-support = تواصل مع موظف
command-settings = اللغة والإشعارات وساعات الهدوء
command-help = كيف يعمل المتجر
command-shop = أين { $shop }
command-deal = ما هو أرخص معًا في { $shop }
