# 计划与实际
title = 计划与实际：{ $span }年
net = { $year }年净排放{ $actual }{ $silent ->
    [yes] （所排放的有{ $expected }仅为预期值）
   *[no] {""}
 }，{ $sense ->
    [more] 比计划多{ $x }
    [less] 比计划少{ $x }
   *[same] 与计划一致
 }（计划{ $plan }）。
net-title = { $year }年净排放{ $actual }，{ $sense ->
    [more] 比计划多{ $x }
    [less] 比计划少{ $x }
   *[same] 与计划一致
 }{ $silent ->
    [yes] ；{ $expected }仅为预期值
   *[no] {""}
 }
financial = { $year }年为{ $financial }财年（{ $from }至{ $to }）。
net-expected = { $year }年的预期值部分：实际数据未涉及相应排放源，或未说明相应措施实际做了多少。
within = { $plan }（按现边界）
as-of = （截至{ $year }年）
bought-in = （购于{ $years }年）
claimed-for = （{ $places }）
plan = 计划：{ $run }，情景：{ $study }。
about = 与计划相比，{ $year }年净排放的各项增减。
any-cut = 各项之和即为差额，按任何口径拆分结果一致。
supposed = “{ $wedge }”中有{ $x }仅为假定：未报告以下措施的实际使用情况，而计划中其全部或部分闲置：{ $levers }。
driver = 因素
difference = 实际减计划
business = 业务
scope = 范围
scope-of = 范围{ $ordinal ->
    [first] 一
    [second] 二
   *[third] 三
 }
planned = 计划
actual = 实际
of = { $name ->
    [structure] 并购与边界
    [method] 方法变更与差错更正
    [activity] 活动水平
    [efficiency] 效率与结构
    [not_told] 计划中未报告的措施
    [grid_mix] 电网与燃料排放因子
   *[other] { $name }
 }
not-told-about = 未报告的措施，其效果已包含在观测值中，计入活动水平。
promises = 承诺
promise = { $state ->
    [behind] 落后　{ $name } [{ $id }]：{ $year }年{ $actual }，计划{ $plan }
    [part] 部分已知　{ $name } [{ $id }]：{ $year }年{ $actual }，计划{ $plan }
    [unknown] 未报告　{ $name } [{ $id }]：实际数据未涉及
    [shared] 未知　{ $name } [{ $id }]：实际数据只有更大范围的合计，其分摊部分属预期值
    [void] 不适用　{ $name } [{ $id }]：{ $year }年没有可供计量的基数
    [later] 未启动　{ $name } [{ $id }]：至{ $year }年本无计划（期限{ $due }年）
   *[on_course] 正常　{ $name } [{ $id }]：{ $year }年{ $actual }，计划{ $plan }
 }{ $expected ->
    [yes] ；其中{ $told }有实际数据，其余为预期值
    [supposed] ；其中{ $told }有实际数据，其余仅为假定：未报告这部分存量的实际使用情况，而计划中它处于闲置
   *[no] {""}
 }{ $unsaid ->
    [yes] ；计划由未报告的措施减排{ $x }
    [share] ；计划由未报告的措施实现{ $x }
   *[no] {""}
 }{ $whole ->
    [yes] ；分母为预期值
   *[no] {""}
 }{ $power ->
    [yes] ；未报告的措施用电量未知
   *[no] {""}
 }{ $pace ->
    [since] ；{ $when }年起已达成（期限{ $due }年）
    [met] ；按近年速度{ $when }年达成（期限{ $due }年）
    [never] ；按近年速度无法达成（期限{ $due }年）
   *[none] {""}
 }{ $missed ->
    [yes] ；{ $years }年未达成
   *[no] {""}
 }
promise-alone = { $of ->
    [joined] 新增  { $name } [{ $id }]：原计划没有这项承诺
   *[left] 已取消  { $name } [{ $id }]：原计划有这项承诺，现已不再列入
 }
promises-alone = { $of ->
    [joined] 原计划没有的承诺：{ $names }。
   *[left] 原计划有、现已取消的承诺：{ $names }。
 }
