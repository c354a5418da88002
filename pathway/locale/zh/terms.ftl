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
