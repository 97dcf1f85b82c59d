# Size, care and films of goods, at the merchant's counter.

facts-button = 📋 Facts and film
facts-title = 📋 <b>{ $title }</b>
facts-none = No facts are told yet: size, material, care and the like stand on the card below the description.
facts-write = ✎ { $language }
facts-ask = Type the facts in { $language }, one to a line, such as <code>Size: 12 × 8 cm</code>; { $most } at the most. They take the place of what is told in this language now:
facts-remove = ✕ Tell none in { $language }
facts-kept = { $count ->
    [one] ✓ One fact is told now.
   *[other] ✓ { $count } facts are told now.
 }
facts-gone = ✓ Nothing is told in this language any more. It was:
film-there = 🎬 There is a film.
film-elsewhere = 🎬 There is a film that another bot has; this one cannot show it. Please send it again.
film-missing = 🎬 There is no film.
film-add = 🎬 Add a film
film-change = 🎬 Another film
film-remove = ✕ Take the film away
film-ask = Send the film as a video, not as a file.
film-none = This is no video.
film-kept = ✓ The card has a film now.
film-gone = ✓ The film is gone
log-did-product-facts = wrote down facts of { $about }
log-did-product-film = changed the film of { $about }

notice-staff-film-gone = 🎬 Telegram no longer hands out the film of <b>{ $title }</b>, so its card shows none. Please send it again.
notice-staff-file-gone = ⚠️ Telegram no longer hands out the file that buyers of <b>{ $title }</b> get: somebody asked for it and had only words. Please send it again at once; whoever bought it then gets it from the card of their order.
notice-send-file-again = 📄 Send it again
notice-staff-films-elsewhere = { $count ->
    [one] 🎬 One film of your goods was sent to another bot, and this one cannot show it. Its card goes without; send it again under <i>Stock</i>, <i>Facts and film</i>.
   *[other] 🎬 { $count } films of your goods were sent to another bot, and this one cannot show them. Their cards go without; send them again under <i>Stock</i>, <i>Facts and film</i>.
 }
