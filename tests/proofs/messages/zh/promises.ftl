# 只在测试中存在的指标。
bought_share = 外购电力占比
after_removals = 移除后排放
