# What a board is asked to decide: the first page of the report, slide and sheet.
ask = { $soon ->
    [none] For approval: { $total } of capital to { $end }
    [all] For approval: { $total } of capital to { $end }, all of it to be ordered by early { $by }
   *[some] For approval: { $total } of capital to { $end }, { $first } of it to be ordered by early { $by }
    }{ missing }
ask-programmes = For approval: { $total } for the ecosystem’s programmes to { $end }{ missing }
ask-nothing = { $orders ->
    [0] For approval: a plan to { $end } that needs no capital and nothing new for now
    [one] For approval: a plan to { $end } that needs no capital, and one measure that starts now
   *[other] For approval: a plan to { $end } that needs no capital, and { $orders } measures that start now
    }{ missing }
ask-unfit = Not fit for a decision yet: { $grave ->
        [one] one remark says what can hardly be right
       *[other] { $grave } remarks say what can hardly be right
    }{ $missed ->
        [0] { "" }
       *[other] ; the plan misses { $missed } of { $n } commitments
    }
missing = { $missed ->
    [0] { "" }
   *[other] ; the plan misses { $missed } of { $n } commitments
    }{ $grave ->
        [0] { "" }
        [one] . Not fit for a decision yet: one remark says what can hardly be right
       *[other] . Not fit for a decision yet: { $grave } remarks say what can hardly be right
    }

# Figures: what each is, and what it stands beside.
tile-capital = Capital
tile-budget = budget { $x }
tile-no-budget = the case sets no budget for all of it
tile-peak = Peak funding
    .note = paid out and not yet saved, in { $year }
    .never = never more paid out than saved
    .no-outlay = nothing is paid out
tile-payback = Paid back
    .note = from this year on, savings exceed all that was paid
    .at-once = at once
    .never-owed = nothing is ever owed
    .no-outlay = nothing to pay back
    .later = after { $end }
    .left = { $x } not yet saved by then
tile-programmes = Paid for programmes
    .note = most of it in { $year }
tile-kept = Commitments kept
tile-less = Less emitted to { $end }
    .note = against business as usual; net { $net } in { $year }
all-kept = every one of them
missed = { $more ->
    [0] Missed: { $names }
   *[other] Missed: { $names } and { $more } more
    }

# What can hardly be right.
doubts = Before a decision: what can hardly be right
doubts-more = { $n ->
    [one] One more of this kind stands in the report.
   *[other] { $n } more of this kind stand in the report.
    }
    .folded = { $n ->
        [one] One more of this kind
       *[other] { $n } more of this kind
    }

# Money by year.
money = Money by year
money-title = { $out } paid out and { $saved } saved to { $end }{ $need ->
    [some] ; funding peaks at { $peak } in { $year }
   *[none] ; never more paid out than saved
    }
money-title-programmes = { $out } paid out for the ecosystem’s programmes to { $end }, most in { $year }: { $peak }
money-about = { $whose ->
    [programmes] Outlay of the ecosystem’s programmes, not discounted, in prices of { $year }: a ledger apart, which saves the company no cash
   *[company] Company cash against doing nothing, not discounted, in prices of { $year }. Paid out and saved are told apart; funding needed is all that was paid out and is not yet saved, and below zero where more is saved
    }.
money-programmes = The ecosystem’s programmes cost { $x } more, on a ledger apart.
no-cap = The case sets no cap on money, so there is no budget to hold this against.
cap = { $met ->
    [no] { $name }: { $achieved } spent where the cap is { $required } ({ $year }); it is exceeded
   *[yes] { $name }: { $achieved } spent of a cap of { $required } in its tightest year, { $year }
    }.
total = Total
column-years = Years
column-capital = Capital paid out
column-running = Other outlay
column-saved = Saved
column-need = Funding needed so far
column-paid = Paid out so far
column-budget = Capital budget

# What must start.
actions = What must start within twelve months
actions-about = { $today ->
    [known] Orders from { $year } on
   *[unknown] The inputs do not say which year is today, so these are the orders of the plan’s first year, { $year }
    }. A plan’s years are whole, so each must be ordered in its first quarter; lead times are counted.
actions-none = Nothing has to be ordered in { $year }.
actions-more = { $n ->
    [one] One more measure starts too, { $paid ->
        [no] without capital
       *[yes] with { $x } of capital
    }.
   *[other] { $n } more measures start too, { $paid ->
        [no] without capital
       *[yes] with { $x } of capital in all
    }.
    }
owners-none = Nobody is answerable yet: the inputs name no owner of a measure or business.
owner-none = nobody named
at-once = at once
quarter = Q{ $q } { $year }
quarters = from Q{ $q } { $year } to { $last }
ordered = ordered by { $last }
begun = since { $year }, to { $last }
column-action = Measure
column-owner = Owner
column-order-by = Order by
column-serves = In service from
column-amount = How much
column-yearly = Premium a year

