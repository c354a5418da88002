# 页面上图旁的工具、图例与数据。
tools = 图表工具
zoom-in = 放大
zoom-out = 缩小
reset = 复位
data = 数据（CSV）
legend = 图中内容，点击可隐藏
table = 本图数据与文字说明
left = 剩余排放
range = { $low }至{ $high }
# 隐藏部分楔形后，末年剩余多少，缺口如何命名。
totals = { $year }年：照常情景{ $bau }，减去所示{ $cut }，剩余{ $left }。未显示：{ $hidden }。
gap = 未显示：{ $names }
# 无法绘图时。
no-script = 显示图形需要JavaScript。以下为文字与数据：
no-bundle = 图形由{ $file }绘制，该文件须与本页面位于同一文件夹：请从运行结果的charts文件夹复制过来。以下为文字与数据：
no-rows = 无。
first-rows = { $title }：共{ $all }行，此处为前{ $n }行，其余见tables/
