# How much each factor matters when all move at once: indices of Sobol, measures of Morris.
undefined = 指数无法定义：有可行方案的场景太少
flat = 没有因素影响{ $reading }
index = { $index ->
    [first] 单独作用
    [total] 含交互作用
    [mu_star] 平均步长（μ*）
    [sigma] 步长离散度（σ）
   *[mu] 均值（μ）
}

# Its title: of the variance, or of steps; ``partly`` where scenarios without a plan are left out.
partly = { $partly ->
    [yes] （仅有方案的场景）
   *[no] { "" }
}
share = { $a }解释了{ $reading }方差的{ $share }±{ $half }{ partly }
share-then = { share }，{ $b }为{ $next }
step = { $a }对{ $reading }影响最大：跨越其区间平均{ $money }{ partly }
step-then = { step }；其次是{ $b }

# Around it.
subtitle = { $sweep }：{ $reading }方差的份额，一阶与总效应（Sobol）
    .steps = { $sweep }：对{ $reading }的基本效应，{ $unit }（Morris）
how = 见下
dropped = { $n }个{ $design ->
    [morris] 路径
   *[sobol] 样本块
}中有{ $k }个因含无方案场景而剔除：数值仅适用于有方案的场景。
decides = 是否有可行方案主要取决于{ $a }。
intervals = ±：95%置信区间（重抽样）。
shares = 一阶份额之和不足100%的部分为交互作用；低于0的指数在其区间内即为零。
steps = 一步为因素从一个水平到另一水平，折算为整个区间；离散度反映交互作用或非线性。
left-out = 未显示：影响更小的{ $n }项。

# The table, and its text alternative.
factor = 因素
interval = { $value } ± { $half }
row = { $name }：含交互作用 { $total }，单独作用 { $first }。
    .steps = { $name }：平均步长（μ*） { $mu_star }，步长离散度（σ） { $sigma }。
