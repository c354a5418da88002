# 导入时所说的话。
rows-of = { $file }，第{ $first }-{ $last }行
table = { $place }：{ $sense ->
    [actual] { $year }年实际
   *[base] 基准年{ $year }
 }
table-of = { $place }：{ $into }.csv 的行
columns = 列|表头|含义|单位
other-year = { $year } 年：其他年份
taken = 已采用：{ $n } 行，排放 { $t } t
rows = 单元格|内容|范围|类别|数量|去向
more = ……另有 { $n } 行
more-alike = ……另有 { $n } 项同类
totals = 文件所列合计
total-heads = 单元格|合计|所列，t|已采用，t|差额，t
agrees = 无
beside = 另一种方法
subtotals = 另有 { $n } 个小计与各行相符。
none-stated = 文件没有可供核对的合计。
left = 未采用：{ $n } 行，连同原因列在 { $file }
left-heads = 单元格|内容|数值|原因
past = history.csv 已有 { $years } 各业务、各范围的吨数。
past-activity = { $year } 年：{ $business } 的{ $scope }有一行没有吨数，因此未写入 history.csv
past-party = { $year } 年：基准年没有 { $word }，因此未写入 history.csv
past-differs = { $year } 年：案例的 history.csv 中 { $business } { $scope }的数字与文件的 { $t } t 不同，保持不变：用 --replace 采用文件的数值
years = 其他年份的数字（未采用）：{ $years }。
sheets = 没有可用内容的工作表：{ $sheets }。
promises = { $place }：目标清单，不导入{ $first ->
    [none] ；请把承诺写入 targets.yaml
   *[other] ：第一个目标在 targets.yaml 中写作 `{ $first }`
 }
assumed = 文件未说明而作的假设
missing = 案例仍缺少
verdicts = { $file }：{ $n } 行{ $what }
from-to = { $key } { $after } t{ $before ->
    [none] { "" }
   *[other] （原为 { $before } t）
 }
added = 新增
same = 已存在
replaced = 已替换；原有的行保存在 { $out }
out = 从案例中移除的行保存在 { $out }。
wrote = 已写入 { $folder } 的 { $n } 个文件；下一年可用的映射文件是 { $map }。下一步：pathway check { $folder } --lang zh
dry = 没有写入任何文件（--dry-run）。映射文件将是：
map-head = `pathway import` 对 { $file } 的理解。请改正有误之处，并用 --map 使用。

# 为何不采用某一行。
why-skipped = 映射文件排除了此行
why-outside = 不属于排放清单：生物源、避免的排放、碳信用、目标或净值
why-no-amount = 既非排放量，也非能源或燃料用量
why-no-unit = 单位未知
why-unknown-unit = 无法识别单位：请在映射文件中写明，如 `{ $map }`；该行只采用吨数
why-gallon = 哪种加仑？请在映射文件中写明 `{ $map }`（美制）或 imp_gal（英制）；该行只采用吨数
why-formula = 公式没有保存结果：请用表格软件打开并保存后重新导入
why-energy = 用量；文件另有排放量，已包含在其中：在 `lines:` 中指定 `carrier` 即可采用
why-negative = 数值为负：排放源不能为负
why-no-scope = 范围未知：请在映射文件中写明，如 `{ $map }`
why-several-scopes = 同时属于多个范围：请在映射文件中指定一个，如 `{ $map }`，或写 `skip`
why-other-method = 范围二的另一种核算方法（映射文件中的 `scope2:`）
why-second-cut = 另一张表以不同方式列出了同样的吨数
why-of-which = 已计入行的其中一部分
why-zero = 没有排放
why-empty = 没有数字
why-no-year = 没有写明年份，而其他行写明了
why-note = 注释
why-unread = 数字列中无法读作数字的单元格
why-no-carrier = 能源或物料未知：请在映射文件中写明，如 `{ $map }`
why-no-region = 案例中没有这样称呼的区域：请在映射文件中写明是哪一个，如 `{ $map }`，新的则写 `add: true`
why-no-business = 案例中没有这样称呼的业务：请在映射文件中写明是哪一个，如 `{ $map }`，新的则写 `add: true`
why-no-product = 无法由产品名称得出 id：请在映射文件中写明，如 `{ $map }`

