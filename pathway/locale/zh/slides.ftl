# Slides. Where the numbers come from.
source = 资料来源：运行{ $run }的数据表{ $tables }；情景“{ $study }”，案例{ $case }。
    .comma = 、
comes = { $what }：数据表{ $table }，列{ $column }。
note-head = 数据来源（运行{ $run }）：
alternative = { $message }. { $lines }.
# The language of a slide's text, as Office has it.
language = zh-CN

# Words of several slides.
target = 目标
targets = 目标
in-service = 在用
target-and-plan = 目标与方案值
commitments = 承诺
present-value = 现值
others = 其他
total = 合计
share = 占比
none = 无

# The first slide: which run, and four figures.
opening-source = 案例{ $case }，情景“{ $study }”，运行{ $run }；方案期{ $first }–{ $last }年，基准年{ $base }年。

# Commitments.
kept-none = 未设承诺
kept-all = { $n ->
    [1] 承诺兑现
    [2] 两项承诺全部兑现
    *[other] { $n }项承诺全部兑现
    }
    .tight = { kept-all }，{ $left ->
        [0] 均没有余量
        *[other] 其中{ $tight }项没有余量
        }
missed = { $n }项承诺中{ $k }项未达成
    .named = { missed }：{ $name }
kept-about = 各取最难兑现的年份；章节为公司报告中的出处
kept-more = 另有{ $n }项{ $missed ->
    [0] 均已达成
    *[other] （{ $missed }项未达成）
    }，见数据表。
kept-origin = 承诺值与方案值
column-commitment = 承诺
column-section = 章节
column-year = 年份
column-required = 承诺值
column-plan = 方案值
column-status = 状态
column-cost = 成本
column-unit = 单位
unit-share = 占比
unit-t = 吨CO2e
verdict-met = ✓ 达成
verdict-missed = ✗ 未达成

# The pathway.
remaining = 剩余排放
gross = 移除与抵消前
limit = 强度上限
of-which = 净排放，{ $part }
wedges = 各楔形

# The bridge. Names of bars may have two lines.
bar-base = { $year }年
    基准
bar-growth = { $sense ->
    [falls] 业务下降
    *[grows] 业务增长
    }
added = 新增：{ $name }
bar-bau = { $year }年
    照常情景
bar-net = { $year }年
    净排放
bar-hidden = 底座（不显示）
bar-below = 零以下
bridge-about = { $base }年至{ $end }年净排放的变化，{ $scopes }（基于市场），{ $unit } CO₂e
bridge-order = 变化按所示顺序归因；百分比为占照常情景的比例。
# Its title, the fullest first: how business as usual moves, what cuts most of it, what is left.
bridge-growth = { $sense ->
    [grows] 到{ $end }年业务增长新增{ $grown }{ $unit }
    [falls] 到{ $end }年照常情景下降{ $grown }{ $unit }
    *[flat] 到{ $end }年照常情景持平
    }
bridge-work = { $cuts ->
    [none] 没有措施减少排放
    *[some] { $wedge }减少照常情景的{ $share }
    }
bridge-rest = { $left ->
    [nothing] 已无剩余
    [neutral] 剩余{ $rest }{ $unit }须以碳信用中和
    *[net] 净排放仍有{ $rest }{ $unit }
    }
bridge-title = { bridge-growth }：{ bridge-work }，{ bridge-rest }
    .short = { bridge-growth }：{ bridge-work }
    .growth = { bridge-growth }

# Composition.
composition-title = { $end }年{ $name }占总排放的{ $share }
    .full = { composition-title }，{ $base }年为{ $was }
    .none = { $end }年已无总排放
composition-about = { $subject }{ $scopes }总排放（基于市场），按{ $by ->
    [business] 业务
    [scope] 范围
    *[region] 区域
    }，{ $unit } CO₂e／年

# Electricity.
power-self_use = 屋顶光伏自用
power-fuelled = 现场燃料发电
power-bundled = 绿电合同
power-unbundled = 非捆绑绿证
power-residual = 其余电网电量
demand = 用电需求
clean-share = 清洁占比
cover = 来源
power-about = { $subject }用电量及其来源，{ $unit }／年
power-note = 清洁电力：合同、绿证，以及保留绿证的屋顶光伏。
power-title = { $clean ->
    [all] { $from }年起电力全部清洁
    [peaks] 清洁电力{ $when }年最高，为{ $best }，{ $end }年为{ $share }
    [none] { $base }年及以后均无清洁电力
    *[moves] 清洁电力由{ $base }年的{ $was }变为{ $end }年的{ $share }
    }
    .full = { power-title }，{ $demand ->
        [grows] 用电量增至{ $last } { $unit }
        [falls] 用电量降至{ $last } { $unit }
        *[stays] 用电量保持{ $last } { $unit }
        }

