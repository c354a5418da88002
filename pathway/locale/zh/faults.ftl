# 输入的错误：哪里不对，以及（.remedy）怎么改。标识、键、列、单位和文件名照原样写。
count = 输入中有 { $n } 处错误：
more = ……另有 { $n } 处。请先改正以上各处。
fault = { $where }：{ $problem }。{ $remedy }
at-place = { $file }，{ $place }
with-value = { $problem }（{ $value }）
row = 第 { $which } 行
column = { $which } 列
line = 第 { $which } 行
path-and-line = { $path }（{ $line }）
none-to-choose = 没有可选的
did-you-mean = 是否指 { $name }？
one-of = 可用：{ $names }

# 单元格与表格。
empty-cell = 单元格是空的
    .remedy = 请填写
text-too-long = 文字超过 { $n } 个字符
    .remedy = 请缩短
no-id = 这不是标识
    .remedy = 只用小写字母、数字、- 和 _
no-number = 这不是数字
    .remedy = 请写普通数字，如 1234.5，不带千分位和单位
number-too-large = 数字过大
    .remedy = 请改正数字或其单位
below = 不得小于 { $least }
    .remedy = 请改正数字
no-year = 这不是年份
    .remedy = 请写四位数的年份（{ $first } 至 { $last }）
no-known-word = { $column } 没有这个取值
empty-file = 文件是空的
    .remedy = 请填写内容
no-rows = 表中没有数据行
    .remedy = 请至少添加一行
rows-unread = 最后 { $n } 行没有读取
    .remedy = 请先改正其他各处
wide-commas = 单元格以 { $mark } 分隔
    .remedy = 请用半角逗号 , 分隔
cell-count = 该行有 { $cells } 个单元格，表头有 { $header } 个
    .remedy = 含逗号的文字请放在双引号内；数字不带千分位逗号
comma-at-end = 行尾多了一个逗号
    .remedy = 请删去
too-many-rows = 表超过 { $most } 行
    .remedy = 请删去不是输入的部分
no-csv = 这不是 CSV：{ $why }
    .remedy = 请补全双引号
no-commas = 单元格不是以逗号分隔
    .remedy = 请存为 CSV
nameless-column = 有一列没有名称
    .remedy = 请命名，或删去每行多余的逗号
unknown-column = 没有这一列
column-twice = 这一列出现两次
    .remedy = 只保留其中一列
column-missing = 缺少这一列
    .remedy = 请在表头和每一行中加上

# YAML 的键与值。
id-reserved = 这个标识是保留的
    .remedy = 请换一个
key-missing = 缺少这个键
    .remedy = 请加上
no-plain-number = 这不是数字
    .remedy = 请写普通数字，如 1234.5
no-finite-number = 这不是有限的数字
    .remedy = 请写普通数字，如 1234.5
no-whole-number = 这不是整数
    .remedy = 请写整数，不带小数点和引号
whole-number-too-large = 数字过大
    .remedy = 请改正
no-text = 这不是文字
    .remedy = 请放在双引号内
neither-true-nor-false = 这既不是 true 也不是 false
    .remedy = 请写 true 或 false
empty-text = 文字是空的
    .remedy = 请填写
nothing-in-it = 里面没有内容
    .remedy = 请填写
no-list = 这不是列表
    .remedy = 请写成 [one, two]
no-mapping = 这不是键值映射
    .remedy = 请在其下写 `key: value`
no-mapping-in-file = 这不是键值映射
    .remedy = 请写 `key: value`，每行一个
not-read = 这无法读取
    .remedy = 请与参考案例对照
unknown-key = 此处没有这个键
unknown-word = 此处不认识这个词
at-or-below = 必须大于 { $least }
    .remedy = 请改正数字
above = 不得大于 { $least }
    .remedy = 请改正数字
key-no-year = 键 { $key } 不是年份
    .remedy = 请写四位数的年份（{ $first } 至 { $last }），不加引号
key-no-id = 键 { $key } 不是标识
    .remedy = 只用小写字母、数字、- 和 _
no-unit-given = 这个数字没有单位
number-form = 请写 `{"{"}value: …, unit: …{"}"}`，或用 `path:`、`by:` 代替 `value:`
correct-it = 请改正
no-one-form = value、path、by 三者须恰好给出一个
    .remedy = { number-form }
no-name = 没有任何语言的名称
    .remedy = 请按语言代码写 `{"{"}en: …{"}"}`
scope2-ways = 请给出 scope2，或 scope2_location 和 scope2_market，或其中之一
no-yaml = 这不是 YAML：{ $why }
    .remedy = 请在该处或其上一行改正
cannot-be-read = 无法读取
second-document = 有第二份文档
    .remedy = 文件中只保留一份
references = 不读取引用（& 和 *）
    .remedy = 请把值写全
tags = 不读取标签（!）
    .remedy = 请去掉标签
control-character = 这是控制字符 { $code }
    .remedy = 请删去
too-deep = 嵌套过深
    .remedy = 请与参考案例对照
key-no-word = 键必须是一个词
    .remedy = 请写 `key: value`
key-twice = 这个键出现两次，第一次在第 { $line } 行
    .remedy = 只保留其中一个

# 数字。
no-path-here = 这里是一个数字，不是逐年路径
    .remedy = 请用 `value:` 给出
no-by-here = 这里没有可区分的
    .remedy = 请用 `value:`
number-missing = 这里缺少一个数字
    .remedy = 请为其中之一添加一行：{ $wanted }
not-below = 必须小于 { $most }

# 工作簿：在单元格里怎么改。
number-in-cells = 请填写数值或各年数值，以及单位
one-number-in-cells = 请在 value 列给出一个数字
no-by-in-cells = 请将 by 列留空
mapping-in-cells = 请为其每个键各写一行，如 capex.value
held-as-text = 它以文本保存：请将单元格格式设为“常规”并重新填写
# 文件、单位、设定、敏感性分析。
no-case = { $folder } 中没有案例：缺少 { $company }。请指定案例所在的文件夹，或用 `pathway init DIR` 新建一个。
no-case-but-like = { $folder } 中没有案例：缺少 { $company }。请重命名 { $like }，指定案例所在的文件夹，或用 `pathway init DIR` 新建一个。
folder-unread = 无法读取 { $folder }：{ $why }
file-missing = 缺少这个文件
    .remedy = 请把它放入案例的文件夹
no-study = 没有任何情景
    .remedy = 请添加一个文件，如 { $file }
unread-folder = 这个文件夹不会被读取
    .remedy = 请把它移出案例
unread-file = 这个文件不会被读取
    .remedy = 请把它移出，或让文件名以 .md 结尾
unread-folder-there = 请把其中的文件放入 { $folder }/，或把它移出案例
unread-file-there = 已有 { $file }：请把这一个移出案例
unread-rename = 请改名为 { $name }，或把它移出案例
no-kind-of-lever = 没有这种措施
link-out = 这个文件是指向文件夹之外的链接
    .remedy = 请改放一份副本
no-file = 这不是文件
    .remedy = 请在此放一个同名文件
file-too-large = 文件超过 { $most } MB
    .remedy = 请删去不是输入的部分
no-utf-8 = 这不是 UTF-8 文本（第 { $line } 行，第 { $byte } 字节）
    .remedy = 请以 UTF-8 编码保存文件
line-control-character = 第 { $line } 行含有控制字符 { $code }
    .remedy = 请删去
any-year = 任何年份
trend-after = { " " }{ $last } 年之后趋势所需
these-years = { " " }{ $years } 年
path-without = 路径没有给出{ $missing }的数值
no-row-of-years = 没有{ $missing }的数据行
add-covering = 请添加涵盖{ $n ->
    [1] 该年
   *[other] 这些年份
 }的{ $of ->
    [rows] 数据行
   *[years] 数值
 }
add-covering-or-beyond = 请添加涵盖{ $n ->
    [1] 该年
   *[other] 这些年份
 }的{ $of ->
    [rows] 数据行
   *[years] 数值
 }，或说明此后如何延续：在 company.yaml 中写 `beyond: {"{"}{ $key }: hold{"}"}`
add-for-trend = 请{ $of ->
    [rows] 添加数据行，使数据至少有两行
   *[years] 添加年份，使数值至少有两年
 }，或用 `hold`
with-more = { $remedy }{ $more }
money-of-others = 这是 { $years } 年的价格水平，而本案例按 { $own } 年的价格水平
    .remedy = 请按 { $own } 年的价格水平给出，或在 company.yaml 中添加 `deflator:`
deflator-without = 平减指数没有给出 { $years } 年的数值
    .remedy = 请在 `deflator:` 中添加包含它的年份，或按 { $own } 年的价格水平给出
money-of-year-and-day = 金额或按某一年的价格水平，或按当年价格，只能取其一
    .remedy = 请去掉其中一个
no-money = 这个数字不是金额
    .remedy = 请去掉这个键
no-unit-to-count-in = 这不是可计数的单位
    .remedy = 请写一个词，如 vehicle，或一个单位，如 GWh
measures-other = 这个单位不能计量{ $what ->
    [kt] 吨数
   *[other] { " " }{ $what }
 }
    .remedy = 请以 { $unit } 或同类的其他单位给出
no-unit-of-measure = 这不是单位
    .remedy = 请用 / 连接各词，如 { $unit }
other-currency = 本案例的货币是 { $own }，不是 { $other }
    .remedy = 请换算为 { $own }
no-such-unit = { $word ->
    [whole] 没有这个单位
   *[other] 没有单位 { $word }
 }
write-either = 请写 { $first } 或 { $last }
give-in-unit = 请以 { $unit } 给出

# 各输入文件。
word-reserved = 这个词是保留的
    .remedy = 请改名
id-taken = 这个标识已被占用，见 { $file }，{ $place }
    .remedy = 请为两者之一换一个标识
no-such = { $what ->
    [business] 没有这个业务
    [region] 没有这个区域
    [carrier] 没有这种能源或物料
    [source] 没有这个排放源
    [driver] 没有这个增长因素
    [revenue] 没有这个业务的营收
    [product] 没有这种产品
    [account] 没有这个账户
    [category] 没有这个类别
    [scope] 没有这个范围
    [kind] 没有这类措施
    [lever] 没有这项措施
    [option] 没有这个选项
    [target] 没有这项目标
    [study] 没有这个情景
   *[other] 没有这个 { $what }
 }
electricity-in-gwh = 电力以 GWh 计量
    .remedy = 请写 GWh
electricity-is-scope-2 = 外购电力属于范围二
    .remedy = 请写 2，或留空
no-category-here = 只有范围三才分类别
    .remedy = 请留空，或改正 scope
no-gas = 这不是温室气体
    .remedy = 请写 { $gases }，或某一种物质，如 HFC-134a
no-activity = 没有说明 { $source } 的活动量
    .remedy = 请填写 { $columns }，或在 activity.csv 中逐年给出
activity-by-year = activity.csv 已逐年给出 { $source } 的活动量
    .remedy = 请将 activity、activity_unit 和 growth 留空，或删去那些行
makes-none = { $business } 不生产 { $product }
    .remedy = 请在 outputs.csv 中添加相应的行
makes-none-in-base = { $business } 在 { $base } 年不生产 { $product }，无从作为指数的基数
    .remedy = 请改用 growth.csv 中的增长因素
account-of-another = 这个账户属于 { $own }
    .remedy = 请改用其他账户
share-beyond-0-and-1 = 占比须在 0 与 1 之间
    .remedy = 请改正
pass-through-is-1 = 范围三以外此值为 1
    .remedy = 请改正
no-currency = 这不是货币
    .remedy = 请写三个字母的代码，如 CNY
ends-before-start = 方案在开始年份 { $first } 之前就已结束
    .remedy = 请改正
plan-too-long = 方案超过 { $most } 年
    .remedy = 请让方案更早结束
nothing-left-to-plan = 已没有可安排的年份：方案期到 { $end } 年为止
    .remedy = 请改正，或延后方案期的结束年份（horizon.end）
rate-beyond-1 = 比率须在 -1 与 1 之间
    .remedy = 请以占比给出，单位写 share；或以百分比给出，单位写 %
one-price-level = 价格水平须逐年给出
    .remedy = 请以逐年路径给出：`path: {"{"}YEAR: 1, YEAR: …{"}"}`
price-level-not-above-0 = 价格水平须大于 0
    .remedy = 请改正数字
price-level-falls-to-0 = 价格水平到 { $year } 年降为 0
    .remedy = 请给出更多年份，或令其保持不变（hold）
no-language = 这不是语言
    .remedy = 请写其代码，如 en、de 或 zh
language-twice = 这种语言出现两次
    .remedy = 请删去其一
name-missing = 这个名称缺少 { $language }，即案例的第一语言
    .remedy = 请加上
language-not-of-case = 案例没有语言 { $code }
    .remedy = 请在 company.yaml 中写 `languages: [{ $wanted }]`，或删去此名称
selects-none = { $what ->
    [account] 没有选中任何账户
    [source] 没有选中任何排放源
    [lever] 没有选中任何措施
   *[other] 没有选中任何 { $what }
 }
    .remedy = 请放宽或改正选择条件
not-selected-by = 此处不能按 { $key } 选择：{ $why }
    .remedy = 请使用 { $first } 或 { $last }
selects-accounts = 所选的是账户，由业务、区域和范围确定
selects-sources = 所选的是排放源
selects-perimeter = 边界由账户组成，排放记入账户，清洁电力也按账户计入，而不按单项用途
list-empty = 列表是空的
    .remedy = 如为全部，请删去这个键
before-the-plan = 方案从 { $first } 年开始
    .remedy = 请改正，或删去
year-of-no-plan = 这不是方案的年份
    .remedy = 请改正，或删去
until-before-from = 早于 { $first } 年
    .remedy = 请改正其中之一
yields-unlike = 这些措施的产出不能相加
    .remedy = 请只选电力，或只选碳信用
no-share-of-electricity = 只有电力产出才能按用电占比限定
    .remedy = 请删去，或写 `of: yield`
no-capex-to-limit = 这些措施都没有资本支出，此项限制不起作用
    .remedy = 请限制其 stock、added 或 yield
limit-units-differ = 这些措施的计量单位不同
    .remedy = 请选择同一单位的措施，或限制其 yield 或 capex
key-not-of-metric = 这个键不适用于 { $metric }
    .remedy = 请删去
key-needed = { $by } 需要这个键
    .remedy = 请加上
no-requirement = { $metric } 始终是承诺，不是事实
    .remedy = 请删去这个键
no-one-when = 何时生效须由 in、from、line 中恰好一个说明
    .remedy = 请给出其中一个及其年份
year-outside-plan = 这一年不在方案期 { $first } 至 { $last } 内
    .remedy = 请改正
commitment-after-plan = 这一年不在方案期 { $first } 至 { $last } 内：这项承诺将被略去
    .remedy = 请改正，或让方案到 { $year } 年或更晚结束，或删去这项承诺
no-line = { $metric } 没有基准年数值，直线无从开始
    .remedy = 请用 in 或 from
until-outside = 这一年不在 { $first } 至 { $end } 之内
    .remedy = 请改正，或删去这个键
until-of-no-sum = 只有多年合计才能早于方案结束
    .remedy = 请加上 cumulative: true，或删去
sum-of-one-year = 合计须跨多个年份
    .remedy = 请用 from，并以 until 给出最后一年
sum-no-share = 多年合计不能是某一年排放的占比
    .remedy = 请直接给出合计，单位 t
sum-one-number = 多年合计是一个数字
    .remedy = 请用 `value:` 给出
no-lever-in-perimeter = 所选措施都不涉及边界内的任何对象
    .remedy = 请改正 levers 或 perimeter
counted-twice = { $what ->
    [programme] 同一吨生态减碳项目的减排量
    [power] 没有账户计入的同一度电
   *[other] { $what }
 }会同时计入这两项承诺，而两者互不包含
    .remedy = 请让其一包含于另一项之内，或分别放入两个情景

# 措施与整案检查。
or-else = { "；或 " }
set-so = { $problem }，设置了 { $names }{ $more ->
    [yes] { " " }等
   *[no] { "" }
 }
set-in-file = { $file } 的 { $path }: { $value }
unordered-stock = 现有存量可服务的超过实有需求，且未说明谁先服务
    .remedy = 请为 { $levers } 各给一个不同的 `merit`：最小者先服务；或降低其存量，或提高 { $source } 的活动量或增长（{ $where }）
upstream-twice = factors.csv 已有 { $carrier } 的上游因子，其中已计入此项
    .remedy = 请删去此排放源，或 { $carrier } 的上游各行
incumbent-not-replaced = 替代此排放源的措施均未说明替代的是什么
    .remedy = 请为其中一项给出 incumbent_life 和 incumbent_value，或删去这些行
above-potential = 超过了潜力
    .remedy = 请提高潜力或降低此数
valid-no-more = 这一存量在 { $year } 年仍在用，而有效期只到 { $until } 年
    .remedy = 请使其到 { $after } 年降为 0
serves-too-long = { $bought } 年购买的用到 { $end } 年，而有效期只到 { $until } 年
last-year = 请将 last_year 设为 { $latest }，或缩短寿命
shorten-life = 请缩短寿命，或删去该措施：所购的都来不及申领
useful-no-more = { $year } 年仍有存量，而只到 { $until } 年有用
    .remedy = 请自 { $after } 年起设为 0
unlimited = { $option } 在 { $year } 年可购买多少没有任何限制
    .remedy = 请给出 max_add 或 potential，或在 limits.yaml 中设共同上限
size-of-company = 所有排放源合计每年最多排放这么多，{ $size ->
    [large] 超过全世界的排放
   *[small] 不足一吨，而方案只精确到千克
 }
    .remedy = 请改正活动量（sources.csv）或 factors.csv 的单位
cost-share-of-own = 只有范围三才由他人分担成本，而此措施不作用于范围三
    .remedy = 请删去
load-without-lots = 只有按批购买的才有最低负荷，而此项可任意分割
    .remedy = 请给出每批的大小 unit_size，或删去此项
merit-of-nothing = 这是现有存量的次序，而并没有现有存量
    .remedy = 请加上 `existing`，或删去此项
parts-of-lots = { $what ->
    [retired] 退役的不是每批 { $lot } 的整数倍
   *[stock] 不是每批 { $lot } 的整数倍
 }
    .remedy = 请给出每个下降年份的存量，或改正 unit_size
load-above-demand = 一批运行时至少服务 { $least } { $unit }，而 { $source } 可供其服务的最多 { $most }
    .remedy = 请调低它，或减小 unit_size，或不将该措施用于此排放源
closure-cost-unused = 这是关停时支付的，而此项不可关停
    .remedy = 请加上 `retirable: true`，或删去此项
not-closable = 合同、碳信用和项目不能关停
    .remedy = 请删去
closure-cost-missing = 未说明关停成本
    .remedy = 请加上；没有成本则写 0
fom-of-existing = 现有存量没有 capex，无从按其比例计：关停也省不下
    .remedy = 请用金额给出 fom
committed-closable = 已承诺购买的会再被关停
    .remedy = 请去掉 retirable，或将已承诺购买的另列为一项措施
closable-grows = 可关停的现有存量不会增长
    .remedy = 请使其只降不升，以后新增的另列为一项措施
total-missed = { $total ->
    [scope1] 范围一
    [scope2] 范围二
    [scope2_location] 范围二（基于位置）
    [scope2_market] 范围二（基于市场）
   *[scope3] 范围三
 }各排放源合计 { $found } 吨，而经核查为 { $stated } 吨（相差 { $off } 吨）
    .remedy = 请改正 sources.csv（activity）、factors.csv、各措施的 `existing` 存量（先行扣除）或此总量
total-and-row = { $likely }{ total-missed.remedy }
likely = 很可能是 { $asked }。
would-close = { $what }：{ $right ->
    [thousandth] 取其千分之一
    [thousand] 取其一千倍
    [millionth] 取其百万分之一
    [million] 取其一百万倍
    [tenth] 取其十分之一
    [ten] 取其十倍
    [hundredth] 取其百分之一
    [hundred] 取其一百倍
    [gigajoules] 乘以 3.6（1 MWh 等于 3.6 GJ）
    [megawatt-hours] 除以 3.6（1 MWh 等于 3.6 GJ）
    [half] 取其一半（是否计了两次？）
   *[none] 全部去掉（是否出现了两次？）
 }即可补上差额，目前排放 { $tonnes } 吨
look-at = 请先查看 { $what }：仅此一项就排放 { $tonnes } 吨。
row-of = { $where }（{ $source }）
factor-of = factors.csv，{ $region } 的 { $carrier }
one-total-of-two = 范围二有基于位置和基于市场两个总量，而只给出了一个
    .remedy = 请改为给出 scope2_location 和 scope2_market，或其中之一；或将基准年的残余因子设为基于位置的因子
booked-in-no-scope = 未说明 { $levers }（共 { $n } 项）使用的 { $carrier } 计入哪个范围
    .remedy = 请写 1（现场燃烧或逸散）、2（外购热力、蒸汽或冷量）或 3（外购商品，并注明类别）
booked-nowhere = 未说明其使用的 { $carrier } 计入何处
    .remedy = 请写明账户，如 plant/north/2
felt-twice = 此措施对 { $source } 的作用已给出
    .remedy = 请将两者相加，写在一个键下
felt-by-none = { $option } 所在的 { $place } 没有所选的排放源
    .remedy = 请改正选择，或缩小 applies_to
select-by-at = 请用 `at:` 在每处选定一个排放源，或缩小 applies_to
felt-by-several = { $option } 所在的 { $place } 有 { $n } 个排放源受其作用：{ $sources }
    .remedy = 请选定其中一个，另一个单独用一个键
felt-by-its-own = 这正是该措施本身作用的排放源
    .remedy = 请用 displaces 或 abatement_efficiency 给出
share-of-changed = 其他措施会改变 { $source }，而未说明此措施节约多大比例
    .remedy = 请给出 max_share，以其他措施之后的剩余量为基数
felt-in-a-circle = 各措施对其中每一个的作用都会改变下一个，形成循环
    .remedy = 请删去其中一项附带作用（co_effects）
takes-too-much = 从 { $source } 减去的超过其实有量
    .remedy = 请调低它或 max_share；或改正该排放源的活动量
stock-takes-too-much = 现有存量从 { $source } 减去的超过其实有量
    .remedy = 请调低它，或改正该排放源的活动量
same-order = { $levers } 次序相同，合计节约 { $source } 的 { $share }
    .remedy = 请各给一个不同的次序，或用 max_share 为其他措施留出余地
one-for-all-years = 这是各年相同的一个数字
    .remedy = 请用 `value:` 给出
does-nothing = 不得为 0，否则不起任何作用
    .remedy = 请改正数字
nothing-to-carry-over = 没有可结转的年度额度
    .remedy = 请给出 max_add，或删去此项
no-capex-to-pay = 没有需要支付的 capex
    .remedy = 请加上，或删去此项
instalments-no-shares = 比例应在 0 到 1 之间
    .remedy = 请改正各比例
instalments-add-up = 各比例合计为 { $sum }，而不是 1
    .remedy = 请改正，第一个在购买当年支付
instalments-too-late = 购买后 { $lead } 年投用，届时须已付清
    .remedy = 最多给 { $most } 个，或延长 lead
before-plan = 方案从 { $start } 年开始
    .remedy = 请改正，或删去
before-first-year = 早于首年 { $start } 年
    .remedy = 请改正
too-many-years = 超过了 { $n } 年
    .remedy = 请改正
no-plan-year = 不是方案的年份
    .remedy = 请改正
never-of-use = 最早 { $start } 年购买的，自 { $serves } 年起投用
    .remedy = 请改正，或删去该措施
for-nothing-of-id = 该措施不作用于有此标识的对象
bears-nothing = 不得为 0
    .remedy = 请将 capex 和 fom 写为 0，并在 note 中说明由谁承担
rest-unborne = 未说明其余部分由谁承担
    .remedy = 请在该措施的 `note` 中说明
fom-of-no-capex = 没有 capex，无从按其比例计
    .remedy = 请加上，或用金额给出 fom
serves-too-much = 1 { $of } 每年服务 { $each } { $unit }，而 { $source } 只需 { $most }
    .remedy = 请改正数字或其单位
no-amount-of = 缺少这个键，而 1 { $of } 不能换算为 { $unit }
    .remedy = 请加上，单位为 { $unit }/{ $of }
no-electricity-there = 所选账户都不用电
    .remedy = 请改正选择
market-of-no-region = 没有区域属于这个市场
left-out-needed = 情景去掉了 { $lever }，而 { $names } 离不开它
    .remedy = 请同时去掉 { $names }，或保留 { $lever }（levers、perimeter）
required-in-a-circle = 这些措施互为前提，形成循环，没有一项可以在先
    .remedy = 请删去其中一个前提
requires-and-excludes = { $lever } 既以 { $other } 为前提，又与之互斥
    .remedy = 请删去其中之一
enough-in-parts = { $lever } 可以部分购买，买一小部分便已足够
    .remedy = 请为 { $lever } 给出 unit_size，或去掉 shared
shared-otherwise = { $first } { $where ->
    [all] 在各处
   *[place] 仅在本处
 }共用 { $other }
    .remedy = 两处请写得一致
needed-and-absent = { $option } 在 { $place } 需要 { $other }，而那里没有
    .remedy = 请扩大 { $other } 的 applies_to，缩小 { $lever } 的，或写 everywhere: true
