# The report, one page of HTML. Words of its frame.
skip = Skip to the report
contents = Contents
kind = { $neutral ->
    [yes] Carbon-neutrality plan
   *[no] Emissions plan
 }{ " " }{ $base }–{ $end }
study = Study
study-is = Study: { $study }
run = Run { $run }
written = written { $date }
no-script = Charts and long tables need JavaScript. What the charts show stands below in words and numbers; the tables are in the folder of the run.
top = Back to the top

# Sections.
decision = The decision
smaller = The smaller measures
summary = Summary
charts = Charts
commitments = Commitments
claims = Claims
explained = What binds, and what it costs
plan = The plan in tables
assumptions = Assumptions
audit = Audit
manifest = How it was made
studies = Studies side by side

# The verdict on the plan.
keeps-all = { $n ->
    [one] A plan that keeps its one commitment.
    [2] A plan that keeps both commitments.
    *[other] A plan that keeps all { $n } commitments.
    }
best-found = The best plan found within the time limit; it keeps every commitment.
missed-some = { $all ->
    [one] This plan misses its one commitment.
    *[other] This plan misses { $n } of { $all } commitments.
    }
no-commitments = This study makes no commitment.
audit-disagrees = The audit disagrees with this plan: see there before using it.

# Figures of the summary: label, and what stands below the number.
base = Emissions in { $year }
    .note = { $scopes }, market-based
bau = Without action, { $year }
    .note = { $change } against { $year }
    .same = as in { $year }
net = Net emissions, { $year }
    .note = { $change } against business as usual
    .same = as in business as usual
credits = Removed and offset, { $year }
    .note = of { $gross } gross; no cut of own emissions
    .none = gross emissions are net emissions
biogenic = Biogenic CO₂ in { $year }
    .note = of biomass, outside the scopes and part of no sum above; { $amount } in { $year }
avoided = Avoided at others by { $year }
    .note = scope 3+, a ledger apart, never set against own

# Sums of the summary, by what they are called in summary.json.
invested = Invested, { $span }
    .note = capital expenditure, not discounted, in prices of { $year }
cost-of-commitments = { $kept ->
    [no] Coming as close to the commitments as can be costs
    *[yes] { $sense ->
    [saves] Keeping the commitments saves
    *[costs] Keeping the commitments costs
    }
    }
    .note = net present value, against the best plan without them
    .head = Cost of the commitments
npv-cost = { $sense ->
    [saves] The whole plan saves
    *[costs] The whole plan costs
    }
    .note = net present value, against doing nothing
    .head = Cost of the plan
cost-of-requirements = { $sense ->
    [saves] Meeting the requirements saves
    *[costs] Meeting the requirements costs
    }
    .note = net present value, against the best plan without them, both uncommitted
price-of-hierarchy = { $sense ->
    [saves] Cutting first, then removing saves
    *[costs] Cutting first, then removing costs
    }
    .note = net present value, against the cheapest way to keep the commitments in any order
npv-ecosystem = { $sense ->
    [saves] The ecosystem's programmes save
    *[costs] The ecosystem's programmes cost
    }
    .note = net present value, apart from the plan

# Charts, and what can be chosen of them.
business = Business
scope = Scope
year = Year
all-businesses = All businesses
all-scopes = All scopes
every-year = As drawn
choose = What the charts show
showing = The charts show: { $view }
not-for = This chart is not drawn for this choice; it shows: { $view }
whole = the whole study
data = Data of this chart

# Long tables.
table = Table
filter = Filter
filter-hint = words, such as: { $business } { $year }
download = Download as CSV
from = Where this number is from
previous = Previous
next = Next
range = Rows { $from }–{ $to } of { $n }
of-all = { " " }found, of { $all } in the table
no-rows = No rows
not-printed = Not on paper: all rows stand in this page and in the run folder.
plan-about = Tables are those of the run folder: numbers rounded for reading, exact in the CSV file.
with-unit = { $label }, { $unit }
press = Press a number of “{ $column }”: it tells its arithmetic, down to rows of the inputs.
traced = { $of ->
    [other] Where another number of it
   *[any] Where a number of it
 } comes from: pathway trace RUN { $table } YEAR KEY.

# What ids in tables stand for.
several = several
yes = yes
no = no
share = share

