# 命令无法照要求执行的情况：参数有误，或某处无法读取、写入；以及命令提前结束。路径、标识、选项和命令照原样写。
interrupted = 已中断。
out-of-memory = 内存不足。请增加内存，或减小规模：减少 --workers，缩短方案期。原有内容保持不变。
refused = 系统拒绝了命令所需的操作：{ $why }。原有内容保持不变。
bug = 这是 pathway 的程序缺陷：{ $fault }
    请附上案例和命令予以报告；设置 PATHWAY_DEBUG=1 可显示出错位置。
cannot-print = 标准输出无法写入：{ $why }。所要打印的内容不完整；命令已写出的文件是完整的。

# 写入的位置。
write = { $path } 无法写入：{ $why }。
write-file = { $path } 无法写入：{ $why }。请指定其他文件。
write-folder = { $path } 无法写入：{ $why }。请指定其他文件夹。
write-out = { $path } 无法写入：{ $why }。请用 --out 指定其他文件夹。
folder-is-file = { $folder } 是文件。请指定新文件夹。
folder-not-empty = { $folder } 不是空的，未作改动。请指定新文件夹。
out-no-folder = { $folder } 不是文件夹。请用 --out 另行指定。
out-closed = { $folder } 无法写入。请用 --out 指定其他文件夹。
out-is-here = { $folder } 是您当前所在的文件夹，而运行会替换其文件夹。请用 --out 另行指定。
out-holds-other = { $folder } 中有不属于运行的内容，未作改动。请用 --out 指定其他文件夹，或将其清空。
here-is-gone = 您所在的文件夹已不存在，而 { $folder } 会在其中。请转到其他文件夹，或用 --out 给出完整路径。

# 案例与运行。
no-reference-case = 此安装缺少参考案例。请重新安装。
no-example = --example { $name }：没有这个示例。{ $meant }
meant = 是否指 { $name }？
there-are = 现有：{ $names }。
no-run-but-file = { $folder } 不是运行，而是文件。请指定 solve 写出的文件夹。
no-run-there = { $folder } 不是运行：没有这个文件夹。solve 找不到方案时不写出运行：`pathway explain CASE` 说明哪些要求互相冲突，并写出差距最小的方案。{ $runs }
no-run-but-case = { $folder } 不是运行，而是案例。请指定 `pathway solve { $typed }` 写出的运行。
no-run-but-empty = { $folder } 不是运行：它是空的。`pathway solve CASE --out { $typed }` 会在其中写出一个。
no-run-in-it = { $folder } 不是运行：其中有 { $names }，但没有 { $manifest }（solve 得到方案后最后写出）。请指定其他文件夹，或重新求解。{ $runs }
runs-are = 现有运行：{ $names }。
some = { $names }{ $more ->
    [yes] { " " }……
   *[no] { "" }
 }
run-incomplete = { $folder } 不是完整的运行：{ $why }。请重新求解，或指定其他文件夹。
run-was-replaced = 生成报告期间，{ $folder } 被替换或删除。请重新生成报告。
explained-no-json = { $path } 不是 JSON（{ $why }）。请重新运行 explain，或删除该文件。
no-explanation = { $path } 中没有解释。请重新运行 explain，或删除该文件。
audit-of-run = 复核与 { $folder } 中的方案不符：{ $lines }
audit-of-this = 复核与该运行不符：{ $lines }
audit-of-plan = 复核与方案不符：{ $lines }
plan-of-other = { $run } 是 { $of } 的方案，而不是 { $own } 的。请用 --plan 指定本案例的方案。
plan-of-no-study = { $run } 是 { $of } 情景 { $study } 的方案，而 { $case } 没有该情景。请用 --plan 指定本案例的方案。
no-plan-of-record = { $case } 在 reports/ 中没有正式方案。请用 --plan RUN 指定，或将其采纳：pathway runs accept RUN。
no-chart-of-year = 没有 { $year } 年的图：此运行的方案为 { $first } 至 { $last } 年。

