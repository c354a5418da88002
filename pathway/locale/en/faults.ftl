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
    .remedy = Fill it in
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
    .remedy = Put text that holds a comma in double quotes, and write numbers without one
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
these-years = { $years }
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
no-such-unit = { $word ->
    [whole] there is no such unit
   *[other] there is no unit { $word }
 }
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

# Levers and checks.
or-else = { "; or " }
set-so = { $problem }, with { $names }{ $more ->
    [yes] { " " }and others
   *[no] { "" }
 }
set-in-file = { $path }: { $value } of { $file }
unordered-stock = existing stock can serve more than there is, and nothing says which serves first
    .remedy = Give each of { $levers } a `merit` of its own: the lowest serves first; or lower their stock, or raise the activity or growth of { $source } ({ $where })
upstream-twice = factors.csv has the upstream of { $carrier }, which counts this already
    .remedy = Leave out this source, or the rows of the upstream of { $carrier }
incumbent-not-replaced = no lever that switches this source says what it replaces
    .remedy = Give one incumbent_life and incumbent_value, or leave these rows out
above-potential = this is more than the potential
    .remedy = Raise the potential or lower this
valid-no-more = this stock is still in service in { $year }, and is valid until { $until }
    .remedy = Let it fall to 0 by { $after }
serves-too-long = bought in { $bought } it serves until { $end }, and is valid until { $until }
last-year = Set last_year to { $latest }, or shorten its life
shorten-life = Shorten its life, or leave it out: nothing bought could be claimed in time
useful-no-more = there is some in { $year }, and it is of use until { $until }
    .remedy = Let it be 0 from { $after }
unlimited = nothing limits how much of { $option } may be bought in { $year }
    .remedy = Give it max_add or potential, or a shared limit in limits.yaml
size-of-company = all sources together emit at most so much a year, { $size ->
    [large] more than the world emits
   *[small] less than a tonne, and a plan is told to the kilogram
 }
    .remedy = Correct the unit of activity (sources.csv), or of factors.csv
cost-share-of-own = others bear a part in scope 3 alone, and this lever is for nothing there
    .remedy = Leave it out
load-without-lots = only what comes in lots has a minimum load, and this is divisible
    .remedy = Give unit_size, the size of a lot, or leave this out
merit-of-nothing = this is the place of existing stock, and there is none
    .remedy = Add `existing`, or leave this out
parts-of-lots = { $what ->
    [retired] what retires is no whole number of lots of { $lot }
   *[stock] this is no whole number of lots of { $lot }
 }
    .remedy = Give the stock of each year in which it falls, or correct unit_size
load-above-demand = a lot at work serves { $least } { $unit } at least, and there are { $most } at most for it of { $source }
    .remedy = Lower it, give a smaller unit_size, or leave the lever out for this source
closure-cost-unused = this is paid where it is closed, and it may not be closed
    .remedy = Add `retirable: true`, or leave this out
not-closable = contracts, credits and programmes are not closed
    .remedy = Leave it out
closure-cost-missing = nothing says what closing costs
    .remedy = Add it; 0 if it costs nothing
fom-of-existing = existing stock has no capex of which this is a share: closing it would save none
    .remedy = Give fom in money
committed-closable = what is committed would be closed again
    .remedy = Leave out retirable, or make a lever of its own of what is committed
closable-grows = existing stock that may be closed does not grow
    .remedy = Let it fall only, and give what comes later as another lever
total-missed = the sources of { $total ->
    [scope1] scope 1
    [scope2] scope 2
    [scope2_location] scope 2, by location,
    [scope2_market] scope 2, by market,
   *[scope3] scope 3
 } add up to { $found } t, not to the verified { $stated } t ({ $off } t)
    .remedy = Correct sources.csv (activity), factors.csv, what levers have as `existing` stock, which is taken off first, or this total
