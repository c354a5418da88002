# 优化模型中数值的跨度：check --scaling。
program = { $case }（情景{ $study }）的优化模型：{ $rows }行、{ $columns }列，单位为kt CO2e、GWh、百万{ $currency }以及存量和活动量的单位。以下为最小和最大的非零数值及其所出自的输入：
coefficients = 系数（按约束）
bounds = 变量上下限（按变量）
sides = 右端项（按约束）
objectives = 成本系数（按阶段）
holds = 全部数值均在求解器容差可以分辨的范围内。
lost = { $of }中的{ $size }：求解器将不大于1e-9的系数视为零。请更正{ $place }，或改用更大的计量单位。
refused = { $of }中的{ $size }：求解器不接受1e14及以上的数值。请更正{ $place }，或改用更大的计量单位。
digits = { $of }中的{ $size }：求解器只能分辨15位有效数字，因此任何结果的精度都不会高于{ $known }。请将{ $place }降至实际可得的数量，或改用更大的计量单位。
cheap = { $of }中的{ $size }：与最大的成本相比过小，低于1e-8的容差，可能被忽略。请更正{ $place }，或改用更大的计量单位。
inputs = 输入
