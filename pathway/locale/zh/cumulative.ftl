# 敏感性分析各场景中某读数的分布

no-plan = 没有任何场景有可行方案

# 各统计量的名称
p95 = 第95百分位
p50 = 中位数
p5 = 第5百分位
minimum = 最小
point = { $name }：{ $amount }
share = 不高于此值的场景占比
mean = 均值
maximum = 最大
base = 基准

as-case = 基准：{ $amount }

# 标题，由繁至简
span = { $low }至{ $high }
most = 十分之九的场景中，{ $reading }为{ $span }
    .dearer = 十分之九的场景中，{ $reading }为{ $span }；{ $share }高于基准
    .no-plan = 十分之九的场景中，{ $reading }为{ $span }；{ $n }个中{ $k }个无可行方案
same = { $reading }在所有场景中均为{ $amount }
    .no-plan = { $reading }在所有场景中均为{ $amount }；{ $n }个中{ $k }个无可行方案

subtitle = { $sweep }：{ $reading }不超过某值的场景占比（{ $unit }{ $saves ->
    [yes] ，负值为节省
   *[no] {""}
 }）

# 脚注
how = 占比按有方案的场景计
mean-is = 均值：{ $amount }。
curve = 每一台阶为一个场景，百分位在相邻值间插值。

# 替代文本与数据表
figure = { $name }：{ $amount }。
as-case-alone = { as-case }。
measure = 指标
value = 数值