# Intensity and the scope 3+ ledger.
plan-area = 方案（面积）
plan-line = 方案
saved = 减少
without-action = 不采取行动
limit-line = 上限
tonnes = 吨数
revenue-from = 收入：inputs/revenue.csv。
output-from = 产量：inputs/outputs.csv。
counted-in-total = 累计合计
tonnes-so-far = 累计吨数

# Money.
item-capex = 资本支出
item-fom = 运行维护
item-energy = 能源
item-materials = 材料
item-contracts = 绿电合同
item-credits = 碳信用
item-carbon_price = 碳价
item-write_off = 提前更换
item-closure = 关停
item-export = 售电
item-salvage = 期末残值
net-cash = 净现金
cash-spent = { $name }{ $sense ->
    [saved] （节省）
    [received] （收入）
    *[spent] { "" }
    }
cash-by-item = 各项现金
cash-about = { $subject }：与不采取行动相比的现金支出，{ $unit }（{ $year }年不变价）／年；零以下为节省
cash-note = 现值以{ $base }年计，实际折现率{ $rate }；图中数值未折现。范围三＋单列。
cash-none = 方案不涉及任何支出
cash-title = { $span }年投资{ $x }，{ $sense ->
    [saves] 全周期现值节省{ $npv }
    *[costs] 全周期现值成本{ $npv }
    }
    .short = { $sense ->
        [saves] 全周期现值节省{ $npv }
        *[costs] 全周期现值成本{ $npv }
        }

# Levers.
levers-title = { $cut ->
    [few] { $all }项减排措施中{ $n }项占到{ $end }年全部减排的{ $share }
    *[all] 到{ $end }年共{ $n }项措施减少排放
    }
    .led = { levers-title }，首位是{ $name }
    .none = 到{ $end }年没有措施减少排放
levers-about = 各项措施的减排与支出，{ $span }年；减排基于市场，金额未折现
levers-other = 其他{ $n }项措施
levers-all = 全部措施（不含碳信用）
column-lever = 措施
column-kind = 类别
column-invested = 投资，{ $unit }
column-running = 运行，{ $unit }
lever-money = 投资与运行

# Credits.
credits-title = 到{ $end }年共用碳信用{ $x }
    .full = { credits-title }，其中碳移除占{ $share }，花费{ $cost }
credits-about = { $subject }：注销的碳信用，{ $unit } CO₂e／年
credits-stored = 储存年数
credits-hierarchy = 先减排、再移除、后抵消，比不分先后{ $sense ->
    [saves] 节省{ $x }
    *[costs] 多花{ $x }
    }（现值）。
credits-classes = 质量等级：{ $names }。
credits-price-from = 减排优先次序的代价：summary.json，price_of_hierarchy。

# What the plan rests on, and how it was found.
rests-title = 方案的假设与方法
assumptions = 假设
method = 方法
rests-boundary = 边界：{ $scopes }，{ $n }个账户，{ $sources }个排放源。
rests-years = 方案期{ $first }–{ $last }年，基准为{ $base }年清单。
rests-money = 金额为{ $year }年不变价{ $currency }，折现率{ $rate }。
rests-growth = { $growth }。
rests-carbon-price = { $n ->
    [0] 未计碳价。
    *[other] { $n }个账户支付碳价。
    }
rests-counts = 输入数值共{ $total }项：来自报告或由其推导{ $report }项，文献{ $literature }项，假设{ $assumption }项。
rests-changed = 本次运行改动：{ $what }
    .comma = 、
method-model = 对全部措施、账户与年份同时求解的混合整数优化模型。
policy-lexicographic = 先减排、再移除、后抵消，各以价格上限为界。
policy-none = 成本最低，不分减排与信用的先后。
policy-caps = 成本最低，对碳信用设上限。
ceilings = { $year }年价格上限：减排{ $cut }，移除{ $remove }。
    .price = { $x }{ $money }／吨
    .none = 不限
method-found = { $found ->
    [proven] 已证明成本最低
    *[best] 时间上限内的最佳方案
    }，距最优不超过{ $x }。
    .proven = 已证明成本最低。
method-audit = 独立算术复核：{ $failed ->
    [0] { $n }项检查全部通过
    *[other] { $n }项检查，{ $failed }项未通过
    }。
method-green = 绿电基于市场计入，并非电网的实物减排。
method-wedges = 各楔形按所示顺序归因，净排放与顺序无关。
method-programmes = 范围三＋单列账本，从不抵减公司排放。
