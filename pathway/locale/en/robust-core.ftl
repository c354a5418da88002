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

# Its title; ``lost`` of ``every`` scenarios have no plan.
with-plan = { $lost ->
    [0] { "" }
   *[other] { " with a plan" }
}
no-plan = { $lost ->
    [0] { "" }
   *[other] ; no plan in { $lost } of { $every }
}
title = Bought in { $years } in at least 90% of the scenarios{ with-plan }: { $n } of { $all ->
    [one] 1 lever
   *[other] { $all } levers
}
title-lost = { title }{ no-plan }
title-depend = { title }; { $h ->
    [0] none depends
    [one] 1 depends
   *[other] { $h } depend
} on what happens, { $w } can wait{ no-plan }

# A decision.
bought = bought in { $share }
range = { $median } ({ $least }–{ $most })
scenario = Scenario
untold = no single factor tells where
above = { $factor } at { $at } or more: { $there }; below: { $elsewhere }
below = { $factor } below { $at }: { $elsewhere }; at it or more: { $there }
level = { $factor } “{ $at }”: { $there }; else: { $elsewhere }

# Around it.
subtitle = { $sweep }: what the plans add in { $years }, over { $k ->
    [one] 1 scenario
   *[other] { $k } scenarios
} with a plan
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
