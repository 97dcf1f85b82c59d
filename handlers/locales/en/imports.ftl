# Imports at the counter: files of goods and pictures, looked over, let happen, and taken back.

command-import = Take goods in from a file
console-imports = 📥 Import
subject-bulk-change = change of goods { $number }
log-did-catalogue-undo = took back: { $about }
log-did-catalogue-price = changed many prices: { $about }
refusal-change-gone = That file is not there any more. Send it again.
refusal-change-moved = This has moved on meanwhile, so nothing was changed by this button. Open it again to see how it stands.
refusal-upload-too-large = The file is too large: Telegram lets a shop fetch { $most } MB. Send it as XLSX or in parts, or use the command line: parley import.
refusal-prices-unclear = Prices cannot be changed by that. Nothing was changed.
refusal-nothing-to-price = No prices stand there that this would change.
refusal-too-many-photos = A product shows { $most } pictures at the most. Take one away first.
import-ask = 📥 <b>Import</b>
    
    Send me a file:
    • a table of goods (CSV or XLSX), one row for each variant,
    • a ZIP of pictures named by SKU: TP-1.jpg, TP-1_2.jpg,
    • or a ZIP with such a table and the pictures of its goods.
    
    I show you first what would change. Nothing happens before you say so, and you can take it back for 30 days.
import-no-file = ✗ That is no file. Send it with the paper clip, as a file.
import-latest = { $state } { $name }
import-another = 📥 Another file
import-title = { $state } <b>{ $name }</b>
import-state-looking = 🔎
import-state-ready = 📋
import-state-running = ⏳
import-state-done = ✅
import-state-undoing = ↩️
import-state-undone = ↩️
import-state-refused = ✗
import-state-dropped = ✗
import-state-looking-long = I am looking it over. Nothing is changed by that.
import-state-running-long = It is on its way in. You may go on with something else: I tell you when it is done.
import-state-undoing-long = It is being taken back.
import-nothing-yet = <b>Nothing is changed yet.</b> This is what would be:
import-workbook = Workbook (XLSX)
import-text = Text in { $encoding }, cells parted by { $sign }, cents behind { $decimal }
import-tab = tab
import-column = { $heading } → { $column }
import-columns-more = … and { $count } more columns
import-columns-unused = Not used: { $names }
import-sheets-unread = Only the first sheet is read, not: { $names }
import-not-used = not used
import-nothing = There is nothing in it.
import-rows-new = { $count ->
    [one] 🆕 One row is new
   *[other] 🆕 { $count } rows are new
 }
import-rows-changed = { $count ->
    [one] ✎ One row { $done ->
        [yes] changed its goods
       *[no] changes its goods
     }
   *[other] ✎ { $count } rows { $done ->
        [yes] changed their goods
       *[no] change their goods
     }
 }
import-rows-unchanged = { $count ->
    [one] · One row changes nothing
   *[other] · { $count } rows change nothing
 }
import-pictures-new = { $count ->
    [one] 🆕 One picture is new
   *[other] 🆕 { $count } pictures are new
 }
import-pictures-changed = { $count ->
    [one] ✎ One picture gets another place
   *[other] ✎ { $count } pictures get another place
 }
import-pictures-unchanged = { $count ->
    [one] · One picture is there already
   *[other] · { $count } pictures are there already
 }
import-refused = { $count ->
    [one] ✗ One row is refused, with its reason in the file below
   *[other] ✗ { $count } rows are refused, each with its reason in the file below
 }
import-refused-more = … and { $count } more
import-row = Row { $row } ({ $sku }): { $why }
import-overstated = { $count ->
    [one] One earlier price is above the lowest of 30 days before, so customers see that one instead
   *[other] { $count } earlier prices are above the lowest of 30 days before, so customers see those instead
 }
import-kept = Nothing was changed.
import-confirm = ✅ Confirm: import ({ $count })
import-columns = ✎ Columns
import-letters = 🔤 Letters
import-drop = Do not import
import-dropped = It is put away. Nothing was changed.
import-undo = ↩️ Undo
import-undo-ask = Take everything back that this changed? What was changed by hand or by orders since stays as it is. Orders and money are not touched.
import-undo-sure = Yes, take it back
import-send-rejects = 📄 Refused rows
import-rejects = { $count ->
    [one] One refused row, with its reason. Correct it and send the file again.
   *[other] { $count } refused rows, each with its reason. Correct them and send the file again.
 }
import-send-left = 📄 What was left
import-left = { $count ->
    [one] One row was left as it is, since its goods were changed afterwards
   *[other] { $count } rows were left as they are, since their goods were changed afterwards
 }
import-nothing-left = Everything was taken back.
import-taken-back = { $count ->
    [one] ↩️ One row was taken back
   *[other] ↩️ { $count } rows were taken back
 }
