# The two ledgers of scope 2: what is drawn.
bau = { business-as-usual }
location = 基于位置
market = 基于市场
mix = 电网剩余组合
contracts = 绿电采购
of-bau = 占BAU
between = 两本账之差

# The title: both trends, and what makes the difference.
over = 超过{ $share }
title =
    { $market_way ->
        [up] { $end }年基于市场的范围二升{ $market_by }
        [level] 至{ $end }年基于市场的范围二持平
       *[down] { $end }年基于市场的范围二降{ $market_by }
    }{ $apart ->
        [yes] ，但
       *[no] ，
    }{ $location_way ->
        [up] 基于位置的升{ $location_by }
        [level] 基于位置的持平
       *[down] 基于位置的降{ $location_by }
    }{ $gap ->
        [contracts] ：差额{ $difference }{ $unit }来自绿电采购
        [both] ：绿电采购减{ $contracts }{ $unit }，剩余组合增{ $mix }{ $unit }
        [mix] ：剩余组合增{ $mix }{ $unit }
        [open] ：两本账相差{ $difference }{ $unit }
       *[unsaid] { "" }
    }
title-values = { $end }年范围二基于市场为{ $market }{ $unit }，基于位置为{ $location }{ $unit }
title-same = 范围二两本账一致：{ $end }年均为{ $market }{ $unit }

# Around them.
subtitle = { $subject }：范围二总排放，两本账，{ $unit } CO<sub>2</sub>e／年
method = { $scope }总排放。基于位置：按所在电网平均因子；基于市场：所购清洁电力计零，其余按剩余组合因子。
gap = 绿电采购不改变基于位置的账。“电网剩余组合”为差额的其余部分：剩余组合的增量，及其对其他减排量的影响。

# The text alternative and the table.
about = 折线图，{ $first }–{ $last }年，单位：{ $unit }CO2e／年。{ $last }年：
about-row = { $name }：{ $value }。
caption = { $unit } CO₂e／年
year = 年份
