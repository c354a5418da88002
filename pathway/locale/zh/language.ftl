# How Chinese writes.
name = 中文
tag = zh-CN
fonts = 'Noto Sans CJK SC','Noto Sans SC','Source Han Sans SC','PingFang SC','Microsoft YaHei',sans-serif
title-length = 36
# What stands between sentences, between the words of a list, and before its last.
joint = { "" }
comma = 、
semicolon = ；
and = 与
or = 或
day = { $year }-{ $month }-{ $day }
