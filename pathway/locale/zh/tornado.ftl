# The tornado: what one assumption does when it alone moves.
nothing = 无法衡量影响：基准案例没有可行方案
cheaper = 更便宜
dearer = 更贵
base = 基准：{ $money }
base-sentence = { base }。

# Its title; ``worse`` where the widest bar has an end that is dearer.
dearer-by = { $worse ->
    [yes] ，最多贵{ $more }
   *[no] { "" }
}
most = { $a }对{ $reading }影响最大：两端相差{ $span }{ dearer-by }
most-then = { most }；其次是{ $b }，{ $next }
lost = { $n ->
    [1] { $a }可能使方案不可行
   *[other] { $n }项假设可能使方案不可行
}
lost-then = { lost }；其余中{ $b }对{ $reading }影响最大，两端相差{ $span }
flat = 没有一项假设影响{ $reading }

# Around it.
subtitle = { $sweep }：仅变动一项假设时的{ $reading }（{ $unit }）
how = 以斜线表示，视为高于任何方案
ends = 颜色表示成本方向而非输入方向；两端为敏感性分析文件所给区间（附来源）。
left-out = 未显示：影响更小的{ $n }项，至多{ $span }。

# The table, and its text alternative: one end of a factor, or both.
assumption = 假设
low-end = 成本较低一端
high-end = 成本较高一端
end = { $effect }（{ $value }）
set-to = 取值
effect = 影响
reading = 数值
bar = { $name }：{ $first }。
bar-both = { $name }：{ $first }，{ $second }。
