# Remarks: what a planner would look at twice. Each kind by its key, as docs/review.md lists them,
# with its advice; a further sentence of a kind stands behind a hyphen.

# How a remark is told.
grave = Grave
warning = Warning
note = Note
told = { $where }: { $said } { $advice }
line = { $severity }: { $told }
place-row = row { $n }
place-line = line { $n }
many = { $said } The same holds in { $n } places: { $places } and { $left } more.
told-with = { $told } The same mistake shows at { $places }{ $left ->
    [0] .
   *[other] { " " }and { $left } more.
 }
follows = Also seen at { $where }: { $said }
follow-more = and { $n } more
places = { $file }: { $places }
remarks = { $n ->
    [0] No remarks
    [one] One remark
   *[other] { $n } remarks
 }: { $grave } grave, { $warning ->
    [one] one warning
   *[other] { $warning } warnings
 }, { $note ->
    [one] one note
   *[other] { $note } notes
 }.
none-may-be-grave = { $grave ->
    [one] One of { $n } remarks is grave.
   *[other] { $grave } of { $n } remarks are grave.
 }

# Numbers, lists and ranges.
apart = { ", " }
plus = { " + " }
years = years
range = { $alike ->
    [yes] about { $high } { $unit }
   *[no] { $low } to { $high } { $unit }
 }{ $of ->
    [own] { "" }
   *[library] { " " }({ $ids })
 }

# Advice that several share.
typing-error = Is it a typing error?
revenue = Are the units right: of revenue (M before the currency is a million), and of the activity and the prices of this business?
number-and-unit = Are this number and its unit right?
number-and-currency = Are the number, its unit and its currency right (per vehicle, kW or MWh; M is a million)?
start-later = Let the plan start later, or give first_year, and min_add for what was bought.
share-or-percent = Is it a share or %?
other-unit = Is one of the two in another unit?
wrong-id = Is its id, or that of what should use it, the wrong one? Else take it away.
find-a-source = Find a source for it, and see what the plan costs without: --set, or `pathway sweep`.

# The company as a whole.
discount_off = { $rate } a year, real: companies plan with { $low } to { $high }.
    .advice = Is its unit (share or %) right?
horizon_off = a plan from { $base } to { $end } ({ $years ->
    [one] one year
   *[other] { $years } years
 }) in money of { $money }.
    .advice = Are these years right?
horizon_off-today = today, { $today }, lies outside of { $base } to { $end }.
tonne_off = { $value } { $code } for a tonne of CO2e is { $side ->
    [below] far less
   *[above] far more
 } than in the library, where carbon prices, credits and removals cost { $range }.
    .advice = Is it per tonne (not per kg or kt), and in { $code }?
money_off = { $n } amounts of money, this one first, lie about { $size ->
    [million] a million
   *[thousand] a thousand
 } times { $side ->
    [below] below
   *[above] above
 } what the library has of their kinds.
    .advice = Is it one mistake: { $side ->
        [below] { $code } where { $size ->
            [million] million { $code } (M{ $code })
           *[thousand] thousand { $code } (k{ $code })
        } is meant
       *[above] { $size ->
            [million] million { $code } (M{ $code })
           *[thousand] thousand { $code } (k{ $code })
        } where { $code } is meant
    }? Correct the unit in each of these places.
no_emissions = nothing is emitted in the base year.
    .advice = Fill in the activity of sources.csv and the verified totals.
intensity_off = it emits { $t } t in the base year and earns { $money }: { $each } t for each million US dollars of revenue, where companies have { $low } to { $high } t.
bill_off = in { $year } it pays { $bill } for energy and materials, { $times } times its revenue of { $money }; up to { $most } times is known.
actual_off = { $told } { $unit } is told, where { $meant } { $unit } was expected: one is { $times } times the other.

# Growth, promises that come late, years that are past, what is assumed.
growth_off = what it drives { $way ->
    [up] grows by
   *[down] falls by
 } { $share } a year from { $a } to { $b } (index { $x }, then { $y }).
    .advice = The index is 1 in the base year and no rate of growth: 3 % a year is 1.03, 1.06, … What ends in a year stands in activity.csv.
growth_alone = activity { $way ->
    [up] grows { $times } times
   *[down] falls to 1/{ $times }
 } by { $year } under { $of }, and revenue stands still.
    .advice = Should the two not go together? Correct growth.csv, or revenue.csv and outputs.csv.
growth_alone-revenue = revenue { $way ->
    [up] grows { $times } times
   *[down] falls to 1/{ $times }
 } by { $year }, and the activity of { $of } stands still.
