# Plan against actual
title = Plan and actual, { $span }
net = In { $year } net emissions were { $actual }{ $silent ->
    [yes] , with { $expected } of what was emitted only expected
   *[no] {""}
 }: { $sense ->
    [more] { $x } more than planned
    [less] { $x } less than planned
   *[same] as planned
 } ({ $plan }).
net-title = Net { $year }: { $actual }, { $sense ->
    [more] { $x } more than planned
    [less] { $x } less than planned
   *[same] as planned
 }{ $silent ->
    [yes] ; { $expected } only expected
   *[no] {""}
 }
financial = { $year } is the financial year { $financial }, { $from } to { $to }.
net-expected = What is only expected of { $year } is of sources of which actuals say nothing, or of what measures use of which they do not say what they did.
within = { $plan } within today's boundary
as-of = { " " }(as of { $year })
bought-in = { " " }(bought in { $years })
claimed-for = { " " }(for { $places })
plan = Plan: { $run }, study { $study }.
about = What adds to net emissions of { $year } beside the plan, and what takes off.
any-cut = All drivers together are the difference, whichever way it is cut.
supposed = Of the wedge “{ $wedge }”, { $x } are only supposed: nothing is said of what these did, and the plan leaves them idle, in whole or in part: { $levers }.
driver = Driver
difference = Actual less plan
business = Business
scope = Scope
scope-of = Scope { $ordinal ->
    [first] 1
    [second] 2
   *[third] 3
 }
planned = Plan
actual = Actual
of = { $name ->
    [structure] Deals and boundaries
    [method] Methods and corrections
    [activity] Activity
    [efficiency] Efficiency and mix
    [not_told] Measures of the plan of which nothing is said
    [grid_mix] Factors of grid and fuels
   *[other] { $name }
 }
not-told-about = What was done of measures of which nothing is said is part of what was observed, and so of activity.
promises = Commitments
promise = { $state ->
    [behind] behind  { $name } [{ $id }]: { $actual } in { $year }, { $plan } were planned
    [part] known in part  { $name } [{ $id }]: { $actual } in { $year }, { $plan } were planned
    [unknown] not said  { $name } [{ $id }]: actuals say nothing of it
    [shared] not known  { $name } [{ $id }]: actuals tell it only within a larger sum; its part of that is an expectation
    [void] does not apply  { $name } [{ $id }]: in { $year } there is nothing that it would be a share of
    [later] not begun  { $name } [{ $id }]: nothing was planned by { $year } (due { $due })
   *[on_course] on course  { $name } [{ $id }]: { $actual } in { $year }, { $plan } were planned
 }{ $expected ->
    [yes] ; { $told } of it is told, the rest is as expected
    [supposed] ; { $told } of it is told, the rest is only supposed: nothing is said of what that stock did, and the plan leaves it idle
   *[no] {""}
 }{ $unsaid ->
    [yes] ; { $x } were to be taken off by measures of which nothing is said
    [share] ; { $x } were to come from measures of which nothing is said
   *[no] {""}
 }{ $whole ->
    [yes] ; what it is measured by is as expected
   *[no] {""}
 }{ $power ->
    [yes] ; what power measures of which nothing is said draw is not told
   *[no] {""}
 }{ $pace ->
    [since] ; met since { $when } (due { $due })
    [met] ; at the recent pace it is met in { $when } (due { $due })
    [never] ; at the recent pace it is never met (due { $due })
   *[none] {""}
 }{ $missed ->
    [yes] ; missed in { $years }
   *[no] {""}
 }
promise-alone = { $of ->
    [joined] new  { $name } [{ $id }]: the plan had it not
   *[left] given up  { $name } [{ $id }]: a commitment of the plan, and of the case no more
 }
promises-alone = { $of ->
    [joined] Commitments that the plan had not: { $names }.
   *[left] Commitments of the plan that are given up: { $names }.
 }
promise-supposed = { $name }: of { $actual }, { $told } is told, the rest is only supposed, as nothing is said of what that stock did and the plan leaves it idle.
pace-about = On course is what stands as well as the plan meant by now. The recent pace is taken between years that are told, or from the base year: of the last three years, and of those since the boundary was last changed.
levers = Levers
lever = { $state ->
    [late] late  { $name }: { $actual } of { $plan }, { $n ->
        [one] a year
       *[other] { $n } years
      } behind{ $costs ->
        [no] {""}
       *[yes] ; catching up costs { $cost }
      }
    [ahead] ahead  { $name }: { $actual } of { $plan }
    [unknown] not said  { $name }: { $plan } were planned
   *[done] done  { $name }: { $actual } of { $plan }
 }
