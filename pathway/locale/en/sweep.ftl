# What the charts of a sweep share.

# What readings are called, inside a sentence.
reading = { $reading ->
    [cost_of_commitments_m] cost of the commitments
    [npv_cost_m] net present cost of the plan
    [price_of_hierarchy_m] price of the hierarchy
    [cost_m] cost of the year
    [net_t] net emissions
    [has_plan] whether there is a plan
   *[other] { $reading }
}

# What is said in place of a number.
ending = { $status ->
    [input_fault] inputs do not fit
    [solver_problem] not solved
   *[no_plan] no plan
}

# The audit trail.
source = Source: { $company }; sweep “{ $sweep }” ({ $id }) of study “{ $study }”, case { $case }, run { $run }.
design = { $design ->
    [one_at_a_time] one assumption at a time
    [grid] every combination of the steps
    [scenarios] named scenarios, without probabilities
    [latin_hypercube] drawn by Latin hypercube (seed { $seed })
    [sobol] drawn by Saltelli’s scheme (seed { $seed })
    [morris] paths of Morris (seed { $seed })
   *[regret] each plan in each world
}
scenarios = { $n ->
    [one] 1 scenario
   *[other] { $n } scenarios
}
count = { $design ->
    [regret] { scenarios }: { design }, and each world known in advance; what a plan has added by { $until } stands, the rest is re-optimised.
   *[other] { scenarios }: { design }; every plan is re-optimised.
}
varied = Varied: { $names }.
others = { $n ->
    [one] 1 other
   *[other] { $n } others
}
without = No plan in { $k } of { scenarios }: { $how }.
    .why = No plan in { $k } of { scenarios } ({ $names } cannot be kept): { $how }.
failed = { $k ->
    [one] One more could not be solved or its inputs do not fit.
   *[other] { $k } more could not be solved or their inputs do not fit.
}
counted = they are counted
no-base = The unchanged case has no plan.
