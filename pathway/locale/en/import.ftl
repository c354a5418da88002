# What is said of an import.
rows-of = { $file }, rows { $first }-{ $last }
table = { $place }: { $sense ->
    [actual] what was in { $year }
   *[base] base year { $year }
 }
table-of = { $place }: rows of { $into }.csv
columns = column|header|what it is|unit
other-year = of { $year }: another year
taken = Taken: { $n ->
    [one] one row
   *[other] { $n } rows
 }, { $t } t of emissions
rows = cell|what|scope|category|amount|goes to
more = … and { $n } more
more-alike = … and { $n } more like it
totals = Totals that the file states
total-heads = cell|total|stated, t|taken, t|difference, t
agrees = none
beside = the other method
subtotals = { $n ->
    [one] One further subtotal agrees with its rows.
   *[other] { $n } further subtotals agree with their rows.
 }
none-stated = The file states no total to add up against.
left = Not taken: { $n ->
    [one] one row
   *[other] { $n } rows
 }, listed with the reason in { $file }
left-heads = cell|what|value|why
past = history.csv has the tonnes of { $years }, by business and scope.
past-activity = { $year }: { $scope } of { $business } is not in history.csv, for one of its rows has no tonnes
past-party = { $year }: { $word } is not in history.csv, for the base year does not have it
past-differs = { $year }: history.csv of the case says another number than { $t } t for { $scope } of { $business }, which stays: take the file's with --replace
years = Numbers of other years, not taken: { $years }.
sheets = Sheets in which nothing counts: { $sheets }.
promises = { $place }: a list of targets, which is not imported{ $first ->
    [none] ; write what is promised into targets.yaml
   *[other] : the first stands in targets.yaml as `{ $first }`
 }
assumed = Assumed, for the file does not say it
missing = Still missing in the case
verdicts = { $file }: { $n ->
    [one] one row
   *[other] { $n } rows
 } { $what }
from-to = { $key } { $after } t{ $before ->
    [none] { "" }
   *[other] { " " }({ $before } t before)
 }
added = added
same = there already
replaced = replaced; what stood there is kept in { $out }
out = Rows that are removed from the case are kept in { $out }.
wrote = Wrote { $n ->
    [one] one file
   *[other] { $n } files
 } of { $folder }; the map for next year is { $map }. Next: pathway check { $folder }
dry = Nothing was written (--dry-run). The map would be:
map-head = What `pathway import` understood of { $file }. Change what is wrong; use it with --map.

# Why a row is not taken.
why-skipped = the map leaves it out
why-outside = outside the inventory: biogenic, avoided, credits, targets or net
why-no-amount = neither emissions nor an amount of energy or fuel
why-no-unit = its unit is not known
why-unknown-unit = its unit is not understood: say it in a map, `{ $map }` or another; of the row its tonnes alone are taken
why-gallon = which gallon? Say `{ $map }`, or imp_gal, in a map; of the row its tonnes alone are taken
why-formula = a formula of which the file holds no value: open and save it, then import again
why-energy = an amount, and the file has emissions, in which it is already: `lines:` with a carrier takes it
why-negative = below zero: a source emits
why-no-scope = its scope is not known: say it in a map, `{ $map }` or another
why-several-scopes = of several scopes at once: say one in a map, `{ $map }`, or `skip`
why-other-method = scope 2 by the other method than is taken (`scope2:` in a map)
why-second-cut = another table has the same tonnes, cut another way
why-of-which = a part of a row that counts already
why-zero = nothing is emitted
why-empty = no number
why-no-year = its year is not said, and other rows say theirs
why-note = a note
why-unread = no number that can be read, in a column of numbers
why-no-carrier = its carrier is not known: say it in a map, `{ $map }` or another
why-no-region = no region of the case is called so: say in a map which it is, `{ $map }` or another, or `add: true` for new ones
why-no-business = no business of the case is called so: say in a map which it is, `{ $map }` or another, or `add: true` for new ones
why-no-product = nothing makes an id of its product: say one in a map, `{ $map }` or another

# What the file does not say and is assumed.
assumed-summed = { $n } rows are added together with others of the same source, such as the { $rows } of { $first }: { $amount } { $unit }
assumed-financial = { $year } stands for the financial year { $financial }, { $from } to { $to }: its numbers are taken (year_starts in company.yaml)
assumed-months = { $first } has rows of { $n } of the 12 months of { $year }: nothing is added for { $months }
assumed-unused = { $column }: { $n ->
    [one] the activity of one row, { $first }, is not used, for nothing says its carrier
   *[other] the activity of { $n } rows, such as { $first }, is not used, for nothing says their carrier
 }: their tonnes are taken; `{ $map }` in a map says it
