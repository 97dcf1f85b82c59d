# Goods at the counter: added by a picture, changed by buttons; many prices changed together.

command-products = All goods
command-add = Add a product
console-goods = 🏺 Goods
log-did-catalogue-add = added { $about }
log-did-catalogue-edit = changed { $about }
log-did-catalogue-publish = put on the shelf: { $about }
log-did-catalogue-archive = archived { $about }
log-did-catalogue-export = took out a file of all goods
refusal-options-unclear = An option needs a name that the product has not yet, and values. A product has { $most } options and { $variants } variants at the most. Nothing was changed.
refusal-caption-unclear = ✗ I could not read a name, a price and a stock from that. Nothing was added.
goods-title = 🏺 <b>Goods</b> ({ $count })
goods-found = 🏺 <b>{ $words }</b>: { $count }
goods-ask = Choose one, or type a SKU or some words of the title.
goods-none = There is nothing on the shelves yet. Add the first product, or import a file.
goods-row = { $state } { $name }
goods-state-draft = 📝
goods-state-active = 🟢
goods-state-archived = 🗄
goods-state-draft-long = 📝 Draft: nobody sees it yet
goods-state-active-long = 🟢 For sale
goods-state-archived-long = 🗄 Archived: nobody sees it
goods-add = ➕ Add
goods-import = 📥 Import
goods-prices = 💶 Change many prices
goods-export = 📤 Export
goods-export-coming = Your file is coming.
goods-export-caption = All goods as they stand now. Change what you like and send the file back here: you see what would change before anything does.
goods-item = <b>{ $name }</b>
goods-shelf = 📂 { $way }
goods-tags = 🏷 { $tags }
goods-photos = { $count ->
    [one] 🖼 One picture
   *[other] 🖼 { $count } pictures
 }
goods-no-photos = 🖼 No picture yet: send one
goods-photos-coming = { $count ->
    [one] ⏳ One picture is on its way
   *[other] ⏳ { $count } pictures are on their way
 }
goods-photo-refused = ✗ A picture could not be used: it is too large, too long, or none.
goods-variant = • { $name } · <code>{ $sku }</code> · { $price } · { $stock }
goods-only-variant = • <code>{ $sku }</code> · { $price } · { $stock }
goods-variants-more = … and { $count } more
goods-stock = { $count } to sell
goods-not-counted = not counted
goods-live = { $name }
goods-archived-variant = 🗄 { $name }
goods-publish = 🟢 Put on the shelf
goods-unarchive = 🟢 Unarchive
goods-archive = 🗄 Archive
goods-archive-variant = 🗄 Archive this variant
goods-change-title = ✎ Title
goods-change-text = ✎ Description
goods-change-shelf = 📂 Category
goods-change-tags = 🏷 Tags
goods-change-photos = 🖼 Pictures
goods-change-option = ➕ Option
goods-change-price = 💶 Price
goods-change-stock = 📦 Stock
goods-proposed = <b>This is how it would look.</b> Change what you like, then put it on the shelf.
goods-changed = ✓ Changed
goods-ask-new = ➕ <b>Send a picture</b> with these words below it:
    <code>Name / price / stock</code>
    
    Such as: <code>Clay teapot / 24.50 / 7</code>. Without a number the stock is not counted; a SKU of yours may follow. Several pictures as an album are fine.
goods-ask-title = ✎ What is <b>{ $name }</b> to be called?
goods-ask-text = ✎ How is <b>{ $name }</b> described? A single - takes the description away.
goods-ask-shelf = 📂 Where does <b>{ $name }</b> stand? Choose, or type the way: <code>Kitchen > Teapots</code>
goods-ask-tags = 🏷 Which tags has <b>{ $name }</b>? Between commas; a single - takes all away.
goods-name-tags = 🌐 { $language }
goods-tags-named = 🌐 { $language }: { $names }
goods-ask-tag-names = 🌐 What are these tags called in { $language }? As many names, in this order, between commas: <code>{ $tags }</code>. A single - takes the names away.
goods-tag-names-differ = ✗ These are not as many names as tags: { $names } instead of { $count }. Nothing was changed.
goods-ask-option = ➕ In which ways is <b>{ $name }</b> made? Such as: <code>Size: S, M, L</code>. Every variant is made in each of them, at its price; the present ones are archived, and the stock of the new ones begins at 0.
goods-ask-price = Type another price, such as <code>24.50</code>.
goods-ask-photos = Send pictures, one by one or as an album, to add them.
goods-no-shelf = On no shelf
goods-too-long = ✗ That has to be between one and { $most } signs. Nothing was changed.
goods-option-unclear = ✗ Write the name of the option, a colon and its values. Nothing was changed.
goods-no-price = ✗ That is no price. Nothing was changed.
goods-below-cost = ✗ You pay { $cost } for it, and only an owner or an administrator may sell below that. Nothing was changed.
goods-sold-below-cost = ✓ Changed. Mind that you pay { $cost } for it.
goods-variant-price = <b>{ $name }</b> · <code>{ $sku }</code>
    { $price }
goods-photo-away = ✕ { $number }
prices-of-which = 💶 <b>Of which goods do the prices change?</b>
prices-this-shelf = This shelf, and all below it
prices-everything = Everything
prices-tag = 🏷 { $tag }
prices-how-much = 💶 <b>{ $where }</b>: by how much? Such as <code>-10 %</code>, <code>+5 %</code>, <code>+2.50</code> or <code>-1</code>.
prices-unclear = ✗ I could not read a percentage or an amount from that.
prices-name = { $where }: { $rule }
prices-percent-less = { $percent } % less
prices-percent-more = { $percent } % more
prices-amount-less = { $amount } less
prices-amount-more = { $amount } more
prices-would = { $count ->
    [one] One price would change:
   *[other] { $count } prices would change:
 }
prices-example = • { $name }: { $before } → { $after }
prices-more = … and { $count } more
prices-too-low = { $count ->
    [one] One price would fall to nothing: it stays as it is.
   *[other] { $count } prices would fall to nothing: they stay as they are.
 }
prices-below-cost = { $count ->
    [one] ⚠️ One product would cost less than you pay for it. Only an owner or an administrator may confirm that.
   *[other] ⚠️ { $count } products would cost less than you pay for them. Only an owner or an administrator may confirm that.
 }
prices-changed = { $count ->
    [one] ✅ One price was changed
   *[other] ✅ { $count } prices were changed
 }
prices-confirm = ✅ Confirm: change ({ $count })
prices-drop = Do not change
