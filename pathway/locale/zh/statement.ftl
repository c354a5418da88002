# A page that says there is nothing to show.
nothing = 没有可绘制的内容。
