# What is being done while one waits: a step, and which of how many it is. One that is not named
# here is said as the program calls it.
step = { $step ->
    [reading-the-case] 读取输入
    [building-the-model] 建立模型
    [reduce] 求解 { $k }/{ $n }：减排
    [reduce-location] 求解 { $k }/{ $n }：减排（基于位置）
    [reduce-cost] 求解 { $k }/{ $n }：减排量相同的最低成本
    [reduce-location-cost] 求解 { $k }/{ $n }：减排量相同的最低成本（基于位置）
    [remove] 求解 { $k }/{ $n }：移除
    [remove-cost] 求解 { $k }/{ $n }：抵消量相同的最低成本
    [cost] 求解 { $k }/{ $n }：最低成本
    [stay-close] 求解 { $k }/{ $n }：贴近原方案
    [staying-closer] 更贴近原方案：{ $k } / { $n }
    [none] 求解 { $k }/{ $n }：不分先后的最低成本（对照）
    [free] 求解 { $k }/{ $n }：不设承诺的最低成本（对照）
    [bare] 求解 { $k }/{ $n }：不设承诺和必备条件的最低成本（对照）
    [no-plan-looking-for-what-cannot-be-met] 没有可行方案，正在查找无法兑现的承诺
    [which-commitments-collide] 查找哪些承诺相互冲突
    [the-nearest-plan] 查找差距最小的方案
    [what-would-settle-each-conflict] 查找如何化解每处冲突：{ $k }
    [how-loosely-and-how-strictly-it-can-hold] 查找可放宽与可收紧的范围
    [solving-again] 略作改动后重新求解：{ $k } / { $n }
    [writing-the-tables] 整理数据表
    [auditing] 复核
    [solving-the-scenarios] 求解各场景
    [joining-the-shards] 合并各分片
    [comparing] 比较
    [reading-the-file] 读取文件
    [writing-the-workbook] 写入工作簿
    [drawing] 绘图
    [reading-the-run] 读取运行结果
    [making-the-charts] 制作图表
    [writing-the-report] 写网页报告
    [making-the-slides] 制作幻灯片
    [making-the-workbook] 制作工作簿
    [filling-in-the-tables] 填写披露表格
    [drawing-the-pictures] 绘制图片
   *[other] { $name }
}
gap = 差距 { $gap }
left = 约剩 { $span }
