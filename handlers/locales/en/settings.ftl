# What somebody wishes to hear of, when, and by which clock.

button-settings = ⚙️ Settings
button-stop-these = 🔕 Stop these
settings-title = <b>Settings</b>
settings-what =
    Tap a line to turn it on or off. Your orders, payments and parcels are always told.
    /stop turns all advertising off at once.
    With suggestions chosen for you off, what you look at and search for is not remembered.
settings-on = ✅ { $what }
settings-off = ⬜ { $what }
settings-language = 🌐 Language
settings-addresses = 📍 Addresses
settings-quiet = 🌙 Quiet hours: { $hours }
settings-zone = 🕐 Time zone: { $zone }
settings-personal = Suggestions chosen for me

topic-offers = Offers and news
topic-reminders = Reminders: cart, using it up
topic-watched = Goods and reminders I asked for
topic-rewards = Points, coupons, birthday
topic-friends = Teams that are nearly full
wish-stopped = 🔕 You stopped messages about what you wish to be told. Turn on “{ $topic }” in /settings, and it comes.

hear-button = 🔔 Offers for you?
hear-ask =
    <b>May { $shop } write to you now and then?</b>
    Offers, a cart you left behind, points about to expire, teams that are nearly full.

    A few messages a week at most, never at night, and each has a button that ends it.
hear-yes = ✅ Yes, please
hear-no = No, thank you
hear-choose = Let me choose
hear-thanks = Thank you! You hear from us when there is something good. /stop ends it at once.
hear-silence = That is fine. Only your orders, payments and parcels are told. If you change your mind, see Settings.

quiet-ask =
    <b>Quiet hours: { $hours }</b>
    No advertising comes in these hours; news of your orders comes without a sound.
quiet-none =
    <b>No quiet hours</b>
    Advertising may come at any hour, and news of your orders always has its sound.
quiet-from = From which hour on shall it be quiet?
quiet-until = From { $hour } until which hour?
quiet-other = Other hours
quiet-never = No quiet hours

zone-ask = <b>Time zone: { $zone }</b>, where it is { $time } now. What does your clock show?
zone-guessed = We took it from where your parcels go.
zone-of-the-shop = This is the shop's own clock, until you choose yours.
zone-search = 🔎 Type my city
zone-type = Which city or country do you live in?
zone-unknown = We do not know a clock by this name. Please try a bigger city nearby, or a country.
zone-which = Which of these?

stop-all = 🔕 <b>All advertising is off</b> from this moment on.
stop-nothing = 🔕 <b>All advertising is off.</b> There was nothing on.
stop-done = 🔕 <b>Stopped: { $what }.</b>
stop-still = Your orders, payments and parcels are still told.
stop-undo = ↩️ Undo
stop-return = ↩️ Turn it back on
stop-everything = Stop everything
stop-undone = These come again:
