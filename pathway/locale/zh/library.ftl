# 资料库各类的名称。
grid = 外购电力排放因子
outlook = 电网展望（按比例写入）
fuels = 燃料与热力：燃烧排放、上游排放、热值
gwp = 温室气体与制冷剂的全球变暖潜势（按评估报告）
process = 工艺、物料、废弃物、货运与差旅的排放因子
prices = 能源、材料与碳价格
rates = 欧元年平均汇率（供`init`与`library add`使用）
instruments = 证书、合同与碳信用（仅供查阅）
measures = 减排措施：成本、节约、用能、寿命
archetypes = 各类企业的排放构成与措施（仅供查阅）
# A measure that cannot be added.
to-read = （仅供参考）
# Before what search lists where none has all words.
some = 没有条目包含“{ $words }”的全部词；以下条目包含其中一部分，最接近的在前：

# 写入案例的内容，以及需要核对之处。
added-rows = { $file }：{ $series }，{ $n }行，{ $span ->
    [one] { $first }年
   *[many] { $first }至{ $last }年
 }。
added-held = { $file }：{ $series }，{ $year }年的数值沿用至{ $end }年。
added-verified = company.yaml：尚无经核定的总量；其中为排放源的当前合计：{ $key } { $t } t。请填入经核定的数值。
added-carrier = { $file }：{ $carrier }，单位{ $unit }（{ $gases }）。
added-lever = { $file }：{ $lever }（{ $name }）。
added-older = 注意：{ $entry }，{ $year }年的数值用于案例所需的第一年{ $first }年，作为假设。
added-gases = 注意：carriers.csv中{ $carrier }为{ $gases }，而该因子{ $of ->
    [co2] 仅含CO2
   *[all] 含全部温室气体（{ $basis }）
 }。
added-order = 注意：它在{ $sources }各项改造中的次序排在最后，为{ $order }：成本最低的应排在最前。
added-room = 注意：空间为其排放源活动量的{ $room }，而资料库中{ $entry }可节省{ $share }（{ $of }）：是否超出可节省的范围？
added-unit = 注意：其一个单位（资料库中为{ $own }）代表{ $sources }活动量的一个单位（{ $unit }）：请核对两者口径一致。

# 条目的显示。
money = { $year }年货币
cited = 来源：{ $source }。许可：{ $licence }。
note = 备注：{ $note }

# What is refused.
no-id = { $name } 不是标识。只用小写字母、数字、- 和 _。

# 无法找到或添加的内容。
nothing = 资料库中没有与“{ $words }”有关的内容。用 `pathway library list` 查看现有内容；docs/library.md 说明未收录的内容及原因。
no-kind = 资料库中没有“{ $word }”这一类。现有：{ $kinds }。
no-entry = 资料库中没有“{ $name }”。{ $near ->
    [none] 请用 `pathway library search` 查找。
   *[other] 是否指 { $near }？
 }
only-read = { $id } 仅供查阅，不能添加：案例中没有这类数据行。`pathway library show { $id }` 显示其内容；措施见 `pathway library list measures`。
needs = 添加之前还需说明：{ $needs }
or-hold = { $remedy }；或加上 --hold，以其最后的数值填写这些年份
sentence = { $text }。
into-workbook = { $file } 是工作簿，而资料库只向文件夹中的文件添加。请指定文件夹，或把 `pathway library show ID` 显示的各行复制到其工作表中。
no-column = { $file } 没有 { $column } 列，无法添加。`pathway check` 会列出其中的所有错误。
rows-there = { $file } 已有 { $series } 的行（{ $n } 行，自 { $first } 年起）。已有内容不会被覆盖：请先删除这些行，或用 --region、--as 另行指定。
lever-there = { $file } 已有措施 { $name }。已有内容不会被覆盖：请用 --as 另行命名。
cannot-write = 无法写入 { $folder }：{ $why }。
not-one-number = { $id } 有 { $n } 个以 { $unit } 计的 { $quantity }，而不是一个：`pathway library show { $id }` 可列出。

