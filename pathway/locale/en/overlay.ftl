# Plans laid over each other: the legend, the column, the table.
of = { $what }, { $name }
cost = { $sense ->
    [saves] saves { $money }
    [unknown] cost not known
   *[costs] costs { $money }
}
note = net { $net } in { $year }{ $priced ->
    [no] {""}
   *[yes] , { $cost }
 }
plan = { $name }: { $note }.
in-unit = { $about }; { $unit } CO₂e a year
sum = Sum { $span }, { $unit }
year = Year
# In the report, where several studies are in it.
title = Net emissions of { $n } plans, { $span }: from { $least } to { $most } in { $year }
    .alike = Net emissions of { $n } plans: { $least } each in { $year }
subtitle = Up to three plans over each other