total-and-row = { $likely } { total-missed.remedy }
likely = Likely { $asked }.
would-close = { $what }: { $right ->
    [thousandth] a thousandth of it
    [thousand] a thousand times as much
    [millionth] a millionth of it
    [million] a million times as much
    [tenth] a tenth of it
    [ten] ten times as much
    [hundredth] a hundredth of it
    [hundred] a hundred times as much
    [gigajoules] 3.6 times as much (1 MWh is 3.6 GJ)
    [megawatt-hours] a 3.6th of it (1 MWh is 3.6 GJ)
    [half] half of it (does it count twice?)
   *[none] none of it (is it there twice?)
 } would close the gap, it emits { $tonnes } t
look-at = Look at { $what } first: it alone emits { $tonnes } t.
row-of = { $where } ({ $source })
factor-of = factors.csv, { $carrier } in { $region }
one-total-of-two = scope 2 has two totals, by location and by market, and one is stated
    .remedy = State scope2_location and scope2_market in its place, or one of them; or make the residual factor of the base year the location-based one
booked-in-no-scope = nothing says in which scope what { $levers } { $n ->
    [one] uses
   *[other] use
 } of { $carrier } is booked
    .remedy = Write 1 (burnt or released on site), 2 (bought heat, steam or cooling) or 3 (bought goods, with a category)
booked-nowhere = nothing says where the { $carrier } that it uses is booked
    .remedy = Name the account, as in plant/north/2
felt-twice = { $source } feels this lever already
    .remedy = Add the two up, in one key
felt-by-none = no source of these is in { $place }, where { $option } is
    .remedy = Correct the selection, or narrow applies_to
select-by-at = Say `at:` with a selector of one source in each place, or narrow applies_to
felt-by-several = { $n } sources feel it in { $place }, where { $option } is: { $sources }
    .remedy = Select one of them, and give the other a key of its own
felt-by-its-own = this is the source that the lever acts on
    .remedy = Give it as displaces or abatement_efficiency
share-of-changed = other levers change { $source }, and nothing says what share it saves
    .remedy = Give max_share, of what those leave
felt-in-a-circle = what levers do at each of these changes the next, in a circle
    .remedy = Leave out one of the co-effects
takes-too-much = this takes more off { $source } than there is
    .remedy = Lower it, or max_share; or correct the activity of the source
stock-takes-too-much = existing stock takes more off { $source } than there is
    .remedy = Lower it, or correct the activity of the source
same-order = { $levers } have this place in common and save { $share } of { $source }
    .remedy = Give each its own place, or a max_share that leaves room for the others
one-for-all-years = this is one number for all years
    .remedy = Give it as `value:`
does-nothing = this may not be 0, else it does nothing
    .remedy = Correct the number
nothing-to-carry-over = there is no allowance to be kept
    .remedy = Give max_add, or leave this out
no-capex-to-pay = there is no capex to be paid
    .remedy = Add it, or leave this out
instalments-no-shares = a share lies between 0 and 1
    .remedy = Correct the shares
instalments-add-up = these shares add up to { $sum }, not to 1
    .remedy = Correct them, the first is paid in the year of purchase
instalments-too-late = service starts { $lead } years after purchase, and all is paid then
    .remedy = Give at most { $most } of them, or a longer lead
before-plan = the plan starts in { $start }
    .remedy = Correct it, or leave it out
before-first-year = it comes before { $start }, the first year
    .remedy = Correct it
too-many-years = this is more than { $n } years
    .remedy = Correct it
no-plan-year = this is no year of a plan
    .remedy = Correct it
never-of-use = what is bought first, in { $start }, is in service from { $serves }
    .remedy = Correct it, or leave the lever out
for-nothing-of-id = the lever is for nothing of that id
bears-nothing = this may not be 0
    .remedy = Give capex and fom of 0, and say in the note who bears them
rest-unborne = nothing says who bears the rest
    .remedy = Say so in a `note` of the lever
fom-of-no-capex = there is no capex of which this is a share
    .remedy = Add it, or give fom in money
serves-too-much = one { $of } serves { $each } { $unit } a year, and { $source } needs { $most }
    .remedy = Correct the number, or its unit
