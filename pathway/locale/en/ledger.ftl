# The ecosystem's ledger: what is drawn.
total = Counted in total
others = Other programmes
share = share
header = { $span }, { $unit }
target = { $when } target: ≥ { $required }
plan = plan { $tonnes }

# The title: what is missed, else what is avoided, whether as promised, and by what most.
title-missed = { $year } target missed by { $miss } { $unit }: others avoid { $total } { $unit }, { $goal } { $unit } promised
title =
    Programmes help others avoid { $total } { $unit } by { $end }{ $kept ->
        [above] , above the { $goal } { $unit } promised
        [earlier] , and by { $due } the { $goal } { $unit } promised
        [just] , as promised
       *[unasked] { "" }
    }{ $share ->
        [unsaid] { "" }
       *[other] : { INSIDE($name) } does most, { $share }
    }
title-nothing = Programmes avoid nothing by { $end }

# Around them.
subtitle = { $company }, scope 3+: tonnes avoided at other parties since { $base }, { $unit } CO<sub>2</sub>e
source = Source: { $company }, programmes { $span }; study “{ $study }”, case { $case }, run { $run }.
own-ledger = A ledger of its own: what others avoid is never subtracted from the company's emissions.
counted =
    Counted: { $shares ->
        [one] { $low } of what is avoided (attribution share)
       *[many] { $low } to { $high } of what is avoided (attribution share of the programme)
    }, less what is sold as credits.
sold = Sold and not counted: { $amount } { $unit }.
cost = Enabling cost, undiscounted: { $money }.
members = Other programmes: { $names }.
more = { $n } more

# The text alternative and the table.
about = Stacked area chart, { $first }–{ $last }, { $unit } CO2e avoided so far.
about-programme =
    { $share ->
        [none] { $name }: { $part }.
       *[other] { $name }: { $part } ({ $share }).
    }
about-total = In total in { $year }: { $total }.
caption = { $unit } CO₂e avoided so far
year = Year