needed-in-no-place = { $option } 不属于任何单一业务和区域，因此无法在该处共用 { $other }
    .remedy = 请写 everywhere: true
stock-needs-more = 现有存量需要的 { $lever } 超过其实有量
    .remedy = 请调低它，或提高 { $lever } 的 `existing`
excludes-itself = 措施不能与自身互斥
    .remedy = 请删去
nothing-in-common = { $lever } 与 { $other } 没有共同的排放源或地点
    .remedy = 请删去，或改正其作用对象
there-together = { $first } 与 { $second } 在 { $year } 年同时存在或同时已承诺购买
    .remedy = 请降低其中之一的 `existing` 或 `min_add`，或删去此项
either-or-unlimited = { $option } 可有多少没有任何限制，因此无法二选一
    .remedy = 请给出 potential 或 max_add
claimed-and-stored = eligible 与 durability 须同时给出：申领什么，以及封存多久
    .remedy = 请两者都给出，或都不给
uses-no-fuel = 所选措施都不在排放源使用燃料
    .remedy = 请改正选择
source-without-co2 = { $source }（{ $carrier }）没有经烟囱排出的 CO2
    .remedy = 请删去
use-without-co2 = { $option } 使用的 { $carrier } 没有经烟囱排出的 CO2
    .remedy = 请删去，或去掉 uses_of
feeds-itself = 每捕集一吨，自用燃料就带来 { $tonnes } 吨 CO2：会自我循环
    .remedy = 请改正 uses 或其排放因子：捕集一吨的自用排放必须小于一吨
flows-in-part = { $one } 与 { $other } 共用 { $flow }，但并非全部气流相同
    .remedy = 请将两者装在相同的气流上，或装在互不重叠的气流上
half-an-incumbent = incumbent_life 与 incumbent_value 须同时给出
    .remedy = 请两者都给出，或都不给
electricity-for-electricity = 它用电来发电
    .remedy = 请用扣除自用电后的量给出 `yields`
saving-unlimited = 未说明可节约多少活动量
    .remedy = 请给出 max_share 或 potential
beyond-solver = { $size ->
    [lost] 求解器将如此小的数字视为 0
   *[refused] 求解器不接受如此大的数字
 }，位于 { $of }
    .remedy = 请改正数字，或换用其他单位：`pathway check { $case } --scaling`
more-than-world = 最优方案中此项超过全世界的总量：它可以无限赚钱
    .remedy = 请按实有量给出，或改正其价格、成本或单位
cost-without-end = 成本没有下限：有某项可以无限赚钱
    .remedy = 请查找没有 potential 或 max_add 却价格、premium 或 fom 为负的项
nothing-to-share = { $year } 年没有可作为比例基数的量
    .remedy = 请直接给出数值，以 { $unit } 为单位，并去掉这个键
nothing-emitted = 所有活动量都是 0：{ $year } 年没有排放
    .remedy = 请填写实际用量和核定总量
year-not-before-base = 这一年不早于基准年 { $base }
    .remedy = 请写 base_year，或更早的年份
no-rows-of-year = { $file } 没有这一年的数据行
    .remedy = 请添加
history-untold = 这一年，{ $file } 没有给出 { $account } 按 { $method } 的数据
history-not-apart = 这一年，{ $file } 没有区分 { $one } 与 { $other }
add-history = 请在 { $file } 中添加 { $year } 年的数据行，或能区分它们的列
no-start = { $year } 年没有可作为起点的{ $what ->
    [revenue] 收入
   *[other] { " " }{ $what }
 }
    .remedy = 请用 in 或 from 直接给出数值
upstream-outside = { $before } 包含 { $account } 的上游排放，而后者不在本情景内
    .remedy = 请扩大边界，或将其排除：`not: {"{"}category: [{ $category }]{"}"}`
existing-booked = 已有的 { $option } 所用的 { $carrier } 计入 { $account }，而其作用对象在本情景之外，位于 { $acts_in }
    .remedy = 请扩大边界，或去掉 { $account }
uses-outside = { $option } 所用的 { $carrier } 计入本情景之外的 { $account }
    .remedy = 请扩大边界，或用 `levers:` 去掉该措施
felt-outside = { $option } 的作用影响到本情景之外的 { $account }
    .remedy = 请扩大边界，或用 `levers:` 去掉该措施
no-path-matches = 没有与 { $pattern } 匹配的路径。{ $remedy }
case-without-study = 案例中没有情景 { $study }。{ $remedy }
place-without-study = { $place } 中没有情景 { $study }。{ $remedy }
no-such-study = 没有这个情景
no-lever-in-study = 其措施都不在情景 { $study } 中
    .remedy = 请从该情景中去掉它
none-made = 在情景 { $study } 中，边界之内、所涉年份没有任何产出
    .remedy = 请改正边界，或在 outputs.csv 中添加数据行
rate-too-small = { $rate } { $unit } 过小，表格无法表示
    .remedy = 请在 outputs.csv 中以更大的单位给出 { $per }，如以百万计
no-rule = 没有这条规则
judged-by-plan = 此规则按方案数据判定
    .remedy = 删去此行
target-twice = 这一项出现两次
    .remedy = 请去掉其中一个
perimeter-outside = 其边界含有本情景之外的账户，如 { $account }
    .remedy = 请扩大本情景的边界，或从中去掉这个目标
no-decisions = { $file } 没有可供贴近的决定
    .remedy = 请把原方案的决定写入 { $file }，或去掉这一项
caps-without-share = 优先次序 caps 需要一个指标为 credit_share 的目标
    .remedy = 请在情景中添加一个，或选择其他优先次序
no-ceiling = 缺少这个价格：{ $promise } 依次靠减排、碳移除和碳抵消兑现
    .remedy = 请给出价格，或写 inf；或选择优先次序 none
no-study-name = 这不是情景的名称
    .remedy = 请写一个名称
studies-in-circle = 各情景循环引用：{ $studies }
    .remedy = 请让其中一个不再引用其他情景
plus-without-quotes = 不加引号的加号不起作用
    .remedy = 请放在双引号内
no-path-value = 这不是 PATH=VALUE
    .remedy = 请写成 levers.NAME.life=10 的形式
set-grammar = 请写一个值，或 *2 表示缩放，+1 表示加，-1 表示减，=-1 表示设为负值
no-value-to-set = 没有要设定的值
    .remedy = { set-grammar }
number-belongs = 这里应是数字
    .remedy = 请写一个数字，单位与文件相同
no-single-value = 这个路径指的不是单个值
    .remedy = 请写出整个列表，如 [a, b]