no-amount-of = this key is missing, and one { $of } is no amount of { $unit }
    .remedy = Add it, in { $unit }/{ $of }
no-electricity-there = none of the accounts selected uses electricity
    .remedy = Correct the selection
market-of-no-region = no region has this market
left-out-needed = the study leaves out { $lever }, which { $names } cannot work without
    .remedy = Leave out { $names } too, or keep { $lever } (levers, perimeter)
required-in-a-circle = these levers require each other in a circle, so none can be first
    .remedy = Leave out one of these requirements
requires-and-excludes = { $lever } requires and excludes { $other }
    .remedy = Leave out one of the two
enough-in-parts = { $lever } can be bought in parts, and a part of it would be enough
    .remedy = Give { $lever } a unit_size, or leave out shared
shared-otherwise = { $first } shares { $other } { $where ->
    [all] everywhere
   *[place] in its place
 }
    .remedy = Say the same in both
needed-and-absent = there is no { $other } in { $place }, where { $option } needs it
    .remedy = Widen applies_to of { $other }, narrow that of { $lever }, or say everywhere: true
needed-in-no-place = { $option } is in no one business and region, and so shares no { $other } there
    .remedy = Say everywhere: true
stock-needs-more = existing stock needs more of { $lever } than there is of it
    .remedy = Lower it, or raise `existing` of { $lever }
excludes-itself = a lever does not exclude itself
    .remedy = Leave it out
nothing-in-common = { $lever } and { $other } have no source or place in common
    .remedy = Leave it out, or correct what they apply to
there-together = { $first } and { $second } exist or are committed together in { $year }
    .remedy = Lower `existing` or `min_add` of one of them, or leave this out
either-or-unlimited = nothing limits how much of { $option } there can be, so that it cannot be either-or
    .remedy = Give it potential or max_add
claimed-and-stored = eligible and durability go together: what is claimed, and how long it is stored
    .remedy = Give both, or leave out both
uses-no-fuel = none of these levers uses a fuel at a source
    .remedy = Correct the selection
source-without-co2 = { $source } ({ $carrier }) has no CO2 that leaves by a stack
    .remedy = Leave it out
use-without-co2 = the { $carrier } that { $option } uses has no CO2 that leaves by a stack
    .remedy = Leave it out, or leave uses_of out
feeds-itself = its own fuel brings { $tonnes } t of CO2 a tonne captured: it would feed itself
    .remedy = Correct uses or their factors: a tonne captured must use less than a tonne
flows-in-part = { $one } and { $other } share { $flow }, and not all flows
    .remedy = Fit both to the same flows, or to flows that have none in common
half-an-incumbent = incumbent_life and incumbent_value go together
    .remedy = Give both, or leave out both
electricity-for-electricity = it uses electricity to make some
    .remedy = Give `yields` net of its own use
saving-unlimited = nothing says how much of the activity it can save
    .remedy = Give max_share or potential
beyond-solver = the solver takes { $size ->
    [lost] so small a number for nothing
   *[refused] no number so large
 }, in { $of }
    .remedy = Correct the number, or count it in another unit: `pathway check { $case } --scaling`
more-than-world = the best plan has more of this than the world: it earns money without a limit
    .remedy = Give as much as there is, or correct its price, cost or unit
cost-without-end = the cost has no lower end: something earns money without a limit
    .remedy = Look for a negative price, premium or fom without potential or max_add
nothing-to-share = there is nothing of it in { $year } to be a share of
    .remedy = Give the value itself, in { $unit }, and leave this key out
nothing-emitted = every activity is 0: nothing is emitted in { $year }
    .remedy = Fill in what was used, and the verified totals
year-not-before-base = this year is not before the base year { $base }
    .remedy = Write base_year, or a year before it
no-rows-of-year = { $file } has no rows of this year
    .remedy = Add them