promise-supposed = { $name }：{ $actual }中{ $told }有实际数据，其余仅为假定；未报告这部分存量的实际使用情况，而计划中它处于闲置。
pace-about = “正常”指目前的进展不差于计划。近年速度按已报告的年份（或基准年）之间的变化计算，取最近三年；核算边界变更之前的年份不计。
levers = 措施
lever = { $state ->
    [late] 滞后　{ $name }：完成{ $actual }（计划{ $plan }），落后{ $n }年{ $costs ->
        [no] {""}
       *[yes] ；补齐需{ $cost }
      }
    [ahead] 提前　{ $name }：完成{ $actual }（计划{ $plan }）
    [unknown] 未报告　{ $name }：计划{ $plan }
   *[done] 完成　{ $name }：完成{ $actual }（计划{ $plan }）
 }
not-said = 另有{ $n }项措施未报告。
money = { $span }年资金，零以下为节省
marked-tonnes = † 全部或部分为预期值：实际数据未涉及，或只给出更大的合计。
marked-money = † 全部或部分属于实际数据未涉及的措施，按输入数据计。
money-unsaid = 计划投资{ $of }中，{ $x }属于未报告的措施：为其实际支出的金额不在实际值内。
money-running = 对未报告的措施，计划另含费用：{ $items }，同样不在实际值内。
item = 科目
published = 原公布值
recalculated = 重算值
written = 页面：{ $page }
years = 逐年净排放
year = 年份

# 幻灯片
promises-head = { $n ->
    [0] 有数据的{ $told }项承诺全部进展正常
   *[other] 有数据的{ $told }项承诺中有{ $n }项落后于计划
 }（{ $each ->
    [yes] 各取最近年份，{ $year }年
   *[no] { $year }年
 }）
levers-head = { $n ->
    [0] 有数据的措施均未滞后
   *[other] { $n }项措施滞后{ $costs ->
        [no] {""}
       *[yes] ，补齐需{ $cost }
      }
 }
promises-head-none = { $year }年的实际数据不足以判断任何承诺
head-part = { $head }；{ $n }项仅部分已知
head-silent = { $head }；另有{ $n }项未报告
head-shared = { $head }；{ $n }项仅有合计数据
head-unsaid = { $head }；计划投资中{ $x }的实际支出未知
by-now = { $year }年末计划与实际
promise-of = 承诺
lever-of = 措施
state = 进展
state-of = { $state ->
    [behind] 落后
    [on_course] 正常
    [later] 未启动（按计划）
    [void] 不适用
    [late] 滞后
    [ahead] 提前
    [done] 完成
    [part] 部分已知
    [shared] 无单独数据
   *[unknown] 未报告
 }
met = 按近年速度达成
met-in = { $pace ->
    [since] { $when }年起已达成
    [met] { $when }年
    [never] 无法达成
   *[none] –
 }
due = 期限
late = 落后
late-by = { $n }年
catch-up = 补齐费用
left-out = 另有{ $n }项见页面。
bridge-about = 与计划相比，{ $year }年净排放的各项增减，{ $unit }CO₂e

# 各表的工作表
column-driver = { driver }
column-tonnes = { difference }
    .supposed = 仅为假定
column-bau_t_plan = 照常情景（计划）
column-gross_location_t_plan = 总排放，基于位置（计划）
column-net_t_plan = 净排放（计划）
column-bau_t_actual = 照常情景（实际）
column-gross_location_t_actual = 总排放，基于位置（实际）
column-net_t_actual = 净排放（实际）
column-net_t_expected = 实际净排放中的预期值
column-by = 拆分口径
column-of = 部分
column-plan_m = { planned }
column-actual_m = { actual }
column-difference_m = { difference }
column-unsaid_m = 计划中属于未报告措施的部分
column-expected_m = 实际中属于未报告措施的部分
column-plan = { planned }
column-moved = 计划中因并购与边界变动的部分
column-actual = { actual }
column-expected = 实际中的预期值
column-unsaid = 计划中由未报告的措施实现的部分
column-supposed = 实际中的假定值
column-whole = 分母
column-power = 措施用电量
column-due = { due }
column-behind = { late }
column-pace = 每年进度
column-met_in = { met }
column-missed = 未达成的年份
column-state = { state }
column-measure = 计量方式
column-bought_in = 购买年份
column-accounts = 所属账户
column-late_years = 落后年数
column-reduction_t_plan = 减排量（计划）
column-reduction_t_actual = 减排量（实际）
column-catch_up_m = { catch-up }
column-published_t = { published }
column-logged_t = 记录在案的变更
column-recalculated_t = { recalculated }
column-since = 起始年份
measured = { $by ->
    [served] 按替代量
   *[stock] 按存量
 }
known-by = { $facts ->
    [told] 有实际数据
   *[expected] 仅为预期值
 }
