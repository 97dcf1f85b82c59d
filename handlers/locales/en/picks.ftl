# What somebody may like, and why.

picks-button = ✨ You may like
picks-title = <b>✨ You may like</b>
picks-none = Nothing comes to mind at the moment. Look around; the more you find, the better the suggestions.
picks-no = 🙅 Not interested
picks-gone = Gone. It is not suggested for 90 days, and things like it less often.
picks-undo = ↩️ Undo: it interests me
picks-back = It may be suggested again.
picks-forget = 🧹 Forget my history
picks-forget-what =
    <b>Forget what you bought, looked at and searched for?</b>
    Suggestions then begin anew. Your orders and invoices stay: the shop has to keep those.
picks-forget-sure = 🧹 Forget it
picks-forgotten = Forgotten. Suggestions begin anew.
pick = <b>{ $offer }</b>
pick-again = <i>🔁 You buy it now and then, and it may be time again</i>
pick-with = <i>🤝 Goes with { $title }</i>
pick-like = <i>💡 Like { $title }</i>
pick-trending = <i>📈 Others choose it at the moment</i>
pick-fresh = <i>🌱 Hardly anybody has found it yet</i>
together-button = 🤝 Bought together
together-title = <b>🤝 Often bought together with { $title }</b>
