# Plans side by side. What the runs are.
title = 方案对比
label = { $letter }：{ $study }{ $ids ->
    [apart] { " " }[{ $id }]
   *[plain] {""}
 }，运行{ $run }
named = { $letter }：{ $study }
named-again = { $side ->
    [old] { $letter }：原方案
   *[new] { $letter }：新方案
 }
difference = { $b } − A

# What stands in the way of a fair comparison.
differ = { $what ->
    [currencies] 货币
    [price-years] 价格年份
    [base-years] 基准年
    [ends] 末年
    [rates] 折现率
    *[scopes] 范围
    }不同：{ $values }。
nearest = { $side } 未能兑现全部承诺：没有方案能够做到，这是最接近的方案。
not-subtracted = 不同货币的金额只并列，不相减。
own-baseline = 各方案的金额均相对其自身的照常情景，而{ $span }年{ $b }的照常情景比A{ $sense ->
    [higher] 高
   *[lower] 低
    }{ $y }：两个现值之差并不是一个方案比另一个多花的钱。
sold-goes-on = { $change }（{ $year }年）：转出{ $left }，但{ $of }的{ $there }仍计入排放：没有数据说明其已终止。
revenue-goes-on = { $change }（{ $year }年）：{ $of }转出收入{ $left }，但其中{ $there }仍计入：没有数据说明其已终止，强度偏低。
bought-is-nowhere = { $change }（{ $year }年）：并入{ $left }，但{ $of }仅比此前多排放{ $there }：以基准年为准的承诺因方案中并不存在的排放而放宽。
revenue-is-nowhere = { $change }（{ $year }年）：{ $of }并入收入{ $left }，但仅比此前多{ $there }：强度所对比的收入在方案中并不存在。
common-years = 吨数与金额只比较{ $span }年，不含期末残值；整个方案的成本涵盖其全部年份，两者不相减。
open-from = 承诺与减排优先次序的代价只计方案仍可决定的年份（起始年：{ $values }）：此前支出不在其中，两者不相减。

# A sentence for each big move.
what = { $of ->
    [both] { $names }，{ $field }
    [name] { $names }
   *[field] { $field }
    }{ $year ->
    [none] {""}
   *[other] ，{ $year }年
    }
an-input = 其他输入
thing = { $mode ->
    [gone] { $name }：已去掉。
   *[new] { $name }：新增。
    }
event = { $mode ->
    [gone] 不再计入：{ $name }
    [other] { $name }，与A不同
   *[new] { $name }
    }（{ $year }年{ $cause ->
    [acquisition] 并购
    [divestment] 出售
    [boundary] 边界变更
    [method] 方法变更
   *[error] 差错更正
    }{ $of ->
    [some] ：{ $names }
   *[none] {""}
    }）：基准年{ $tonnes }{ $beside ->
    [revenue] ，收入{ $revenue }
   *[none] {""}
    }。
actuals = { $years }年的实际数据：{ $mode ->
    [new] 新录入{ $n }项，A没有
    [gone] A的{ $n }项不再计入
   *[other] { $n }项与A不同
    }。
at-perimeter-scope = 范围
at-targets = 承诺
at-levers-kind = 措施种类
at-horizon-end = 末年
at-actuals = 已发生的事实（actuals）
key-discount_rate = 折现率
key-stay_close = 变动的价格
key-internal_carbon_price = 内部碳价
key-carbon_price = 碳价
key-carbon_prices = 碳价
key-reduce_until = 优先减排的价格上限
key-remove_until = 优先移除的价格上限
key-policy = 措施次序
key-verified = 经核查的清单
key-capex = 单位投资
key-fom = 年运维费
key-premium = 溢价
key-price = 价格
key-potential = 潜力
key-max_add = 每年最多新增
key-min_add = 已承诺新增
key-max_growth = 最快增速
key-max_share = 最大占比
key-displaces = 单位替代量
key-uses = 所耗能源与材料
key-yields = 单位产出
key-self_use_share = 自用比例
key-life = 使用年限
key-lead = 建设周期
key-existing = 现有存量
key-first_year = 起始年
key-last_year = 末年
key-unit_size = 单批规模
key-cost_share = 承担的成本比例
key-relative_to = 比较年份
key-until = 截止年
key-since = 起始
key-from = 起始年
key-perimeter = 所涉范围
key-activity = 活动量
key-growth = 增长
key-revenue = 收入
key-at_most = 每年上限
key-recalculation_threshold = 重算门槛
key-today = 制定方案的年份
key-location = 基于位置的排放因子
key-residual = 电网剩余组合的排放因子
key-upstream = 上游排放因子
key-biogenic = 生物源排放因子
file-prices = 价格
file-factors = 排放因子
file-growth = 增长
file-revenue = 收入
file-activity = 活动量
file-outputs = 产量
file-targets = 要求值
file-limits = 每年上限
file-history = 此前的排放
file-incumbents = 在用设备寿命
others = 另外{ $n }项
the-study = 情景
changed = { $mode ->
    [set] { $what }：设为{ $b }。
    [times] { $what }：乘以{ $b }。
    [plus] { $what }：增加{ $b }。
    [minus] { $what }：减少{ $b }。
    [list-10] { $what }：增加{ $b }。
    [list-01] { $what }：去掉{ $a }。
    [list-11] { $what }：增加{ $b }，去掉{ $a }。
    [list-00] { $what }：次序不同。
    [gone] { $what }：不再为{ $a }。
   *[other] { $what }：由{ $a }改为{ $b }。
    }
    .head = { $b }改动了什么
    .more = 另有{ $n }项输入不同，见数据表。
