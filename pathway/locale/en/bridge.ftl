# The bridge: from the base year over growth, cuts and credits to the net of one year.

# Under the bars: names on one line or two
baseline =
    { $year }
    baseline
growth =
    Growth
    +{ $rate } a year
    .alone = Growth
decline =
    Decline
    −{ $rate } a year
    .alone = Decline
moved =
    Boundary
    and method
bau =
    BAU
    { $year }
added =
    Added:
    { INSIDE($name) }
left =
    Left to
    neutralise
gross =
    Gross
    { $year }
net =
    Net
    { $year }

# Over the brackets
reduced = Reduced (market-based)
neutralised = Neutralised

subtitle = { $subject }: from the { $base } baseline to net emissions in { $year }, { $scopes } market-based, { $unit } { $co2 }
subtitle-location = { subtitle }. <b>Location-based gross: { $location }</b>

# Title: how growth, cuts and what is left are told
grown = { $growth ->
    [moved] Boundary and method move { $moved } { $unit }, activity { $by } { $unit } by { $year }
    [adds] Growth adds { $by } { $unit } by { $year }
    [falls] Business as usual falls { $by } { $unit } by { $year }
   *[steady] Business as usual in { $year } is that of { $base }
 }
cut = { $cuts ->
    [0] no measure takes anything off
    [1] { $wedge } takes off { $cut } { $unit }
   *[other] { $wedge } takes off most, { $cut } { $unit }
 }
rest = { $rest ->
    [removes] , and { $removed } { $unit } more is removed than is left
    [left] , and { $left } { $unit } is left to neutralise
    [nothing] , and nothing is left
   *[net] , and { $net } { $unit } is left
 }
partly = , { $credits } neutralise { $credit } { $unit }, and { $net } { $unit } is left
missed = { $targets ->
    [1] { $year } target missed by { $miss } { $unit }
   *[other] { $missed } of { $targets } emission targets of { $year } missed
 }

# Title, the fullest first
title = { grown }; { cut }{ rest }
    .partly = { grown }; { cut }{ partly }
    .brief = { $year }: { cut }{ rest }
    .cut = { $year }: { cut }
title-missed = { missed }: { INSIDE(grown) }; { cut }{ rest }
    .partly = { missed }: { INSIDE(grown) }; { cut }{ partly }
    .brief = { missed }: { cut }{ rest }
    .cut = { missed }: { cut }

# Footer
boundary = Boundary: { $scopes }, market-based (contracts, certificates); location-based gross emissions in { $year }: { $location } { $unit }.
attribution = Changes are attributed in the order shown; percentages are shares of business as usual (BAU) in { $year }.
credits = Removals and offsets do not cut own emissions.
upwards = Upwards after BAU: load that measures add.
unseen = Too small to print: { $names }.
other = Other: { $names }.

# Text alternative
chart = Waterfall chart, { $base } to { $year }, { $unit } CO2e.
step = { $name }: { $value }.
step-share = { $name }: { $value } ({ $share }).
met = Emission targets of { $year }: { $count } of { $all } met.

# Table
caption = { $unit } CO₂e
column = Step
column-share = Share of BAU
