# What the kinds of the library are called.
grid = emission factors of bought electricity
outlook = paths of the grid, of which the ratio is added
fuels = what fuels and heat emit when used and before, heating values
gwp = warming potentials of gases and refrigerants, by assessment report
process = factors of processes, goods, waste, freight and travel
prices = prices of energy, materials and carbon
rates = rates of exchange per euro, the mean of a year (used by `init` and `library add`)
instruments = certificates, contracts and credits (to be read)
measures = what can be done: cost, saving, use, life
archetypes = companies of a kind: what they emit, and what they do (to be read)
# A measure that cannot be added.
to-read = (to be read)
# Before what search lists where none has all words.
some = Nothing has all of “{ $words }”; these have some of it, the nearest first:

# What is written into a case, and what to look at.
added-rows = { $file }: { $n ->
    [one] one row
   *[other] { $n } rows
 } of { $series }, { $span ->
    [one] { $first }
   *[many] { $first } to { $last }
 }.
added-held = { $file }: { $series }, the number of { $year } to { $end }.
added-verified = company.yaml: no total was verified; what stands there is the sum of the sources as they are now: { $key } { $t } t. Put in what was verified.
added-carrier = { $file }: { $carrier }, in { $unit } ({ $gases }).
added-lever = { $file }: { $lever } ({ $name }).
added-older = Note: { $entry }, the number of { $year } is written for { $first }, the first year that the case needs, as an assumption.
added-gases = Note: carriers.csv says { $gases } of { $carrier }, and the factor is of { $of ->
    [co2] CO2 alone
   *[all] all gases ({ $basis })
 }.
added-order = Note: its order among the retrofits of { $sources } is the last, { $order }: the cheapest comes first.
added-room = Note: the room is { $room } of what its sources do, and the library's { $entry } saves { $share } ({ $of }): is it more than can be saved?
added-unit = Note: a unit of it ({ $own } in the library) stands for a unit of the activity of { $sources } ({ $unit }): see that they count the same.

# What is shown of an entry.
money = money of { $year }
cited = Source: { $source }. Licence: { $licence }.
note = Note: { $note }

# What is refused.
no-id = { $name } is no id. Use lower-case letters, digits, - and _ only.

# What cannot be found or added.
nothing = The library has nothing of “{ $words }”. `pathway library list` says what there is, docs/library.md what was left out and why.
no-kind = The library has no kind “{ $word }”. It has { $kinds }.
no-entry = The library has no “{ $name }”. { $near ->
    [none] Look with `pathway library search`.
   *[other] Did you mean { $near }?
 }
only-read = { $id } is to be read, not added: a case has no rows of its kind. `pathway library show { $id }` prints it; levers are in `pathway library list measures`.
needs = To be added it needs more:{ $needs }
or-hold = { $remedy }; or say --hold, to write its last number for them
sentence = { $text }.
into-workbook = { $file } is a workbook: the library adds to the files of a folder. Name one, or copy the rows that `pathway library show ID` prints into its sheets.
no-column = { $file } has no column { $column }, so that nothing can be added to it. `pathway check` says all that is wrong with it.
rows-there = { $file } has rows of { $series } already ({ $n }, from { $first }). Nothing is written over: remove them first, or name another --region or --as.
lever-there = { $file } has a lever { $name } already. Nothing is written over: name this one otherwise, with --as.
cannot-write = { $folder } cannot be written: { $why }.
not-one-number = { $id } has { $n } numbers of { $quantity } in { $unit }, not one: `pathway library show { $id }` lists them.

