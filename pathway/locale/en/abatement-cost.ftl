# The title, the fullest first: with the internal carbon price, and cut short.
title = { $kind ->
    [part] { $saving } { $unit } of the { $year } reduction ({ $share }) pays for itself; the rest costs { $rest } on average{ credits-too }
    [all] All of the { $year } reduction pays for itself: { $saving } { $unit }
    [free] The { $year } reduction costs nothing: { $reduced } { $unit }
    [none] No part of the { $year } reduction pays for itself: it costs { $rest } on average{ credits-too }
   *[credits] Nothing is reduced in { $year }, only credits are bought: { $rest } on average
}
credits-too = { $credits ->
    [yes] , { $with-credits } with the credits
   *[no] { "" }
}
title-priced = { title }; { $under } costs less than the internal carbon price of { $price }
title-brief = { $kind ->
    [part] { $saving } { $unit } of the { $year } reduction ({ $share }) pays for itself
   *[other] { title }
}
nothing = No lever reduces emissions in { $year }
no-plan = No lever is planned
subtitle = { $subject }: cost of a tonne in { $year }, { $per_tonne } (height), by reduction, market-based, { $unit } CO<sub>2</sub>e (width)

# On the plot.
axis = Cumulative reduction in { $year }, { $unit } CO<sub>2</sub>e
price = Internal carbon price { $price }
on-step = { $name }, { $tonnes }
saves = ← { $saving } { $unit } saves money

# The key.
measure = Lever
plan = plan ({ $unit })
merit = merit order
    .column = { merit } ({ $unit })
others = Others ({ $n })
all = All

# What a merit order would have done.
merit-total = { $reached ->
    [same] Merit order, the cheapest tonnes of { $year } first: as many tonnes for { $cost } (plan: { $own }).
   *[fewer] Merit order, the cheapest tonnes of { $year } first: { $merit } of the plan's { $plan } { $unit }, for { $cost } (plan: { $own }).
}
paid = { $sense ->
    [saved] { $money } saved
   *[spent] { $money }
}
merit-credits = { $merit } { $unit } of it would be credits (plan: { $plan }).
merit-followed = Followed year by year, as fast as is allowed, it reaches { $reached } { $unit }.
merit-blind = It sees no commitment, hierarchy, shared limit or other year.

# The footer.
method = { $rate ->
    [unknown] Cost: capex as an annuity over the lever's life, plus running cost, premiums and credits, less energy and materials saved; negative saves money.
   *[known] Cost: capex as an annuity over the lever's life at { $rate }% a year, real, plus running cost, premiums and credits, less energy and materials saved; negative saves money.
}
weak = A snapshot of one year of the solved plan, in the order of wedges; no transaction cost. The optimizer decides, not this curve; a negative cost asks why it has not been done.
hatched = Hatched: credits, which cut no emissions of the company's own.
cut-off = Steps cut off at the axis limit: { $n }.
steps = Levers that cut or neutralise in { $year }: { $n }{ $unnamed ->
    [0] { "" }
   *[other] ; the smallest { $unnamed } have no number
}.
needed = Infrastructure, which levers need, is in the average, on no step and in no merit order: { $cost }.
added = Levers that add emissions are no steps: { $amount } { $unit }.

# The text alternative and the table.
about = Steps by cost, { $unit } at { $per_tonne }.
step = { $name }: { $tonnes } at { $cost }.
caption = Cost of a tonne in { $year }