late_promise = it first holds in { $first }: the plan pays for { $n ->
    [one] a year
   *[other] { $n } years
 } of it, and it costs little only because the plan ends in { $end }.
    .advice = A plan to { $until } shows ten of them: --set horizon.end={ $until }.
late-cost = { $said } The levers in its perimeter { $sense ->
    [saves] save
   *[costs] cost
 } { $cost } a year from then on, capex as an annuity.
past_offers = { $n ->
    [one] one option, { $first }, may
   *[other] { $n } options, such as { $first }, may
 } be bought before { $today }, in years that are past.
mostly_assumed = { $share } of { $n } numbers are assumed, or name no confidence.
    .advice = Look first at those that decide: `pathway sweep` varies them.

# Levers beside the library's measures of their kind.
life_off = a life of { $value ->
    [one] one year
   *[other] { $value } years
 }, where levers of this kind in the library last { $range }.
    .advice = Are the number and its unit (years) right?
life_off-lead = { $value ->
    [one] one year passes
   *[other] { $value } years pass
 } between order and service (lead), where { $most } years are long.
premium_off = { $value } { $code }/MWh are paid beyond the price of power (which is { $power } { $code }/MWh at most); contracts and certificates of the library cost { $range } beyond it.
premium_off-less = it takes { $value } { $code }/MWh off the price of power, which is { $power } { $code }/MWh at most; contracts and certificates of the library cost { $range } beyond it.
yield_off = a MW generates { $value } GWh a year, and { $most } GWh are all the hours there are (8,760).
capex_off = one { $unit } costs { $capex }, and { $what ->
    [saved] saves or replaces
    [treated] treats
   *[generated] generates
 } { $served } { $of } a year: { $value } { $code } for each { $per } a year, where levers of this kind in the library cost { $range }.
capex_off-unit = one { $unit } costs { $value } { $code }, where one in the library costs { $range }.
unit_off = one { $of } { $what ->
    [saved] saves or replaces
   *[generated] generates
 } { $value } MWh a year, where one in the library has { $range }.
use_off = it uses { $value } MWh for each MWh that it replaces, where levers of the library use { $range }.
adds_tonnes = where { $own } t are saved in { $year }, what it uses in their place emits { $used } t: it adds emissions.
    .advice = Are the numbers under `uses`, their units, and the factors of what is used right?
dear = a tonne that it takes off costs { $value } { $code } in { $year } (capex as an annuity, less what is saved); more than { $most } { $code } is twice and a half the dearest of the library.
    .advice = Are capex, what a unit displaces or uses, and the prices of both right?

# Levers as they are offered.
lot_small = a lot (unit_size) of { $size } { $of } is next to nothing.
lot_large = a lot (unit_size) of { $size } { $of } is more than the { $room } that there are (potential).
offer_late = it is on offer until { $last }, { $n } years after the plan ends.
share_small = it may reach { $share } of { $of ->
    [source] its source
   *[demand] the demand
 } at most, which is next to nothing.
    .advice = Are the number and its unit right (share or %)?
share_small-offered = all that is on offer over the plan reaches { $share } of what it acts on.
share_small-allowed = its allowances over a life reach { $share } of its source, of { $most } that it may.
share_small-treated = it takes { $share } of what it treats.
share_small-passed = a pass_through of { $share }.
    .advice = Is it a share, as 0.5?
shares_together = { $levers } may save { $shares } of it, { $whole } in all; but each acts on what those of a lower order leave, bought or not: together they reach { $reached }.
    .advice = Is a share meant of all of { $source }? Then the later ones need more, or the same order and shares of at most 100 % together.
share_large = it may grow by { $share } a year.
room_large = there is { $times } times as much of it as what it acts on.
fom_off = its upkeep (fom) is { $share } of its capex each year.
buffer_off = { $share } of its credits are held back.
buffer_off-years = it stores carbon for { $n ->
    [one] one year
   *[other] { $n } years
 }.
sold_more = in { $year } { $sold } kt are sold as credits, and { $most } kt avoided at most.
never = nothing may be bought of it in any year of the plan.
    .advice = Are first_year, last_year, max_share, max_add and potential right?
incumbent_off = what it replaces (incumbent_value) costs { $times } times its own capex.
peers_off = it uses { $value } { $of } for each unit that it replaces, where levers like it use about { $middle }.
peers_off-typed = it uses { $value } { $of }, where levers like it use about { $middle } { $of }.

# Promises, and free tonnes.
in_no_study = the promise stands in no study: no plan keeps it.
    .advice = Name it in `targets` of a file in studies/, or take it away.