# 文件未说明而作的假设。
assumed-summed = 有 { $n } 行与同一排放源的其他行合并相加（如“{ $first }”的 { $rows } 行：{ $amount } { $unit }）
assumed-financial = { $year } 年即财年 { $financial }（{ $from } 至 { $to }）：采用的是该财年的数据（见company.yaml的year_starts）
assumed-months = “{ $first }”只有 { $year } 全年 12 个月中 { $n } 个月的数据：{ $months } 未作补充
assumed-unused = { $column }：{ $n } 行（如“{ $first }”）的活动数据没有采用，因为没有说明能源或物料，只采用吨数；可在映射文件中写明 `{ $map }`
assumed-new-party = { $file }：{ $words } 是案例中新增的{ $map ->
    [none] { "" }
   *[other] ；如为案例已有者，请在映射文件中写明：`{ $map }`
 }
assumed-new-rows = { $file }：新增 { $n } 行，如 { $first }
assumed-held = { $file }：文件只给出一年的，其数值沿用至 { $year } 年（{ $n } 行，如 { $what }）
assumed-market = regions.csv：{ $region } 自成一个证书市场
assumed-market-shared = regions.csv：{ $region } 属于 { $market } 的证书市场
assumed-of-tonnes = sources.csv：{ $n } 个只有吨数的排放源（如 { $first }）的活动数据按案例的因子反推（未说明能源的范围二按电力计）
assumed-green = sources.csv：文件中称为绿电的用电（{ $n } 项，如 { $first }）按电网电力计入。合同与绿证已覆盖的电量，请在 levers/green_power.yaml 的措施中用 `existing` 说明
assumed-heating-value = sources.csv：以立方米计的天然气（{ $n } 项，如 { $name }）按资料库中的低位发热量 { $value } 折算为能量（{ $source }）；可在映射文件中写明 `heating_value: 38.9 MJ/m3`
assumed-density = sources.csv：以质量计的燃料（{ $n } 项，如 { $name }）按资料库中的密度 { $value } 折算为升（{ $source }），因为措施和价格均按升计；若案例本身以质量计，则保持不变
assumed-idle = levers/：以下措施在案例中已没有作用对象，予以移除并保存在 imports/：{ $levers }
assumed-void = targets.yaml：以下承诺在案例中已没有对象，予以移除（也从各情景中去掉）并保存在 imports/：{ $promises }
assumed-businesses = businesses.csv：以下业务已没有排放源，连同收入一并移除：{ $businesses }
assumed-business-named = businesses.csv：{ $business } 已没有排放源，但 { $file } 提到它，因此保留
assumed-factor-moved = factors.csv：{ $region } 的 { $carrier } 因子取自该文件，由 { $before } 改为 { $after }；以后各年按比例调整
assumed-onwards = { $file }：{ $what } 在 { $year } 年取自该文件，由 { $before } 改为 { $after } { $unit }；以后各年按比例调整
assumed-supplied = sources.csv：按排放量另有供电方的用电（{ $n } 项，如 { $first }：{ $factor }）计入账户 { $account }，以此为其基于市场的因子；基于位置则按所在区域的因子
assumed-zero = { $region } 的 { $carrier }：文件中排放为零的（{ $n } 项，如 { $first }）记为 0 t，不采用活动数据；因子取自其余各项
assumed-factors-differ = { $region } 的 { $carrier }：各行排放因子不同，因此直接采用吨数而不采用活动数据（可为各行指定 `region`，或在 `lines:` 中各自指定 `carrier`）
assumed-pass-through = sources.csv：范围三节省的资金不归公司（映射文件中写 `pass_through: 1` 则全部归公司）
assumed-growth = growth.csv：{ $driver } 保持不变，用于文件中的所有排放源
assumed-discount-rate = company.yaml：折现率为 { $rate } %
assumed-end = company.yaml：方案持续至 { $end } 年（新案例可在映射文件中另写，如 `end: { $other }`）
assumed-currency = company.yaml：货币为 { $currency }（新案例可在映射文件中另写，如 `currency: { $other }`）
assumed-beside = sources.csv：案例原有的 { $n } 个排放源（如 { $first }）与文件中的并存。如果文件就是完整的清单，请加上 --alone 重新导入
assumed-verified-replaced = company.yaml：核定总量已换成文件中的数值
assumed-verified-summed = company.yaml：文件没有列出总量，核定总量现为排放源的合计：{ $keys }。请填入经核定的数值
assumed-verified-to-come = company.yaml：文件没有列出 { $keys } 的核定总量，且仍缺排放因子：补齐因子后（从资料库添加，或手工填写并再次导入），其中的合计会随之更新。请填入经核定的数值
assumed-percent = growth.csv：{ $driver } 为较上年的百分比，每年一行
assumed-index = growth.csv：除以 { $value }，使 { $year } 年的指数为 1
assumed-begins = { $file }：{ $what }{ $n ->
    [0] { " " }
   *[other] { " " }等（另有 { $n } 项）
 }从 { $first } 年开始；案例所需的首年 { $year } 年取同一数值
