# What is told of a sweep: in a terminal, in summary.md, and while it runs.
name = Sweep “{ $name }” of study “{ $study }”:
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

# What a sweep refuses.
no-shard = { $text } is no shard. Write --shard 3/8 for the third of eight.
at-work = Another sweep is at work in { $folder }. Wait for it, or name another folder.
no-sweep = { $folder } holds no sweep. Give the folder that a sweep has written.
no-sweep-to-merge = { $folder } holds no sweep. Name folders that a sweep has written.
no-folder = { $folder } is no folder. Name another one with --out.
not-free = { $folder } holds something that is no sweep, and is left alone. Name another folder with --out, or empty it.
unusable = { $folder } cannot be { $how ->
    [read] read
   *[written] written
 }: { $why }. Name another folder.
others = { $folder } was begun with something else: { $changes }. Begin anew with --fresh, or name another folder with --out.
between-changes = { "; " }
changed = the { $what ->
    [file] sweep file
    [case] case
    [study] study
    [sweep] sweep
   *[scenarios] scenarios
 } changed
difference = { $name } { $how ->
    [new] is new
    [gone] is gone
   *[changed] changed
 }
other-shard = it is for { $was }, not { $now }
all-scenarios = all scenarios
one-shard = shard { $shard }
nothing-to-merge = Name the folders of the shards to merge.
of-another = { $folder } is not of the same sweep as { $other }. Merge one sweep.
other-numbers = { $folder } has other numbers for the scenario { $scenario } than the shards before. Solve one of them again with --fresh.
in-no-shard = { $n } of { $all } scenarios are in none of the shards: { $names }. Run the shards that are missing.
unfinished = { $folder } holds a sweep that is not finished: { $n } of { $all } scenarios are missing. Run it again, or merge its shards.
no-baseline = { $folder } is neither a run nor a sweep. Name one with --baseline.
shard-alone = A shard cannot be read alone. Merge the shards first.
indices-need-salib = The indices need SALib: pip install 'neutrality-pathway[sweep]'.