otherwise = { $b }与A有何不同
alike = 没有显著差异：两个方案相同。
move-bau = { $span }年照常情景{ $sense ->
    [more] 高
    *[less] 低
    }{ $x }：{ $a } → { $b }。
move-net = { $span }年净排放{ $sense ->
    [more] 高
    *[less] 低
    }{ $x }：{ $a } → { $b }。
move-moved = { $span }年净排放变化中，{ $parts ->
    [method] 方法变更与差错更正为{ $method }
    [both] 并购与边界为{ $structure }，方法变更与差错更正为{ $method }
   *[structure] 并购与边界为{ $structure }
 }，其余为{ $rest }。
move-wedge = { $span }年{ $name }{ $sense ->
    [more] 多
    *[less] 少
    }减{ $x }：{ $a } → { $b }。
move-item = { $mode ->
    [saves] { $name }：现值{ $sense ->
    [more] 多
    *[less] 少
    }节省{ $x }，{ $a } → { $b }。
    [turns] { $name }：现值{ $a } → { $b }，零以下为节省。
    *[costs] { $name }：现值{ $sense ->
    [more] 多
    *[less] 少
    }支出{ $x }，{ $a } → { $b }。
    }
move-plan = { $mode ->
    [saves] 整个方案的现值节省{ $sense ->
    [more] 多
    *[less] 少
    }{ $x }：{ $a } → { $b }。
    [turns] 整个方案的现值由{ $a }变为{ $b }，零以下为节省。
    *[costs] 整个方案的现值成本{ $sense ->
    [more] 多
    *[less] 少
    }{ $x }：{ $a } → { $b }。
    }
move-kept = { $of ->
    [rest] 与不作承诺的最优方案相比，{ $since }年起兑现承诺还需{ $b }；原方案的{ $a }自{ $before }年算起，含至今已发生的支出。
   *[same] 与不作承诺的最优方案相比，兑现承诺现需{ $b }；原方案为{ $a }。
 }
move-lever = { $name }：{ $sense ->
    [more] 多
    *[less] 少
    }减{ $x }，{ $a } → { $b }。
    .when = { $name }：{ $from ->
        [never] { $to }年起购买
        *[other] { $to ->
            [never] 不再购买（原为{ $from }年起）
            *[other] 首次购买由{ $from }年改为{ $to }年
            }
        }；{ $sense ->
        [more] 多
        *[less] 少
        }减{ $x }，{ $a } → { $b }。
move-verdict = { $name }：{ $after ->
    [met] 未达成 → 达成
    *[missed] 达成 → 未达成
    }。
promised-only = 仅{ $side }承诺：{ $names }。

# Titles of the slides with columns.
net-apart = { $sense ->
    [same] { $span }年{ $b }净排放与A相同
    [little-more] { $span }年{ $b }净排放与A基本相同（多{ $x }）
    [little-less] { $span }年{ $b }净排放与A基本相同（少{ $x }）
    [more] { $span }年{ $b }净排放比A多{ $x }
    *[less] { $span }年{ $b }净排放比A少{ $x }
 }{ $parts ->
    [structure] ：并购与边界{ $structure }，其余{ $rest }
    [method] ：方法变更与差错更正{ $method }，其余{ $rest }
    [both] ：并购与边界{ $structure }，方法变更与差错更正{ $method }，其余{ $rest }
   *[no] {""}
 }
cost-apart = { $sense ->
    [same] { $b }现值成本与A相同
    [within] { $b }现值成本与A相同（差额在求解容差{ $gap }以内）
    [more] { $b }现值成本比A多{ $x }
    *[less] { $b }现值成本比A少{ $x }
    }{ $baseline ->
    [same] {""}
    [higher] （各自相对其照常情景：{ $b }的照常情景高{ $y }）
   *[lower] （各自相对其照常情景：{ $b }的照常情景低{ $y }）
    }
