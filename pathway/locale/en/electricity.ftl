# What electricity is measured in, the largest first.
ladder = tera giga mega
unit =
    { $step ->
        [tera] TWh
        [giga] GWh
       *[mega] MWh
    }

# Demand, and what covers it, from the top of the stack.
demand = Demand
residual = Residual mix of the grid
unbundled = Unbundled certificates
bundled = Green-power contracts
fuelled = Generated on site with fuel
rooftop = Rooftop PV, own use
share = share
clean = { $share } clean

# The title: what is missed, demand, how much is clean, and what covers most of it.
missed =
    { $missed ->
        [one] { $year } target of { $required } clean electricity missed by { $points ->
            [one] { $points } point
           *[other] { $points } points
        }:{ " " }
        [some] { $count } of { $all } clean-electricity targets missed:{ " " }
       *[none] { "" }
    }
fallen =
    { $fallen ->
        [yes] , after { $peak } in { $peak_year }
       *[no] { "" }
    }
title =
    { $missed ->
        [none] Electricity
       *[other] { missed }electricity
    } demand { $way ->
        [new] reaches { $demand } { $unit } by { $end }
        [up] grows { $change } to { $demand } { $unit } by { $end }
        [many] grows { $times }-fold to { $demand } { $unit } by { $end }
        [level] stays at { $demand } { $unit }
       *[down] falls { $change } to { $demand } { $unit } by { $end }
    }{ $clean ->
        [some] , { $share } of it clean{ fallen }
        [none] , none of it clean
       *[unsaid] { "" }
    }{ $cover ->
        [unbundled] ; unbundled certificates cover { $part }
        [bundled] ; contracts cover { $part }
        [fuelled] ; own plants cover { $part }
        [rooftop] ; rooftop PV covers { $part }
       *[unsaid] { "" }
    }
title-clean = { missed }{ $share } of electricity is clean in { $end }{ fallen }

# The card of what is promised.
goals =
    { $n ->
        [one] Clean-electricity target
       *[other] Clean-electricity targets
    }
goal =
    { $year }, { $name }: ≥ { $required }, plan { $achieved }{ $met ->
        [no] { " " }(missed)
       *[yes] { "" }
    }
more-goals = and { $n } more

# Around them.
subtitle = { $subject }, electricity used in { INSIDE($scopes) } and what covers it, { $unit } per year
method = Clean, market-based: contracts, certificates and own rooftop power that keeps its certificates; the rest is the residual mix of the grid.
sold = Rooftop power whose certificates are sold is not counted: { $amount } { $unit } in { $end }.
sent-out = Sent out, not in demand: { $amount } { $unit } in { $end }.

# The text alternative and the table.
about = Stacked area chart, { $first }–{ $last }, { $unit } per year.
about-cover = { $name }: { $part } ({ $share }).
about-goal = Target: { $goal }.
caption = { $unit } per year
year = Year
clean-share = Clean share