# 所指的区域、能源与物料、排放源或账户。
no-region = 案例没有区域 { $region }。{ $hint }
which-region = 请说明用于哪个区域：--region（{ $known }），或用 --region '*' 表示全部。
no-carrier = 案例没有能源或物料 { $name }。{ $hint }
price-of-none = 案例没有可用 { $id }（{ $unit }）作价的能源或物料。
which-carrier = 请说明 { $id } 用于哪种能源或物料：--as（{ $known }）。
which-carrier-or-new = 请说明 { $id } 用于哪种能源或物料：--as（{ $known }），或新增一种：--as { $name } --unit { $unit }。
which-new-carrier = 请说明 { $id } 用于哪种能源或物料：新增一种用 --as { $name } --unit { $unit }。
unit-of-new = 案例没有能源或物料 { $name }。如要新增，请说明其活动数据的单位：--unit { $unit }。
carrier-at-fault = 无法新增能源或物料 { $name }：{ $why }
no-name-in = 资料库没有 { $id } 的 { $language } 名称，而这是案例的首要语言。请给出：--name '…'。
no-source = 案例没有排放源 { $name }。{ $hint }
several-carriers = 这些排放源属于多种能源或物料（{ $carriers }）：请分别添加。
for-no-source = { $id } 用于 { $of }，而案例没有这样的排放源：其排放源为 { $has }。
which-sources = 请说明 { $id } 用于哪些排放源：--for SOURCE[,SOURCE]（{ $known }）。
which-accounts = 请用选择条件说明 { $id } 用于哪些账户：--for { $example }。
which-market = 请用区域说明 { $id } 在案例的哪个市场有效：--region（{ $regions }）。

# 口径、地点与年份。
or = { " 或 " }
several-bases = { $name } 有多种口径（{ $bases }）。请说明案例采用哪一种：--basis { $apart }；或用 --mix 全部采用。
several-heats = { $name } 有多种口径（{ $bases }）。请说明案例采用哪一种：--basis { $apart }。
per-heat = { $name } 以 { $heat } 计（燃料的能量中，{ $heat } { $heat ->
    [LHV] 不含
   *[HHV] 含
 }水蒸气的冷凝热）。如果案例也这样计，请加上 `--basis { $heat }`；否则请换算案例的数值。
counts-per-lhv = { $id } 以低位发热量（LHV）计燃料的能量（{ $quantity }）。如果案例也这样计，请加上 `--basis LHV`；否则请换算，并手工编写措施。
other-basis = { $file } 中{ $of ->
    [report] 已有 { $carrier } 采用 { $there } 的全球变暖潜势
   *[basis] 已有 { $carrier } 采用口径 { $there }
 }，而这里是 { $here }（{ $id }）。请为整个排放清单选用同一口径；--mix 则照样写入。
other-gases = carriers.csv 中 { $carrier } 排放 { $gases }，而 { $id } { $other ->
    [co2] 只有 CO2
   *[co2e] 是 CO2e
 }。请改正其中的气体，另选条目，或加上 --mix。
several-regions = { $id } 有多个区域的 { $what }，只能择一：请用 --from 说明（{ $there }）。
in-moneys = { $id } 有以 { $moneys } 计的 { $what }：请用 --year 选一年。
begins-late = { $name } 从 { $first } 年开始，而案例需要 { $start } 年。请另选条目，自行填写 { $start } 年，或加上 --hold：以其首个数值作为 { $start } 年的假设。
begins-after-plan = { $id } 从 { $first } 年开始，而方案从 { $start } 年开始：请加上 --hold，以其首个数值填写 { $start } 年，或手工编写措施。

# 排放因子。
no-method = { $id } 是 location 或 residual 的因子，不是 { $method }。
nothing-to-go-on = { $file } 没有 { $region } 的电力排放因子可供延续。请先添加，或在同一命令中放在展望之前。
no-factor-by = { $file } 没有 { $region } 的电力 { $method } 因子。
outlook-begins = { $id } 没有案例自有因子最后一年 { $year } 年的数值：它从 { $first } 年开始。
outlook-without = { $id } 没有案例自有因子最后一年 { $year } 年的数值，无法求得比例。
adds-nothing = 案例的因子已到 { $year } 年：{ $id } 没有可添加的内容。
factor-in-others = { $id } 以 { $units } 计；{ $carrier } 以 { $unit } 计。请改用其他计量单位，或自行按热值或密度换算。
no-own-factor = { $id } 没有可添加的自有因子，只有 { $only }（{ $basis }）。
nothing-by-method = { $id } 没有方法 { $method } 的数值，只有 { $given }。
nothing-for = { $id } 没有 { $asked } 的数值。现有：{ $there }。
upstream-twice = 全生命周期因子已含使用前的排放：再加上 { $region } 的 { $carrier } 的上游排放会重复计算。

# 价格与货币。
price-of-tonnes = { $id } 不是能源或物料的价格：每吨的价格与免费配额写在 company.yaml 中（carbon_price：docs/inputs.md）。`pathway library show { $id }` 显示其数值。
no-such-price = { $id } 没有符合 --basis 和 --year 的数值。现有：{ $years }。
price-in-another = { $id } 以 { $of } 计，而 { $carrier } 以 { $unit } 计。请改用其他计量单位，或按热值或密度换算价格。
rate-above-0 = --rate 须为大于 0 的数字。
money-of = { $year ->
    [none] 未说明年份的 { $code }
   *[other] { $year } 年的 { $code }
 }