# 选项与参数。
no-number = { $option } 需要一个数字，而不是 { $value }。
below-zero = { $name } 应为不小于 0 的数字，而不是 { $value }。
price-of-change = 变更的价格应为不小于 0 的数字，而不是 { $price }。
quick-or-frontier = --quick 不重新求解，而 --frontier 需要：请只给其中之一。
which-form = 请说明以何种形式：pathway export-inputs CASE --xlsx [FILE]。
no-workbook-name = { $path } 不是工作簿名：请以 .xlsx 结尾。
no-solver = 没有求解器 { $name }：可用 highs 或 scip。
no-scip = 未安装 SCIP：pip install 'neutrality-pathway[solvers]'，或去掉 --solver 而用 HiGHS。
no-table = 案例没有表 { $name }。{ $remedy }
no-chart = 方案没有图 { $chart }。{ $remedy }
no-language = 没有语言 { $lang }。{ $remedy }
plan-unsaved = 方案尚无文件夹：请先保存，再打开。
no-actuals = { $case } 未说明过去的情况：没有实绩。请在 { $folder }/ 中填写各行（docs/inputs.md，What was）。
other-units = { $plan } 的购买量所用单位与 { $case } 不同，无从保持接近。请保留各措施原来的单位。
buys-nothing = { $plan } 在尚可决策的年份没有任何购买。

# 进程与工作节点。
workers-or-scheduler = --workers 是本机的进程，--scheduler 自有其进程：请只给其中之一。
workers-or-client = workers 是本机的进程，至少为 1；client 自有其进程。
no-dask = --scheduler 需要 dask.distributed：pip install 'neutrality-pathway[sweep]'。
dask-no-address = --scheduler { $address } 不是 Dask 调度器的地址：请照 `dask scheduler` 打印的写，如 tcp://127.0.0.1:8786。
dask-silent = { $address } 没有 Dask 调度器应答。请用 `dask scheduler` 启动，或去掉 --scheduler。
dask-no-workers = Dask 调度器没有工作节点。请用 `dask worker` 启动。
dask-versions = 工作节点 { $worker } { $there ->
    [none] 没有 { $package }
   *[other] 的 { $package } 是 { $there }
 }，而此处是 { $here }：数字可能不同。请安装相同版本。
dask-lost = { $what ->
    [workers] Dask 调度器已没有工作节点
   *[scheduler] Dask 调度器已不在
 }。已完成的会保留：重新执行同一命令即可继续，换用其他 --scheduler 或不用均可。

# 正式方案、计划与实绩、对比。
record-is-gone = 正式方案 { $folder } 已不存在。请恢复，或采纳另一个运行：pathway runs accept RUN
record-was-changed = 正式方案 { $folder } 与采纳时不同。请恢复，或采纳另一个运行：pathway runs accept RUN
none-of-record = { $run } 不是正式方案：目前没有正式方案。
another-of-record = { $run } 不是正式方案：{ $case } 的正式方案是 { $kept }。
no-marks = { $path } 无法按其应有内容（各案例的正式方案）读取。请恢复该文件，或删除后重新采纳。
no-folder-of-runs = { $folder } 不是文件夹。请指定存放运行的文件夹。
nearest-not-solved = { $folder } 是无解案例的最接近方案：重新求解也得不到方案。它由 `pathway explain CASE` 生成。
manifest-option = { $folder } 不是完整的运行：manifest.json 中 options.{ $option } 为 { $value }，不是有效的数字。请恢复。
plan-of-another = 该方案的{ $what ->
    [currency] 货币
    [base-year] 基准年
    [study] 情景
   *[case] 案例
 }不同：是 { $plan }，而不是 { $case }。请指定本案例、本情景的运行。
run-or-comparison = { $folder } 是运行或对比，未作改动。请指定其他文件夹。
out-holds-run = { $folder } 中有一个运行，未作改动。请用 --out 指定其他文件夹。
out-is-the-plan = { $folder } 为用于对照的原方案，保持不变。请用 --out 指定其他文件夹。
runs-to-compare = 给出了 { $n } 个运行。请指定两个或三个运行文件夹进行对比。
no-common-year = 各运行没有共同的方案年份。请对比年份相同的运行。
of-another-company = { $folder } 是 { $old } 的方案，而 { $case } 现属 { $new }，排放源也不同。请用 --plan 指定本案例的方案；若只是改名，对比时请在 company.yaml 中写原名。
all-is-over = { $case } 到方案期最后一年 { $end } 年，各年均已过去，没有可决策的。请将 company.yaml 中 `horizon` 的 `end` 改晚；`pathway track` 说明方案执行情况。
no-year-of-plan = { $folder } 的方案到 { $until } 年为止，而 { $case } 的方案为 { $since } 至 { $end } 年：没有共同的年份。请用 --plan 指定这些年份的方案。
no-lever-of-plan = { $folder } 是 { $old } 的方案，其中没有 { $case } 的任何措施。请用 --plan 指定本案例的方案。

