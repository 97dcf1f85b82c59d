# Groups and channels that the shop writes into, and what stands there.

venues-title = { $count ->
    [one] <b>📢 One group or channel</b>
   *[other] <b>📢 { $count } groups and channels</b>
 }
venues-none =
    <b>📢 No group or channel yet</b>

    To post a campaign or goods in your channel, open the channel, then <b>Administrators</b> → <b>Add administrator</b>, look for @{ $bot }, and let it <b>post messages</b>.
    To a group add it like any member. For a live sale in a channel’s comments, add it to the discussion group as an administrator as well: otherwise it cannot read the comments.

    I tell you here as soon as I am in.
venues-more = To add another one, make me an administrator of the channel (with the right to post), or add me to the group. Somebody of the staff must do it, so that strangers cannot.
venues-show = 📢 Channels and groups
venue-channel = 📢 { $title }
venue-group = 👥 { $title }
venue-talk = 💬 { $title } (where { $channel } is talked about)
venue-with = { $what }: { $lacks }
venue-row-channel = 📢 { $title }
venue-row-group = 👥 { $title }
venue-lacks-channel = I may not post there yet: give me the right to post messages.
venue-lacks-group = I hear only replies to my own messages there. Make me an administrator if I am to read comments on a channel’s posts.
venue-trouble-removed = ⚠️ I am not in there any more. Add me again to post there.
venue-trouble-no-right = ⚠️ I may not write there. Give me the right to post messages.
venue-trouble-gone = ⚠️ That chat does not exist any more, or not for me.
venue-trouble-other = ⚠️ Telegram would not take my last message there.

venue-post-it = 📢 Post in a channel
venue-post-goods = 📢 Post goods
venue-ask-goods = Which goods? Type a word of their name.
venue-choose = Where shall I post it? You see a preview first.
venue-posted = • { $title }: { $state }
venue-post-sending = ⏳ on its way
venue-post-up = ✅ stands there and is kept up to date
venue-post-over = ⏹ stands there as it ended
venue-post-unknown = ❓ may stand there or not
venue-post-lost-again = 📢 Post it again
venue-post-failed = ⚠️ could not be posted
venue-preview = <b>Preview</b> for { $title }. Nothing is posted yet.
venue-preview-again = <b>Preview</b> for { $title }. It was posted there before; posting it again makes a second post.
venue-preview-unknown = <b>Preview</b> for { $title }. I do not know whether it stands there; please look before you post it again.
venue-post = 📢 Post in { $title }
venue-post-again = 📢 Post in { $title } once more
venue-on-its-way = 📢 It is on its way to { $title }. It stays up to date there by itself: price, pieces left, and the end.

venue-title = <b>{ $title }</b>
venue-of = { $name }: { $words }
venue-price = <b>{ $price }</b>
venue-price-from = from <b>{ $price }</b>
venue-starts = ⏳ begins { $starts }
venue-ends = ⏳ until { $until }
venue-left = { $left ->
    [one] Only one left
   *[other] Only { $left } left
 }
venue-sold-out = ✗ Sold out
venue-paused = ⏸ Paused for the moment
venue-over = ⏹ This is over.
venue-buy = 🛒 Buy
venue-together = 👥 Buy together
venue-bargain = ✂️ Bargain

notice-venue-added = 📢 I am in <b>{ $title }</b> now. You can post campaigns and goods there.
notice-venue-refused = ⚠️ I could not post in <b>{ $title }</b>.
notice-venue-lost = ❓ Sending was cut off: I do not know whether my post stands in <b>{ $title }</b>. Please look there. If it does not, post it again; if it does, delete it there first, for I cannot keep it up to date.
refusal-venue-gone = I am not in { $title } any more, so nothing was posted. Add me there again.
refusal-posted-already = It stands in { $title } already, so it was not posted twice. Open the preview once more if you want a second post.

subject-venue = channel or group { $number }
log-did-venue-add = brought the shop into { $about }
log-did-venue-post = posted { $about } in a channel or group