history-untold = of this year, { $file } says nothing of { $account } by { $method }
history-not-apart = of this year, { $file } does not tell { $one } from { $other }
add-history = Add rows of { $year } to { $file }, or the columns that tell them apart
no-start = there is no { $what ->
    [revenue] revenue
   *[other] { $what }
 } in { $year } to start from
    .remedy = Give its value by itself, with in or from
upstream-outside = { $before } has the upstream of { $account }, outside the study
    .remedy = Widen the perimeter, or leave it out: `not: {"{"}category: [{ $category }]{"}"}`
existing-booked = the { $carrier } that existing { $option } uses is booked in { $account }, and what it acts on is outside the study, in { $acts_in }
    .remedy = Widen the perimeter, or leave { $account } out
uses-outside = the { $carrier } that { $option } uses is booked outside the study, in { $account }
    .remedy = Widen the perimeter, or leave the lever out with `levers:`
felt-outside = what { $option } does is felt outside the study, in { $account }
    .remedy = Widen the perimeter, or leave the lever out with `levers:`
no-path-matches = No path matches { $pattern }. { $remedy }
case-without-study = The case has no study { $study }. { $remedy }
place-without-study = { $place } has no study { $study }. { $remedy }
no-such-study = there is no such study
no-lever-in-study = none of its levers is part of the study { $study }
    .remedy = Leave it out of the study
none-made = none of it is made in { $study }, inside the perimeter and in its years
    .remedy = Correct the perimeter, or add rows to outputs.csv
rate-too-small = { $rate } { $unit } is less than tables can tell
    .remedy = Give { $per } in a larger unit in outputs.csv, such as a million of them
no-rule = there is no such rule
judged-by-plan = this rule is judged by the numbers of the plan
    .remedy = Take the row out
target-twice = this stands twice
    .remedy = Leave one out
perimeter-outside = its perimeter has accounts outside the study, such as { $account }
    .remedy = Widen the perimeter of the study, or leave the target out of it
no-decisions = { $file } does not tell of any decision to stay close to
    .remedy = Put those of the old plan into { $file }, or leave this out
caps-without-share = the policy caps needs a target of the metric credit_share
    .remedy = Add one to the study, or choose another policy
no-ceiling = this price is missing: { $promise } is kept by cuts, then removals and offsets
    .remedy = Give it, or the word inf; or choose the policy none
no-study-name = this is no name of a study
    .remedy = Write one name
studies-in-circle = the studies extend one another in a circle: { $studies }
    .remedy = Let one of them extend nothing
plus-without-quotes = a plus without quotes adds nothing
    .remedy = Put it in double quotes
no-path-value = this is no PATH=VALUE
    .remedy = Write it as levers.NAME.life=10
set-grammar = Write a value, or *2 to scale, +1 to add, -1 to take off, =-1 to set a negative value
no-value-to-set = there is no value to set
    .remedy = { set-grammar }
number-belongs = a number belongs here
    .remedy = Write a number, in the unit of the file
no-single-value = this path names no single value
    .remedy = Write the whole list, as [a, b]
no-number-behind = there is no number behind the { $sign }
    .remedy = { set-grammar }
only-number-changed = only a number can be changed by { $sign }, and { $at } of { $file } is none
    .remedy = Set a value instead
no-flow = this is no mapping or list on one line
    .remedy = Write {"{"}a: 1{"}"} or [a, b]
no-such-path = there is no such path
paths-listed = `pathway check { $case } --list-paths { $word }` lists what there is
did-you-mean-path = Did you mean { $name }? `pathway check { $case } --list-paths { $word }` lists what there is
name-a-value = Name a value in it, such as { $path }
sheet-too-large = the sheet has more than { $rows } rows or { $columns } columns
    .remedy = Delete the rows and columns that hold no input, blank ones too
column-without-header = the column has no header
    .remedy = Name it, or clear it
sheet-empty = the sheet is empty
    .remedy = Fill it in, or remove it
formula = this is a formula
    .remedy = Put the value in its place
spreadsheet-error = this is an error of the spreadsheet
    .remedy = Correct it, or clear the cell
made-date = the spreadsheet has made this a date
    .remedy = Give the cell the format Text (or General, for a number) and write it again
