# 表中数字的来源：标题与各行
head = { $table } 表，{ $year }年{ $keys ->
    [none] { "" }
   *[some] ，{ $of }
 }，{ $column }：{ $value }
row = { $key }：{ $value }
rounding = 舍入：表中的决策保留六位小数
counted = { $rows ->
   *[other] 共{ $rows }行；各项之和等于该行，各行之和等于该数字。
 }
term = { $value }  { $what }
equals = { $what } = { $product }
factor = { $value }：{ $what }
cited = { $file }，{ $place }：{ $value }
set = { $file }，{ $place }：{ $value }，为本次运行所设
decided = { $file }，{ $place }：{ $value }（{ $past ->
    [told] 据实际数据
    [expected] 预期值：该年实际数据未涉及
   *[none] 由方案决定
 }）
from = { $cited }（{ $source }）
trust = { $cited }（{ $source }；{ $confidence }）

# 相加的各项
emitted = { $source }（{ $carrier }）
used = { $option } 使用{ $carrier }
by = { $source } 用电
power = 电力
before = { $account } 用电的上游
captured = { $option } 捕集二氧化碳
retired = { $option }：注销的碳信用
usual = 照常情景
served = { $option } 承担
felt = { $option } 带走或带来
felt-at = { $option }，对 { $source } 的连带影响
on-site = { $option }，现场使用
clean = { $option }：所主张的清洁电力
existing = { $option }：现有存量在无方案时的作用
exported = { $option } 送出
bought = { $option }，{ $year }年购置
closed = { $option }，{ $bought }年购置，{ $year }年关停
saved = { $source }：不再购买的部分
gross-of = { $account } 的总排放
freed = { $scheme }：免费部分
idle = { $source }：原有资产提前闲置
in-plan = 方案中
in-base = 不作新增的方案中
emissions = 排放
present = 现值

# 相乘的各数
activity = 剩余活动量
expected = 预期
observed = 实绩（加回措施所减）与预期之比；同一行的合计按当时的预期分摊
each = 每单位所用{ $carrier }
felt-each = 每单位带走的量（负值为带来的量）
done-served = { $option }：承担的活动量
done-on-site = { $option }：现场使用的电力
done-captured = { $option }：捕集的二氧化碳
done-removed = { $option }：移除量，含公司自留的余量
more = 超出现有存量作用的部分
less = 比不作新增的方案减少的部分
power-market = 基于市场计入的电力：需求减去现场使用与清洁电力
power-location = 基于位置计入的电力：需求减去现场使用
emission-factor = { $which ->
    [base] 基准年{ $year }年{ $carrier }的排放因子
   *[own] { $year }年{ $carrier }的排放因子
 }
fall = 排放因子自基准年以来的降幅
reached = 计入该账户清洁电力后的电力排放因子
uncovered = 扣除现有存量所覆盖后的需求
per-uncovered = 该需求每GWh
kept = 扣除现有存量所覆盖及替代所新增之后的需求
per-demand = 该账户每用一GWh电
demand = 该账户的用电量
fossil-part = 化石比例
biogenic-part = 生物质比例
tonnes = 吨
price = { $carrier }的价格
paid = { $year }年每单位应付的 { $item }
pass-through = 归公司所得的比例
rest = 本由他方承担的比例
carbon-price = { $scheme } 的每吨碳价
gross-more = 超出不作新增的方案的总排放
cash = 当年现金
discount = { $year }年的折现系数