# Which region, carrier, source or account is meant.
no-region = The case has no region { $region }. { $hint }
which-region = Say for which region: --region ({ $known }), or --region '*' for all.
no-carrier = The case has no carrier { $name }. { $hint }
price-of-none = The case has no carrier that { $id } ({ $unit }) is a price of.
which-carrier = Say which carrier { $id } is for: --as ({ $known }).
which-carrier-or-new = Say which carrier { $id } is for: --as ({ $known }), or --as { $name } --unit { $unit } for a new one.
which-new-carrier = Say which carrier { $id } is for: --as { $name } --unit { $unit } for a new one.
unit-of-new = The case has no carrier { $name }. For a new one say the unit of its activity: --unit { $unit }.
carrier-at-fault = The carrier { $name } cannot be: { $why }
no-name-in = The library has no name of { $id } in { $language }, the first language of the case. Say it: --name '…'.
no-source = The case has no source { $name }. { $hint }
several-carriers = These sources are of several carriers ({ $carriers }): add it for each.
for-no-source = { $id } is for { $of }, and no source of the case is: its sources are of { $has }.
which-sources = Say which sources { $id } is for: --for SOURCE[,SOURCE] ({ $known }).
which-accounts = Say which accounts { $id } is for, as a selector: --for { $example }.
which-market = Say in which market of the case { $id } is valid, by one of its regions: --region ({ $regions }).

# On what basis, of which place and year.
or = { " or " }
several-bases = { $name } is there on several bases ({ $bases }). Say which is that of the case: --basis { $apart }; or --mix, to take them all.
several-heats = { $name } is there on several bases ({ $bases }). Say which is that of the case: --basis { $apart }.
per-heat = { $name } is per { $heat } (of a fuel's energy, { $heat } is { $heat ->
    [LHV] without
   *[HHV] with
 } the heat of condensing water). If the case counts it so, say `--basis { $heat }`; else convert what it counts.
counts-per-lhv = { $id } counts the energy of fuels per LHV ({ $quantity }). If the case does, say `--basis LHV`; else convert, and write the lever by hand.
other-basis = { $file } has { $of ->
    [report] warming potentials of { $there } in { $carrier }
   *[basis] { $carrier } on the basis { $there }
 }, and this is { $here } ({ $id }). Choose one basis for the whole inventory; --mix writes it all the same.
other-gases = carriers.csv says that { $carrier } emits { $gases }, and { $id } has { $other ->
    [co2] CO2 alone
   *[co2e] CO2e
 }. Correct the gases there, choose another entry, or say --mix.
several-regions = { $id } has { $what } of several regions, which are alternatives: say which, --from ({ $there }).
in-moneys = { $id } has { $what } in { $moneys }: pick a --year.
begins-late = { $name } begins in { $first }, and the case needs { $start }. Choose another, write { $start } yourself, or say --hold: its first number is written for { $start }, as an assumption.
begins-after-plan = { $id } begins in { $first }, and the plan in { $start }: say --hold, and its first number is written for { $start }, or write the lever by hand.

# Factors.
no-method = { $id } is a factor by location or residual, not { $method }.
nothing-to-go-on = { $file } has no factor of electricity in { $region } to go on from. Add one first, or in the same command before the outlook.
no-factor-by = { $file } has no { $method } factor of electricity in { $region }.
outlook-begins = { $id } says nothing of { $year }, the last year of the case's own factor: it begins in { $first }.
outlook-without = { $id } says nothing of { $year }, the last year of the case's own factor, to be a ratio of.
adds-nothing = The case has factors up to { $year } already: { $id } adds nothing.
factor-in-others = { $id } is in { $units }; { $carrier } is counted in { $unit }. Count it in another unit, or convert by its heating value or density yourself.
no-own-factor = { $id } has no factor of its own to add, only { $only } ({ $basis }).
nothing-by-method = { $id } has nothing for the method { $method }, only { $given }.
nothing-for = { $id } has nothing for { $asked }. It has: { $there }.
upstream-twice = A life-cycle factor holds what is emitted before use: with the upstream of { $carrier } in { $region } it would count twice.

# Prices and money.
price-of-tonnes = { $id } is no price of a carrier: what is paid for tonnes, and what is free, stands in company.yaml (carbon_price: docs/inputs.md). `pathway library show { $id }` prints its numbers.
no-such-price = { $id } has nothing for this --basis and --year. It has: { $years }.
price-in-another = { $id } is in { $of }, and { $carrier } is counted in { $unit }. Count it in another unit, or convert the price by its heating value or density.
rate-above-0 = --rate is a number above 0.
money-of = { $code } of { $year ->
    [none] a year that is not stated
   *[other] { $year }
 }
