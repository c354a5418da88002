# The fan: how far net emissions or cost spread over the years.
nothing = 没有任何情景有可行方案
base = 基准
alike = 各情景相同
band = { $column ->
    [p90] 第90百分位
    [p75] 第75百分位
    [p25] 第25百分位
    [p10] 第10百分位
    [maximum] 最高
   *[minimum] 最低
}
what = { $reading ->
    [net_t] 净排放
   *[cost_m] 费用
}

# Its title: four in five of sampled futures, the range of named cases, or all alike.
span = { $low }至{ $high }
four = 五分之四的情景在{ $year }年的{ what }为{ $span }
four-without = { four }；{ $all }个中{ $k }个无可行方案
range = { $n }个情景中，{ $year }年{ $reading ->
    [net_t] 净排放
   *[cost_m] 费用
}为{ $span }
range-without = { range }；{ $all }个中{ $k }个无可行方案
same = { $year }年{ $reading ->
    [net_t] 净排放
   *[cost_m] 费用
}：所有情景均为{ $low }
same-without = { same }；{ $all }个中{ $k }个无可行方案

# Around it.
subtitle = { $sweep }：逐年{ what }（{ $unit }），{ $n }个抽样情景
    .cases = { $sweep }：逐年{ what }（{ $unit }），{ $n }个情景的范围
how = 未绘入图中
bands = 色带：有方案情景的中间50%与80%，五分之一在其外。实线：基准情景，非中位数。
lines = 情景不含概率：细线为各情景，底色为其范围，粗线为基准情景。
residual = 未贴现；期末设备余值未绘入。

# The table, and its text alternative.
year = 年份
in-year = { $year }年：第90百分位 { $p90 }，第75百分位 { $p75 }，第25百分位 { $p25 }，第10百分位 { $p10 }。
    .cases = { $year }年：最高 { $maximum }，最低 { $minimum }。
