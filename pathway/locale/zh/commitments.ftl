# The title: all are met, and with how much room; or what is missed, by how much and when.
all-met = { $n }项承诺全部达成{ $room ->
    [none] ，均没有余量
    [some] ；其中{ $tight }项没有余量
   *[unsaid] { "" }
}
one-met = 承诺达成：{ $name }{ $room ->
    [none] ，没有余量
   *[unsaid] { "" }
}
missed = { $all ->
    [1] 承诺未达成：{ $names }
   *[other] { $all }项承诺中{ $n }项未达成：{ $names }
}
missed-brief = { $all ->
    [1] 承诺未达成
   *[other] { $all }项承诺中{ $n }项未达成
}
by = { $name }{ $year }年差{ $miss }
points = { $x }个百分点
more = 另{ $n }项
nothing = 没有作出承诺
subtitle = { $subject }：承诺要求与规划实现值（最难达成的年份）

# Over the columns, and in them.
status = { $met ->
    [yes] 达成
   *[no] 未达成
}
    .head = 状态
commitment = 承诺
section = 出处
year = 年份
required = 要求
achieved = 实现
slack = 余量
binds = 起约束作用

# The footer.
method = 年份：缺口最大的一年，否则为余量最小的一年。余量为负表示未达成。起约束作用：恰好达成，因而左右规划。
left-out = 未显示：另{ $n }项承诺，{ $missed ->
    [0] 均已达成
   *[other] 其中{ $missed }项未达成
}。
requirements = 未计入：{ $n }项必备条件（任何方案都须满足，并非承诺）。

# The text alternative.
standing = { $name }：{ $status }（{ $year }年要求{ $required }，实现{ $achieved }）。
