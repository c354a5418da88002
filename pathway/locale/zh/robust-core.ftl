# The robust core: what is bought now whatever comes, what depends, and what can wait.
nothing = 没有任何情景有可行方案：无稳健核心
head = { $kind ->
    [no_regret] 无悔：至少90%的情景中购买
    [hedge] 对冲：视情况而定
   *[wait] 等待：至多10%的情景中购买
}
more = 另有{ $n }项，见数据表
amounts = 中位数（最小–最大）
none = 无
between = 、

# Its title.
title = { $all }项措施中{ $n }项无论如何都在{ $years }年购买
title-depend = { title }{ $h ->
    [0] ；没有一项视情况而定
   *[other] ；{ $h }项视情况而定
}

# A decision.
bought = { $share }的情景购买
amount = { $median } { $unit }
    .range = { $median } { $unit }（{ $least }–{ $most }）
scenario = 情景
untold = 没有单一因素能够区分
above = { $factor }达到{ $at }及以上：{ $there }；以下：{ $elsewhere }
below = { $factor }低于{ $at }：{ $elsewhere }；达到及以上：{ $there }
level = { $factor }“{ $at }”：{ $there }；否则：{ $elsewhere }

# Around it.
subtitle = { $sweep }：{ $k }个有方案的情景在{ $years }年的新增
how = 不计入占比
known = 此处每个事先已知的情景计一次，与所执行的策略无关。
rule = 决策指在这些年份购买该措施。对冲：10%至90%的情景购买；所列为信息增益最大的单一因素及其分界（至少解释五分之一的不确定性）。

# The table, and its text alternative.
lever = 措施
decision = 决策
decision-of = { $kind ->
    [no_regret] 无悔
    [hedge] 对冲
   *[wait] 等待
}
bought-in = 购买占比
median-range = 中位数（区间）
depends-on = 取决于
group = { head }：{ $names }。
