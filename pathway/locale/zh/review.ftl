# 提示：有经验的人会再看一眼之处。每类以其键为名（见docs/review.md），附建议；同类的另一句写在连字符之后。

# 提示的说法。
grave = 严重
warning = 警告
note = 注意
told = { $where }：{ $said }{ $advice }
line = { $severity }：{ $told }
place-row = 第{ $n }行
place-line = 第{ $n }行
many = { $said }共{ $n }处如此：{ $places }等另有{ $left }处。
told-with = { $told }同一问题还见于{ $places }{ $left ->
    [0] 。
   *[other] 等另{ $left }处。
 }
follows = 另见于{ $where }：{ $said }
follow-more = 另有{ $n }处
places = { $file }：{ $places }
remarks = 共{ $n }条：严重{ $grave }条，警告{ $warning }条，注意{ $note }条。
none-may-be-grave = { $n }条中有{ $grave }条严重。

# 数字、并列与范围。
apart = ，
plus = ＋
years = 年
range = { $alike ->
    [yes] 约{ $high } { $unit }
   *[no] { $low }至{ $high } { $unit }
 }{ $of ->
    [own] { "" }
   *[library] （{ $ids }）
 }

# 多处共用的建议。
typing-error = 是否为笔误？
revenue = 请核对该业务收入（货币前的M为百万）、活动量与价格的单位。
number-and-unit = 请核对该数值与单位。
number-and-currency = 请核对数值、单位（每辆、每kW还是每MWh；M为百万）与币种。
start-later = 请推迟方案起始年，或给出first_year，并以min_add说明已购部分。
share-or-percent = 单位是share还是%？
other-unit = 两者之一的单位是否有误？
wrong-id = 是否写错了它或使用者的id？否则请删去。
find-a-source = 请查证其来源，并用--set或`pathway sweep`看没有它时的成本。

# 公司整体。
discount_off = 实际年折现率{ $rate }：企业通常采用{ $low }至{ $high }。
    .advice = 请核对单位（share还是%）。
horizon_off = 方案自{ $base }年至{ $end }年（{ $years }年），采用{ $money }年货币。
    .advice = 请核对这些年份。
horizon_off-today = today（{ $today }年）不在{ $base }至{ $end }年之间。
tonne_off = 每吨CO2e { $value } { $code }，远{ $side ->
    [below] 低于
   *[above] 高于
 }资料库中碳价、碳信用与碳移除的价格（{ $range }）。
    .advice = 是否按吨（而非千克或千吨）计，币种是否为{ $code }？
money_off = 自此起共{ $n }处金额，约为资料库同类数值的{ $side ->
    [below] { $size ->
        [million] 百万分之一
       *[thousand] 千分之一
     }
   *[above] { $size ->
        [million] 一百万倍
       *[thousand] 一千倍
     }
 }。
    .advice = 是否出于同一错误：{ $side ->
        [below] 应以{ $size ->
            [million] 百万{ $code }（M{ $code }）
           *[thousand] 千{ $code }（k{ $code }）
        }计，却写成{ $code }
       *[above] 应以{ $code }计，却写成{ $size ->
            [million] 百万{ $code }（M{ $code }）
           *[thousand] 千{ $code }（k{ $code }）
        }
    }？请逐处更正单位。
no_emissions = 基准年没有任何排放。
    .advice = 请填写sources.csv中的活动量及经核查的排放总量。
intensity_off = 基准年排放{ $t }吨，收入{ $money }：每百万美元收入{ $each }吨，而企业一般为{ $low }至{ $high }吨。
bill_off = { $year }年能源与材料支出{ $bill }，为收入（{ $money }）的{ $times }倍；已知最高为{ $most }倍。
actual_off = 填写为{ $told } { $unit }，而预期为{ $meant } { $unit }：两者相差{ $times }倍。

# 增长、迟到的承诺、已过去的年份、假设。
growth_off = 由其驱动的活动在{ $a }至{ $b }年间每年{ $way ->
    [up] 增长
   *[down] 下降
 }{ $share }（指数由{ $x }变为{ $y }）。
    .advice = 指数以基准年为1，不是增长率：每年增长3%应写为1.03、1.06……在某年终止的活动请写入activity.csv。
growth_alone = { $of }驱动的活动到{ $year }年{ $way ->
    [up] 增至{ $times }倍
   *[down] 降至1/{ $times }
 }，而收入不变。
    .advice = 两者是否应当同步？请更正growth.csv，或revenue.csv和outputs.csv。
growth_alone-revenue = 收入到{ $year }年{ $way ->
    [up] 增至{ $times }倍
   *[down] 降至1/{ $times }
 }，而{ $of }的活动不变。
