# 终端对一次运行所说的话。
optimal = 已找到兑现全部承诺的方案。情景：{ $study }
    .since = 已找到自{ $year }年起兑现全部承诺的方案。情景：{ $study }
over = 至{ $year }年各年均已过去，没有可决策的内容。情景：{ $study }
unpromised = 成本最低的方案：该情景没有任何承诺。情景：{ $study }
unemitted = 基准年没有任何排放，无须减排。情景：{ $study }
without-levers = 没有任何措施，无可决策：以下为照常情景。情景：{ $study }
time_limit = 已到时间上限，以下是目前找到的最佳方案。情景：{ $study }
nearest = 没有方案能兑现全部承诺，以下方案差距最小。情景：{ $study }
missed-before = 以往年份未兑现，任何方案均无法改变：{ $named }
missed-in = { $name }（{ $years }年）
set = 本次运行改动的输入：

# 承诺与必备条件，每项一行。
commitments = 各项承诺（取余量最小的年份）：
caps = 资金上限（取余量最小的年份）：
requirements = 必备条件（任何方案都须满足）：
met = 达成
missed = 未达成
achieved = { $achieved }{ $sense ->
    [at-most] （要求不高于{ $required }）
   *[at-least] （要求不低于{ $required }）
 }
    .interim = { $achieved }（阶段目标：{ $sense ->
        [at-most] 不高于
       *[at-least] 不低于
     }{ $required }{ $of ->
        [base] ，即{ $base }年的{ $share }
       *[none] { "" }
     }；{ $until }年为{ $last }）

# 成本，每项一行：以summary.json中的键为名。
money = 成本（净现值）：
cost_of_commitments = 兑现承诺{ $programmes ->
    [apart] （不含生态项目）
   *[none] { "" }
 }
    .against = 与不设承诺的最佳方案相比
cost_of_requirements = 满足必备条件
    .against = 与不设必备条件的最佳方案相比（均不设承诺）
npv_cost = 整个方案{ $programmes ->
    [apart] （不含生态项目）
   *[none] { "" }
 }
    .against = 与不采取行动相比
price_of_hierarchy = 先减排、再移除、后抵消
    .against = 与不分先后的最佳方案相比
npv_ecosystem = 生态减碳项目
    .against = 在以上各项之外
hidden_cost = 门槛收益率的隐性成本
    .against = 只影响选择，无人支付
stay_close = 贴近原方案
    .against = 变动原方案的支出 { $x }，否则为 { $y }
difference = { $sense ->
    [saves] 节省
   *[costs] 增加
 }{ $known ->
    [about] 约{ $x }
    [between] { $low }至{ $high }
   *[exactly] { $x }
 }
nothing = 几乎为零（不到{ $x }）
exactly-nothing = 不增加成本
best = 各方案均为理论最优。
accuracy = { $of ->
    [weighed] 将对原方案的改动按其代价计入，方案
   *[cost] 各方案
 }与理论最优的差距不超过{ $x }（允许{ $asked }）。

# 复核、注意事项与写出的文件。
audit = 复核：{ $failed ->
    [0] { $n }项检查全部通过
   *[other] { $n }项检查中有{ $failed }项未通过
 }。
earlier-run = { $out } 中仍是先前一次求解的结果，与本次无关。
noted = 注意：{ $text }
more = 另有{ $n }条：`{ $command }`
may-be-cause = 请先看这一点：它可能就是没有可行方案的原因；其后所述均以现有输入为准。
likely-cause = 有输入数据几乎不可能正确，很可能就是没有可行方案的原因。请先更正；其后所述均以现有输入为准。
chart = 图表：  { $path }
tables = 数据表：{ $path }
document = 文件：  { $path }
names-lacking = 案例的{ $n }个名称中有{ $lacking }个没有{ $language }，文件中显示为其他语言。请在输入中补充（name: { $tag } 或 name_{ $tag }）。
charts = 图表：  { $path }（共{ $n }张{ $languages ->
    [one] { "" }
   *[other] ，每张{ $languages }种语言
 }）

