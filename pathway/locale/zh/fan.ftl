# The fan: how far net emissions or cost spread over the years.
nothing = 没有任何场景有可行方案
base = 基准
scenarios = 各场景
area = { $area ->
    [outer] 80%的场景
    [inner] 50%的场景
   *[envelope] 各场景的范围
}
alike = 各场景相同
band = { $column ->
    [p90] 第90百分位
    [p75] 第75百分位
    [p25] 第25百分位
    [p10] 第10百分位
    [maximum] 最高
   *[minimum] 最低
}

# Its title: of the year of the promise, else the last; of cost by its sign, as who pays reads it.
# ``more`` is the other half: another year that is higher, spreads further, or costs most.
span = { $low }至{ $high }
told = { $sense ->
    [saves] 节省{ $span }
    [costs] 花费{ $span }
    [both] 最多节省{ $saved }、最多花费{ $cost }
   *[net] { $span }
}
over = { $scope ->
    [likely] 五分之四的场景中
    [alike] 所有场景中
   *[range] { $n }个场景中
}
title = { $sense ->
    [net] { over }，{ $year }年净排放为{ told }{ tails }
   *[cost] { over }，方案在{ $year }年{ told }{ tails }
}
tails = { $base ->
    [no] { "" }
   *[other] （基准：{ $base }）
}{ $more ->
    [no] { "" }
    [widest] ；{ $other }年差异最大：{ $there }
    [rises] ；{ $other }年最高{ $there }
   *[dearest] ；{ $other }年最多花费{ $there }
}{ $lost ->
    [0] { "" }
   *[other] ；{ $all }个中{ $lost }个无可行方案
}

# Around it.
subtitle = { $sweep }：{ $reading ->
    [net_t] 逐年净排放
   *[cost_m] 相对于不采取行动的逐年费用，负值为节省
}（{ $unit }），{ $scope ->
    [likely] { $n }个抽样场景
   *[range] { $n }个场景的范围
}
how = 未绘入图中
bands = 色带：有方案场景的中间50%与80%，五分之一在其外。实线：基准案例，非中位数。
lines = 场景不含概率：细线为各场景，底色为其范围，粗线为基准案例。
residual = 未折现；期末设备余值未绘入。

# The table, and its text alternative.
year = 年份
in-year = { $year }年：第90百分位 { $p90 }，第75百分位 { $p75 }，第25百分位 { $p25 }，第10百分位 { $p10 }。
    .range = { $year }年：最高 { $maximum }，最低 { $minimum }。