assumed-new-party = { $file }: { $words } is new in the case{ $map ->
    [none] { "" }
   *[other] ; for one that the case has already, say which in a map: `{ $map }`
 }
assumed-new-rows = { $file }: { $n ->
    [one] one row is new, { $first }
   *[other] { $n } rows are new, such as { $first }
 }
assumed-held = { $file }: of what the file gives for one year alone the number is held to { $year } ({ $n ->
    [one] one row
   *[other] { $n } rows
 }, such as { $what })
assumed-market = regions.csv: { $region } is a market of its own for certificates
assumed-market-shared = regions.csv: { $region } is in the market for certificates of { $market }
assumed-of-tonnes = sources.csv: { $n ->
    [one] of one source with tonnes alone, { $first },
   *[other] of { $n } sources with tonnes alone, such as { $first },
 } the activity is what emits them at the factors of the case (scope 2 without a carrier is taken for electricity)
assumed-green = sources.csv: power that the file calls green ({ $n }, such as { $first }) counts as power of the grid. What contracts and certificates cover already is said by `existing` of a lever in levers/green_power.yaml
assumed-heating-value = sources.csv: natural gas in m3 ({ $n }, such as { $name }) is taken as energy at { $value }, its lower heating value in the library ({ $source }); `heating_value: 38.9 MJ/m3` in a map says another
assumed-density = sources.csv: fuel by mass ({ $n }, such as { $name }) is taken as litres at { $value }, its density in the library ({ $source }), for levers and prices are by the litre; where the case counts it by mass, it stays so
assumed-idle = levers/: nothing that these could act on is left in the case, so they are removed and kept in imports/: { $levers }
assumed-void = targets.yaml: nothing that these are about is left in the case, so they are removed, also from the studies, and kept in imports/: { $promises }
assumed-businesses = businesses.csv: nothing emits in these any more, so they are removed with their revenue: { $businesses }
assumed-business-named = businesses.csv: { $business } has no source left, and stays, for { $file } names it
assumed-factor-moved = factors.csv: the factor of { $carrier } in { $region } is that of the file, { $after } in place of { $before }; later years in proportion
assumed-onwards = { $file }: { $what } is that of the file in { $year }, { $after } { $unit } in place of { $before }; later years in proportion
assumed-supplied = sources.csv: electricity with a supplier of its own by its emissions ({ $n }, such as { $first }: { $factor }) counts in the account { $account }, whose market-based factor that is; by location it has the factor of its region
assumed-zero = { $carrier } in { $region }: what emits nothing by the file ({ $n }, such as { $first }) is taken as 0 t, without the activity, and the factor is that of the others
assumed-factors-differ = { $carrier } in { $region }: the rows have different emission factors, so their tonnes are taken as they are, without the activity (give a `region` for each, or `lines:` with carriers of their own)
assumed-pass-through = sources.csv: nothing of what scope 3 saves in money reaches the company (`pass_through: 1` in a map: all of it)
assumed-growth = growth.csv: { $driver } stays as it is, for all sources of the file
assumed-discount-rate = company.yaml: a discount rate of { $rate } %
assumed-end = company.yaml: the plan ends in { $end } (of a new case a map may say another: `end: { $other }`)
assumed-currency = company.yaml: money in { $currency } (of a new case a map may say another: `currency: { $other }`)
assumed-beside = sources.csv: the case keeps { $n ->
    [one] the source that it had before, { $first },
   *[other] the { $n } sources that it had before, such as { $first },
 } beside those of the file. If the file is the whole inventory, import it with --alone
assumed-verified-replaced = company.yaml: the verified totals are those of the file now
assumed-verified-summed = company.yaml: verified totals are what the sources add up to now, for the file states none: { $keys }. Put in what was verified
assumed-verified-to-come = company.yaml: the file states no verified total of { $keys }, and factors are missing still: what stands there follows as they are added, from the library or by hand and another import. Put in what was verified
assumed-percent = growth.csv: { $driver } is in percent of the year before, one row a year
assumed-index = growth.csv: divided by { $value }, so that the index of { $year } is 1
assumed-begins = { $file }: { $what }{ $n ->
    [0] { " " }begins
   *[other] { " " }and { $n } more begin
 } in { $first }; { $year }, the first year that the case needs, has the same { $n ->
    [0] number
   *[other] numbers
 }
assumed-ends = { $file }: { $what }{ $n ->
    [0] { " " }ends
   *[other] { " " }and { $n } more end
 } in { $last }; { $year }, the last year of the plan, has the same { $n ->
    [0] number
   *[other] numbers
 }