no-number-behind = { $sign } 后面没有数字
    .remedy = { set-grammar }
only-number-changed = 只有数字可以用 { $sign } 更改；{ $file }，{ $at } 不是数字
    .remedy = 请改为设定一个值
no-flow = 这不是写在一行的键值映射或列表
    .remedy = 请写 {"{"}a: 1{"}"} 或 [a, b]
no-such-path = 没有这个路径
paths-listed = 用 `pathway check { $case } --list-paths { $word }` 列出所有路径
did-you-mean-path = 是否指 { $name }？用 `pathway check { $case } --list-paths { $word }` 列出所有路径
name-a-value = 请指明其中的一个值，如 { $path }
sheet-too-large = 工作表超过 { $rows } 行或 { $columns } 列
    .remedy = 请删除不含输入的行和列，包括空白的
column-without-header = 这一列没有表头
    .remedy = 请填写表头，或清空该列
sheet-empty = 工作表是空的
    .remedy = 请填写，或删除该表
formula = 这是公式
    .remedy = 请改写为数值
spreadsheet-error = 这是电子表格的错误值
    .remedy = 请改正，或清空单元格
made-date = 电子表格把它转成了日期
    .remedy = 请将单元格格式设为“文本”（数字则设为“常规”）并重新填写
made-boolean = 电子表格把它转成了逻辑值
    .remedy = 请将单元格格式设为“文本”并重新填写
cell-control-character = 单元格含有控制字符 { $code }
    .remedy = 请删去
cell-percentage = 单元格显示为百分比，实际值为 { $value }
    .remedy = 请将格式设为“常规”，并按旁边的单位填写数字
add-to-header = 请在表头中加上
name-the-line = 请写明这一行属于哪一项
no-key = 这不是键
    .remedy = 请写成 capex 或 name.en 的形式
says-otherwise = { $first } 的内容与此不同
    .remedy = 只保留其中一个
list-or-quotes = 列表请写成 [one, two]；其他文字请放在双引号内
no-such-sheet = 案例中没有这样的工作表
    .remedy = 请改名，或在表名前加 _；{ $nearest }
sheet-missing = 缺少这个工作表
    .remedy = 请在工作簿中添加
save-as-xlsx = 请用电子表格软件打开，并另存为 Excel 工作簿（.xlsx）
workbook-too-large = { $file } 超过 { $most } MB。请删去不是输入的部分。
workbook-unread = 无法读取 { $file }：{ $why }。请指定由 `pathway export-inputs --xlsx` 导出的工作簿，或一个文件夹。
old-workbook = { $file } 是旧版工作簿（.xls）或设有密码。{ save-as-xlsx }，且不设密码。
no-workbook = { $file } 无法作为工作簿读取（{ $why }）。{ save-as-xlsx }。
unpacks-to-more = { $file } 解压后超过 { $most } MB。请删去不是输入的部分。
defines-entities = { $file } 定义了实体，工作簿不需要实体。{ save-as-xlsx }。
there-already = 已有 { $path }，未作改动。请另取名称。
not-written = 无法写入 { $path }：{ $why }。请另选文件。
threshold-too-long = 阈值超过 { $n } 个字符
    .remedy = 请拆成两条
before-that = { $problem }（在 { $what } 之前）
at-the-end = { $problem }（在末尾）
no-comparison = 缺少比较符号
    .remedy = 请写成 npv_cost_m <= 1.1 * base 的形式
behind-threshold = 阈值之后还有多余内容
    .remedy = 请每条单独写一行
behind-sum = 算式之后还有多余内容
    .remedy = 请只写一个算式
sum-too-deep = 嵌套过深
    .remedy = 请写得简单一些
no-term = 缺少数字或指标
    .remedy = 请写成 npv_cost_m 的形式
no-function = 没有函数 { $name }
base-of-one = base() 只能用于一个指标
    .remedy = 请写成 base(npv_cost_m) 的形式
no-year-there = 缺少年份
    .remedy = 请写成 net_t@2030 的形式
year-not-closed = 括号没有闭合
    .remedy = 请写成 net_t[2030] 的形式
bracket-not-closed = 括号没有闭合
    .remedy = 请补全每个括号
means-nothing = { $text } 在此没有意义
    .remedy = 可用数字、指标、+ - * / ( ) 以及 <= 或 >=
base-of-what = 没有说明 base 指哪个指标
    .remedy = 请写成 base({ $of }) 的形式
base-beside-none = base 旁边没有指标
    .remedy = 请写成 base({ $of }) 的形式
no-fact = 没有事实 { $name }
term-too-large = 数字过大
    .remedy = 请改正
taken-twice = { $how } 的对象已经是汇总值
    .remedy = 请去掉其中一个
taken-of-nothing = { $how } 中没有指标
    .remedy = 请在其中写一个
share-of-no-case = { $name } 不属于单个案例
    .remedy = 请与一个数字比较
share-of-all = { $name } 已是全部场景的汇总
    .remedy = 请单独写
reading-of-each = { $name } 是 { $n } 个场景各自的指标
    .remedy = 请取其 { $how } 之一
no-reading = 此处不读取 { $name }
    .remedy = 请改正，或把它所属的组加入 `readings:`；{ $nearest }
reading-without-years = { $name } 不分年份
    .remedy = 请去掉年份
reading-of-year = { $name } 分年份
    .remedy = 请写成 { $name }@{ $year } 的形式
reading-not-of-year = { $name } 没有 { $year } 年的读数
    .remedy = 可用 { $first } 至 { $last }
sweep-too-large = { $path } 过大，不能作为敏感性分析读取。请指定其他文件。
sweep-no-file = { $path } 不是文件。请指定一个文件，如 sweeps/ci.yaml。
sweep-unread = 无法读取 { $path }：{ $why }。请指定一个文件，如 sweeps/ci.yaml。
no-study-in-case = 案例中没有这个情景
plan-without-year = 方案没有这一年，只有 { $first } 至 { $last }
    .remedy = 请改正年份
too-many-scenarios = 敏感性分析超过 { $most } 个场景。请减少步数。
needs-salib = 这种设计需要 SALib：pip install 'neutrality-pathway[sweep]'。
design-without = { $kind } 设计没有 { $key }
    .remedy = 请去掉
other-design = 请去掉，或选择其他设计
design-needs = { $kind } 设计需要 { $key }
    .remedy = 请添加 { $key }:
none-of-section = 缺少 { $section }
    .remedy = 请至少添加一个
