# 运行登记
run = { $run }  { $written }  { $case } { $hash }，{ $study }
status = { $status ->
    [optimal] 最优
    [time_limit] 到时间上限结束
    [nearest] 未兑现全部承诺
   *[other] { $name }
 }
headline = { $year }年净排放：{ $net }。与不采取行动相比，方案{ $cost }。
asked-by = 由{ $who }发起。
set = 改动的输入：{ $what }。
gap = 允许差距：{ $gap }。
time-limit = 时间上限：{ $span }。
of-record = { $case }的正式方案。
unread = { $run }  无法读取
counted = { $n ->
    [0] { $folder } 中没有运行。
   *[other] { $folder } 中有{ $n }个运行。
 }

# 正式方案
accepted = { $run } 已定为{ $case }的正式方案。副本存于 { $kept }，后续求解不会覆盖。
already = { $run } 本来就是{ $case }的正式方案。副本存于 { $kept }。
replaced = 此前的正式方案是 { $before }（{ $date }定为正式），同样予以保留。
misses = 该方案未兑现以下承诺：{ $commitments }。
undone = { $run } 不再是{ $case }的正式方案。副本仍存于 { $kept }。
again = { $before }（{ $date }定为正式）恢复为正式方案。
none-left = { $case }目前没有正式方案。

# 重新求解一次运行
same = { $run } 可复现：摘要、复核、运行记录与{ $n }张表均相同，各表逐字节相同。
not-same = { $run } 未能复现：{ $all }个文件（摘要、复核、运行记录与各表）中有{ $n }个不同。
left = 未比对：{ $n ->
    [0] {""}
   *[other] { $files }（由表格绘制）；
 }由谁、何时求解及所用时间。
inputs = { $run } 未能复现：其输入已不是当时求解所用的输入（{ $files }），表格不可能由此得出。未作求解。
missing-file = { $file } 缺失
changed-file = { $file } 已改动
new-file = { $file } 为新增
versions = 与当时不同的版本：
recorded = { $what }：当时{ $then }，现在{ $now }
unrecorded = { $what }：当时未记录，现在{ $now }
values = { $file }：{ $n }个数值不同
first-value = 首处 { $key }：运行中为{ $then }，现为{ $now }
table = { $table }：{ $rows ->
    [0] 行相同，但写法不同
   *[other] { $rows }行不同
 }
table-missing = { $table }：运行中有，现在没有生成
table-new = { $table }：现在生成，运行中没有
cell = 首处 { $key }，{ $column }：运行中为{ $then }，现在为{ $now }
row-gone = 首处 { $key }：运行中有，现在没有生成
row-new = 首处 { $key }：现在生成，运行中没有
versions-alike = 所记录的版本全部相同。要么表格被改动过（可用`pathway audit { $run }`核查），要么程序在同一版本内有改动。
ended-by-time = 本次运行的搜索因到时间上限而结束：届时找到的方案取决于机器及其负载。
