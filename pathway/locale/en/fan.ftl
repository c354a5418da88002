# The fan: how far net emissions or cost spread over the years.
nothing = No scenario has a plan: there is nothing to spread
base = as the case
alike = all cases alike
band = { $column ->
    [p90] 90th percentile
    [p75] 75th
    [p25] 25th
    [p10] 10th
    [maximum] highest case
   *[minimum] lowest case
}
what = { $reading ->
    [net_t] net emissions
   *[cost_m] cost
}

# Its title: four in five of sampled futures, the range of named cases, or all alike.
span = { $low } to { $high }
four = In { $year } four futures in five have { what } of { $span }
four-without = { four }; no plan in { $k } of { $all }
range = Over { $n } cases, { $reading ->
    [net_t] net emissions in { $year } are { $span }
   *[cost_m] cost in { $year } is { $span }
}
range-without = { range }; no plan in { $k } of { $all }
same = { $reading ->
    [net_t] Net emissions in { $year }: { $low } in every case
   *[cost_m] Cost in { $year }: { $low } in every case
}
same-without = { same }; no plan in { $k } of { $all }

# Around it.
subtitle = { $sweep }: { what } of each year, { $unit }, over { $n } sampled futures
    .cases = { $sweep }: { what } of each year, { $unit }, range of { $n } cases
how = not in the figure
bands = Bands: the central 50% and 80% of the scenarios with a plan; a fifth lies outside. Line: the unchanged case, not the median.
lines = Cases have no probabilities: thin lines are cases, the ground their range; the thick line is the unchanged case.
residual = Not discounted; what equipment is still worth at the end is not drawn.

# The table, and its text alternative.
year = Year
in-year = In { $year }: 90th percentile { $p90 }, 75th { $p75 }, 25th { $p25 }, 10th { $p10 }.
    .cases = In { $year }: highest case { $maximum }, lowest case { $minimum }.
