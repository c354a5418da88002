# A chart as a web page.
data = 本图数据
no-script = 显示图形需要JavaScript。以下为文字与数据：
no-bundle = 图形由{ $file }绘制，该文件须与本页面位于同一文件夹：请从运行结果的charts文件夹复制过来。以下为文字与数据：