late_promise = 该承诺自{ $first }年起生效：方案只支付其中{ $n }年，成本低仅因方案止于{ $end }年。
    .advice = 方案至{ $until }年可显示十年：--set horizon.end={ $until }。
late-cost = { $said }其范围内的措施此后每年{ $sense ->
    [saves] 节省
   *[costs] 花费
 }{ $cost }（投资按年金计）。
past_offers = { $n }个选项（如{ $first }）可在{ $today }年之前购买，而这些年份已过去。
mostly_assumed = { $n }个数值中{ $share }为假设或未注明可信程度。
    .advice = 请先核实起决定作用的数值：`pathway sweep` 可逐一变动。

# 措施与资料库同类措施对照。
life_off = 寿命{ $value }年，而资料库中同类措施为{ $range }。
    .advice = 请核对数值与单位（年）。
life_off-lead = 自订购至投用（lead）需{ $value }年，而{ $most }年已属很长。
premium_off = 在电价（最高{ $power } { $code }/MWh）之外另付{ $value } { $code }/MWh，而资料库中合同与绿证的溢价为{ $range }。
premium_off-less = 比电价（最高{ $power } { $code }/MWh）低{ $value } { $code }/MWh，而资料库中合同与绿证的溢价为{ $range }。
yield_off = 每MW年发电{ $value } GWh，而全年8,760小时至多{ $most } GWh。
capex_off = 每{ $unit }投资{ $capex }，每年{ $what ->
    [saved] 节约或替代
    [treated] 处理
   *[generated] 发电
 }{ $served } { $of }：合每年每{ $per } { $value } { $code }，而资料库中同类措施为{ $range }。
capex_off-unit = 每{ $unit }投资{ $value } { $code }，而资料库中为{ $range }。
unit_off = 每{ $of }每年{ $what ->
    [saved] 节约或替代
   *[generated] 发电
 }{ $value } MWh，而资料库中为{ $range }。
use_off = 每替代1 MWh使用{ $value } MWh，而资料库中的措施为{ $range }。
adds_tonnes = { $year }年每减少{ $own }吨，替代所用的能源或材料排放{ $used }吨：排放反而增加。
    .advice = 请核对uses下的数值与单位，以及所用能源或材料的排放因子。
dear = { $year }年每减排一吨成本{ $value } { $code }（投资按年金计，已扣除节省）；超过{ $most } { $code }即为资料库最贵措施的两倍半。
    .advice = 请核对投资、每单位的替代量与用量，以及两者的价格。

# 措施的可得量。
lot_small = 批量（unit_size）{ $size } { $of }近乎为零。
lot_large = 批量（unit_size）{ $size } { $of }超过全部潜力（potential）{ $room }。
offer_late = 可购至{ $last }年，晚于方案期末{ $n }年。
share_small = 最多只能覆盖{ $of ->
    [source] 排放源
   *[demand] 用电量
 }的{ $share }，近乎为零。
    .advice = 请核对数值与单位（share还是%）。
share_small-offered = 方案期内可得总量仅及作用对象的{ $share }。
share_small-allowed = 寿命期内年度上限合计仅达排放源的{ $share }，而上限份额为{ $most }。
share_small-treated = 仅去除所处理部分的{ $share }。
share_small-passed = pass_through为{ $share }。
    .advice = 是否应为份额，如0.5？
shares_together = { $levers }各可节约其{ $shares }，合计{ $whole }；但每项只作用于order较小者之后的余量（无论是否采用）：合计达{ $reached }。
    .advice = 份额是否指{ $source }的全部？若是，请提高靠后各项的份额，或给出相同的order，且合计不超过100%。
share_large = 每年可增长{ $share }。
room_large = 潜力为作用对象的{ $times }倍。
fom_off = 每年运维费（fom）为投资的{ $share }。
buffer_off = { $share }的碳信用被扣留。
buffer_off-years = 储存碳{ $n }年。
sold_more = { $year }年出售{ $sold }千吨，而最多避免{ $most }千吨。
never = 方案期内任何年份都不能购买。
    .advice = 请核对first_year、last_year、max_share、max_add与potential。
incumbent_off = 被替换设备的价格（incumbent_value）为其自身投资的{ $times }倍。
peers_off = 每替代一单位使用{ $value } { $of }，而同类措施约为{ $middle }。
peers_off-typed = 其用量为{ $value } { $of }，而同类措施约为{ $middle } { $of }。

# 承诺与免费配额。
in_no_study = 没有任何情景包含该承诺：任何方案都不会兑现它。
    .advice = 请在studies/某文件的targets中列出，否则删去。
named_otherwise = 名称中写的是{ $less ->
    [no] { $share }
   *[yes] 减少{ $share }，即剩余{ $left }
 }，而各年均非如此：{ $steps ->
    [yes] 起初{ $sense ->
        [least] 不低于
       *[most] 不高于
    }{ $first }，最终为{ $last }。
   *[no] 要求{ $sense ->
        [least] 不低于
       *[most] 不高于
    }{ $last }。
 }
    .advice = 图表上显示的是名称：请与数值一并修改。
