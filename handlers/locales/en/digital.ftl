# Digital goods: what a buyer gets and gets again, and what the shop delivers: files, links, keys.

digital-get = 📥 Get it again
digital-list = 📥 <b>What you bought</b> · order <code>{ $number }</code>. Which of it do you want again?
digital-file = 📄 <b>{ $name }</b>: here is your file.
digital-link = 🔗 <b>{ $name }</b>: here is your link.
digital-keys = { $count ->
    [one] 🔑 <b>{ $name }</b>: here is your key. Tap it to copy it.
   *[other] 🔑 <b>{ $name }</b>: here are your { $count } keys. Tap one to copy it.
 }
digital-key = <code>{ $key }</code>
digital-again = Order <code>{ $number }</code>. It is for you alone; you can get it again on the order's card at any time.
digital-here = 📥 What you bought is here: get it again at any time.
digital-ended = 📥 What was delivered cannot be had again: its money went back, or is contested.
history-given = • { $at } delivered in this chat

notice-digital-given = ✅ Order <code>{ $number }</code> is paid. This is what you bought:
notice-digital-short = ⏳ Order <code>{ $number }</code> is paid, and the shop has no key for { $name } at the moment. It comes here by itself as soon as there is one; you need do nothing. If you would rather not wait, write to the shop: /support
notice-staff-keys-short = { $count ->
    [one] 🔑 <b>A key is missing.</b> Order <code>{ $number }</code> is paid and waits for { $name }. Load keys, and it is sent by itself.
   *[other] 🔑 <b>{ $count } keys are missing.</b> Order <code>{ $number }</code> is paid and waits for { $name }. Load keys, and they are sent by themselves.
 }
notice-staff-key-file = 🔑 The file for { $name } could not be read, or there is no key in it. Nothing was loaded. Send a .txt file with one key in each line.

digital-good = 📥 What it delivers
digital-good-title = 📥 <b>{ $name }</b> · <code>{ $sku }</code>
digital-good-none = Nothing is delivered by itself yet: whoever buys it waits for you. Choose what buyers get once they have paid.
digital-good-link = 🔗 Every buyer gets this link:
digital-good-file = 📄 Every buyer gets the file { $name }. It cannot be forwarded or saved from their chat.
digital-unnamed = without a name
digital-good-keys = 🔑 Every piece sold gets a key of its own. Unsold: { $unsold } · Given: { $sold }
digital-good-keys-stock = Its stock is the number of unsold keys. A key is given once and never sold again, not even after a refund.
digital-load-keys = ➕ Load keys
digital-undo = ↩ Take { $left } of { $count } out · { $at }
digital-way-file = 📄 A file
digital-way-link = 🔗 A link
digital-way-keys = 🔑 Keys
digital-way-hand = ✋ Nothing: by hand
digital-ask-link = 🔗 Which link do buyers of { $name } get? Send it in one message. Whoever bought it before gets the new one, too.
digital-ask-file = 📄 Send the file that buyers of { $name } get: a document, a film, a song or a picture, as large as Telegram takes it. Whoever bought it before gets the new one, too.
digital-no-file = ✗ That was no file. Nothing was changed.
digital-ask-keys = 🔑 Send keys for { $name }: one in each line, { $most } at most, or a .txt file of them. You see what is in it before anything is loaded.
digital-no-key-file = ✗ That was neither words nor a file. Nothing was loaded.
digital-key-file-large = ✗ This file is too large for a list of keys (1 MB at most). Nothing was loaded.
digital-reading = ⏳ The file is being read. What is in it comes in a moment, as a message.
digital-set = ✓ Saved. Whoever has paid and still waits gets it now.
digital-loaded = { $count ->
    [one] ✓ One key is for sale.
   *[other] ✓ { $count } keys are for sale.
 }
digital-taken-out = { $count ->
    [0] ✓ No unsold key was left to take out.
    [one] ✓ One unsold key was taken out.
   *[other] ✓ { $count } unsold keys were taken out.
 }
digital-draft = { $count ->
    [0] 🔑 <b>{ $name }</b>: there is no new key in this.
    [one] 🔑 <b>{ $name }</b>: one key can be loaded. Nothing is loaded yet.
   *[other] 🔑 <b>{ $name }</b>: { $count } keys can be loaded. Nothing is loaded yet.
 }
digital-refused-title = { $count ->
    [one] One line is left out:
   *[other] { $count } lines are left out:
 }
digital-refused = • line { $line }: { $why }
digital-refused-twice = an earlier line has the same key
digital-refused-known = the shop has, or had, this key
digital-refused-long = too long for a key (300 signs at most)
digital-refused-more = { $count ->
    [one] … and one more
   *[other] … and { $count } more
 }
digital-draft-delete = Once they are loaded you may delete your own message with the keys from this chat.
digital-load = { $count ->
    [one] ✓ Load one key
   *[other] ✓ Load { $count } keys
 }
digital-other-keys = 🔑 Send other keys
digital-staff-keys = { $count ->
    [one] 🔑 { $name }: given the key { $keys }
   *[other] 🔑 { $name }: given { $count } keys: { $keys }
 }
digital-staff-given = 📥 { $name }: delivered
digital-staff-owed = ⏳ { $name }: paid, and still to be delivered

refusal-stock-of-keys = Its stock is the number of its unsold keys: load keys or take some out. Nothing was changed.
refusal-not-digital = This is not sold that way (any more): only a digital product delivers files, links or keys. Nothing was changed.
refusal-link-unclear = That is no link: it has to begin with https:// and must not have spaces. Nothing was changed.
refusal-keys-left = { $count ->
    [one] One key is still unsold. Take it out first; nothing was changed.
   *[other] { $count } keys are still unsold. Take them out first; nothing was changed.
 }
refusal-keys-promised = { $free ->
    [0] All of these keys are promised to orders. Nothing was taken out.
    [one] Only one of these keys is not promised to an order. Nothing was taken out.
   *[other] Only { $free } of these keys are not promised to orders. Nothing was taken out.
 }
refusal-no-keys = ✗ There is no key in that. Nothing was loaded.
refusal-too-many-keys = ✗ { $most } keys at most at once. Nothing was loaded.
refusal-batch-gone = These keys were loaded or taken out meanwhile, or were waiting for too long. Nothing was changed.
refusal-access-ended = The money of order { $number } went back, is on its way back, or is contested: what was delivered cannot be had again.

log-did-digital-link = set the link that { $about } delivers
log-did-digital-file = set the file that { $about } delivers
log-did-digital-keys = set { $about } to be sold by keys
log-did-digital-clear = set { $about } to be delivered by hand
log-did-keys-load = loaded keys for { $about }
log-did-keys-undo = took unsold keys of { $about } out
