# The composition of emissions: its lines.
total = { gross-emissions }
measures = Other measures
others = { $n } other categories
share = share
hover = <b>{ $year }</b> { $name }<br><b>{ $value }</b> { $unit }  { $share }

# The title: where it goes, and what is largest.
title =
    { $way ->
        [up] Gross emissions rise from { $a } to { $b } { $unit } by { $end }
        [level] Gross emissions stay at { $b } { $unit } in { $end }
       *[down] Gross emissions fall from { $a } to { $b } { $unit } by { $end }
    }{ $then ->
        [rises] , then rise to { $c } by { $last }
       *[unsaid] { "" }
    }{ $largest ->
        [overtaken] : largest in { $base } was { INSIDE($old) } ({ $x }), in { $end } { INSIDE($new) } ({ $y })
        [stays] : the largest category stays { INSIDE($old) }, { $x } in { $base }, { $y } in { $end }
        [level] : the largest category stays { INSIDE($old) }, { $x } in both years
        [new] : largest in { $end } is { INSIDE($new) } ({ $y })
        [gone] : largest in { $base } was { INSIDE($old) } ({ $x })
       *[unsaid] { "" }
    }

# Around them.
subtitle = { $subject }: gross { $scopes } emissions by scope and category, market-based, { $unit } CO<sub>2</sub>e per year
gross = Gross: before removals and offsets; electricity market-based, pro rata of kWh.
of-measures = What measures use is counted with what they replace.
other-in = Other in { INSIDE($scope) }: { $names }.
more = { $n } more

# The text alternative and the table.
about = Bar chart, { $first } beside { $last }, { $unit } CO2e.
about-line = { $name }: { $a }, then { $b }.
with-share = { $value } ({ $share })
caption = { $unit } CO₂e per year
part = Part
