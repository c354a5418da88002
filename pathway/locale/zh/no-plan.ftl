# 为何没有方案。
requirements =
    没有可行方案：不论承诺如何，必备条件与限制条件本身就不能同时成立。以下条件无法满足：
    { $missed }
    请放宽条件（levers/、limits.yaml），或更正该条件（targets.yaml）。
data = 没有可行方案：不论承诺如何，限制条件与数据本身就不能同时成立。请检查 limits.yaml 和 levers/ 中的 min_add。
just-missed = 没有可行方案：要求只差一点，小于求解器所能分辨。请略微放宽条件（levers/、limits.yaml），或略微降低要求（targets.yaml）。
commitments =
    没有方案能兑现全部承诺。差距最小的方案中，以下承诺未达成：
    { $missed }
    请放宽条件（levers/、limits.yaml），或降低要求（targets.yaml）。
line = { $name } [{ $id }]
line-of-section = { $name } [{ $id }]（报告 { $section }）
not-found = 没有方案能兑现全部承诺；未能及时查明是哪些承诺无法达成。
held-alone = 没有可行方案：届时已经实施的措施与此情景的限制条件和数据不能同时成立。
