# Кошелёк.

button-wallet = 👛 Кошелёк
command-wallet = Кошелёк: баланс, баллы, купоны
wallet-title = <b>👛 Ваш кошелёк</b>
wallet-no-coupons = Купонов пока нет. Когда магазин их предложит, забрать их можно будет здесь; если знаете промокод, введите его.
wallet-usable = <b>Можно использовать</b> (выберите один на последнем шаге оформления)
wallet-coming = <b>Начнут действовать позже</b>
wallet-waiting = <b>Ждут вместе с неоплаченным заказом</b>
wallet-line-plain = 🎟 { $name }
wallet-past = <b>Использованные и истёкшие</b>
wallet-past-redeemed = • { $name }: использован
wallet-past-expired = • { $name }: истёк
wallet-past-voided = • { $name }: отозван магазином
wallet-claimable = <b>Можно забрать</b>
wallet-claimable-line = { $left ->
    [-1] 🎁 { $name }: { $worth }
   *[other] 🎁 { $name }: { $worth } · осталось { $left }
 }
wallet-claim = 🎁 Забрать { $name }
wallet-claimed = ✅ «{ $name }» ваш, до { $until }.
