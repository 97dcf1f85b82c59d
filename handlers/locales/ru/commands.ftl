# Меню команд (не больше 256 знаков каждая).

command-start = Главная
command-search = Найти товар
command-cart = Ваша корзина
command-orders = Ваши заказы
command-deals = Акции и команды
command-support = Написать сотруднику
command-settings = Язык, уведомления, тихие часы
command-help = Как это работает
command-shop = Где находится { $shop }
command-deal = Что вместе дешевле в { $shop }
