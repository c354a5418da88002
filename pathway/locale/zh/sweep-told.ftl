# What is told of a sweep: in a terminal, in summary.md, and while it runs.
name = 敏感性分析“{ $name }”（情景“{ $study }”）：
scenarios = 除基准外共 { $n } 个场景：{ $planned } 个有方案，{ $none } 个没有，{ $faulty } 个输入有误，{ $failed } 个求解失败。
base-without = 基准案例没有可行方案。
collide = 无法同时兑现：{ $names }。
most = 对{ $reading }影响最大的假设（基准：{ $base }）：
bar = { $factor }：{ $value }时{ $first }
bar-both = { $factor }：{ $value }时{ $first }，{ $other }时{ $second }
stop = { $sentence }。
folder = 数据表和图见{ $folder }。
shard = 本分片的{ $n }个场景已求解。合并各分片后方有数据表与阈值结果。

# Thresholds.
thresholds = 阈值
no-thresholds = 未设阈值。
all-hold = 全部 { $n } 个阈值成立。
broken = { $n } 个阈值中有 { $k } 个未守住。
against = 实际值 { $left }，阈值 { $right }
    .missed = 实际值 { $left }，阈值 { $right }，差额 { $by }
columns = 要求 | 成立 | 实际值 | 阈值 | 差额
yes = 是
no = **否**
baseline = `base` 取自 { $name }。

# Why a threshold has no value.
no-plan-base = 基准案例没有方案
no-plan-scenario = 该场景没有方案
no-plan-any = 没有任何场景有方案
not-in-base = 基准没有 { $name }
not-in-scenario = 某场景没有 { $name }
by-zero = 除数为 0
too-large = 数值过大

# Commitments, caps and requirements that fall short where there is no plan.
short = 无可行方案时未能满足的要求
short-columns = 要求 | 场景数 | 最大差距

# Plans in worlds they were not made for [million].
regret = 后悔
regret-columns = 方案 | 最大后悔（{ $unit }） | 期望成本（{ $unit }） | 最贵五分之一的均值（{ $unit }） | 可行场景
worlds = { $n }个中{ $k }个

# While it runs.
rate = 每分钟 { $n } 个
left = 剩余 { $span }
without = { $n } 个无方案
failed = { $n } 个失败
resumed = { $n } 个场景中有 { $k } 个已求解。
cut-short = { $file } 中有 { $n } 行不完整或被改动，将重新求解。
died = 一个工作进程中止：{ $n } 个场景将重新求解。
no-parquet = 未写 Parquet 文件：pip install 'neutrality-pathway[sweep]'。CSV 文件内容相同。

# 敏感性分析拒绝什么。
no-shard = { $text } 不是分片。请写 --shard 3/8，表示八份中的第三份。
at-work = 另一个敏感性分析正在使用 { $folder }。请等它结束，或另选文件夹。
no-sweep = { $folder } 中没有敏感性分析。请给出由敏感性分析写成的文件夹。
no-sweep-to-merge = { $folder } 中没有敏感性分析。请指定由敏感性分析写成的文件夹。
no-folder = { $folder } 不是文件夹。请用 --out 另选一个。
not-free = { $folder } 中有不属于敏感性分析的内容，未作改动。请用 --out 另选文件夹，或将其清空。
unusable = 无法{ $how ->
    [read] 读取
   *[written] 写入
 } { $folder }：{ $why }。请另选文件夹。
others = { $folder } 开始时的内容与现在不同：{ $changes }。请用 --fresh 重新开始，或用 --out 另选文件夹。
between-changes = ；
changed = { $what ->
    [file] 敏感性分析文件
    [case] 案例
    [study] 情景
    [sweep] 敏感性分析
   *[scenarios] 场景
 }已改动
difference = { $name } { $how ->
    [new] 是新增的
    [gone] 已不存在
   *[changed] 已改动
 }
other-shard = 它对应{ $was }，而不是{ $now }
all-scenarios = 全部场景
one-shard = 分片 { $shard }
nothing-to-merge = 请指定要合并的分片的文件夹。
of-another = { $folder } 与 { $other } 不属于同一个敏感性分析。请只合并同一个。
other-numbers = { $folder } 中场景 { $scenario } 的数字与前面的分片不同。请用 --fresh 重新求解其中之一。
in-no-shard = { $all } 个场景中有 { $n } 个不在任何分片中：{ $names }。请运行缺少的分片。
unfinished = { $folder } 中的敏感性分析尚未完成：{ $all } 个场景中缺少 { $n } 个。请再次运行，或合并其分片。
no-baseline = { $folder } 既不是运行，也不是敏感性分析。请用 --baseline 指定一个。
shard-alone = 分片不能单独读取。请先合并各分片。
indices-need-salib = 这些指数需要 SALib：pip install 'neutrality-pathway[sweep]'。