named_otherwise-zero = 名称表示不再有排放，而{ $year }年仍允许{ $t }。
asks_all = 只允许基准值的{ $share }，又不为零。
asks_nothing = 不采取任何措施即可逐年兑现：允许量{ $alike ->
    [yes] 与照常情景的排放相当
   *[no] 至少为照常情景的{ $times }倍
 }。
    .advice = 请核对数值与单位。
asks_nothing-little = 最多只要求{ $share }。
untouched = 没有任何措施作用于{ $sources }{ $left ->
    [0] { "" }
   *[other] 等（另有{ $left }个）
 }：{ $t }，占范围一和范围二排放的{ $share }。{ $promise ->
    [none] { "" }
   *[other] 承诺{ $promise }允许的排放低于此数。
 }
    .advice = { $could }
untouched-could = 对{ $on }，资料库有{ $measures }{ $left ->
    [0] { "" }
   *[other] 等（另有{ $left }项）
 }：`pathway library add { $case } { $one } --for { $on } --potential 'P %' --yearly 'Y %'`，其中 P 填可由该措施替代的比例（占{ $on }），Y 填每年可新增的比例。若还需其他信息（`--rate`、`--uses`、`--hold`），命令会提示。
untouched-none = 资料库没有针对{ $carriers }的措施：请手工编写措施（docs/how-to/lever.md）。
untouched-bare = 对只有吨数、没有活动数据的排放源，资料库没有可用措施：请编写以“t/t”计的措施（docs/how-to/tonnes.md）。
untouched-tonnes = 这些只是吨数，没有活动数据，资料库的措施无从作用：请在导入的映射文件中，为其所在的行（`lines:`）或列（`columns:`）写明燃料，写法见 `pathway import` 加 --dry-run 针对该文件的输出，或编写以“t/t”计的措施：docs/how-to/tonnes.md。
untouched-outside = 范围三的{ $sources }{ $left ->
    [0] { "" }
   *[other] 等（另有{ $left }个）
 }既无措施作用，也无承诺覆盖：{ $t }，占全部排放的{ $share }。
    .advice = 本方案只涉及其余排放：请在方案旁说明，或为其作出承诺（供应商、采购、设计）。{ $could }
free_off = 排放量的{ $share }为免费配额。
    .advice = 请核对单位（t/t、kt/TJ）。

# 逐年数字。
leap = { $year }至{ $to }年{ $way ->
    [up] 升至{ $times }倍
   *[down] 降至1/{ $times }
 }：先为{ $a } { $unit_a }，后为{ $b } { $unit_b }。
leap-path = { $year }至{ $to }年{ $way ->
    [up] 升至{ $times }倍
   *[down] 降至1/{ $times }
 }：先为{ $a }，后为{ $b }。
zero_year = { $year }年为0，而{ $side ->
    [before] 之前
   *[after] 之后
 }给出的年份为{ $other } { $of }。
    .advice = 其间各年按此插值：请填入数值或删去该行。
odd_year = { $year }年不在方案期（{ $base }至{ $end }年）内，且几乎没有其他行使用该年份。
    .advice = 是否为笔误？原本的年份正被插值代替。
odd_year-order = 其年份{ $year }与其他行的先后次序不符。

# 价格与因子对照资料库。
and-rows = { $rows ->
    [0] { "" }
   *[other] （另有{ $rows }行）
 }
cited_otherwise = { $value } { $of }是其来源所指资料库条目的{ $side ->
    [above] { $times }倍
   *[below] 1/{ $times }
 }：{ $range }。
    .advice = 数值或单位是否改动过？如为自有数据，请注明自己的来源。
price_off = { $value } { $of }{ $side ->
    [above] 为{ $shelf ->
        [own] 此类物品最高价
        [energy] 资料库中各种能源最高价（资料库没有它的通用价格）
       *[carrier] 资料库中其最高价
     }的{ $times }倍
    [below] 为{ $shelf ->
        [own] 此类物品最低价
        [energy] 资料库中各种能源最低价（资料库没有它的通用价格）
       *[carrier] 资料库中其最低价
     }的1/{ $times }
   *[nothing] 等于不计价
 }：{ $range }{ $code ->
    [USD] { "" }
   *[other] ，1美元约合{ $dollar } { $code }
 }。
    .advice = 请核对单位（每kWh还是MWh、L还是ML）与币种{ and-rows }。
factor_off = 排放因子{ $value } { $of }{ $side ->
    [below] 低于
   *[above] 高于
 }资料库中它或同类的{ $range }。
    .advice = 请核对单位、国家或地区及对象{ and-rows }。
