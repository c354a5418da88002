# What electricity is measured in, the largest first.
ladder = hundred myriad kilo
unit =
    { $step ->
        [hundred] 亿千瓦时
        [myriad] 万千瓦时
       *[kilo] 千瓦时
    }

# Demand, and what covers it, from the top of the stack.
demand = 用电需求
residual = 其余电网电量
unbundled = 非捆绑绿证
bundled = 绿电合同
fuelled = 现场燃料发电
rooftop = 屋顶光伏自用
share = 占比
clean = 清洁电力 { $share }

# The title: what is missed, demand, how much is clean, and what covers most of it.
missed =
    { $missed ->
        [one] { $year }年{ $required }清洁电力目标未达成，差{ $points }个百分点：
        [some] { $all }项清洁电力目标中{ $count }项未达成：
       *[none] { "" }
    }
fallen =
    { $fallen ->
        [yes] （{ $peak_year }年为{ $peak }）
       *[no] { "" }
    }
title =
    { $missed ->
        [none] { "" }
       *[other] { missed }
    }{ $way ->
        [new] { $end }年用电需求达{ $demand }{ $unit }
        [up] { $end }年用电需求增长{ $change }，至{ $demand }{ $unit }
        [many] { $end }年用电需求增至{ $times }倍，达{ $demand }{ $unit }
        [level] 用电需求保持{ $demand }{ $unit }
       *[down] { $end }年用电需求下降{ $change }，至{ $demand }{ $unit }
    }{ $clean ->
        [some] ，其中清洁电力占{ $share }{ fallen }
        [none] ，尚无清洁电力
       *[unsaid] { "" }
    }{ $cover ->
        [unbundled] ，非捆绑绿证覆盖{ $part }
        [bundled] ，绿电合同覆盖{ $part }
        [fuelled] ，自备电厂覆盖{ $part }
        [rooftop] ，屋顶光伏覆盖{ $part }
       *[unsaid] { "" }
    }
title-clean = { missed }{ $end }年清洁电力占{ $share }{ fallen }

# The card of what is promised.
goals =
    { $n ->
       *[other] 清洁电力目标
    }
goal =
    { $year }年，{ $name }：≥{ $required }，方案值 { $achieved }{ $met ->
        [no] （未达成）
       *[yes] { "" }
    }
more-goals = 另{ $n }项

# Around them.
subtitle = { $subject }：{ $scopes }用电需求及其来源，{ $unit }／年
method = 清洁电力（基于市场）：合同、绿证，以及保留绿证的自有屋顶光伏；其余为电网剩余组合电力。
sold = { $end }年有{ $amount }{ $unit }屋顶光伏电量的绿证已出售，不计入。
sent-out = { $end }年外送{ $amount }{ $unit }，不计入需求。

# The text alternative and the table.
about = 堆积面积图，{ $first }–{ $last }年，单位：{ $unit }／年。
about-cover = { $name }：{ $part }（{ $share }）。
about-goal = 目标：{ $goal }。
caption = { $unit }／年
year = 年份
clean-share = 清洁电力占比