made-boolean = the spreadsheet has made this true or false
    .remedy = Give the cell the format Text and write it again
cell-control-character = the cell holds the control character { $code }
    .remedy = Remove it
cell-percentage = the cell shows a percentage and holds { $value }
    .remedy = Give it the format General and write the number in the unit beside it
add-to-header = Add it to the header
name-the-line = Name what the line is about
no-key = this is no key
    .remedy = Write it as capex or name.en
says-otherwise = { $first } says otherwise
    .remedy = Keep one of the two
list-or-quotes = Write a list as [one, two]; put other text in double quotes
no-such-sheet = no case has such a sheet
    .remedy = { $nearest } Or put _ before its name
sheet-missing = the sheet is missing
    .remedy = Add it to the workbook
save-as-xlsx = Open it in a spreadsheet program and save it as an Excel workbook (.xlsx)
workbook-too-large = { $file } is larger than { $most } MB. Leave out what is no input.
workbook-unread = { $file } cannot be read: { $why }. Name a workbook as `pathway export-inputs --xlsx` writes one, or a folder.
old-workbook = { $file } is an old workbook (.xls) or has a password. { save-as-xlsx } without one.
no-workbook = { $file } cannot be read as a workbook ({ $why }). { save-as-xlsx }.
unpacks-to-more = { $file } unpacks to more than { $most } MB. Leave out what is no input.
defines-entities = { $file } defines entities, which no workbook needs. { save-as-xlsx }.
there-already = { $path } is there already, and is left alone. Name another.
not-written = { $path } cannot be written: { $why }. Name another file.
threshold-too-long = the threshold is longer than { $n } characters
    .remedy = Split it in two
before-that = { $problem } before { $what }
at-the-end = { $problem } at the end
no-comparison = a comparison is missing
    .remedy = Write it as npv_cost_m <= 1.1 * base
behind-threshold = there is something behind the threshold
    .remedy = Give each its own line
behind-sum = there is something behind the sum
    .remedy = Write one sum
sum-too-deep = this is nested too deeply
    .remedy = Write it in a simpler way
no-term = a number or a reading is missing
    .remedy = Write it as npv_cost_m
no-function = there is no function { $name }
base-of-one = base() is of one reading
    .remedy = Write it as base(npv_cost_m)
no-year-there = a year is missing
    .remedy = Write it as net_t@2030
year-not-closed = the bracket is not closed
    .remedy = Write it as net_t[2030]
bracket-not-closed = the bracket is not closed
    .remedy = Close every bracket
means-nothing = { $text } means nothing here
    .remedy = Use numbers, readings, + - * / ( ) and <= or >=
base-of-what = base of what?
    .remedy = Write it as base({ $of })
base-beside-none = base stands beside no reading
    .remedy = Write it as base({ $of })
no-fact = there is no fact { $name }
term-too-large = a number is too large
    .remedy = Correct it
taken-twice = { $how } is taken of what is taken already
    .remedy = Leave one out
taken-of-nothing = { $how } is taken of no reading
    .remedy = Name one in it
share-of-no-case = { $name } is of no single case
    .remedy = Compare it with a number
share-of-all = { $name } is of all scenarios already
    .remedy = Write it alone
reading-of-each = { $name } is a reading of each of { $n } scenarios
    .remedy = Take the { $how } of it
no-reading = { $name } is not read here
    .remedy = { $nearest } Or add its group to `readings:`
reading-without-years = { $name } has no years
    .remedy = Leave the year out
reading-of-year = { $name } is of a year
    .remedy = Write it as { $name }@{ $year }
reading-not-of-year = { $name } is not read for { $year }
    .remedy = Use one of { $first } to { $last }
sweep-too-large = { $path } is too large for a sweep. Name another file.
sweep-no-file = { $path } is no file. Name a file such as sweeps/ci.yaml.
sweep-unread = { $path } cannot be read: { $why }. Name a file such as sweeps/ci.yaml.
no-study-in-case = the case has no such study
plan-without-year = the plan has no such year, but { $first } to { $last }
    .remedy = Correct the year