money-for = { $money }（{ $id }）
several-moneys = 其中有多种货币：{ $moneys }。一个汇率不能全部适用：请逐项添加，或用 --year、--from 选取数值。
one-rate = 同一个 --rate 用于所写入的全部货币：{ $moneys }。
which-rate = { $name } 以 { $money } 计，案例以 { $own } 计。货币不会自动折算：请说明 1 { $code } 合多少 { $own }，--rate R。{ $worth ->
    [none] { "" }
   *[other] 按欧元区消费价格为 { $worth }（level-eur）。
 }

# 减排措施。
which-yearly = --yearly 是数字加单位，如 '10 { $unit }'：请说明 { $id } 每年可购置多少，或去掉此项。不能是 { $text }。
no-amount = { $option } 是数字加单位，不能是 { $text }。
supposed = { $guess ->
    [none] { "" }
   *[other] （资料库假设 { $guess }，{ $of }）
 }
which-room = 请说明 { $id } 有多大空间：每年 --potential '20 kt' 或 '50 GWh'{ supposed }{ $instead ->
    [none] { "" }
   *[other] ，不能是 { $instead }
 }。
which-room-share = 请说明 { $id } 有多大空间，以其排放源活动量的份额计：--potential '30 %'{ supposed }{ $instead ->
    [none] { "" }
   *[other] ，不能是 { $instead }
 }。
room-as-share = 请以份额说明 { $id } 的空间：--potential '30 %'{ supposed }。
changes-several = { $id } 同时改变多个排放源，而一项措施只作用于一个：它仅供参考。`pathway library show { $id }` 显示其数值。
saves-and-uses = { $id } 既节约又用能，而能效改造不会如此：它仅供参考。
use-unknown = 资料库没有说明 { $id } 改用什么。
no-yield = { $id } 没有可据以编写措施的发电量。
no-premium = 资料库没有可随附发布的 { $id } 溢价。
no-price = 资料库没有可随附发布的 { $id } 价格：请手工编写措施。`pathway library show { $id }` 显示现有内容。
no-investment = 资料库没有可随附发布的 { $id } 投资额：请手工编写措施。`pathway library show { $id }` 显示现有内容。
no-cost = 资料库不知道 { $id } 的成本（{ $has }），而没有成本的减排不成为措施。请按您将支付的金额手工编写措施。`pathway library show { $id }` 显示现有内容。
activity = 活动量
number = { $of } { $value } { $unit }
saving = { $of }（{ $value } { $unit }）
source-is = 排放源 { $source } 为 { $carrier }{ $name ->
    [none] { "" }
   *[other] （{ $name }）
 }，以 { $unit } 计
in-tonnes = 这是没有活动数据的吨数，有两种办法：在导入的映射文件中写明所用燃料（`lines: {"{"}LABEL: {"{"}carrier: natural-gas, category: stationary{"}"}{"}"}`）并再次导入，或手工编写以“t/t”计的措施。两者见 docs/how-to/tonnes.md。
other-source = 请选择它所适用的排放源，或手工编写措施。
for-others = { $id } 用于 { $about }：它节约 { $has }。{ $source }。{ $remedy }
saves-beside = { $id } 另外还节约其他排放源的 { $others }；一项措施只作用于一个。它仅供参考：`pathway library show { $id }`。
saving-unknown = 资料库没有说明一个单位的 { $id }（{ $own }）为排放源节约多少，因此无法据以编写措施：请手工编写。`pathway library show { $id }` 显示现有内容。
saving-unknown-of = 资料库没有说明一个单位的 { $id }（{ $name }；{ $own }）为排放源节约多少{ $has ->
    [none] { "" }
   *[other] ，只有 { $has }
 }。{ $source }。因此无法据以编写措施：请手工编写。`pathway library show { $id }` 显示现有内容。
saving-unknown-of-tonnes = 资料库没有说明一个单位的 { $id }（{ $name }；{ $own }）为排放源节约多少{ $has ->
    [none] { "" }
   *[other] ，只有 { $has }
 }。{ $source }（照原样给出的 CO2e 吨数）。因此无法据以编写措施：{ in-tonnes }`pathway library show { $id }` 显示现有内容。
which-used = { $id } 使用 { $value } { $unit }。请说明那是案例的哪种能源或物料：{ $could ->
    [none] --uses NAME；请先
   *[other] --uses（{ $could }），或先
 }{ $add ->
    [none] 在 carriers.csv 中添加
   *[other] 添加（`{ $add }`，并把价格写入 prices.csv）
 }。
uses-unknown = { $id } 使用 { $of }，而案例没有这样的能源或物料。请先添加（{ $add ->
    [none] 在 carriers.csv 中
   *[other] `{ $add }`，并把价格写入 prices.csv
 }），或说明是哪一种：--uses（{ $could }）。