base-is-taken = base 是未作改动的案例，总会求解
    .remedy = 请换一个标识
only-worlds-weigh = 只有 worlds 才有权重
    .remedy = 请去掉
world-without-weight = 其他 worlds 有权重，而这一个没有
    .remedy = 请全部给出权重，或全部不给
sobol-power = Sobol 点数为 2 的幂时才均衡
    .remedy = 请写 { $near }
morris-even = Morris 需要偶数个水平
    .remedy = 请写偶数，如 4
morris-two = Morris 需要两个因素
    .remedy = 请用 one_at_a_time
grid-distribution = 网格不能对分布取步，而 { $factor } 是分布
    .remedy = 请给出 range 或 values
grid-steps = 网格需要 steps，以划分 { $factor } 的范围
    .remedy = 请添加 steps:，如 3
name-of-column = 这是列的名称
    .remedy = 请换一个标识
varies-not = 没有说明如何变动
varies-twice = 同时以 { $forms } 变动
one-form = 请恰好给出其中之一：{ $forms }
source-missing = 标为 { $confidence } 的数据缺少来源
    .remedy = 请写明来源，或标为 assumption
value-twice = 有一个值出现两次
    .remedy = 请去掉其中一个
levels-with-paths = levels 已各自说明设定什么
    .remedy = 请去掉 paths 和 change
changes-nothing = 它不改变任何输入
    .remedy = 请写明路径；用 `pathway check { $case } --list-paths WORD` 列出路径
other-unit-than-the-case = 案例中{ $path }的单位为{ $unit }，这些数值会按该单位读取
    .remedy = 请改用{ $unit }填写并注明
path-twice = 有一个路径出现两次
    .remedy = 请去掉其中一个
change-missing = 没有说明其路径如何变动
    .remedy = 请写 multiply、add 或 set
set-with-weights = set 没有权重
    .remedy = 请把路径写成 [a, b]
low-not-below-high = low 不小于 high，因此没有变动
    .remedy = 请改正这两个数字
distribution-without = { $kind } 分布没有 { $key }
distribution-needs = { $kind } 分布需要 { $key }
distribution-has = 它有 { $keys }
outside-low-and-high = 它在 low 与 high 之外
    .remedy = 请改正
lognormal-negative = lognormal 分布没有负值
    .remedy = 请写 0
# 各输入文件：逐年数据及其所需、实际数据与变更。
renewed-already = 基准年 { $base } 及以前到期的已经更新
    .remedy = 请给出下一次到期的年份
due-not-1 = { $source } 的各项占比合计为 { $sum }，而不是 1
    .remedy = 请添加或改正相应的行：全部存量终会在某一年到期
index-not-1 = 基准年 { $base } 的指数不是 1
    .remedy = 请将各年指数除以 { $base } 年的指数；以后才开始的写 0
unit-elsewhere = { $product } 在别处以 { $own } 计量
    .remedy = 请以 { $own } 给出
driver-already = 这已是 growth.csv 中的增长因素
    .remedy = 请将两者之一改名
year-twice = 这一年出现两次
    .remedy = 只保留其中一行
row-twice = 这一项出现两次
    .remedy = 只保留其中一行
no-factor = 这个区域没有这种能源或物料的排放因子
no-price = 这个区域没有这种能源或物料的价格
add-row-of = 请为其添加 { $year } 年的一行，单位如 { $unit }
add-rows-from = 请为其添加 { $first } 至 { $last } 年的行，单位如 { $unit }
offer = ；资料库中有 { $names }：`{ $command }`{ $rate }{ $reports }
offer-average = ；资料库中没有电网剩余组合的因子，可用电网平均值代替（{ $names }）：`{ $command }`{ $rate }{ $reports }
offer-rate = （以 { $year } 年的 { $code } 计价：--rate 按欧元区消费者价格换算）
offer-reports = ，或按 { $reports }：与排放清单的口径一致
offer-search = ；可用 `pathway library search electricity COUNTRY` 查找，再以 --region { $region } 加入
offer-elsewhere = ；资料库中没有它在这个区域的价格，可用 { $names } 代替：`{ $command }`{ $rate }
offer-outlook = ；或按某一展望的比例延续：`{ $command }`
no-region-nor-account = 没有这个区域，也没有这个账户
electricity-by-contracts = 电力以 GWh 计量，其来源由合同说明
    .remedy = 请留空
no-heating-value = 没有说明一个 { $unit } 含多少 MWh
    .remedy = 请给出低位发热量
energy-already = { $unit } 本身就是能量单位
    .remedy = 请留空
no-energy-class = 没有说明这是哪一类能源
    .remedy = 请写其中之一：{ $classes }
no-energy-in-it = 其中不含能量
    .remedy = 请将两列都留空
no-category-of-scope-3 = 这不是范围三的类别
    .remedy = 请写 1 至 15 的数字
category-by-name = { $category } 按其名称属于类别 { $number }
    .remedy = 请改正两者之一
history-not-past = 这一年不早于基准年 { $base }
    .remedy = 请删去：sources.csv 中已有
no-account-in-scope = { $business } 在范围 { $scope } 中没有这个账户
    .remedy = 请改正
total-beside-parts = 合计与其各部分并列，或并列两种划分
    .remedy = 请在其所有行中填写相同的列：{ $columns }
carbon-price-too = 同时还有 { $one }
    .remedy = 请将其并入 { $several }，并给出标识
not-in-perimeter = 边界内没有这个标识
free-of-several = 边界内有多个账户和业务
    .remedy = 请用 `by:` 按账户或业务说明归属
pays-no-price = 它在此机制下不支付碳价
    .remedy = 请放宽边界，或删去此项
free-to-one-twice = 这些免费配额会重复分给 { $account }
    .remedy = 请按业务或按账户给出
free-at-several-prices = 其各账户支付的碳价不同：{ $accounts }
    .remedy = 请按账户给出
free-already = { $account } 已有不随产量变化的免费配额
    .remedy = 请删去 `free` 或此项：否则同一吨会两次免费
no-source-nor-lever = 没有这个排放源或措施
selects-change = 变更移动的是账户的吨数，账户由业务、区域和范围确定
gone-and-told = 到那时 { $of } 已全部移出，而 { $year } 年的实际数据仍有记录：该处排放 { $there } t
    .remedy = 请将其 { $year } 年的活动量写为 0，或改正年份或移出的内容
not-of-the-plan = 这不是方案期 { $first } 至 { $last } 中的年份
    .remedy = 请改正年份
