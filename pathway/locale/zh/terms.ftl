# Words that every room may refer to; docs/glossary.md says which word is used for what.

# 排放水平
business-as-usual = 照常情景（BAU）
gross-emissions = 总排放
net-emissions = 净排放

# 图表替代文本中的承诺
kept = { $limit }，{ $met ->
    [yes] 已达成
   *[no] 未达成
 }（{ $plan }）。

# 谁的排放：范围，以及公司的业务
scopes = { $which ->
    [s1] 范围一
    [s2] 范围二
    [s3] 范围三
    [s12] 范围一＋范围二
    [s13] 范围一＋范围三
    [s23] 范围二＋范围三
   *[s123] 范围一＋范围二＋范围三
 }
business-scope = { $business }{ $scope }
company-business = { $company }（{ $business }）
plus = ＋
group = 集团

# 图下的资料来源
source-plan = 资料来源：{ $company }，{ $years ->
    [none] { "" }
   *[other] { $years }年
 }方案；情景“{ $study }”，案例{ $case }，运行编号{ $run }。
source-inventory = 资料来源：{ $company }，{ $base }年温室气体清单与{ $plan }年方案；情景“{ $study }”，案例{ $case }，运行编号{ $run }。
year-and-unit = { $year }年，{ $unit }
sentence = { $text }。
per-unit = { $n }{ $mass }／{ $one }
per-million = { $n }吨／百万{ $money }
label = { $label }：{ $text }
