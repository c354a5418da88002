# Regret: what it costs to have prepared for one world when another comes.
plan = Plan made for
worlds = Regret where this world comes
overall = Over all worlds
safest = { $plan } ({ least })
least = least regret
figure = { $figure ->
    [worst_regret_m] worst regret
    [expected_cost_m] expected cost
   *[cvar_m] dearest fifth
}

# Its title; of ``all`` worlds, ``dead`` have no plan at all and ``n`` are left.
worlds-named = { $n ->
    [one] in the one world
    [2] in either world
   *[other] in each of { $n } worlds
}
worlds-dead = { $dead ->
    [0] { "" }
   *[other] ; nothing has a plan in { $dead } of { $all }
}
best = “{ $plan }” is the safest start: at most { $money } dearer than the best { worlds-named }{ worlds-dead }
free = “{ $plan }” costs no more than the best { worlds-named }{ worlds-dead }
none = No plan can be followed in every world: “{ $plan }” in { $k } of { $n }, the most{ worlds-dead }
dead = No world leaves any plan

# Around it.
subtitle = { $sweep }: cost above the least in each world, present value, { $unit }
how = hatched
information = With the world known beforehand, cost is on average { $money } below that of the best of the plans named; a plan that is not named may do better than these.
weights = Expected cost weighs the worlds as the sweep’s file does; the dearest fifth is the mean of the 20% dearest by weight (CVaR). The least is that of any plan or of the world known in advance.
left-out = Left out of the figures: worlds in which nothing has a plan.
thinned = Drawn: { $p } of { $all_p } plans and { $w } of { $all_w } worlds.
row = { $plan }: worst regret { $worst }.
