# The title: how the share of removals moves; what is missed, where a promise is.
trend = { $way ->
    [rise] 移除占碳信用比例：{ $from }年为{ $first }，{ $to }年升至{ $last }
    [fall] 移除占碳信用比例：{ $from }年为{ $first }，{ $to }年降至{ $last }
   *[stay] { $from }–{ $to }年移除占碳信用比例保持在{ $first }
}
trend-durable = { trend }；届时长期移除占{ $durable }
one-year = 移除占碳信用的{ $first }（仅{ $from }年）
all-alike = { $rank ->
    [remove] 碳信用全部为移除
   *[offset] 碳信用全部为抵消，没有移除
}：{ $years ->
    [one] { $year }年{ $most }{ $unit }
   *[several] 最多为{ $year }年的{ $most }{ $unit }
}
missed = { $name }{ $year }年未达成：{ $got }，要求{ $want }
nothing = 不使用碳信用：无移除，无抵消
subtitle = { $subject }：按质量与储存年限的碳信用（{ $unit } CO<sub>2</sub>e）及移除占比

# Over the panels and in the key.
retired = 每年注销的碳信用
    .in = { retired }，{ $unit }
shares = 占比
class = 碳信用
    .of = { $kind }：{ $quality }
    .other = 其他
stored = 储存年限
    .years = { $span }年
    .avoided = 避免排放
all = 合计

# Qualities that are known by an id; any other is called as the inputs call it.
quality = { $id ->
    [durable] 长期储存
    [geological] 地质封存
    [nature] 自然碳汇
    [nature-high] 优质自然碳汇
    [ccer] CCER
    [ccp] CCP 认证
   *[other] { $name }
}

# What is a share of what, and what is promised of it.
share = { $measure ->
    [removals_of_credits] 移除占碳信用比例
    [durable_of_removals] 长期移除（{ $n }年及以上）占移除比例
   *[credits_of_bau] 碳信用占照常情景排放比例
}
    .promised = { $name }，承诺
achieved = { $year }年<b>{ $share }</b>
achieved-promised = { $year }年<b>{ $share }</b>，承诺{ $sign }{ $required }

# The footer.
method = 碳信用用于中和剩余排放，不减少公司自身排放；均在其年份当年注销。价格＝该类信用总支出÷注销量。
diamonds = 菱形：承诺值，连线样式与所属曲线相同。
left-out = 另有{ $n }项碳信用承诺未显示。

# The text alternative and the table.
about = 按年份的堆积柱形图，单位：{ $unit }。
used = { $name }（{ $stored }）：各年共{ $tonnes }。
by-year = { $name }：{ $years }。
year = 年份
