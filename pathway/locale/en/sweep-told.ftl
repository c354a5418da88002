# What is told of a sweep: in a terminal, in summary.md, and while it runs.
name = Sweep “{ $name }” of study { $study }:
scenarios = { $n ->
    [one] 1 scenario
   *[other] { $n } scenarios
} beside the unchanged case: { $planned } with a plan, { $none } without, { $faulty } whose inputs do not fit, { $failed } that the solver could not end.
base-without = The unchanged case has no plan.
collide = Cannot be kept together: { $names }.
most = What moves the { $reading } most (as the case: { $base }):
bar = { $factor }: { $first } at { $value }
bar-both = { $factor }: { $first } at { $value }, { $second } at { $other }
stop = { $sentence }.
folder = Tables and charts are in { $folder }.
shard = { $n ->
    [one] 1 scenario of this shard is solved.
   *[other] { $n } scenarios of this shard are solved.
} Merge the shards for tables and thresholds.

# Thresholds.
thresholds = Thresholds
no-thresholds = No thresholds are set.
all-hold = { $n ->
    [one] The one threshold holds.
    [2] Both thresholds hold.
   *[other] All { $n } thresholds hold.
}
broken = { $n ->
    [one] The one threshold is broken.
   *[other] { $k ->
        [one] 1 of { $n } thresholds is broken.
       *[other] { $k } of { $n } thresholds are broken.
    }
}
against = { $left } against { $right }
    .missed = { $left } against { $right }, missed by { $by }
columns = threshold | holds | left | right | missed by
yes = yes
no = **no**
baseline = `base` is that of { $name }.

# Why a threshold has no value.
no-plan-base = the unchanged case has no plan
no-plan-scenario = the scenario has no plan
no-plan-any = no scenario has a plan
not-in-base = the base has no { $name }
not-in-scenario = a scenario has no { $name }
by-zero = something is divided by 0
too-large = a number is too large

# Commitments, caps and requirements that fall short where there is no plan.
short = What falls short where there is no plan
short-columns = what | in scenarios | at most missed by

# Plans in worlds they were not made for [million].
regret = Regret
regret-columns = plan | worst regret, { $unit } | expected cost, { $unit } | mean of the dearest fifth, { $unit } | can be followed in
worlds = { $k } of { $n } worlds

# While it runs.
rate = { $n } a minute
left = { $span } left
without = { $n } without a plan
failed = { $n } failed
resumed = { $k } of { $n } scenarios are solved already.
cut-short = { $n ->
    [one] 1 line of { $file } was
   *[other] { $n } lines of { $file } were
} cut short or changed: solved again.
died = A worker died: { $n ->
    [one] 1 scenario is
   *[other] { $n } scenarios are
} solved again.
no-parquet = No Parquet files: pip install 'neutrality-pathway[sweep]'. The CSV files hold the same.
