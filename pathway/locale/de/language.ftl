# How German writes.
name = Deutsch
tag = de
fonts = Inter,'Helvetica Neue',Arial,'Liberation Sans','Noto Sans CJK SC',sans-serif
title-length = 75
# What stands between sentences, between the words of a list, and before its last.
joint = { " " }
comma = { ", " }
semicolon = { "; " }
and = { " und " }
or = { " oder " }
day = { $day }.{ $month }.{ $year }
