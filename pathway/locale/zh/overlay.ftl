# Plans laid over each other: the legend, the column, the table.
of = { $name }：{ $what }
cost = { $sense ->
    [saves] 节省{ $money }
    [unknown] 成本未知
   *[costs] 成本{ $money }
}
note = { $year }年净排放{ $net }{ $priced ->
    [no] {""}
   *[yes] ，{ $cost }
 }
plan = { $name }：{ $note }。
in-unit = { $about }；{ $unit }CO₂e／年
sum = { $span }年合计，{ $unit }
year = 年份
# In the report, where several studies are in it.
title = { $n }个方案{ $span }年的净排放：{ $year }年为{ $least }至{ $most }
    .alike = { $n }个方案的净排放：{ $year }年均为{ $least }
subtitle = 至多三个方案叠加
