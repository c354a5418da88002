# What is told of a sweep: in a terminal, in summary.md, and while it runs.
name = Sweep “{ $name }” of study { $study }:
scenarios = { $n } scenarios beside the unchanged case: { $planned } with a plan, { $none } without, { $faulty } whose inputs do not fit, { $failed } that the solver could not end.
base-without = The unchanged case has no plan.
collide = Cannot be kept together: { $names }.
most = What moves the { $reading } most (as the case: { $base }):
bar = { $factor }: { $first } at { $value }
bar-both = { $factor }: { $first } at { $value }, { $second } at { $other }
stop = { $sentence }.
folder = Tables and charts are in { $folder }.
shard = { $n } scenarios of this shard are solved. Merge the shards for tables and thresholds.

# Thresholds.
thresholds = Thresholds
no-thresholds = No thresholds are set.
all-hold = All { $n } thresholds hold.
broken = { $k } of { $n } thresholds are broken.
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

# Commitments that fall short where there is no plan.
short = Commitments that fall short
short-columns = commitment | in scenarios | at most missed by

# While it runs.
rate = { $n } a minute
left = { $span } left
without = { $n } without a plan
failed = { $n } failed
resumed = { $k } of { $n } scenarios are solved already.
cut-short = { $n } lines of { $file } were cut short or changed: solved again.
died = A worker died: { $n } scenarios are solved again.
no-parquet = No Parquet files: pip install 'neutrality-pathway[sweep]'. The CSV files hold the same.