leave-past-out = 请删去：基准年在 sources.csv 中，更早的在 history.csv 中
write-financial-year = 请以四位数字写日历年；财年则按其结束的年份写为 FY2027
leave-row-out = 请更正年份，或删去该行：本方案没有任何年份据此判断
leave-late-out = 请删去，或将 company.yaml 中 `horizon` 的 `end` 延后
no-base-to-share-by = 这 { $n } 个账户在基准年没有排放，无从按比例分摊
    .remedy = 请每次只移动一个账户
more-than-tonnes = 移出的超过现有的 { $there } t
    .remedy = 请改正
more-than-revenue = 移出的超过现有的营收 { $there } { $unit }
    .remedy = 请改正
parts-come-to = 其各部分也已给出，合计为 { $sum }
    .remedy = 请改正其一
nothing-to-share-by = 没有可据以分摊的数据
    .remedy = 请改正其一
fact-twice = 这一项已在 { $file }{ $place }出现
    .remedy = 只保留其中一行
not-told-by = { $quantity } 不按 { $column } 区分
    .remedy = 请留空
no-method-of-scope-2 = 范围二须按位置或按市场说明
    .remedy = 请写 market 或 location
carriers-unlike = { $carriers } 的活动量不能相加
    .remedy = 请只写一种能源或物料
no-such-output = outputs.csv 中没有这种产品
none-of-business = 没有这个业务的数据
options-unlike = 其各选项的计量单位不同：{ $units }
    .remedy = 请只写一个选项
served-unlike = 它所替代的活动量单位不同：{ $units }
    .remedy = 请只写一个选项
does-not = { $what ->
    [served] 其中没有能承担活动量、捕集或就地发电的措施
    [covered] 其中没有能覆盖用电的措施
   *[retired] 其中没有能产生碳信用的措施
 }
    .remedy = 请改写措施或数量项
no-option-there = 该处没有这项措施的选项
no-source-with-all = 没有排放源同时符合这一行的全部条件
    .remedy = 请改正这一行
source-of-another = { $source } 的 { $column } 是 { $own }
    .remedy = 请写 { $own }，或留空
nothing-booked = 该处没有记入任何排放
    .remedy = 请改正这一行
no-scope = 这不是范围
    .remedy = 请写 1、2 或 3，两者兼有则写 1;2

# 各输入文件：互相矛盾的实际数据。
over-potential = { $option } 到 { $year } 年将有 { $stock } 在用，而潜力为 { $potential }
    .remedy = 请提高潜力
over-limit = 到 { $year } 年将有 { $used } 在用，而 { $limit } 允许 { $most }
    .remedy = 请提高 { $limit }
co-effects-in-circle = 其中每一处的在用存量都影响下一处，形成循环：{ $circle }
    .remedy = 请删去其中一项附带影响，或删去已添加的存量
more-than-can = { $quantity ->
    [retired] 注销的碳信用多于所购入的中扣除自留余量（`buffer`）后可计入的
   *[other] { $quantity } 的数量超出在用存量所能
 }：{ $option } 在 { $year } 年为 { $most }
    .remedy = 请改正，或说明添加了多少
stock-not-as-added = 按既有与添加的存量，{ $option } 在 { $year } 年有 { $there } 在用
bought-before-plan = { $year } 年在用的存量购于 { $bought } 年，不在方案期内
    .remedy = 请由 { $lever } 的 `existing` 说明
stock-still-serves = { $option } 中有 { $there } 为此前添加或既有，在 { $year } 年仍在用
where-closed = 请改正其中之一。如有部分已停用，请由 { $lever } 的 `existing` 逐年说明在用存量，代替 `added` 和 `stock` 的行
nothing-that-costs = { $year } 年没有添加任何需要花费的存量，此前添加的当年也没有应付款
    .remedy = 请说明哪一年添加了多少，或删去
more-than-could-be = { $quantity ->
    [covered] 除其他措施所覆盖或承担的以外，{ $year } 年该处只使用 { $got }
    [served] 除其他措施所覆盖或承担的以外，{ $year } 年只能承担 { $got }
   *[retired] 除另行注销所抵的以外，{ $year } 年该处只排放 { $got }
 }
    .remedy = 请改正，或改正{ $quantity ->
    [retired] 排放量
   *[other] 使用量
 }
raise-max-share = { more-than-could-be.remedy }，或提高 { $levers } 的 max_share
never-in-service = { $option } 于{ $serves }年投入使用，晚于其可发挥作用的最后一年（{ $end }年）
    .remedy = 请将company.yaml中`horizon`的`end`延后，或删去该行：已付款项属于过去
captured-beside = { $option } 捕集其部分排放：无从得知这一吨数是捕集之前还是之后的
    .remedy = 请填写其 `activity`，或填写该账户捕集之后的排放
covered-beside = { $option } 覆盖了该处部分用电：无从得知这一基于市场的吨数是覆盖之前还是之后的
    .remedy = 请填写其 `activity`，或填写该账户（业务、地区、范围）覆盖之后的排放
claims-overlap = 其中一部分在 { $file }{ $place }也已给出，而两者互不包含
    .remedy = 请为两者共有的部分单独填写一行
in-another-mix = 其各来源未分别给出，按预期比例计算，与其他已给数据相应的是 { $sum }
    .remedy = 请分别给出其中一部分（如某业务或地区），或在 factors.csv 中填写当年的因子
as-near-as-it-comes = 连同其他说明，最接近的是 { $sum }
    .remedy = 请改正其一

# 各输入文件：碳捕集所计入的部分。
biogenic-open = { $option } 捕集的部分中有多少来自生物质，由方案决定
    .remedy = 请按预期逐年给出：复核时会与方案对照
biogenic-by-flows = 来自生物质的部分已由其流量得出（{ $year } 年为 { $share }）
    .remedy = 请删去
nothing-biogenic = { $option } 捕集的部分中没有来自生物质的：没有可计入的
    .remedy = 请连同 durability 一并删去
none-adds-to = 所选措施都不计入 { $metric }
    .remedy = 请改正所选措施
budget-for-nothing = 其措施都没有这项成本，这笔预算无从使用
    .remedy = 请改正 items 或 levers
no-potential = { $lever } 没有潜力，无法取其比例
    .remedy = 请给出该措施的潜力
in-study = 在情景 { $study } 中，{ $problem }

# YAML 无法读取的常见原因。
tab-indents = 请用空格缩进，不用制表符（Tab）
wide-marks = 请将 { $marks } 改为半角：冒号 `:`（后加空格）、逗号 `,`、引号和括号
