# Words that every screen shares.

button-back = ‹ Back
button-home = 🏠 Home
button-previous = ‹ Previous
button-next = Next ›
button-page = { $page } / { $pages }
button-support = Support
button-language = 🌐 Language

listed = { $first }, { $next }
more-lines = { $count ->
    [one] … and one thing more
   *[other] … and { $count } things more
 }

file-gone = ⚠️ Telegram no longer hands out this file. The shop has been told; ask for it at /support.
pictures-gone = { $left ->
    [0] ⚠️ Telegram no longer hands out these pictures.
   *[other] ⚠️ Telegram no longer hands out the other pictures.
 }
busy = ⏳ One moment, please: you are faster than I am. Your last taps were not carried out; try again in a few seconds.
failed =
    ⚠️ That did not work, and the mistake is ours. Nothing was changed and you have not been charged for it.
    Please try again in a moment. If it happens again, tell the shop this code: { $reference }
still-asked = Just type it again, or /cancel.
interrupted = I was interrupted for a moment, so my last answer may be missing here. It counts all the same; this is the way back in.
not-charged = You have not been charged.