named_otherwise = its name says { $share }{ $less ->
    [no] { "" }
   *[yes] { " " }less, which leaves { $left }
 }, and no year of it asks for that: { $sense ->
    [least] at least
   *[most] at most
 } { $steps ->
    [yes] { $first } at first, { $last } in the end.
   *[no] { $last }.
 }
    .advice = What is drawn and shown says the name: change it with the number.
named_otherwise-zero = its name says that nothing is left, and it allows { $t } in { $year }.
asks_all = it leaves { $share } of the base year's, and not 0.
asks_nothing = it is kept in every year without any lever: it allows { $alike ->
    [yes] as much as
   *[no] at least { $times } times what
 } is emitted as usual.
    .advice = Are its value and its unit right?
asks_nothing-little = it asks for { $share } at most.
untouched = no lever acts on { $sources }{ $left ->
    [0] { "" }
   *[other] { " " }and { $left } more
 }: { $t }, { $share } of emissions of scopes 1 and 2.{ $promise ->
    [none] { "" }
   *[other] { " " }The promise { $promise } leaves less than that.
 }
    .advice = { $could }
untouched-could = For { $on } the library has { $measures }{ $left ->
    [0] { "" }
   *[other] { " " }and { $left } more
 }: `pathway library add { $case } { $one } --for { $on } --potential 'P %' --yearly 'Y %'`, with numbers for P, the share of what { $on } does that it can take over, and Y, the share of it that can be bought in a year. What else a measure needs (`--rate`, `--uses`, `--hold`) it asks for.
untouched-none = The library has no measure for { $carriers }: write a lever by hand (docs/how-to/lever.md).
untouched-bare = The library has no measure for tonnes without an activity: write a lever in t per t (docs/how-to/tonnes.md).
untouched-tonnes = They are tonnes without an activity, which measures of the library are not for: name what is burnt in the map of the import, for the row (`lines:`) or the column (`columns:`) that has them, as `pathway import` with --dry-run prints it for the file, or write a lever in t per t: docs/how-to/tonnes.md.
untouched-outside = no lever acts on { $sources }{ $left ->
    [0] { "" }
   *[other] { " " }and { $left } more
 } of scope 3, and no promise is about them: { $t }, { $share } of all emissions.
    .advice = The plan is one for the rest: say so beside it, or promise something for them (suppliers, purchasing, design). { $could }
free_off = { $share } of what is emitted is free of charge.
    .advice = Is its unit right: t/t, kt/TJ?

# Numbers by year.
leap = from { $year } to { $to } it { $way ->
    [up] rises { $times } times
   *[down] falls to 1/{ $times }
 }: { $a } { $unit_a }, then { $b } { $unit_b }.
leap-path = from { $year } to { $to } it { $way ->
    [up] rises { $times } times
   *[down] falls to 1/{ $times }
 }: { $a }, then { $b }.
zero_year = it is 0 in { $year }, and { $other } { $of } in the year given { $side ->
    [before] before
   *[after] after
 }.
    .advice = Years between are interpolated towards it: fill in the number, or take the row away.
odd_year = the year { $year } lies outside of the plan ({ $base } to { $end }), and hardly another row has it.
    .advice = Is it a typing error? The year that it was meant for is interpolated.
odd_year-order = its year, { $year }, is out of the order that the other rows are in.

# Prices and factors beside the library's.
and-rows = { $rows ->
    [0] { "" }
    [one] { " " }(and in one more row)
   *[other] { " " }(and in { $rows } more rows)
 }
cited_otherwise = { $value } { $of } is { $side ->
    [above] { $times } times
   *[below] 1/{ $times } of
 } what the row of the library says that its source names: { $range }.
    .advice = Was the number changed, or its unit? If it is your own, name its own source.
price_off = { $value } { $of } { $side ->
    [above] is { $times } times the dearest
    [below] is 1/{ $times } of the cheapest
   *[nothing] is nothing beside the cheapest
 } { $shelf ->
    [own] that such goods cost
    [energy] of any energy in the library, which has no price of this one for all countries
   *[carrier] price of it in the library
 }: { $range }{ $code ->
    [USD] { "" }
   *[other] , at about { $dollar } { $code } a US dollar
 }.
    .advice = Are its unit (per kWh or MWh, L or ML) and its currency right{ and-rows }?
factor_off = a factor of { $value } { $of } lies { $side ->
    [below] below
   *[above] above
 } the library’s for it or its like, { $range }.
    .advice = Are its unit, its country and what it is of right{ and-rows }?