assumed-map-kept = { $file } is of an earlier import and stays as it is: use it with --map, or remove it

# What the case still lacks.
missing-factor = factors.csv: the emission factor of { $carrier } in { $region }
missing-price = prices.csv: the price of { $carrier } in { $region }
missing-revenue = revenue.csv: the revenue of { $business } (0 stands there now)
missing-revenue-kept = revenue.csv: the revenue of { $business }: { $amount } in { $year } was there already, as an assumption
missing-revenue-column = revenue.csv: { $column } of the file is not taken, so revenue is still what the case has. A second import takes it, with a map of `{ $map }` (in the money that it is in) and --replace
missing-targets = targets.yaml: what is promised; then list it in studies/inventory.yaml
missing-levers = levers/: what can be done
missing-bare = levers/: no lever acts on { $n ->
    [one] one source of tonnes alone, { $first }:
   *[other] { $n } sources of tonnes alone, such as { $first }:
 } { $t } t, { $share } of scopes 1 and 2. { $map ->
    [none] Write a lever in t per t (docs/how-to/tonnes.md); what is burnt can be said in a case that has its factor.
   *[other] Say in a map what is burnt, `{ $map }`, or write a lever in t per t: docs/how-to/tonnes.md.{ $levers ->
        [none] { "" }
       *[other] { " " }Then { $levers } act on it; where this import is written already, put them back from imports/ into levers/.
     }
 }
missing-rest = sources.csv: { $place } states { $t } t of { $scopes }, of which no row is taken ({ $n ->
    [one] one such total
   *[other] { $n } such totals
 }): say in a map `{ $map }`, and { $n ->
    [one] it is a source
   *[other] they are sources
 }
missing-verified-by = company.yaml: verified totals stay as they were stated; by the factors of { $year } that are there now the sources add up to { $keys }
missing-derived = sources.csv: the activity of { $n ->
    [one] one source, { $first }, is
   *[other] { $n } sources, such as { $first }, is
 } from tonnes by the factor that was there: import the inventory again with --replace, and the tonnes are those of the file again
missing-driver = sources.csv: no source grows with { $driver }. Say in the map which do, `{ $map }` without those that do not, and import again (or write { $driver } into their column growth)
missing-verified = company.yaml: verified.{ $key } is { $there } t, and the file states { $t } t: take it with --replace

# What a column is.
role-label = what a row is called
role-scope = scope
role-category = category
role-business = business
role-region = region
role-site = site
role-carrier = carrier
role-product = product
role-gas = gas
role-unit = unit of the row
role-activity-unit = unit of the activity
role-factor-unit = unit of the factor
role-year = year
role-emissions = emissions
role-activity = activity
role-factor = emission factor
role-value = numbers, by their unit
role-total = total of the row
role-note = note
role-source = source
role-skip = not taken
role-gas-amount = not taken: a single gas
role-no-year = not taken: its year is not said, and the emissions are of several

# What was in a later year.
later = Numbers of { $years } are later than the base year: --year { $first } takes a year of them as what was (actuals).
missing-actual-factor = factor of { $carrier } in { $region }: the file's tonnes by its activity are { $factor } in { $year }; put it into factors.csv, for emissions are worked out by that
assumed-actual-whole = { $scope } of { $business } in { $region }: { $n ->
    [one] one row is no source
   *[other] { $n } rows are no sources
 } of the case, such as { $first }; so the tonnes of the scope are taken as a whole, and shared among its sources

# What is refused.
rows-unsound = So the rows of { $file } would stand in the case: nothing is written. Mend the file, or say in a map what they are.
id-such-as = Use lower-case letters, digits, - and _ only, such as { $such }
no-heating-value = this is no number above 0 in MJ/m3, GJ/m3 or kWh/m3, as 36 MJ/m3
no-unit-of-map = this is no unit: write the one that is meant, such as kWh, GJ, m3, L or t
no-carrier-id = this is no id of a carrier: write one of carriers.csv, or a new one such as biogas
no-carrier-in = { $carrier } is not counted in { $unit }
    .remedy = Leave `carrier: { $carrier }` out, or name what is counted so
sources-of-growth = `sources` stands with `into: growth` alone: leave it out
no-factor-of = the map gives { $carrier } to { $name }, of which only tonnes are known, and the case has no factor of it in { $region }, { $year } to work out the activity by
    .remedy = Add { $carrier } to carriers.csv and factors.csv first (pathway library add), or leave `carrier: { $carrier }` out
rest-of = the map takes the rest of totals, and this one is of scopes { $scopes }
    .remedy = Say in which scope it counts: { $ways }