residual_off = { $year }年剩余组合因子仅为基于位置的因子的{ $share }。
    .advice = 剩余组合是他人认领清洁电力之后的余量，一般不会更清洁。两种方法是否写反？

# 无人使用、重复或未注明来源。
idle_row-unused = 该地没有排放源或措施使用它。
idle_row-driver = 没有排放源随其增长。
idle_row-source = 没有对应的排放：sources.csv中没有任何一行属于它。
    .advice = 请导入其排放清单，或填写其排放源；是否写错了id？否则请删去。
idle_row-revenue = businesses.csv中的该业务有排放源，此处却没有它的行。
    .advice = 请补上其自基准年起的收入，并查看是否有行写成了别的id。
misplaced = 其id指向{ $named }，而区域为{ $own }。
    .advice = 二者哪个正确？
scope_off = 其范围为{ $scope }，而carriers.csv中{ $carrier }为范围{ $own }。
    .advice = 现场燃烧或逸散属范围一，外购电力、热力或制冷属范围二。
no_source = { $n ->
    [1] 该行（共{ $all }行）
   *[other] 自该行起有{ $n }行（共{ $all }行）
 }未注明{ $what ->
    [source] 来源
    [confidence] 可信程度
   *[both] 来源或可信程度
 }。
    .advice = 请注明数值来源及可信程度。
twice = 与{ $first }内容相同。
    .advice = 是否重复计入？

# 方案所示。
cliff = 净排放在一年内由{ $a }降至{ $b }，降幅为{ $base }年的{ $share }，其中{ $credits }来自碳信用。
    .advice = 能否在一年内完成？可用年度上限（max_add、limits.yaml）或更早的目标加以分摊。
past_purchases = 方案在{ $today }年之前（已过去的年份）购买了它{ $more ->
    [0] { "" }
   *[other] 及另外{ $more }项
 }，投资{ $cost }。
jump = 它在{ $year }年一年内由零或少量达到上限，减排{ $tonnes }{ $more ->
    [0] { "" }
   *[other] ，另有{ $more }项如此
 }。
    .advice = 一年内能建成多少？请用max_add，或max_growth与seed说明。
idle_stock = 它自{ $first }年起在用，却闲置至{ $used }年：投入使用前已支出{ $cost }{ $more ->
    [0] { "" }
   *[other] ，另有{ $more }项如此
 }。
    .advice = 在承诺要求之前，它的运行成本似高于所替代的设备：提前购置是否只因max_add太小？请要求自在用之年起使用，或写明以后每年可购置多少。
pays_unused = { $year }年每吨可节省{ $each } { $code }（每年{ $saved }），但有{ $tonnes }吨未采用：{ $why }。
    .advice = 其限制是否属实？可用--set查看放开后的方案。
dear_bought = { $year }年以每吨{ $dear } { $code }采用（{ $bound }），而每吨{ $cheap }的{ $other }未采用：{ $why }。
    .advice = 该承诺或限制是否值得这一差额？可用`pathway explain { $asked } --lang zh`查看其代价。
one_assumption = 它承担方案减排总量的{ $share }，且为假设值。
one_cost = 它承担措施成本与节省总额的{ $share }，且为假设值。
measure_first = 按各措施减排量加权，其数值有{ $tonnes }为假设值；按资金加权为{ $money }。
    .advice = 最值得先核实：{ $numbers }。
measure_first-no-lever = 没有措施减少排放，假设值属于其他数值。
    .advice = 最值得先核实：{ $numbers }。
named = { $name } [{ $id }]
measured = { $name }（{ $stakes }）

# 措施为何未采用。
unused-neutral = 已没有可供其中和的排放
unused-excluded = 与{ $other }互斥
unused-served = { $other }已服务其排放源
unused-from = { $year }年起才可投运
unused-until = 仅可购至{ $year }年
unused-limited = 受上限{ $limit }约束
unused-needs = 需要{ $others }
unused-other = 其他措施已减少同样的排放，或距方案期末过短而不划算

# 什么要求已采用的措施。
bought-asked = { $promise }要求
bought-first = 先减排、再移除、后抵消
bought-unasked = 没有承诺要求
bought-for = 为满足{ $promises }

# 输入数值：关于什么。
company = 公司
beside = ，
method-location = 基于位置
method-market = 基于市场
method-residual = 剩余组合
method-upstream = 上游
method-biogenic = 生物源部分
quantity-activity = 活动量
quantity-emissions = 排放
quantity-bought = 外购电量
quantity-revenue = 营业收入
quantity-output = 产量
quantity-stock = 在用
quantity-added = 新增
quantity-served = 服务量
quantity-covered = 绿电覆盖
quantity-retired = 已注销信用
quantity-spent = 已支出金额
carrier-electricity-export = 上网电量
