# Plans laid over each other: the legend, the column, the table.
of = { $what }, { $name }
cost = { $sense ->
    [saves] spart { $money }
    [unknown] Kosten nicht bekannt
   *[costs] kostet { $money }
}
note = netto { $net } im Jahr { $year }{ $priced ->
    [no] {""}
   *[yes] , { $cost }
 }
plan = { $name }: { $note }.
in-unit = { $about }; { $unit } CO₂e pro Jahr
sum = Summe { $span }, { $unit }
year = Jahr
# In the report, where several studies are in it.
title = Nettoemissionen von { $n } Plänen, { $span }: im Jahr { $year } von { $least } bis { $most }
    .alike = Nettoemissionen von { $n } Plänen: im Jahr { $year } je { $least }
subtitle = Bis zu drei Pläne übereinander
