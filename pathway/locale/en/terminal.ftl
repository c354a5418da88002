# What the terminal says of a run.
optimal = A plan that keeps every commitment. Study: { $study }
    .since = A plan that keeps every commitment from { $year } on. Study: { $study }
over = Every year to { $year } is over: nothing was left to decide. Study: { $study }
unpromised = The plan that costs least; there is no commitment. Study: { $study }
unemitted = Nothing is emitted in the base year: there is nothing to plan. Study: { $study }
without-levers = There is no lever, so nothing to decide: this is business as usual. Study: { $study }
time_limit = The time limit ended the search; the best plan found. Study: { $study }
nearest = No plan keeps every commitment; this one misses least. Study: { $study }
missed-before = Missed in years that are over, which no plan can change: { $named }
missed-in = { $name } ({ $years })
set = Set for this run, in place of what the files say:

# Commitments and requirements, a row each.
commitments = Commitments, each in its tightest year:
caps = Caps on money, each in its tightest year:
requirements = Requirements, which no plan is without:
met = met
missed = MISSED
achieved = { $achieved } { $sense ->
    [at-most] (at most { $required })
   *[at-least] (at least { $required })
 }
    .interim = { $achieved } (interim target: { $sense ->
        [at-most] at most
       *[at-least] at least
     } { $required }{ $of ->
        [base] , { $share } of { $base }
       *[none] { "" }
     }; { $last } by { $until })

# What it costs, a row each: by its key in summary.json.
money = Cost, as net present value:
cost_of_commitments = Keeping the commitments{ $programmes ->
    [apart] , programmes apart
   *[none] { "" }
 }
    .against = against the best plan without them
cost_of_requirements = Meeting the requirements
    .against = against the best plan without them, both uncommitted
npv_cost = The whole plan{ $programmes ->
    [apart] , programmes apart
   *[none] { "" }
 }
    .against = against doing nothing
price_of_hierarchy = Cutting first, then removing
    .against = against the best plan in any order
npv_ecosystem = The ecosystem's programmes
    .against = on top of the above
hidden_cost = Hurdle rates hide a cost
    .against = which guides the choice and is paid to no one
stay_close = Staying close to the old plan
    .against = and changes { $x } of its outlay, in place of { $y }
difference = { $sense ->
    [saves] saves
   *[costs] costs
 } { $known ->
    [about] about { $x }
    [between] { $low } to { $high }
   *[exactly] { $x }
 }
nothing = costs about nothing (less than { $x })
exactly-nothing = costs nothing
best = Each plan is the best there can be.
accuracy = { $of ->
    [weighed] With changes of the old plan at their price, the plan is
   *[cost] Each plan is
 } at most { $x } from the best there can be ({ $asked } allowed).

# Audit, notes and what was written.
audit = Audit: { $n } checks, { $failed ->
    [0] all passed
   *[other] { $failed } FAILED
 }.
earlier-run = { $out } still holds the run of an earlier solve, and nothing of this one.
noted = Note: { $text }
more = { $n } more: `{ $command }`
may-be-cause = Look at this first: it may be why there is no plan, and what is said after it holds of the inputs as they are.
likely-cause = An input can hardly be right, and is likely why there is no plan. Correct it first; what is said after it holds of the inputs as they are.
chart = Chart:  { $path }
tables = Tables: { $path }
document = Made:   { $path }
names-lacking = { $lacking } of the { $n } names of the case are not given in { $language }, and stand there in another language. Give them beside the others in the inputs (name: { $tag }, or name_{ $tag }).
charts = Charts: { $path } ({ $n }{ $languages ->
    [one] { "" }
   *[other] , each in { $languages } languages
 })

# A case: written, checked.
wrote = Wrote { $folder }. Next: pathway check { $place }, then: pathway solve { $place }
named = The company is called “{ $name }” until `--name`, or `name` in company.yaml, says otherwise.
own-inventory = With an inventory of your own: pathway import FILE --into { $place } --alone
again = The same without questions: { $again }
no-faults = No faults: { $case }, study { $study }: { $sources ->
    [one] one source
   *[other] { $sources } sources
 }, { $options ->
    [one] one option
   *[other] { $options } options
 }, { $commitments ->
    [one] one commitment
   *[other] { $commitments } commitments
 }, { $caps ->
    [0] { "" }
    [one] one cap on money,{ " " }
   *[other] { $caps } caps on money,{ " " }
 }{ $requirements ->
    [0] { "" }
    [one] one requirement,{ " " }
   *[other] { $requirements } requirements,{ " " }
 }{ $first } to { $last }.
beside = { $n ->
    [0] In all else the new plan (B) is like the old one (A).
   *[other] How the new plan (B) differs from the old one (A), the largest first:
 }
nearest-beside = The nearest plan beside the old one: { $page }
replanned = All of it: { $page }. To decide on the new plan: pathway runs accept { $run }
written = Written: { $target }

# What is asked on a terminal.
ask-lang = Language / 语言 ({ $languages })
ask-kind = What kind of company? starter, { $kinds }
ask-name = What is it called?
ask-country = In which countries? Codes of two letters, with commas
ask-currency = In which money?
ask-year = Of which year is your inventory?
ask-size = How much: { $label } [{ $unit }]?
ask-number = A number above 0 is needed, written like 0.92. Ctrl-C leaves, and writes nothing.
ask-rate = The library has prices of measures in { $code }. How many { $own } is one { $code } worth?
ask-price = What do you pay: { $what }, in { $unit }?

# What has changed in a case since a run of it.
since = Note: { $case } is no longer what { $run } was solved for: { $files }. What is told of the run is of its own inputs; solve again for a plan of what the case says now.
missing = { $file } is gone
new = { $file } is new
changed = { $file } has changed
more-files = and { $n } more

# What `init` cannot begin.
wrote-example = Wrote the case { $case }. Change it, then: pathway solve { $place }
init-as-it-is = --example copies a case as it is: leave out { $others }.
init-named-number = { $option } { $text }: say a name and a number above 0, NAME=NUMBER.
init-lang = --lang { $lang }: names are written in { $languages }.
init-number = { $text }: a number above 0.
init-year = { $text }: a year, such as 2025.
init-country = --country { $code }: the library has no grid of this country. { $near ->
    [none] `pathway library list grid` prints their codes, such as DE, FR, CN, US.
   *[other] Did you mean { $near }?
 }
init-no-country = --country: name one at least, by its code of two letters, such as DE.
init-folder = { $folder } cannot be written: { $why }. Name another folder.
init-unknown = { $option } { $name }: there is none. There are: { $known }.
init-currency = --currency { $code }: a code of three letters, such as EUR.
init-elsewhere = --price { $name }: the company is in { $countries }.
init-rate = --rate { $code }: a code of three letters, such as USD=0.92.
init-future = --base-year { $year }: an inventory is of a year up to { $last }.
init-lacking = The library does not have all that this case needs. Give as well:{ $listed }
init-option-why = { $option }  ({ $why })
init-option-lacks = { $option }: { $why }
init-grid-from = the grid of { $code } is known from { $first } on
init-lacks-rate = how many { $own } one { $code } is worth: the library has prices of measures in { $code }
init-lacks-price = { $unit }: the library has no price of { $carrier } in { $country }
