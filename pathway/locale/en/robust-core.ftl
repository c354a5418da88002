# The robust core: what is bought now whatever comes, what depends, and what can wait.
nothing = No scenario has a plan: there is no robust core
head = { $kind ->
    [no_regret] No regret: bought in at least 90%
    [hedge] Hedge: it depends
   *[wait] Wait: bought in 10% at most
}
more = and { $n } more, in the table
amounts = median (least–most)
none = none
between = { "; " }

# Its title.
title = Bought in { $years } whatever comes: { $n } of { $all } levers
title-depend = { title }{ $h ->
    [0] ; none depends on what happens
    [one] ; one more depends on what happens
   *[other] ; { $h } more depend on what happens
}

# A decision.
bought = bought in { $share }
amount = { $median } { $unit }
    .range = { $median } { $unit } ({ $least }–{ $most })
scenario = Scenario
untold = no single factor tells where
above = { $factor } at { $at } or more: { $there }; below: { $elsewhere }
below = { $factor } below { $at }: { $elsewhere }; at it or more: { $there }
level = { $factor } “{ $at }”: { $there }; else: { $elsewhere }

# Around it.
subtitle = { $sweep }: what the plans add in { $years }, over { $k } scenarios with a plan
how = not counted in the shares
known = Here each world known in advance is one scenario, whatever plan is followed.
rule = A decision is to buy anything of a lever in these years. Hedge: between 10% and 90% of the scenarios; named is the one factor, and where it parts them, that tells most (information gain), if it explains a fifth of the uncertainty.

# The table, and its text alternative.
lever = Lever
decision = Decision
decision-of = { $kind ->
    [no_regret] no regret
    [hedge] hedge
   *[wait] wait
}
bought-in = Bought in
median-range = Median (range)
depends-on = Depends on
group = { head }: { $names }.
