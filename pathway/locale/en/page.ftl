# A chart as a web page.
data = Data of this chart
no-script = The picture needs JavaScript. What it shows, in words and numbers:
no-bundle = The picture is drawn by { $file }, which must lie beside this page: copy it here from the charts folder of the run. What the picture shows, in words and numbers:
