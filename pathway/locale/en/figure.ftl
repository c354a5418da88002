# Beside a figure on a page: its tools, its legend, its data.
tools = Tools of the chart
zoom-in = Zoom in
zoom-out = Zoom out
reset = Reset
data = Data (CSV)
legend = Shown in the chart; press to hide
table = Data and description of this chart
left = Remaining emissions
range = { $low } to { $high }
# When wedges are hidden: what is then left in the last year, and what the gap is called.
totals = { $year }: business as usual { $bau } less { $cut } shown leaves { $left }. Not shown: { $hidden }.
gap = Not shown: { $names }
# Where the picture cannot be drawn.
no-script = The picture needs JavaScript. What it shows, in words and numbers:
no-bundle = The picture is drawn by { $file }, which must lie beside this page: copy it here from the charts folder of the run. What the picture shows, in words and numbers:
no-rows = None.
first-rows = { $title }: the first { $n } of { $all } lines; the rest is in tables/