not-said = { $n ->
    [one] Of one more lever nothing is said.
   *[other] Of { $n } more levers nothing is said.
 }
money = Money of { $span }; below zero it is saved
marked-tonnes = † In whole or in part as expected: actuals say nothing of it, or tell it only within a larger sum.
marked-money = † In whole or in part of levers of which nothing is said, as the inputs have it.
money-unsaid = Of the planned investment of { $of }, { $x } is of levers of which nothing is said: what was spent on them is not in what was.
money-running = Of levers of which nothing is said the plan also has, as cost: { $items }. It is not in what was either.
item = Item
published = As published
recalculated = Recalculated
written = Page: { $page }
years = Net emissions by year
year = Year

# The slides
promises-head = { $told ->
    [one] The one commitment told is { $n ->
        [0] on course
       *[other] behind the plan
      }
   *[other] { $n ->
        [0] Of { $told } commitments of which something is known all are on course
        [one] One of { $told } commitments is behind the plan
       *[other] { $n } of { $told } commitments are behind the plan
      }
 }{ $each ->
    [yes] , each as last told ({ $year })
   *[no] { " " }in { $year }
 }
levers-head = { $n ->
    [0] No lever of which something is said is late
    [one] One lever is late{ $costs ->
        [no] {""}
       *[yes] ; catching up costs { $cost }
      }
   *[other] { $n } levers are late{ $costs ->
        [no] {""}
       *[yes] ; catching up costs { $cost }
      }
 }
promises-head-none = By what is told of { $year }, no commitment can be judged
head-part = { $head }; { $n ->
    [one] one is
   *[other] { $n } are
 } known only in part
head-silent = { $head }; nothing is said of { $n ->
    [one] one more
   *[other] { $n } more
 }
head-shared = { $head }; { $n ->
    [one] one is
   *[other] { $n } are
 } told only within a larger sum
head-unsaid = { $head }; of { $x } of planned investment nothing is known
by-now = Plan and actual at the end of { $year }
promise-of = Commitment
lever-of = Lever
state = Standing
state-of = { $state ->
    [behind] behind
    [on_course] on course
    [later] not begun, as planned
    [void] does not apply
    [late] late
    [ahead] ahead
    [done] done
    [part] known in part
    [shared] not known by itself
   *[unknown] not said
 }
met = Met at this pace
met-in = { $pace ->
    [since] since { $when }
    [met] { $when }
    [never] never
   *[none] –
 }
due = Due
late = Behind by
late-by = { $n ->
    [one] a year
   *[other] { $n } years
 }
catch-up = Catching up costs
left-out = { $n ->
    [one] One more is on the page.
   *[other] { $n } more are on the page.
 }
bridge-about = What adds to net emissions of { $year } beside the plan, and what takes off, { $unit } CO₂e

# Sheets of the tables
column-driver = { driver }
column-tonnes = { difference }
    .supposed = Only supposed
column-bau_t_plan = Business as usual, plan
column-gross_location_t_plan = Gross, location-based, plan
column-net_t_plan = Net, plan
column-bau_t_actual = Business as usual, actual
column-gross_location_t_actual = Gross, location-based, actual
column-net_t_actual = Net, actual
column-net_t_expected = Of the actual net: only expected
column-by = Cut by
column-of = Part
column-plan_m = { planned }
column-actual_m = { actual }
column-difference_m = { difference }
column-unsaid_m = Of the plan: of levers of which nothing is said
column-expected_m = Of the actual: of levers of which nothing is said
column-plan = { planned }
column-moved = Of the plan: moved by deals and boundaries
column-actual = { actual }
column-expected = Of the actual: only expected
column-unsaid = Of the plan: by measures of which nothing is said
column-supposed = Of the actual: only supposed
column-whole = What it is measured by
column-power = Power of its measures
column-due = { due }
column-behind = { late }
column-pace = Pace, a year
column-met_in = { met }
column-missed = Missed in
column-state = { state }
column-measure = Measured by
column-bought_in = Bought in
column-accounts = For accounts
column-late_years = Years behind
column-reduction_t_plan = Reduction, plan
column-reduction_t_actual = Reduction, actual
column-catch_up_m = { catch-up }
column-published_t = { published }
column-logged_t = Changes on record
column-recalculated_t = { recalculated }
column-since = Since
measured = { $by ->
    [served] what it served
   *[stock] its stock
 }
known-by = { $facts ->
    [told] told by facts
   *[expected] only expected
 }