too-many-scenarios = The sweep has more than { $most } scenarios. Take fewer steps.
needs-salib = This design needs SALib: pip install 'neutrality-pathway[sweep]'.
design-without = a design of the kind { $kind } has no { $key }
    .remedy = Leave it out
other-design = Leave them out, or choose another design
design-needs = a design of the kind { $kind } needs { $key }
    .remedy = Add { $key }:
none-of-section = there are no { $section }
    .remedy = Add at least one
base-is-taken = base is the unchanged case, which is always solved
    .remedy = Choose another id
only-worlds-weigh = only worlds have a weight
    .remedy = Leave it out
world-without-weight = other worlds have a weight, and this one has none
    .remedy = Give all or none a weight
sobol-power = Sobol's points are balanced only where their number is a power of 2
    .remedy = Write { $near }
morris-even = Morris needs an even number of levels
    .remedy = Write an even one, such as 4
morris-two = Morris needs two factors
    .remedy = Use one_at_a_time
grid-distribution = a grid has no steps of a distribution, as { $factor } has
    .remedy = Give it a range or values
grid-steps = a grid needs steps for the range of { $factor }
    .remedy = Add steps:, such as 3
name-of-column = this is the name of a column
    .remedy = Choose another id
varies-not = it varies in no way
varies-twice = it varies as { $forms }
one-form = Give exactly one of { $forms }
source-missing = the source of what is called { $confidence } is missing
    .remedy = Name it, or call it an assumption
value-twice = a value stands twice
    .remedy = Leave one out
levels-with-paths = levels say themselves what they set
    .remedy = Leave paths and change out
changes-nothing = it changes no input
    .remedy = Name the paths; `pathway check { $case } --list-paths WORD` lists them
other-unit-than-the-case = { $path } is in { $unit } in the case, and the values would be taken as such
    .remedy = Write them in { $unit }, and say so
path-twice = a path stands twice
    .remedy = Leave one out
change-missing = it does not say how its paths change
    .remedy = Write multiply, add or set
set-with-weights = what is set has no weights
    .remedy = Write the paths as [a, b]
low-not-below-high = low is not less than high, so nothing varies
    .remedy = Correct the two numbers
distribution-without = a { $kind } distribution has no { $key }
distribution-needs = a { $kind } distribution needs { $key }
distribution-has = It has { $keys }
outside-low-and-high = it lies outside low and high
    .remedy = Correct it
lognormal-negative = a lognormal one has no negative values
    .remedy = Write 0
# The inputs: series, what is needed of them, facts and changes.
renewed-already = what was due by { $base }, the base year, has been renewed
    .remedy = Give the year in which it is due next
due-not-1 = the shares of { $source } add up to { $sum }, not to 1
    .remedy = Add rows, or correct them: all that there is falls due some year
index-not-1 = the index is not 1 in the base year { $base }
    .remedy = Divide the index of every year by that of { $base }; 0 is what begins later
unit-elsewhere = { $product } is counted in { $own } elsewhere
    .remedy = Give it in { $own }
driver-already = this is a driver of growth.csv already
    .remedy = Name one of the two otherwise
year-twice = this year stands twice
    .remedy = Keep one
row-twice = this stands twice
    .remedy = Keep one
