# The fan: how far net emissions or cost spread over the years.
nothing = No scenario has a plan: there is nothing to spread
base = as the case
scenarios = Scenarios
area = { $area ->
    [outer] 80% of the scenarios
    [inner] 50% of the scenarios
   *[envelope] Range of the scenarios
}
alike = all scenarios alike
band = { $column ->
    [p90] 90th percentile
    [p75] 75th
    [p25] 25th
    [p10] 10th
    [maximum] highest scenario
   *[minimum] lowest scenario
}

# Its title: of the year of the promise, else the last; of cost by its sign, as who pays reads it.
# ``more`` is the other half: another year that is higher, spreads further, or costs most.
span = { $low } to { $high }
told = { $sense ->
    [saves] saves { $span }
    [costs] costs { $span }
    [both] saves up to { $saved } or costs up to { $cost }
   *[net] { $span }
}
over = { $scope ->
    [likely] in four futures in five
    [alike] { $n ->
        [one] in the one scenario
       *[other] in every scenario
    }
   *[range] over { $n } scenarios
}
title = { $sense ->
    [net] In { $year } net emissions are { told } { over }{ tails }
   *[cost] In { $year } the plan { told } { over }{ tails }
}
tails = { $base ->
    [no] { "" }
   *[other] { " " }(as the case: { $base })
}{ $more ->
    [no] { "" }
    [widest] ; they differ most in { $other }: { $there }
    [rises] ; in { $other } they are up to { $there }
   *[dearest] ; in { $other } it costs up to { $there }
}{ $lost ->
    [0] { "" }
   *[other] ; no plan in { $lost } of { $all }
}

# Around it.
subtitle = { $sweep }: { $reading ->
    [net_t] net emissions of each year
   *[cost_m] cost of each year against doing nothing, below zero saved
}, { $unit }, { $scope ->
    [likely] over { $n } sampled futures
   *[range] { $n ->
        [one] 1 scenario
       *[other] range of { $n } scenarios
    }
}
how = not in the figure
bands = Bands: the central 50% and 80% of the scenarios with a plan; a fifth lies outside. Line: the unchanged case, not the median.
lines = Scenarios have no probabilities: thin lines are scenarios, the ground their range; the thick line is the unchanged case.
residual = Not discounted; what equipment is still worth at the end is not drawn.

# The table, and its text alternative.
year = Year
in-year = In { $year }: 90th percentile { $p90 }, 75th { $p75 }, 25th { $p25 }, 10th { $p10 }.
    .range = In { $year }: highest scenario { $maximum }, lowest scenario { $minimum }.