after-end = the plan of the case ends in { $end }
    .remedy = Correct the year, or put { $asked } as `end` of `horizon` in company.yaml first
base-year-is = the base year of the case is { $base }
    .remedy = Leave it out, or import into a case of { $asked }: { $begins }
begins-one = `pathway init { $folder } --base-year { $year }` begins one
then = { "; " }
there-and-here = { $column }: { $there } there, { $here } in the file
row-twice = the file has this row of { $file } twice ({ $apart })
    .remedy = Keep one of the two, with `lines:` or `only:` in a map
row-there = { $file } of the case has this row ({ $apart })
    .remedy = Take the file's with --replace, or leave the row out with `lines:` in a map
many-companies = it lists { $n } companies: which is yours?
    .remedy = Say it in a map (--map): `{ $one }`; or, where all are of one group, `{ $all }`
in-which-business = the file does not say in which business its numbers belong, and the case has several
    .remedy = Say `business: { $first }` in a map (--map), or another; there are { $known }
in-which-region = the file does not say in which region its numbers belong, and the case has several
    .remedy = Say `region: { $first }` in a map (--map), or another; there are { $known }
growth-lacks = growth in percent is of a year, and none is given for { $year }
    .remedy = Give every year, or levels
no-such-source = there is no such source
later-than-nought = { $file } of the case has 0 in { $year }: its later years are no share of it
not-compared = { $file } of the case has later years of this, and nothing to compare { $year }
take-rows-out = Take its rows out of { $file }
say-base-year = Say `year: { $base }` in a map, or take its rows out of { $file }
goes-on-from = { $file } of the case has { $has } in { $year }, and goes on from it
    .remedy = Say --replace, which moves later years in proportion
no-business-of-name = the case has no business of this name, and what was is of what it has
    .remedy = Say which is meant with `{ $way }` in a map (--map), or another; there are { $known }
no-region-of-name = the case has no region of this name, and what was is of what it has
    .remedy = Say which is meant with `{ $way }` in a map (--map), or another; there are { $known }
no-business-said = the file does not say in which business its numbers belong
    .remedy = Say `{ $way }` in a map (--map), or another; there are { $known }
no-region-said = the file does not say in which region its numbers belong
    .remedy = Say `{ $way }` in a map (--map), or another; there are { $known }
counted-otherwise = the case counts { $id } in { $unit } of { $carrier }
    .remedy = Give its tonnes, or leave the row out with `{ $out }` in a map (--map)
no-source-there = the case has no source of scope { $scope } of { $business } in { $region }
    .remedy = Add it to sources.csv, or leave the row out with `{ $out }` in a map
no-tonnes-of-whole = it is no source of the case by its name, and { $lacks } has no tonnes, so that scope { $scope } of { $business } cannot be taken as a whole
    .remedy = { $by ->
        [lines] Say which it is, { $ways }, or other ids, or `skip`, in a map (--map)
       *[names] Say which it is, { $ways }, or other ids, in a map (--map)
    }
no-source-of-carrier = no source of the case in scope { $scope } of { $business } is of { $carrier }, and { $lacks } has no tonnes, so that the scope cannot be taken as a whole
    .remedy = Add it to sources.csv, or leave the row out with `{ $out }` in a map (--map)
no-sum = { $cell } has { $told } of { $id } already, and the two cannot be added up
    .remedy = Give what is used in both rows, or the tonnes in both
said-already = { $file } says { $told } of it already, in { $year }
    .remedy = Take the file's with --replace, or leave the row out with `lines:` in a map
n-rows-why = { $n }: { $why }
no-rows-of = no row of it could be made one of { $into } ({ $whys })
    .remedy = Say more in the map (--map, docs/import.md)
several-columns = several columns have numbers that may count
    .remedy = Say in a map which: `{ $way }`, or another
say-decimal = Say `decimal: ","` or `decimal: "."` in a map (--map)
two-ways = this number can be read in two ways, and others do not settle which
two-ways-beside = numbers can be read in two ways: { $other } in { $cell } has another decimal sign
of-two-years = these dates are of { $first } and of { $last }: how much of it belongs to which is not said
    .remedy = { $way ->
        [none] Put two rows in its place, one for each year
       *[other] Say in a map (--map) by which date such rows count, `{ $way }`; or put two rows in its place, one for each year
    }
stray-years = this row of years is no header that is understood
    .remedy = Say the rows of the header, `header: { $rows }`, in a map (--map)
several-sheets = several sheets hold numbers that may count, perhaps the same ones twice
    .remedy = Name those that do: --sheet { $first }, which may be repeated
