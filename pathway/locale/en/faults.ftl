# Faults of the inputs: what is wrong, and `.remedy` what to do. Ids, keys, columns, units and files stand as they are written.
count = { $n ->
    [one] 1 fault
   *[other] { $n } faults
 } in the input:
more = … and { $n } more. Mend these first.
fault = { $where }: { $problem }. { $remedy }
at-place = { $file }, { $place }
with-value = { $problem } ({ $value })
row = row { $which }
column = column { $which }
line = line { $which }
path-and-line = { $path } ({ $line })
none-to-choose = There is nothing to choose from
did-you-mean = Did you mean { $name }?
one-of = Use one of: { $names }

# Cells and tables.
empty-cell = the cell is empty
    .remedy = Fill it in
text-too-long = the text is longer than { $n } characters
    .remedy = Shorten it
no-id = this is no id
    .remedy = Use lower-case letters, digits, - and _ only
no-number = this is not a number
    .remedy = Write a plain number, such as 1234.5, without separators or a unit
number-too-large = this number is too large
    .remedy = Correct the number or its unit
below = this may not be less than { $least }
    .remedy = Correct the number
no-year = this is not a year
    .remedy = Write the year that it is of, in four digits ({ $first } to { $last })
no-known-word = this is no known { $column }
empty-file = the file is empty
    .remedy = Fill it in, or start from `pathway init`
no-rows = the table has no rows
    .remedy = Add at least one
rows-unread = the last { $n } rows have not been read
    .remedy = Mend the others first
wide-commas = the cells are separated by { $mark }
    .remedy = Separate them by the comma ,
cell-count = the row has { $cells ->
    [one] 1 cell
   *[other] { $cells } cells
 }, the header { $header }
    .remedy = Put text that holds a comma in double quotes
comma-at-end = there is a comma too many at the end of the row
    .remedy = Remove it
too-many-rows = the table has more than { $most } rows
    .remedy = Leave out what is no input
no-csv = this is not CSV: { $why }
    .remedy = Close every double quote
no-commas = the cells are not separated by commas
    .remedy = Save it as CSV
nameless-column = there is a column without a name
    .remedy = Name it, or remove the comma too many in every row
unknown-column = there is no such column
column-twice = this column stands twice
    .remedy = Keep one of the two
column-missing = this column is missing
    .remedy = Add it to the header and every row

# Keys and values of YAML.
id-reserved = this id is reserved
    .remedy = Choose another
key-missing = this key is missing
    .remedy = Add it
no-plain-number = this is not a number
    .remedy = Write a plain number, such as 1234.5
no-finite-number = this is not a finite number
    .remedy = Write a plain number, such as 1234.5
no-whole-number = this is not a whole number
    .remedy = Write a whole number, without a decimal point or quotes
whole-number-too-large = this number is too large
    .remedy = Correct it
no-text = this is not text
    .remedy = Put it in double quotes
neither-true-nor-false = this is neither true nor false
    .remedy = Write true or false
empty-text = the text is empty
    .remedy = Fill it in
nothing-in-it = there is nothing in it
    .remedy = Fill it in
no-list = this is no list
    .remedy = Write it as [one, two]
no-mapping = this is no mapping
    .remedy = Write `key: value` below it
no-mapping-in-file = this is no mapping
    .remedy = Write `key: value`, one a line
not-read = this cannot be read
    .remedy = Compare with the reference case
unknown-key = there is no such key here
unknown-word = this is not one of the words known here
at-or-below = this may not be { $least } or less than { $least }
    .remedy = Correct the number
above = this may not be more than { $least }
    .remedy = Correct the number
key-no-year = the key { $key } is no year
    .remedy = Write the year that it is of, in four digits ({ $first } to { $last }), without quotes
key-no-id = the key { $key } is no id
    .remedy = Use lower-case letters, digits, - and _ only
no-unit-given = this number has no unit
number-form = Write `{"{"}value: …, unit: …{"}"}`, or `path:` or `by:` in place of `value:`
correct-it = Correct it
no-one-form = give exactly one of value, path, by
    .remedy = { number-form }
no-name = there is no name in any language
    .remedy = Write `{"{"}en: …{"}"}`, by the codes of languages
scope2-ways = give scope2, or scope2_location and scope2_market, or one of these
no-yaml = this is not YAML: { $why }
    .remedy = Correct it there or just above
cannot-be-read = it cannot be read
second-document = there is a second document
    .remedy = Keep one in the file
references = references (& and *) are not read
    .remedy = Write the value out