import-which-column = ✎ <b>Which column is something else?</b>
import-what-column = ✎ What is <b>{ $heading }</b>?
import-which-letters = If words look like signs and squares, the file is written in other letters. Which?
import-workbook-letters = A workbook tells its letters itself.
part-product = title, description, category, tags
part-variant = price, options, weight, barcode
part-text = translation
part-photos = pictures
part-count = stock
encoding-utf-8 = UTF-8
encoding-utf-16 = UTF-16
encoding-utf-16-le = UTF-16 (little end first)
encoding-utf-16-be = UTF-16 (big end first)
encoding-gb18030 = Chinese (GB 18030)
encoding-cp932 = Japanese (Shift-JIS)
encoding-cp1251 = Cyrillic (Windows-1251)
encoding-cp1256 = Arabic (Windows-1256)
encoding-cp1252 = Latin-1 (Windows-1252)
column-said = { $column } ({ $language })
column-sku = SKU
column-product = Title
column-title = Title
column-category = Category
column-description = Description
column-option1 = Option 1
column-option2 = Option 2
column-option3 = Option 3
column-price = Price
column-compare-at-price = Earlier price
column-cost-price = What it costs you
column-floor-price = Lowest price
column-currency = Currency
column-stock = Stock
column-safety-stock = Safety stock
column-weight-grams = Weight in grams
column-kind = Kind
column-tax-class = Tax class
column-tags = Tags
column-images = Pictures
column-barcode = Barcode
column-returnable = Returnable
column-active = For sale
row-unreadable = it has letters that cannot be read
row-broken = its quotation marks do not fit, or a cell is larger than anybody would write
row-formula = { $column }: a formula without a value. Paste it as a value; where = is meant as a sign, put ' before it
row-too-many-cells = it has more than { $most } cells
row-missing = { $column } is missing
row-too-long = { $column } has more than { $most } signs
row-not-money = { $column } is no amount: { $said }
row-not-a-number = { $column } is no whole number: { $said }
row-not-yes-or-no = { $column } must be yes or no: { $said }
row-kind-unknown = the kind must be physical, digital or service, not { $said }
row-other-currency = its currency is { $said }, the shop's is { $shop }
row-option-unclear = { $column } must be Name=Value: { $said }
row-path-differs = { $column } has not as many steps as the category
row-sku-twice = its SKU stands in row { $row } already
row-options-twice = { $sku } has the same options
row-options-differ = the product has other options ({ $options }), not { $said }
row-contradiction = { $column } contradicts an earlier row of the product
row-picture-missing = there is no picture { $name } in the shop's media folder
row-picture-refused = { $name } is no picture that can be shown
row-picture-not-fetched = { $name } could not be fetched
row-picture-broken = { $name } cannot be unpacked
row-sku-unknown = no goods have the SKU { $name }
row-name-unsafe = the name { $name } leads out of the archive
row-archive-inside = { $name } is an archive inside the archive. Send it by itself
row-shortened = { $column }: a spreadsheet has shortened it to { $said }. Format the column as text and enter it anew
row-a-date = { $column }: a spreadsheet has made a date of it. Format the column as text and enter it anew
file-empty = ✗ There are no headings in it.
file-not-there = ✗ It is not there any more. Send it again.
file-not-fetched = ✗ Telegram did not hand it over. Send it again.
file-failed = ✗ Something went wrong on our side, several times. Nothing is half done: what was taken in can be taken back.
file-column-twice = ✗ The column { $column } stands in it twice. Rename one, or tap Columns.
file-column-missing = ✗ No column is the { $column }. Tap Columns and say which one it is.
file-column-unknown = ✗ There is no such column: { $column }.
file-too-many-columns = ✗ It has more than { $most } columns.
file-no-table = ✗ That is no table. CSV and XLSX are read, and ZIP with pictures.
file-old-workbook = ✗ That is an old workbook (.xls), or it has a password. Save it as .xlsx without one.
file-broken-workbook = ✗ The workbook is damaged. Open and save it anew.
file-broken-archive = ✗ The archive is damaged, or has a password. Make it anew without one.
file-broken-rows = ✗ More than { $most } rows have broken quotation marks. Save it anew as CSV or XLSX.
file-too-much-inside = ✗ It would unpack to more than anybody sends. It was not opened.
file-harmful = ✗ It declares what no workbook needs. It was not opened.
file-several-tables = ✗ There are several tables in it: { $names }. Send an archive with one of them.
file-other-workbook = ✗ That is a document of another kind, such as ODS, XLSB or Numbers. Save it as XLSX or CSV.
file-changed-meanwhile = ✗ Somebody wrote into the file while it was read. Send it again.
file-broken = ✗ It cannot be read.
