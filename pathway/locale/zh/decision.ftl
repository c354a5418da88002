# What a board is asked to decide: the first page of the report, slide and sheet.
ask = { $soon ->
    [none] 提请批准：至{ $end }年资本支出{ $total }
    [all] 提请批准：至{ $end }年资本支出{ $total }，全部须在{ $by }年初前下单
   *[some] 提请批准：至{ $end }年资本支出{ $total }，其中{ $first }须在{ $by }年初前下单
    }{ missing }
ask-programmes = 提请批准：至{ $end }年生态减碳项目投入{ $total }{ missing }
ask-nothing = { $orders ->
    [0] 提请批准：至{ $end }年的方案，无需资本支出，近期无新启动措施
   *[other] 提请批准：至{ $end }年的方案，无需资本支出，现在启动{ $orders }项措施
    }{ missing }
ask-unfit = 尚不宜决策：有{ $grave }项内容很可能有误{ $missed ->
        [0] { "" }
       *[other] ；{ $n }项承诺中有{ $missed }项未兑现
    }
missing = { $missed ->
    [0] { "" }
   *[other] ；{ $n }项承诺中有{ $missed }项未兑现
    }{ $grave ->
        [0] { "" }
       *[other] 。尚不宜决策：有{ $grave }项内容很可能有误
    }

# Figures: what each is, and what it stands beside.
tile-capital = 资本支出
tile-budget = 预算{ $x }
tile-no-budget = 案例未设总预算
tile-peak = 资金需求峰值
    .note = { $year }年已支出、尚未收回的累计金额
    .never = 支出从未超过节省
    .no-outlay = 没有支出
tile-payback = 收回年份
    .note = 自该年起累计节省高于全部支出
    .at-once = 当即
    .never-owed = 始终没有净支出
    .no-outlay = 无需收回
    .later = { $end }年以后
    .left = 届时尚有{ $x }未收回
tile-programmes = 项目支出
    .note = { $year }年支出最高
tile-kept = 兑现的承诺
tile-less = 至{ $end }年累计少排放
    .note = 与照常情景相比；{ $year }年净排放{ $net }
all-kept = 全部兑现
missed = { $more ->
    [0] 未兑现：{ $names }
   *[other] 未兑现：{ $names }，另有{ $more }项
    }

# What can hardly be right.
doubts = 决策之前：很可能有误的内容
doubts-more = 另有{ $n }项同类问题，见报告。
    .folded = 另有{ $n }项同类问题

# Money by year.
money = 分年资金
money-title = 至{ $end }年支出{ $out }，节省{ $saved }{ $need ->
    [some] ；资金需求峰值为{ $year }年的{ $peak }
   *[none] ；支出从未超过节省
    }
money-title-programmes = 至{ $end }年生态减碳项目支出{ $out }，最高为{ $year }年的{ $peak }
money-about = { $whose ->
    [programmes] 生态减碳项目的支出，未折现，以{ $year }年不变价计；单独列账，不为公司节省现金
   *[company] 与不采取行动相比的公司现金，未折现，以{ $year }年不变价计。支出与节省分列；累计资金需求为已支出、尚未收回的金额，低于零表示节省更多
    }。
money-programmes = 生态减碳项目另需{ $x }，单独列账。
no-cap = 案例未设支出上限，没有可以对照的预算。
cap = { $met ->
    [no] { $name }：{ $year }年支出{ $achieved }，上限{ $required }，已超出
   *[yes] { $name }：最紧的{ $year }年支出{ $achieved }，上限{ $required }
    }。
total = 合计
column-years = 年份
column-capital = 资本支出
column-running = 其他支出
column-saved = 节省
column-need = 累计资金需求
column-paid = 累计支出
column-budget = 资本预算

# What must start.
actions = 未来十二个月必须启动的措施
actions-about = { $today ->
    [known] 自{ $year }年起的订单
   *[unknown] 输入中未说明当前年份，以下为方案首年（{ $year }年）的订单
    }。方案以整年计，须在一季度下单；已计入建设周期。
actions-none = { $year }年无需下单。
actions-more = 另有{ $n }项措施同期启动，{ $paid ->
    [no] 无资本支出
   *[yes] 资本支出合计{ $x }
    }。
owners-none = 尚未明确负责人：输入中未填写各措施或业务的负责人。
owner-none = 未指定
at-once = 立即
quarter = { $year }年第{ $q }季度
quarters = { $year }年第{ $q }季度起，至{ $last }年
ordered = { $last }年前已下单
begun = { $year }年已开始，至{ $last }年
column-action = 措施
column-owner = 负责人
column-order-by = 最迟下单
column-serves = 投运年份
column-amount = 数量
column-yearly = 每年溢价