residual_off = its residual factor in { $year } is { $share } of its factor by location.
    .advice = A residual mix is what is left when others have claimed what is clean, and hardly cleaner. Are the two methods swapped?

# What is used by nothing, stands twice, or names no source.
idle_row-unused = no source or lever uses it there.
idle_row-driver = no source grows with it.
idle_row-source = no emissions stand for it: no row of sources.csv names it.
    .advice = Import its inventory, or write its sources; or is its id the wrong one? Else take it away.
idle_row-revenue = no row is of this business of businesses.csv, which has sources.
    .advice = Add what it earns from the base year on. Does a row name it otherwise?
misplaced = its id names { $named }, and its region is { $own }.
    .advice = Which of the two is right?
scope_off = it is of scope { $scope }, and { $carrier } of scope { $own } by carriers.csv.
    .advice = What is burnt or leaks on site is scope 1, what is bought as power, heat or cooling scope 2.
no_source = { $n ->
    [1] this row of { $all } names
   *[other] { $n } of { $all } rows, this one first, name
 } { $what ->
    [source] no source
    [confidence] no confidence
   *[both] no source or no confidence
 }.
    .advice = Say where the number is from, and how far to trust it.
twice = it says the same as { $first }.
    .advice = Is it counted twice?

# What a plan tells.
cliff = net emissions fall from { $a } to { $b } in one year, by { $share } of those of { $base }; { $credits } of it by credits.
    .advice = Can so much be built and bought at once? Limits of a year (max_add, limits.yaml) or a promise before it spread it.
past_purchases = the plan buys it{ $more ->
    [0] { "" }
   *[other] , and { $more } more,
 } before { $today }, in years that are past, for { $cost }.
jump = it goes from little or nothing to all there is of it in { $year }, { $tonnes } in one year{ $more ->
    [0] { "" }
    [one] ; one more does so
   *[other] ; { $more } more do so
 }.
    .advice = What can be built in a year? Say so with max_add, or max_growth and seed.
idle_stock = it is in service from { $first } and stands idle until { $used }: { $cost } is paid for it before it is used{ $more ->
    [0] { "" }
    [one] ; one more does so
   *[other] ; { $more } more do so
 }.
    .advice = Running it seems to cost more than what it replaces, until a promise asks for it: is it bought so early only because max_add is small? Ask for its use from then on, or say what can be bought later.
pays_unused = it would save { $each } { $code } a tonne in { $year }, { $saved } a year, and { $tonnes } t of it are not taken: { $why }.
    .advice = Is what holds it back a fact? `--set` tells what the plan would be without.
dear_bought = it is bought at { $dear } { $code } a tonne in { $year } ({ $bound }), while { $other } at { $cheap } stands unused: { $why }.
    .advice = Is that promise, or limit, worth the difference? `pathway explain { $asked }` prices it.
one_assumption = it carries { $share } of all tonnes that the plan takes off, and is assumed.
one_cost = it carries { $share } of all that levers cost or save, and is assumed.
measure_first = weighed by the tonnes that each lever takes off, { $tonnes } of the numbers of levers are assumed; by the money that each moves, { $money }.
    .advice = Worth measuring first: { $numbers }.
measure_first-no-lever = no lever takes off a tonne; what is assumed are other numbers.
    .advice = Worth measuring first: { $numbers }.
named = { $name } [{ $id }]
measured = { $name } ({ $stakes })

# Why a lever stands unused.
unused-neutral = nothing is left for it to neutralise
unused-excluded = { $other } excludes it
unused-served = { $other } serves its source
unused-from = it can be in service from { $year } only
unused-until = it is on offer until { $year } only
unused-limited = the limit { $limit } holds for it
unused-needs = it needs { $others }
unused-other = other levers take the same tonnes, or its years to the end do not pay for it

# What asks for a lever that is bought.
bought-asked = { $promise } asks for it
bought-first = cuts and removals come before offsets
bought-unasked = nothing asks for it
bought-for = for { $promises }

# Of numbers of the inputs: what they are about.
company = Company
beside = { ", " }
method-location = location-based
method-market = market-based
method-residual = residual mix
method-upstream = upstream
method-biogenic = biogenic share
quantity-activity = activity
quantity-emissions = emissions
quantity-bought = electricity bought
quantity-revenue = revenue
quantity-output = output
quantity-stock = in service
quantity-added = added
quantity-served = served
quantity-covered = covered by green power
quantity-retired = credits retired
quantity-spent = money spent
carrier-electricity-export = Electricity fed into the grid
