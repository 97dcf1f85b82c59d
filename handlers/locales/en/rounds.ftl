# Rounds: how far a broadcast or personal offers are, and why they rest.

round-pause = ⏸ Pause
round-resume = ▶️ Resume
round-sent = 📨 Sent: <b>{ $count }</b> of { $total }
round-sleeping = { $count ->
    [one] 🌙 One person sleeps and gets it when the night is over.
   *[other] 🌙 { $count } people sleep and get it when their night is over.
 }
round-resting = { $count ->
    [one] 💤 One person has had enough for now and gets it later.
   *[other] 💤 { $count } people have had enough for now and get it later.
 }
round-failed = ⚠️ Not delivered: { $count }
round-unknown = ❔ Interrupted, not repeated: { $count }
round-blocked = 🚫 Blocked: { $count }
round-stopped = 🔕 Stopped offers: { $count }
round-went-away = 🚫 Blocked it afterwards: { $count }
round-clicked = 👆 Clicked: { $count }
round-bought = 🛍 Bought: { $count }
round-held-out = 🔬 Held out: { $count }
round-left = 🙅 Left out: { $count }
round-lapsed = ⌛ Too late: { $count }
round-called-off = ✗ Called off: { $count }
round-finish = 🏁 About { $at }
round-rests-staff = Somebody of the staff paused it.
round-rests-blocks = ⚠️ Paused by the shop: more than 3 % of the last 200 readers blocked the bot.
round-rests-stops = ⚠️ Paused by the shop: more than 2 % of the last 200 readers stopped offers.
round-rests-failures = ⚠️ Paused by the shop: more than 10 % of the last 200 messages did not arrive.