# Contracts and credits.
contracts = 待签合同
contracts-more = 另有{ $n }项签约较晚或数量较少。
term = { $n ->
    [1] 逐年购买
   *[other] { $n }年
    }
column-contract = 合同或碳信用
column-from = 首年
column-volume = 最大用量
column-term = 期限

# What it buys.
gain-head = 换来什么
gain = 至{ $end }年{ $beside ->
    [same] 累计排放与照常情景相同
    [more] 比照常情景累计多排放{ $less }
   *[less] 比照常情景累计少排放{ $less }
    }。{ $sense ->
    [same] { $year }年与{ $end }年净排放均为{ $net }
    [falls] 净排放由{ $year }年的{ $base }变为{ $end }年的{ $net }，下降{ $share }
    [rises] 净排放由{ $year }年的{ $base }变为{ $end }年的{ $net }，上升{ $share }
   *[none] 净排放由{ $year }年的{ $base }变为{ $end }年的{ $net }
    }。
gain-bought = { $end }年另有{ $x }由外购的碳移除或碳抵消中和，不属于自身减排。
gain-avoided = 至{ $end }年减排贡献{ $x }，单独列账，不抵减自身排放。
gain-kept = { $n ->
    [1] { $met ->
        [0] 唯一的承诺未兑现。
       *[other] 唯一的承诺兑现。
        }
   *[other] { $n }项承诺中兑现{ $met }项。
    }
gain-no-promise = 本情景没有作出承诺，方案也就没有需要兑现的承诺。

# What a year of waiting is worth.
waits = 推迟一年的代价
wait-unknown = 本方案未测算：各项承诺推迟一年、各项措施提前一年各可节省多少。
wait-nothing = 几乎为零：承诺推迟一年或措施提前一年都不会节省。
wait-late = “{ $name }”推迟一年可节省{ $x }：这是推迟的全部好处，且承诺不再兑现。
wait-early = “{ $name }”提前一年可节省{ $x }：每推迟一年约损失这么多。

# What breaks the plan, and what each would take.
risks = { $swept ->
    [yes] 会打破方案的风险（据敏感性分析）
   *[no] 会打破方案的风险
    }
risks-none = 没有突出的风险：没有哪项措施占比过大{ $promises ->
    [none] 。
   *[some] ，承诺也都留有余地。
 }
risk-reliance = { $name }：{ $beyond ->
    [yes] { $year }年减排{ $x }，超过照常情景的全部排放
   *[no] { $year }年减排相当于照常情景的{ $share }
    }。若少一成，每年{ $promised ->
    [no] 多排放{ $short }
   *[yes] 有{ $short }须另行减排或抵消
    }。{ $assumed ->
    [yes] 其部分数据为假设：投入资金之前应先落实。
   *[no] 其数据均非假设。
    }
risk-cliff = 一年骤降：{ $before }年至{ $year }年净排放下降{ $x }，相当于{ $base }年的{ $share }{ $named ->
    [yes] ，主要依靠{ $name }
   *[no] { "" }
    }。全部措施须在{ $year }年1月1日前投用；每延误半年，当年约一半的降幅落空。
risk-tight = 没有余地：{ $n ->
    [1] 唯一的承诺“{ $name }”在{ $year }年刚好兑现
   *[other] { $n }项承诺中有{ $tight }项刚好兑现，最早为“{ $name }”（{ $year }年）
    }。任何缺口都会使其落空；需要备用措施，或为承诺留出余量。
risk-credits = 外购吨数：{ $year }年须外购碳移除或碳抵消{ $x }，占总排放的{ $share }。若届时买不到这个价格，则须自身减排同样多。
risk-assumed = 假设数据：{ $share }的减排量依赖假设数据。需要取得报价与实测，首先是{ $name }。
risk-swing = { $name }：{ $broken ->
    [0] 在敏感性分析的不利一端，维持方案须多花{ $high }，有利一端少花{ $low }
   *[other] 其中{ $broken }个取值下没有方案能兑现承诺：需要备用措施，或为承诺留出余量
    }。
claims = { $year }年公司可以如何自称

# The roadmap.
roadmap = { $owners ->
    [no] 按季度的路线图
   *[yes] 按负责人与季度的路线图
    }
roadmap-more = ……另有{ $n }项较小措施。
column-step = 措施
column-kind = 类别
column-start = 下单时间
column-stock = 在用：期初 → 最高
stock = { $before } → { $peak }
unit = 金额单位：{ $unit }。
