# The distribution of a reading over the scenarios of a sweep.

no-plan = No scenario has a plan: there is no distribution

# Names of figures
p95 = 95th percentile
p50 = median
p5 = 5th percentile
minimum = least
point = { $name }: { $amount }
share = Share of scenarios at most this high
mean = mean
maximum = most
base = as the case

as-case = As the case: { $amount }

# Title, the fullest first
span = { $low } to { $high }
most = Nine futures in ten put the { $reading } at { $span }
    .dearer = Nine futures in ten put the { $reading } at { $span }; { $share } are dearer than the case
    .no-plan = Nine futures in ten put the { $reading } at { $span }; no plan in { $k } of { $n }
same = The { $reading } is { $amount } in every scenario
    .no-plan = The { $reading } is { $amount } in every scenario; no plan in { $k } of { $n }

subtitle = { $sweep }: share of scenarios in which the { $reading } is at most so much, { $unit }{ $saves ->
    [yes] , below zero saved
   *[no] {""}
 }

# Footer
how = shares are of those with a plan
mean-is = Mean: { $amount }.
curve = Each step is one scenario. Percentiles lie between neighbours.

# Text alternative and table
figure = { $name }: { $amount }.
as-case-alone = { as-case }.
measure = Measure
value = Value
