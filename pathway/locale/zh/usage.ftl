# 命令无法照要求执行的情况：参数有误，或某处无法读取、写入；以及命令提前结束。路径、标识、选项和命令照原样写。
interrupted = 已中断。
out-of-memory = 内存不足。请增加内存，或减小规模：减少 --workers，缩短规划期。原有内容保持不变。
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
no-chart-of-year = 没有 { $year } 年的图：此运行规划 { $first } 至 { $last } 年。

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
