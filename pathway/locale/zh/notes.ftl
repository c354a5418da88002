# check对文件的注意事项：不是错误，但或许并非本意。id、键名与文件名照原样写出。
told = { $said }。
at-more = { $said }（另有{ $n }处相同）。
at-others = { $said }（另有{ $n }个排放源相同）。
years = { $first }至{ $last }

# 文件。
cut-short = 对本案例的一次导入或添加中途中断，已撤回：请重新执行
free-elsewhere = { $file }：{ $accounts }也支付碳价{ $scheme }，而本情景不含这些账户：其免费配额计入此处
history-gone = { $file }：{ $business }目前已没有范围{ $scope ->
    [1] 一
    [2] 二
   *[3] 三
 }排放：其{ $year }年的吨数不属于任何边界
none-left = { $file }：{ $source }在{ $year }年没有剩余，而{ $levers }只可替代其中一部分（max_share），因此视为当年本就没有。若已全部替代，请提高max_share
bought-unoffered = { $file }{ $place }：{ $option }在{ $year }年完成{ $did }，超出在役存量的能力，因此推定{ $bought }年购置了{ $stock }并计入支出，但当时不可购置（first_year、max_add、potential）。若确已购置，请填写`added`；若未购置，请在该措施文件中更正单位存量的能力（displaces、yields）
facts-to-the-end = { $file }：至horizon的最后一年{ $year }年，各年均已过去，没有可决策的年份。请将company.yaml中horizon的end改晚
of-a-year-alone = { $file }：{ $year }年填报{ $of }共{ $tonnes } t，而该年原无预期，{ $next }年亦无预期：所填数据仅适用于当年，此后即归零。请在activity.csv中填写{ $next }年起的活动水平（代替sources.csv中的activity）；若基准年已有活动水平，可在growth.csv中填写
facts-silent = { $file }：{ $year }年有{ $n }个排放源（共{ $all }个）未填写实绩，如{ $source }：从最近一次实绩（或基准年）起按预期增长计
financial-year = { $file }：{ $written }按{ $year }年计：company.yaml的year_starts未说明财年起始月份
revenue-untold = { $file }：{ $change }：未说明收入：强度仍以已公布的基准年为准
sold-goes-on = { $file }：{ $change }：{ $year }年起转出{ $left } { $unit }，但{ $of }仍照常排放{ $there } { $unit }：请对已转出部分填写activity 0，已过年份写入actuals/，其后写入activity.csv
revenue-goes-on = { $file }：{ $change }：{ $year }年起{ $of }转出收入{ $left }百万{ $unit }，但其中{ $there }百万{ $unit }仍照常计入：强度偏低。请填写此后的收入，已过年份写入actuals/，其后写入revenue.csv
bought-is-nowhere = { $file }：{ $change }：{ $year }年起并入{ $left } { $unit }，但{ $of }仅比此前多排放{ $there } { $unit }：以基准年为准的承诺因案例中并不存在的排放而放宽。请补充其活动水平，已过年份写入actuals/，其后写入activity.csv或growth.csv
revenue-is-nowhere = { $file }：{ $change }：{ $year }年起{ $of }并入收入{ $left }百万{ $unit }，但仅比此前多{ $there }百万{ $unit }：基准年强度含有案例中并不存在的收入。请补充该收入，已过年份写入actuals/，其后写入revenue.csv
against-its-cause = { $file }：{ $change }：各项变动合计，{ $cause ->
    [acquisition] 收购反而减少了公司的{ $what ->
        [revenue] 收入
       *[tonnes] 排放
     }
   *[divestment] 出售反而增加了公司的{ $what ->
        [revenue] 收入
       *[tonnes] 排放
     }
 }。正负号是否有误？
rounded = verified.{ $total }：{ $total ->
    [scope1] 范围一
    [scope2] 范围二
    [scope2_location] 范围二（基于位置）
    [scope2_market] 范围二（基于市场）
   *[scope3] 范围三
 }各排放源合计{ $found }吨，而经核查为{ $stated }吨（相差{ $off }吨）：四舍五入后相等
no-activity = { $source }：各年活动量均为0。若以后才开始，请在activity.csv中逐年填写，此前填0
clean-fuel = { $carrier }@{ $region }：其排放因子到{ $year }年降为0，且无人为此付出成本

# 措施。
unsourced = { $file }：{ $levers }：有数值未注明{ $keys }
doubt = { $file }：{ $levers }：{ $doubt }
no-cost-share = levers：{ $levers }{ $more ->
    [0] { "" }
   *[other] 等（另有{ $more }项）
 }：范围三中未填cost_share：其capex与fom全部由公司承担
taken-as-burnt = carriers.csv：未填写{ $carrier }的范围：{ $levers }（共{ $n }项）使用的部分按现场燃烧或逸散计入排放源自身的范围一账户。请填写1、2或3
passes-by = levers/capture.yaml：{ $capture }：{ $levers }在该处燃烧所排放的不经过捕集：若并非如此，请在uses_of中列出
spare = { $option }：{ $year }年现有存量可服务{ $could } { $unit }，而需服务的只有{ $has }：其余为备用能力
spare-committed = { $options }：现有与已承诺的存量可服务的超过{ $year }年的{ $activity } { $unit }：部分闲置
stands-still = { $option }：{ $years }年停运：一批运行时至少服务{ $least } { $unit }，而只有{ $most }
late = { $option }：{ $first }年起才可投用，晚于方案期末（{ $end }年）
lot-too-large = { $option }：无法购买：一批为{ $lot } { $unit }，而最多只可购买{ $most }
replaced-unlike = { $source }：{ $options }对所替代设备的寿命或价格说法不一：以{ $first }的为准
replaced-dearer = { $option }：incumbent_value在{ $years }年的涨幅超过折现率：核销额按此上涨计
share-or-efficiency = { $levers }：max_share各年相同且小于1，指的是市场份额，其余可由同一排放源的其他措施占用。原意是否为在全部处理量中去除的比例？若是，请改填abatement_efficiency（否则将其填为100 %）

# 承诺与上限。
removal-dearer = hierarchy：remove_until在{ $years }年高于reduce_until：一吨不值得减排的价格，却可用于移除
limits-nothing = { $limit }：在方案期末（{ $end }年）之后才开始，不起任何限制作用
before-start = { $target }：{ $year }年起生效，但其措施最早{ $first }年才可投用
cannot-hold = { $target }：{ $year }年无法兑现：当年排放{ $tonnes }吨，而能减排或中和它们的措施最早{ $first }年才可投用
line-from-nothing = { $target }：其边界内{ $base }年没有排放，故目标线从0开始，{ $since }年之前各年允许的反而少于当年
no-measure = { $target }：{ $years }年没有{ $what ->
    [revenue] 收入
   *[other] { $what }
 }，该承诺届时不适用
too-slow = { $target }：{ $year }年要求{ $share }，而此前在其措施寿命期内可购买的只能服务{ $served }。寿命{ $life }年的设备，每年需更新{ $yearly }
not-recalculated = { $file }：{ $changes }：承诺{ $target }以{ $year }年为准，而该年并未因此重新核算。请在history.csv中写入重新核算后的{ $year }年；`recalculate: true`则将已出售或已关停的部分连同其排放源一并剔除
