# Neben einer Abbildung auf der Seite: Werkzeuge, Legende, Daten.
tools = Werkzeuge der Abbildung
zoom-in = Vergrößern
zoom-out = Verkleinern
reset = Zurücksetzen
data = Daten (CSV)
legend = In der Abbildung; Drücken blendet aus
table = Daten und Beschreibung dieser Abbildung
left = Restemissionen
range = { $low } bis { $high }
# Wenn Keile ausgeblendet sind: was im letzten Jahr bleibt und wie die Lücke heißt.
totals = { $year }: Weiter wie bisher { $bau } abzüglich gezeigter { $cut } lässt { $left }. Nicht gezeigt: { $hidden }.
gap = Nicht gezeigt: { $names }
# Wo die Abbildung nicht gezeichnet werden kann.
no-script = Die Abbildung braucht JavaScript. Was sie zeigt, in Worten und Zahlen:
no-bundle = Die Abbildung zeichnet { $file }; die Datei muss neben dieser Seite liegen: bitte aus dem Ordner charts des Laufs hierher kopieren. Was die Abbildung zeigt, in Worten und Zahlen:
no-rows = Keine.
first-rows = { $title }: die ersten { $n } von { $all } Zeilen; der Rest liegt in tables/
