# Regret: what it costs to have prepared for one world when another comes.
plan = 所执行的方案
worlds = 该场景发生时的后悔
overall = 综合
safest = { $plan }（{ least }）
least = 后悔最小
figure = { $figure ->
    [worst_regret_m] 最大后悔
    [expected_cost_m] 期望成本
   *[cvar_m] 最贵五分之一
}

# Its title; of ``all`` worlds, ``dead`` have no plan at all and ``n`` are left.
worlds-named = 在{ $n }个场景中
worlds-dead = { $dead ->
    [0] { "" }
   *[other] ；{ $all }个场景中{ $dead }个没有任何可行方案
}
best = “{ $plan }”最稳妥：{ worlds-named }最多比最优贵{ $money }{ worlds-dead }
free = “{ $plan }”{ worlds-named }都不贵于最优{ worlds-dead }
none = 没有一种方案在所有场景中都可行：“{ $plan }”最多，{ $n }个场景中{ $k }个可行{ worlds-dead }
dead = 任何场景都没有可行方案

# Around it.
subtitle = { $sweep }：各场景中高于最低成本的部分（现值，{ $unit }）
how = 以斜线表示
information = 若事先知道场景，平均成本比所列方案中最好的低{ $money }；未列出的方案可能更好。
weights = 期望成本按敏感性分析文件的权重计算；最贵五分之一为按权重最贵20%的均值（CVaR）。最低成本取各方案与事先已知场景中的最小者。
left-out = 无任何可行方案的场景不计入综合指标。
thinned = 仅绘制{ $all_p }个方案中的{ $p }个、{ $all_w }个场景中的{ $w }个。
row = { $plan }：最大后悔{ $worst }。
