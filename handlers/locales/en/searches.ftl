# The search at the counter: what was looked for in vain, and words that mean the same.

console-searches = 🔎 Searches
search-not-yet =
    🔎 <i>{ $words }</i>
    I have just come in and am still looking through the shelves. Try again in a moment.
search-again = 🔎 Search again

misses-title = { $count ->
    [0] <b>🔎 Looked for in vain.</b> Nothing within { $days } days: everybody found something.
    [one] <b>🔎 Looked for in vain</b> within { $days } days: one search.
   *[other] <b>🔎 Looked for in vain</b> within { $days } days: { $count } searches, the most often first.
 }
misses-how = Tap one to say which of your words it means. Only the words are noted, never who typed them.
miss-label = { $words } · { $count }
miss-title = <b>🔎 { $words }</b>
miss-often = { $count ->
    [one] Looked for in vain once within { $days } days.
   *[other] Looked for in vain { $count } times within { $days } days.
 }
miss-finds-now = { $count ->
    [0] Finds nothing now.
    [one] Finds one thing by now.
   *[other] Finds { $count } things by now.
 }
miss-mean = ＋ Say what it means
miss-pass-over = Nothing we sell
miss-passed-over = “{ $words }” is off the list. If people look for it again another day, it comes back.
miss-undo = ↩️ Put back: { $words }
miss-ask = What do people mean by <b>{ $words }</b>? Write it in words that stand on your goods, such as the title of a product or of a shelf.

synonyms-open = 🔁 Words that mean the same
synonyms-title = { $count ->
    [0] <b>🔁 Words that mean the same.</b> None yet: say that “mobile” means “phone”, and whoever looks for one finds the other.
    [one] <b>🔁 Words that mean the same</b>: one.
   *[other] <b>🔁 Words that mean the same</b>: { $count }, the newest first.
 }
synonym-label-both = { $said } = { $meant }
synonym-label-one = { $said } → { $meant }
synonym-new = ＋ New
synonym-ask =
    Which words mean the same? Write them in one line:
    <code>mobile = phone</code> goes both ways,
    <code>samovar &gt; teapot</code> one way: whoever looks for a samovar finds teapots too, and not the other way round.
synonym-both-ways = 🔁 <b>{ $said }</b> and <b>{ $meant }</b> mean the same: whoever looks for one finds the other as well.
synonym-one-way = 🔁 Whoever looks for <b>{ $said }</b> finds <b>{ $meant }</b> as well, and not the other way round.
synonym-finds = { $count ->
    [0] ⚠️ “{ $meant }” finds nothing now. Are these words on any of your goods?
    [one] “{ $meant }” finds one thing now.
   *[other] “{ $meant }” finds { $count } things now.
 }
synonym-made = ✅ Kept. The search knows it within two seconds.
synonym-make-one-way = → One way only
synonym-make-both-ways = ⇄ Both ways
synonym-remove = 🗑 Delete
synonym-removed = Deleted: { $said }, { $meant }.
synonym-undo = ↩️ Put back: { $said }, { $meant }
synonym-put-back = ↩️ Put back
synonym-is-removed = It is deleted and holds no more.

refusal-synonym-invalid = There have to be two different words or short phrases with letters or digits in them. Nothing was kept.
refusal-too-many-synonyms = There are { $most } already. Delete some that nobody needs any more first.

subject-synonym = synonym { $number }
log-did-synonym-make = made { $about }
log-did-synonym-turn = changed the direction of { $about }
log-did-synonym-remove = deleted { $about }
log-did-synonym-restore = put { $about } back