# 代价曲线、工作簿、幻灯片与图片。
price-of-requirement = { $name } 是必备条件，任何方案都须满足：它没有价格。
no-commitment = 情景没有承诺 { $name }。现有：{ $known }。
frontier-points = --points 应在 { $fewest } 到 { $most } 之间，而不是 { $points }。
template-without-title = { $path } 没有带标题的版式。请给出母版含标题占位符版式的模板，或去掉 --template。
template-unread = { $path } 无法读取：{ $why }。请用 --template 给出 PowerPoint 文件。
no-template = { $path } 不是 PowerPoint 文件。请用 --template 给出 .pptx 或 .potx 文件。
no-pictures = 没有图片（PNG、SVG）：{ $why }
only-pages = 没有图片（PNG、SVG），只有网页：{ $why }
no-chinese-font = 没有中文字体：中文图片会显示方框。请安装，如 fonts-noto-cjk。
no-kaleido = 缺少 kaleido。请运行：pip install "neutrality-pathway[report]"
no-browser = { $named ->
    [none] 未找到 Chromium 或 Chrome
   *[other] BROWSER_PATH={ $named } 不是程序
 }。请运行：{ $install }（或设置 BROWSER_PATH）。
browser-too-slow = 浏览器未能在 { $seconds } 秒内完成。
browser-failed = 浏览器出错（{ $why }）。
pictures-failed = { $n } 张失败（{ $why }）。

# 数字溯源、声明与披露。
no-traced-table = { $table } 不是可溯源的表：{ $all }。
no-traced-column = { $table } 的 { $column } 不可溯源：{ $all }。
table-without-year = { $table } 没有 { $year } 年：有 { $first } 至 { $last } 年。
table-without-rows = { $table } 没有 { $year } 年：表中没有数据行。
table-without = { $table } 在 { $year } 年没有 { $key }。{ $remedy }
no-row-with-all = { $table } 在 { $year } 年没有同时满足 { $all } 的行。
units-do-not-add = 这些行的 { $column } 单位为 { $units }，不能相加。请指定一个排放源。
traced-otherwise = { $table } 的 { $column }（{ $where }）为 { $value }，而其构成合计为 { $made }：运行的表或输入被改动过。`pathway audit RUN` 说明在何处。
no-tables-of = --standard { $standard }：没有该标准的表。{ $remedy }
no-standard = 未指定标准。请指定其一：{ $names }。
no-disclosed-year = --year { $year }：方案为 { $first } 至 { $last } 年。请指定其中一年，或延长 horizon.end 后重新求解。
no-rule-of = --standard { $standard }：没有该标准的规则。{ $remedy }
lines = { "\u000A" }
no-rule = 没有规则 { $rule }。{ $near ->
    [yes] 是否指 { $names }？
   *[no] 现有 { $names }。
 }
no-evidence = { $file }不是证明材料表。请指定含rule、year、met和source四列的CSV文件。
no-year = { $year } 不是年份。请以四位数字写日历年；财年则按其结束的年份写为 FY2027。
no-judged-year = --year { $year }：方案的年份为 { $first } 至 { $last }。

# 求解器。
out-of-time = 时间用尽时尚无方案。请用 --time-limit 放宽，或将其去掉。
plan-in-no-time = 未能在时限内确定这些承诺是否有方案。
least-in-no-time = 未能在时限内找出它最少须让步多少。
question-open = 有一个问题未能确定。{ $why }
matter-of-lots = 线性松弛有方案：问题在于须整批购买。
unsettled = 无论怎样求解，求解器都自相矛盾或没有答案。没有可信的结果，不写出运行。通常是因为输入中极大与极小的数字并存。
report-unsettled = { $why }请予以报告：模型、选项和日志在 { $folder }。
