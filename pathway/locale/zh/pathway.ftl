# 碳中和路径图

# 各水平的名称
left-to-neutralise = 待中和剩余量
carbon-neutral = 碳中和
net-removal = 净移除
remaining = 剩余排放
share = 占比
closer = 放大显示：相对照常情景的变化
added = 新增：{ $name }

# 线与标记旁的文字
baseline = <b>{ $value }</b> { $year }年基准
peak = <b>{ $value }</b> { $year }年达峰
adds = { $year }年{ $name }新增{ $amount }
without-action = 不采取行动：<b>{ $sense ->
    [rise] 年增{ $rate }
    [fall] 年减{ $rate }
   *[same] 持平
 }</b>

# 目标菱形旁的文字
goal = { $when }年目标：{ $of ->
    [gross] 总排放
   *[net] 净排放
 }≤{ $required }
plan = 方案值 { $plan }
part-plan = { $part }：方案值 { $plan }
plan-in-tonnes = { $plan }，即{ $tonnes }{ $unit }

subtitle = { $subject }：{ $scopes }排放（基于市场），{ $unit } { $co2 }／年
# 标题旁须说明的另一面
subtitle-cliff = { subtitle }。<b>仅{ $years }年净排放即下降{ $fall }</b>
subtitle-location = { subtitle }。<b>基于位置的{ $end }年总排放为{ $location }</b>
subtitle-both = { subtitle }。<b>仅{ $years }年净排放即下降{ $fall }；基于位置的{ $end }年总排放为{ $location }</b>

# 标题：净排放归零
neutral = { $since ->
    [end] { $year }年实现碳中和
   *[before] { $year }年起碳中和
 }
work = { $wedge }填补{ $since ->
    [end] { "" }
   *[before] { $end }年
 }缺口的{ $share }
neutral-work = { neutral }：{ work }
neutral-depends = { neutral }：{ work }，另有{ $left }的缺口仍依赖{ $credits }
neutral-alone = { neutral }，不依赖{ $credits_or }：{ work }
neutral-no-longer = { neutral }：{ work }，且不再依赖{ $credits_or }
neutral-by-credits = { neutral }，但{ $since ->
    [end] { "" }
   *[before] { $end }年
 }{ $left }的缺口依赖{ $credits }
neutral-anyway = { neutral }，无需任何措施
nothing = { $first }至{ $end }年没有排放，有无方案都一样
under-one-percent = 不到1%

# 标题：净排放走势
emissions-of = { $of ->
    [gross] { $whole ->
        [parts] 合计总排放
       *[all] 总排放
     }
   *[net] { $whole ->
        [parts] 总净排放
       *[all] 净排放
     }
 }
trend = { $sense ->
    [removes] { $end }年每年净移除{ $net }{ $unit }
    [fall] { $end }年{ emissions-of }下降{ $change }
    [turn] { $end }年{ emissions-of }下降{ $change }，但{ $turn }年后回升
    [rise] { $end }年{ emissions-of }上升{ $change }
    [same] { $end }年{ emissions-of }与{ $base }年持平
   *[reach] { $end }年{ emissions-of }为{ $net }{ $unit }
 }
over-99-percent = 超过99%
trend-most = { trend }：{ $wedge }贡献最大，减排量为照常情景的{ $share }
trend-outrun = { trend }：增长快于减排，减排量仅为照常情景的{ $share }
trend-no-measures = 未采取措施：{ trend }
trend-no-cut = { trend }：{ $end }年无减排措施见效
not-kept = { $year }年达到碳中和，但{ $end }年净排放回升至{ $net }{ $unit }

# 标题：未达成的目标
missed = { $when }年目标未达成，差{ $miss }{ $miss_unit }：{ trend }
missed-part = { $part }：{ missed }
missed-many = 图中{ $all }项目标有{ $count }项未达成，最多差{ $miss }{ $miss_unit }：{ trend }
missed-mixed = 图中{ $all }项目标有{ $count }项未达成：{ trend }

# 标题：各部分兑现的承诺
parts-neutral = { $parts }{ $year }年起碳中和
clauses = { $first }，{ $then }
promised = { $promises }：{ trend }

# 脚注
boundary = 核算边界：{ $scopes }，绿电基于市场核算（合同与绿证）；{ $year }年{ $clean ->
    [none] { "" }
   *[some] 清洁电力占{ $clean_share }，
 }基于位置的总排放为{ $location }{ $unit }。
attribution = 楔形按图示自上而下的顺序归因，顺序不同则各楔形数值不同，但净排放线不变。
dotted = 点线：移除与抵消前的排放；移除与抵消不减少公司自身排放。
hatched = 斜线：措施与电网新增的排放。
limit-by-output = 虚线：强度上限乘以产量。
limit-by-revenue = 虚线：强度上限乘以实际收入（{ $year }年不变价{ $currency }）。
other = 其他：{ $names }（各占照常情景不足0.5%）。
overlap = { $parts }有重叠，其线不可相加。
rounded = 各数值独立取整。

# 替代文本
chart = 折线与堆积面积图，{ $first }–{ $last }年，单位：{ $unit }CO2e／年。
bau-goes = 照常情景由{ $a }变为{ $b }。
level = { $name }：{ $value }。
change = { $wedge }：{ $change }（{ $share }）。
change-alone = { $wedge }：{ $change }。
net-in = { $year }年净排放：{ $net }。
goal-of = { $name }，{ $goal }

# 数据表
caption = { $unit } CO₂e／年
year = 年份
gross-market = 总排放（基于市场）
gross-location = 总排放（基于位置）
net-part = 净排放，{ $part }
rate = 强度，{ $unit }

# On a page: today, how power is counted otherwise, the sum of all years, a sweep of the case.
today = 实际｜{ $year }年起为方案
before = { $base }年以前：按当时披露值，基于市场。
by-location = 净排放（基于位置）
cumulative = { $span }年净排放合计{ $amount }。
band = 浅色带：{ $name }。
spread = { $scope ->
    [likely] 五分之四场景的净排放（“{ $sweep }”共{ $n }个）
   *[range] “{ $sweep }”{ $n }个场景的净排放
}
