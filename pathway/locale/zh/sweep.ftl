# What the charts of a sweep share.

# What readings are called, inside a sentence.
reading = { $reading ->
    [cost_of_commitments_m] 承诺的成本
    [npv_cost_m] 方案净现值成本
    [price_of_hierarchy_m] 减排优先次序的代价
    [cost_m] 当年费用
    [net_t] 净排放
    [has_plan] 是否有可行方案
   *[other] { $reading }
}

# What is said in place of a number.
ending = { $status ->
    [input_fault] 输入有误
    [solver_problem] 求解失败
   *[no_plan] 无方案
}

# The audit trail.
source = 资料来源：{ $company }；情景“{ $study }”的敏感性分析“{ $sweep }”（{ $id }），案例{ $case }，运行编号{ $run }。
design = { $design ->
    [one_at_a_time] 每次只变动一项假设
    [grid] 各取值的全部组合
    [scenarios] 命名场景，不含概率
    [latin_hypercube] 拉丁超立方抽样（种子{ $seed }）
    [sobol] Saltelli抽样（种子{ $seed }）
    [morris] Morris路径（种子{ $seed }）
   *[regret] 各方案在各场景中的组合
}
scenarios = { $n }个场景
count = { $design ->
    [regret] 共{ scenarios }：{ design }，以及事先已知的各场景；方案在{ $until }年及以前的新增保持不变，其余重新优化。
   *[other] 共{ scenarios }：{ design }；每个场景均重新优化。
}
varied = 变动：{ $names }。
others = 其他{ $n }项
without = { scenarios }中有{ $k }个没有可行方案：{ $how }。
    .why = { scenarios }中有{ $k }个没有可行方案（无法兑现：{ $names }）：{ $how }。
failed = 另有{ $k }个求解失败或输入有误。
counted = 已计入统计
no-base = 基准案例没有可行方案。
