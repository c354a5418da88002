# Small multiples: the panels.
bau-end = { $tonnes } BAU
plan-end = <b>{ $tonnes }</b> plan
others = { $n } others

# The title of several panels, and of one.
title =
    { $most } is furthest below business as usual in { $end }, by { $below } { $unit }{ $rest ->
        [keeps] ; { $same ->
            [yes] it also
           *[no] { $left }
        } keeps { $kept } of the { $net } { $unit } left{ grown }
        [keeps-all] ; all of the { $net } { $unit } left is in { $left }{ grown }
        [none-left] ; nothing is left
        [unsaid] { "" }
       *[neutral] ; { neutral }
    }
title-left =
    { $rest ->
        [neutral] In { $end }, { neutral }
        [none-left] Nothing is left in { $end }
       *[keeps] { $left } keeps { $kept } of the { $net } { $unit } left in { $end }{ grown }
    }
neutral =
    { $there ->
        [both] both { parts } are neutral
        [all] all { $count } { parts } are neutral
        [some] all { $count } { parts } that are still there are neutral
       *[one] the only one that is still there is neutral
    }{ credits }
parts =
    { $by ->
        [scope] scopes
       *[business] businesses
    }
grown =
    { $grown ->
        [yes] , up from { $before } in { $base }
       *[no] { "" }
    }
credits =
    { $credits ->
        [some] , with credits for { $amount } { $unit }
       *[none] { "" }
    }
no-cut =
    { $rest ->
        [neutral] Nothing is emitted in { $end }, with the plan or without
       *[keeps] Nothing falls below business as usual by { $end }: { $left } has most, { $kept } of { $net } { $unit }
    }
one =
    { $name }: { $sense ->
        [neutral] neutral in { $end }{ credits }, { $below } { $unit } below business as usual
        [nothing] nothing is emitted in { $end }, with the plan or without
        [removal] net removal of { $kept } { $unit } in { $end }
        [no-cut] net emissions of { $kept } { $unit } in { $end }{ grown }, none of it below business as usual
       *[cut] net emissions of { $kept } { $unit } in { $end }, { $share } below business as usual{ grown }
    }

# Around them.
subtitle =
    { $by ->
        [one] { $subject }, { $scopes } net, { $unit } CO<sub>2</sub>e per year; grey line: business as usual
        [scope] { $subject } by scope, { $scopes } net, { $unit } CO<sub>2</sub>e per year; same scale everywhere; grey line: business as usual
       *[business] { $subject } by business, { $scopes } net, { $unit } CO<sub>2</sub>e per year; same scale everywhere; grey line: business as usual
    }
boundary = Boundary: { $scopes }, market-based (contracts, certificates), net of removals and offsets.
swings = Clean power and credits are bought for all and claimed anew each year: a single line may fall and rise again.
small = Under { $share } of the largest: { $names }.
members = { $name }: { $names }.
more = { $n } more

# The text alternative and the table.
about = Line charts on one scale, { $first }–{ $last }, { $unit } CO2e per year.
about-panel = { $name }: business as usual from { $a } to { $b }, net { $net }.
caption = { $unit } CO₂e per year
year = Year
column-bau = { $name }: BAU
column-net = { $name }: net