# 案例：写入与检查。
wrote = 已写入 { $folder }。下一步：pathway check { $place } --lang zh，然后：pathway solve { $place } --lang zh
named = 公司名称暂为“{ $name }”；可用 `--name` 或 company.yaml 中的 `name` 更改。
own-inventory = 如有自己的排放清单：pathway import FILE --into { $place } --alone --lang zh
again = 不再提问的写法：{ $again }
no-faults = 未发现错误：{ $case }，情景{ $study }：{ $sources }个排放源，{ $options }个选项，{ $commitments }项承诺，{ $caps ->
    [0] { "" }
   *[other] { $caps }项资金上限，
 }{ $requirements ->
    [0] { "" }
   *[other] { $requirements }项必备条件，
 }{ $first }至{ $last }年。
beside = { $n ->
    [0] 除此之外，新方案（B）与原方案（A）相同。
   *[other] 新方案（B）与原方案（A）的不同之处，大者在前：
 }
nearest-beside = 最接近的方案与原方案对照：{ $page }
replanned = 全文：{ $page }。采纳新方案：pathway runs accept { $run }
written = 已写入：{ $target }

# 终端上的提问。
ask-lang = Language / 语言 ({ $languages })
ask-kind = 公司类型？starter（通用）、{ $kinds }
ask-name = 公司名称？
ask-country = 所在国家？两位字母代码，以逗号分隔
ask-currency = 货币代码？
ask-year = 排放清单是哪一年的？
ask-size = { $label }是多少（{ $unit }）？
ask-number = 请输入大于0的数，写法如0.92。按Ctrl-C退出，不写入任何文件。
ask-rate = 资料库中部分措施的价格以{ $code }计。1 { $code } 值多少 { $own }？
ask-price = { $what }的价格是多少（{ $unit }）？

# 求解之后案例的改动。
since = 注意：{ $case } 已不是求解 { $run } 时的内容：{ $files }。以下所述针对该次求解的输入；要得到现有内容的方案，请重新求解。
missing = { $file } 已删除
new = { $file } 为新增
changed = { $file } 已改动
more-files = 另有 { $n } 个

# `init` 无法开始的情形。
wrote-example = 已写入案例 { $case }。修改后运行：pathway solve { $place }
init-as-it-is = --example 原样复制案例：请去掉 { $others }。
init-named-number = { $option } { $text }：请写名称和大于 0 的数字，即 名称=数字。
init-lang = --lang { $lang }：名称的语言有 { $languages }。
init-number = { $text }：请输入大于 0 的数字。
init-year = { $text }：请输入年份，如 2025。
init-country = --country { $code }：资料库中没有该国的电网。{ $near ->
    [none] `pathway library list grid` 列出各国代码，如 DE、FR、CN、US。
   *[other] 是否指 { $near }？
 }
init-no-country = --country：至少写一个国家，用两个字母的代码，如 CN。
init-folder = 无法写入 { $folder }：{ $why }。请换一个文件夹。
init-unknown = { $option } { $name }：没有这一项。现有：{ $known }。
init-currency = --currency { $code }：请写三个字母的代码，如 CNY。
init-elsewhere = --price { $name }：公司位于 { $countries }。
init-rate = --rate { $code }：请写三个字母的代码，如 USD=7.1。
init-future = --base-year { $year }：排放清单的年份不能晚于 { $last } 年。
init-lacking = 资料库没有该案例所需的全部数据。请另外提供：{ $listed }
init-option-why = { $option }（{ $why }）
init-option-lacks = { $option }：{ $why }
init-grid-from = { $code } 的电网数据从 { $first } 年开始
init-lacks-rate = 1 { $code } 合多少 { $own }：资料库中措施的价格以 { $code } 计
init-lacks-price = { $unit }：资料库没有{ $country }的 { $carrier } 价格