no-factor = there is no factor for this carrier and region
no-price = there is no price for this carrier and region
add-row-of = Add a row for it of { $year }, in { $unit } or alike
add-rows-from = Add rows for it from { $first } to { $last }, in { $unit } or alike
offer = ; the library has { $names }: `{ $command }`{ $rate }{ $reports }
offer-average = ; the library has no residual mix, and the grid's average in its place ({ $names }): `{ $command }`{ $rate }{ $reports }
offer-rate = { " " }(it is in { $code } of { $year }: --rate by the euro area's consumer prices)
offer-reports = , or by { $reports }: as the inventory counts
offer-search = ; `pathway library search electricity COUNTRY`, and add it with --region { $region }
offer-elsewhere = ; the library has none of this region, and { $names } as a stand-in: `{ $command }`{ $rate }
offer-outlook = ; or go on in the ratio of an outlook: `{ $command }`
no-region-nor-account = there is no such region, nor such an account
electricity-by-contracts = electricity is counted in GWh, and its contracts say what makes it
    .remedy = Leave it empty
no-heating-value = nothing says how many MWh a { $unit } holds
    .remedy = Give the lower heating value
energy-already = a { $unit } is energy already
    .remedy = Leave it empty
no-energy-class = nothing says what this energy is of
    .remedy = Write one of { $classes }
no-energy-in-it = there is no energy in it
    .remedy = Leave both columns empty
no-category-of-scope-3 = this is no category of scope 3
    .remedy = Write a number from 1 to 15
category-by-name = { $category } is category { $number } by its name
    .remedy = Correct one of the two
history-not-past = this year is not before the base year { $base }
    .remedy = Leave it out: sources.csv has it
no-account-in-scope = { $business } has no such account in scope { $scope }
    .remedy = Correct it
total-beside-parts = a total stands beside its parts, or parts of two kinds
    .remedy = Fill the same of { $columns } in all its rows
carbon-price-too = { $one } is there, too
    .remedy = Put it among the { $several }, with an id
not-in-perimeter = the perimeter has nothing of that id
free-of-several = the perimeter has several accounts and businesses
    .remedy = Say whose they are: `by:` account or business
pays-no-price = it pays no price of this scheme
    .remedy = Widen the perimeter, or leave it out
free-to-one-twice = these would be given to { $account } twice
    .remedy = Give them by business, or by account
free-at-several-prices = its accounts pay different prices: { $accounts }
    .remedy = Give them by account
free-already = { $account } has free tonnes already, whatever it makes
    .remedy = Leave out `free`, or this: a tonne would be free twice
no-source-nor-lever = there is no such source or lever
selects-change = a change moves tonnes of accounts, of a business, region and scope
gone-and-told = all of { $of } has left by then, and actuals of { $year } tell of it: { $there } t are emitted there
    .remedy = Say activity 0 of it in { $year }, or correct the year or what is moved
not-of-the-plan = this is no year of the plan, { $first } to { $last }
    .remedy = Correct the year
leave-past-out = Leave it out: sources.csv has the base year, history.csv those before it
write-financial-year = Write the calendar year in four digits, or a financial year by the year in which it ends: FY2027
leave-row-out = Correct the year, or leave the row out: no year of this plan is judged by it
leave-late-out = Leave it out, or let `end` of `horizon` in company.yaml be later
no-base-to-share-by = { $n } accounts have nothing in the base year to share it by
    .remedy = Name one account a move
more-than-tonnes = more is moved than the { $there } t that there are
    .remedy = Correct it
more-than-revenue = more is moved than the { $there } { $unit } of revenue that there are
    .remedy = Correct it
parts-come-to = its parts, which are given too, come to { $sum }
    .remedy = Correct the one or the other
nothing-to-share-by = there is nothing to share it by
    .remedy = Correct the one or the other
fact-twice = this stands in { $file } { $place } already
    .remedy = Keep one
not-told-by = { $quantity } is not told by { $column }
    .remedy = Leave it empty
no-method-of-scope-2 = scope 2 is told by location or by market
    .remedy = Write market or location
carriers-unlike = activity of { $carriers } cannot be added up
    .remedy = Name one carrier
no-such-output = there is no such product in outputs.csv
none-of-business = there is none of this business
options-unlike = its options are counted in { $units }
    .remedy = Name one option
served-unlike = it serves activity in { $units }
    .remedy = Name one option
does-not = nothing of this { $what ->
    [served] serves, captures or generates for its site
    [covered] covers electricity
   *[retired] yields credits
 }
    .remedy = Name another lever or quantity
no-option-there = no option of this lever is there
no-source-with-all = no source has all that this row names
    .remedy = Correct the row
source-of-another = { $source } is of { $column } { $own }
    .remedy = Write { $own }, or leave it empty
nothing-booked = nothing is booked there
    .remedy = Correct the row
no-scope = this is no scope
    .remedy = Write 1, 2 or 3, or 1;2 for both

# The inputs: facts that cannot be beside each other.
over-potential = { $stock } of { $option } will be in service in { $year }, of a potential of { $potential }
    .remedy = Raise the potential
over-limit = { $used } will be in service in { $year }, of { $most } that { $limit } allows
    .remedy = Raise { $limit }
co-effects-in-circle = what was in service at each of these changes the next, in a circle: { $circle }
    .remedy = Leave out one of the co-effects, or what was added
more-than-can = { $quantity ->
    [retired] more is retired than counts of what was bought, its own margin (`buffer`) left out
   *[other] more is { $quantity } than what is in service can
 }: { $most } of { $option } in { $year }
    .remedy = Correct it, or say what was added
stock-not-as-added = { $there } of { $option } are in service in { $year } by what existed and was added
bought-before-plan = what is in service in { $year } was bought in { $bought }, which is not in the plan
    .remedy = Let `existing` of { $lever } say it
stock-still-serves = { $there } of { $option } were added before or exist, and still serve in { $year }
where-closed = Correct one of them. Where some was closed, let `existing` of { $lever } say what was in service year by year, in place of rows of `added` and `stock`
nothing-that-costs = nothing that costs was added in { $year }, and of what was before nothing was due then
    .remedy = Say what was added, and when, or leave it out
more-than-could-be = { $quantity ->
    [covered] only { $got } are used there in { $year }, beside what else covers or serves some
    [served] only { $got } could be served in { $year }, beside what else covers or serves some
   *[retired] only { $got } are emitted there in { $year }, beside what else is retired for it
 }
    .remedy = Correct it, or what was { $quantity ->
    [retired] emitted
   *[other] used
 }
raise-max-share = { more-than-could-be.remedy }, or raise max_share of { $levers }
never-in-service = { $option } goes into service in { $serves }, after { $end }, the last year in which it could serve
    .remedy = Let `end` of `horizon` in company.yaml be later, or leave the row out: what was paid for it lies behind
captured-beside = { $option } captures some of what it emits: nothing says whether the tonnes are those before or after
    .remedy = Tell its `activity`, or the emissions of the account, which are those after
covered-beside = { $option } covers power there: nothing says whether these market-based tonnes are those before or after
    .remedy = Tell its `activity`, or the emissions of the account (business, region, scope), which are those after
claims-overlap = part of what it tells is told in { $file } { $place }, too, and neither is within the other
    .remedy = Tell what both are of in a row of its own
in-another-mix = in the proportions that are expected of its sources, as nothing tells them apart, what else is said of them comes to { $sum }
    .remedy = Tell some of them by themselves (a business, a region), or put the factors of that year into factors.csv
as-near-as-it-comes = with what else is said, { $sum } is as near as it comes
    .remedy = Correct the one or the other

# The inputs: what capture claims.
biogenic-open = the plan decides how much of what { $option } captures is of biomass
    .remedy = Give it by year, as you expect it: the audit compares it with the plan
biogenic-by-flows = its flows say what is of biomass ({ $share } in { $year })
    .remedy = Leave it out
nothing-biogenic = nothing of what { $option } captures is of biomass: there is nothing to claim
    .remedy = Leave it out, with durability
none-adds-to = none of these levers adds to { $metric }
    .remedy = Correct the selection
budget-for-nothing = none of its levers has such a cost, so this budget is for nothing
    .remedy = Correct items or levers
no-potential = { $lever } has no potential to be a share of
    .remedy = Give the lever a potential
in-study = in the study { $study }, { $problem }

# What YAML is that cannot be read, by its likeliest cause.
tab-indents = Indent by spaces, not by tabs
wide-marks = Write { $marks } in ASCII: `:`, `,`, quotes and brackets as on an English keyboard, a space after `:`
