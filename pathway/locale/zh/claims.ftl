# 声明：如何表述判定结果，以及公司可用和不可用的措辞。

# 判定
fails = 不成立
holds = 成立
unknown = 无法判定
apart = 不适用
told = { $says }：{ $rule }
number = { $year }年为{ $value }，要求{ $sign ->
    [most] 不高于
    [least] 不低于
    [below] 低于
    [above] 高于
   *[equal] 等于
 }{ $limit }。
against = { $n ->
    [0] { $year }年未发现不符。
   *[other] { $year }年有{ $n }处不符，要求没有。
 }
unjudged = 无法判定，缺少：{ $needs }。
so-far = 目前{ $number }
provided = 前提：{ $needs }。
shown = { $met ->
    [yes] 证明材料：{ $source }
   *[no] 不符合，依据：{ $source }
 }。
shown-mend = 完善并提供证明：{ $needs }。
not-asked = { $year }年不满足适用条件，无要求。
mend = 补救：{ $what }
clause = { $standard }，{ $clause }
counted = { $year }年：{ $fails }条规则不成立，{ $holds }条成立，{ $unknown }条无法判定，{ $apart }条不适用。
scope3 = 范围三按计入价值链清洁电力合同的口径列示：{ $year }年为{ $market }；不计合同（基于位置）为{ $location }。

# 生效时间
force = { $which ->
    [from] { $from }起生效
    [until] 有效至{ $until }
    [both] { $from }至{ $until }有效
   *[none] 生效日期不详
 }。
draft = 草案，正式文本可能不同。
licensed = 文本受许可限制，此处仅列条款号。
sold = 文本为付费标准，未公开，此处仅列条款号。
unread = 未读原文，据他人转述。

# 单位
gwh = { $n } GWh
factor = { $n }吨／兆瓦时

# 措辞及其对象
word-carbon-neutral = “碳中和”（{ $of }）
word-net-zero = “净零”（{ $of }）
word-renewable = “100%可再生电力”（{ $of }）
word-aligned = “符合1.5 °C”（{ $of }）
of-study = 情景“{ $study }”的范围
left-out = 仅就情景“{ $study }”而言：公司{ $all }个账户中有{ $n }个不在其中，此处数字均不含这些账户。
whole = 全部清单
operations = 自身运营，范围一和二
promised = 承诺“{ $name }”的边界
may = 可以使用
may-not = 不可使用
not-shown = 尚无法证明
years = { $from }–{ $until }年
words = { $year }年的措辞
words-by-year = 逐年措辞
because = { $says }：{ $rule }（{ $id }）
ruled = { $rule }（{ $id }）
rules = { $year }年的规则
column-words = 措辞
column-verdict = 判定
column-why = 理由
section = 声明
about = 各标准的规则如何评判本方案，以及公司在各年份可用哪些措辞。本节不构成法律意见。
years-head = 年份
asks-head = 要求
why-head = 数值与补救
stands-head = 出处
all-rules = 其余{ $n }条规则
none-must = 有{ $n }条必须成立的规则不成立：
out-of-force = { $rule }在{ $year }年不在有效期内。{ $force }
broken = { $rule }：{ $why }