none-of-year = there are no numbers of { $year } in it
no-year-said = it says no year
say-year = Say which with --year
say-which-year = It has { $known }: say which with --year
say-one-year = It has { $known }: say one of them with --year
begin-another = It has { $known }, and the case begins in { $base }: { $begins } of { $year }
no-label = no label
nothing-says-unit = nothing says the unit of this number ({ $label })
    .remedy = Say `unit: t`, or kt or kg, in a map (--map)
all-totals = its numbers are totals, and no row of it is taken
    .remedy = Say in a map (--map) in which scope they count: { $known }
no-inventory = no row of it is of emissions, or of energy or fuel, with a scope or a category
columns-seen = Columns seen: { $seen }. { $likely }
like-technologies = It looks like a list of technologies, which is not imported: write levers by hand (docs/inputs.md), or say of another part of it what the columns are in a map (--map)
like-factors = It looks like emission factors: say { $lines } in a map (--map, docs/import.md), and --into a case that is there
or-another-column = `{ $way }` (or another column)
like-growth = It looks like growth: say `into: growth`{ $way } and `driver: demand` in a map (--map, docs/import.md), and --into a case that is there
like-outputs = It looks like what is made: say `into: outputs` in a map (--map, docs/import.md), and --into a case that is there
like-outputs-of-others = It looks like what is made: say `into: outputs` and, of businesses that the case does not have, `add: true` in a map (--map, docs/import.md), and --into a case that is there
say-what-it-is = Say what its columns and lines are, of which `scope:`, or `into:` what else it goes, in a map (--map, docs/import.md)
like-targets-such-as = It looks like a list of targets, which is not imported: write what is promised into targets.yaml (docs/inputs.md, Targets), such as `{ $first }`
like-targets-none = It looks like a list of targets, which is not imported: write what is promised into targets.yaml (docs/inputs.md, Targets). No row is of absolute emissions, with scope, years of the plan and cut
like-targets-none-picked = It looks like a list of targets, which is not imported: write what is promised into targets.yaml (docs/inputs.md, Targets). No row that the map picks is of absolute emissions, with scope, years of the plan and cut
no-row-over = it stands over rows, and is no row itself
    .remedy = Name each of the rows below it
is-a-column = it is a column, and no row
    .remedy = Say it of the column, `{ $way }`
is-the-total = no row of the file is called so: it is the total in { $place }
    .remedy = Take it out of the map: a rest is but a number
say-way = Say `{ $way }`
no-row-called = no row of the file is called so
no-column-called = no column of the file is called so
no-such-word = the file has no such word
not-picked-by = rows are not picked by it
none-called = no { $role } of the file is called so

# What cannot be read or written.
no-table = { $file } is no table that can be read. Open it in a spreadsheet program and save it as an Excel workbook (.xlsx), or as CSV.
no-file = { $file } is no file. Name a workbook (.xlsx) or a CSV file.
file-too-large = { $file } is larger than { $most } MB. Leave out what is no inventory.
file-unread = { $file } cannot be read: { $why }. Name a file that can be read.
old-workbook = { $file } is an old workbook (.xls) or has a password. Open it in a spreadsheet program and save it as an Excel workbook (.xlsx) without one.
no-workbook = { $file } cannot be read as a workbook ({ $why }). Open it in a spreadsheet program and save it as an Excel workbook (.xlsx).
sheet-too-large = The sheet { $sheet } has more than { $rows } rows or { $columns } columns. Delete the rows and columns that hold nothing, or save what counts as CSV.
table-too-large = { $file } has more than { $rows } rows or { $columns } columns. Leave out what is no inventory.
no-csv = { $file } is not CSV: { $why }. Close every double quote.
no-text = { $file } is no text. Open it in a spreadsheet program and save it as an Excel workbook (.xlsx), or as CSV.
no-encoding = { $file } is in no encoding that is known. Save it as UTF-8.
no-sheets = { $file } is no workbook, and has no sheets: leave --sheet out.
no-sheet = { $file } has no sheet { $sheet }. { $remedy }
no-map = { $file } is no map. Name a YAML file, as an import writes one.
unread = { $file } cannot be read: { $why }.
no-folder = { $file } is a file. Name the folder of a case, or a new one.
not-written = { $folder } cannot be written: { $why }. Nothing of the case was changed.
is-link = { $file } is a link: put the file itself there. Nothing was changed.
no-case-for = { $folder } holds no case that { $into } could go into. Import an inventory into it first, or name the folder of a case.
alone-of-base = --alone is of the base year { $base }: of { $asked } is said what was, and the case keeps its sources. Leave it out.
