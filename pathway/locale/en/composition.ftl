# The composition of emissions: its lines.
total = Gross emissions
measures = Equipment and fuels of measures
others = { $n } other categories
share = share
hover = <b>{ $year }</b> { $name }<br><b>{ $value }</b> { $unit }  { $share }

# The title: where it goes, and what is largest.
title =
    { $way ->
        [up] Gross emissions rise from { $a } to { $b } { $unit } by { $end }
        [level] Gross emissions stay at { $b } { $unit } in { $end }
       *[down] Gross emissions fall from { $a } to { $b } { $unit } by { $end }
    }{ $largest ->
        [overtaken] : the largest category was { INSIDE($old) } ({ $x }) and is then { INSIDE($new) } ({ $y })
        [stays] : the largest category stays { INSIDE($old) }, { $x } in { $base } and { $y } then
        [level] : the largest category stays { INSIDE($old) }, { $x } in both years
        [new] : the largest category is then { INSIDE($new) } ({ $y })
        [gone] : the largest category was { INSIDE($old) } ({ $x })
       *[unsaid] { "" }
    }

# Around them.
subtitle = { $subject }: gross { $scopes } emissions by scope and category, market-based, { $unit } CO<sub>2</sub>e per year
gross = Gross: before removals and offsets; electricity market-based, pro rata of kWh.
of-measures = { $name }: what takes the place of sources.
other-in = Other in { INSIDE($scope) }: { $names }.
more = { $n } more

# The text alternative and the table.
about = Bar chart, { $first } beside { $last }, { $unit } CO2e.
about-line = { $name }: { $a }, then { $b }.
with-share = { $value } ({ $share })
caption = { $unit } CO₂e per year
part = Part
