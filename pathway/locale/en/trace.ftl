# Where a number of the tables is from: its heads and lines
head = { $column } of { $table } in { $year }{ $keys ->
    [none] { "" }
   *[some] , { $of }
 }: { $value }
row = { $key }: { $value }
rounding = rounding: the decisions in the tables have six decimals
counted = { $rows ->
    [one] One row; its terms add up to it
   *[other] { $rows } rows; their terms add up to them, and they to the number
 }.
term = { $value }  { $what }
equals = { $what } = { $product }
factor = { $value }: { $what }
cited = { $file }, { $place }: { $value }
set = { $file }, { $place }: { $value }, set for this run
decided = { $file }, { $place }: { $value } ({ $past ->
    [told] as actuals tell
    [expected] as expected: actuals of the year say nothing of it
   *[none] decided by the plan
 })
from = { $cited } ({ $source })
trust = { $cited } ({ $source }; { $confidence })

# What is added up
emitted = { $source } ({ $carrier })
used = { $option } uses { $carrier }
by = { $source } uses electricity
power = electricity
before = what comes before the electricity of { $account }
captured = { $option } captures CO2
retired = { $option }: credits retired
usual = business as usual
served = { $option } serves
felt = { $option } takes along, or brings
felt-at = { $option }, by what goes with it at { $source }
on-site = { $option }, used on site
clean = { $option }: clean power claimed
existing = { $option }: what existing stock does without the plan
exported = { $option } sends out
bought = { $option }, bought in { $year }
closed = { $option }, bought in { $bought } and closed in { $year }
saved = { $source }: what is not bought any more
gross-of = gross emissions of { $account }
freed = { $scheme }: what is free of it
idle = { $source }: what was owned before and stands idle early
in-plan = in the plan
in-base = in the plan without additions
emissions = emissions
present = present value

# Of what it is a product
activity = activity that is left
expected = what was expected
observed = what there was of that, measures added back; what a row tells of several together is shared by what was expected by then
each = { $carrier } for each unit
felt-each = what goes with each unit (below 0: what comes)
done-served = { $option }: activity served
done-on-site = { $option }: power used on site
done-captured = { $option }: CO2 captured
done-removed = { $option }: removed, the company's own margin included
more = beyond what existing stock does
less = less than in the plan without additions
power-market = electricity that counts by market: demand less what is used on site or clean
power-location = electricity that counts by location: demand less what is used on site
emission-factor = { $which ->
    [base] emission factor of { $carrier } in { $year }, the base year
   *[own] emission factor of { $carrier } in { $year }
 }
fall = by how much the emission factor has fallen since the base year
reached = emission factor of electricity, with the clean power of the account
uncovered = demand without what existing stock covers
per-uncovered = for each GWh of that demand
kept = demand without what existing stock covers and switches added
per-demand = for each GWh that the account uses
demand = electricity that the account uses
fossil-part = fossil share
biogenic-part = biogenic share
tonnes = tonnes
price = price of { $carrier }
paid = { $item } due in { $year } for each unit
pass-through = share that reaches the company
rest = share that others would bear
carbon-price = price of a tonne by { $scheme }
gross-more = gross emissions beyond the plan without additions
cash = cash of the year
discount = discount factor of { $year }