# 缺少的内容（用于“缺少”和“前提”之后）
needs-year = 覆盖{ $year }年的方案
needs-above-zero = 除数大于零（可能是基准年数值）
needs-number = 每行的数值{ $fact }
needs-table = 表{ $table }
needs-column = 表{ $table }的{ $column }列
needs-revenue = 各业务营收
needs-scope3-categories = 排放源中的范围三类别（cat4_…）
needs-audit = 对运行的复核
needs-biogenic-factors = 生物源CO₂因子
needs-told = { $year }年仅为预期值部分的实际数据：{ $of }
needs-actuals = 往年实际排放
needs-commitment-facts = 已过各年中能说明每项承诺的实际数据
needs-approved-budget = 经批准的分年预算
needs-asset-register = 主要资产的年龄、寿命、排放及基准
needs-assurance = 保证记录：年度、范围、水平
needs-authorised = 东道国是否授权各项碳移除
needs-ccp = 各碳信用的CCP标签
needs-claim-text = 声明的措辞、受众和覆盖范围
needs-cloud-convention = 云服务计入何处
needs-commissioned = 各合同电站的投运年份
needs-company-category = 公司营业额、员工数、资产总额和国家收入类别
needs-confidence-carried = 方案表中的输入数据可信度
needs-consolidation = 合并方法
needs-contract-length = 各碳移除合同的期限
needs-contract-quality = 各合同的追踪、注销、年份、市场和唯一性
needs-contract-tracking = 各合同的追踪体系
needs-contract-vintage = 各绿电凭证的年份
needs-credit-programme = 各碳信用的机制、登记系统和东道国
needs-credit-purpose = 各碳信用的用途
needs-data-type = 各排放源的数据类型及是否核查
needs-esrs-version = 所用ESRS版本
needs-event-log = 事件记录：日期、原因、对基准年的影响
needs-event-perimeter = 活动的边界
needs-expert = 独立专家每年核查方案并公布
needs-factor-notice = 各排放因子的官方公告
needs-fiscal-year = 财务年度截止月份
needs-flag = 哪些排放源属土地和森林，以及行业
needs-gas-split = 分气体排放：哪些为长寿命
needs-gwp-set = 各因子所用变暖潜势
needs-hourly-share = 按小时匹配的电量占比
needs-impact-text = 影响说明
needs-in-chain = 哪些碳移除属价值链，以及下一项减排的价格
needs-instrument-rate = 各绿电凭证的排放率
needs-iso-categories = 排放源与ISO六类的对应
needs-label = 标签信息：认证体系、所有者
needs-last-screen = 上次全面筛查范围三的年份
needs-law = 生效的法规
needs-lce-share = 合格低碳电力占比：年龄、电力池、技术
needs-lever-reasons = 未选措施的理由
needs-market-target = 目标的范围二基于市场
needs-monitoring = 各自有碳移除的监测计划
needs-net-zero-year = 净零年份
needs-neutrality-text = 关于碳信用质量和总排放目标的说明
needs-nominal-revenue = 当年价净营收
needs-own-removals = 哪些碳移除为公司自有
needs-partner-coverage = 价值链伙伴中和的部分
needs-pathway = 1.5 °C参考路径
needs-pathway-end = 电力路径的终值和年份
needs-plan-2100 = 至2100年的排放
needs-pool = 各合同和区域的电力池
needs-previous-report = 上期报告
needs-pue = 各新建数据中心的PUE及是否枢纽节点
needs-quota = 分省分年的强制比例
needs-registry = 各碳信用的登记号
needs-renewable-technology = 各合同的技术：可再生而非核电
needs-residual-level = 行业路径的剩余排放水平
needs-retirement = 绿证和碳信用已注销的证明
needs-reversals = 已移除碳的再释放量
needs-sbti-value = SBTi工具对该基准年的结果
needs-scope3-exclusions = 范围三的排除项、吨数和理由
needs-scopes-named = 声明注明所含范围和碳信用占比
needs-serials = 碳信用序列号
needs-signed-year = 各合同的签署年份
needs-standard-text = 标准文本（未公开）
needs-submission-year = 目标提交年份
needs-supplier-status = 按供应商状态的支出
needs-target-base-year = 目标的基准年
needs-target-facts = 表中各目标的边界、方法和目的
needs-tonnes-of-base = 该目标所对照年份的排放量
needs-uncertainty = 各排放源的不确定性
needs-validation = 各目标由谁核验
needs-usd-rate = 美元汇率
needs-value-added = 各年增加值
needs-verified-inventory = 当年清单经核查
needs-study = 覆盖全公司的情景：“{ $study }”未包括其中一部分
needs-scope3 = 基准年清单中的范围三
needs-power = 范围二用电
needs-whole-zero = 覆盖全部账户的净零承诺
needs-base-emissions = 该范围的基准年排放

# What disclosures lack
needs-activity-tags = 各排放源的高排放活动标签
needs-carrying-amounts = 资产账面金额
needs-climate-scenarios = 明确标注的气候情景分析
needs-company-capex = 全公司资本支出
needs-credit-nature = 各碳信用属于自然或技术
needs-credit-stock = 已购持有的碳信用
needs-energy-content = 各燃料的能量含量（carriers.csv中的mwh_per_unit与energy_class）
needs-ets-flag = 哪些排放源纳入碳交易体系
needs-fossil-flag = 哪些投资投向煤、油、气
needs-grid-mix = 无合同覆盖的电网电力结构
needs-group-entities = 哪些业务属于会计合并范围
needs-internal-price = 该年的内部碳价（company.yaml中的internal_carbon_price）
needs-investigated = 已研究但未采用的措施
needs-lever-law = 措施是否为法律所要求
needs-longer-plan = 期限更长的方案
needs-narrative = 公司的文字说明
needs-one-life = 该措施统一的使用年限
needs-paid-tonnes = 方案期内该碳价下有排放的年份
needs-pay = 与气候挂钩的薪酬
needs-payback = 资本支出及超出运行成本的节省
needs-promise-number = 数据表可得的年份
needs-credits-retired = 当年有注销的碳信用
needs-statement-line = 财务报表科目
needs-taxonomy = 哪些措施符合分类法
