# The heat map: what two assumptions do together.
nothing = 没有任何组合有可行方案
base = 与基准相同
corner = { $up }（纵向），{ $across }（横向）
middle = 中位数

# Its title.
span = { $low }至{ $high }
range = { $reading }介于{ $span }之间
range-more = { range }；{ $a }比{ $b }影响更大
range-most = { range }；{ $a }影响更大
range-without = { range }；{ $n }个组合中{ $k }个无可行方案
same = { $reading }在所有组合中均为{ $low }
same-without = { same }；{ $n }个组合中{ $k }个无可行方案

# Around it.
subtitle = { $sweep }：{ $reading }（{ $unit }{ $saves ->
    [yes] ，负值为节省
   *[no] {""}
 }）
how = 以斜线表示
colours = 蓝色比基准便宜，橙色更贵，无色与基准相同。
    .middle = 蓝色低于中位数，橙色高于中位数。
thinned = 仅绘制{ $all_x }×{ $all_y }个取值中的{ $x }×{ $y }个，全部见数据表heat_map。
axes = 列：{ $x }；行：{ $y }；{ $n }格中{ $k }格无可行方案。
