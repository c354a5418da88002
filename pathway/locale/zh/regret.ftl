# Regret: what it costs to have prepared for one world when another comes.
plan = 所执行的策略
worlds = 该情景发生时的后悔
overall = 综合
least = 后悔最小
figure = { $figure ->
    [worst_regret_m] 最大后悔
    [expected_cost_m] 期望成本
   *[cvar_m] 最贵五分之一
}

# Its title.
best = “{ $plan }”最稳妥：无论发生何种情景，最多比最优贵{ $money }
free = “{ $plan }”在任何情景中都不贵于最优
none = 没有一种策略在所有情景中都可行
dead = 任何情景都没有可行方案

# Around it.
subtitle = { $sweep }：各情景中高于最低成本的部分（现值，{ $unit }）
how = 以斜线表示
information = 若事先知道情景，平均成本比所列策略中最好的低{ $money }；未列出的策略可能更好。
weights = 期望成本按敏感性分析文件的权重计算；最贵五分之一为按权重最贵20%的均值（CVaR）。最低成本取各策略与事先已知情景中的最小者。
left-out = 无任何可行方案的情景不计入综合指标。
thinned = 仅绘制{ $all_p }个策略中的{ $p }个、{ $all_w }个情景中的{ $w }个。
row = { $plan }：最大后悔{ $worst }。