tags = tags (!) are not read
    .remedy = Leave the tag out
control-character = this stands for the control character { $code }
    .remedy = Remove it
too-deep = this is nested too deeply
    .remedy = Compare with the reference case
key-no-word = a key must be a word
    .remedy = Write `key: value`
key-twice = this key stands twice, first in line { $line }
    .remedy = Keep one of the two

# Numbers.
no-path-here = this is one number, not a path
    .remedy = Give it as `value:`
no-by-here = there is nothing to tell apart here
    .remedy = Use `value:`
number-missing = a number is missing here
    .remedy = Add a line for one of: { $wanted }
not-below = this must be less than { $most }

# A workbook: what is to be done in its cells.
number-in-cells = Fill in the value or the years, and the unit
one-number-in-cells = Give one number, in the column value
no-by-in-cells = Leave the column by empty
mapping-in-cells = Give each of its keys a line, such as capex.value
held-as-text = It is held as text: give the cell the format General and write it again
# Files, units, settings, sweeps.
no-case = { $folder } holds no case: there is no { $company } in it. Name the folder of a case, or begin one with `pathway init DIR`.
no-case-but-like = { $folder } holds no case: there is no { $company } in it. Rename { $like }, name the folder of a case, or begin one with `pathway init DIR`.
folder-unread = { $folder } cannot be read: { $why }
file-missing = the file is missing
    .remedy = Add it to the folder of the case
no-study = there is no study
    .remedy = Add a file such as { $file }
unread-folder = this folder is not read
    .remedy = Move it out of the case
unread-file = this file is not read
    .remedy = Move it out, or let its name end in .md
unread-folder-there = Put its files into { $folder }/, or move it out of the case
unread-file-there = { $file } is there already: move this one out of the case
unread-rename = Rename it to { $name }, or move it out of the case
no-kind-of-lever = this is no kind of lever
link-out = the file is a link out of the folder
    .remedy = Put a copy there instead
no-file = this is not a file
    .remedy = Put a file of that name there
file-too-large = the file is larger than { $most } MB
    .remedy = Leave out what is no input
no-utf-8 = this is not text in UTF-8 (line { $line }, byte { $byte })
    .remedy = Save the file with the encoding UTF-8
line-control-character = line { $line } holds the control character { $code }
    .remedy = Remove it
any-year = any year
trend-after = a trend after { $last }
path-without = the path says nothing of { $missing }
no-row-of-years = there is no row for { $missing }
add-covering = Add { $of } that cover { $n ->
    [one] it
   *[other] them
 }
add-covering-or-beyond = Add { $of } that cover { $n ->
    [one] it
   *[other] them
 }, or say how it goes on: `beyond: {"{"}{ $key }: hold{"}"}` in company.yaml
add-for-trend = Add { $of } so that there are two, or use `hold`
with-more = { $remedy }{ $more }
money-of-others = this is money of { $years }, and the case's is of { $own }
    .remedy = Give it in money of { $own }, or add `deflator:` to company.yaml
deflator-without = the deflator says nothing of { $years }
    .remedy = Add years that cover it to `deflator:`, or give money of { $own }
money-of-year-and-day = money is of one year or of the day
    .remedy = Leave one of them out
no-money = this number is no money
    .remedy = Leave the key out
no-unit-to-count-in = this is no unit to count in
    .remedy = Write a word such as vehicle, or a unit such as GWh
measures-other = this unit does not measure { $what ->
    [kt] tonnes
   *[other] { $what }
 }
    .remedy = Give it in { $unit }, or another unit of the same kind
no-unit-of-measure = this is no unit
    .remedy = Write it as words joined by /, such as { $unit }
other-currency = money of this case is in { $own }, not in { $other }
    .remedy = Convert it to { $own }
no-such-unit = there is no unit { $word }
write-either = Write { $first } or { $last }
give-in-unit = Give it in { $unit }

# The inputs.
word-reserved = this word is reserved
    .remedy = Rename it
id-taken = this id is taken already, in { $file }, { $place }
    .remedy = Give one of the two another id
no-such = there is no such { $what }
electricity-in-gwh = electricity is counted in GWh
    .remedy = Write GWh
electricity-is-scope-2 = electricity that is bought is of scope 2
    .remedy = Write 2, or leave it empty
no-category-here = only scope 3 has categories
    .remedy = Leave it empty, or correct scope
no-gas = this is no greenhouse gas
    .remedy = Write { $gases }, or one substance such as HFC-134a
