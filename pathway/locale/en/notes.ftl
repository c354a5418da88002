# Notes of `check`: what is no fault, but perhaps not meant. Ids, keys and files stand as they are written.
told = { $said }.
at-more = { $said } (and so at { $n } more).
at-others = { $said } (and at { $n } other { $n ->
    [one] source
   *[other] sources
 }).
years = { $first } to { $last }

# The files.
cut-short = An import or an addition to this case was cut short, and has been taken back: run it again
free-elsewhere = { $file }: the carbon price { $scheme } is paid in { $accounts }, too, which this study leaves out: what is free of it there counts here
history-gone = { $file }: { $business } has nothing of scope { $scope } there now: its tonnes of { $year } are in no perimeter
none-left = { $file }: nothing is left of { $source } in { $year }, and { $levers } may serve but a share of it (max_share): so it is read that there was none of it to serve. Raise max_share if all of it was replaced
bought-unoffered = { $file } { $place }: { $option } did { $did } in { $year }, more than what was in service can do: so a purchase of { $stock } in { $bought } is supposed, and paid for, though none could be bought then (first_year, max_add, potential). If it was bought, say what was `added`; if not, correct what a unit of it does (displaces, yields) in its lever file
facts-to-the-end = { $file }: every year to { $year }, the last of the horizon, is over: nothing is left to plan. Let end of horizon in company.yaml be later
of-a-year-alone = { $file }: { $tonnes } t of { $of } are told in { $year }, where nothing was expected, and nothing is expected in { $next }: what was is of its year alone, and is gone then. Say what is used from { $next } on in activity.csv, in place of activity in sources.csv; of what the base year has, in growth.csv
facts-silent = { $file }: nothing is said of { $n } of { $all } sources in { $year }, such as { $source }: they go on from their last fact, or the base year, as they were expected to grow
financial-year = { $file }: { $written } is read as { $year }: year_starts in company.yaml does not say in which month the financial year starts
revenue-untold = { $file }: { $change }: it says nothing of revenue: intensities stay relative to the published base year
sold-goes-on = { $file }: { $change }: { $left } { $unit } leave in { $year }, and { $there } { $unit } go on being emitted by { $of }, as if nothing had: say activity 0 of what has left, in actuals/ of a year that is over, else in activity.csv
revenue-goes-on = { $file }: { $change }: { $left } million { $unit } of revenue leave { $of } in { $year }, and { $there } million { $unit } go on being earned there: intensities are too low. Say what it earns from then on, in actuals/ of a year that is over, else in revenue.csv
bought-is-nowhere = { $file }: { $change }: { $left } { $unit } come in { $year }, and { $of } emit { $there } { $unit } more than before: commitments relative to the base year are weakened by what the case does not have. Bring its activity, in actuals/ of a year that is over, else in activity.csv or growth.csv
revenue-is-nowhere = { $file }: { $change }: { $left } million { $unit } of revenue come to { $of } in { $year }, and { $there } million { $unit } more are earned there: intensities of the base year are of revenue that the case does not have. Bring it, in actuals/ of a year that is over, else in revenue.csv
against-its-cause = { $file }: { $change }: { $cause ->
    [acquisition] an acquisition takes { $what ->
        [revenue] revenue
       *[tonnes] tonnes
     } out of the company
   *[divestment] a divestment brings { $what ->
        [revenue] revenue
       *[tonnes] tonnes
     } to the company
 }, all its moves together. Is a sign wrong?
rounded = verified.{ $total }: the sources of { $total ->
    [scope1] scope 1
    [scope2] scope 2
    [scope2_location] scope 2, by location,
    [scope2_market] scope 2, by market,
   *[scope3] scope 3
 } add up to { $found } t, not to the verified { $stated } t ({ $off } t): equal as it is rounded
no-activity = { $source }: its activity is 0 in every year. Where it begins later, give its activity by year in activity.csv, 0 until then
clean-fuel = { $carrier }@{ $region }: its emission factor falls to 0 by { $year }, at no cost to anyone

# Levers.
unsourced = { $file }: { $levers }: numbers without { $keys }
doubt = { $file }: { $levers }: { $doubt }
no-cost-share = levers: { $levers }{ $more ->
    [0] { "" }
   *[other] { " " }and { $more } more
 }: no cost_share in scope 3: the company bears all of their capex and fom
taken-as-burnt = carriers.csv: no scope is given for { $carrier }: what { $levers } { $n ->
    [one] uses
   *[other] use
 } is booked as burnt or released on site, in the source's own account of scope 1. Write 1, 2 or 3
passes-by = levers/capture.yaml: { $capture }: what { $levers } burns there passes by: name it in uses_of if it does not
spare = { $option }: existing stock can serve { $could } { $unit } in { $year }, and has { $has } to serve: the rest is spare capacity
spare-committed = { $options }: what exists and is committed can serve more than the { $activity } { $unit } of { $year }: some stands idle
stands-still = { $option }: it stands still in { $years }: a lot at work serves { $least } { $unit } at least, and there are { $most }
late = { $option }: it can be in service from { $first }, after the plan ends in { $end }
lot-too-large = { $option }: nothing can be bought of it: one lot is { $lot } { $unit }, and no more than { $most } may be bought
replaced-unlike = { $source }: { $options } disagree on the life or price of what they replace: those of { $first } hold
replaced-dearer = { $option }: incumbent_value rises faster than the discount rate in { $years }: what is written off is taken to rise with that
share-or-efficiency = { $levers }: max_share, always the same and below 1, is a part of the market, and other levers of the source may take the rest. Is it what is taken off of all that is treated? Then give it as abatement_efficiency (else give that as 100 %)

# Promises and limits.
removal-dearer = hierarchy: remove_until is above reduce_until in { $years }: a tonne is removed at a price at which it would not be cut
limits-nothing = { $limit }: it starts after the plan ends in { $end }, and limits nothing
before-start = { $target }: it holds in { $year }, but none of its levers can be in service before { $first }
cannot-hold = { $target }: it cannot hold in { $year }: { $tonnes } t are emitted then, and nothing that cuts or neutralises them can be in service before { $first }
line-from-nothing = { $target }: its line starts at 0, for nothing is emitted in its perimeter in { $base }, and allows less in the years before { $since } than then
no-measure = { $target }: there is no { $what ->
    [revenue] revenue
   *[other] { $what }
 } in { $years }, and it does not apply then
too-slow = { $target }: { $share } is asked for in { $year }, and what may be bought over the life of its levers before serves { $served }. A fleet that lives { $life } years needs { $yearly } a year
not-recalculated = { $file }: { $changes }: the commitment { $target } is relative to { $year }, which is not recalculated for it. Let history.csv have { $year } as it is recalculated; `recalculate: true` takes out what is sold or closed, with its sources
