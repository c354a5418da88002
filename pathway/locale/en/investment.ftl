# The title: what is spent, where most of it, and whether it comes back; the fullest first.
title-where = { title-brief }, { $share } of it in { $business }; { outcome }
title = { title-brief }; { outcome }
title-brief = { $spent ->
    [yes] { $capex } of capital by { $end }
   *[no] No capital is spent by { $end }
}
outcome = { $outcome ->
    [back] up to { $peak } is out of pocket in { $peak-year }, paid back by savings by { $year }
    [never-owed] savings exceed costs from the start
    [turns] savings exceed costs from the start, but from { $year } on each year costs more than it saves
    [owed] by then { $cash } more is spent than saved
   *[even] costs and savings are even
}
nothing = The plan spends nothing and saves nothing
subtitle = { $subject }: capital and cash by year and business, { $money }

# Over the panels and in the key.
capital = Capital
    .head = Capital a year
    .of = { capital }: { $name }
cash = Cash
    .head = All cash a year, against doing nothing: saved up, spent down; line: net
    .of = { cash }: { $name }
so-far = Since the start
business = Business
most = Most capital
all = All
others = Other businesses

# The footer.
method = Cash of the year against doing nothing, undiscounted, { $currency } of { $year }: energy and materials saved (what reaches the company) and power sold, less capital, running cost, contracts and credits, carbon prices and early write-offs; spent is negative.
salvage = Not counted: { $money } that equipment is still worth after the end.
members = Other businesses: { $names }.
more = { $n } more

# The text alternative and the table.
about = Three column charts one above the other, { $first }–{ $last }, { $unit }.
line = { $name }: capital { $capex }, all cash { $cash } (spent is negative).
year = Year