assumed-ends = { $file }：{ $what }{ $n ->
    [0] { " " }
   *[other] { " " }等（另有 { $n } 项）
 }到 { $last } 年为止；方案末年 { $year } 年取同一数值
assumed-map-kept = { $file } 来自先前的导入，保持不变：请用 --map 使用它，或将其删除

# 案例仍缺少的内容。
missing-factor = factors.csv：{ $region } 的 { $carrier } 的排放因子
missing-price = prices.csv：{ $region } 的 { $carrier } 的价格
missing-revenue = revenue.csv：{ $business } 的收入（现在为 0）
missing-revenue-kept = revenue.csv：{ $business } 的收入：{ $year } 年的 { $amount } 是原有的假设
missing-revenue-column = revenue.csv：文件中的 { $column } 没有采用，收入仍是案例原有的数值。再导入一次即可采用，映射文件为 `{ $map }`（请写明所用货币），并加 --replace
missing-targets = targets.yaml：承诺；并在 studies/inventory.yaml 中列出
missing-levers = levers/：可以采取的措施
missing-bare = levers/：没有任何措施作用于 { $n } 个只有吨数的排放源（如 { $first }）：{ $t } t，占范围一和范围二的 { $share }。{ $map ->
    [none] 请编写以“t/t”计的措施（docs/how-to/tonnes.md）；案例有燃料因子时，也可写明所用燃料。
   *[other] 请在映射文件中写明燃料：`{ $map }`，或编写以“t/t”计的措施：docs/how-to/tonnes.md。{ $levers ->
        [none] { "" }
       *[other] 这样 { $levers } 便可作用于其上；若导入已写入，请从 imports/ 放回 levers/。
     }
 }
missing-rest = sources.csv：{ $place } 列出{ $scopes }共 { $t } t，其中没有任何一行被采用（这样的合计共 { $n } 个）：在映射文件中写 `{ $map }` 即可作为排放源
missing-verified-by = company.yaml：核定总量保持原值；按 { $year } 年的现有因子，排放源合计为 { $keys }
missing-derived = sources.csv：{ $n } 个排放源（如 { $first }）的活动数据是按原有因子由吨数反推的：请用 --replace 重新导入排放清单，即可恢复其吨数
missing-driver = sources.csv：没有排放源按 { $driver } 增长。请在映射文件中写明哪些排放源随之增长：`{ $map }`，删去不随之增长的，再次导入（或在其 growth 列填入 { $driver }）
missing-verified = company.yaml：verified.{ $key } 为 { $there } t，文件为 { $t } t：用 --replace 采用文件的数值

# 列的含义。
role-label = 行的名称
role-scope = 范围
role-category = 类别
role-business = 业务
role-region = 区域
role-site = 地点
role-carrier = 能源或物料
role-product = 产品
role-gas = 气体
role-unit = 该行的单位
role-activity-unit = 活动数据的单位
role-factor-unit = 因子的单位
role-year = 年份
role-emissions = 排放量
role-activity = 活动数据
role-factor = 排放因子
role-value = 数字，依其单位而定
role-total = 该行合计
role-note = 注释
role-source = 来源
role-skip = 不采用
role-gas-amount = 不采用：单一气体
role-no-year = 不采用：未说明年份，而排放量有多个年份