money-for = { $money } ({ $id })
several-moneys = This is money of several kinds: { $moneys }. One rate cannot stand for all: add the entries one by one, or pick numbers with --year or --from.
one-rate = The one --rate stands for all money that is written: { $moneys }.
which-rate = { $name } is in { $money }, the case in { $own }. Money is never converted silently: say how many { $own } one { $code } is worth, --rate R.{ $worth ->
    [none] { "" }
   *[other] { " " }By the euro area's consumer prices it is { $worth } (level-eur).
 }

# Measures.
which-yearly = --yearly is a number and its unit, as '10 { $unit }': say how much of { $id } can be bought in a year, or leave it out. It is not { $text }.
no-amount = { $option } is a number and its unit, not { $text }.
supposed = { $guess ->
    [none] { "" }
   *[other] { " " }(the library supposes { $guess }, { $of })
 }
which-room = Say how much of { $id } there is room for: --potential '20 kt' or '50 GWh' a year{ supposed }{ $instead ->
    [none] { "" }
   *[other] , not { $instead }
 }.
which-room-share = Say how much of { $id } there is room for: --potential '30 %' of what its sources do{ supposed }{ $instead ->
    [none] { "" }
   *[other] , not { $instead }
 }.
room-as-share = Say the room for { $id } as a share: --potential '30 %'{ supposed }.
changes-several = { $id } changes several sources at once, and a lever is on one: it is to be read. `pathway library show { $id }` prints its numbers.
saves-and-uses = { $id } saves and uses at once: no retrofit does. It is to be read.
use-unknown = The library does not say what { $id } uses instead.
no-yield = { $id } has no yield that a lever could be made of.
no-premium = The library has no premium of { $id } that may be shipped.
no-price = The library has no price of { $id } that may be shipped: write the lever by hand. `pathway library show { $id }` prints what there is.
no-investment = The library has no investment of { $id } that may be shipped: write the lever by hand. `pathway library show { $id }` prints what there is.
no-cost = The library does not know what { $id } costs ({ $has }), and a cut that costs nothing is no measure. Write the lever by hand, with what you would pay. `pathway library show { $id }` prints what there is.
activity = activity
number = { $of } { $value } { $unit }
saving = { $of } ({ $value } { $unit })
source-is = The source { $source } is { $carrier }{ $name ->
    [none] { "" }
   *[other] { " " }({ $name })
 } in { $unit }
in-tonnes = That is tonnes without an activity, and two ways work: say in the map of the import what is burnt (`lines: {"{"}LABEL: {"{"}carrier: natural-gas, category: stationary{"}"}{"}"}`, and import again), or write a lever in t per t by hand. docs/how-to/tonnes.md shows both.
other-source = Choose a source of what it is for, or write the lever by hand.
for-others = { $id } is for { $about }: it saves { $has }. { $source }. { $remedy }
saves-beside = { $id } saves { $others } beside, of other sources; a lever is on one. It is to be read: `pathway library show { $id }`.
saving-unknown = The library does not say what a unit of { $id } ({ $own }) saves of a source. No lever can be made of it so: write it by hand. `pathway library show { $id }` prints what there is.
saving-unknown-of = The library does not say what a unit of { $id } ({ $name }; { $own }) saves of a source{ $has ->
    [none] { "" }
   *[other] , but { $has }
 }. { $source }. No lever can be made of it so: write it by hand. `pathway library show { $id }` prints what there is.
saving-unknown-of-tonnes = The library does not say what a unit of { $id } ({ $name }; { $own }) saves of a source{ $has ->
    [none] { "" }
   *[other] , but { $has }
 }. { $source } (tonnes of CO2e as they are given). No lever can be made of it so: { in-tonnes } `pathway library show { $id }` prints what there is.
which-used = { $id } uses { $value } { $unit }. Say which carrier of the case that is: { $could ->
    [none] --uses NAME;
   *[other] --uses ({ $could }), or
 } add one { $add ->
    [none] in carriers.csv first
   *[other] first (`{ $add }`, and its price to prices.csv)
 }.
uses-unknown = { $id } uses { $of }, and the case has no carrier of that name. Add one first ({ $add ->
    [none] in carriers.csv
   *[other] `{ $add }`, and its price to prices.csv
 }), or say which it is: --uses ({ $could }).
