# The title, the fullest first.
dearest = 代价最高的承诺：{ $name }，{ $money }
dearest-step = 减排优先次序代价最高：{ $name }，{ $money }
dearest-free = { dearest }；{ free }
dearest-step-free = { dearest-step }；{ free }
free = { $all }项承诺中{ $n }项代价几乎为零
all-free = 单独看，没有一项承诺有额外代价
all-within = { all-free }：均在求解误差{ $gap }之内
unknown-all = 价格均未知
nothing = 尚未计算承诺的价格
subtitle = { $subject }：取消各项规则后方案可节省的费用（现值，{ $currency }）

# Over the columns and the groups, and in them.
without = 取消后节省（条形）；推迟一年（圆环）
later = 推迟一年节省
hierarchy = 减排优先次序
commitments = 各项承诺
reduce-first = 先减排，后用碳信用
remove-first = 先移除，后抵消
about-nothing = 几乎为零
dearer = 多支出{ $money }
unknown = 未知

# The footer.
method = 逐项取消并重新求解，各项价格不可相加：要求相同的承诺分担同一成本。现值，{ $year }年不变价（{ $currency }）。
gap = { $solved ->
    [exactly] 几乎为零：小于{ $gap }。
   *[within] 几乎为零：在方案求解误差{ $gap }之内。
}
grey = 灰色：误差范围。
left-out = 未显示：代价最低的{ $n }项。

# The text alternative and the table.
price = { $name }：{ $value }。
rule = 规则
saved = 取消后节省