# Contracts and credits.
contracts = Contracts to sign
contracts-more = { $n ->
    [one] One smaller or later one is not listed.
   *[other] { $n } smaller or later ones are not listed.
    }
term = { $n ->
    [one] bought anew each year
   *[other] { $n } years
    }
column-contract = Contract or credit
column-from = First year
column-volume = Volume at most
column-term = Term

# What it buys.
gain-head = What it buys
gain = { $beside ->
    [same] As much is emitted as in business as usual by { $end }
    [more] { $less } more emitted than in business as usual by { $end }
   *[less] { $less } less emitted than in business as usual by { $end }
    }. Net emissions { $sense ->
    [same] are { $net } in { $year } and in { $end }
    [falls] go from { $base } in { $year } to { $net } in { $end }, { $share } less
    [rises] go from { $base } in { $year } to { $net } in { $end }, { $share } more
   *[none] go from { $base } in { $year } to { $net } in { $end }
    }.
gain-bought = { $x } of { $end } are removed or offset by what is bought: no cut of own emissions.
gain-avoided = { $x } avoided at others by { $end }, a ledger apart that is never set against own emissions.
gain-kept = { $n ->
    [one] { $met ->
        [0] The one commitment is missed.
       *[other] The one commitment is kept.
        }
   *[other] { $met } of { $n } commitments are kept.
    }
gain-no-promise = The study makes no commitment, so the plan keeps none.

# What a year of waiting is worth.
waits = What waiting a year costs
wait-unknown = Not worked out for this plan: what each commitment would save a year later, and each measure a year earlier.
wait-nothing = About nothing: no commitment saves anything a year later, and no measure a year earlier.
wait-late = “{ $name }” a year later would save { $x }: that is all that waiting brings, and it breaks the commitment.
wait-early = “{ $name }” a year earlier would save { $x }: so much does each year of waiting for it cost.

# What breaks the plan, and what each would take.
risks = { $swept ->
    [yes] What breaks the plan, by the sweep
   *[no] What breaks the plan
    }
risks-none = Nothing stands out: no measure carries much of the plan{ $promises ->
    [none] { "." }
   *[some] , and no commitment is kept without room.
 }
risk-reliance = { $name }: { $beyond ->
    [yes] cuts { $x } in { $year }, more than all of business as usual
   *[no] cuts { $share } of business as usual in { $year }
    }. A tenth less of it { $promised ->
    [no] emits { $short } more a year
   *[yes] leaves { $short } a year to be cut or offset otherwise
    }. { $assumed ->
    [yes] Some of its numbers are assumed: settle them before the money is committed.
   *[no] None of its numbers is assumed.
    }
risk-cliff = One year’s drop: net falls by { $x } from { $before } to { $year }, { $share } of { $base }{ $named ->
    [yes] , most by { $name }
   *[no] { "" }
    }. All of it has to be in service on 1 January { $year }; each half year of delay leaves about half of that year’s drop undone.
risk-tight = { $n ->
    [one] No room: the one commitment, “{ $name }”, is kept with nothing to spare in { $year }. Any shortfall misses it
   *[other] No room: { $tight } of { $n } commitments { $tight ->
        [one] is
       *[other] are
    } kept with nothing to spare, first “{ $name }” ({ $year }). Any shortfall misses { $tight ->
        [one] it
       *[other] them
    }
    }; it takes spare measures, or room in the commitment.
risk-credits = Bought tonnes: { $x }, { $share } of gross emissions in { $year }, have to be bought as removals or offsets. Without supply at that price it takes as many tonnes of own cuts.
risk-assumed = Assumed numbers: { $share } of what is cut rests on numbers that are assumed. It takes offers and measurements, first of { $name }.
risk-swing = { $name }: { $broken ->
    [0] at the worse end of the sweep it takes { $high } more to keep the plan, at the better end { $low } less
    [one] at one of its values no plan keeps the commitments: it takes measures in reserve, or room in them
   *[other] at { $broken } of its values no plan keeps the commitments: it takes measures in reserve, or room in them
    }.
claims = What the company may call itself in { $year }

# The roadmap.
roadmap = Roadmap by { $owners ->
    [no] quarter
   *[yes] owner and quarter
    }
roadmap-more = { $n ->
    [one] … and one smaller measure.
   *[other] … and { $n } smaller measures.
    }
column-step = Measure
column-kind = Kind
column-start = Order in
column-stock = In service, at first → at most
stock = { $before } → { $peak }
unit = Money in { $unit }.