# 之后年份的实际数据。
later = { $years }年晚于基准年：用 --year { $first } 可将其中一年作为实际数据导入。
missing-actual-factor = { $region }的{ $carrier }排放因子：按文件中{ $year }年的排放量与活动量为{ $factor }；请写入 factors.csv，排放按该因子计算
assumed-actual-whole = { $region }的{ $business }{ $scope }：{ $n }行在方案中没有对应的排放源（如{ $first }），故按该范围的总吨数导入，并在其排放源间分摊

# What is refused.
rows-unsound = { $file } 的各行写入案例后即会如此，因此未写入任何内容。请更正该文件，或在映射文件中写明这些行的含义。
id-such-as = 只用小写字母、数字、- 和 _，例如 { $such }
no-heating-value = 这不是大于 0、以 MJ/m3、GJ/m3 或 kWh/m3 计的数字，如 36 MJ/m3
no-unit-of-map = 这不是单位：请写明所指的单位，如 kWh、GJ、m3、L 或 t
no-carrier-id = 这不是能源或物料的 id：请写 carriers.csv 中的一个，或新的 id，如 biogas
no-carrier-in = { $carrier } 不以 { $unit } 计量
    .remedy = 请去掉 `carrier: { $carrier }`，或写明以此计量的是什么
sources-of-growth = `sources` 只与 `into: growth` 同用：请去掉
no-factor-of = 映射把 { $carrier } 指给 { $name }，而它只有吨数，案例中又没有 { $carrier } 在 { $region }、{ $year } 年的因子，无法推算活动量
    .remedy = 请先把 { $carrier } 加进 carriers.csv 和 factors.csv（pathway library add），或去掉 `carrier: { $carrier }`
rest-of = 映射要取总数的余额，而这个总数属于范围 { $scopes }
    .remedy = 请说明计入哪个范围：{ $ways }
after-end = 案例的方案到 { $end } 年为止
    .remedy = 请改正年份，或先在 company.yaml 中把 `horizon` 的 `end` 设为 { $asked }
base-year-is = 案例的基准年是 { $base }
    .remedy = 请去掉它，或导入以 { $asked } 年为基准年的案例：{ $begins }
begins-one = `pathway init { $folder } --base-year { $year }` 可新建
then = ；
there-and-here = { $column }：案例中为 { $there }，文件中为 { $here }
row-twice = 文件中 { $file } 的这一行出现两次（{ $apart }）
    .remedy = 请在映射中用 `lines:` 或 `only:` 只保留其中一行
row-there = 案例的 { $file } 已有这一行（{ $apart }）
    .remedy = 请用 --replace 采用文件中的，或在映射中用 `lines:` 略去这一行
many-companies = 它列出 { $n } 家公司：哪一家是您的？
    .remedy = 请在映射（--map）中写明：`{ $one }`；若都属同一集团，则写 `{ $all }`
in-which-business = 文件没有说明数字属于哪个业务，而案例有多个业务
    .remedy = 请在映射（--map）中写 `business: { $first }` 或其他业务；有：{ $known }
in-which-region = 文件没有说明数字属于哪个地区，而案例有多个地区
    .remedy = 请在映射（--map）中写 `region: { $first }` 或其他地区；有：{ $known }
growth-lacks = 以百分比表示的增长逐年给出，而缺少 { $year } 年
    .remedy = 请给出每一年，或给出水平值
no-such-source = 没有这个排放源
later-than-nought = 案例的 { $file } 在 { $year } 年为 0：其后各年不成其比例
not-compared = 案例的 { $file } 有其后各年的数值，却没有可与 { $year } 年比较的
take-rows-out = 请从 { $file } 中删去其各行
say-base-year = 请在映射中写 `year: { $base }`，或从 { $file } 中删去其各行
goes-on-from = 案例的 { $file } 在 { $year } 年为 { $has }，其后各年由此延续
    .remedy = 请用 --replace，其后各年随之按比例变动
no-business-of-name = 案例没有这个名称的业务，而实际数据只能属于案例已有的业务
    .remedy = 请在映射（--map）中用 `{ $way }` 或其他业务说明所指；有：{ $known }
