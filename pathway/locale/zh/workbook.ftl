# The workbook. Its sheets.
contents = 目录
decision = 决策事项
    .holds = 请求批准什么、何时、由谁负责
summary = 摘要
    .holds = 主要数字
pathway = 路径
    .holds = 图：碳中和路径
cash = 现金
    .holds = 图：各年现金
power = 用电
    .holds = 图：用电来源
columns = 列说明
    .holds = 各列的含义与单位
# The font of its cells.
font = Microsoft YaHei

# The first sheet: which run it is, and what is where.
message = 结论
case = 案例
study = 情景
run = 运行编号
money = 金额
package = 程序版本
method = 方法
    .text = 对全部措施、账户与年份求解的混合整数优化模型，并经独立算术复核。除列名注明location外，排放基于市场。各表与运行结果tables/*.csv完全一致。
sheet = 工作表
holds = 内容
printed = 打印前{ $n }行，共{ $all }行；全部见工作表与tables/*.csv。
table = 数据表
column = 列
years = 年
share = 占比
share-of-demand = 占用电量
rows = 行数
year = 年份

# The summary.
about = 说明
figure = 数字
value = 数值
unit = 单位
million = 百万{ $currency }
bau-in = { $year }年照常情景
net-in = { $year }年净排放
npv_cost_m = 整个方案，与不采取行动相比
cost_of_commitments_m = 兑现承诺，与不设承诺的最佳方案相比
cost_of_requirements_m = 满足必备条件
price_of_hierarchy_m = 减排优先次序的代价
npv_value_chain_m = 计入价值链全部节省
npv_ecosystem_m = 范围三＋项目，单列
hidden_cost_m = 门槛收益率的隐性成本
check = 核对：costs表合计