apart = { $first }；{ $second }
overlaid = { $span }年各方案的净排放，并列照常情景

# What is drawn: on the page, on slides, in the workbook.
tonnes-less = { $span }年{ $b }比A多排放（+）或少排放（−）多少，由何而来
    .slide = { $span }年{ $b }与A相比的排放，{ $unit }CO₂e：+为多排放，−为少排放
    .book = { $span }年{ $b }与A相比的排放，{ $unit }CO2e：零以上为多排放
    .sheet = 吨数 { $b }
money-less = { $b }比A多支出（+）或少支出（−）多少，各项现值
    .slide = { $b }与A相比的各项现值，{ $unit }：+为多支出，−为少支出
    .book = { $b }与A相比的现值，{ $unit }：零以上为多支出
    .sheet = 金额 { $b }
sheet-moves = 变化

# Tables.
headline-figures = 主要数字
commitments = 各项承诺（取最难兑现的年份）
by-wedge = 各楔形减排，{ $span }年
by-item = 各项现值，零以下为节省
by-lever = 各措施减排，{ $span }年
bought = 逐年购置
inputs = 不同的输入
figure = 数字
commitment = 承诺
wedge = 楔形
item = 项目
lever = 措施
year = 年份
unit = 单位
file = 文件
place = 位置
interim = 阶段目标
measure = 计量方式
measured = { $by ->
    [cash] 现金
   *[present] 现值
 }
column-of = { $what }（{ $letter }）
met = ✓
missed = × 未达成
in-year = { $told }（{ $year }年{ $interim ->
    [yes] 阶段目标
   *[no] { "" }
 }）

# Figures of the summary.
of-years = { $name }，{ $when }年
structure = 并购与边界
method = 方法变更与差错更正
bau = { business-as-usual }
gross = { gross-emissions }
net = { net-emissions }
npv_cost_m = 方案现值
cost_of_commitments_m = 承诺的成本
price_of_hierarchy_m = 减排优先次序的代价
npv_value_chain_m = 计入价值链节省
npv_ecosystem_m = 范围三＋生态减碳项目
whole-plan = 整个方案

# 原方案的哪些决定仍然有效。
standing = 原方案在{ $span }年的{ $n }项决定中，{ $kept }项保持不变，{ $larger }项规模扩大，{ $smaller }项规模缩小，{ $elsewhere ->
    [0] {""}
   *[other]{ $elsewhere }项规模不变、改在别处实施，
 }{ $dropped }项取消；另有{ $new }项新增。原方案的支出中有{ $share }仍按原决定执行。
    .title = 原方案{ $n }项决定中有{ $kept }项仍然有效
    .head = 原方案的哪些决定仍然有效
    .unlike = 现以其他单位计量，未列入：{ $names }。
    .more = 另有{ $n }项见工作簿。
moved = 未保持的决定与新增的决定，按变动的支出排列
decided = 原决定
bought-now = 现在
outlay-decided = 原决定的支出（现值）
outlay-kept = 仍按原决定的支出（现值）
outlay-moved = 变动的支出（现值）
decision = 决定
state-stands = 保持不变
state-larger = 规模扩大
state-smaller = 规模缩小
state-elsewhere = 改在别处
state-dropped = 取消
state-new = 新增
frontier = 更贴近原方案的代价
    .about = 每行是在“少变动 1 单位支出值这么多”时的最优方案；所有方案都兑现全部承诺。成本与支出均为现值；购买数量与原决定相同的算作保持不变。
    .price = 变动的价格
    .cost = 多花
    .gap = 精度（正负）
    .changed = 变动的支出
    .stands = 保持不变的决定
    .decisions = 决定总数
of = { $k } / { $n }
within = 方案成本的求解精度为{ $gap }，更小的差额没有意义。
staying-title = { $sense ->
    [within] 贴近原方案多花的费用在求解容差{ $gap }以内
   *[more] 贴近原方案最多多花{ $most }
 }
    .along = 变动的支出（{ $unit }，现值）
    .cost = 多出的成本
    .about = 少改动原方案所多花的成本（{ $unit }）：每个点是某一变动价格下的最优方案
    .at = 价格{ $price }
kept-title = { $missed ->
    [0] { $n }项承诺全部兑现
   *[other] { $n }项承诺中有{ $missed }项未兑现
 }{ $since ->
    [first] {""}
   *[other] （自{ $since }年起）
 }
cannot-title = 没有方案能兑现全部承诺
    .settings = 含具体设定及其他尝试
    .more = 另有{ $n }行见网页。
base-year = 基准年{ $year }
base-year-line = 范围{ $ordinal ->
    [first] 一
    [second] 二
   *[third] 三
 }：原公布{ $published }，重算{ $recalculated }{ $since ->
    [never] {""}
   *[other] （自{ $since }年起）
 }