no-region-of-name = 案例没有这个名称的地区，而实际数据只能属于案例已有的地区
    .remedy = 请在映射（--map）中用 `{ $way }` 或其他地区说明所指；有：{ $known }
no-business-said = 文件没有说明数字属于哪个业务
    .remedy = 请在映射（--map）中写 `{ $way }` 或其他业务；有：{ $known }
no-region-said = 文件没有说明数字属于哪个地区
    .remedy = 请在映射（--map）中写 `{ $way }` 或其他地区；有：{ $known }
counted-otherwise = 案例以 { $unit } 的 { $carrier } 计量 { $id }
    .remedy = 请给出其吨数，或在映射（--map）中用 `{ $out }` 略去这一行
no-source-there = 案例在 { $region } 的 { $business } 没有范围 { $scope } 的排放源
    .remedy = 请加进 sources.csv，或在映射中用 `{ $out }` 略去这一行
no-tonnes-of-whole = 按名称它不是案例的排放源，而{ $lacks }没有吨数，因此 { $business } 的范围 { $scope } 不能按整体计入
    .remedy = { $by ->
        [lines] 请在映射（--map）中说明它是哪一个：{ $ways }、其他标识或 `skip`
       *[names] 请在映射（--map）中说明它是哪一个：{ $ways }或其他标识
    }
no-source-of-carrier = { $business } 的范围 { $scope } 中没有 { $carrier } 的排放源，而{ $lacks }没有吨数，因此该范围不能按整体计入
    .remedy = 请加进 sources.csv，或在映射（--map）中用 `{ $out }` 略去这一行
no-sum = { $cell } 已有 { $id } 的 { $told }，两者无法相加
    .remedy = 请两行都填活动数据，或都填吨数
said-already = { $file } 在 { $year } 年已有 { $told }
    .remedy = 请用 --replace 采用文件中的，或在映射中用 `lines:` 略去这一行
n-rows-why = { $n } 行：{ $why }
no-rows-of = 没有一行能成为 { $into } 的行（{ $whys }）
    .remedy = 请在映射中写明更多（--map，docs/import.md）
several-columns = 有多列数字可能计入
    .remedy = 请在映射中说明哪一列：`{ $way }` 或其他列
say-decimal = 请在映射（--map）中写 `decimal: ","` 或 `decimal: "."`
two-ways = 这个数字有两种读法，其他数字也无法确定
two-ways-beside = 数字有两种读法：{ $cell } 中的 { $other } 用的是另一种小数点
of-two-years = 这些日期跨 { $first } 年和 { $last } 年，没有说明各年各占多少
    .remedy = { $way ->
        [none] 请把该行拆成两行，每年一行
       *[other] 请在映射（--map）中说明这类行按哪个日期计入：`{ $way }`；或把该行拆成两行，每年一行
    }
stray-years = 这一行年份不是能识别的表头
    .remedy = 请在映射（--map）中写明表头各行：`header: { $rows }`
several-sheets = 多张工作表有可能计入的数字，或许重复
    .remedy = 请指明要计入的：--sheet { $first }，可重复使用
none-of-year = 其中没有 { $year } 年的数字
no-year-said = 没有说明年份
say-year = 请用 --year 说明
say-which-year = 其中有 { $known } 年：请用 --year 说明是哪一年
say-one-year = 其中有 { $known } 年：请用 --year 选其一
begin-another = 其中有 { $known } 年，而案例从 { $base } 年开始：{ $begins }（{ $year } 年）
no-label = 没有标签
nothing-says-unit = 没有说明这个数字的单位（{ $label }）
    .remedy = 请在映射（--map）中写 `unit: t`，或 kt、kg
all-totals = 其中的数字都是总数，没有采用任何一行
    .remedy = 请在映射（--map）中说明计入哪个范围：{ $known }
