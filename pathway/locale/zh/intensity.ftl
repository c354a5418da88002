# 强度图：方案、上限，以及增长对排放量的影响

# 单位：强度、收入或产量
unit = { $mass }／百万{ $currency }
    .product = { $mass }／{ $one }{ $product }
    .kilogram = 千克
    .tonne = 吨

# 标题
message = { $year }年{ $name }强度{ change }，至{ $value }{ $unit }：{ growth }，{ tonnes }
    .brief = { $year }年{ $name }强度{ change }：{ growth }，{ tonnes }
missed = { $name }{ $when }年强度目标未达成，差{ $miss }{ $unit }
missed-though = { missed }：{ growth }，{ tonnes }
change = { $change ->
    [rise] 上升{ $changed }
    [fall] 下降{ $changed }
   *[same] 持平
 }
growth = { $of ->
    [output] { $growth ->
        [rise] 产量年增{ $grown }
        [fall] 产量年减{ $grown }
       *[same] 产量不变
     }
   *[revenue] { $growth ->
        [rise] 收入年增{ $grown }
        [fall] 收入年减{ $grown }
       *[same] 收入不变
     }
 }
tonnes = { $tonnes ->
    [rise] 排放量仍上升{ $emitted }
    [fall] 排放量下降{ $emitted }
   *[same] 排放量持平
 }{ $later ->
    [yes] （{ $end }年{ $last }）
   *[no] { "" }
 }

# 以短句表述的承诺，年份若刚提过则省略
short = { $said ->
    [yes] { "" }
   *[no] { $year }年
 }{ $name }强度{ $sense ->
    [higher] 上升
   *[lower] 下降
 }{ $share }

subtitle = { $subject }：{ $name }排放强度（移除与抵消前），{ $unit }

# 线及其旁的文字
plan = 方案
without-action = 不采取行动
saved = 低于不采取行动的部分
goal = { $when }年目标：≤{ $required }{ $unit }
goal-plan = 方案值 { $plan }
baseline = <b>{ $value }</b> { $year }年基准
end = { $year }年<b>{ $value }</b>

# 右侧数据
changed = 变化
intensity = 强度
revenue = 实际收入
output = 产量
block = <b>{ $name }</b>，{ $unit }

# 脚注
measured = 强度＝{ $name }总排放÷同一业务的{ $of ->
    [output] { $product }产量
   *[revenue] 实际收入（{ $price_year }年不变价{ $currency }）
 }。
limits = 移除与抵消不计入；盘查类别与基准年相同。虚线：上限。

# 替代文本
chart = 折线图，{ $first }–{ $last }年，单位：{ $unit }。
goes = { $name }由{ $a }变为{ $b }。
block-goes = { $name }（{ $unit }）：{ $a }至{ $b }（{ $change }）。

# 数据表
caption = 强度单位：{ $unit }
year = 年份
limit = 上限
column = { $name }（{ $unit }）