no-activity = nothing says how much there is of { $source }
    .remedy = Fill in { $columns }, or give it by year in activity.csv
activity-by-year = activity.csv gives the activity of { $source } by year
    .remedy = Leave activity, activity_unit and growth empty, or take out those rows
makes-none = { $business } makes no { $product }
    .remedy = Add rows to outputs.csv
makes-none-in-base = { $business } makes no { $product } in { $base }, to be an index of
    .remedy = Name a driver of growth.csv
account-of-another = this account is that of { $own }
    .remedy = Name another account
share-beyond-0-and-1 = a share lies between 0 and 1
    .remedy = Correct it
pass-through-is-1 = outside scope 3 this is 1
    .remedy = Correct it
no-currency = this is no currency
    .remedy = Write its code of three letters, such as CNY
ends-before-start = the plan ends before it starts in { $first }
    .remedy = Correct it
plan-too-long = the plan is longer than { $most } years
    .remedy = Let it end earlier
nothing-left-to-plan = nothing is left to plan: the horizon ends in { $end }
    .remedy = Correct it, or let the horizon end later (horizon.end)
rate-beyond-1 = a rate lies between -1 and 1
    .remedy = Give it as a share with the unit share, or in percent with the unit %
one-price-level = a price level is one of each year
    .remedy = Give it as a path: `path: {"{"}YEAR: 1, YEAR: …{"}"}`
price-level-not-above-0 = a price level is above 0
    .remedy = Correct the number
price-level-falls-to-0 = the price level falls to 0 by { $year }
    .remedy = Give more years, or let it hold
no-language = this is no language
    .remedy = Write its code, such as en, de or zh
language-twice = this language stands twice
    .remedy = Leave one out
name-missing = this name is missing in { $language }, the first of the case's languages
    .remedy = Add it
language-not-of-case = the case has no language { $code }
    .remedy = Write `languages: [{ $wanted }]` in company.yaml, or leave it out
selects-none = this selects no { $what }
    .remedy = Widen or correct the selection
not-selected-by = this cannot be selected by { $key }: { $why }
    .remedy = Use { $first } or { $last }
selects-accounts = these are accounts, of a business, region and scope
selects-sources = these are sources
selects-perimeter = a perimeter is made of accounts, for which emissions are booked and clean power is claimed, not of single uses
list-empty = the list is empty
    .remedy = Leave the key out for all
before-the-plan = the plan starts in { $first }
    .remedy = Correct it, or leave it out
year-of-no-plan = this is not a year of a plan
    .remedy = Correct it, or leave it out
until-before-from = it comes before { $first }
    .remedy = Correct one of them
yields-unlike = the yield of these levers cannot be added up
    .remedy = Select power only, or credits only
no-share-of-electricity = only the yield of power can be a share of electricity
    .remedy = Leave it out, or write `of: yield`
no-capex-to-limit = none of these levers has capex, so this limits nothing
    .remedy = Limit their stock, added or yield
limit-units-differ = these levers are counted in different units
    .remedy = Select levers of one unit, or limit their yield or capex
key-not-of-metric = this key does not go with { $metric }
    .remedy = Leave it out
key-needed = { $by } needs this key
    .remedy = Add it
no-requirement = { $metric } is always a promise, and no fact
    .remedy = Leave this key out
no-one-when = exactly one of in, from and line says when it holds
    .remedy = Give one of them, with a year
year-outside-plan = this year is outside the plan, { $first } to { $last }
    .remedy = Correct it
commitment-after-plan = this year is outside the plan, { $first } to { $last }: the commitment would be dropped
    .remedy = Correct it, let the plan end in { $year } or later, or remove the commitment
no-line = { $metric } has no base-year value for a line to start at
    .remedy = Use in or from
until-outside = this year is outside of the years { $first } to { $end }
    .remedy = Correct it, or leave this key out
until-of-no-sum = only a sum of years ends before the plan
    .remedy = Add cumulative: true, or leave it out
sum-of-one-year = a sum is one of several years
    .remedy = Use from, and until for the last year
sum-no-share = a sum of years is no share of one year's emissions
    .remedy = Give the sum itself, in t
sum-one-number = a sum of years is one number
    .remedy = Give it as `value:`
no-lever-in-perimeter = none of the levers selected is for anything in the perimeter
    .remedy = Correct levers or perimeter
counted-twice = { $what ->
    [programme] a tonne of a programme
    [power] a kWh that no account claims
   *[other] { $what }
 } would be counted for both of these, and neither is part of the other
    .remedy = Let one lie within the other, or put them into two studies
