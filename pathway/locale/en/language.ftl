# How English writes.
name = English
tag = en
fonts = Inter,'Helvetica Neue',Arial,'Liberation Sans','Noto Sans CJK SC',sans-serif
title-length = 75
# What stands between sentences, between the words of a list, and before its last.
joint = { " " }
comma = { ", " }
semicolon = { "; " }
and = { " and " }
or = { " or " }
day = { $year }-{ $month }-{ $day }
