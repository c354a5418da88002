# The robust core: what is bought now whatever comes, what depends, and what can wait.
nothing = 没有任何场景有可行方案：无稳健核心
head = { $kind ->
    [no_regret] 无悔：至少90%的场景中购买
    [hedge] 对冲：视情况而定
   *[wait] 等待：至多10%的场景中购买
}
more = 另有{ $n }项，见数据表
amounts = 中位数（最小–最大）
none = 无
between = 、

# Its title; ``lost`` of ``every`` scenarios have no plan.
with-plan = { $lost ->
    [0] { "" }
   *[other] 有方案
}
no-plan = { $lost ->
    [0] { "" }
   *[other] ；{ $every }个场景中{ $lost }个无可行方案
}
title = { $all }项措施中{ $n }项在至少90%的{ with-plan }场景中于{ $years }年购买
title-lost = { title }{ no-plan }
title-depend = { title }；{ $h ->
    [0] 没有一项
   *[other] { $h }项
}视情况而定，{ $w }项可以等待{ no-plan }

# A decision.
bought = { $share }的场景购买
range = { $median }（{ $least }–{ $most }）
scenario = 场景
untold = 没有单一因素能够区分
above = { $factor }达到{ $at }及以上：{ $there }；以下：{ $elsewhere }
below = { $factor }低于{ $at }：{ $elsewhere }；达到及以上：{ $there }
level = { $factor }“{ $at }”：{ $there }；否则：{ $elsewhere }

# Around it.
subtitle = { $sweep }：{ $k }个有方案的场景在{ $years }年的新增
how = 不计入占比
known = 此处每个事先已知的场景计一次，与所执行的方案无关。
rule = 决策指在这些年份购买该措施。对冲：10%至90%的场景购买；所列为信息增益最大的单一因素及其分界（至少解释五分之一的不确定性）。

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
