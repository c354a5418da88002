# Slides. Where the numbers come from.
source = 资料来源：运行{ $run }的数据表{ $tables }；情景“{ $study }”，案例{ $case }。
    .comma = 、
comes = { $what }：数据表{ $table }，列{ $column }。
note-head = 数据来源（运行{ $run }）：

# The language of a slide's text, as Office has it.
language = zh-CN

# Words of several slides.
target = 目标
in-service = 在用
target-and-plan = 目标与方案值
commitments = 承诺

# The first slide: which run, and four figures.
opening-source = 案例{ $case }，情景“{ $study }”，运行{ $run }；方案期{ $first }–{ $last }年，基准年{ $base }年。

# Commitments.
kept-origin = 承诺值与方案值
interim-name = { $name }（阶段目标）
column-commitment = 承诺
column-section = 章节
column-year = 年份
column-required = 承诺值
column-plan = 方案值
column-status = 状态
column-unit = 单位
unit-share = 占比
unit-t = 吨CO2e
verdict-met = ✓ 达成
verdict-missed = × 未达成

# The pathway.
remaining = 剩余排放
wedges = 各楔形

# The bridge. Names of bars may have two lines.
added = 新增：{ $name }
bar-hidden = 底座（不显示）
bar-below = { $name }，零以下

# Electricity.
demand = 用电需求
clean-share = 清洁占比
cover = 来源

# Intensity and the scope 3+ ledger.
tonnes = 吨数
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
cash-by-item = 各项现金
cost-per-tonne = 每吨成本

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
rests-counts = 输入数值共{ $total }项：来自报告或由其推导{ $report }项，文献{ $literature }项，假设{ $assumption }项{ $actuals ->
    [0] { "" }
   *[other] ，往年实际值{ $actuals }项
    }{ $unsaid ->
    [0] { "" }
   *[other] ，未注明可信度{ $unsaid }项
    }。
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
    [nearest] 与承诺差距最小的方案，且成本最低
    *[best] 时间上限内的最佳方案
    }，各方案距最优不超过{ $x }。
    .proven = { $found ->
        [nearest] 与承诺差距最小的方案，且成本最低
       *[proven] 已证明成本最低
    }。
method-audit = 独立算术复核：{ $failed ->
    [0] { $n }项检查全部通过
    *[other] { $n }项检查，{ $failed }项未通过
    }。
method-green = 绿电基于市场计入，并非电网的实物减排。
method-wedges = 各楔形按所示顺序归因，净排放与顺序无关。
method-programmes = 范围三＋单列账本，从不抵减公司排放。
