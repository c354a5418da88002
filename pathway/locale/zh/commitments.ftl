# The title: all are met, and with how much room; or what is missed, by how much and when.
all-met = { $n ->
    [2] 两项
   *[other] { $n }项
}承诺全部达成{ $room ->
    [none] ，均没有余量
    [some] ；其中{ $tight }项没有余量
   *[unsaid] { "" }
}
one-met = 承诺达成：“{ $name }”{ $room ->
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
by = “{ $name }”{ $year }年{ $interim ->
    [yes] 阶段目标
   *[no] { "" }
}差{ $miss }
points = { $one ->
    [yes] { $x }个百分点
   *[no] { $x }个百分点
}
    .short = { $one ->
        [yes] { $x }个百分点
       *[no] { $x }个百分点
    }
more = 另{ $n }项
nothing = 没有作出承诺
subtitle = { $subject }：各项承诺要求与方案实现值（各自年份）

# Over the columns, and in them.
status = { $met ->
    [yes] 达成
   *[no] 未达成
}
    .head = 状态
    .sign = { $met ->
        [yes] ✓ { $status }
       *[no] × { $status }
    }
commitment = 承诺
section = 出处
year = 年份
required = 要求
interim = { $required }（阶段目标）
achieved = 方案值
room = 余量
tight = { $when ->
    [then] 无余量
   *[else] { $year }年无余量
}
    .head = 无余量

# The footer.
method = 年份：缺口最大的一年；否则为承诺完全生效后余量最小的一年。余量为负表示未达成。无余量：恰好达成，因而左右方案。
left-out = 未显示：另{ $n }项承诺，{ $missed ->
    [0] 均已达成
   *[other] 其中{ $missed }项未达成
}。
requirements = 未计入：{ $n }项必备条件（任何方案都须满足，并非承诺）。
caps = 未计入：{ $n }项支出上限（并非承诺），{ $over ->
    [0] 均未超出
   *[other] 其中{ $over }项超出：{ $names }
}。

# The text alternative.
standing = { $name }：{ $status }（{ $year }年要求{ $required }，实现{ $achieved }）。
