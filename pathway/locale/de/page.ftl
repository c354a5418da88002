# A chart as a web page.
data = Daten dieses Diagramms
no-script = Das Bild braucht JavaScript. Was es zeigt, in Worten und Zahlen:
no-bundle = Das Bild zeichnet { $file }; die Datei muss neben dieser Seite liegen: aus dem Ordner charts des Laufs hierher kopieren. Was das Bild zeigt, in Worten und Zahlen:
