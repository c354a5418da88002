# The report, one page of HTML. Words of its frame.
skip = 跳到正文
contents = 目录
kind = { $base }–{ $end }年{ $neutral ->
    [yes] 碳中和方案
   *[no] 减排方案
 }
study = 情景
study-is = 情景：{ $study }
run = 运行编号{ $run }
written = 生成于{ $date }
no-script = 显示图表和长表格需要JavaScript。图表内容以文字和数据列出；完整数据表见运行结果文件夹。
top = 回到顶部

# Sections.
decision = 决策事项
smaller = 较小措施
summary = 摘要
charts = 图表
commitments = 承诺
claims = 声明
explained = 约束与代价
plan = 方案数据表
assumptions = 假设
audit = 复核
manifest = 运行记录
studies = 情景对比

# The verdict on the plan.
keeps-all = { $n ->
    [1] 本方案兑现其唯一一项承诺。
    *[other] 本方案兑现全部{ $n }项承诺。
    }
best-found = 时间上限内找到的最佳方案，兑现全部承诺。
missed-some = { $all }项承诺中{ $n }项未兑现。
no-commitments = 本情景不含承诺。
audit-disagrees = 复核与本方案不一致：使用前请先查看复核结果。

# Figures of the summary: label, and what stands below the number.
base = { $year }年排放
    .note = { $scopes }，基于市场
bau = { $year }年照常情景
    .note = 与{ $year }年相比{ $change }
    .same = 与{ $year }年相同
net = { $year }年净排放
    .note = 与照常情景相比{ $change }
    .same = 与照常情景相同
credits = { $year }年移除与抵消
    .note = 总排放{ $gross }；不减少自身排放
    .none = 总排放即净排放
biogenic = { $year }年生物源CO₂
    .note = 来自生物质，不计入各范围及以上各数；{ $year }年为{ $amount }
avoided = 至{ $year }年他方累计减排
    .note = 范围三＋，单独记账，不抵自身排放

# Sums of the summary, by what they are called in summary.json.
invested = { $span }年资本支出
    .note = 未折现，{ $year }年不变价
cost-of-commitments = { $kept ->
    [no] 尽可能接近承诺增加成本
    *[yes] { $sense ->
    [saves] 兑现承诺节省成本
    *[costs] 兑现承诺增加成本
    }
    }
    .note = 净现值，与不设承诺的最佳方案相比
    .head = 承诺的成本
npv-cost = { $sense ->
    [saves] 整个方案节省成本
    *[costs] 整个方案增加成本
    }
    .note = 净现值，与不采取行动相比
    .head = 方案成本
cost-of-requirements = { $sense ->
    [saves] 满足必备条件节省成本
    *[costs] 满足必备条件增加成本
    }
    .note = 净现值，与不设必备条件的最佳方案相比（均不设承诺）
price-of-hierarchy = { $sense ->
    [saves] 先减排、再移除、后抵消节省成本
    *[costs] 先减排、再移除、后抵消增加成本
    }
    .note = 净现值，与不分先后兑现承诺的最佳方案相比
npv-ecosystem = { $sense ->
    [saves] 生态减碳项目节省
    *[costs] 生态减碳项目成本
    }
    .note = 净现值，单列，不计入方案

# Charts, and what can be chosen of them.
business = 业务
scope = 范围
year = 年份
all-businesses = 全部业务
all-scopes = 全部范围
every-year = 默认
choose = 选择图表内容
showing = 图表显示：{ $view }
not-for = 本图没有所选内容的版本，显示的是：{ $view }
whole = 整个情景
data = 本图数据

# Long tables.
table = 数据表
filter = 筛选
filter-hint = 关键词，例如：{ $business } { $year }
download = 下载CSV
from = 此数字的来源
previous = 上一页
next = 下一页
range = 第{ $from }–{ $to }行，共{ $n }行
of-all = （全表{ $all }行）
no-rows = 没有符合的行
not-printed = 不随纸质版打印：全部数据见本网页和运行结果文件夹。
plan-about = 与运行结果文件夹中的数据表一致：显示时取整，CSV文件为原始数值。
with-unit = { $label }（{ $unit }）
press = 点击“{ $column }”一列的数字，即列出其算式，直至输入文件的行。
traced = { $of ->
    [other] 查询表中其他数字的来源：
   *[any] 查询表中数字的来源：
 }pathway trace RUN { $table } YEAR KEY --lang zh。

# What ids in tables stand for.
several = 多项
yes = 是
no = 否
share = 占比

# Commitments and requirements.
commitment = 承诺
section = 报告章节
required = 要求值
achieved = 方案值
room = 余量
result = 结果
met = 达成
missed = 未达成
at-most = 不高于{ $x }
at-least = 不低于{ $x }
interim = { $required }（阶段目标；{ $until }年{ $last }）
no-room = 无
no-room-in = { $room }（{ $year }年无）
short-by = 差{ $x }
with-room = 另有{ $n }项承诺兑现且留有余地
headlines = 主要承诺
commitments-about = 年份：缺口最大的一年；否则为承诺完全生效后余量最小的一年。主要承诺在前。逐年情况见数据表“承诺（逐年）”。
caps = 资金上限
caps-about = 本情景允许的支出：并非承诺，不计入达成项数。
requirements = 必备条件
requirements-about = 任何方案（包括不设承诺的方案）都须满足的事实：并非承诺，不计入达成项数。
kept-of = { $all }项中{ $n }项达成

# Assumptions: how far each number of the inputs is to be trusted.
assumptions-about = 全部输入数值及其来源和可信程度：取自公司报告、由报告推算、取自文献，或为假设。
counted = 其中{ $counts }。
    .comma = ，
from-report = 公司报告
    .counted = { $n }项取自公司报告
from-derived = 推算
    .counted = { $n }项由报告推算
from-literature = 文献
    .counted = { $n }项取自文献
from-assumption = 假设
    .counted = { $n }项为假设
from-measured = 实测
    .counted = { $n }项为实测
from-verified = 已核验
    .counted = { $n }项经第三方核验
from-estimated = 估计
    .counted = { $n }项为往年估计值
set = 本次运行改动的输入（替代文件中的值）：
inputs-unread = 以下输入文件无法在此读取：{ $files }
# Columns of their table.
column-about = 对象
column-path = 数值项
column-value = 数值
column-unit = 单位
column-source = 来源
column-confidence = 可信程度
column-file = 文件

# The audit.
audit-passed = 用普通算术（不经模型）复核{ $n }项：全部通过。
audit-failed = 用普通算术（不经模型）复核{ $n }项：{ $failed }项未通过。
audit-list = 全部检查
badge-plan = 本方案已用普通算术复核{ $n }项：全部通过。
badge-second = 独立模型对另外{ $n }个案例得出相同结果（{ $day }）。
badge-solved = 其他求解器对{ $n }个优化问题得出相同结果（{ $day }）。
check = 检查
worst = 最大偏差
where = 位置
passed = 通过
failed = 未通过

# How it was made.
case = 案例
currency = 货币
currency-of = { $year }年不变价{ $currency }
plan-status = 求解状态
status-optimal = 最优（在所述间隙以内）
status-nearest = 没有方案能兑现全部承诺；本方案差距最小
status-time_limit = 到时间上限结束（在所述间隙以内）
versions = 版本
options = 选项
none = 无
hashes = 输入文件及其SHA-256
file = 文件
stages = 求解步骤
stage = 步骤
status = 状态
objective = 目标值
bound = 界
gap = 最优性间隙
nodes = 节点数
seconds = 秒
ended-optimal = 最优
ended-time_limit = 到时间上限
stage-reduce = 减排
stage-reduce_location = 减排（基于位置）
stage-reduce_cost = 减排量相同的最低成本
stage-reduce_location_cost = 减排量相同的最低成本（基于位置）
stage-remove = 移除
stage-remove_cost = 抵消量相同的最低成本
stage-cost = 最低成本
stage-stay_close = 贴近原方案
stage-none = 不分先后的最低成本（对照）
stage-bare = 不设承诺和必备条件的最低成本
stage-free = 不设承诺的最低成本（对照）

# What charts are called.
chart-neutrality-pathway = 碳中和路径
chart-plans-overlaid = 方案叠加对比
chart-scope3-intensity = 排放强度
chart-ecosystem-ledger = 范围三＋账本
chart-pathways-by-business = 分业务路径
chart-pathways-by-scope = 分范围路径
chart-bridge = 从基准年到净排放
chart-composition = 排放构成
chart-electricity = 电力
chart-scope2-ledgers = 范围二：基于位置与基于市场
chart-abatement-cost = 边际减排成本
chart-investment = 投资与现金流
chart-roadmap = 实施路线图
chart-commitments = 承诺完成情况
chart-credits = 移除与抵消
chart-prices = 承诺的代价