no-inventory = 没有一行是带有范围或类别的排放、能源或燃料
columns-seen = 看到的列：{ $seen }。{ $likely }
like-technologies = 看来是技术清单，不能导入：请手工写减排措施（docs/inputs.md），或在映射（--map）中说明其他部分各列的含义
like-factors = 看来是排放因子：请在映射（--map，docs/import.md）中写 { $lines }，并用 --into 指向已有的案例
or-another-column = `{ $way }`（或其他列）
like-growth = 看来是增长：请在映射（--map，docs/import.md）中写 `into: growth`{ $way } 和 `driver: demand`，并用 --into 指向已有的案例
like-outputs = 看来是产量：请在映射（--map，docs/import.md）中写 `into: outputs`，并用 --into 指向已有的案例
like-outputs-of-others = 看来是产量：请在映射（--map，docs/import.md）中写 `into: outputs`，若有案例没有的业务，再写 `add: true`，并用 --into 指向已有的案例
say-what-it-is = 请在映射（--map，docs/import.md）中说明各列和各行的含义、属于哪个 `scope:`，或用 `into:` 说明归入何处
like-targets-such-as = 看来是目标清单，不能导入：请把承诺写进 targets.yaml（docs/inputs.md，Targets），例如 `{ $first }`
like-targets-none = 看来是目标清单，不能导入：请把承诺写进 targets.yaml（docs/inputs.md，Targets）。没有一行是带有范围、方案内年份和减幅的绝对排放目标
like-targets-none-picked = 看来是目标清单，不能导入：请把承诺写进 targets.yaml（docs/inputs.md，Targets）。映射所选的各行中，没有一行是带有范围、方案内年份和减幅的绝对排放目标
no-row-over = 它位于各行之上，本身不是一行
    .remedy = 请写出其下的每一行
is-a-column = 它是一列，不是一行
    .remedy = 请就该列写明：`{ $way }`
is-the-total = 文件中没有这样的行：它是 { $place } 中的总数
    .remedy = 请从映射中去掉：余额只是一个数字
say-way = 请写 `{ $way }`
no-row-called = 文件中没有这样的行
no-column-called = 文件中没有这样的列
no-such-word = 文件中没有这个词
not-picked-by = 不能按它挑选行
none-called = 文件中的 { $role } 没有这个取值

# 无法读取或写入的内容。
no-table = { $file } 不是能读取的表格。请用表格软件打开并另存为 Excel 工作簿（.xlsx）或 CSV。
no-file = { $file } 不是文件。请指定工作簿（.xlsx）或 CSV 文件。
file-too-large = { $file } 超过 { $most } MB。请去掉不属于排放清单的内容。
file-unread = 无法读取 { $file }：{ $why }。请指定可以读取的文件。
old-workbook = { $file } 是旧版工作簿（.xls）或带有密码。请用表格软件打开并另存为不带密码的 Excel 工作簿（.xlsx）。
no-workbook = { $file } 无法作为工作簿读取（{ $why }）。请用表格软件打开并另存为 Excel 工作簿（.xlsx）。
sheet-too-large = 工作表 { $sheet } 超过 { $rows } 行或 { $columns } 列。请删除空白的行和列，或把计入的内容另存为 CSV。
table-too-large = { $file } 超过 { $rows } 行或 { $columns } 列。请去掉不属于排放清单的内容。
no-csv = { $file } 不是 CSV：{ $why }。请补全每个双引号。
no-text = { $file } 不是文本。请用表格软件打开并另存为 Excel 工作簿（.xlsx）或 CSV。
no-encoding = 无法识别 { $file } 的编码。请以 UTF-8 保存。
no-sheets = { $file } 不是工作簿，没有工作表：请去掉 --sheet。
no-sheet = { $file } 没有工作表 { $sheet }。{ $remedy }
no-map = { $file } 不是映射文件。请指定 YAML 文件，导入时会写出一份。
unread = 无法读取 { $file }：{ $why }。
no-folder = { $file } 是文件。请指定案例所在的文件夹，或一个新文件夹。
not-written = 无法写入 { $folder }：{ $why }。案例没有任何改动。
is-link = { $file } 是链接：请放入文件本身。没有任何改动。
no-case-for = { $folder } 中没有可导入 { $into } 的案例。请先导入排放清单，或指定案例所在的文件夹。
alone-of-base = --alone 只用于基准年 { $base }：{ $asked } 年导入的是实际数据，案例保留其排放源。请去掉它。
