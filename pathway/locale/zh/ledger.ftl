# The ecosystem's ledger: what is drawn.
total = 计入合计
others = 其他项目
share = 占比
header = { $span }，{ $unit }
target = { $when }年目标：≥{ $required }
plan = 方案值 { $tonnes }

# The title: what is missed, else what is avoided, whether as promised, and by what most.
title-missed = { $year }年目标未达成，差{ $miss }{ $unit }：累计减碳{ $total }{ $unit }，承诺为{ $goal }{ $unit }
title =
    至{ $end }年带动生态累计减碳{ $total }{ $unit }{ $kept ->
        [above] ，超过所承诺的{ $goal }{ $unit }
        [earlier] ，并于{ $due }年兑现所承诺的{ $goal }{ $unit }
        [just] ，兑现承诺
       *[unasked] { "" }
    }{ $share ->
        [unsaid] { "" }
       *[other] ：{ $name }贡献最大，占{ $share }
    }
title-nothing = 至{ $end }年未带动生态减碳

# Around them.
subtitle = { $company }范围三＋：{ $base }年后生态累计减碳量，{ $unit } CO<sub>2</sub>e
source = 资料来源：{ $company }，{ $span }年项目；情景“{ $study }”，案例{ $case }，运行编号{ $run }。
own-ledger = 单独记账：他方减排量从不抵减公司自身排放。
counted =
    计入量＝减排量×归因比例（{ $shares ->
        [one] { $low }
       *[many] 各项目{ $low }至{ $high }
    }）－已作为碳信用出售的量。
sold = 已出售、不计入：{ $amount }{ $unit }。
cost = 赋能成本（未折现）：{ $money }。
members = 其他项目：{ $names }。
more = 另{ $n }项

# The text alternative and the table.
about = 堆积面积图，{ $first }–{ $last }年，累计减碳，单位：{ $unit }CO2e。
about-programme =
    { $share ->
        [none] { $name }：{ $part }。
       *[other] { $name }：{ $part }（{ $share }）。
    }
about-total = { $year }年合计：{ $total }。
caption = 累计减碳，{ $unit } CO₂e
year = 年份
