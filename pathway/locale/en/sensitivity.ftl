# How much each factor matters when all move at once: indices of Sobol, measures of Morris.
undefined = No index is defined: too few scenarios have a plan
flat = Nothing moves the { $reading }
index = { $index ->
    [first] alone
    [total] with others
    [mu_star] mean step (μ*)
    [sigma] spread of steps (σ)
   *[mu] mean (μ)
}

# Its title: of the variance, or of steps; ``partly`` where scenarios without a plan are left out.
partly = { $partly ->
    [yes] { " where there is a plan" }
   *[no] { "" }
}
share = { $a } explains { $share } ± { $half } of the variance of the { $reading }{ partly }
share-then = { share }, { INSIDE($b) } { $next }
step = { $a } moves the { $reading } most: by { $money } on average across its range{ partly }
step-then = { step }; then { INSIDE($b) }

# Around it.
subtitle = { $sweep }: share of the variance of the { $reading }, first-order and total (Sobol)
    .steps = { $sweep }: elementary effects on the { $reading }, { $unit } (Morris)
how = see below
dropped = { $k } of { $n } { $design ->
    [morris] paths
   *[sobol] blocks
} are left out because a scenario of theirs has no plan: the figures hold for scenarios with a plan.
decides = Whether there is a plan depends most on { INSIDE($a) }.
intervals = ±: 95% confidence interval, from resampling.
shares = What first-order shares lack to 100% are interactions; an index below 0 means none, within its interval.
steps = A step goes from one level of a factor to another, scaled to its whole range; spread shows interaction or a bend.
left-out = { $n ->
    [one] Not drawn: 1 that matters less.
   *[other] Not drawn: { $n } that matter less.
}

# The table, and its text alternative.
factor = Factor
interval = { $value } ± { $half }
row = { $name }: with others { $total }, alone { $first }.
    .steps = { $name }: mean step (μ*) { $mu_star }, spread of steps (σ) { $sigma }.