# Commitments and requirements.
commitment = Commitment
section = Section of the report
required = Required
achieved = Plan
room = Room left
result = Result
met = met
missed = missed
at-most = at most { $x }
at-least = at least { $x }
interim = { $required } (interim target; { $last } by { $until })
no-room = none
no-room-in = { $room } (none in { $year })
short-by = short by { $x }
with-room = { $n ->
    [one] One more commitment is kept with room to spare
   *[other] { $n } more commitments are kept with room to spare
    }
headlines = Headline commitments
commitments-about = Each commitment in the year missed by most, else the tightest of those in which it holds in full; headlines first. Every year of each is in the table “Commitments, year by year”.
caps = Limits on money
caps-about = What the study may spend: no promise, and not counted as kept.
requirements = Requirements
requirements-about = Facts that hold in every plan, the one without commitments too: nobody promised them, and they are not counted as kept.
kept-of = { $n } of { $all } kept

# Assumptions: how far each number of the inputs is to be trusted.
assumptions-about = Every number of the inputs with its source and how far to trust it: taken from the company's report, derived from it, from the literature, or an assumption.
counted = Of these: { $counts }.
    .comma = ,{ " " }
from-report = report
    .counted = { $n } from the company's report
from-derived = derived
    .counted = { $n } derived from it
from-literature = literature
    .counted = { $n } from the literature
from-assumption = assumption
    .counted = { $n } assumed
from-measured = measured
    .counted = { $n } measured
from-verified = verified
    .counted = { $n } verified by others
from-estimated = estimated
    .counted = { $n } estimated of past years
set = Set for this run, in place of what the files say:
inputs-unread = These input files could not be read here: { $files }
# Columns of their table.
column-about = About
column-path = Number
column-value = Value
column-unit = Unit
column-source = Source
column-confidence = Confidence
column-file = File

# The audit.
audit-passed = { $n ->
    [one] { $n } check
   *[other] { $n } checks
    } in plain arithmetic, without the model: all passed.
audit-failed = { $n ->
    [one] { $n } check
   *[other] { $n } checks
    } in plain arithmetic, without the model: { $failed } failed.
audit-list = All checks
badge-plan = Checked by { $n ->
    [one] { $n } check
   *[other] { $n } checks
    } of this plan in plain arithmetic: all passed.
badge-second = An independent model gave the same for { $n } other cases ({ $day }).
badge-solved = Other solvers gave the same for { $n } programs ({ $day }).
check = Check
worst = Largest deviation
where = Where
passed = passed
failed = failed

# How it was made.
case = Case
currency = Currency
currency-of = { $currency }, real, of { $year }
plan-status = Status
status-optimal = optimal, within the gap stated
status-nearest = no plan keeps every commitment; this one misses least
status-time_limit = ended by the time limit, within the gap stated
versions = Versions
options = Options
none = none
hashes = Input files and their SHA-256
file = File
stages = Stages of the solve
stage = Stage
status = Status
objective = Objective
bound = Bound
gap = Optimality gap
nodes = Nodes
seconds = Seconds
ended-optimal = optimal
ended-time_limit = time limit
stage-reduce = What to cut
stage-reduce_location = What to cut, by location
stage-reduce_cost = The cheapest that cuts as much
stage-reduce_location_cost = The cheapest that cuts as much, by location
stage-remove = What to remove
stage-remove_cost = The cheapest that offsets as little
stage-cost = Least cost
stage-stay_close = Close to the old plan
stage-none = Least cost in any order, to compare
stage-bare = Least cost without requirements either
stage-free = Least cost without commitments, to compare

# What charts are called.
chart-neutrality-pathway = Neutrality pathway
chart-plans-overlaid = Plans over each other
chart-scope3-intensity = Intensity
chart-ecosystem-ledger = Scope 3+ ledger
chart-pathways-by-business = Pathways by business
chart-pathways-by-scope = Pathways by scope
chart-bridge = Bridge from the base year to net
chart-composition = Composition of emissions
chart-electricity = Electricity
chart-scope2-ledgers = Scope 2 by location and by market
chart-abatement-cost = Marginal abatement cost
chart-investment = Investment and cash
chart-roadmap = Roadmap
chart-commitments = Status of the commitments
chart-credits = Removals and offsets
chart-prices = Price of the commitments
