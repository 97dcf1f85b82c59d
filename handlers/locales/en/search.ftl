# Finding things.

search-ask = 🔎 What are you looking for? Type a few words; small typos do not matter.
search-found = 🔎 <i>{ $words }</i>
    { $count ->
        [one] Here is what I found:
       *[other] Here are { $count } things I found, the best match first:
    }
search-nothing =
    🔎 I found nothing for <i>{ $words }</i>.
    Try other words or fewer of them, or look around the shelves.
search-meant = Did you mean <b>{ $words }</b>?
search-for = 🔎 “{ $words }”
