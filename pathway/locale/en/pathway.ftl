# The neutrality pathway: business as usual, what cuts it, and what is left.

# Names of levels, in the column, the tooltip and the table
left-to-neutralise = Left to neutralise
carbon-neutral = Carbon neutral
net-removal = Net removal
remaining = Remaining emissions
share = share
closer = Enlarged: change from business as usual
added = Added: { INSIDE($name) }

# Beside lines and marks
baseline = <b>{ $value }</b> { $year } baseline
peak = <b>{ $value }</b> Peak { $year }
adds = { $name } adds { $amount } in { $year }
without-action = Without action: <b>{ $sense ->
    [rise] +{ $rate } a year
    [fall] −{ $rate } a year
   *[same] no growth
 }</b>

# Beside the diamond of a target
goal = { $when } target: { $of ->
    [gross] gross
   *[net] net
 } ≤ { $required }
plan = plan { $plan }
part-plan = { $part }: plan { $plan }
plan-in-tonnes = { $plan }, or { $tonnes } { $unit }

subtitle = { $subject }, { $scopes }, market-based, { $unit } { $co2 } per year
# The less comfortable half, beside the title
subtitle-cliff = { subtitle }. <b>Net falls { $fall } in { $years } alone</b>
subtitle-location = { subtitle }. <b>Location-based gross: { $location } in { $end }</b>
subtitle-both = { subtitle }. <b>Net −{ $fall } in { $years } alone; location-based gross { $location } in { $end }</b>

# Title: net emissions end at nothing
neutral = { $since ->
    [end] Neutral in { $year }
   *[before] Neutral from { $year }
 }
work = { $wedge } does { $share } of the work{ $since ->
    [end] { "" }
   *[before] { " " }in { $end }
 }
neutral-work = { neutral }: { work }
neutral-depends = { neutral }: { work }, and { $left } of the gap still depends on { $credits }
neutral-alone = { neutral } without { $credits_or }: { work }
neutral-no-longer = { neutral }: { work }, with no { $credits_or } left by then
neutral-by-credits = { neutral }, but { $left } of the gap{ $since ->
    [end] { "" }
   *[before] { " " }in { $end }
 } depends on { $credits }
neutral-anyway = { neutral }, without any measure
nothing = Nothing is emitted from { $first } to { $end }, with the plan or without
under-one-percent = under 1%

# Title: where net emissions go
emissions-of = { $of ->
    [gross] { $whole ->
        [parts] total gross emissions
       *[all] gross emissions
     }
   *[net] { $whole ->
        [parts] total net emissions
       *[all] net emissions
     }
 }
trend = { $sense ->
    [removes] Net removal of { $net } { $unit } a year by { $end }
    [fall] { emissions-of } fall { $change } by { $end }
    [turn] { emissions-of } fall { $change } by { $end }, but rise again after { $turn }
    [rise] { emissions-of } rise { $change } by { $end }
    [same] { emissions-of } in { $end } are those of { $base }
   *[reach] { emissions-of } reach { $net } { $unit } by { $end }
 }
over-99-percent = over 99%
trend-most = { trend }: { $wedge } does most, cutting { $share } of business as usual
trend-outrun = { trend }: growth outruns what is cut, { $share } of business as usual
trend-no-measures = No measures: { trend }
trend-no-cut = { trend }: no measure cuts emissions in { $end }
not-kept = Neutral in { $year }, but net emissions are back at { $net } { $unit } by { $end }

# Title: targets that are missed
missed = { $when } target missed by { $miss } { $miss_unit }: { trend }
missed-part = { $part }: { missed }
missed-many = { $count } of the { $all } targets shown are missed, by up to { $miss } { $miss_unit }: { trend }
missed-mixed = { $count } of the { $all } targets shown are missed: { trend }

# Title: what parts keep
parts-neutral = { $parts } neutral from { $year }
clauses = { $first }, { $then }
promised = { $promises }: { trend }

# Footer
boundary = Boundary: { $scopes }, market-based (contracts, certificates). In { $year }: { $clean ->
    [none] { "" }
   *[some] clean electricity { $clean_share },{ " " }
 }location-based gross emissions { $location } { $unit }.
attribution = Wedges are attributed in the order shown: another order changes them, not the net line.
dotted = Dotted: before removals and offsets, which do not cut own emissions.
hatched = Hatched: what measures and the grid add.
limit-by-output = Dashed: the intensity limit times output.
limit-by-revenue = Dashed: the intensity limit times real revenue ({ $currency } of { $year }).
other = Other: { $names } (each under 0.5% of business as usual).
overlap = { $parts } overlap: do not add them.
rounded = Numbers are rounded one by one.

# Text alternative
chart = Line and stacked area chart, { $first }–{ $last }, { $unit } CO2e per year.
bau-goes = Business as usual goes from { $a } to { $b }.
level = { $name }: { $value }.
change = { $wedge }: { $change } ({ $share }).
change-alone = { $wedge }: { $change }.
net-in = Net emissions in { $year }: { $net }.
goal-of = { $name }, { $goal }

# Table
caption = { $unit } CO₂e per year
year = Year
gross-market = Gross, market-based
gross-location = Gross, location-based
net-part = Net, { $part }
rate = Intensity, { $unit }

# On a page: today, how power is counted otherwise, the sum of all years, a sweep of the case.
today = Actual | plan from { $year }
before = Years before { $base }: as reported, market-based.
by-location = Net, location-based
cumulative = Net emissions { $span }: { $amount } in all.
band = Pale band: { INSIDE($name) }.
spread = { $scope ->
    [likely] Net in four of five futures ({ $n } in “{ $sweep }”)
   *[range] Net over { $n } scenarios of “{ $sweep }”
}
